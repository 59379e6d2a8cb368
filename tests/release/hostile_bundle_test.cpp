// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bundles that lie, from strangers or from the future: each is refused by a sentence, and the case is as it was.
#include "core/base/resources.h"
#include "tests/release/forged_zip.h"
#include "tests/release/made_bundle.h"
#include "tests/release/programs.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

namespace {

std::string lineOf(const Json& json) { return json.dump() + "\n"; }

/// A laptop that must end as it began.
struct Victim : Laptop {
  Victim() { person("Karim Aziz"); }

  /// Which error refuses this archive, sealed to us.
  Error refusal(const std::string& archive, bool isDryRun = false) {
    const std::string before = digest();
    const std::int64_t entries = opened->verify(Progress()).orThrow().journalEntries;
    const auto refused = tryOpen(sealedTo(*this, archive), isDryRun);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.size() > 20);
    CHECK(digest() == before);
    CHECK(opened->verify(Progress()).orThrow().journalEntries == entries);
    return refused.error();
  }
  Result<OpenReport> openAs(const std::filesystem::path& file, const TrustStore& trusted, bool mayBeUnsigned) {
    OpenRequest request;
    request.unlock.identities.push_back(pair.identity().copy());
    request.trusted = trusted;
    request.mayBeUnsigned = mayBeUnsigned;
    request.actor = kAnalyst;
    return openBundle(*opened, file, request, Progress());
  }
};

}  // namespace

TEST_CASE("a bundle made by hand as the description says opens") {
  Victim ours;
  MadeBundle made;
  const OpenReport report = ours.tryOpen(sealedTo(ours, made.archive())).orThrow();
  CHECK(report.newStatements == 1);
  CHECK(report.summary.sender == "C. Example");
  CHECK(ours.opened->items().caption(ours.key(ItemId::parse(made.person).value())) == "Юлия Müller");
  CHECK(ours.verifies());
}

TEST_CASE("a bundle of a newer version, or of none, is refused") {
  Victim ours;
  MadeBundle made;
  made.about["version"] = 2;
  const Error newer = ours.refusal(made.archive());
  CHECK(newer.code == ErrorCode::Unsupported);
  CHECK(newer.message.find("format 2") != std::string::npos);
  for (const Json& version : {Json(0), Json(-1), Json("1"), Json(nullptr), Json(1.5)}) {
    made.about["version"] = version;
    CHECK(ours.refusal(made.archive()).code == ErrorCode::Malformed);
  }
  made.about["version"] = 1;
  made.about["format"] = "zip";
  CHECK(ours.refusal(made.archive()).code == ErrorCode::Malformed);
}

TEST_CASE("what points to nothing is refused") {
  Victim ours;
  MadeBundle made;
  const std::string nothing = Uuid::random().text();
  SECTION("a statement's item") { made.said["item"] = nothing; }
  SECTION("a statement's report") { made.said["origin"]["item"] = nothing; }
  SECTION("a statement's transaction") { made.said["change"] = nothing; }
  SECTION("an item's transaction") { made.item["change"] = nothing; }
  SECTION("a further transaction") {
    made.more["assertions.jsonl"] = lineOf({{"change", nothing}, {"item", made.person}});
  }
  SECTION("what it asserts") {
    made.more["assertions.jsonl"] = lineOf({{"change", made.change}, {"statement", nothing}});
  }
  SECTION("a retraction's transaction") {
    made.more["retractions.jsonl"] = lineOf({{"change", nothing}, {"retracts_statement", made.statement}});
  }
  SECTION("a text's item") { made.more["passages.jsonl"] = lineOf({{"item", nothing}, {"text", "x"}}); }
  SECTION("no origin at all") { made.said.erase("origin"); }
  CHECK(ours.refusal(made.archive()).code == ErrorCode::Malformed);
}

TEST_CASE("a link whose end is nowhere is refused within the merging transaction, which takes all back") {
  Victim ours;
  MadeBundle made;
  made.item["schema"] = "Associate";
  made.said["property"] = "person";
  made.said["value"] = Uuid::random().text();
  ours.refusal(made.archive());
  CHECK_FALSE(ours.opened->items().find(ItemId::parse(made.person).value()));
}

