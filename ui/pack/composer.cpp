// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/composer.h"

#include <QObject>
#include <algorithm>
#include <filesystem>
#include <set>

#include "core/base/resources.h"

#include "ui/base/text.h"
#include "ui/pack/markup.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

/// What the shipped templates head their sections with says nothing of a case.
bool isUsualHeading(const QString& title) {
  static const std::set<QString> kUsual = [] {
    std::set<QString> headings;
    for (const auto& entry : std::filesystem::directory_iterator(resource("pack"))) {
      if (!entry.path().stem().string().starts_with("template-")) continue;
      const Json plan = Json::parse(readFile(entry.path(), 1 << 20), nullptr, false);
      if (!plan.is_object() || !plan.contains("sections")) continue;
      for (const Json& section : plan["sections"]) headings.insert(toQt(section.value("heading", "")).toLower());
    }
    for (const char* other : {"Key judgements", "Summary", "The network", "Supply", "Departures", "Communications",
                              "Money", "People at risk", "Profiles", "Recommendations", "Intelligence gaps", "Sources"})
      headings.insert(QString(other).toLower());
    return headings;
  }();
  return kUsual.contains(title.trimmed().toLower());
}

QString reportedly(const std::vector<store::StoredStatement>& statements) {
  // The wording follows the weakest information assessment; the note has the grading itself.
  bool isImprobable = false;
  for (const auto& statement : statements) {
    if (!statement.origin.grading) continue;
    const auto [scheme, source, information] = *statement.origin.grading;
    if ((scheme == GradingScheme::Uk3x5x2 && information == 'E') ||
        (scheme == GradingScheme::Uk5x5x5 && information == '5'))
      return QObject::tr("A report that is suspected to be false says: ");
    isImprobable = isImprobable || (scheme == GradingScheme::Admiralty && information == '5');
  }
  return isImprobable ? QObject::tr("A report that is judged improbable says: ") : QString();
}

}  // namespace

Composer::Composer(const CaseView& view, Evidence& evidence, const Progress& progress)
    : m_view(view), m_evidence(evidence), m_progress(progress), m_exhibits(view, evidence, progress) {}

const std::vector<std::string>& Composer::partNames() {
  static const std::vector<std::string> kNames{
      "text",      "scope",    "findings",  "judgements", "gaps",     "disagreements", "doubles", "recommendations",
      "exhibit",   "charts",   "prominent", "chronology", "contacts", "payments",      "places",  "profiles",
      "yardstick", "gradings", "glossary",  "evidence",   "sources",  "withheld"};
  return kNames;
}

void Composer::part(const Json& section, int index) {
  using Part = void (Composer::*)(const Json&);
  static const std::map<std::string, Part> kParts{
      {"text", &Composer::text},           {"scope", &Composer::scope},
      {"findings", &Composer::findings},   {"judgements", &Composer::judgements},
      {"gaps", &Composer::gaps},           {"disagreements", &Composer::disagreements},
      {"doubles", &Composer::doubles},     {"recommendations", &Composer::recommendations},
      {"exhibit", &Composer::exhibit},     {"charts", &Composer::charts},
      {"prominent", &Composer::prominent}, {"chronology", &Composer::chronology},
      {"contacts", &Composer::contacts},   {"payments", &Composer::payments},
      {"places", &Composer::places},       {"profiles", &Composer::profiles},
      {"yardstick", &Composer::yardstick}, {"gradings", &Composer::gradings},
      {"glossary", &Composer::glossary},   {"evidence", &Composer::evidenceOfExhibits},
      {"sources", &Composer::sources},     {"withheld", &Composer::withheld}};
  const std::string name = section.value("part", "text");
  const auto found = kParts.find(name);
  if (found == kParts.end()) {
    std::string known;
    for (const std::string& each : partNames()) known.append(known.empty() ? "" : ", ").append(each);
    throw Failure(ErrorCode::Malformed, "The pack's plan asks for a part “" + name + "”; there are " + known + ".");
  }
  if (section.value("new_page", false)) {
    m_document.blocks.emplace_back();
    m_document.blocks.back().kind = Block::Kind::NewPage;
  }
  const std::size_t before = m_document.blocks.size();
  if (section.contains("heading")) heading(toQt(section.value("heading", "")), section.value("level", 1));
  const std::size_t headed = m_document.blocks.size();
  if (name != "text" && section.contains("text")) text(section);
  (this->*found->second)(section);
  if (m_document.blocks.size() == headed) m_document.blocks.resize(before);  // nothing to say: no heading either
  if (m_document.blocks.size() > before) m_document.blocks[before].section = index;
}

