// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/geopackage_writer.h"

#include <sqlite3.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/ascii.h"
#include "core/exchange/feature_table.h"
#include "core/exchange/located.h"
#include "core/exchange/statement_table.h"
#include "core/store/layer_repository.h"

namespace fairlead::exchange {

namespace {

struct Closer {
  void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
};
struct Freer {
  void operator()(unsigned char* bytes) const { sqlite3_free(bytes); }
};

/// What every GeoPackage has (tradecraft 4.6). last_change is fixed, so that the same case gives the same bytes.
constexpr const char* kBase = R"sql(
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys(
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents(
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT '1970-01-01T00:00:00.000Z',
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns(
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name));
CREATE TABLE gpkg_extensions(
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_metadata(
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
  mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
CREATE TABLE gpkg_metadata_reference(
  reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
  timestamp DATETIME NOT NULL DEFAULT '1970-01-01T00:00:00.000Z', md_file_id INTEGER NOT NULL, md_parent_id INTEGER);
INSERT INTO gpkg_extensions VALUES
 ('gpkg_metadata', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec130/#extension_metadata', 'read-write'),
 ('gpkg_metadata_reference', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec130/#extension_metadata', 'read-write');
)sql";

std::string metadataOf(const Marking& marking) {
  return nlohmann::ordered_json{{"marking", marking.text()}}.dump(-1, ' ', false,
                                                                  nlohmann::ordered_json::error_handler_t::replace);
}

class Package {
 public:
  Package(const Outgoing& out, const Progress& progress) : m_out(out), m_progress(progress) {
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    m_connection.reset(opened);
    if (code != SQLITE_OK) throw Failure(ErrorCode::Limit, "There is not enough memory to write a GeoPackage.");
  }

  std::int64_t write(release::ByteSink& sink) {
    run(kBase);
    copySystems();
    run("BEGIN");
    query("INSERT INTO gpkg_metadata(md_standard_uri, mime_type, metadata) VALUES (?1, 'application/json', ?2)")
        .bind(1, kStandard)
        .bind(2, std::string_view(metadataOf(m_out.marking())))
        .run();
    run("INSERT INTO gpkg_metadata_reference(reference_scope, md_file_id) VALUES ('geopackage', 1)");
    for (const store::LayerRow& layer : m_out.layers()) writeLayer(layer);
    writeLocated();
    const std::int64_t others = writeStatements();
    run("COMMIT");
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, Freer> bytes(sqlite3_serialize(m_connection.get(), "main", &size, 0));
    if (!bytes) throw Failure(ErrorCode::Limit, "There is not enough memory to write a GeoPackage of this size.");
    sink.write(release::Bytes(bytes.get(), static_cast<std::size_t>(size)));
    return m_features + others;
  }

 private:
  static constexpr std::string_view kStandard = "urn:fairlead:marking";

  void run(const std::string& sql) {
    char* message = nullptr;
    if (sqlite3_exec(m_connection.get(), sql.c_str(), nullptr, nullptr, &message) == SQLITE_OK) return;
    const std::string text = message ? message : "unknown";
    sqlite3_free(message);
    throw Failure(ErrorCode::Internal, "SQLite: " + text + ".");
  }
  store::Query query(const std::string& sql) { return store::Query(m_connection.get(), sql); }

  void copySystems() {
    store::Query rows = m_out.source().database().query("SELECT * FROM gpkg_spatial_ref_sys ORDER BY srs_id");
    store::Query insert = query("INSERT INTO gpkg_spatial_ref_sys VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    while (rows.step()) {
      insert.bind(1, rows.text(0)).bind(2, rows.integer(1)).bind(3, rows.text(2)).bind(4, rows.integer(3));
      insert.bind(5, rows.text(4)).bind(6, rows.text(5)).run();
    }
  }

  /// A name that no table has yet.
  std::string tableName(std::string_view wanted) {
    std::string name = wanted.empty() ? "layer" : std::string(wanted.substr(0, 60));
    for (char& c : name)
      if (c == '"' || c == '\0' || c == '\n') c = '_';
    if (name.starts_with("gpkg_") || name.starts_with("sqlite_") || name.starts_with("rtree_")) name = "layer_" + name;
    std::string free = name;
    for (int number = 2; !m_tables.insert(ascii::lowered(free)).second; ++number)
      free = name + " " + std::to_string(number);
    return free;
  }
  void addContents(const std::string& table, std::string_view identifier, std::string_view geometryType,
                   const Bounds& bounds, const Marking& marking) {
    store::Query contents = query(
        "INSERT INTO gpkg_contents(table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id) "
        "VALUES (?1, 'features', ?2, ?3, ?4, ?5, ?6, ?7, 4326)");
    contents.bind(1, std::string_view(table)).bind(2, std::string_view(table));
    const std::string description =
        marking.isNone() ? std::string(identifier) : std::string(identifier) + " (" + marking.text() + ")";
    contents.bind(3, std::string_view(description));
    if (bounds.isEmpty)
      contents.bindNull(4).bindNull(5).bindNull(6).bindNull(7);
    else
      contents.bind(4, bounds.west).bind(5, bounds.south).bind(6, bounds.east).bind(7, bounds.north);
    contents.run();
    const auto space = geometryType.find(' ');
    const std::string_view more = space == std::string_view::npos ? "" : geometryType.substr(space);
    query("INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, 4326, ?3, ?4)")
        .bind(1, std::string_view(table))
        .bind(2, geometryType.substr(0, space))
        .bind(3, geometryType == "GEOMETRY" ? std::int64_t{2} : std::int64_t{more.find('Z') != more.npos})
        .bind(4, std::int64_t{more.find('M') != more.npos})
        .run();
    query("INSERT INTO gpkg_metadata(md_standard_uri, mime_type, metadata) VALUES (?1, 'application/json', ?2)")
        .bind(1, kStandard)
        .bind(2, std::string_view(metadataOf(marking)))
        .run();
    query("INSERT INTO gpkg_metadata_reference(reference_scope, table_name, md_file_id) VALUES ('table', ?1, ?2)")
        .bind(1, std::string_view(table))
        .bind(2, static_cast<std::int64_t>(sqlite3_last_insert_rowid(m_connection.get())))
        .run();
  }

  void writeLayer(const store::LayerRow& layer) {
    const FeatureTable source(m_out.source().database(), layer);
    const std::string table = tableName(layer.name);
    std::string sql =
        "CREATE TABLE " + store::sqlQuoted(table) + "(fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY";
    std::string marks = "?1, ?2";
    for (std::size_t i = 0; i < source.columns().size(); ++i) {
      sql += ", " + store::sqlQuoted(source.columns()[i].name) + " " + source.columns()[i].type;
      marks += ", ?" + std::to_string(i + 3);
    }
    run(sql + ")");
    store::Query insert = query("INSERT INTO " + store::sqlQuoted(table) + " VALUES (" + marks + ")");
    Bounds bounds;
    source.forEach([&](const FeatureTable::Feature& feature) {
      m_progress.check();
      insert.bind(1, feature.fid);
      if (feature.blob.empty())
        insert.bindNull(2);
      else
        insert.bindBlob(2, release::bytesOf(feature.blob));
      // A column's declared type brings the text of a number back to the number.
      for (std::size_t i = 0; i < feature.cells.size(); ++i)
        insert.bind(static_cast<int>(i) + 3, feature.cells[i] ? std::optional<std::string_view>(*feature.cells[i])
                                                              : std::optional<std::string_view>());
      insert.run();
      if (feature.geometry) extend(bounds, *feature.geometry);
      ++m_features;
    });
    const OutItem* item = m_out.find(layer.id);
    addContents(table, layer.name, layer.geometryType.empty() ? "GEOMETRY" : layer.geometryType, bounds,
                item ? m_out.markingOf(*item) : Marking());
  }

  void writeLocated() {
    const auto all = locatedItems(m_out);
    if (all.empty()) return;
    const std::string table = tableName("located_items");
    run("CREATE TABLE " + store::sqlQuoted(table) +
        "(fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY, id TEXT, schema TEXT, caption TEXT, time "
        "TEXT, "
        "begin DATETIME, end DATETIME, uncertainty_m DOUBLE, place_through TEXT, scheme TEXT, grading TEXT, marking "
        "TEXT, "
        "origin TEXT, origin_id TEXT, attributes TEXT)");
    store::Query insert = query("INSERT INTO " + store::sqlQuoted(table) +
                                " VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)");
    Bounds bounds;
    Marking marking;
    bool isFirst = true;
    for (const Located& located : all) {
      m_progress.check();
      const OutItem& item = *located.item;
      const OutOrigin& origin = m_out.originOf(*located.value);
      const Marking own = m_out.markingOf(item);
      marking = isFirst ? own : join(marking, own);
      isFirst = false;
      const WhenText when = whenOf(item);
      nlohmann::ordered_json attributes = nlohmann::ordered_json::object();
      for (auto& [name, value] : attributesOf(m_out, item)) attributes[name] = value;
      const auto text = [&](int index, const std::string& value) {
        insert.bind(index, value.empty() ? std::optional<std::string_view>() : std::string_view(value));
      };
      const std::string blob = geoPackageOf(located.geometry);
      insert.bindBlob(1, release::bytesOf(blob));
      const std::string id = item.id.text(), originText = m_out.originText(origin), through(located.through),
                        markingText = own.text();
      text(2, id);
      text(3, item.schema->name);
      text(4, item.caption);
      text(5, when.text);
      text(6, when.begin);
      text(7, when.end);
      insert.bind(8, located.uncertaintyMetres > 0 ? std::optional(located.uncertaintyMetres) : std::nullopt);
      text(9, through);
      text(10, origin.grading ? std::string(schemeName(origin.grading->scheme)) : "");
      text(11, origin.grading ? origin.grading->text() : "");
      text(12, markingText);
      text(13, originText);
      text(14, origin.item.isNil() ? "" : origin.item.text());
      text(15, attributes.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
      insert.run();
      extend(bounds, located.geometry);
      m_located.insert(item.id);
      ++m_features;
    }
    addContents(table, "Located items", "GEOMETRY", bounds, marking);
  }

  /// How many items it holds that have no place.
  std::int64_t writeStatements() {
    const std::string table = tableName("statements");
    std::string sql = "CREATE TABLE " + store::sqlQuoted(table) + "(fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL",
                marks = "NULL";
    for (std::size_t i = 0; i < StatementTable::kColumns.size(); ++i) {
      sql +=
          ", " + store::sqlQuoted(StatementTable::kColumns[i] == "id" ? "item" : StatementTable::kColumns[i]) + " TEXT";
      marks += ", ?" + std::to_string(i + 1);
    }
    run(sql + ")");
    query("INSERT INTO gpkg_contents(table_name, data_type, identifier, description) VALUES (?1, 'attributes', ?1, ?2)")
        .bind(1, std::string_view(table))
        .bind(2, std::string_view("Every statement, with its grading, marking and origin"))
        .run();
    store::Query insert = query("INSERT INTO " + store::sqlQuoted(table) + " VALUES (" + marks + ")");
    std::int64_t others = 0;
    std::string last;
    StatementTable(m_out).forEach([&](const StatementTable::Row& row) {
      m_progress.check();
      for (std::size_t i = 0; i < row.size(); ++i)
        insert.bind(static_cast<int>(i) + 1,
                    row[i].empty() ? std::optional<std::string_view>() : std::string_view(row[i]));
      insert.run();
      if (row[0] == last) return;
      last = row[0];
      const bool isContent = row[1] == "entity" || row[1] == "link" || row[1] == "event";
      if (isContent && !m_located.contains(ItemId::parse(row[0]).value())) ++others;
    });
    return others;
  }

  const Outgoing& m_out;
  const Progress& m_progress;
  std::unique_ptr<sqlite3, Closer> m_connection;
  std::set<std::string> m_tables;
  std::set<ItemId> m_located;
  std::int64_t m_features = 0;
};

}  // namespace

std::int64_t GeoPackageWriter::write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const {
  return Package(out, progress).write(sink);
}

}  // namespace fairlead::exchange
