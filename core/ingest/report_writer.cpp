// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/report_writer.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/base/shared_wording.h"
#include "core/base/utf8.h"
#include "core/model/foreign_marking.h"
#include "core/model/marking_parts.h"
#include "core/model/source_id.h"

namespace fairlead::ingest {

namespace {

std::string specificationOf(const Origin& origin) {
  return "report-1|" + (origin.grading ? origin.grading->key() : "") + "|" + origin.marking.text();
}

/// Its own joined with those of what is attached: its bytes hold them.
Marking markingOf(const PreparedReport& report) {
  Marking marking = report.header.readMarking;
  for (const PreparedReport& attachment : report.attachments) marking = join(marking, markingOf(attachment));
  return marking;
}

/// What the items' own codes come to.
Marking ofItems(const ReportHeader& header) {
  Marking all;
  for (const GradedItem& item : header.items) {
    Marking one;
    applyHandling(item.handling, one);
    all = join(all, one);
  }
  return all;
}

Marking handlingOf(const Marking& marking) {
  Marking handling;
  handling.handling = marking.handling;
  handling.conditions = marking.conditions;
  return handling;
}

/// A report's handling is the strictest of its items' (tradecraft 1.1, 1.8): what an item bears by itself holds for it,
/// unless the head restricts more than the items account for, and so restricts all of them.
bool isAccountedFor(const ReportHeader& header) {
  const Marking items = ofItems(header), head = handlingOf(header.readMarking);
  return join(handlingOf(items), head) == handlingOf(items);
}

/// What the words of markings that could not be read come to.
Classification unreadClassification(const PreparedReport& report) {
  Classification level = equivalentClassification(report.header.unreadMarking);
  for (const PreparedReport& attachment : report.attachments) level = std::max(level, unreadClassification(attachment));
  return level;
}

/// The first marking, of the report or what is attached, of which not even the rank can be told; empty if none.
std::string unrankedMarking(const PreparedReport& report) {
  const std::string& unread = report.header.unreadMarking;
  if (!unread.empty() && equivalentClassification(unread) == Classification::None) return unread;
  for (const PreparedReport& attachment : report.attachments)
    if (std::string found = unrankedMarking(attachment); !found.empty()) return found;
  return {};
}

std::string percent(double share) { return std::to_string(static_cast<int>(share * 100 + .5)) + " %"; }

}  // namespace

ReportWriter::ReportWriter(store::Case& target, store::Transaction& transaction, const ReportImportOptions& options,
                           ReportImportAnswer& answer)
    : m_case(target),
      m_transaction(transaction),
      m_options(options),
      m_answer(answer),
      m_ceiling(target.properties().ceiling),
      m_sketches(target.database()) {}

void ReportWriter::know(ItemId report, const WordingSketch& sketch) {
  m_copies.findAndAdd(sketch);
  m_sketched.push_back(report);
}

/// Its file was said to be here: a bare item that a release left in place of a withheld report is no report yet.
bool ReportWriter::isHeld(ItemId id) const {
  if (!m_transaction.knows(id)) return false;
  const auto item = m_case.items().find(id);
  return item && m_case.items().isInForce(id) && !m_case.statements().value(item->key, "contentHash").empty();
}

bool ReportWriter::isInForce(ItemId id) const {
  if (m_written.contains(id)) return true;
  return m_transaction.knows(id) && m_case.items().isInForce(id);
}

bool ReportWriter::isAboveCeiling(const PreparedReport& report, const Marking& marking) {
  if (m_ceiling == Classification::None) return false;
  const Classification level = std::max(highestClassification(marking), unreadClassification(report));
  const std::string ceiling(classificationText(m_ceiling));
  if (level > m_ceiling) {
    m_answer.refused.push_back({report.path,
                                "It, or what comes with it, is marked " + std::string(classificationText(level)) +
                                    " or its like, above this case's ceiling of " + ceiling +
                                    "; keep it off this computer and tell your security officer.",
                                ErrorCode::Refused});
    return true;
  }
  if (const std::string unread = unrankedMarking(report); !unread.empty()) {
    m_answer.refused.push_back({report.path,
                                "Its marking \"" + unread + "\" cannot be read, and this case takes nothing above " +
                                    ceiling + "; ask whoever sent it how it is classified.",
                                ErrorCode::Refused});
    return true;
  }
  return false;
}

void ReportWriter::write(const PreparedReport& report, const PreparedReport* mail) {
  if (report.error) {
    m_answer.refused.push_back({report.path, report.error->message, report.error->code});
    return;
  }
  const ItemId id = report.id();
  const Marking marking = join(markingOf(report), m_options.marking);
  if (isAboveCeiling(report, marking)) return;
  if (m_transaction.isErased(id.uuid)) {
    m_answer.refused.push_back(
        {report.path,
         "This report was erased from the case by order and may not come in again; ask those who "
         "ordered it (see `journal`) if it should.",
         ErrorCode::Refused});
    return;
  }
  const bool isDuplicate = m_written.contains(id) || isHeld(id);
  m_report = id;
  m_reportKey = hex(report.sha256);
  m_origin = {id,
              {},
              report.header.grading ? report.header.grading : m_options.grading,
              marking,
              m_transaction.record().author,
              m_transaction.record().at};
  m_specification = specificationOf(m_origin);
  if (isDuplicate) {
    meetAgain(report);
  } else {
    m_written.insert(id);
    if (const auto item = m_case.items().find(id))
      if (const auto text = m_case.reports().text(item->key); text && *text != report.document.text)
        m_answer.warnings.push_back(report.path +
                                    ": The case holds another text of this report, which a bundle brought and which "
                                    "stays; compare it with the original.");
    m_transaction.addItem(id, "Report");
    m_transaction.addOriginal(report.sha256, report.bytes, mediaType(report.document.format), report.name);
    m_transaction.addPassage(id, report.document.text);
    const Passage title = report.title();
    state("title", title.text, title.span == Span{} ? std::string() : title.span.locator());
    state("fileName", report.name);
    state("contentHash", m_reportKey);
    state("mediaType", mediaType(report.document.format));
    state("encoding", report.document.encoding);
    state("characters", std::to_string(report.characters));
    stateHeader(report);
    stateItems(report);
    stateOptions();
    m_answer.imported.push_back({report.path, id, title.text, report.characters, {}});
    for (const std::string& problem : report.header.problems) m_answer.warnings.push_back(report.path + ": " + problem);
    if (!report.document.leftOut.empty()) m_answer.warnings.push_back(report.path + ": " + report.document.leftOut);
    if (report.document.text.find("\xEF\xBF\xBD") != std::string::npos)
      m_answer.warnings.push_back(
          report.path +
          ": Some bytes of it are no characters; they stand as \xEF\xBF\xBD in its text, look at the original.");
    linkRepeats(report, m_answer.imported.back());
  }
  // The same attachment may have come by another mail before; that it came by this one too is news.
  if (mail && isInForce(mail->id())) state("originatesFrom", mail->id().text());
  for (const PreparedReport& attachment : report.attachments) write(attachment, &report);
}

/// One report, but somebody else may have brought it, or judge it otherwise: that stands beside what was said before.
void ReportWriter::meetAgain(const PreparedReport& report) {
  // In one call all files are brought by the same person with the same words.
  const std::vector<std::string> news = m_written.contains(m_report) ? std::vector<std::string>{} : stateOptions();
  m_answer.duplicates.push_back({report.path, m_report, news});
  if (news.empty()) return;
  std::string all;
  for (const std::string& one : news) all += (all.empty() ? "" : ", ") + one;
  m_answer.warnings.push_back(report.path +
                              ": This file is in the case already and stays one report; what was said of " +
                              "it now (" + all + ") stands beside what was said before.");
}

bool ReportWriter::state(std::string_view property, std::string_view value, const std::string& locator,
                         std::string_view original) {
  if (value.empty()) return false;
  Statement statement;
  statement.subject = m_report;
  statement.property = property;
  statement.value = value;
  if (original != value) statement.original = original;
  statement.origin = m_origin;
  statement.origin.locator = locator;
  statement.id = derivedStatementId(m_reportKey, locator, m_report, property, value, m_specification);
  if (m_written.contains(m_report)) return m_transaction.add(statement);
  m_transaction.expectFew();
  // Of a report that was here before: what is said again is no news, but what was undone meanwhile is.
  if (const auto there = m_case.statements().find(statement.id); there && there->isInForce) return false;
  m_transaction.add(statement);
  return true;
}

void ReportWriter::stateHeader(const PreparedReport& report) {
  const ReportHeader& header = report.header;
  const auto field = [&](Heading heading, std::string_view property) {
    if (const Passage* passage = header.field(heading)) state(property, passage->text, passage->span.locator());
  };
  field(Heading::Reference, "reference");
  field(Heading::Originator, "originator");
  field(Heading::Handling, "handling");
  const auto date = [&](Heading heading, const std::optional<std::string>& read, std::string_view property) {
    if (const Passage* passage = header.field(heading); passage && read)
      state(property, *read, passage->span.locator(), passage->text);
  };
  date(Heading::Date, header.date, "date");
  date(Heading::InformationDate, header.informationDate, "informationDate");
  date(Heading::TimeZone, header.timeZone, "timeZone");
  if (!header.date && !report.document.date.empty() && report.document.format == DocumentFormat::Mail) {
    state("date", report.document.date);
  }
  if (report.document.format == DocumentFormat::Mail || !report.document.author.empty())
    state("author", report.document.author);
  if (header.grading && header.gradingSpan) state("grading", header.grading->key(), header.gradingSpan->locator());
  if (header.marking) {
    const Marking& marking = header.readMarking;
    const std::string locator = header.marking->span.locator();
    state("marking", marking.isNone() ? header.marking->text : marking.text(), locator, header.marking->text);
    state("classification", classificationText(marking.classification), locator);
  }
  for (const Passage& words : header.unreadMarkings) state("unreadMarking", words.text, words.span.locator());
  if (const Passage* source = header.field(Heading::Source)) stateSource(source->text, source->span.locator());
}

void ReportWriter::stateItems(const PreparedReport& report) {
  const Origin whole = m_origin;
  Marking withoutHandling = report.header.readMarking;
  withoutHandling.handling = Handling::None;
  withoutHandling.conditions.clear();
  for (const PreparedReport& attachment : report.attachments)
    withoutHandling = join(withoutHandling, markingOf(attachment));
  withoutHandling = join(withoutHandling, m_options.marking);
  for (const GradedItem& item : report.header.items) {
    m_origin = whole;
    m_origin.grading = item.grading;
    Marking own;
    applyHandling(item.handling, own);
    if (own.handling != Handling::None && isAccountedFor(report.header)) m_origin.marking = withoutHandling;
    m_origin.marking = join(m_origin.marking, own);
    m_specification = specificationOf(m_origin);
    state("gradedItem", item.passage.text, item.passage.span.locator());
  }
  m_origin = whole;
  m_specification = specificationOf(m_origin);
  for (const Passage& words : report.header.unreadGradings) state("unreadGrading", words.text, words.span.locator());
}

std::vector<std::string> ReportWriter::stateOptions() {
  // The analyst's own word: no report says it.
  const Origin whole = m_origin;
  m_origin.item = {};
  m_specification = specificationOf(m_origin) + "|analyst";
  std::vector<std::string> news;
  const auto say = [&](std::string_view property, std::string_view value) {
    if (state(property, value)) news.push_back(std::string(property) + " " + std::string(value));
  };
  say("date", m_options.date);
  say("timeZone", m_options.timeZone);
  say("handling", m_options.handling);
  if (m_options.grading && state("grading", m_options.grading->key()))
    news.push_back("grading " + m_options.grading->text());
  if (m_options.marking.classification != Classification::None)
    say("classification", classificationText(m_options.marking.classification));
  Marking told;
  told.classification = m_options.marking.classification;
  applyHandling(m_options.handling, told);
  if (told != m_options.marking) say("marking", m_options.marking.text());
  if (!m_options.source.empty() && stateSource(m_options.source, {})) news.push_back("source " + m_options.source);
  m_origin = whole;
  m_specification = specificationOf(m_origin);
  return news;
}

bool ReportWriter::stateSource(const std::string& name, const std::string& locator) {
  const ItemId source = sourceNamed(name);
  // Each import says by itself that it is there, so that undoing an earlier one leaves it.
  if (m_sources.insert(source).second) m_transaction.addItem(source, "Source");
  Statement statement;
  statement.subject = source;
  statement.property = "name";
  statement.value = name;
  statement.origin = m_origin;
  statement.origin.locator = locator;
  const bool isAnalyst = m_origin.item.isNil();
  statement.id =
      derivedStatementId(isAnalyst ? "analyst" : m_reportKey, locator, source, "name", name, m_specification);
  if (m_said.insert(statement.id).second) m_transaction.add(statement);
  return state("source", source.text(), locator);
}

void ReportWriter::linkRepeats(const PreparedReport& report, ReportImportAnswer::Imported& imported) {
  const NearCopies::Found found = m_copies.findAndAdd(report.sketch);
  m_sketched.push_back(m_report);
  m_sketches.keep(m_report, report.sketch);
  if (!found.copy) return linkDoubtful(report, found.doubtful, imported);
  const ItemId earlier = m_sketched[found.copy->index];
  state("mayRepeat", earlier.text(), {}, percent(found.copy->resemblance) + " of the wording");
  imported.mayRepeat = earlier;
}

void ReportWriter::linkDoubtful(const PreparedReport& report, const std::vector<std::size_t>& candidates,
                                ReportImportAnswer::Imported& imported) {
  constexpr std::size_t kFewestWords = 25;  // a form's own words are shared by all that are written on it
  std::optional<std::pair<SharedWording, ItemId>> best;
  for (const std::size_t candidate : candidates) {
    const ItemId earlier = m_sketched[candidate];
    const auto item = m_case.items().find(earlier);
    const auto text = item ? m_case.reports().text(item->key) : std::nullopt;
    if (!text) continue;
    const SharedWording shared = SharedWording::of(report.document.text, *text);
    if (shared.shared < kFewestWords || shared.share() < NearCopies::kAlike) continue;
    if (!best || shared.share() > best->first.share()) best = std::pair(shared, earlier);
  }
  if (!best) return;
  const auto& [shared, earlier] = *best;
  state("mayRepeat", earlier.text(), {},
        percent(shared.share()) + (shared.isFirstShorter ? " of its wording" : " of the earlier one's wording"));
  imported.mayRepeat = earlier;
}

}  // namespace fairlead::ingest
