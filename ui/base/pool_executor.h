// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

namespace fairlead::ui {

/// Runs core's work on as many threads as the computer has processors, for the length of one call; the window's own
/// thread takes no part.
class PoolExecutor final : public Executor {
 public:
  std::size_t width() const override;
  void run(std::size_t count, const std::function<void(std::size_t)>& work) override;
};

}  // namespace fairlead::ui
