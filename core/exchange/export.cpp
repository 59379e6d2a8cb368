// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/export.h"

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "core/exchange/anx_writer.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/ftm_writer.h"
#include "core/exchange/geojson_writer.h"
#include "core/exchange/geopackage_writer.h"
#include "core/exchange/graphml_writer.h"
#include "core/exchange/kml_writer.h"
#include "core/exchange/stix_writer.h"
#include "core/release/seal.h"

namespace fairlead::exchange {

namespace {

struct Format {
  std::string_view name;
  std::unique_ptr<Writer> (*make)();
};

template <typename Made>
std::unique_ptr<Writer> make() {
  return std::make_unique<Made>();
}

constexpr Format kFormats[] = {{"gpkg", make<GeoPackageWriter>}, {"geojson", make<GeoJsonWriter>},
                               {"kml", make<KmlWriter>},         {"csv", make<CsvWriter>},
                               {"graphml", make<GraphMlWriter>}, {"stix", make<StixWriter>},
                               {"ftm", make<FtmWriter>},         {"anx", make<AnxWriter>}};

std::unique_ptr<Writer> writerOf(const std::string& name) {
  for (const Format& format : kFormats)
    if (format.name == name) return format.make();
  std::string known;
  for (const Format& format : kFormats) known.append(known.empty() ? "" : ", ").append(format.name);
  throw Failure(ErrorCode::Invalid, "This is no format that Fairlead writes; it writes " + known + ".", name);
}

/// Passes bytes on and keeps their SHA-256.
class HashingSink final : public release::ByteSink {
 public:
  explicit HashingSink(release::ByteSink& out) : m_out(out) {}
  void write(release::Bytes bytes) override {
    m_hash.add(bytes);
    m_out.write(bytes);
  }
  using release::ByteSink::write;
  Digest256 digest() { return m_hash.finish(); }

 private:
  release::ByteSink& m_out;
  Sha256 m_hash;
};

std::string noteOf(const ExportRequest& request, const ExportReport& report, const Outgoing& out) {
  using Json = nlohmann::ordered_json;
  Json withheld = Json::object(), ranges = Json::array(), aliased = Json::array(), ways = Json::object();
  for (const auto& [first, last] : out.statements().ranges()) ranges.push_back({first, last});
  for (const auto& [bits, way] : out.statementWays())
    for (const auto& [first, last] : way.ranges()) {
      ways[std::to_string(bits)].push_back({first, last});
      aliased.push_back({first, last});
    }
  for (const auto& [reason, count] : report.withheld) withheld[reason] = count;
  return Json{{"format", request.format},
              {"items", report.items},
              {"marking", report.marking.text()},
              {"sha256", hex(report.sha256)},
              {"withheld", withheld},
              {"permissions", request.terms.acknowledged.permissions},
              {"statements", out.statements().count()},
              {"statement_keys", ranges},
              {"alias_keys", aliased},
              {"alias_ways", ways}}
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

const std::vector<std::string_view>& exportFormats() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const Format& format : kFormats) all.push_back(format.name);
    return all;
  }();
  return names;
}

Result<ExportReport> exportCase(store::Case& opened, const std::filesystem::path& path, const ExportRequest& request,
                                const Progress& progress) noexcept {
  return attempt([&] {
    const auto writer = writerOf(request.format);
    ExportReport report;
    release::FileSink file(path);
    store::Actor actor = request.actor;
    if (request.terms.profile) {
      actor.profile = request.terms.profile->name;
      if (actor.recipient.empty()) actor.recipient = request.terms.profile->organisation;
    }
    opened
        .change(actor, store::Action::Disclose,
                "Exported “" + path.filename().string() + "” as " + request.format +
                    (actor.profile.empty() ? "" : " under the profile " + actor.profile),
                [&](store::Transaction& transaction) {
                  const Outgoing out(opened, request.terms, progress);
                  HashingSink hashing(file);
                  report.items = writer->write(out, hashing, progress);
                  report.withheld = out.withheld();
                  report.marking = out.marking();
                  report.sha256 = hashing.digest();
                  transaction.note("", noteOf(request, report, out));
                })
        .orThrow();
    release::putInPlace(opened, actor, file, path, report.sha256);
    return report;
  });
}

}  // namespace fairlead::exchange
