// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/thumbnail.h"

#include <algorithm>

#include "core/base/error.h"

namespace fairlead::geo {

namespace {

struct Start {
  std::string_view bytes, type;
};
constexpr Start kStarts[] = {{std::string_view("\x89PNG\r\n\x1a\n", 8), "image/png"},
                             {std::string_view("\xff\xd8\xff", 3), "image/jpeg"},
                             {std::string_view("GIF87a", 6), "image/gif"},
                             {std::string_view("GIF89a", 6), "image/gif"},
                             {std::string_view("BM", 2), "image/bmp"},
                             {std::string_view("II*\0", 4), "image/tiff"},
                             {std::string_view("MM\0*", 4), "image/tiff"}};

}  // namespace

std::string_view pictureType(std::string_view bytes) {
  for (const Start& start : kStarts)
    if (bytes.starts_with(start.bytes)) return start.type;
  if (bytes.starts_with("RIFF") && bytes.substr(std::min<std::size_t>(8, bytes.size())).starts_with("WEBP"))
    return "image/webp";
  return {};
}

Thumbnail readThumbnail(ContainedProcess& process, std::string_view bytes, const Progress& progress) {
  const std::string_view type = pictureType(bytes);
  if (type.empty())
    throw Failure(ErrorCode::Unsupported,
                  "This is no picture that can be read; save it as PNG or JPEG (TIFF, WebP, GIF and BMP will do).");
  Thumbnail made;
  process.run(
      thumbnail_frames::kTask, type, {{"picture", bytes}},
      [&](std::uint8_t frame, std::string_view payload) {
        if (frame == thumbnail_frames::kPixels) made.pixels = payload;
      },
      progress);
  if (made.pixels.size() != static_cast<std::size_t>(Thumbnail::kEdge) * Thumbnail::kEdge * 4)
    throw Failure(ErrorCode::Malformed, "The contained program's answer about a picture makes no sense.");
  return made;
}

ContainedLimits thumbnailLimits() {
  return {std::chrono::milliseconds(10'000), std::uint64_t{1} << 30, std::uint64_t{1} << 20};
}

}  // namespace fairlead::geo
