// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/citations.h"

#include <QTextBoundaryFinder>
#include <algorithm>

#include "core/base/fold.h"
#include "core/base/utf8.h"
#include "core/model/statement.h"
#include "ui/base/text.h"
#include "ui/pack/wording.h"
#include "ui/views/pack/claim_evidence.h"

namespace fairlead::ui {

namespace {

constexpr std::size_t kMost = 200;
constexpr qsizetype kWords = 240;

QString gradeOf(const Origin& origin) { return origin.grading ? toQt(origin.grading->text()) : tr("not graded"); }

Citable statement(const store::Case& opened, const store::StoredStatement& said) {
  constexpr int kClaim = 90;
  const auto origin = said.origin.item.isNil() ? std::nullopt : opened.items().find(said.origin.item);
  Citable made;
  made.item = said.subjectKey;
  made.text = claimText(opened, said, kClaim, {});
  made.detail =
      (origin ? originName(opened, *origin) : isolated(toQt(said.origin.author))) + ", " + gradeOf(said.origin);
  made.citation = toQt(said.id.text());
  return made;
}

/// As a citation holds them: in one line, without what would end it.
QString quotable(const QString& words) {
  QString longest;
  for (const QString& piece : words.simplified().split(']'))
    if (piece.trimmed().size() > longest.size()) longest = piece.trimmed();
  return longest.size() > kWords ? longest.left(longest.lastIndexOf(' ', kWords)) : longest;
}

bool isReference(const std::string& text) { return !text.empty() && text.find_first_of(" \t\n]") == std::string::npos; }

/// Sentences of a report that hold one of the words, whatever their case and accents.
std::vector<Citable> sentencesWith(const store::Case& opened, const store::Item& report,
                                   const std::vector<std::string>& words) {
  constexpr std::size_t kOfOne = 3;
  std::vector<Citable> found;
  const QString text = toQt(opened.reports().text(report.key).value_or(""));
  QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
  qsizetype begin = 0;
  for (qsizetype end = finder.toNextBoundary(); end >= 0 && found.size() < kOfOne; end = finder.toNextBoundary()) {
    const QString sentence = text.mid(begin, end - begin).trimmed();
    const std::string folded = fold(fromQt(sentence));
    const bool hasAll = std::all_of(words.begin(), words.end(),
                                    [&](const std::string& word) { return folded.find(word) != std::string::npos; });
    if (hasAll && !sentence.isEmpty()) {
      const std::size_t from = codePoints(fromQt(text.left(text.indexOf(sentence, begin))));
      for (Citable& one : citablePassage(opened, {report.key, from, from + codePoints(fromQt(sentence))}))
        found.push_back(std::move(one));
    }
    begin = end;
  }
  return found;
}

}  // namespace

std::vector<Citable> citablePassage(const store::Case& opened, const Passage& passage) {
  const auto report = opened.items().find(passage.report);
  const auto text = opened.reports().text(passage.report);
  if (!report || !text || passage.to <= passage.from) return {};
  const std::size_t from = byteOfCodePoint(*text, passage.from), to = byteOfCodePoint(*text, passage.to);
  const QString words = quotable(toQt(text->substr(from, to - from)));
  const std::string reference = opened.statements().value(passage.report, "reference");
  Citable made;
  made.text = "“" + isolated(words) + "”";
  made.detail = originName(opened, *report);
  made.item = passage.report;
  made.passages = {passage};
  if (isReference(reference) && !words.isEmpty()) {
    made.citation = toQt(reference) + " \"" + words + "\"";
    return {made};
  }
  QStringList ids;  // taken from there, else of the report itself
  for (const auto& said : opened.statements().from(passage.report)) {
    const auto span = spanOf(said.origin.locator);
    if (span && static_cast<std::size_t>(span->first) < passage.to &&
        passage.from < static_cast<std::size_t>(span->second))
      ids << toQt(said.id.text());
  }
  if (ids.isEmpty())
    for (const auto& said : opened.statements().about(passage.report))
      if (said.property == "title" && ids.isEmpty()) ids << toQt(said.id.text());
  if (ids.isEmpty()) return {};
  made.citation = ids.join(' ');
  return {made};
}

std::vector<Citable> citableAbout(const store::Case& opened, const std::vector<store::Key>& items,
                                  const Progress& progress) {
  std::vector<Citable> found;
  for (const store::Key item : items) {
    progress.check();
    for (const auto& said : opened.statements().about(item)) {
      if (found.size() == kMost) return found;
      found.push_back(statement(opened, said));
    }
  }
  return found;
}

std::vector<Citable> citableFor(const store::Case& opened, const std::string& query, const Progress& progress) {
  constexpr std::int64_t kHits = 30;
  store::SearchQuery asked;
  asked.text = query;
  asked.limit = kHits;
  std::vector<std::string> words;
  for (const QString& word : toQt(query).split(' ', Qt::SkipEmptyParts)) {
    const std::string folded = fold(fromQt(word));
    if (!folded.empty()) words.push_back(folded);
  }
  std::vector<Citable> found;
  for (const store::SearchHit& hit : opened.search().search(asked).hits) {
    progress.check();
    if (found.size() >= kMost) break;
    auto more = hit.item.kind == ItemKind::Report ? sentencesWith(opened, hit.item, words)
                                                  : citableAbout(opened, {hit.item.key}, progress);
    constexpr std::size_t kOfOne = 40;
    if (more.size() > kOfOne) more.resize(kOfOne);
    std::move(more.begin(), more.end(), std::back_inserter(found));
  }
  return found;
}

}  // namespace fairlead::ui
