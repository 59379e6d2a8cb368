// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/case.h"

namespace fairlead::example {

struct ExampleAnswer {
  std::unique_ptr<store::Case> made;
  std::vector<std::string> warnings;  // of the importers; sentences
};

/// Makes the example case of resources/example: its files come in through the importers that users have, then the
/// analyst's work of case.json on top, each step a change that can be undone. What is derived from input has the same
/// ids on every computer. Refuses a path that exists; leaves no file behind when something fails. Progress counts
/// steps.
Result<ExampleAnswer> makeExample(const std::filesystem::path& path, const store::Actor& actor, Executor& executor,
                                  const Progress& progress) noexcept;

}  // namespace fairlead::example
