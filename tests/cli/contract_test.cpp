// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names, flags, JSON keys and exit codes that scripts rely on. Add to them freely, and keep these.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/catch.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::test;
using Json = nlohmann::json;
using Words = std::vector<std::string>;

namespace {

/// A case that was made by commands alone, with something of all that they answer about.
struct Scripted {
  TemporaryFolder folder;
  std::string path = folder / "a case – é.fairlead";

  ProgramEnd run(Words words) {
    words.insert(words.end(), {"--author", "A. Analyst"});
    return runProgram(folder.path(), "fairlead-cli", words);
  }
  Json ask(Words words, int exitCode = 0) {
    words.push_back("--json");
    const ProgramEnd end = run(words);
    INFO(words[0] << ": " << end.err);
    CHECK(end.exitCode == exitCode);
    Json answer = Json::parse(end.out, nullptr, false);
    CHECK_FALSE(answer.is_discarded());
    return answer;
  }
  std::string file(const std::string& name, const std::string& text) {
    writeFileAtomically(folder / name, text);
    return folder / name;
  }
  std::string person(const std::string& name) {
    return ask({"state", path, "--schema", "Person", "--set", "name=" + name}).at("id");
  }
  Scripted() { ask({"new", path, "--title", "Contract", "--grading-scheme", "3x5x2"}); }
};

void has(const Json& answer, const Words& keys) {
  INFO(answer.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 400));
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(answer.contains(key));
  }
}

const Words& allCommands() {
  static const Words all{
      "new",    "info",  "verify",   "import-report", "import-layer", "import-table", "suggest-spec", "show",
      "search", "list",  "mentions", "geocode",       "resolve",      "judge",        "path",         "measure",
      "state",  "link",  "retract",  "regrade",       "annotate",     "chart",        "accept",       "withdraw",
      "erase",  "undo",  "redo",     "journal",       "key",          "seal",         "inspect",      "open",
      "digest", "brief", "picture",  "bench",         "export"};
  return all;
}

constexpr const char* kReport =
    "Reference: IR 7\nDate: 2022-09-03\n\nKarim Haddad was called on +44 7700 900123 at Dunkirk on 2 September 2022.\n";

}  // namespace

TEST_CASE("each command explains itself with an example, and a mistake in it is exit 2") {
  const TemporaryFolder folder;
  for (const std::string& command : allCommands()) {
    INFO(command);
    const ProgramEnd help = runProgram(folder.path(), "fairlead-cli", {command, "--help"});
    CHECK(help.exitCode == 0);
    CHECK(help.out.find("xample") != std::string::npos);
    CHECK(runProgram(folder.path(), "fairlead-cli", {command, "--no-such-flag"}).exitCode == 2);
  }
  const ProgramEnd version = runProgram(folder.path(), "fairlead-cli", {"--version"});
  for (const char* part : {"fairlead-cli", "SQLite", "GDAL", "PROJ", "Qt"})
    CHECK(version.out.find(part) != std::string::npos);
}

TEST_CASE("the answers about a case and its journal keep their keys") {
  Scripted c;
  has(c.ask({"info", c.path}), {"title", "id", "classification", "reports", "records", "entities", "links", "events",
                                "statements", "mentions", "layers", "charts", "size_bytes"});
  CHECK(c.ask({"info", c.path}).at("entities") == 0);
  has(c.ask({"verify", c.path}), {"ok", "problems", "journal_entries", "originals"});
  c.person("Karim Haddad");
  const Json listed = c.ask({"list", c.path, "--schema", "Person", "--limit", "5", "--offset", "0"});
  has(listed, {"items", "total"});
  has(listed.at("items").at(0), {"id", "schema", "caption"});
  has(c.ask({"journal", c.path}).at("entries").at(0), {"seq", "at", "author", "action", "text", "hash"});
  const Json made = c.ask({"journal", c.path}).at("entries").at(1);
  has(made.at("changes").at(0), {"item", "property", "before", "after"});
  CHECK(made.at("changes").at(0).at("before").is_null());
  CHECK(made.at("changes").at(0).at("after") == "Karim Haddad");
  const std::string digest = c.ask({"digest", c.path}).at("digest");
  c.ask({"undo", c.path});
  CHECK(c.ask({"list", c.path}).at("total") == 0);
  c.ask({"redo", c.path});
  CHECK(c.ask({"digest", c.path}).at("digest") == digest);
}

