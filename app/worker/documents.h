// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/tasks.h"

namespace fairlead::worker {

/// PDF, DOCX, ODT, HTML and mail to text: one file, its media type as parameters; frames of core/ingest/document.h.
void readDocument(const Request& request, FrameWriter& out);

}  // namespace fairlead::worker
