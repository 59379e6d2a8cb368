// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/ingest/document.h"

/// Parsers of foreign formats, each over one file's bytes. They run in the contained program only (fairlead-worker).
/// Each throws Failure for what it cannot read.
namespace fairlead::ingest::foreign {

Document readPdf(std::string_view bytes);
Document readDocx(std::string_view bytes);
Document readOdt(std::string_view bytes);
/// `label`: the encoding that a mail's head gives, if any.
Document readHtml(std::string_view bytes, std::string_view label = {});
Document readMail(std::string_view bytes);

}  // namespace fairlead::ingest::foreign
