// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/claim_evidence.h"

#include "core/base/utf8.h"
#include "ui/base/text.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

constexpr int kPassage = 300, kClaim = 120;

class Steps {
 public:
  explicit Steps(const store::Case& opened) : m_case(opened) {}

  EvidenceStep statement(const store::StoredStatement& said, const std::vector<Passage>& quoted) const {
    EvidenceStep step;
    step.item = said.subjectKey;
    step.text = claimText(m_case, said, kClaim, tr("gone"));
    if (!said.isInForce) step.detail = tr("taken back since");
    step.below.push_back(origin(said, quoted));
    step.passage = step.below.front().passage;
    return step;
  }

 private:
  EvidenceStep origin(const store::StoredStatement& said, const std::vector<Passage>& quoted) const {
    const auto item = said.origin.item.isNil() ? std::nullopt : m_case.items().find(said.origin.item);
    EvidenceStep step;
    QStringList detail;
    if (said.origin.grading)
      detail << toQt(schemeName(said.origin.grading->scheme)) + " " + toQt(said.origin.grading->text());
    else
      detail << tr("not graded");
    if (!said.origin.marking.isNone()) detail << toQt(said.origin.marking.text());
    if (!item) {
      step.text = tr("%1, own statement").arg(isolated(toQt(said.origin.author)));
      step.detail = detail.join(QString::fromUtf8(" · "));
      return step;
    }
    step.item = item->key;
    step.text = originName(m_case, *item);
    if (const auto time = parseTimeValue(m_case.statements().value(item->key, "date"))) detail << timeText(*time);
    if (item->kind == ItemKind::Record) detail << tr("row %1").arg(toQt(m_case.statements().value(item->key, "row")));
    step.detail = detail.join(QString::fromUtf8(" · "));
    if (item->kind == ItemKind::Report) {
      for (const Passage& passage : quoted)
        if (passage.report == item->key && !step.passage) step.passage = passage;
      if (!step.passage) step.passage = Passage{item->key, 0, 0};
      addWords(step);
    }
    addSources(step, item->key, 0);
    return step;
  }

  void addWords(EvidenceStep& step) const {
    const Passage& passage = *step.passage;
    const auto text = passage.to > passage.from ? m_case.reports().text(passage.report) : std::nullopt;
    if (!text) return;
    const std::size_t from = byteOfCodePoint(*text, passage.from), to = byteOfCodePoint(*text, passage.to);
    EvidenceStep words;
    words.text = "“" + isolated(elided(toQt(text->substr(from, to - from)).simplified(), kPassage)) + "”";
    words.passage = passage;
    words.item = passage.report;
    step.below.push_back(std::move(words));
  }

  /// Its source, and from whom that has it.
  void addSources(EvidenceStep& step, store::Key of, int depth) const {
    constexpr int kDeepest = 6;
    if (depth == kDeepest) return;
    for (const auto& said : m_case.statements().about(of)) {
      if (said.target == 0 || (said.property != "source" && said.property != "originatesFrom")) continue;
      EvidenceStep source;
      source.item = said.target;
      source.text = isolated(toQt(m_case.items().caption(said.target)));
      source.detail = said.property == "source" ? tr("source") : tr("who has it from them");
      addSources(source, said.target, depth + 1);
      step.below.push_back(std::move(source));
    }
  }

  const store::Case& m_case;
};

}  // namespace

QString claimText(const store::Case& opened, const store::StoredStatement& said, int length, const QString& gone) {
  const auto subject = opened.items().find(said.subjectKey);
  const Schema* schema = subject ? opened.schemas().find(subject->schema) : nullptr;
  const Property* property = schema ? schema->property(said.property) : nullptr;
  const std::string value = said.target != 0 ? opened.items().caption(said.target) : said.value;
  return tr("%1: %2 %3")
      .arg(subject ? isolated(toQt(subject->caption)) : gone, translated(property ? property->label : said.property),
           isolated(elided(toQt(value), length)));
}

QString originName(const store::Case& opened, const store::Item& origin) {
  const std::string reference = opened.statements().value(origin.key, "reference");
  return isolated(toQt(reference.empty() ? origin.caption : reference));
}

EvidenceStep evidenceOf(const store::Case& opened, const Document& document, int number) {
  const Note& note = document.notes.at(static_cast<std::size_t>(number) - 1);
  EvidenceStep step;
  step.text = tr("Note %1").arg(number);
  step.detail = note.text;
  if (note.passages.size() == 1) step.passage = note.passages.front();
  const Steps steps(opened);
  for (const store::Key key : note.statements) {
    const auto id = document.statementIds.find(key);
    const auto parsed = id == document.statementIds.end() ? std::nullopt : StatementId::parse(id->second);
    const auto said = parsed ? opened.statements().find(*parsed) : std::nullopt;
    if (said) step.below.push_back(steps.statement(*said, note.passages));
  }
  return step;
}

}  // namespace fairlead::ui
