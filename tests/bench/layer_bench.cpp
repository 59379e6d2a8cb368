// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include "core/geo/layer_import.h"
#include "core/store/layer_repository.h"
#include "tests/bench/bench_folder.h"
#include "tests/bench/made_input.h"
#include "tests/bench/measure.h"

namespace fairlead::bench {

namespace {

constexpr std::size_t kPositions = 1'000'000, kPolygons = 100'000, kVertices = 80;

std::filesystem::path positions() {
  return made("positions.csv", [](const auto& into) { makePositions(into, kPositions); });
}

/// The same polygons as GeoJSON of one feature a line, and as a shapefile.
std::filesystem::path polygons(const std::string& ending) {
  const auto lines = made("polygons.geojsonl", [](const auto& into) { makePolygons(into, kPolygons, kVertices); });
  if (ending == "geojsonl") return lines;
  return made("polygons",
              [&](const auto& into) {
                std::filesystem::create_directories(into);
                runProgram({"ogr2ogr", "-f", "ESRI Shapefile", into / "polygons.shp", lines});
              }) /
         "polygons.shp";
}

void importInto(store::Case& opened, const std::filesystem::path& file, std::size_t expected) {
  ContainedProcess worker({std::chrono::minutes(10), std::uint64_t{4} << 30, std::uint64_t{16} << 30});
  const auto layers = geo::importLayers(opened, kAnalyst, file, {}, worker, unwatched()).orThrow();
  if (layers.front().features != static_cast<std::int64_t>(expected))
    throw std::runtime_error("Not every feature came in.");
}

void besideOgr(benchmark::State& state, const std::filesystem::path& file, std::size_t features,
               const std::vector<std::string>& options) {
  const auto bare = folder() / "peer.gpkg";
  std::filesystem::path path;
  double worker = 0;
  besidePeer(
      state,
      [&] {
        const auto opened = freshCase();
        path = opened->path();
        importInto(*opened, file, features);
        // Ours ran first, so that the most that any child held is its worker's.
        if (worker == 0) worker = peakMegabytesOfChildren();
      },
      [&] {
        std::filesystem::remove(bare);
        std::vector<std::string> command{"ogr2ogr", "-f", "GPKG", bare, file};
        command.insert(command.end(), options.begin(), options.end());
        runProgram(command);
      });
  state.counters["worker_MB"] = worker;
  state.counters["file_MB"] = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
  std::filesystem::remove(bare);
  std::filesystem::remove(path);
}

void positionsBesideOgr(benchmark::State& state) {
  besideOgr(state, positions(), kPositions,
            {"-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-oo", "AUTODETECT_TYPE=YES", "-a_srs",
             "EPSG:4326", "-nln", "points"});
}
void shapefileBesideOgr(benchmark::State& state) {
  besideOgr(state, polygons("shp"), kPolygons, {"-nlt", "PROMOTE_TO_MULTI"});
}
void geoJsonLinesBesideOgr(benchmark::State& state) { besideOgr(state, polygons("geojsonl"), kPolygons, {}); }

std::filesystem::path millionPoints() {
  return made("million points.fairlead", [](const std::filesystem::path& path) {
    const auto opened = store::Case::create(path, {"A million points", {}, {}, {}}, kAnalyst).orThrow();
    importInto(*opened, positions(), kPositions);
  });
}

void windowToFirstFeature(benchmark::State& state) {
  const auto opened = store::Case::open(millionPoints(), store::Access::Look).orThrow();
  const store::LayerRepository layers(opened->database());
  const std::string table = layers.all().front().table;
  WordMaker maker(8);
  eachCall(state, 1'000, [&](std::size_t) {
    const double west = -6 + maker.number(1'000) / 100.0, south = 49 + maker.number(600) / 100.0;
    layers.inWindow(table, {west, south, west + 0.5, south + 0.5}, [](auto, auto) { return false; });
  });
}

/// Extent and counts of every layer, on a connection that has just been opened.
void extentAndCount(benchmark::State& state) {
  const auto path = millionPoints();
  eachCall(state, 50, [&](std::size_t) {
    const auto opened = store::Case::open(path, store::Access::Look).orThrow();
    benchmark::DoNotOptimize(store::LayerRepository(opened->database()).all());
  });
}

BENCHMARK(positionsBesideOgr)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(shapefileBesideOgr)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(geoJsonLinesBesideOgr)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(windowToFirstFeature)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK(extentAndCount)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace fairlead::bench