TEST_CASE("the answers about reports, search and mentions keep their keys") {
  Scripted c;
  const std::string report = c.file("a.txt", kReport), broken = c.file("b.pdf", "%PDF-1.7 and no more");
  const Json imported = c.ask({"import-report", c.path, report, broken, "--source", "Küstenwache", "--grading", "2B",
                               "--handling", "P", "--classification", "OFFICIAL", "--date", "2022-09-03"},
                              3);
  has(imported, {"imported", "duplicates", "refused"});
  has(imported.at("imported").at(0), {"path", "id", "title", "characters", "mentions"});
  has(imported.at("refused").at(0), {"path", "reason"});
  CHECK(c.ask({"import-report", c.path, report}).at("duplicates").size() == 1);
  CHECK(c.ask({"import-report", c.path, broken}, 1).at("refused").size() == 1);

  const Json found = c.ask(
      {"search", c.path, "KARIM", "--kind", "report", "--from", "2022-09-01", "--to", "2022-10-01", "--limit", "3"});
  has(found, {"hits", "total"});
  has(found.at("hits").at(0), {"kind", "id", "title", "snippet", "score"});
  const std::string id = found.at("hits").at(0).at("id");
  const Json shown = c.ask({"show", c.path, id.substr(0, 13)});
  has(shown, {"id", "schema", "caption", "cluster", "statements", "links"});
  has(shown.at("statements").at(0),
      {"id", "property", "value", "origin", "grading", "marking", "author", "at", "retracted"});
  has(shown.at("statements").at(0).at("origin"), {"kind", "id", "locator"});

  const Json mentions = c.ask({"mentions", c.path, "--report", id}).at("mentions");
  REQUIRE(mentions.size() > 1);
  has(mentions.at(0), {"report", "type", "text", "value", "start", "end", "valid", "accepted"});
  const Json accepted = c.ask({"mentions", c.path, "--accept-all"}).at("mentions");
  CHECK(std::any_of(accepted.begin(), accepted.end(), [](const Json& one) { return one.at("accepted") == true; }));
  has(c.ask({"withdraw", c.path, "Küstenwache", "--dry-run"}),
      {"statements", "links", "components_before", "components_after"});
  const Json changes = c.ask({"changes", c.path, "--since", "2022-01-01"});
  has(changes, {"since", "until", "text", "added", "taken", "items", "bundles"});
  has(changes.at("items").at(0), {"id", "schema", "caption", "new", "added", "taken"});
}

TEST_CASE("the answers about tables, layers and places keep their keys") {
  Scripted c;
  const std::string table = c.file("people.csv", "Name,DOB,Phone\nKarim Haddad,13/04/1990,+44 7700 900123\n");
  const Json specification = c.ask({"suggest-spec", c.path, table});
  has(specification, {"items"});
  const std::string kept = c.file("people.json", specification.dump());
  const Words keys{"rows", "accepted", "rejected", "entities", "links", "events", "statements"};
  has(c.ask({"import-table", c.path, table, "--spec", kept, "--dry-run"}), keys);
  CHECK(c.ask({"list", c.path}).at("total") == 0);
  has(c.ask({"import-table", c.path, table, "--spec", kept}), keys);
  const std::string layer = c.file("p.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
    "properties":{"name":"Quai"},"geometry":{"type":"Point","coordinates":[2.37,51.04]}}]})");
  const Json imported = c.ask({"import-layer", c.path, layer, "--layer", "p"});
  has(imported, {"imported", "refused"});
  has(imported.at("imported").at(0), {"path", "layer", "kind", "features"});
  has(c.ask({"info", c.path}).at("layers").at(0), {"name", "kind", "features", "geometry", "crs", "extent"});
  has(c.ask({"geocode", c.path, "Dunkerque"}).at("matches").at(0), {"text", "lon", "lat", "uncertainty_m", "source"});
  const Json wrong = c.ask({"import-layer", c.path, layer, "--layer", "Quais"}, 1);
  CHECK(wrong.at("refused").at(0).at("reason").get<std::string>().find("it has p.") != std::string::npos);
  for (const char* format : {"gpkg", "geojson", "kml", "csv", "graphml", "stix", "ftm"})
    has(c.ask({"export", c.path, "--format", format, "-o", c.folder / ("out." + std::string(format))}),
        {"file", "items", "withheld"});
}

