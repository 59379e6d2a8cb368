// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/gazetteer.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstring>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/base/resources.h"
#include "core/base/utf8.h"

namespace fairlead::geo {

namespace {
constexpr std::size_t kHeader = 8 + 6 * 4, kPlace = 20, kKeysABlock = 16;
constexpr std::uint16_t kPort = 0x8000, kCapital = 4;  // of a place's rank

struct PlaceRow {
  std::int32_t lon, lat;
  std::uint32_t population, name;
  char country[2];
  std::uint16_t rank;
};
static_assert(sizeof(PlaceRow) == kPlace);
}  // namespace

double GazetteerPlace::radiusMetres() const {
  return std::round(std::clamp(25.0 * std::sqrt(static_cast<double>(population)), 1'000.0, 25'000.0));
}

/// The mapped file and cursors over it; every offset read from the file is checked against its part.
struct Gazetteer::File {
  void* bytes = MAP_FAILED;
  std::size_t size = 0;
  std::uint32_t places = 0, keys = 0, blocks = 0, nameBytes = 0, keyBytes = 0, postingBytes = 0;
  const unsigned char *placeStart = nullptr, *nameStart = nullptr, *blockStart = nullptr, *keyStart = nullptr,
                      *postingStart = nullptr;

  ~File() {
    if (bytes != MAP_FAILED) ::munmap(bytes, size);
  }

  [[noreturn]] static void corrupt() {
    throw Failure(ErrorCode::Corrupt, "The gazetteer that ships with Fairlead is damaged; reinstall it.");
  }

  std::uint32_t number(const unsigned char* at) const {
    std::uint32_t value;
    std::memcpy(&value, at, 4);
    return value;
  }

  void map(const std::filesystem::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat status {};
    if (fd < 0 || ::fstat(fd, &status) != 0) {
      if (fd >= 0) ::close(fd);
      throw Failure(ErrorCode::Io, "The gazetteer cannot be read.", path.string());
    }
    size = static_cast<std::size_t>(status.st_size);
    bytes = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd, 0);
    ::close(fd);
    if (bytes == MAP_FAILED || size < kHeader || std::memcmp(bytes, "FLGZ0001", 8) != 0) corrupt();
    const auto* start = static_cast<const unsigned char*>(bytes);
    std::uint32_t* const counts[] = {&places, &keys, &blocks, &nameBytes, &keyBytes, &postingBytes};
    for (std::size_t i = 0; i < 6; ++i) *counts[i] = number(start + 8 + 4 * i);
    const unsigned char** const starts[] = {&placeStart, &nameStart, &blockStart, &keyStart, &postingStart};
    const std::size_t sizes[] = {std::size_t{places} * kPlace, nameBytes, std::size_t{blocks} * 8, keyBytes,
                                 postingBytes};
    std::size_t at = kHeader;
    for (std::size_t i = 0; i < 5; ++i) {
      *starts[i] = start + at;
      at += (sizes[i] + 3) / 4 * 4;
    }
    if (at > size || blocks != (keys + kKeysABlock - 1) / kKeysABlock) corrupt();
  }

  /// Steps through keys in order from the first of a block, with their postings.
  struct Cursor {
    const File& file;
    std::uint32_t index;  // of the key that `key` holds
    std::size_t keyAt, postingAt;
    std::string key;
    std::vector<std::uint32_t> found;

    Cursor(const File& f, std::uint32_t block)
        : file(f),
          index(block * kKeysABlock),
          keyAt(f.number(f.blockStart + 8 * block)),
          postingAt(f.number(f.blockStart + 8 * block + 4)) {
      read();
    }
    bool isAtEnd() const { return index >= file.keys; }
    void next() {
      ++index;
      if (!isAtEnd()) read();
    }

   private:
    void read() {
      if (isAtEnd()) return;
      if (keyAt + 2 > file.keyBytes) corrupt();
      const std::size_t shared = file.keyStart[keyAt], rest = file.keyStart[keyAt + 1];
      if (keyAt + 2 + rest > file.keyBytes || shared > key.size()) corrupt();
      key.resize(shared);
      key.append(reinterpret_cast<const char*>(file.keyStart + keyAt + 2), rest);
      keyAt += 2 + rest;
      found.resize(leb());
      std::uint32_t place = 0;
      for (std::uint32_t& one : found) one = place += leb();
    }
    std::uint32_t leb() {
      std::uint32_t value = 0;
      for (int shift = 0; shift < 32; shift += 7) {
        if (postingAt >= file.postingBytes) corrupt();
        const unsigned char byte = file.postingStart[postingAt++];
        value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return value;
      }
      corrupt();
    }
  };

  std::string blockKey(std::uint32_t block) const {
    const std::size_t at = number(blockStart + 8 * block);
    if (at + 2 > keyBytes || at + 2 + keyStart[at + 1] > keyBytes) corrupt();
    return {reinterpret_cast<const char*>(keyStart + at + 2), keyStart[at + 1]};
  }

