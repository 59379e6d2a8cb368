// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/report_repository.h"

#include "core/base/error.h"
#include "core/store/force.h"

namespace fairlead::store {

namespace {
Original read(const Query& row) {
  Original original;
  const auto sha = row.blob(0);
  if (sha.size() == original.sha256.size()) std::copy(sha.begin(), sha.end(), original.sha256.begin());
  original.size = row.integer(1);
  original.mediaType = row.text(2);
  original.name = row.text(3);
  return original;
}
}  // namespace

std::optional<std::string> ReportRepository::text(Key item) const {
  Query query = m_database.query("SELECT text FROM passage WHERE item=?1 AND NOT " + isErasedItem("?1"));
  query.bind(1, item);
  if (!query.step()) return std::nullopt;
  return std::string(query.text(0));
}

std::optional<Original> ReportRepository::original(const Digest256& sha256) const {
  Query query = m_database.query("SELECT sha256, size, media_type, name FROM original WHERE sha256=?1");
  query.bindBlob(1, sha256);
  if (!query.step()) return std::nullopt;
  return read(query);
}

std::vector<Original> ReportRepository::originals() const {
  std::vector<Original> found;
  Query query = m_database.query("SELECT sha256, size, media_type, name FROM original ORDER BY key");
  while (query.step()) found.push_back(read(query));
  return found;
}

void ReportRepository::readOriginal(const Digest256& sha256, const std::function<void(std::string_view)>& piece) const {
  Query found = m_database.query("SELECT first_piece, pieces FROM original WHERE sha256=?1");
  found.bindBlob(1, sha256);
  if (!found.step()) throw Failure(ErrorCode::NotFound, "The case does not hold this original.", hex(sha256));
  Query pieces = m_database.query("SELECT bytes FROM original_piece WHERE key>=?1 AND key<?2 ORDER BY key");
  pieces.bind(1, found.integer(0)).bind(2, found.integer(0) + found.integer(1));
  while (pieces.step()) {
    const auto bytes = pieces.blob(0);
    piece({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  }
}

std::string ReportRepository::originalBytes(const Digest256& sha256) const {
  std::string bytes;
  readOriginal(sha256, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

}  // namespace fairlead::store