TEST_CASE("the answers to what is said by hand, and about the network, keep their keys") {
  Scripted c;
  const std::string karim = c.person("Karim Haddad"), second = c.person("Karim Hadad"), phone = c.person("Ali");
  const Json more = c.ask({"state", c.path, "--id", karim, "--schema", "Person", "--set", "nationality=fr", "--grading",
                           "2B", "--handling", "P"});
  has(more, {"id", "statements"});
  has(c.ask({"link", c.path, karim, phone, "--type", "Associate", "--from", "2022-08-01", "--to", "2022-09-01",
             "--strength", "tentative"}),
      {"id"});
  has(c.ask({"link", c.path, karim, phone, "--type", "Meeting", "--event", "--from", "2022-08-03T10:00:00Z"}), {"id"});
  const std::string said = more.at("statements").at(0);
  has(c.ask({"regrade", c.path, said, "--grading", "1A", "--reason", "Seen by two"}), {"id"});
  has(c.ask({"annotate", c.path, karim, "--text", "Ask again", "--geometry", "POINT (2.37 51.04)"}), {"id"});
  has(c.ask({"chart", c.path, "new", "Core", karim, phone}), {"name", "items"});
  for (const char* action : {"layout", "list"}) has(c.ask({"chart", c.path, action, "Core"}), {"name", "items"});
  has(c.ask({"chart", c.path, "add", "Core", second}), {"name", "items"});
  const Json paths = c.ask({"path", c.path, karim, phone, "--max-hops", "3"});
  has(paths.at("paths").at(0), {"items", "from", "to"});
  c.ask({"path", c.path, karim, phone, "--in-time-order", "--max-gap", "48h", "--min-grading", "2B"});
  for (const char* measure : {"betweenness", "degree", "closeness", "eigenvector", "pagerank", "community"})
    has(c.ask({"measure", c.path, "--measure", measure}).at("items").at(0), {"id", "caption", "value"});

  const std::string pairs = c.folder / "pairs.csv";
  const Json resolved = c.ask({"resolve", c.path, "--schema", "Person", "--min-score", "0.01", "--pairs", pairs});
  has(resolved, {"compared", "candidates", "accepted"});
  has(resolved.at("candidates").at(0), {"a", "b", "score", "why"});
  has(resolved.at("candidates").at(0).at("why").at(0), {"property", "a", "b", "weight"});
  CHECK(readFile(pairs).starts_with("id_a,id_b,score"));
  for (const char* verdict : {"unsure", "different", "same"})
    has(c.ask({"judge", c.path, karim, second, verdict}), {"id", "contradictions", "contrasts"});
  // A fourth is like two who were told apart: with one of them it becomes one, the other pair is refused, and listed.
  const std::string third = c.person("Karim Haddad");
  c.person("Karim Haddad");
  c.ask({"judge", c.path, third, second, "different"});
  const Json partly = c.ask({"resolve", c.path, "--min-score", "0.01", "--accept-above", "0.01"}, 3);
  has(partly, {"compared", "candidates", "accepted", "refused"});
  CHECK(partly.at("refused").at(0).size() == 2);
  c.ask({"undo", c.path});
  CHECK(c.ask({"show", c.path, karim}).at("cluster").size() == 2);
  has(c.ask({"retract", c.path, said, "--reason", "Misread"}), {"id"});
  has(c.ask({"erase", c.path, phone, "--authority", "A. Officer", "--reason", "s.47 DPA 2018"}), {"erased"});
}

