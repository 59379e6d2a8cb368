// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/policy.h"

#include <fstream>

#include "tests/release/release_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::release;
using namespace fairlead::test;

namespace {

Acknowledgements acknowledged(std::set<std::string> conditions) { return {std::move(conditions), {}}; }
Acknowledgements permitted(std::string_view provider) { return {{}, {{std::string(provider), "REF 1"}}}; }
const Acknowledgements kPermitted = permitted(kUnstatedProvider);

}  // namespace

TEST_CASE("H1 never reaches a court without the provider's permission, H2 nobody") {
  Release made;
  CHECK(made.why("OFFICIAL / H1", profile("court")).starts_with("H1"));
  CHECK(made.why("OFFICIAL / H1", profile("court"), kPermitted).empty());
  CHECK(made.why("OFFICIAL / H1", profile("partner-force")).empty());
  CHECK(made.why("OFFICIAL / H2", profile("partner-force")).starts_with("H2"));
  CHECK(made.why("OFFICIAL / H2", profile("partner-force"), kPermitted).empty());
  CHECK(made.why("OFFICIAL / H1 H3", profile("court"), acknowledged({"H3"})).starts_with("H1"));
  CHECK(made.why("OFFICIAL / H3", profile("partner-force")).starts_with("H3"));
  CHECK(made.why("OFFICIAL / H3", profile("partner-force"), acknowledged({"H3"})).empty());
  CHECK(made.why("OFFICIAL / H0", profile("court")).empty());
}

TEST_CASE("a provider's permission covers what it provided and nothing of another provider") {
  Release made;
  const ItemId theirs = made.add("Report"), others = made.add("Report"), boat = made.add("Vessel");
  made.state(theirs, "originator", "Police Judiciaire Lille");
  made.state(others, "originator", "LKA Düsseldorf");
  made.state(boat, "color", "grey", "OFFICIAL / H1 H2", theirs);
  made.state(boat, "name", "Grey Gull", "OFFICIAL / H1 H2", others);
  const auto blocked = [&](const Acknowledgements& with) {
    std::int64_t count = 0;
    for (const auto& [reason, number] : made.withheld(profile("court"), with))
      if (reason != "would tell the source") {  // the originators, which no permission covers
        CHECK(reason == "H1: not for judicial proceedings without the provider's permission");
        count += number;
      }
    return count;
  };
  CHECK(blocked({}) == 2);
  CHECK(blocked(kPermitted) == 2);  // who provided it is stated
  CHECK(blocked(permitted("police judiciaire LILLE")) == 1);
  CHECK(blocked(permitted("Lille")) == 2);
  CHECK(blocked({{}, {{"Police Judiciaire Lille", "PJ 12"}, {"LKA Dusseldorf", "LKA 7"}}}) == 0);
}

TEST_CASE("who provided a report is its originator, else its source, else that of what it came in") {
  Release made;
  const ItemId source = made.named("Source", "Liaison desk"), mail = made.add("Report"), enclosed = made.add("Report");
  made.state(source, "organisation", "OFPRA");
  made.state(mail, "source", source.text());
  made.state(enclosed, "originatesFrom", mail.text());
  const auto covers = [&](const char* provider, ItemId origin) {
    return ProviderPermissions(*made.opened, {{provider, "REF"}}).cover(origin);
  };
  for (const ItemId report : {mail, enclosed}) {
    CHECK(covers("ofpra", report));
    CHECK(covers("Liaison Desk", report));
    CHECK_FALSE(covers("unstated", report));
  }
  made.state(enclosed, "originator", "Frontex");
  CHECK(covers("Frontex", enclosed));
  CHECK_FALSE(covers("OFPRA", enclosed));
  made.state(enclosed, "originator", "Europol");  // of two both must permit
  CHECK_FALSE(covers("Frontex", enclosed));
  CHECK(ProviderPermissions(*made.opened, {{"Frontex", "1"}, {"Europol", "2"}}).cover(enclosed));
  CHECK(covers("unstated", {}));
  CHECK_FALSE(covers("Frontex", {}));
}

TEST_CASE("reports that originate from each other have no provider, and end") {
  Release made;
  const ItemId a = made.add("Report"), b = made.add("Report");
  made.state(a, "originatesFrom", b.text());
  made.state(b, "originatesFrom", a.text());
  CHECK(ProviderPermissions(*made.opened, {{"unstated", "1"}}).cover(a));
  CHECK_FALSE(ProviderPermissions(*made.opened, {{"Frontex", "1"}}).cover(a));
}

