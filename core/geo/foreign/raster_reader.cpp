// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/raster_reader.h"

#include <cpl_vsi.h>
#include <gdal_utils.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "core/base/error.h"
#include "core/geo/foreign/gdal_setup.h"
#include "core/geo/foreign/reference_system.h"

namespace fairlead::geo::foreign {

namespace {

constexpr int kTile = 256, kBands = 4, kDeepest = 22;
constexpr double kHalfWorld = 20'037'508.342789244;
using Dataset = std::unique_ptr<GDALDataset>;
using Pixels = std::vector<std::uint8_t>;  // RGBA, 256 by 256

double metresAPixel(int zoom) { return 2 * kHalfWorld / kTile / static_cast<double>(std::int64_t{1} << zoom); }

[[noreturn]] void refuse(const std::string& why) { throw Failure(ErrorCode::Unsupported, why); }

Dataset translated(GDALDataset& source, const std::vector<std::string>& words) {
  CPLStringList list;
  for (const std::string& word : words) list.AddString(word.c_str());
  const std::unique_ptr<GDALTranslateOptions, void (*)(GDALTranslateOptions*)> options(
      GDALTranslateOptionsNew(list.List(), nullptr), GDALTranslateOptionsFree);
  Dataset made(GDALDataset::FromHandle(GDALTranslate("", GDALDataset::ToHandle(&source), options.get(), nullptr)));
  if (!made) throw Failure(ErrorCode::Malformed, "The raster cannot be read" + lastWords() + "; get the file again.");
  return made;
}

/// Says where the raster lies if its file does not: by the reference system asked for, or as degrees if they look so.
Dataset placed(GDALDataset& source, const LayerRequest& request, LayerEnd& end) {
  double transform[6];
  const bool isPlaced = source.GetGeoTransform(transform) == CE_None || source.GetGCPCount() >= 3;
  if (!isPlaced)
    refuse(
        "The picture does not say where it lies; put its world file (.pgw, .jgw, .tfw) beside it, or import it as a "
        "report.");
  const OGRSpatialReference* crs = source.GetSpatialRef() ? source.GetSpatialRef() : source.GetGCPSpatialRef();
  std::vector<std::string> words{"-of", "VRT"};
  if (!crs || crs->IsLocal()) {
    if (!request.crs.empty()) {
      crsFromCode(request.crs);
      words.insert(words.end(), {"-a_srs", request.crs});
    } else {
      const double east = transform[0] + transform[1] * source.GetRasterXSize(),
                   south = transform[3] + transform[5] * source.GetRasterYSize();
      if (source.GetGCPCount() > 0 || std::fabs(transform[0]) > 180.01 || std::fabs(east) > 180.01 ||
          std::fabs(transform[3]) > 90.01 || std::fabs(south) > 90.01)
        refuse(
            "The raster comes without a reference system and lies in none that can be guessed; say it with --crs, such "
            "as --crs EPSG:27700.");
      words.insert(words.end(), {"-a_srs", "EPSG:4326"});
      end.warnings.push_back(
          {"comes without a reference system; taken as WGS 84 longitude and latitude (--crs tells another)", 1, {}});
    }
  }
  return translated(source, words);
}

/// Lowest and highest value of a band, from a sample that its overviews make quick.
std::array<double, 2> rangeOf(GDALRasterBand& band) {
  double low = 0, high = 0, mean = 0, deviation = 0;
  if (band.ComputeStatistics(TRUE, &low, &high, &mean, &deviation, nullptr, nullptr) != CE_None || low == high)
    return {low, low + 1};
  return {low, high};
}

/// Eight bits a band, colours resolved; nodata and alpha stay known for the warp.
Dataset inColours(GDALDataset& source, LayerEnd& end) {
  const int bands = source.GetRasterCount();
  if (bands == 0)
    refuse("The raster has no bands; it may hold several pictures, of which each must be saved on its own.");
  GDALRasterBand& first = *source.GetRasterBand(1);
  std::vector<std::string> words{"-of", "VRT", "-ot", "Byte"};
  if (first.GetColorTable() && first.GetRasterDataType() == GDT_Byte) {
    words.insert(words.end(), {"-b", "1", "-expand", "rgba"});
    return translated(source, words);
  }
  int colours = bands >= 3 ? 3 : 1;
  const bool hasAlpha = bands > 1 && source.GetRasterBand(bands)->GetColorInterpretation() == GCI_AlphaBand;
  if (hasAlpha && bands == 2) colours = 1;
  for (int i = 1; i <= colours; ++i) words.insert(words.end(), {"-b", std::to_string(i)});
  if (hasAlpha) words.insert(words.end(), {"-b", std::to_string(bands)});
  if (first.GetRasterDataType() != GDT_Byte) {
    // 1 to 255, so that 0 is left for where there is nothing.
    for (int i = 1; i <= colours; ++i) {
      const auto [low, high] = rangeOf(*source.GetRasterBand(i));
      words.insert(words.end(), {"-scale_" + std::to_string(i), std::to_string(low), std::to_string(high), "1", "255"});
    }
    end.warnings.push_back({"holds measurements, drawn as shades from the lowest to the highest value", 1, {}});
  }
  return translated(source, words);
}

/// The whole in Web Mercator at one zoom level, aligned to its tiles.
class Pyramid {
 public:
  Pyramid(GDALDataset& source, const LayerRequest& request, const LayerSink& sink) : m_sink(sink) {
    measure(source);
    chooseZooms(request);
    warp(source);
  }

