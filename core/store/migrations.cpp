// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include <limits>

#include "core/base/error.h"
#include "core/store/force.h"

namespace fairlead::store {

namespace {

/// GeoPackage 1.3 (tradecraft 4.6): what every GeoPackage must have, so that GDAL and QGIS open a case and see its
/// layers.
constexpr const char* kGeoPackage = R"sql(
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys(
  srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents(
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns(
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_tile_matrix_set(
  table_name TEXT NOT NULL PRIMARY KEY, srs_id INTEGER NOT NULL,
  min_x DOUBLE NOT NULL, min_y DOUBLE NOT NULL, max_x DOUBLE NOT NULL, max_y DOUBLE NOT NULL,
  CONSTRAINT fk_gtms_table_name FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gtms_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_tile_matrix(
  table_name TEXT NOT NULL, zoom_level INTEGER NOT NULL, matrix_width INTEGER NOT NULL, matrix_height INTEGER NOT NULL,
  tile_width INTEGER NOT NULL, tile_height INTEGER NOT NULL, pixel_x_size DOUBLE NOT NULL, pixel_y_size DOUBLE NOT NULL,
  CONSTRAINT pk_ttm PRIMARY KEY (table_name, zoom_level),
  CONSTRAINT fk_tmm_table_name FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name));
CREATE TABLE gpkg_extensions(
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT INTO gpkg_spatial_ref_sys VALUES
 ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
 ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
 ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid'),
 ('WGS 84 / Pseudo-Mercator', 3857, 'EPSG', 3857, 'PROJCS["WGS 84 / Pseudo-Mercator",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]],PROJECTION["Mercator_1SP"],PARAMETER["central_meridian",0],PARAMETER["scale_factor",1],PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],EXTENSION["PROJ4","+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +wktext +no_defs"],AUTHORITY["EPSG","3857"]]', NULL);
)sql";

constexpr const char* kCase = R"sql(
CREATE TABLE fairlead_case(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL);

-- Transactions as everybody may know them, and how each arrived here: a batch is a transaction with its arrival (itself if
-- made here, else the merge that brought it).
CREATE TABLE change(
  key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, author TEXT NOT NULL, role TEXT NOT NULL, organisation TEXT NOT NULL,
  at INTEGER NOT NULL, zone TEXT NOT NULL, action TEXT NOT NULL, text TEXT NOT NULL, reason TEXT NOT NULL,
  is_local INTEGER NOT NULL, in_force INTEGER NOT NULL DEFAULT 1);
CREATE TABLE batch(
  key INTEGER PRIMARY KEY, change INTEGER NOT NULL, arrival INTEGER NOT NULL, in_force INTEGER NOT NULL DEFAULT 1,
  UNIQUE (change, arrival));
CREATE TABLE batch_count(batch INTEGER NOT NULL, what TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (batch, what)) WITHOUT ROWID;
CREATE TABLE batch_marking(batch INTEGER NOT NULL, marking INTEGER NOT NULL, PRIMARY KEY (batch, marking)) WITHOUT ROWID;

-- Words used many times.
CREATE TABLE schema_name(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE property(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE marking(key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE author(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

CREATE TABLE item(key INTEGER PRIMARY KEY, id BLOB NOT NULL, schema INTEGER NOT NULL, batch INTEGER NOT NULL);
CREATE UNIQUE INDEX item_id ON item(id);
CREATE INDEX item_schema ON item(schema);

-- Origin, grading, marking, author and time once a record; statements point to it.
CREATE TABLE origin(
  key INTEGER PRIMARY KEY, item INTEGER NOT NULL, grading TEXT NOT NULL, marking INTEGER NOT NULL, author INTEGER NOT NULL,
  at INTEGER NOT NULL);
CREATE INDEX origin_item ON origin(item);

-- value is NULL where target is not: the statement points to another item. flags: 1 looked up by value, 2 searched as text.
-- extra: JSON of locator, original words, language, assessment. salt: for the commitment in the journal.
CREATE TABLE statement(
  key INTEGER PRIMARY KEY, id BLOB NOT NULL, item INTEGER NOT NULL, property INTEGER NOT NULL, value TEXT, target INTEGER,
  origin INTEGER NOT NULL, batch INTEGER NOT NULL, flags INTEGER NOT NULL, salt INTEGER NOT NULL, extra TEXT);

-- Assertions of what another batch had asserted before, and what takes statements or changes out of force.
CREATE TABLE assertion(key INTEGER PRIMARY KEY, kind TEXT NOT NULL, target INTEGER NOT NULL, batch INTEGER NOT NULL);
CREATE INDEX assertion_target ON assertion(kind, target);
CREATE TABLE retraction(key INTEGER PRIMARY KEY, kind TEXT NOT NULL, target BLOB NOT NULL, batch INTEGER NOT NULL, reason TEXT NOT NULL);
CREATE INDEX retraction_target ON retraction(kind, target);

-- Computed from the above and kept so that reading is quick: statements retracted, and statements and items whose first
-- batch is out of force while another that asserts them is in force.
CREATE TABLE withdrawn(key INTEGER PRIMARY KEY);
CREATE TABLE revived_statement(key INTEGER PRIMARY KEY);
CREATE TABLE revived_item(key INTEGER PRIMARY KEY);

CREATE TABLE original(
  key INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, size INTEGER NOT NULL, media_type TEXT NOT NULL, name TEXT NOT NULL,
  first_piece INTEGER NOT NULL, pieces INTEGER NOT NULL);
CREATE TABLE original_piece(key INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE passage(key INTEGER PRIMARY KEY, item INTEGER NOT NULL UNIQUE, text TEXT NOT NULL);

CREATE VIRTUAL TABLE passage_search USING fts5(text, content='passage', content_rowid='key', tokenize='fairlead');
CREATE VIEW statement_text AS SELECT key, value FROM statement WHERE flags & 2;
CREATE VIRTUAL TABLE statement_search USING fts5(value, content='statement_text', content_rowid='key', tokenize='fairlead');

CREATE TABLE span(statement INTEGER PRIMARY KEY, item INTEGER NOT NULL, begin_ms INTEGER NOT NULL, end_ms INTEGER NOT NULL);
CREATE INDEX span_begin ON span(begin_ms, end_ms);
CREATE INDEX span_item ON span(item);
CREATE VIRTUAL TABLE place_box USING rtree(statement, west, east, south, north);

-- The chain: hash = SHA-256(prev, seq, commitment), commitment = SHA-256(salt, entry). entry is JSON with all fields of the
-- log that DPA 2018 s.62 asks for, and the roots over what the transaction wrote.
CREATE TABLE journal(
  seq INTEGER PRIMARY KEY, change INTEGER NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL, commitment BLOB NOT NULL,
  salt BLOB, entry TEXT);
CREATE TRIGGER journal_keeps_what_it_says BEFORE UPDATE OF seq, change, prev, hash, commitment ON journal
  BEGIN SELECT RAISE(ABORT, 'The journal is only written at its end'); END;
CREATE TRIGGER journal_keeps_all BEFORE DELETE ON journal
  BEGIN SELECT RAISE(ABORT, 'The journal is only written at its end'); END;
CREATE TRIGGER statement_stands BEFORE UPDATE OF id, item, property, target, origin, batch ON statement
  BEGIN SELECT RAISE(ABORT, 'Statements are never edited'); END;
CREATE TABLE session(pid INTEGER NOT NULL, host TEXT NOT NULL, author TEXT NOT NULL, since INTEGER NOT NULL);

INSERT INTO gpkg_contents(table_name, data_type, identifier, description)
  VALUES ('fairlead_case', 'attributes', 'fairlead_case', 'A case of Fairlead; its own tables are listed in gpkg_extensions');
INSERT INTO gpkg_extensions(table_name, extension_name, definition, scope)
  SELECT name, 'fairlead_case', 'docs/case-file.md of Fairlead', 'read-write' FROM sqlite_schema
  WHERE type IN ('table', 'view') AND name NOT LIKE 'gpkg%' AND name NOT LIKE 'sqlite%' AND name<>'fairlead_case';
)sql";

/// How many mentions were found in a report's text when it came in; derived, and no part of what is said.
constexpr const char* kExtraction = R"sql(
CREATE TABLE extraction(item INTEGER PRIMARY KEY, mentions INTEGER NOT NULL);
INSERT INTO gpkg_extensions(table_name, extension_name, definition, scope)
  VALUES ('extraction', 'fairlead_case', 'docs/case-file.md of Fairlead', 'read-write');
)sql";

/// Version 3: what was erased by law leaves a tombstone. `session` was never used.
constexpr const char* kTombstones = R"sql(
CREATE TABLE tombstone(
  key INTEGER PRIMARY KEY, kind TEXT NOT NULL, id BLOB NOT NULL UNIQUE, schema TEXT NOT NULL, authority TEXT NOT NULL,
  reason TEXT NOT NULL, at INTEGER NOT NULL);
DROP TABLE session;
DELETE FROM gpkg_extensions WHERE table_name='session';
INSERT INTO gpkg_extensions(table_name, extension_name, definition, scope)
  VALUES ('tombstone', 'fairlead_case', 'docs/case-file.md of Fairlead', 'read-write');
)sql";

/// Version 7: a tombstone that came from another copy takes out of force what it names.
constexpr const char* kErasedOut = R"sql(
INSERT OR IGNORE INTO withdrawn(key)
  SELECT s.key FROM tombstone e CROSS JOIN statement s ON s.id=e.id
  UNION SELECT s.key FROM tombstone e CROSS JOIN item x ON x.id=e.id CROSS JOIN statement s ON s.item=x.key
  UNION SELECT s.key FROM tombstone e CROSS JOIN item x ON x.id=e.id CROSS JOIN statement s ON s.target=x.key
  UNION SELECT s.key FROM tombstone e CROSS JOIN item x ON x.id=e.id CROSS JOIN origin o ON o.item=x.key
    CROSS JOIN statement s ON s.origin=o.key;
)sql";

/// Version 4: what tells near copies apart is kept with each report, since working it out anew for all took seconds.
constexpr const char* kSketches = R"sql(
CREATE TABLE wording(item INTEGER PRIMARY KEY, sketch BLOB NOT NULL);
INSERT INTO gpkg_extensions(table_name, extension_name, definition, scope)
  VALUES ('wording', 'fairlead_case', 'docs/case-file.md of Fairlead', 'read-write');
)sql";

/// Version 5: a release gives out random ids for what would be known by its own, which is a hash of what it names.
constexpr const char* kAliases = R"sql(
CREATE TABLE alias(id BLOB PRIMARY KEY, alias BLOB NOT NULL UNIQUE) WITHOUT ROWID;
INSERT INTO gpkg_extensions(table_name, extension_name, definition, scope)
  VALUES ('alias', 'fairlead_case', 'docs/case-file.md of Fairlead', 'read-write');
)sql";

/// Version 6: words of scripts without blanks, and numbers however they are set, are found: the index is made anew.
constexpr const char* kSearchAnew = R"sql(
DROP TABLE passage_search;
CREATE VIRTUAL TABLE passage_search USING fts5(text, content='passage', content_rowid='key', tokenize='fairlead 2');
INSERT INTO passage_search(passage_search) VALUES ('rebuild');
DROP TABLE statement_search;
CREATE VIRTUAL TABLE statement_search USING fts5(value, content='statement_text', content_rowid='key', tokenize='fairlead 2');
INSERT INTO statement_search(statement_search) VALUES ('rebuild');
)sql";

}  // namespace

const std::vector<std::string>& migrations() {
  static const std::vector<std::string> steps = [] {
    std::string first = std::string(kGeoPackage) + kCase;
    for (const auto& [name, sql] : statementIndexes()) first += sql + ";";
    return std::vector<std::string>{first, kExtraction, kTombstones, kSketches, kAliases, kSearchAnew, kErasedOut};
  }();
  return steps;
}

const std::vector<std::pair<std::string, std::string>>& statementIndexes() {
  static const std::vector<std::pair<std::string, std::string>> indexes{
      {"statement_id", "CREATE UNIQUE INDEX statement_id ON statement(id)"},
      {"statement_item", "CREATE INDEX statement_item ON statement(item, property)"},
      {"statement_target", "CREATE INDEX statement_target ON statement(target) WHERE target IS NOT NULL"},
      {"statement_value", "CREATE INDEX statement_value ON statement(value, property) WHERE flags & 1"},
      {"statement_origin", "CREATE INDEX statement_origin ON statement(origin)"}};
  return indexes;
}

int newestVersion() { return static_cast<int>(migrations().size()); }

int versionOf(const Database& database) {
  if (database.number("SELECT count(*) FROM sqlite_schema WHERE name='fairlead_case'") == 0) return 0;
  const std::int64_t version =
      database.number("SELECT CAST(value AS INTEGER) FROM fairlead_case WHERE name='schema_version'");
  if (version < 1 || version > std::numeric_limits<int>::max())
    throw Failure(ErrorCode::Corrupt,
                  "The case says that its format is " + std::to_string(version) +
                      ", which none is; it was damaged or altered, so use a copy.",
                  database.path().string());
  return static_cast<int>(version);
}

void migrate(Database& database) {
  const int version = versionOf(database);
  const std::string where = database.path().string();
  if (version > newestVersion())
    throw Failure(ErrorCode::Unsupported,
                  "This case was written by a newer Fairlead (format " + std::to_string(version) +
                      ", this one reads up to " + std::to_string(newestVersion()) + "); open it with that version.",
                  where);
  if (version == newestVersion()) return;
  if (version == 0 && database.number("SELECT count(*) FROM sqlite_schema") > 0)
    throw Failure(ErrorCode::Corrupt,
                  "This is an SQLite file but no Fairlead case; import it as a layer or a table instead.", where);
  // What an older file lacks, its readers do without; looking changes no byte.
  if (database.access() == Access::Look && version > 0) {
    if (version < 3)
      database.execute(
          "CREATE TEMP TABLE tombstone(key INTEGER PRIMARY KEY, kind, id UNIQUE, schema, authority, reason, at)");
    // Until version 7 a tombstone took nothing out of force that was here; who looks sees it as this version has it.
    if (version >= 3 && version < 7 && database.number("SELECT EXISTS (SELECT 1 FROM tombstone)") != 0)
      database.execute(
          "CREATE TEMP TABLE withdrawn(key INTEGER PRIMARY KEY); INSERT INTO temp.withdrawn SELECT key FROM "
          "main.withdrawn UNION " +
          erasedStatements());
    return;
  }
  if (database.access() == Access::Look)
    throw Failure(ErrorCode::Corrupt,
                  "This file is empty or an unfinished case; make a new one with `fairlead-cli new`.", where);
  Scope scope(database, Scope::Kind::Write);
  for (int step = version; step < newestVersion(); ++step)
    database.execute(migrations()[static_cast<std::size_t>(step)]);
  database
      .query(
          "INSERT INTO fairlead_case(name, value) VALUES ('schema_version', ?1) "
          "ON CONFLICT(name) DO UPDATE SET value=excluded.value")
      .bind(1, std::to_string(newestVersion()))
      .run();
  scope.commit();
}

}  // namespace fairlead::store