void Composer::release(const std::map<std::string, std::int64_t>& withheld, JudgeText judge) {
  m_document.withheld = withheld;
  m_judge = std::move(judge);
}

std::string Composer::whyNot(const Runs& words) const {
  if (!m_judge) return {};
  if (std::string why = m_judge(fromQt(plainText(words))); !why.empty()) return why;
  bool isCited = false;
  for (const Run& run : words)
    for (const int note : run.notes) {
      isCited = true;
      if (m_evidence.notes()[static_cast<std::size_t>(note) - 1].statements.empty())
        return "the author's text rests on what is withheld";
    }
  return isCited ? "" : "the author's text cites nothing by which to judge it";
}

Run Composer::withheldRun(const std::string& why) {
  ++m_document.withheld[why];
  return Run{QObject::tr("[Withheld: %1.]").arg(toQt(why)), false, false, true};
}

Document Composer::compose(const PackPlan& plan, const std::vector<std::string>& charts) {
  m_charts = charts;
  m_yardstick = plan.json().value("yardstick", "phia");  // checked by chosenScale
  chosenScale();
  std::vector<std::pair<std::size_t, int>> atEnd;  // where in the blocks, and which section
  const auto compose = [&](int index) {
    try {
      part(plan.section(static_cast<std::size_t>(index)), index);
    } catch (const Json::exception&) {
      throw Failure(ErrorCode::Malformed,
                    "The pack's plan cannot be used: a member of section " + std::to_string(index + 1) +
                        " is of another kind than it should be, such as a number in place of a text; see "
                        "docs/packs.md.");
    }
  };
  for (int i = 0; i < static_cast<int>(plan.count()); ++i) {
    m_progress.check();
    // What was withheld is known when all else is written.
    if (textIn(plan.section(static_cast<std::size_t>(i)), "part") == "withheld")
      atEnd.emplace_back(m_document.blocks.size(), i);
    else
      compose(i);
  }
  for (auto last = atEnd.rbegin(); last != atEnd.rend(); ++last) {
    std::vector<Block> rest(
        std::make_move_iterator(m_document.blocks.begin() + static_cast<std::ptrdiff_t>(last->first)),
        std::make_move_iterator(m_document.blocks.end()));
    m_document.blocks.resize(last->first);
    compose(last->second);
    std::move(rest.begin(), rest.end(), std::back_inserter(m_document.blocks));
  }
  if (plan.value("paragraph_marks") == "yes") markParagraphs();
  dropDeadLinks();
  m_document.notes = m_evidence.notes();
  for (const auto& [key, statement] : m_evidence.statements()) m_document.statementIds[key] = statement.id.text();
  m_document.marking = m_evidence.marking();
  for (const Exhibit& exhibit : m_document.exhibits) m_document.marking = join(m_document.marking, exhibit.marking);
  return std::move(m_document);
}

/// In brackets before the words (a habit of NATO's, which the United Kingdom's policy does not ask for).
void Composer::markParagraphs() {
  for (Block& block : m_document.blocks)
    if ((block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Bullet) && !block.runs.empty())
      block.runs.insert(block.runs.begin(),
                        Run{"(" + portionText(m_evidence.markingOf(block.runs)) + ") ", false, false, true});
}

void Composer::heading(const QString& title, int level) {
  Block block;
  block.kind = Block::Kind::Heading;
  block.level = level;
  std::string why = m_judge ? m_judge(fromQt(title)) : std::string();
  if (why.empty() && m_judge && !isUsualHeading(title)) why = "the author's text cites nothing by which to judge it";
  block.runs = {why.empty() ? Run{title} : withheldRun(why)};
  m_document.blocks.push_back(std::move(block));
}

void Composer::paragraph(Runs runs) {
  Block block;
  block.runs = std::move(runs);
  m_document.blocks.push_back(std::move(block));
}

void Composer::paragraph(const QString& words, int note) {
  Run run{words};
  if (note > 0) run.notes = {note};
  paragraph(Runs{run});
}

void Composer::table(Table table) {
  if (table.rows.empty()) return;
  Block block;
  block.kind = Block::Kind::Table;
  block.table = std::move(table);
  m_document.blocks.push_back(std::move(block));
}

