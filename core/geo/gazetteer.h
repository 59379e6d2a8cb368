// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/place.h"

namespace fairlead::geo {

struct GazetteerPlace {
  std::string name;     // as GeoNames calls it
  std::string country;  // ISO 3166 alpha-2
  Position position;
  std::uint32_t population = 0;
  bool isCapital = false;
  bool isPort = false;  // of Europe, Türkiye or North Africa; others aren't marked
  /// How far "in this place" reaches, in metres: from the population, since extents aren't known.
  double radiusMetres() const;
};

/// GeoNames' places and their names in every script, looked up by folded name. The file is mapped, not read; immutable,
/// any thread.
class Gazetteer {
 public:
  /// Throws Failure(NotFound, Io or Corrupt).
  explicit Gazetteer(const std::filesystem::path& file);
  ~Gazetteer();
  Gazetteer(const Gazetteer&) = delete;
  Gazetteer& operator=(const Gazetteer&) = delete;
  /// The one that ships, mapped at the first call.
  static const Gazetteer& standard();

  /// Folded words with one space between, as the keys are written.
  static std::string key(std::string_view name);

  /// Places of exactly this name, biggest first.
  std::vector<GazetteerPlace> named(std::string_view name) const;
  /// Places with a name that begins so, biggest first: for typing ahead.
  std::vector<GazetteerPlace> beginning(std::string_view prefix, std::size_t limit) const;
  /// The biggest places within a window of degrees, biggest first.
  std::vector<GazetteerPlace> within(double west, double south, double east, double north, std::size_t limit) const;
  /// The biggest port towns within a window, biggest first.
  std::vector<GazetteerPlace> portsWithin(double west, double south, double east, double north,
                                          std::size_t limit) const;
  /// For matching in text: is there a name equal to the key, or one that goes on after it with another word?
  struct Match {
    bool isName = false, goesOn = false;
  };
  Match match(std::string_view key) const;

 private:
  template <typename Wanted>
  std::vector<GazetteerPlace> scan(double west, double south, double east, double north, std::size_t limit,
                                   Wanted wanted) const;

  struct File;
  std::unique_ptr<File> m_file;
};

}  // namespace fairlead::geo
