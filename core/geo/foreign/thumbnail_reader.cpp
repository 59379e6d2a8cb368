// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/thumbnail_reader.h"

#include <cpl_vsi.h>
#include <gdal_priv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

#include "core/base/error.h"
#include "core/geo/foreign/gdal_setup.h"

namespace fairlead::geo::foreign {

namespace {

constexpr int kEdge = Thumbnail::kEdge, kFiner = 2;  // read so many times as fine, then averaged
constexpr std::int64_t kMostPixels = 400'000'000;
constexpr int kMostSide = 65'500;

struct DriverOf {
  std::string_view type;
  const char* driver;
};
constexpr DriverOf kDrivers[] = {{"image/png", "PNG"}, {"image/jpeg", "JPEG"},  {"image/gif", "GIF"},
                                 {"image/bmp", "BMP"}, {"image/tiff", "GTiff"}, {"image/webp", "WEBP"}};

/// The bytes under a name that GDAL can open, for as long as it lives.
class InMemory {
 public:
  explicit InMemory(std::string& bytes) {
    VSILFILE* file = VSIFileFromMemBuffer(kName, reinterpret_cast<GByte*>(bytes.data()), bytes.size(), FALSE);
    if (!file) throw Failure(ErrorCode::Limit, "There is no room to read the picture.");
    VSIFCloseL(file);
  }
  ~InMemory() { VSIUnlink(kName); }
  InMemory(const InMemory&) = delete;
  InMemory& operator=(const InMemory&) = delete;
  static constexpr const char* kName = "/vsimem/picture";
};

/// EXIF's tag 274, of which 1 is upright: "the 0th row is the visual top, the 0th column its left" and so on.
int orientationOf(GDALDataset& picture) {
  const char* const told = picture.GetMetadataItem("EXIF_Orientation");
  const int orientation = told ? std::atoi(told) : 1;
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

/// The square of the picture that is kept, in its own pixels.
struct Square {
  int left = 0, top = 0, side = 0;
};
Square squareOf(int width, int height, int orientation) {
  Square kept{0, 0, std::min(width, height)};
  const bool isTurned = orientation >= 5, isHigh = isTurned ? width > height : height > width;
  const int spare = std::max(width, height) - kept.side;
  // Heads are in the upper part of what is high.
  const bool isFromEnd = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
  const int before = !isHigh ? spare / 2 : isFromEnd ? spare - spare / 4 : spare / 4;
  (width > height ? kept.left : kept.top) = before;
  return kept;
}

using Plane = std::vector<std::uint8_t>;

Plane planeOf(GDALRasterBand& band, const Square& from, int side, bool isPalette) {
  GDALRasterIOExtraArg how;
  INIT_RASTERIO_EXTRA_ARG(how);
  how.eResampleAlg = isPalette ? GRIORA_NearestNeighbour : GRIORA_Average;
  const std::size_t count = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
  Plane plane(count);
  const auto read = [&](void* into, GDALDataType type) {
    if (band.RasterIO(GF_Read, from.left, from.top, from.side, from.side, into, side, side, type, 0, 0, &how) !=
        CE_None)
      throw Failure(ErrorCode::Malformed, "The picture cannot be read" + lastWords() + "; get the file again.");
  };
  if (band.GetRasterDataType() == GDT_Byte) {
    read(plane.data(), GDT_Byte);
    return plane;
  }
  if (band.GetRasterDataType() != GDT_UInt16)
    throw Failure(ErrorCode::Unsupported, "It holds measurements, not a picture; save it as PNG or JPEG.");
  std::vector<std::uint16_t> deep(count);
  read(deep.data(), GDT_UInt16);
  std::transform(deep.begin(), deep.end(), plane.begin(),
                 [](std::uint16_t value) { return static_cast<std::uint8_t>(value >> 8); });
  return plane;
}

using Planes = std::array<Plane, 4>;  // red, green, blue, alpha

Planes planesOf(GDALDataset& picture, const Square& from, int side) {
  const int bands = picture.GetRasterCount();
  GDALRasterBand& first = *picture.GetRasterBand(1);
  const GDALColorTable* const palette = first.GetColorTable();
  Planes planes;
  planes[0] = planeOf(first, from, side, palette != nullptr);
  planes[3].assign(planes[0].size(), 255);
  if (palette) {
    const Plane indexes = planes[0];
    planes[1] = planes[2] = planes[0];
    for (std::size_t i = 0; i < indexes.size(); ++i) {
      const GDALColorEntry* const entry = palette->GetColorEntry(indexes[i]);
      const GDALColorEntry colour = entry ? *entry : GDALColorEntry{0, 0, 0, 0};
      planes[0][i] = static_cast<std::uint8_t>(colour.c1);
      planes[1][i] = static_cast<std::uint8_t>(colour.c2);
      planes[2][i] = static_cast<std::uint8_t>(colour.c3);
      planes[3][i] = static_cast<std::uint8_t>(colour.c4);
    }
    return planes;
  }
  const bool isGrey = bands < 3;
  for (int i = 1; i < 3; ++i)
    planes[static_cast<std::size_t>(i)] =
        isGrey ? planes[0] : planeOf(*picture.GetRasterBand(i + 1), from, side, false);
  if (bands == 2 || bands == 4) planes[3] = planeOf(*picture.GetRasterBand(bands), from, side, false);
  return planes;
}

/// Where a pixel of the file belongs in what is seen.
std::pair<int, int> upright(int row, int column, int orientation) {
  const int last = kEdge - 1;
  switch (orientation) {
    case 2:
      return {row, last - column};
    case 3:
      return {last - row, last - column};
    case 4:
      return {last - row, column};
    case 5:
      return {column, row};
    case 6:
      return {column, last - row};
    case 7:
      return {last - column, last - row};
    case 8:
      return {last - column, row};
    default:
      return {row, column};
  }
}

}  // namespace

Thumbnail makeThumbnail(std::string bytes, std::string_view mediaType) {
  const auto known = std::find_if(std::begin(kDrivers), std::end(kDrivers),
                                  [&](const DriverOf& one) { return one.type == mediaType; });
  if (known == std::end(kDrivers))
    throw Failure(ErrorCode::Unsupported, "This kind of picture cannot be read; save it as PNG or JPEG.");
  const InMemory held(bytes);
  const char* const drivers[] = {known->driver, nullptr};
  const std::unique_ptr<GDALDataset> picture(
      GDALDataset::Open(InMemory::kName, GDAL_OF_RASTER | GDAL_OF_READONLY, drivers));
  if (!picture || picture->GetRasterCount() == 0)
    throw Failure(ErrorCode::Malformed, "The picture cannot be read" + lastWords() + "; get the file again.");
  const int width = picture->GetRasterXSize(), height = picture->GetRasterYSize();
  if (width > kMostSide || height > kMostSide || std::int64_t{width} * height > kMostPixels)
    throw Failure(ErrorCode::Limit, "The picture has more than 400 million pixels; save a smaller one.");
  const int orientation = orientationOf(*picture), side = kEdge * kFiner;
  const Planes planes = planesOf(*picture, squareOf(width, height, orientation), side);
  Thumbnail made;
  made.pixels.resize(std::size_t{kEdge} * kEdge * 4);
  for (int row = 0; row < kEdge; ++row)
    for (int column = 0; column < kEdge; ++column) {
      const auto [y, x] = upright(row, column, orientation);
      for (std::size_t channel = 0; channel < planes.size(); ++channel) {
        unsigned sum = 0;
        for (int dy = 0; dy < kFiner; ++dy)
          for (int dx = 0; dx < kFiner; ++dx)
            sum += planes[channel][static_cast<std::size_t>((row * kFiner + dy) * side + column * kFiner + dx)];
        made.pixels[static_cast<std::size_t>(y * kEdge + x) * 4 + channel] = static_cast<char>(sum / (kFiner * kFiner));
      }
    }
  return made;
}

}  // namespace fairlead::geo::foreign
