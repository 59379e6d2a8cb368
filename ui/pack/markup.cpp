// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/markup.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

namespace fairlead::ui {

namespace {

Runs runsOf(const QString& line, const CiteFunction& cite) {
  static const QRegularExpression kMark(R"(\*\*(.+?)\*\*|\*(.+?)\*|\[\^([^\]]*)\])");
  Runs runs;
  qsizetype at = 0;
  const auto plain = [&](const QString& text) {
    if (!text.isEmpty()) runs.push_back({text});
  };
  for (auto marks = kMark.globalMatch(line); marks.hasNext();) {
    const auto mark = marks.next();
    plain(line.mid(at, mark.capturedStart() - at));
    at = mark.capturedEnd();
    if (mark.capturedLength(1) > 0)
      runs.push_back({mark.captured(1), true});
    else if (mark.capturedLength(2) > 0)
      runs.push_back({mark.captured(2), false, true});
    else if (const int note = cite(mark.captured(3)); note > 0) {
      if (runs.empty()) runs.push_back({});
      runs.back().notes.push_back(note);
    }
  }
  plain(line.mid(at));
  return runs;
}

}  // namespace

const QRegularExpression& citationMark() {
  static const QRegularExpression kMark(R"(\[\^([^\]]*)\])");
  return kMark;
}

std::vector<Block> parseMarkup(const QString& text, const CiteFunction& cite) {
  std::vector<Block> blocks;
  QString paragraph;
  const auto add = [&](Block::Kind kind, const QString& line, int level = 1) {
    Block block;
    block.kind = kind;
    block.level = level;
    block.runs = runsOf(line, cite);
    if (!block.runs.empty()) blocks.push_back(std::move(block));
  };
  const auto flush = [&] {
    if (!paragraph.isEmpty()) add(Block::Kind::Paragraph, paragraph);
    paragraph.clear();
  };
  for (const QString& raw : text.split('\n')) {
    const QString line = raw.trimmed();
    const qsizetype hashes = line.startsWith("### ") ? 3 : line.startsWith("## ") ? 2 : line.startsWith("# ") ? 1 : 0;
    if (line.isEmpty()) {
      flush();
    } else if (hashes > 0) {
      flush();
      add(Block::Kind::Heading, line.mid(hashes + 1), static_cast<int>(std::min<qsizetype>(hashes + 1, 3)));
    } else if (line.startsWith("- ")) {
      flush();
      add(Block::Kind::Bullet, line.mid(2));
    } else {
      paragraph += (paragraph.isEmpty() ? "" : " ") + line;
    }
  }
  flush();
  return blocks;
}

namespace {

/// A line without its citations, which stand behind the full stop as often as before it: where each stood, and where
/// each of its letters is in the line.
struct BareLine {
  QString text;
  std::vector<std::pair<qsizetype, QString>> cites;
  std::vector<qsizetype> at;

  explicit BareLine(const QString& line) {
    qsizetype from = 0;
    for (auto found = citationMark().globalMatch(line); found.hasNext();) {
      const auto cite = found.next();
      take(line, from, cite.capturedStart());
      from = cite.capturedEnd();
      cites.emplace_back(text.size(), cite.captured(1));
    }
    take(line, from, line.size());
  }
  void take(const QString& line, qsizetype from, qsizetype to) {
    text += line.mid(from, to - from);
    for (; from < to; ++from) at.push_back(from);
  }
};

}  // namespace

std::vector<Sentence> sentencesOf(const QString& text) {
  // Strong words before a paragraph or a bullet are its title, not a claim.
  static const QRegularExpression kTitle(R"(^\s*(- )?(\*\*[^*]+\*\*\s*(?=\S))?)");
  std::vector<Sentence> sentences;
  qsizetype lineAt = 0;
  for (const QString& raw : text.split('\n')) {
    const qsizetype skipped = kTitle.match(raw).capturedLength();
    const QString line = raw.mid(skipped);
    const qsizetype at = lineAt + skipped;
    lineAt += raw.size() + 1;
    if (line.trimmed().isEmpty() || line.trimmed().startsWith('#')) continue;
    const BareLine bare(line);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, bare.text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
      const QString words = bare.text.mid(begin, end - begin);
      const qsizetype last = begin + words.trimmed().size();
      Sentence sentence{words.trimmed(), {}, 0, 0};
      for (const auto& [place, ids] : bare.cites)
        if (place > begin && (place <= last || place < end || (place == end && last == end))) sentence.cited << ids;
      if (!sentence.text.isEmpty()) {
        const qsizetype first = bare.at[static_cast<std::size_t>(begin)];
        sentence.at = at + first;
        sentence.length = bare.at[static_cast<std::size_t>(last - 1)] + 1 - first;
        sentences.push_back(std::move(sentence));
      }
      begin = end;
    }
  }
  return sentences;
}

}  // namespace fairlead::ui
