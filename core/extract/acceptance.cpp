// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/acceptance.h"

#include <map>
#include <utility>

#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/extract/card_identity.h"
#include "core/extract/namesakes.h"
#include "core/extract/said.h"
#include "core/store/borne_markings.h"

namespace fairlead::extract {

namespace {

/// Grading of the report, and of its items that have their own.
struct Provenance {
  Origin whole;
  struct Item {
    std::size_t begin = 0, end = 0;
    Origin origin;
  };
  std::vector<Item> items;

  Origin at(std::size_t begin, std::size_t end) const {
    for (const Item& item : items)
      if (begin >= item.begin && end <= item.end) return item.origin;
    return whole;
  }
};

Provenance provenanceOf(const store::Case& from, ItemId report) {
  Provenance provenance;
  provenance.whole.item = report;
  const auto item = from.items().find(report);
  if (!item) throw Failure(ErrorCode::NotFound, "The report of this mention is no longer in the case.", report.text());
  for (const auto& statement : from.statements().about(item->key)) {
    if (statement.origin.item != report) continue;
    if (statement.property == "contentHash") provenance.whole = statement.origin;
    if (statement.property != "gradedItem") continue;
    if (const auto span = spanOf(statement.origin.locator))
      provenance.items.push_back(
          {static_cast<std::size_t>(span->first), static_cast<std::size_t>(span->second), statement.origin});
  }
  return provenance;
}

class Acceptance {
 public:
  Acceptance(store::Case& target, store::Transaction& transaction, std::optional<ItemId> as, Looked looked = Looked::At)
      : m_case(target),
        m_transaction(transaction),
        m_as(as),
        m_isUnseen(looked == Looked::Unseen),
        m_namesakes(target),
        m_borne(target) {}

  ItemId accept(const ReportMention& found) {
    if (found.isAccepted && (!m_as || found.entity == *m_as)) return found.entity;
    const Mention& mention = found.mention;
    const ItemId entity = entityOf(found);
    const auto known = m_case.items().find(entity);
    const std::string schemaName = known ? known->schema : m_made.at(entity);
    Origin origin = originOf(found.report, mention.begin, mention.end);
    origin.author = m_transaction.record().author;
    origin.at = m_transaction.record().at;
    for (const Said& said : saidAbout(mention, m_case.schemas().at(schemaName))) {
      Statement statement;
      statement.id = StatementId::random();
      statement.subject = entity;
      statement.property = said.property;
      statement.value = said.value;
      if (storedWords(mention) != said.value) statement.original = storedWords(mention);
      statement.origin = origin;
      m_transaction.add(statement);
    }
    if (isIdentifier(mention.type) && !mention.valid.value_or(true) && !mention.value.empty()) {
      // A slip of the pen or a forgery: either is worth knowing, and neither may look like a sound number.
      Statement doubt;
      doubt.id = StatementId::random();
      doubt.subject = entity;
      doubt.property = "notes";
      doubt.value = doubtOf(mention);
      doubt.origin = origin;
      if (m_case.schemas().at(schemaName).property(doubt.property)) m_transaction.add(doubt);
    }
    remember(found, "accepted", entity);
    return entity;
  }

  /// Ends and origin; the two were accepted before.
  ItemId link(const Schema& schema, const ReportMention& from, ItemId fromItem, const ReportMention& to,
              ItemId toItem) {
    requireEnd(schema, schema.from, fromItem);
    requireEnd(schema, schema.to, toItem);
    const std::size_t begin = std::min(from.mention.begin, to.mention.begin),
                      end = std::max(from.mention.end, to.mention.end);
    const Origin origin = originOf(from.report, begin, end);
    const ItemId id = ItemId::random();
    m_transaction.addItem(id, schema.name);
    m_transaction.say(id, schema.from, fromItem.text(), origin);
    m_transaction.say(id, schema.to, toItem.text(), origin);
    return id;
  }

  void remember(const ReportMention& found, std::string_view decision, ItemId entity) {
    const Mention& mention = found.mention;
    const ItemId id = CaseMentions::decisionId(mention.type, storedWords(mention));
    if (!m_remembered.emplace(id, true).second) return;
    if (found.decision == decision && found.entity == entity) return;
    m_transaction.addItem(id, "MentionDecision");
    // The analyst's own word, but of a text whose marking it bears.
    Origin origin;
    origin.marking = m_borne.ofPassage(found.report, locatorOf(mention.begin, mention.end));
    if (found.decision.empty()) {
      m_transaction.say(id, "wording", storedWords(mention), origin);
      m_transaction.say(id, "type", mentionTypeName(mention.type), origin);
      m_transaction.say(id, "scope", "wording", origin);
    }
    m_transaction.say(id, "decision", decision, origin);
    if (!entity.isNil()) m_transaction.say(id, "entity", entity.text(), origin);
  }