TEST_CASE("lines that say twice, too much or nonsense are refused") {
  Victim ours;
  MadeBundle made;
  SECTION("a transaction twice") { made.more["changes.jsonl"] = lineOf(made.transaction); }
  SECTION("an item twice") { made.more["items.jsonl"] = lineOf(made.item); }
  SECTION("a statement twice") { made.more["statements.jsonl"] = lineOf(made.said); }
  SECTION("more statements than told") { made.about["counts"]["statements"] = 0; }
  SECTION("fewer statements than told") { made.about["counts"]["statements"] = 1'000'000'000; }
  SECTION("a count below nothing") { made.about["counts"]["originals"] = -1; }
  SECTION("an id that is none") { made.said["id"] = "../../etc/passwd"; }
  SECTION("an id of nothing") { made.said["id"] = Uuid().text(); }
  SECTION("a time that is none") { made.transaction["at"] = "yesterday"; }
  SECTION("a marking that is none") { made.said["origin"]["marking"] = "VERY SECRET"; }
  SECTION("a number for a text") { made.said["value"] = 7; }
  SECTION("no JSON") { made.more["statements.jsonl"] = "{\n"; }
  SECTION("no UTF-8") { made.more["statements.jsonl"] = "\xff\xfe\n"; }
  SECTION("a list nested a hundred thousand deep") { made.more["statements.jsonl"] = std::string(100'000, '[') + "\n"; }
  CHECK(ours.refusal(made.archive()).code == ErrorCode::Malformed);
}

TEST_CASE("items of an unknown kind are refused, properties from elsewhere are kept as text") {
  Victim ours;
  MadeBundle made;
  made.item["schema"] = "Starship";
  CHECK(ours.refusal(made.archive()).code == ErrorCode::Unsupported);
  made.item["schema"] = "Person";
  made.said["property"] = "warpFactor";
  ours.tryOpen(sealedTo(ours, made.archive())).orThrow();
  const auto said = ours.opened->statements().about(ours.key(ItemId::parse(made.person).value()));
  REQUIRE(said.size() == 1);
  CHECK(said[0].property == "warpFactor");
}

TEST_CASE("an original that is missing, of another size or other bytes is refused, dry run or not") {
  Victim ours;
  const std::string content = "a scan", hash = hex(Sha256::of(content));
  Json told{{"sha256", hash}, {"size", content.size()}, {"media_type", "image/png"}};
  std::string held = content;
  bool isThere = true;
  SECTION("missing") { isThere = false; }
  SECTION("longer than told") { told["size"] = content.size() - 1; }
  SECTION("told to be enormous") { told["size"] = std::int64_t{1} << 50; }
  SECTION("other bytes") { held = "A scan"; }
  for (const bool isDryRun : {true, false}) {
    MadeBundle made;
    made.about["counts"]["originals"] = 1;
    made.more["originals.jsonl"] = lineOf(told);
    if (isThere) made.more["originals/" + hash] = held;
    CHECK(ours.refusal(made.archive(), isDryRun).code == ErrorCode::Malformed);
  }
}

TEST_CASE("what is marked above the case's ceiling is refused, whatever the bundle says of itself") {
  Victim ours;
  ours.opened.reset();
  store::NewCase settings;
  settings.title = "Low";
  settings.ceiling = Classification::Official;
  ours.opened = store::Case::create(ours.folder / "low.fairlead", settings, kAnalyst).orThrow();
  MadeBundle open, hidden, foreign;
  open.about["marking"] = "SECRET";
  hidden.said["origin"]["marking"] = "SECRET";
  foreign.said["origin"]["marking"] = "OFFICIAL / SECRET UE/EU SECRET";
  for (MadeBundle* made : {&open, &hidden, &foreign}) {
    const Error refused = ours.refusal(made->archive());
    CHECK(refused.code == ErrorCode::Refused);
    CHECK(refused.message.find("ceiling") != std::string::npos);
  }
}

TEST_CASE("a signer is known, unknown, revoked or a forger") {
  Victim ours;
  MadeBundle made;
  const KeyPair colleague = KeyPair::generate("B. Jones"), forger = KeyPair::generate("B. Jones");
  TrustStore nobody = TrustStore::read(ours.folder / "trusted.json"), trusting = nobody;
  trusting.trust(colleague.publicKey(), "A. Analyst", now());
  TrustStore revoked = trusting;
  revoked.revoke(colleague.publicKey().fingerprint(), "A. Analyst", "laptop lost", now());
  const auto code = [&](const std::string& archive, const TrustStore& trusted, bool mayBeUnsigned) {
    const std::string before = ours.digest();
    const auto opened = ours.openAs(sealedTo(ours, archive), trusted, mayBeUnsigned);
    REQUIRE_FALSE(opened);
    CHECK(ours.digest() == before);
    return opened.error().code;
  };
  const std::string unsignedOne = made.archive(), forged = made.archive(&forger, &colleague),
                    signedOne = made.archive(&colleague);
  CHECK(code(unsignedOne, trusting, false) == ErrorCode::Refused);
  CHECK(code(forged, trusting, true) == ErrorCode::Malformed);
  CHECK(code(forged, nobody, true) == ErrorCode::Malformed);
  CHECK(code(signedOne, nobody, false) == ErrorCode::Refused);
  CHECK(code(signedOne, revoked, false) == ErrorCode::Refused);
  CHECK(code(signedOne, revoked, true) == ErrorCode::Refused);
  CHECK(ours.openAs(sealedTo(ours, signedOne), trusting, false).orThrow().newStatements == 1);
}

TEST_CASE("a wrong passphrase opens nothing") {
  Victim ours;
  MadeBundle made;
  StringSink out;
  AgeWriter age(out, Secret(std::string_view("quay lantern")), 10);
  age.write(made.archive());
  age.close();
  const auto file = ours.folder / "by passphrase.flbundle";
  writeBytes(file, out.text);
  OpenRequest request;
  request.actor = kAnalyst;
  for (const char* wrong : {"quay  lantern", "Quay lantern", ""}) {
    request.unlock.passphrase.emplace(std::string_view(wrong));
    const auto opened = openBundle(*ours.opened, file, request, Progress());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::Refused);
  }
  request.unlock.passphrase.emplace(std::string_view("quay lantern"));
  CHECK(openBundle(*ours.opened, file, request, Progress()));
}

TEST_CASE("archives within the seal that climb out, link, repeat, lie or swell are refused") {
  Victim ours;
  const std::string content = "content";
  for (const char* name : {"../x", "/etc/passwd", "data/../../x", "data\\..\\x", "C:x", ""})
    CHECK(ours.refusal(forgedZip({{zipEntryOf(name, content), content}})).code == ErrorCode::Malformed);
  const auto twice = zipEntryOf("bagit.txt", content);
  CHECK(ours.refusal(forgedZip({{twice, content}, {twice, content}})).code == ErrorCode::Malformed);
  ZipEntry liar = zipEntryOf("bagit.txt", content);
  liar.size = liar.packedSize = 1 << 30;
  CHECK(ours.refusal(forgedZip({{liar, content}})).code == ErrorCode::Malformed);
  std::string link = forgedZip({{zipEntryOf("bagit.txt", content), content}});
  const std::size_t directory = link.find("PK\x01\x02");
  REQUIRE(directory != std::string::npos);
  link[directory + 5] = 3;        // made by Unix
  link[directory + 41] = '\xa1';  // a symbolic link
  link[directory + 40] = '\xff';
  CHECK(ours.refusal(link).message.find("link") != std::string::npos);
  ZipEntry bomb = zipEntryOf("bagit.txt", content);
  bomb.isDeflated = true;
  bomb.size = std::uint64_t{2} << 30;
  CHECK(ours.refusal(forgedZip({{bomb, content}})).message.find("unpacks to far more") != std::string::npos);
  MadeBundle made;
  made.more["statements.jsonl"] = std::string(65 << 20, ' ');
  CHECK(ours.refusal(made.archive()).message.find("line is too long") != std::string::npos);
  made.more = {{"notes.txt", "unknown, but proven"}};
  CHECK(ours.tryOpen(sealedTo(ours, made.archive())));
}

TEST_CASE("no archive of the public collection of hostile ones is taken for a bundle, sealed or open") {
  const auto folder = testData("archives");
  if (!folder) {
    WARN("Skipped: FAIRLEAD_TEST_DATA names no folder with hostile archives.");
    return;
  }
  Victim ours;
  const std::string before = ours.digest();
  int tried = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    INFO(entry.path().filename().string());
    CHECK_FALSE(ours.tryOpen(entry.path()));
    ours.refusal(readFile(entry.path()));
    ++tried;
  }
  CHECK(tried >= 12);
  CHECK(ours.digest() == before);
}
