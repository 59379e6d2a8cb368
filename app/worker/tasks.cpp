// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/tasks.h"

namespace fairlead::worker {

std::span<const NamedTask> tasks() {
  static constexpr std::span<const NamedTask> kTasks{};
  return kTasks;
}

}  // namespace fairlead::worker