TEST_CASE("what is said by hand is marked as it is told to be, else as the case and what it is about") {
  Scripted c;
  const std::string marked = c.folder / "marked.fairlead";
  c.ask({"new", marked, "--classification", "OFFICIAL"});
  const auto person = [&](const char* name) {
    return c
        .ask({"state", marked, "--schema", "Person", "--set", std::string("name=") + name, "--classification",
              "OFFICIAL-SENSITIVE", "--handling", "P"})
        .at("id")
        .get<std::string>();
  };
  const std::string karim = person("Karim Haddad"), ali = person("Ali");
  // What every statement about an item bears, where they agree.
  const auto borne = [&](const Json& made) {
    std::set<std::string> markings;
    const Json shown = c.ask({"show", marked, made.at("id")});
    for (const Json& said : shown.at("statements")) markings.insert(said.at("marking").get<std::string>());
    return markings;
  };
  using Borne = std::set<std::string>;
  const Borne ofThem{"OFFICIAL-SENSITIVE / HANDLING P"}, given{"OFFICIAL / HANDLING C: A1"};
  const Words flags{"--classification", "OFFICIAL", "--handling", "C A1"};
  for (Words words :
       {Words{"judge", marked, karim, ali, "different"}, Words{"annotate", marked, karim, "--text", "?"},
        Words{"link", marked, karim, ali, "--type", "Associate"}, Words{"chart", marked, "new", "A", karim}}) {
    INFO(words[0]);
    const bool isAboutThem = words[0] == "judge" || words[0] == "annotate";
    if (isAboutThem) CHECK(borne(c.ask(words)) == ofThem);
    if (words[0] == "chart") CHECK(borne(c.ask(words)) == Borne{"OFFICIAL"});
    if (words[0] == "chart") words[3] = "B";
    words.insert(words.end(), flags.begin(), flags.end());
    Words mistyped = words;
    mistyped.back() = "C A9";
    CHECK(c.ask(mistyped, 1).at("error").at("where") == "--handling C A9");
    CHECK(borne(c.ask(words)) == given);
  }
  c.ask({"chart", marked, "add", "A", ali, "--classification", "OFFICIAL-SENSITIVE"});
  CHECK(borne(c.ask({"chart", marked, "list", "A"})) == Borne{"OFFICIAL", "OFFICIAL-SENSITIVE"});
  c.ask({"chart", marked, "layout", "A", "--handling", "P"}, 1);
  c.ask({"chart", marked, "layout", "A"});
  CHECK(borne(c.ask({"chart", marked, "list", "A"})) == Borne{"OFFICIAL", "OFFICIAL-SENSITIVE"});
}

