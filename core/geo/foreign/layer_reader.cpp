// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/layer_reader.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <memory>
#include <vector>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/geo/foreign/gdal_setup.h"
#include "core/geo/foreign/raster_reader.h"
#include "core/geo/foreign/vector_reader.h"
#include "core/geo/foreign/vrt_check.h"

namespace fairlead::geo::foreign {

namespace {

/// Where in an archive the dataset is: a file geodatabase's folder, or the only folder that all else is in.
std::string withinArchive(std::string archive) {
  constexpr int kMost = 10'000, kDeepest = 4;
  for (int depth = 0; depth < kDeepest; ++depth) {
    const CPLStringList names(VSIReadDirEx(archive.c_str(), kMost));
    for (int i = 0; i < names.size(); ++i)
      if (ascii::lowered(names[i]).ends_with(".gdb")) return archive + "/" + names[i];
    if (names.size() != 1) return archive;
    VSIStatBufL found{};
    const std::string only = archive + "/" + names[0];
    if (VSIStatL(only.c_str(), &found) != 0 || !VSI_ISDIR(found.st_mode)) return archive;
    archive = only;
  }
  return archive;
}

/// A zipped shapefile and its like are read through GDAL's own archive layer; nothing is unpacked to disk. A file
/// geodatabase is its folder.
std::string readable(const std::string& path) {
  const std::string name = ascii::lowered(path);
  if (name.ends_with(".zip")) return withinArchive("/vsizip/" + path);
  if (name.ends_with(".gz")) return "/vsigzip/" + path;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (ascii::lowered(folder.extension().string()) == ".gdb") return folder.string();
  return path;
}

/// "harbours, tracks": of a few, so that a sentence can hold them.
std::string layerNames(GDALDataset& opened) {
  constexpr int kMost = 12;
  std::string names;
  for (int i = 0; i < opened.GetLayerCount() && i < kMost; ++i)
    names += (i == 0 ? "" : ", ") + std::string(opened.GetLayer(i)->GetName());
  return names + (opened.GetLayerCount() > kMost ? " and more" : "");
}

/// What the driver read besides the file itself, by name relative to its folder.
std::vector<std::string> filesOf(GDALDataset& opened, const std::string& path) {
  const CPLStringList all(opened.GetFileList());
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::vector<std::string> names;
  for (int i = 0; i < all.size(); ++i) {
    const std::filesystem::path file(all[i]);
    const std::string name = file.lexically_relative(folder).string();
    if (file != path && !name.empty() && !name.starts_with("..") && name != ".") names.push_back(name);
  }
  return names;
}

}  // namespace

void readLayers(const std::string& path, const LayerRequest& request, const LayerSink& sink) {
  requireLocalVrt(path);
  const std::string source = readable(path);
  CPLErrorReset();
  std::string said, names;
  const CPLStringList options = vectorOpenOptions();
  if (const std::unique_ptr<GDALDataset> opened{
          GDALDataset::Open(source.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, kVectorDrivers, options.List())}) {
    if (readVectors(*opened, filesOf(*opened, path), request, sink) > 0) return;
    said = "empty";
    if (!request.only.empty() && !opened->GetLayerByName(request.only.c_str())) names = layerNames(*opened);
  } else {
    said = lastWords();
  }
  CPLErrorReset();
  if (const std::unique_ptr<GDALDataset> opened{
          GDALDataset::Open(source.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, kRasterDrivers)}) {
    readRaster(*opened, filesOf(*opened, path), request, sink);
    return;
  }
  if (!names.empty())
    throw Failure(ErrorCode::NotFound,
                  "The file has no layer “" + request.only + "”; it has " + names + ". Name one of them.");
  if (said == "empty")
    throw Failure(ErrorCode::Malformed,
                  "The file holds no features that can be read, so that there is nothing to show; check it in the "
                  "program it came from.");
  throw Failure(ErrorCode::Unsupported, "None of the allowed drivers can read this as a layer" +
                                            (said.empty() ? lastWords() : said) +
                                            "; save it as GeoPackage, GeoJSON or GeoTIFF and import that.");
}

}  // namespace fairlead::geo::foreign