  const OGREnvelope& metres() const { return m_box; }

  /// Depth first: a tile of a coarser level is made of its four children, so that few are held at a time.
  void run() {
    const double size = metresAPixel(m_coarsest) * kTile;
    const auto index = [&](double value) { return static_cast<std::int64_t>(std::floor(value / size)); };
    const std::int64_t most = (std::int64_t{1} << m_coarsest) - 1;
    for (std::int64_t row = std::max<std::int64_t>(0, index(kHalfWorld - m_box.MaxY));
         row <= std::min(most, index(kHalfWorld - m_box.MinY)); ++row)
      for (std::int64_t column = std::max<std::int64_t>(0, index(m_box.MinX + kHalfWorld));
           column <= std::min(most, index(m_box.MaxX + kHalfWorld)); ++column)
        make(m_coarsest, column, row);
    if (m_tiles == 0) refuse("The raster holds no data at all; check it in the program it came from.");
  }

 private:
  void measure(GDALDataset& source) {
    const char* const words[] = {"-of", "VRT", "-t_srs", "EPSG:3857", nullptr};
    const Dataset warped = warpedBy(source, words);
    double transform[6];
    warped->GetGeoTransform(transform);
    m_resolution = std::fabs(transform[1]);
    m_box.MinX = std::max(-kHalfWorld, transform[0]);
    m_box.MaxX = std::min(kHalfWorld, transform[0] + transform[1] * warped->GetRasterXSize());
    m_box.MaxY = std::min(kHalfWorld, transform[3]);
    m_box.MinY = std::max(-kHalfWorld, transform[3] + transform[5] * warped->GetRasterYSize());
    if (!(m_box.MinX < m_box.MaxX) || !(m_box.MinY < m_box.MaxY) || !(m_resolution > 0))
      refuse("The raster lies outside the world that the map shows; its reference system may be wrong (--crs).");
  }

  void chooseZooms(const LayerRequest& request) {
    m_finest = std::clamp(static_cast<int>(std::lround(std::log2(metresAPixel(0) / m_resolution))), 0, kDeepest);
    const double widest = std::max(m_box.MaxX - m_box.MinX, m_box.MaxY - m_box.MinY);
    const auto most = static_cast<double>(request.mostRasterPixels);
    while (most > 0 && m_finest > 0 && widest / metresAPixel(m_finest) > most) --m_finest;
    m_coarsest = m_finest;
    while (m_coarsest > 0 && widest / metresAPixel(m_coarsest) > kTile) --m_coarsest;
  }

  static Dataset warpedBy(GDALDataset& source, const char* const* words) {
    const std::unique_ptr<GDALWarpAppOptions, void (*)(GDALWarpAppOptions*)> options(
        GDALWarpAppOptionsNew(const_cast<char**>(words), nullptr), GDALWarpAppOptionsFree);
    GDALDatasetH from = GDALDataset::ToHandle(&source);
    Dataset warped(GDALDataset::FromHandle(GDALWarp("", nullptr, 1, &from, options.get(), nullptr)));
    if (!warped)
      refuse("The raster cannot be brought to the map's projection" + lastWords() +
             "; save it in WGS 84 in the program it came from.");
    return warped;
  }

