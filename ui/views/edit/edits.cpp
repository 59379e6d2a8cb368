// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/edits.h"

#include <cstdio>

#include "core/model/value.h"
#include "core/store/own_word.h"

namespace fairlead::ui {

namespace {

void say(store::Transaction& transaction, Statement draft, ItemId subject, const std::string& property,
         const std::string& value) {
  draft.id = StatementId::random();
  draft.subject = subject;
  draft.property = property;
  draft.value = value;
  draft.origin.author = transaction.record().author;
  draft.origin.at = transaction.record().at;
  transaction.add(draft);
}

/// As it is marked; what says nothing of its classification bears what the passage bears that says it, else the case's.
Statement marked(const store::Case& opened, Statement draft) {
  Marking& marking = draft.origin.marking;
  if (marking.classification != Classification::None || !marking.foreign.empty()) return draft;
  const bool isOwnWord = draft.origin.item.isNil();
  marking = join(marking, isOwnWord ? opened.properties().marking
                                    : store::borneBy(opened, draft.origin.item, draft.origin.locator));
  return draft;
}

void requireReason(const std::string& reason) {
  if (reason.find_first_not_of(" \t\n") == std::string::npos)
    throw Failure(ErrorCode::Invalid, "What is decided needs its reason; say why.");
}

std::string checked(const store::Case& opened, const Schema& schema, const std::string& name,
                    const std::string& typed) {
  const Property* property = schema.property(name);
  if (!property) throw Failure(ErrorCode::Invalid, "A " + schema.label + " has no such property.", name);
  if (property->type != PropertyType::Item) return canonicalValue(*property, typed);
  const store::Item item = opened.items().at(typed);
  const Schema* kind = opened.schemas().find(item.schema);
  if (!property->range.empty() && kind && !kind->isA(property->range))
    throw Failure(ErrorCode::Invalid,
                  "“" + item.caption + "” is a " + kind->label + "; what is needed here is another kind.",
                  property->label);
  return item.id.text();
}

store::StoredStatement found(const store::Case& opened, StatementId id) {
  auto statement = opened.statements().find(id);
  if (!statement || !statement->isInForce)
    throw Failure(ErrorCode::NotFound, "This statement is no longer in force; somebody has corrected it meanwhile.");
  return std::move(*statement);
}

}  // namespace

ItemId addItem(store::Case& opened, store::Transaction& transaction, const std::string& schemaName,
               const TypedValues& values, const Statement& draft) {
  const Schema& schema = opened.schemas().at(schemaName);
  if (values.empty()) throw Failure(ErrorCode::Invalid, "Say at least one thing about it, such as its name.");
  const ItemId id = ItemId::random();
  transaction.addItem(id, schema.name);
  const Statement said = marked(opened, draft);
  for (const auto& [property, typed] : values)
    say(transaction, said, id, property, checked(opened, schema, property, typed));
  return id;
}

void addValue(store::Case& opened, store::Transaction& transaction, ItemId item, const std::string& property,
              const std::string& typed, const Statement& draft) {
  const auto subject = opened.items().find(item);
  if (!subject) throw Failure(ErrorCode::NotFound, "This item is no longer in the case.");
  say(transaction, marked(opened, draft), item, property,
      checked(opened, opened.schemas().at(subject->schema), property, typed));
}

void replaceValue(store::Case& opened, store::Transaction& transaction, StatementId old, const std::string& typed,
                  const Statement& draft, const std::string& reason) {
  requireReason(reason);
  const auto statement = found(opened, old);
  const auto subject = opened.items().find(statement.subject);
  const std::string value = checked(opened, opened.schemas().at(subject.value().schema), statement.property, typed);
  transaction.retract(old, reason);
  say(transaction, marked(opened, draft), statement.subject, statement.property, value);
}

void retractAll(store::Transaction& transaction, const std::vector<StatementId>& statements,
                const std::string& reason) {
  requireReason(reason);
  for (const StatementId id : statements) transaction.retract(id, reason);
}

void retractItem(store::Case& opened, store::Transaction& transaction, ItemId id, const std::string& reason) {
  requireReason(reason);
  const auto item = opened.items().find(id);
  if (!item) throw Failure(ErrorCode::NotFound, "This item is no longer in the case.");
  for (const auto& statement : opened.statements().about(item->key)) transaction.retract(statement.id, reason);
  // A link or an event without one of its ends says something else; so what points here goes too.
  for (const auto& statement : opened.statements().pointingAt(item->key)) transaction.retract(statement.id, reason);
}

void regrade(store::Case& opened, store::Transaction& transaction, const std::vector<StatementId>& statements,
             const std::optional<Grading>& grading, const std::string& reason) {
  requireReason(reason);
  for (const StatementId id : statements) {
    const auto old = found(opened, id);
    Statement anew = old;
    anew.origin.grading = grading;
    transaction.retract(id, reason);
    say(transaction, anew, old.subject, old.property, old.value);
  }
}

void annotate(store::Case& opened, store::Transaction& transaction, ItemId target, const std::string& text) {
  if (text.find_first_not_of(" \t\n") == std::string::npos)
    throw Failure(ErrorCode::Invalid, "A note needs its words.");
  const ItemId id = ItemId::random();
  transaction.addItem(id, "Annotation");
  const Origin origin = store::ownWord(opened, {target});
  transaction.say(id, "target", target.text(), origin);
  transaction.say(id, "text", text, origin);
}

void judge(store::Case& opened, store::Transaction& transaction, ItemId left, ItemId right, const std::string& decision,
           const std::string& reason, std::optional<double> score) {
  if (left == right) throw Failure(ErrorCode::Invalid, "An item cannot be judged against itself; select two.");
  const ItemId id = ItemId::random();
  transaction.addItem(id, "Judgement");
  const Origin origin = store::ownWord(opened, {left, right});
  transaction.say(id, "left", left.text(), origin);
  transaction.say(id, "right", right.text(), origin);
  transaction.say(id, "decision", decision, origin);
  transaction.say(id, "method", "person", origin);
  requireReason(reason);
  transaction.say(id, "reason", reason, origin);
  if (score) {
    char text[16];
    std::snprintf(text, sizeof text, "%.3f", *score);
    transaction.say(id, "score", text, origin);
  }
}

}  // namespace fairlead::ui
