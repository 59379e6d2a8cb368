// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cpl_conv.h>
#include <gdal.h>
#include <ogr_api.h>

#include <memory>
#include <mutex>

#include "core/base/error.h"
#include "core/ingest/foreign/sheet_readers.h"

extern "C" void CPL_DLL RegisterOGRXLS();

namespace fairlead::ingest::foreign {

namespace {

struct DatasetCloser {
  void operator()(void* dataset) const { GDALClose(dataset); }
};

/// GDAL writes dates with slashes, whatever the sheet shows.
std::string isoOf(std::string text) {
  const auto digits = [&](std::size_t from, std::size_t count) {
    return text.substr(from, count).find_first_not_of("0123456789") == std::string::npos;
  };
  if (text.size() < 10 || text[4] != '/' || text[7] != '/' || !digits(0, 4) || !digits(5, 2) || !digits(8, 2))
    return text;
  text[4] = text[7] = '-';
  if (text.size() > 11 && text[10] == ' ') text[10] = 'T';
  return text;
}

}  // namespace

void readXls(const std::string& path, const std::string& sheet, const SheetSink& sink) {
  static std::once_flag isRegistered;
  std::call_once(isRegistered, [] {
    RegisterOGRXLS();
    CPLSetConfigOption("OGR_XLS_HEADERS", "DISABLE");
    CPLSetConfigOption("OGR_XLS_FIELD_TYPES", "STRING");
    CPLSetErrorHandler(CPLQuietErrorHandler);
  });
  const char* const drivers[] = {"XLS", nullptr};
  const std::unique_ptr<void, DatasetCloser> dataset(
      GDALOpenEx(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, nullptr, nullptr));
  if (!dataset)
    throw Failure(ErrorCode::Malformed,
                  "This workbook cannot be read (it may be encrypted or damaged); save it as XLSX and import that.");
  std::vector<std::string> names;
  for (int i = 0; i < GDALDatasetGetLayerCount(dataset.get()); ++i)
    names.emplace_back(OGR_L_GetName(GDALDatasetGetLayer(dataset.get(), i)));
  const std::size_t chosen = chooseSheet(sheet, names, sink);
  const OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), static_cast<int>(chosen));
  const int columns = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer));
  TableRow row;
  OGR_L_ResetReading(layer);
  for (;;) {
    const std::unique_ptr<void, decltype(&OGR_F_Destroy)> feature(OGR_L_GetNextFeature(layer), &OGR_F_Destroy);
    if (!feature) return;
    row.number = static_cast<std::uint64_t>(OGR_F_GetFID(feature.get()));
    row.cells.assign(static_cast<std::size_t>(columns), {});
    for (int i = 0; i < columns; ++i)
      if (OGR_F_IsFieldSetAndNotNull(feature.get(), i))
        row.cells[static_cast<std::size_t>(i)] = isoOf(OGR_F_GetFieldAsString(feature.get(), i));
    if (!sink.onRow(row)) return;
  }
}

}  // namespace fairlead::ingest::foreign
