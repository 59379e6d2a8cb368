// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/sha256.h"
#include "core/base/uuid.h"
#include "core/ingest/document_reader.h"
#include "core/ingest/near_copies.h"
#include "core/ingest/report_header.h"

namespace fairlead::ingest {

/// A file read, hashed and understood, ready to be written; all of it without the case, so on any thread.
struct PreparedReport {
  std::string path, name;  // as shown; the file's own name
  std::string bytes;
  Digest256 sha256{};
  Document document;
  ReportHeader header;
  WordingSketch sketch;
  std::size_t characters = 0;
  std::optional<Error> error;  // then only path is meant
  std::vector<PreparedReport> attachments;

  ItemId id() const;
  /// The subject or title that it gives itself, with where it stands; else its first line; else the file's name.
  Passage title() const;
};

PreparedReport prepareReport(const std::filesystem::path& path, std::uint64_t biggest,
                             std::optional<GradingScheme> scheme, DocumentReader& reader, const Progress& progress);

}  // namespace fairlead::ingest
