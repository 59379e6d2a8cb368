// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "core/store/case.h"

namespace fairlead::bench {

inline const store::Actor kAnalyst{"A. Analyst", "analyst", "Example Force", "benchmark", {}, {}};

/// Where input and cases are made: $FAIRLEAD_BENCH_FOLDER, else a folder of this run's own, gone with it.
const std::filesystem::path& folder();

/// The path of `name` in the folder, made by `make` at the first call; the benchmarks of one run share it.
std::filesystem::path made(const std::string& name, const std::function<void(const std::filesystem::path&)>& make);

/// A new, empty case at a path that only this call knows.
std::unique_ptr<store::Case> freshCase();

}  // namespace fairlead::bench