  void warp(GDALDataset& source) {
    // To whole tiles, so that every read is one tile.
    const double size = metresAPixel(m_finest) * kTile;
    m_left = static_cast<std::int64_t>(std::floor((m_box.MinX + kHalfWorld) / size));
    m_top = static_cast<std::int64_t>(std::floor((kHalfWorld - m_box.MaxY) / size));
    m_columns = static_cast<std::int64_t>(std::ceil((m_box.MaxX + kHalfWorld) / size)) - m_left;
    m_rows = static_cast<std::int64_t>(std::ceil((kHalfWorld - m_box.MinY) / size)) - m_top;
    constexpr std::int64_t kMostTiles = 250'000;  // 2^31 pixels each way at most, and a day's patience
    if (m_columns * m_rows > kMostTiles)
      throw Failure(ErrorCode::Limit,
                    "The raster would become more than 250,000 tiles; cut it into pieces, or leave it outside the case "
                    "with --outside-above.");
    const auto number = [](double value) {
      std::array<char, 64> text{};
      std::snprintf(text.data(), text.size(), "%.9f", value);
      return std::string(text.data());
    };
    const std::string west = number(static_cast<double>(m_left) * size - kHalfWorld),
                      north = number(kHalfWorld - static_cast<double>(m_top) * size),
                      east = number(static_cast<double>(m_left + m_columns) * size - kHalfWorld),
                      south = number(kHalfWorld - static_cast<double>(m_top + m_rows) * size),
                      pixelsX = std::to_string(m_columns * kTile), pixelsY = std::to_string(m_rows * kTile);
    const char* const words[] = {
        "-of",        "VRT",         "-t_srs", "EPSG:3857",     "-te",           west.c_str(), south.c_str(),
        east.c_str(), north.c_str(), "-ts",    pixelsX.c_str(), pixelsY.c_str(), "-r",         "bilinear",
        "-dstalpha",  "-wm",         "64",     nullptr};
    m_warped = warpedBy(source, words);
  }

  /// RGBA of one tile at the finest level; false if nothing of it is there.
  bool read(std::int64_t column, std::int64_t row, Pixels& into) {
    const std::int64_t x = (column - m_left) * kTile, y = (row - m_top) * kTile;
    if (column < m_left || row < m_top || column >= m_left + m_columns || row >= m_top + m_rows) return false;
    const int bands = m_warped->GetRasterCount();
    const bool isGrey = bands == 2;
    std::array<int, kBands> from = isGrey ? std::array{1, 1, 1, 2} : std::array{1, 2, 3, 4};
    if (bands < 2) throw Failure(ErrorCode::Internal, "A raster was warped without its transparency.");
    into.assign(std::size_t{kTile} * kTile * kBands, 0);
    for (int band = 0; band < kBands; ++band)
      if (m_warped->GetRasterBand(from[static_cast<std::size_t>(band)])
              ->RasterIO(GF_Read, static_cast<int>(x), static_cast<int>(y), kTile, kTile, into.data() + band, kTile,
                         kTile, GDT_Byte, kBands, static_cast<GSpacing>(kTile) * kBands, nullptr) != CE_None)
        throw Failure(ErrorCode::Malformed, "The raster is damaged" + lastWords() + "; get the file again.");
    for (std::size_t i = 3; i < into.size(); i += kBands)
      if (into[i] != 0) return true;
    return false;
  }

  bool make(int zoom, std::int64_t column, std::int64_t row, Pixels* out = nullptr) {
    Pixels tile;
    bool isThere = false;
    if (zoom == m_finest) {
      isThere = read(column, row, tile);
    } else if (touches(zoom, column, row)) {
      tile.assign(std::size_t{kTile} * kTile * kBands, 0);
      Pixels child;
      for (int quarter = 0; quarter < 4; ++quarter) {
        const int dx = quarter % 2, dy = quarter / 2;
        if (!make(zoom + 1, column * 2 + dx, row * 2 + dy, &child)) continue;
        isThere = true;
        shrink(child, tile, dx, dy);
      }
    }
    if (!isThere) return false;
    emit({zoom, column, row, {}}, tile);
    if (out) *out = std::move(tile);
    return true;
  }

  bool touches(int zoom, std::int64_t column, std::int64_t row) const {
    const double size = metresAPixel(zoom) * kTile, west = static_cast<double>(column) * size - kHalfWorld,
                 north = kHalfWorld - static_cast<double>(row) * size;
    return west < m_box.MaxX && west + size > m_box.MinX && north > m_box.MinY && north - size < m_box.MaxY;
  }