TEST_CASE("a permission names a provider and a reference") {
  CHECK(parsePermission("LKA Düsseldorf = 12=b") == std::pair<std::string, std::string>("LKA Düsseldorf", "12=b"));
  for (const char* wrong : {"", "=", "Lille", "Lille=", " =12", "Lille= "})
    CHECK_THROWS_AS(parsePermission(wrong), Failure);
}

TEST_CASE("handling C needs each of its conditions acknowledged, and a profile that may have it") {
  Release made;
  CHECK(made.why("OFFICIAL / HANDLING P", profile("court")).empty());
  CHECK(made.why("OFFICIAL / HANDLING C", profile("court")).starts_with("handling C"));
  CHECK(made.why("OFFICIAL / HANDLING C", profile("partner-force")).starts_with("handling C"));
  CHECK(made.why("OFFICIAL / HANDLING C", profile("partner-force"), acknowledged({"C"})).empty());
  const std::string both = "OFFICIAL / HANDLING C: A3, S2";
  CHECK(made.why(both, profile("partner-force"), acknowledged({"A3"})) == "condition not acknowledged: S2");
  CHECK(made.why(both, profile("partner-force"), acknowledged({"A3", "S2"})).empty());
  ReleaseProfile court = profile("court");
  court.mayHaveConditions = true;
  CHECK(made.why("OFFICIAL / HANDLING C: A2", court, acknowledged({"A2"})).starts_with("A2"));
  CHECK(made.why("OFFICIAL / HANDLING C: A1", court, acknowledged({"A1"})).starts_with("A1"));
}

TEST_CASE("the reason that a recipient may read tells no condition's words, and the sender learns them") {
  Release made;
  const ItemId vessel = made.add("Vessel");
  made.state(vessel, "color", "grey", "OFFICIAL / HANDLING C: only for Operation Example");
  const Policy policy(*made.opened, profile("partner-force"), {});
  const Selection selection(*made.opened, {true, {}}, policy.rules(), Progress());
  CHECK(selection.withheld() == std::map<std::string, std::int64_t>{{"a condition is not acknowledged", 1}});
  CHECK(policy.missingConditions() == std::set<std::string>{"only for Operation Example"});
}

TEST_CASE("what is graded 3x5x2 without a handling code counts as C") {
  Release made;
  const ItemId vessel = made.add("Vessel");
  made.change([&](store::Transaction& t) {
    Origin origin;
    origin.marking = parseMarking("OFFICIAL").value();
    origin.grading = Grading{GradingScheme::Uk3x5x2, '2', 'B'};
    t.say(vessel, "color", "grey", origin);
  });
  const std::map<std::string, std::int64_t> held = made.withheld(profile("court"));
  REQUIRE(held.size() == 1);
  CHECK(held.begin()->first.starts_with("no handling code, which counts as C"));
  CHECK(made.withheld(profile("partner-force")).begin()->first.starts_with("handling C"));
  CHECK(made.withheld(profile("partner-force"), acknowledged({"C"})).empty());
}

TEST_CASE("what bears no marking of its own bears that of the report that says it") {
  Release made;
  const ItemId report = made.add("Report"), boat = made.add("Vessel");
  made.state(report, "title", "IR 1", "SECRET");
  made.state(boat, "color", "grey", "", report);
  CHECK(made.withheld(profile("own-force")).at("classified SECRET, above OFFICIAL-SENSITIVE") == 2);
}

TEST_CASE("a profile that says what no profile knows is refused, and so is a value of another kind") {
  const TemporaryFolder folder;
  const auto refusal = [&](const std::string& text) -> std::string {
    std::ofstream(folder / "p.json") << text;
    try {
      ReleaseProfile::read((folder / "p.json").string());
    } catch (const Failure& failure) {
      return failure.error().message;
    }
    return {};
  };
  const std::string good = R"({"purpose":"court","highest_classification":"OFFICIAL")";
  CHECK(refusal(good + "}").empty());
  CHECK(refusal(good + R"(,"witneses":"withheld"})").find("“witneses”, which no profile knows") != std::string::npos);
  CHECK(refusal(good + R"(,"stubs":"yes"})").find("“stubs” is to be true or false") != std::string::npos);
  CHECK(refusal(good + R"(,"nations":"UK"})").find("“nations” is to be a list of texts") != std::string::npos);
  CHECK(refusal(R"({"purpose":"court"})").find("highest classification") != std::string::npos);
}