  std::vector<Accepted::Apart> apart() && { return std::move(m_apart); }

 private:
  static std::string locatorOf(std::size_t begin, std::size_t end) {
    return std::to_string(begin) + "-" + std::to_string(end);
  }

  Origin originOf(ItemId report, std::size_t begin, std::size_t end) {
    Origin origin = provenance(report).at(begin, end);
    origin.locator = locatorOf(begin, end);
    origin.marking = m_borne.ofPassage(report, origin.locator);
    return origin;
  }

  const Provenance& provenance(ItemId report) {
    const auto found = m_provenance.find(report);
    if (found != m_provenance.end()) return found->second;
    return m_provenance.emplace(report, provenanceOf(m_case, report)).first->second;
  }

  void requireEnd(const Schema& schema, const std::string& property, ItemId end) const {
    const Property* const wanted = schema.property(property);
    const auto known = m_case.items().find(end);
    const Schema& given = m_case.schemas().at(known ? known->schema : m_made.at(end));
    if (!wanted || wanted->range.empty() || given.isA(wanted->range)) return;
    throw Failure(ErrorCode::Invalid,
                  "A " + schema.label + " has a " + m_case.schemas().at(wanted->range).label + " at this end, not a " +
                      given.label + "; take another type, or swap the two.",
                  property);
  }

  ItemId entityOf(const ReportMention& found) {
    if (m_as) return *m_as;
    const Mention& mention = found.mention;
    const bool isOwn = isIdentifier(mention.type);
    const bool isPerson = mention.type == MentionType::Person;
    if (isPerson && !m_isUnseen) {
      if (const auto led = personOf(found); !led.isNil()) return told(found, led);
    } else if (!found.entity.isNil() && (isOwn || !m_isUnseen)) {
      return found.entity;
    }
    const StatedAs as = statedAs(mention);
    if (mention.type == MentionType::Money) return made(as.schema);  // two sums of one size are two
    // The same value twice in one step is one entity; where the case has several of this name, a new one, since a
    // double is easier to mend than a wrong attribution.
    // Of a person by surname or given name alone even the title counts: Mr and Mrs Smith are two.
    std::string same = std::string(as.schema) + "|" + fold(mention.value);
    if (mention.type == MentionType::Card) same += "|" + digitsOf(mention.text);
    if (!isOwn && (m_isUnseen || (isPerson && !m_apart.empty()))) same += "|" + found.report.text();
    if (mention.type == MentionType::Person && mention.value.find(' ') == std::string::npos)
      same += "|" + fold(mention.text);
    if (const auto known = m_sameValue.find(same); known != m_sameValue.end())
      if (!isPerson || m_isUnseen || m_namesakes.contrast(found, known->second).empty())
        return told(found, known->second);
    if (isIdentifier(mention.type))
      for (store::Key key : m_case.statements().subjectsWith(as.property, mention.value)) {
        if (mention.type == MentionType::Card && isOtherCard(m_case, key, mention)) continue;
        if (const auto item = m_case.items().find(key)) return m_sameValue.emplace(same, item->id).first->second;
      }
    const ItemId id = made(as.schema);
    m_sameValue[same] = id;
    if (isPerson && !m_namesake.isNil()) m_apart.push_back({std::exchange(m_namesake, {}), id, m_contrast});
    return told(found, id);
  }

  /// Whom a person's name leads to; nobody where what stands beside the name is another's.
  ItemId personOf(const ReportMention& found) {
    m_namesake = {};
    for (const ItemId person : m_namesakes.ledTo(found)) {
      const std::string_view contrast = m_namesakes.contrast(found, person);
      if (contrast.empty()) return person;
      m_namesake = person;
      m_contrast = contrast;
    }
    return {};
  }
  ItemId told(const ReportMention& found, ItemId entity) {
    if (found.mention.type == MentionType::Person && !m_isUnseen) m_namesakes.keep(found, entity);
    return entity;
  }

  ItemId made(std::string_view schema) {
    const ItemId id = ItemId::random();
    m_transaction.addItem(id, schema);
    m_made.emplace(id, schema);
    return id;
  }

