// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "core/base/contained_process.h"
#include "core/base/sha256.h"
#include "core/model/statement.h"
#include "core/store/case.h"

namespace fairlead::ingest {

/// A picture's file that was read and can be drawn.
struct PreparedPicture {
  std::string bytes, name, mediaType;
  Digest256 hash{};
};

/// Throws Failure for a file that is no picture, is broken, or is too big to be kept for an icon.
PreparedPicture preparePicture(const std::filesystem::path& file, ContainedProcess& process,
                               const Progress& progress = {});

/// Keeps the file as an original of a Document, which two laptops that add the same file share, and says of the entity
/// that this is its picture. `draft` gives origin, grading, marking and assessment. Throws Failure(Invalid) for what no
/// picture can be of.
StatementId addPicture(const store::Case& opened, store::Transaction& transaction, ItemId entity,
                       const PreparedPicture& picture, const Statement& draft);

}  // namespace fairlead::ingest