TEST_CASE("nothing goes above the highest classification or beyond its audience") {
  Release made;
  const ReleaseProfile court = profile("court"), partner = profile("partner-force"), everybody = profile("public");
  CHECK(made.why("OFFICIAL-SENSITIVE", court).empty());
  CHECK(made.why("SECRET", court).starts_with("classified SECRET"));
  CHECK(made.why("", court) == "bears no marking");
  CHECK(made.why("", profile("own-force")).empty());
  CHECK(made.why("OFFICIAL / TLP:RED", partner).starts_with("TLP:RED"));
  CHECK(made.why("OFFICIAL / TLP:AMBER", partner).empty());
  CHECK(made.why("OFFICIAL / RESTREINT UE/EU RESTRICTED", partner).starts_with("bears a foreign marking"));
  for (const char* one : {"partner-force", "court", "own-force", "public"})
    CHECK_FALSE(made.why("OFFICIAL / ALSO MARKED SECRET DEFENSE (NOT UNDERSTOOD)", profile(one)).empty());
  CHECK(made.why("OFFICIAL-SENSITIVE - RECIPIENTS ONLY", partner) == "for its named recipients only");
  CHECK(made.why("OFFICIAL - HMG USE ONLY", partner) == "for HMG use only");
  CHECK(made.why("OFFICIAL - HMG USE ONLY", court).empty());
  CHECK(made.why("OFFICIAL - FRONTEX USE ONLY", partner) == "for another organisation's use only");
  CHECK(made.why("OFFICIAL - PARTNER FORCE USE ONLY", partner).empty());
  CHECK(made.why("OFFICIAL - LEGAL PROFESSIONAL PRIVILEGE", court) == "legally privileged");
  CHECK(made.why("OFFICIAL", everybody) == "not marked for public release");
  CHECK(made.why("OFFICIAL - FOR PUBLIC RELEASE", everybody).empty());
  ReleaseProfile secret = partner;
  secret.highest = Classification::Secret;
  CHECK(made.why("SECRET - UK EYES ONLY", secret) == "a national caveat excludes the recipient");
  secret.nations = {"UK"};
  CHECK(made.why("SECRET - UK EYES ONLY", secret).empty());
  CHECK(made.why("SECRET - LANTERN", secret) == "bears a codeword");
}

TEST_CASE("what names its recipients goes to them alone") {
  Release made;
  const ReleaseProfile court = profile("court");
  const std::string named = "OFFICIAL-SENSITIVE - RECIPIENTS ONLY: A. Müller, Prosecution";
  const auto to = [](std::set<std::string> recipients) { return Acknowledgements{{}, {}, std::move(recipients)}; };
  CHECK(made.why(named, court).empty());  // the profile's organisation
  ReleaseProfile partner = profile("partner-force");
  partner.highest = Classification::Secret;
  CHECK(made.why(named, partner) == "for its named recipients only");
  CHECK(made.why(named, partner, to({"a. müller"})).empty());
  CHECK(made.why(named, court, to({"A. Müller", "B. Jones"})) == "for its named recipients only");
  CHECK(made.why(named, court, to({""})) == "for its named recipients only");  // a key without a name
  CHECK(made.why("OFFICIAL-SENSITIVE - RECIPIENTS ONLY", court) == "for its named recipients only");
}

TEST_CASE("an embargo holds until its time") {
  Release made;
  const ReleaseProfile court = profile("court");
  const Instant before = parseIso("2026-11-30T08:59:00Z").value(), after = parseIso("2026-11-30T09:00:00Z").value();
  const std::string marking = "OFFICIAL - EMBARGOED UNTIL 2026-11-30T09:00Z";
  CHECK(made.why(marking, court, {}, before) == "embargoed until 2026-11-30T09:00Z");
  CHECK(made.why(marking, court, {}, after).empty());
  CHECK_FALSE(made.why("OFFICIAL - EMBARGOED UNTIL 2026-12-01", court, {}, after).empty());
  CHECK(made.why("OFFICIAL - EMBARGOED UNTIL 2026-11-30", court, {}, before).empty());
}