  store::Case& m_case;
  store::Transaction& m_transaction;
  std::optional<ItemId> m_as;
  bool m_isUnseen = false;
  std::map<ItemId, Provenance> m_provenance;
  std::map<ItemId, std::string> m_made;
  std::map<std::string, ItemId> m_sameValue;
  std::map<ItemId, bool> m_remembered;
  Namesakes m_namesakes;
  store::BorneMarkings m_borne;
  std::vector<Accepted::Apart> m_apart;
  ItemId m_namesake;  // whom the last name would have led to
  std::string m_contrast;
};

std::string changeText(std::string_view what, const std::vector<const ReportMention*>& mentions) {
  if (mentions.size() == 1) return std::string(what) + " a mention: " + storedWords(mentions.front()->mention);
  return std::string(what) + " " + std::to_string(mentions.size()) + " mentions";
}

/// Something can be made of it, or said about `as`.
bool isAcceptable(const ReportMention& found, bool hasTarget) {
  return hasTarget || !found.entity.isNil() ||
         (!statedAs(found.mention).schema.empty() && !found.mention.value.empty());
}

}  // namespace

Result<Accepted> acceptMentions(store::Case& target, const store::Actor& actor,
                                const std::vector<ReportMention>& mentions, std::optional<ItemId> as,
                                Looked looked) noexcept {
  return attempt([&] {
    Accepted accepted;
    std::vector<const ReportMention*> chosen;
    for (const ReportMention& mention : mentions) {
      if (isAcceptable(mention, as.has_value()))
        chosen.push_back(&mention);
      else
        accepted.left.push_back(mention.id);
    }
    bool isNews = false;
    for (const ReportMention* mention : chosen) isNews |= !mention->isAccepted || (as && mention->entity != *as);
    if (!isNews) {
      for (const ReportMention* mention : chosen) accepted.entities.push_back(mention->entity);
      return accepted;
    }
    target
        .change(actor, store::Action::Alter, changeText("Accepted", chosen),
                [&](store::Transaction& transaction) {
                  Acceptance acceptance(target, transaction, as, looked);
                  for (const ReportMention* mention : chosen) accepted.entities.push_back(acceptance.accept(*mention));
                  accepted.apart = std::move(acceptance).apart();
                })
        .orThrow();
    return accepted;
  });
}

Result<Linked> linkMentions(store::Case& target, const store::Actor& actor, const ReportMention& from,
                            const ReportMention& to, std::string_view type) noexcept {
  return attempt([&] {
    const Schema& schema = target.schemas().at(std::string(type));
    if (schema.kind != ItemKind::Link)
      throw Failure(ErrorCode::Invalid,
                    "This is no link; two mentions are linked by an Associate, a Holding and the like.",
                    std::string(type));
    if (from.report != to.report)
      throw Failure(ErrorCode::Invalid,
                    "The two mentions stand in two reports, so that no passage says that they are linked; accept each, "
                    "then use `link`.",
                    to.mention.text);
    for (const ReportMention* one : {&from, &to})
      if (!isAcceptable(*one, false))
        throw Failure(ErrorCode::Invalid, "Nothing can be made of a time alone, so that it can be no end of a link.",
                      one->mention.text);
    Linked linked;
    target
        .change(actor, store::Action::Alter,
                schema.name + ": “" + storedWords(from.mention) + "” and “" + storedWords(to.mention) + "”",
                [&](store::Transaction& transaction) {
                  Acceptance acceptance(target, transaction, std::nullopt);
                  for (const ReportMention* one : {&from, &to}) linked.entities.push_back(acceptance.accept(*one));
                  if (linked.entities[0] == linked.entities[1])
                    throw Failure(ErrorCode::Invalid, "Both mentions stand for one and the same; a link has two ends.",
                                  to.mention.text);
                  linked.link = acceptance.link(schema, from, linked.entities[0], to, linked.entities[1]);
                })
        .orThrow();
    return linked;
  });
}

Result<void> dismissMentions(store::Case& target, const store::Actor& actor,
                             const std::vector<ReportMention>& mentions) noexcept {
  return attempt([&] {
    std::vector<const ReportMention*> chosen;
    for (const ReportMention& mention : mentions)
      if (mention.decision != "dismissed") chosen.push_back(&mention);
    if (chosen.empty()) return;
    target
        .change(actor, store::Action::Alter, changeText("Dismissed", chosen),
                [&](store::Transaction& transaction) {
                  Acceptance acceptance(target, transaction, std::nullopt);
                  for (const ReportMention* mention : chosen) acceptance.remember(*mention, "dismissed", {});
                })
        .orThrow();
  });
}

}  // namespace fairlead::extract