TEST_CASE("a flag replaces its own part of the marking, and the rest is the case's and of what it is about") {
  Scripted c;
  const std::string marked = c.folder / "marked.fairlead";
  c.ask({"new", marked, "--classification", "SECRET / HANDLING C: A3 / TLP:AMBER"});
  const auto made = [&](Words words) {
    const std::string id = c.ask(std::move(words)).at("id");
    return c.ask({"show", marked, id}).at("statements").at(0).at("marking").get<std::string>();
  };
  const Words karim{"state", marked, "--schema", "Person", "--set", "name=Karim"};
  const auto with = [&](Words words, std::initializer_list<std::string> more) {
    words.insert(words.end(), more);
    return made(words);
  };
  CHECK(made(karim) == "SECRET / HANDLING C: A3 / TLP:AMBER");
  CHECK(with(karim, {"--handling", "P"}) == "SECRET / HANDLING P / TLP:AMBER");
  CHECK(with(karim, {"--classification", "OFFICIAL"}) == "OFFICIAL / HANDLING C: A3 / TLP:AMBER");
  CHECK(with(karim, {"--grading", "[1B P]"}) == "SECRET / HANDLING P / TLP:AMBER");
  const std::string secret =
      c.ask({"state", marked, "--schema", "Person", "--set", "name=Ali", "--classification", "TOP SECRET"}).at("id");
  const Words note{"annotate", marked, secret, "--text", "?"};
  CHECK(with(note, {"--handling", "P"}) == "TOP SECRET / HANDLING P / TLP:AMBER");
  CHECK(with(note, {"--classification", "OFFICIAL"}) == "OFFICIAL / HANDLING C: A3 / TLP:AMBER");
  // What a report says is never freer than the report.
  const std::string report =
      c.ask({"import-report", marked, c.file("r.txt", "1. [1A C] He left.\n")}).at("imported").at(0).at("id");
  CHECK(with(karim, {"--origin", report + ":0-16", "--handling", "P"}).find("HANDLING C") != std::string::npos);
}

TEST_CASE("the answers about bundles, packs and pictures keep their keys") {
  Scripted c;
  const std::string karim = c.person("Karim Haddad");
  c.ask({"import-report", c.path, c.file("a.txt", kReport), "--grading", "2B", "--classification", "OFFICIAL"});
  c.ask({"chart", c.path, "new", "Core", karim});
  const std::string passphrase = c.file("passphrase", "correct horse battery staple\n"), key = c.folder / "key";
  for (const Words& words : {Words{"key", "new", key, "--key-passphrase-file", passphrase}, Words{"key", "show", key}})
    has(c.ask(words), {"public", "fingerprint"});

  const std::string bundle = c.folder / "all.flbundle", other = c.folder / "other.fairlead";
  const Json sealed = c.ask({"seal", c.path, "-o", bundle, "--all", "--passphrase-file", passphrase, "--sign", key,
                             "--key-passphrase-file", passphrase});
  has(sealed, {"file", "statements", "originals", "withheld", "sha256"});
  has(c.ask({"inspect", bundle, "--passphrase-file", passphrase}),
      {"signature", "sender", "marking", "statements", "originals"});
  c.ask({"new", other});
  const Words open{"open",
                   bundle,
                   "--into",
                   other,
                   "--passphrase-file",
                   passphrase,
                   "--trust",
                   c.ask({"key", "show", key}).at("fingerprint")};
  Words dry = open;
  dry.push_back("--dry-run");
  for (const Words& words : {dry, open})
    has(c.ask(words), {"new_statements", "already_had", "new_originals", "disagreements"});
  CHECK(c.ask({"digest", other}) == c.ask({"digest", c.path}));

  for (const char* name : {"p.pdf", "p.odt", "p.html"})
    has(c.ask({"brief", c.path, "-o", c.folder / name, "--title", "Pack", "--chart", "Core"}),
        {"file", "pages", "marking", "exhibits", "sources", "withheld"});
  for (const char* name : {"same.pdf", "again.pdf"})
    c.ask({"brief", c.path, "-o", c.folder / name, "--title", "Pack", "--date", "2026-11-30"});
  CHECK(readFile(c.folder / "same.pdf") == readFile(c.folder / "again.pdf"));
  for (const char* view : {"map", "timeline", "chart"})
    has(c.ask({"picture", c.path, view, "-o", c.folder / (std::string(view) + ".png"), "--size", "320x200"}),
        {"file", "width", "height"});
  for (const char* projection : {"plate-carree", "europe", "utm", "utm31n"})
    has(c.ask({"picture", c.path, "map", "-o", c.folder / "map.png", "--size", "320x200", "--projection", projection}),
        {"file", "width", "height"});
  for (const char* view : {"map", "timeline", "chart", "search"})
    has(c.ask({"bench", c.path, "--view", view}), {"view", "frames", "p50_ms", "p95_ms"});
}

