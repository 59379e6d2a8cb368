// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/tasks.h"

namespace fairlead::worker {

/// XLSX, XLS and ODS to rows of text: one file; parameters and frames of core/ingest/table_wire.h.
void readSheet(const Request& request, FrameWriter& out);

/// Bank statements: one file; frames of core/ingest/table_wire.h.
void readBank(const Request& request, FrameWriter& out);

}  // namespace fairlead::worker