  /// At the first key that is not less than `wanted`.
  Cursor seek(std::string_view wanted) const {
    std::uint32_t low = 0, high = blocks;
    while (high - low > 1) {
      const std::uint32_t middle = (low + high) / 2;
      (blockKey(middle) <= wanted ? low : high) = middle;
    }
    Cursor cursor(*this, low);
    while (!cursor.isAtEnd() && cursor.key < wanted) cursor.next();
    return cursor;
  }

  GazetteerPlace place(std::uint32_t index) const {
    if (index >= places) corrupt();
    PlaceRow row;
    std::memcpy(&row, placeStart + std::size_t{index} * kPlace, sizeof row);
    if (row.name >= nameBytes) corrupt();
    const auto* name = reinterpret_cast<const char*>(nameStart + row.name);
    return {std::string(name, ::strnlen(name, nameBytes - row.name)),
            std::string(row.country, 2),
            {row.lon, row.lat},
            row.population,
            (row.rank & ~kPort) == kCapital,
            (row.rank & kPort) != 0};
  }
};

Gazetteer::Gazetteer(const std::filesystem::path& file) : m_file(std::make_unique<File>()) { m_file->map(file); }
Gazetteer::~Gazetteer() = default;

const Gazetteer& Gazetteer::standard() {
  static const Gazetteer mapped(resource("gazetteer/places.flgz"));
  return mapped;
}

std::string Gazetteer::key(std::string_view name) {
  const std::string folded = fold(name);
  std::string out;
  bool isGap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = nextCodePoint(folded, at);
    if (!u_isalnum(static_cast<UChar32>(c))) {
      isGap = !out.empty();
      continue;
    }
    if (isGap) out += ' ';
    isGap = false;
    appendUtf8(out, c);
  }
  return out;
}

std::vector<GazetteerPlace> Gazetteer::named(std::string_view name) const {
  const std::string wanted = key(name);
  std::vector<GazetteerPlace> places;
  if (wanted.empty()) return places;
  const auto cursor = m_file->seek(wanted);
  if (!cursor.isAtEnd() && cursor.key == wanted)
    for (std::uint32_t index : cursor.found) places.push_back(m_file->place(index));
  return places;
}

std::vector<GazetteerPlace> Gazetteer::beginning(std::string_view prefix, std::size_t limit) const {
  // Places are numbered by size, so that the smallest numbers are the biggest places.
  constexpr std::size_t kMostKeys = 20'000;
  const std::string wanted = key(prefix);
  std::vector<std::uint32_t> found;
  if (wanted.empty()) return {};
  auto cursor = m_file->seek(wanted);
  for (std::size_t seen = 0; !cursor.isAtEnd() && cursor.key.starts_with(wanted) && seen < kMostKeys;
       cursor.next(), ++seen)
    found.insert(found.end(), cursor.found.begin(), cursor.found.end());
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (found.size() > limit) found.resize(limit);
  std::vector<GazetteerPlace> places;
  for (std::uint32_t index : found) places.push_back(m_file->place(index));
  return places;
}

template <typename Wanted>
std::vector<GazetteerPlace> Gazetteer::scan(double west, double south, double east, double north, std::size_t limit,
                                            Wanted wanted) const {
  std::vector<GazetteerPlace> found;
  for (std::uint32_t i = 0; i < m_file->places && found.size() < limit; ++i) {
    PlaceRow row;
    std::memcpy(&row, m_file->placeStart + std::size_t{i} * kPlace, sizeof row);
    const double lon = row.lon * 1e-7, lat = row.lat * 1e-7;
    if (lon >= west && lon <= east && lat >= south && lat <= north && wanted(row)) found.push_back(m_file->place(i));
  }
  return found;
}

std::vector<GazetteerPlace> Gazetteer::within(double west, double south, double east, double north,
                                              std::size_t limit) const {
  return scan(west, south, east, north, limit, [](const PlaceRow&) { return true; });
}

std::vector<GazetteerPlace> Gazetteer::portsWithin(double west, double south, double east, double north,
                                                   std::size_t limit) const {
  return scan(west, south, east, north, limit, [](const PlaceRow& row) { return (row.rank & kPort) != 0; });
}

Gazetteer::Match Gazetteer::match(std::string_view wanted) const {
  Match match;
  auto cursor = m_file->seek(wanted);
  if (!cursor.isAtEnd() && cursor.key == wanted) {
    match.isName = true;
    cursor.next();
  }
  const std::string more = std::string(wanted) + " ";
  // Between "name" and "name " only "name" with a lower character could stand, and there is none below the space.
  match.goesOn = !cursor.isAtEnd() && cursor.key.starts_with(more);
  return match;
}

}  // namespace fairlead::geo
