// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_statements.h"

#include "tests/bench/bench_folder.h"
#include "tests/bench/made_input.h"

namespace fairlead::bench {

namespace {

constexpr std::size_t kEntitiesOfReport = 100;

std::string pad(std::uint32_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string sentence(WordMaker& maker) {
  std::string out = maker.name();
  for (int i = 0; i < 9; ++i) out += ' ' + maker.word();
  return out;
}

}  // namespace

ItemId entityNumber(std::size_t number) { return ItemId::named("entity " + std::to_string(number)); }
ItemId reportNumber(std::size_t number) { return ItemId::named("report " + std::to_string(number)); }

void forEachMadeStatement(std::size_t entities, const std::function<void(const Statement&)>& visit) {
  WordMaker maker(5);
  Statement statement;
  statement.origin.author = kAnalyst.name;
  statement.origin.at = Instant(std::chrono::milliseconds(1'767'225'600'000));
  statement.origin.grading = parseGrading("2B", GradingScheme::Uk3x5x2)->grading;
  for (std::size_t i = 0; i < entities; ++i) {
    const std::string subject = std::to_string(i);
    statement.subject = entityNumber(i);
    statement.origin.item = reportNumber(i / kEntitiesOfReport);
    std::size_t said = 0;
    const auto say = [&](const char* property, std::string value) {
      statement.property = property;
      statement.value = std::move(value);
      statement.origin.locator = std::to_string(said * 20) + "-" + std::to_string(said * 20 + 12);
      statement.id = StatementId::named("statement " + subject + " " + std::to_string(said++));
      visit(statement);
    };
    const std::string first = maker.name(), last = maker.name();
    say("name", first + " " + last);
    say("firstName", first);
    say("lastName", last);
    say("birthDate",
        std::to_string(1950 + maker.number(55)) + "-" + pad(maker.number(12) + 1) + "-" + pad(maker.number(28) + 1));
    say("nationality", maker.number(2) == 0 ? "gb" : "fr");
    say("phone", "+4477009" + std::to_string(10'000 + maker.number(90'000)));
    say("address", std::to_string(maker.number(200)) + " " + maker.name() + " Street, " + maker.name());
    say("idNumber", "EX" + std::to_string(1'000'000 + i));
    say("position", maker.word());
    say("notes", sentence(maker));
  }
}

void fillWithStatements(store::Case& target, std::size_t entities) {
  target
      .change(kAnalyst, store::Action::Collect, "Benchmark",
              [&](store::Transaction& transaction) {
                transaction.expectMany(static_cast<std::int64_t>(entities * kStatementsOfEntity));
                for (std::size_t i = 0; i < (entities + kEntitiesOfReport - 1) / kEntitiesOfReport; ++i)
                  transaction.addItem(reportNumber(i), "Report");
                ItemId last;
                forEachMadeStatement(entities, [&](const Statement& statement) {
                  if (statement.subject != last) transaction.addItem(statement.subject, "Person");
                  last = statement.subject;
                  transaction.add(statement);
                });
              })
      .orThrow();
}

std::filesystem::path millionStatements() {
  return made("million statements.fairlead", [](const std::filesystem::path& path) {
    const auto opened = store::Case::create(path, {"A million statements", {}, {}, {}}, kAnalyst).orThrow();
    fillWithStatements(*opened, 100'000);
  });
}

}  // namespace fairlead::bench