TEST_CASE("only facts go to court") {
  Release made;
  const ItemId boat = made.add("Vessel");
  made.change([&](store::Transaction& t) {
    Statement statement;
    statement.id = StatementId::random();
    statement.subject = boat;
    statement.property = "color";
    statement.value = "grey";
    statement.assessment = Assessment::Assessment;
    statement.origin.marking = parseMarking("OFFICIAL").value();
    statement.origin.author = kAnalyst.name;
    statement.origin.at = now();
    t.add(statement);
  });
  CHECK(made.withheld(profile("court")).contains("an assessment, and only facts are released"));
  CHECK(made.withheld(profile("partner-force")).empty());
}

TEST_CASE("a source's identity stays, where it is stated and where a text tells it") {
  Release made;
  const ItemId source = made.named("Source", "Brother Quill"), report = made.add("Report"), boat = made.add("Vessel");
  made.state(source, "type", "person");
  made.state(report, "source", source.text());
  made.state(report, "sourceReference", "SRE-4471");
  made.state(boat, "description", "Seen by brother QUILL at the quay");
  made.state(boat, "notes", "see SRE 4471");
  made.state(boat, "color", "grey");
  CHECK(made.withheld(profile("court")) == std::map<std::string, std::int64_t>{{"would tell the source", 6}});
  ReleaseProfile named = profile("court");
  named.namesSources = true;
  CHECK(made.withheld(named).empty());
}

TEST_CASE(
    "a source named as a publicly known system is looked for in no text until somebody says that it is a person") {
  Release made;
  const ItemId source = made.named("Source", "AIS"), report = made.add("Report"), boat = made.add("Vessel");
  made.state(report, "source", source.text());
  made.state(boat, "description", "No AIS was sent after midnight");
  const std::int64_t own = 2;  // its name, and that the report came from it
  CHECK(made.withheld(profile("court"))["would tell the source"] == own);
  made.state(source, "type", "person");
  CHECK(made.withheld(profile("court"))["would tell the source"] == own + 2);  // its kind and the description
  made.state(source, "type", "sensor");                                        // who disagrees opens nothing
  CHECK(made.withheld(profile("court"))["would tell the source"] == own + 3);
}

TEST_CASE("a source of another short name is looked for until it is said to be a sensor") {
  Release made;
  const ItemId source = made.named("Source", "Fox"), boat = made.add("Vessel");
  made.state(boat, "description", "seen by FOX at the quay");
  CHECK(made.withheld(profile("court"))["would tell the source"] == 2);
  made.state(source, "type", "sensor");
  CHECK(made.withheld(profile("court"))["would tell the source"] == 2);  // the name and the kind
}

TEST_CASE("a passage that holds withheld words stays, and so do the text and the original") {
  Release made;
  const std::string text = "1. [2B P] Sara Haile paid at the farm. 2. [2B P] The boat was grey.";
  const ItemId sara = made.add("Person"), report = made.add("Report"), boat = made.add("Vessel");
  made.change([&](store::Transaction& t) {
    t.addPassage(report, text);
    t.addOriginal(Sha256::of(text), text, "text/plain", "note.txt");
  });
  made.state(sara, "subjectCategory", "victim");
  made.state(report, "contentHash", hex(Sha256::of(text)));
  made.state(report, "gradedItem", "A person paid at the farm.", "OFFICIAL", report, "0-39");
  made.state(boat, "color", "grey", "OFFICIAL", report, "50-67");
  const auto selection = [&](const Policy& policy) {
    return Selection(*made.opened, {true, {}}, policy.rules(), Progress());
  };
  {
    const Policy policy(*made.opened, profile("partner-force"), {});
    CHECK(selection(policy).originals().size() == 1);
    CHECK(selection(policy).hasPassageOf(made.key(report)));
  }
  made.state(sara, "name", "Sara Haile", "OFFICIAL", report, "10-20");
  const Policy policy(*made.opened, profile("partner-force"), {});
  const Selection judged = selection(policy);
  CHECK(judged.originals().empty());
  CHECK_FALSE(judged.hasPassageOf(made.key(report)));
  CHECK(judged.withheld().at("quotes what is withheld") == 1);
  CHECK(judged.withheld().at("would name a victim") == 1);
}