  /// Four pixels to one, weighted by how opaque they are.
  static void shrink(const Pixels& child, Pixels& parent, int dx, int dy) {
    for (int y = 0; y < kTile / 2; ++y) {
      for (int x = 0; x < kTile / 2; ++x) {
        std::array<unsigned, kBands> sum{};
        for (int part = 0; part < 4; ++part) {
          const std::size_t at = static_cast<std::size_t>(((2 * y + part / 2) * kTile + 2 * x + part % 2) * kBands);
          const unsigned alpha = child[at + 3];
          for (std::size_t band = 0; band < 3; ++band) sum[band] += child[at + band] * alpha;
          sum[3] += alpha;
        }
        const std::size_t to = static_cast<std::size_t>(((dy * kTile / 2 + y) * kTile + dx * kTile / 2 + x) * kBands);
        for (std::size_t band = 0; band < 3; ++band)
          parent[to + band] = static_cast<std::uint8_t>(sum[3] ? (sum[band] + sum[3] / 2) / sum[3] : 0);
        parent[to + 3] = static_cast<std::uint8_t>((sum[3] + 2) / 4);
      }
    }
  }

  /// JPEG where every pixel is opaque and there are many colours, else PNG.
  void emit(LayerTile tile, const Pixels& pixels) {
    bool isOpaque = true;
    for (std::size_t i = 3; i < pixels.size(); i += kBands) isOpaque = isOpaque && pixels[i] == 255;
    GDALDriverManager& drivers = *GetGDALDriverManager();
    const Dataset memory(drivers.GetDriverByName("MEM")->Create("", kTile, kTile, isOpaque ? 3 : 4, GDT_Byte, nullptr));
    for (int band = 0; band < (isOpaque ? 3 : 4); ++band)
      if (memory->GetRasterBand(band + 1)->RasterIO(
              GF_Write, 0, 0, kTile, kTile, const_cast<std::uint8_t*>(pixels.data()) + band, kTile, kTile, GDT_Byte,
              kBands, static_cast<GSpacing>(kTile) * kBands, nullptr) != CE_None)
        throw Failure(ErrorCode::Internal, "A tile could not be written.");
    const char* const path = "/vsimem/tile";
    CPLStringList options;
    options.SetNameValue(isOpaque ? "QUALITY" : "ZLEVEL", isOpaque ? "85" : "6");
    Dataset(drivers.GetDriverByName(isOpaque ? "JPEG" : "PNG")
                ->CreateCopy(path, memory.get(), FALSE, options.List(), nullptr, nullptr))
        .reset();
    vsi_l_offset size = 0;
    const std::unique_ptr<GByte, void (*)(void*)> bytes(VSIGetMemFileBuffer(path, &size, TRUE), VSIFree);
    if (!bytes || size == 0) throw Failure(ErrorCode::Internal, "A tile could not be packed" + lastWords() + ".");
    tile.bytes = {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
    m_sink.tile(tile);
    ++m_tiles;
  }

  const LayerSink& m_sink;
  OGREnvelope m_box;
  double m_resolution = 0;
  int m_finest = 0, m_coarsest = 0;
  std::int64_t m_left = 0, m_top = 0, m_columns = 0, m_rows = 0, m_tiles = 0;
  Dataset m_warped;
};

double degreesX(double metres) { return metres / kHalfWorld * 180; }
double degreesY(double metres) { return std::atan(std::sinh(metres / kHalfWorld * M_PI)) / M_PI * 180; }

}  // namespace

void readRaster(GDALDataset& opened, const std::vector<std::string>& files, const LayerRequest& request,
                const LayerSink& sink) {
  LayerEnd end;
  const Dataset where = placed(opened, request, end);
  const Dataset coloured = inColours(*where, end);
  Pyramid pyramid(*coloured, request, sink);
  LayerHeader header;
  header.isRaster = true;
  header.driver = opened.GetDriverName();
  header.crs = crsName(where->GetSpatialRef() ? where->GetSpatialRef() : where->GetGCPSpatialRef());
  header.files = files;
  header.width = opened.GetRasterXSize();
  header.height = opened.GetRasterYSize();
  header.west = degreesX(pyramid.metres().MinX);
  header.east = degreesX(pyramid.metres().MaxX);
  header.south = degreesY(pyramid.metres().MinY);
  header.north = degreesY(pyramid.metres().MaxY);
  sink.begin(header);
  pyramid.run();
  sink.end(end);
}

}  // namespace fairlead::geo::foreign
