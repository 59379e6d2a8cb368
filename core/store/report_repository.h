// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/sha256.h"
#include "core/store/database.h"

namespace fairlead::store {

struct Original {
  Digest256 sha256{};
  std::int64_t size = 0;
  std::string mediaType, name;
};

/// Texts and originals. One repository a connection; not for sharing between threads. Throws Failure.
class ReportRepository {
 public:
  explicit ReportRepository(const Database& database) : m_database(database) {}

  /// The text that offsets refer to; nothing for an item that has none.
  std::optional<std::string> text(Key item) const;
  std::optional<Original> original(const Digest256& sha256) const;
  std::vector<Original> originals() const;
  /// The bytes in pieces of up to 256 kB, in order. Throws Failure(NotFound).
  void readOriginal(const Digest256& sha256, const std::function<void(std::string_view)>& piece) const;
  std::string originalBytes(const Digest256& sha256) const;

 private:
  const Database& m_database;
};

}  // namespace fairlead::store