TEST_CASE("what cannot be done is exit 1 with one sentence that says where, and changes nothing") {
  Scripted c;
  const std::string karim = c.person("Karim Haddad"), before = readFile(c.path);
  const std::string nobody = "00000000-0000-4000-8000-000000000000", missing = c.folder / "missing";
  for (const Words& words :
       std::vector<Words>{{"show", c.path, nobody},
                          {"show", c.path, "no such id"},
                          {"info", missing},
                          {"new", c.path},
                          {"retract", c.path, nobody, "--reason", "x"},
                          {"regrade", c.path, nobody, "--grading", "1A", "--reason", "x"},
                          {"judge", c.path, karim, nobody, "same"},
                          {"annotate", c.path, nobody, "--text", "x"},
                          {"accept", c.path, nobody},
                          {"withdraw", c.path, "No such source"},
                          {"erase", c.path, nobody, "--authority", "A", "--reason", "x"},
                          {"import-table", c.path, missing},
                          {"import-report", c.path, missing},
                          {"import-layer", c.path, missing},
                          {"link", c.path, karim, nobody, "--type", "Associate"},
                          {"state", c.path, "--schema", "Nonsense", "--set", "name=x"},
                          {"redo", c.path},
                          {"open", missing, "--into", c.path},
                          {"picture", c.path, "chart", "--chart", "No such", "-o", c.folder / "x.png"},
                          {"picture", c.path, "map", "--projection", "flat", "-o", c.folder / "x.png"},
                          {"export", c.path, "--format", "csv", "-o", missing + "/x"},
                          {"export", c.path, "--format", "csv", "-o", c.path},
                          {"seal", c.path, "--all", "-o", c.path},
                          {"brief", c.path, "-o", c.path},
                          {"picture", c.path, "chart", "-o", c.path}}) {
    INFO(words[0] << " " << words.back());
    const Json answer = c.ask(words, 1);
    if (!answer.contains("error")) {
      CHECK(answer.at("refused").size() == 1);  // of the imports of several files
    } else {
      has(answer.at("error"), {"code", "message", "where"});
      CHECK_FALSE(answer.at("error").at("message").get<std::string>().empty());
    }
    const bool isAsBefore = readFile(c.path) == before;
    CHECK(isAsBefore);
  }
}

TEST_CASE("a key that nobody trusts cannot be revoked, and a condition that nothing bears cannot be acknowledged") {
  Scripted c;
  const std::string ten = "amber-walnut-harbour-melon-amber-walnut-harbour-melon-amber-walnut";
  for (const std::string& words : {ten, std::string("Nobody")}) {
    const Json refused = c.ask({"key", "revoke", words, "--reason", "lost"}, 1);
    CHECK(refused.at("error").at("where") == words);
    CHECK(refused.at("error").at("message").get<std::string>().find("nothing to revoke") != std::string::npos);
  }
  c.ask({"state", c.path, "--schema", "Person", "--set", "name=Karim", "--handling", "C A3"});
  const std::string passphrase = c.file("passphrase", "correct horse battery staple\n"), out = c.folder / "a.flbundle";
  Words seal{"seal",      c.path,          "-o", out, "--all", "--passphrase-file", passphrase, "--release",
             "own-force", "--acknowledge", "QQ"};
  CHECK(c.ask(seal, 1).at("error").at("where") == "QQ");
  CHECK_FALSE(std::filesystem::exists(out));
  for (Words words : {Words{"export", c.path, "--format", "csv", "-o", c.folder / "a.csv", "--release", "own-force"},
                      Words{"brief", c.path, "-o", c.folder / "a.html", "--release", "own-force"}}) {
    words.insert(words.end(), {"--acknowledge", "a3"});
    CHECK(c.ask(words, 1).at("error").at("where") == "a3");
  }
  seal.back() = "A3";
  c.ask(seal);
}
