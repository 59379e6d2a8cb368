// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/contained_process.h"
#include "core/base/frame.h"

namespace fairlead::geo {

/// A foreign picture made small: the middle of what is wide, the upper middle of what is high, upright as its camera
/// was held.
struct Thumbnail {
  static constexpr int kEdge = 288;  // pixels a side: an inch on paper; an icon takes a third of it
  std::string pixels;                // red, green, blue, alpha; row by row from the top
};

/// What the file is by its first bytes, as a media type; empty if it is no picture that can be read.
std::string_view pictureType(std::string_view bytes);

/// What the contained program is asked for, with the media type as parameters, and its one answer.
namespace thumbnail_frames {
inline constexpr std::string_view kTask = "thumbnail";
inline constexpr std::uint8_t kPixels = Frame::kFirstOfTask;
}  // namespace thumbnail_frames

/// By the contained program. Throws Failure(Unsupported, Malformed or Limit) with a sentence.
Thumbnail readThumbnail(ContainedProcess& process, std::string_view bytes, const Progress& progress = {});
/// What one takes at most: pictures are many, and no view waits for a hostile one.
ContainedLimits thumbnailLimits();

}  // namespace fairlead::geo
