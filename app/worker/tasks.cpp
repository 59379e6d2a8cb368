// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/tasks.h"

#include "app/worker/documents.h"
#include "app/worker/graphs.h"
#include "app/worker/layers.h"
#include "app/worker/pictures.h"
#include "app/worker/tables.h"
#include "app/worker/versions.h"

namespace fairlead::worker {

std::span<const NamedTask> tasks() {
  static constexpr NamedTask kTasks[] = {
      {"document", readDocument}, {"graphml", readGraph},     {"layer", readLayer},        {"sheet", readSheet},
      {"bank", readBank},         {"versions", tellVersions}, {"thumbnail", readThumbnail}};
  return kTasks;
}

}  // namespace fairlead::worker
