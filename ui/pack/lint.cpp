// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/lint.h"

#include <QObject>
#include <QRegularExpression>
#include <algorithm>

#include "core/base/resources.h"
#include "ui/base/text.h"
#include "ui/pack/chronology.h"
#include "ui/pack/evidence.h"
#include "ui/pack/markup.h"
#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

namespace {

QRegularExpression words(const QString& alternatives) {
  return QRegularExpression("\\b(" + alternatives + ")\\b",
                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// The terms of a scale, the longest first, so that "highly likely" is not read as "likely".
QStringList termsOf(const Json& scale) {
  QStringList terms;
  for (const Json& term : scale.at("terms")) {
    terms << toQt(term.value("term", ""));
    for (const std::string& other : term.value("also", std::vector<std::string>())) terms << toQt(other);
  }
  std::stable_sort(terms.begin(), terms.end(), [](const QString& a, const QString& b) { return a.size() > b.size(); });
  return terms;
}

QStringList found(const QString& text, const QStringList& terms) {
  QStringList all, escaped;
  for (const QString& term : terms) escaped << QRegularExpression::escape(term);
  for (auto hits = words(escaped.join('|')).globalMatch(text); hits.hasNext();)
    all << hits.next().captured(1).toLower();
  return all;
}

/// D and E of the 3x5x2, and what says as little in the other schemes.
bool isWeak(const store::StoredStatement& statement) {
  if (!statement.origin.grading) return false;
  const char letter = statement.origin.grading->information;
  switch (statement.origin.grading->scheme) {
    case GradingScheme::Uk3x5x2:
      return letter == 'D' || letter == 'E';
    case GradingScheme::Uk5x5x5:
      return letter == '4' || letter == '5';
    case GradingScheme::Europol4x4:
      return letter == '4';
    case GradingScheme::Admiralty:
      return letter >= '4' && letter <= '6';
  }
  return false;
}

class Linter {
 public:
  Linter(const CaseView& view, const PackPlan& plan) : m_view(view), m_plan(plan), m_evidence(view) {
    const auto path = resource("pack/yardsticks.json");
    const Json scales = Json::parse(readFile(path, 1 << 20));
    const std::string chosen = plan.json().value("yardstick", "phia");
    for (const auto& [name, scale] : scales.items()) (name == chosen ? m_terms : m_others) += termsOf(scale);
    for (const QString& term : m_terms)
      m_others.removeIf([&](const QString& other) { return other.compare(term, Qt::CaseInsensitive) == 0; });
    for (const store::Key person : view.prominent("Person", 100'000))
      if (view.known(person).isProtected()) m_protected << view.known(person).caption << view.known(person).otherNames;
  }

  std::vector<LintFinding> run() {
    for (std::size_t i = 0; i < m_plan.count(); ++i) {
      const Json& section = m_plan.section(i);
      m_section = static_cast<int>(i);
      m_judgement = -1;
      m_where = toQt(section.value("heading", section.value("part", "text")));
      m_isClaim = section.value("part", "text") != "recommendations";
      for (const Sentence& each : sentencesOf(toQt(section.value("text", "")))) sentence(each);
      if (section.contains("judgements"))
        for (const Json& judgement : section.at("judgements")) this->judgement(judgement);
      m_judgement = -1;
      m_sentence = {};
      if (section.value("part", "") == "chronology") chronology(section);
    }
    return std::move(m_findings);
  }

 private:
  void find(const char* rule, const QString& text, const QString& advice) {
    m_findings.push_back({rule, m_where, text, advice, m_section, m_judgement, m_sentence.at, m_sentence.length});
  }

  std::vector<store::StoredStatement> cited(const Sentence& sentence) const {
    std::vector<store::StoredStatement> statements;
    for (const QString& citation : sentence.cited)
      for (auto& statement : m_evidence.cited(citation)) statements.push_back(std::move(statement));
    return statements;
  }

  void sentence(const Sentence& sentence) {
    m_sentence = sentence;
    static const QRegularExpression kHedge = words("may|might|could|possibly|potentially|perhaps");
    static const QRegularExpression kConfidence = words("(high|moderate|medium|low) confidence");
    static const QRegularExpression kSuspect = words(
        "suspect|suspects|offender|offenders|criminal|smuggler|smugglers|trafficker|traffickers|accomplice|perpetrator|"
        "gang member|facilitator");
    const QStringList terms = found(sentence.text, m_terms);
    const auto statements = cited(sentence);
    if (statements.empty() && m_isClaim)
      find("no-source", sentence.text, QObject::tr("Cite what it rests on, or take it out."));
    if (terms.isEmpty() && kHedge.match(sentence.text).hasMatch())
      find("hedge", sentence.text, QObject::tr("Say how likely it is by a term of the yardstick."));
    if (terms.size() > 1)
      find("two-terms", sentence.text,
           QObject::tr("Keep one term of the yardstick in a sentence: %1.").arg(terms.join(", ")));
    if (!terms.isEmpty() && kConfidence.match(sentence.text).hasMatch())
      find("mixed-axes", sentence.text,
           QObject::tr("Likelihood and confidence are two matters; give them a sentence each."));
    if (const QStringList others = found(QString(sentence.text).remove(words(m_terms.join('|'))), m_others);
        !others.isEmpty())
      find("other-scale", sentence.text,
           QObject::tr("“%1” belongs to another scale than the one that this pack uses.").arg(others.front()));
    if (kSuspect.match(sentence.text).hasMatch())
      for (const QString& name : m_protected)
        if (!name.isEmpty() && sentence.text.contains(name, Qt::CaseInsensitive))
          find("victim", sentence.text,
               QObject::tr("%1 is a victim, a witness or a child in this case; don't style them as a suspect.")
                   .arg(name));
    const bool isFact = terms.isEmpty();
    if (isFact) weigh(sentence.text, statements);
  }

  static bool areWeak(const std::vector<store::StoredStatement>& statements) {
    return !statements.empty() && std::all_of(statements.begin(), statements.end(), isWeak);
  }

  void weigh(const QString& text, const std::vector<store::StoredStatement>& statements) {
    if (areWeak(statements))
      find("weak-fact", text,
           QObject::tr("It is told as a fact, and all that it rests on is graded D, E or the like; say so."));
    if (m_evidence.independentOrigins(statements) == 1)
      find("single-origin", text, QObject::tr("It rests on a single independent origin; say so, or look for another."));
  }

  void judgement(const Json& judgement) {
    const QString text = toQt(judgement.value("text", "")), likelihood = toQt(judgement.value("likelihood", ""));
    ++m_judgement;
    for (const Sentence& each : sentencesOf(text)) {
      m_sentence = each;
      if (cited(each).empty()) find("no-source", each.text, QObject::tr("Cite what it rests on, or take it out."));
    }
    m_sentence = Sentence{{}, {}, 0, text.size()};
    if (!m_terms.contains(likelihood, Qt::CaseInsensitive))
      find("other-scale", text, QObject::tr("“%1” is no term of the yardstick that this pack uses.").arg(likelihood));
    if (!judgement.contains("confidence") || judgement.value("grounds", "").empty())
      find("no-grounds", text, QObject::tr("State the confidence and its grounds."));
  }

  /// What the computed rows rest on; they are cited by themselves. A warning for each would hide the author's own.
  void chronology(const Json& section) {
    QStringList weak, single;
    for (const Occasion& row : chronologyOf(m_view, section).rows) {
      std::vector<store::StoredStatement> statements;
      for (const Happening* part : row.parts)
        for (auto& statement : m_view.opened().statements().about(part->item))
          statements.push_back(std::move(statement));
      const QString name = toQt(m_view.opened().items().caption(row.parts.front()->item));
      if (areWeak(statements)) weak << name;
      if (m_evidence.independentOrigins(statements) == 1) single << name;
    }
    if (!weak.isEmpty())
      find("weak-fact", someOf(weak),
           QObject::tr("Rows that rest on nothing but what is graded D, E or the like: %1. Say so before the table.")
               .arg(numberText(weak.size())));
    if (!single.isEmpty())
      find("single-origin", someOf(single),
           QObject::tr("Rows that rest on a single independent origin: %1. Say so before the table.")
               .arg(numberText(single.size())));
  }

  static QString someOf(const QStringList& names) {
    constexpr qsizetype kTold = 3;
    return names.mid(0, kTold).join("; ") + (names.size() > kTold ? QString::fromUtf8("; …") : QString());
  }

  const CaseView& m_view;
  const PackPlan& m_plan;
  Evidence m_evidence;
  QStringList m_terms, m_others, m_protected;
  QString m_where;
  int m_section = -1, m_judgement = -1;
  Sentence m_sentence;
  bool m_isClaim = true;  // what is recommended claims nothing
  std::vector<LintFinding> m_findings;
};

}  // namespace

std::vector<LintFinding> lintPlan(const CaseView& view, const std::string& plan) {
  const PackPlan read = PackPlan::parse(plan);
  try {
    return Linter(view, read).run();
  } catch (const Json::exception& wrong) {
    throw Failure(ErrorCode::Malformed, std::string("The pack's plan cannot be read: ") + wrong.what() + ".");
  }
}

}  // namespace fairlead::ui
