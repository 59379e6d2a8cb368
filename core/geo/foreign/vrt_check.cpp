// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/foreign/vrt_check.h"

#include <cpl_minixml.h>
#include <cpl_vsi.h>

#include <array>
#include <filesystem>
#include <memory>
#include <set>
#include <string_view>

#include "core/base/error.h"
#include "core/geo/foreign/gdal_setup.h"

namespace fairlead::geo::foreign {

namespace {

constexpr std::size_t kBiggest = 4 << 20;

const std::set<std::string, std::less<>> kHarmless{"VRTDataset",
                                                   "SRS",
                                                   "GeoTransform",
                                                   "GCPList",
                                                   "GCP",
                                                   "Metadata",
                                                   "MDI",
                                                   "VRTRasterBand",
                                                   "ColorInterp",
                                                   "NoDataValue",
                                                   "ColorTable",
                                                   "Entry",
                                                   "Description",
                                                   "UnitType",
                                                   "Offset",
                                                   "Scale",
                                                   "CategoryNames",
                                                   "Category",
                                                   "HideNoDataValue",
                                                   "SimpleSource",
                                                   "ComplexSource",
                                                   "AveragedSource",
                                                   "SourceFilename",
                                                   "SourceBand",
                                                   "SourceProperties",
                                                   "SrcRect",
                                                   "DstRect",
                                                   "NODATA",
                                                   "ScaleOffset",
                                                   "ScaleRatio",
                                                   "ColorTableComponent",
                                                   "LUT",
                                                   "UseMaskBand",
                                                   "OverviewList",
                                                   "MaskBand",
                                                   "Overview",
                                                   "BlockXSize",
                                                   "BlockYSize",
                                                   "Histograms",
                                                   "HistItem",
                                                   "HistMin",
                                                   "HistMax",
                                                   "BucketCount",
                                                   "IncludeOutOfRange",
                                                   "Approximate",
                                                   "HistCounts",
                                                   "OGRVRTDataSource",
                                                   "OGRVRTLayer",
                                                   "OGRVRTUnionLayer",
                                                   "SrcDataSource",
                                                   "SrcLayer",
                                                   "FID",
                                                   "Style",
                                                   "GeometryType",
                                                   "LayerSRS",
                                                   "GeometryField",
                                                   "Field",
                                                   "FeatureCount",
                                                   "ExtentXMin",
                                                   "ExtentYMin",
                                                   "ExtentXMax",
                                                   "ExtentYMax",
                                                   "SrcRegion",
                                                   "SourceLayerFieldName",
                                                   "FieldStrategy"};

std::string head(const std::string& path, std::size_t most) {
  std::string bytes(most, '\0');
  VSILFILE* const file = VSIFOpenL(path.c_str(), "rb");
  if (!file) return {};
  bytes.resize(VSIFReadL(bytes.data(), 1, most, file));
  VSIFCloseL(file);
  return bytes;
}

bool isVrt(std::string_view bytes) {
  return bytes.find("<VRTDataset") != bytes.npos || bytes.find("<OGRVRT") != bytes.npos;
}

[[noreturn]] void refuse(const std::string& what, const std::string& where) {
  throw Failure(ErrorCode::Refused,
                "This virtual dataset " + what + "; import the files that it stands for, or a copy made of them.",
                where);
}

/// A file of the same folder, reached by its plain name.
void requireLocal(const std::string& source, bool isRelative, const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  if (source.empty() || source.find_first_of("<>|\\\n") != source.npos || source.find(':') != source.npos ||
      source.starts_with("/vsi") || source.find("..") != source.npos)
    refuse("names a source that is not a file of its own folder", source);
  const fs::path named(source);
  if (!named.is_absolute() && !isRelative)
    refuse("names a source relative to wherever the program runs (relativeToVRT is not 1)", source);
  std::error_code problem;
  const fs::path real = fs::weakly_canonical(named.is_absolute() ? named : folder / named, problem);
  if (problem || real.parent_path() != fs::weakly_canonical(folder, problem))
    refuse("names a source outside its own folder", source);
  if (!fs::is_regular_file(real, problem)) refuse("names a source that is not there", source);
  if (isVrt(head(real.string(), 4096))) refuse("stands for another virtual dataset", source);
}

void walk(const CPLXMLNode* node, const std::filesystem::path& folder, int depth) {
  if (depth > 64) refuse("is nested too deeply", {});
  for (; node; node = node->psNext) {
    if (node->eType != CXT_Element || node->pszValue[0] == '?') continue;
    const std::string name = textOf(node->pszValue);
    if (!kHarmless.contains(name)) refuse("uses " + name + ", which is not allowed here", name);
    const std::string kind = textOf(CPLGetXMLValue(node, "subClass", ""));
    if (!kind.empty() && kind != "VRTSourcedRasterBand") refuse("uses " + kind + ", which is not allowed here", name);
    if (name == "SourceFilename" || name == "SrcDataSource") {
      const bool isRelative = std::string_view(CPLGetXMLValue(node, "relativeToVRT", "0")) == "1";
      requireLocal(textOf(CPLGetXMLValue(node, "", "")), isRelative, folder);
    }
    walk(node->psChild, folder, depth + 1);
  }
}

}  // namespace

void requireLocalVrt(const std::string& path) {
  if (!isVrt(head(path, 4096))) return;
  const std::string text = head(path, kBiggest);
  if (text.size() == kBiggest) refuse("is longer than 4 MB", {});
  const std::unique_ptr<CPLXMLNode, void (*)(CPLXMLNode*)> root(CPLParseXMLString(text.c_str()), CPLDestroyXMLNode);
  if (!root) throw Failure(ErrorCode::Malformed, "This virtual dataset is no XML that can be read" + lastWords() + ".");
  walk(root.get(), std::filesystem::path(path).parent_path(), 0);
}

}  // namespace fairlead::geo::foreign
