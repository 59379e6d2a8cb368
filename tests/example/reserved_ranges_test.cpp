// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// No number in the example may be anybody's: resources/example/README.md says from where they are.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <regex>
#include <string>
#include <vector>

#include "core/base/resources.h"
#include "core/model/identifiers.h"
#include "tests/support/catch.h"

using namespace fairlead;

namespace {

/// Calls `visit` with each match in the text of every file of the example, its spaces and hyphens left out; returns how
/// many there were.
int forEachMatch(const std::string& pattern, const std::function<void(const std::string&)>& visit) {
  const std::regex wanted(pattern);
  int count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(resource("example"))) {
    const std::string ending = entry.path().extension().string();
    if (!entry.is_regular_file() || ending == ".py" || ending == ".md" || ending == ".xlsx" || ending == ".svg" ||
        ending == ".png" || ending == ".geojson")
      continue;
    const std::string text = readFile(entry.path());
    for (auto at = std::sregex_iterator(text.begin(), text.end(), wanted); at != std::sregex_iterator(); ++at) {
      std::string found = at->str();
      INFO(entry.path().filename().string() << ": " << found);
      std::erase_if(found, [](char c) { return c == ' ' || c == '-'; });
      visit(found);
      ++count;
    }
  }
  return count;
}

bool startsWithOneOf(const std::string& text, const std::vector<std::string>& starts) {
  return std::any_of(starts.begin(), starts.end(), [&](const std::string& start) { return text.starts_with(start); });
}

bool hasOneOf(const std::string& text, std::string_view letters) {
  return text.find_first_of(letters) != std::string::npos;
}

}  // namespace

TEST_CASE("telephone numbers of the example are reserved for fiction, or cannot exist") {
  const std::vector<std::string> international{"+447700900",  "+441214960",   "+33639980",  "+33639981", "+33639983",
                                               "+33639984",   "+33639985",    "+33639986",  "+33639987", "+33353014",
                                               "+4917139200", "+49176040690", "+493023125", "+90232000", "+90212000"};
  CHECK(forEachMatch(R"(\+[1-9][0-9 ]{8,17}[0-9])",
                     [&](const std::string& number) { CHECK(startsWithOneOf(number, international)); }) > 500);
  CHECK(forEachMatch(R"(\b0[1-9](?: [0-9]{2}){4}\b)",
                     [](const std::string& number) { CHECK(number.starts_with("035301")); }) > 0);
  CHECK(forEachMatch(R"(\b0[1-9][0-9]{2,3} [0-9]{3,4} [0-9]{3,4}\b)",
                     [](const std::string& number) { CHECK(number.starts_with("01214960")); }) > 0);
}

TEST_CASE("account numbers of the example have right check digits and banks that cannot exist") {
  CHECK(
      forEachMatch(
          R"(\b(?:GB[0-9]{2} ?[A-Z]{4}(?: ?[0-9]){14}|DE[0-9]{2}(?: ?[0-9]){18}|FR[0-9]{2}(?: ?[0-9]){23}|TR[0-9]{2}(?: ?[0-9]){22})\b)",
          [](const std::string& iban) {
            CHECK(checkIdentifier(IdentifierKind::Iban, iban).isValid());
            const std::string bank = iban.substr(4, 5);
            CHECK((iban.starts_with("DE")   ? bank.starts_with("9")
                   : iban.starts_with("GB") ? bank == "ZZZZ0"
                                            : bank == "99999"));
          }) > 30);
}

TEST_CASE("handsets of the example are of the range for tests") {
  CHECK(forEachMatch(R"(\b[0-9]{15}\b)", [](const std::string& imei) {
          CHECK(imei.starts_with("001001"));
          CHECK(checkIdentifier(IdentifierKind::Imei, imei).isValid());
        }) > 100);
}

TEST_CASE("vessels of the example have numbers of no country and call signs of none") {
  CHECK(forEachMatch(R"(\b2[0-9]{8}\b)", [](const std::string& mmsi) { CHECK(mmsi.starts_with("299")); }) > 100);
  CHECK(forEachMatch(R"(,(?:Unknown|[0-9]{7}),[A-Z0-9]+,)", [](const std::string& ship) {
          CHECK((ship.starts_with(",Unknown,QZ") || ship.starts_with(",4900")));
          if (ship.starts_with(",4")) CHECK(checkIdentifier(IdentifierKind::Imo, ship.substr(1, 7)).isValid());
        }) > 100);
}

TEST_CASE("plates of the example were never issued") {
  CHECK(forEachMatch(R"(\b[A-Z]{2}-[0-9]{3}-[A-Z]{2}\b)",
                     [](const std::string& french) { CHECK(hasOneOf(french, "IOU")); }) > 20);
  CHECK(forEachMatch(R"(\b[A-Z]{2}[0-9]{2} [A-Z]{3}\b)",
                     [](const std::string& british) { CHECK(british.starts_with("Q")); }) > 10);
  CHECK(forEachMatch(R"(\b[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}\b)",
                     [](const std::string& german) { CHECK(german.starts_with("XB")); }) > 20);
  CHECK(forEachMatch(R"(\b[A-Z]{2} [0-9]{4} [A-Z]{2}\b)",
                     [](const std::string& bulgarian) { CHECK(hasOneOf(bulgarian, "DFGIJLQRSUVWZ")); }) > 5);
}

TEST_CASE("domains of the example are examples") {
  CHECK(forEachMatch(R"([A-Za-z0-9._-]+@[A-Za-z0-9.-]*[a-z])",
                     [](const std::string& address) { CHECK(address.ends_with("example")); }) > 1);
  CHECK(forEachMatch(R"(https?://[^ "<>]+)", [](const std::string& link) {
          INFO(link);
          CHECK(link.find(".example") != std::string::npos);
        }) == 0);
}