void Composer::add(std::optional<Exhibit> exhibit) {
  if (!exhibit) return;
  Block block;
  block.kind = Block::Kind::Exhibit;
  block.exhibit = static_cast<int>(m_document.exhibits.size());
  block.anchor = QString("exhibit:%1").arg(block.exhibit + 1);
  m_document.exhibits.push_back(std::move(*exhibit));
  m_document.blocks.push_back(std::move(block));
}

std::vector<store::StoredStatement> Composer::aboutItem(store::Key item) const {
  return m_view.opened().statements().about(item);
}

std::vector<store::StoredStatement> Composer::aboutItems(const std::vector<store::Key>& items) const {
  std::vector<store::StoredStatement> all;
  for (const store::Key item : items)
    for (auto& statement : aboutItem(item)) all.push_back(std::move(statement));
  return all;
}

QString Composer::undated() const { return m_judge ? QObject::tr("no date in this copy") : QObject::tr("not dated"); }

void Composer::more(std::size_t count, const QString& what) {
  if (count == 0) return;
  const QString number = numberText(static_cast<qint64>(count));
  paragraph(m_judge ? QObject::tr("%1 more %2 are in what may be told here, and are not listed.").arg(number, what)
                    : QObject::tr("%1 more %2 are in the case.").arg(number, what));
}

Run Composer::nameRun(store::Key entity) {
  Run run{m_evidence.name(entity)};
  run.target = QString("entity:%1").arg(m_view.of(entity));
  return run;
}

Run Composer::sentence(const Tie& tie) {
  const auto statements = aboutItem(tie.link);
  QString words = Phrases::standard().forSchema(*tie.schema);
  words.replace("{from}", m_evidence.name(tie.from)).replace("{to}", m_evidence.name(tie.to));
  const QStringList details = detailsOf(m_view, *tie.schema, statements, true);
  if (!details.isEmpty()) words += " (" + details.join("; ") + ")";
  Run run{reportedly(statements) + words + "."};
  if (const int note = m_evidence.cite(statements); note > 0) run.notes = {note};
  return run;
}

Run Composer::sentence(const Occasion& occasion) {
  constexpr qsizetype kNames = 4;
  const Happening& first = *occasion.parts.front();
  std::vector<store::StoredStatement> statements;
  QStringList names, who;
  for (const Happening* part : occasion.parts) {
    for (auto& statement : aboutItem(part->item)) statements.push_back(std::move(statement));
    names << isolated(toQt(m_view.opened().items().caption(part->item)));
  }
  for (const store::Key key : first.involved) who << m_evidence.name(key);
  who.removeDuplicates();
  names.removeDuplicates();
  const auto told = static_cast<qint64>(occasion.parts.size());
  const QString kind =
      !first.schema ? QObject::tr("Event") : toQt(told > 1 ? first.schema->plural : first.schema->label);
  QString words = told > 1 ? QObject::tr("%1 %2").arg(numberText(told), kind.toLower()) : kind;
  names.removeAll(kind);
  if (who.size() == 1) names.removeAll(who.front());
  const auto more = names.size() - kNames;
  if (more > 0) names = names.mid(0, kNames) << QObject::tr("%1 more").arg(more);
  if (!names.isEmpty()) words += ": " + listed(names);
  if (!who.isEmpty()) words += QObject::tr("; involved: %1").arg(listed(who));
  Run run{reportedly(statements) + words + "."};
  if (const int note = m_evidence.cite(statements); note > 0) run.notes = {note};
  return run;
}

void Composer::text(const Json& section) {
  const auto cite = [this](const QString& citation) { return m_evidence.cite(citation); };
  for (Block& block : parseMarkup(toQt(section.value("text", "")), cite)) {
    if (block.kind == Block::Kind::Heading) {
      heading(plainText(block.runs), block.level);
      continue;
    }
    if (const std::string why = whyNot(block.runs); !why.empty()) block.runs = {withheldRun(why)};
    m_document.blocks.push_back(std::move(block));
  }
}