TEST_CASE("a text that nothing was stated from stays if it names a victim") {
  Release made;
  const ItemId sara = made.named("Person", "Sara Haile"), report = made.add("Report");
  made.state(sara, "subjectCategory", "victim");
  made.change([&](store::Transaction& t) { t.addPassage(report, "We spoke with Sara  Haile."); });
  made.state(report, "date", "2022-09-04");
  const Policy policy(*made.opened, profile("partner-force"), {});
  const Selection judged(*made.opened, {true, {}}, policy.rules(), Progress());
  CHECK_FALSE(judged.hasPassageOf(made.key(report)));
  CHECK(judged.withheld().contains("text left out, since it would name a victim"));
}

TEST_CASE("what goes to foreigners bears the prefix UK") {
  Release made;
  const Marking marking = parseMarking("OFFICIAL-SENSITIVE").value();
  CHECK(Policy(*made.opened, profile("partner-force"), {}).releasedMarking(marking).text() == "UK OFFICIAL-SENSITIVE");
  CHECK(Policy(*made.opened, profile("court"), {}).releasedMarking(marking).text() == "OFFICIAL-SENSITIVE");
}

TEST_CASE("withheld words are found however they are written, and common ones are not") {
  WithheldWords words;
  words.addName("Jürgen Müller-Weiß", "names", [](const std::string& part) { return part == "muller"; });
  words.addIdentifier("DE89 3704 0044", "account");
  words.addIdentifier("12", "short");
  for (const char* text : {"JÜRGEN MÜLLER WEISS", "Weiß, Jürgen Müller", "jurgen was there", "(Jürgen)"})
    CHECK(words.reasonFor(text) == "names");
  CHECK(words.reasonFor("DE8937040044.") == "account");
  for (const char* text : {"Müller", "12", "", "Jürg", "DE89 3704 0045"}) CHECK(words.reasonFor(text).empty());
  CHECK(words.reasonFor(std::string(100'000, 'x')).empty());
}

TEST_CASE("privileged words never reach a court, however they are marked") {
  Release made;
  CHECK_FALSE(made.why("OFFICIAL - LPP", profile("court")).empty());
  CHECK_FALSE(made.why("OFFICIAL - LEGAL PROFESSIONAL PRIVILEGE", profile("court")).empty());
}

TEST_CASE("an event that is named after a victim does not make her name common") {
  Release made;
  const ItemId mariam = made.named("Person", "Mariam Haidari"), boat = made.add("Vessel");
  made.state(mariam, "subjectCategory", "victim");
  made.named("Meeting", "Interview with Mariam Haidari at Dover");
  made.state(boat, "notes", "Haidari was seen in it");
  CHECK(made.withheld(profile("partner-force")).at("would name a victim") == 3);
}

TEST_CASE("the surname of a person who is a source, and the file that something came in by, tell the source") {
  Release made;
  const ItemId source = made.named("Source", "Peter Novak"), boat = made.add("Vessel"), row = made.add("Record");
  made.state(source, "type", "person");
  made.state(source, "organisation", "Rosewood Charity");
  made.state(boat, "notes", "Novak told us");
  made.state(boat, "description", "from the Rosewood Charity");
  made.change([&](store::Transaction& t) { t.addOriginal(Sha256::of("x"), "x", "text/csv", "CHIS phonebook.csv"); });
  made.state(row, "title", "CHIS phonebook.csv, row 2");
  made.state(row, "row", "2");
  CHECK(made.withheld(profile("court")) == std::map<std::string, std::int64_t>{{"would tell the source", 6}});
}

TEST_CASE("a code of handling without a classification goes as far as the case's own") {
  Release made;
  CHECK(made.why("HANDLING P", profile("court")).empty());
  made.opened.reset();
  const auto path = made.folder / "secret.fairlead";
  auto opened = store::Case::create(path, {"Secret", parseMarking("SECRET").value(), {}, {}}, kAnalyst).orThrow();
  made.opened = std::move(opened);
  CHECK(made.why("HANDLING P", profile("court")).starts_with("classified SECRET"));
}

TEST_CASE("a pack's draft goes nowhere: it quotes what may not go") {
  Release made;
  const ItemId pack = made.add("Pack");
  made.state(pack, "title", "The ring");
  made.state(pack, "content", R"({"sections":[]})");
  const auto held = made.withheld(profile("own-force"));
  REQUIRE(held.size() == 1);
  CHECK(held.begin()->first.starts_with("a draft"));
  CHECK(held.begin()->second == 1);
}
