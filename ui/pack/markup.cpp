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

std::vector<Sentence> sentencesOf(const QString& text) {
  static const QRegularExpression kCite(R"(\[\^([^\]]*)\])");
  std::vector<Sentence> sentences;
  for (const QString& raw : text.split('\n')) {
    // Strong words before a paragraph or a bullet are its title, not a claim.
    static const QRegularExpression kTitle(R"(^(- )?(\*\*[^*]+\*\*\s*(?=\S))?)");
    const QString line = raw.trimmed().remove(kTitle);
    if (line.isEmpty() || line.startsWith('#')) continue;
    // A citation stands behind the full stop as often as before it: it is taken out, and its place remembered.
    QString bare;
    std::vector<std::pair<qsizetype, QString>> cites;
    qsizetype at = 0;
    for (auto found = kCite.globalMatch(line); found.hasNext();) {
      const auto cite = found.next();
      bare += line.mid(at, cite.capturedStart() - at);
      at = cite.capturedEnd();
      cites.emplace_back(bare.size(), cite.captured(1));
    }
    bare += line.mid(at);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, bare);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
      Sentence sentence{bare.mid(begin, end - begin).trimmed(), {}};
      const qsizetype last = begin + bare.mid(begin, end - begin).trimmed().size();
      for (const auto& [place, ids] : cites)
        if (place > begin && (place <= last || place < end || (place == end && last == end))) sentence.cited << ids;
      if (!sentence.text.isEmpty()) sentences.push_back(std::move(sentence));
      begin = end;
    }
  }
  return sentences;
}

}  // namespace fairlead::ui