void Composer::judgements(const Json& section) {
  Table judged{{QObject::tr("No."), QObject::tr("Judgement"), QObject::tr("Likelihood"),
                QObject::tr("Confidence and its grounds")},
               {5, 52, 17, 26},
               {},
               {}};
  const Json none = Json::array();
  for (const Json& judgement : section.contains("judgements") ? section.at("judgements") : none) {
    m_progress.check();
    Runs words;
    for (const Block& block : parseMarkup(toQt(judgement.value("text", "")),
                                          [this](const QString& citation) { return m_evidence.cite(citation); }))
      words.insert(words.end(), block.runs.begin(), block.runs.end());
    std::string why = whyNot(words);
    QString grounds = toQt(judgement.value("grounds", ""));
    // Like any other words of the author's they must cite what they rest on.
    if (m_judge && !grounds.isEmpty()) {
      Runs cited;
      for (const Block& block :
           parseMarkup(grounds, [this](const QString& citation) { return m_evidence.cite(citation); }))
        cited.insert(cited.end(), block.runs.begin(), block.runs.end());
      const std::string whyGrounds = whyNot(cited);
      grounds = whyGrounds.empty() ? plainText(cited) : withheldRun(whyGrounds).text;
    }
    const QString likelihood = toQt(judgement.value("likelihood", "")),
                  confidence = toQt(judgement.value("confidence", ""));
    for (const QString& part : {grounds, likelihood, confidence})
      if (why.empty() && m_judge) why = m_judge(fromQt(part));
    const Runs number{Run{QString::number(judged.rows.size() + 1)}};
    if (!why.empty()) {
      judged.rows.push_back({number, {withheldRun(why)}, {}, {}});
      continue;
    }
    judged.rows.push_back({number,
                           words,
                           {Run{likelihood, true}},
                           {Run{confidence, true}, Run{grounds.isEmpty() ? QString() : ": " + grounds}}});
  }
  if (judged.rows.empty()) return assessments();
  QStringList likelihoods;  // of those that are shown
  for (const auto& row : judged.rows) likelihoods << plainText(row[2]);
  table(std::move(judged));
  yardstickStrip(likelihoods);
}

/// The scale, with each judgement's number on its band.
void Composer::yardstickStrip(const QStringList& likelihoods) {
  const Json scale = chosenScale();
  auto bands = std::make_shared<std::vector<YardstickBand>>();
  for (const Json& term : scale.at("terms")) {
    YardstickBand band{toQt(term.value("term", "")), term.at("percent").at(0), term.at("percent").at(1), {}};
    for (qsizetype i = 0; i < likelihoods.size(); ++i)
      if (likelihoods[i].compare(band.term, Qt::CaseInsensitive) == 0) band.marks << QString::number(i + 1);
    bands->push_back(std::move(band));
  }
  Exhibit strip;
  strip.size = QSizeF(720, 84);
  strip.paint = [bands](QPainter& painter, const QRectF& area) { paintYardstick(painter, area, *bands); };
  addStrip(std::move(strip));
}

/// Without judgements of the pack's author: what analysts stated as their assessment, in the words of the case.
void Composer::assessments() {
  std::map<store::Key, std::vector<store::StoredStatement>> assessed;  // by subject
  m_view.opened().statements().forEach([&](const store::StoredStatement& statement) {
    if (m_view.shows(statement.subjectKey) && statement.assessment == Assessment::Assessment)
      assessed[statement.subjectKey].push_back(statement);
    return true;
  });
  paragraph(
      assessed.empty()
          ? QObject::tr("No judgement has been recorded in the case. Judgements are an analyst’s to make; none is "
                        "computed here.")
          : QObject::tr("No key judgement has been written for this pack. Analysts recorded the following as "
                        "their assessment, without a term of the yardstick:"));
  for (const Tie& tie : m_view.ties())
    if (assessed.erase(tie.link) > 0) bullet(sentence(tie));
  for (const auto& [subject, statements] : assessed) {
    const auto item = m_view.opened().items().find(subject);
    const Schema* schema = item ? m_view.opened().schemas().find(item->schema) : nullptr;
    if (!schema) continue;
    QStringList values;
    for (const auto& statement : statements)
      if (const Property* property = schema->property(statement.property))
        values << QObject::tr("%1 %2").arg(toQt(property->label).toLower(), valueText(m_view, schema, statement));
    Run run{QObject::tr("%1: %2.").arg(isolated(toQt(item->caption)), values.join("; "))};
    run.notes = {m_evidence.cite(statements)};
    if (!values.isEmpty()) bullet(std::move(run));
  }
}

void Composer::bullet(Run run) {
  Block block;
  block.kind = Block::Kind::Bullet;
  block.runs = {std::move(run)};
  m_document.blocks.push_back(std::move(block));
}

void Composer::recommendations(const Json& section) {
  if (!section.contains("text"))
    paragraph(QObject::tr("None has been recorded. Recommendations are written by the author of a pack."));
}

}  // namespace fairlead::ui
