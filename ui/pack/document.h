// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/model/marking.h"
#include "core/store/database.h"

namespace fairlead::ui {

/// A stretch of text in one manner. `notes` are the numbers set behind it, `target` the anchor that it leads to.
struct Run {
  QString text;
  bool isStrong = false, isEmphatic = false, isQuiet = false;
  std::vector<int> notes{};
  QString target{};
};
using Runs = std::vector<Run>;

/// The text alone, without the numbers of notes.
QString plainText(const Runs& runs);

struct Table {
  QStringList heads;
  std::vector<double> widths;  // shares of the column, of any sum
  std::vector<bool> isNumeric{};
  std::vector<std::vector<Runs>> rows{};
};

struct Block {
  enum class Kind { Heading, Paragraph, Bullet, Table, Exhibit, Profile, Strip, NewPage };
  Kind kind = Kind::Paragraph;
  int level = 1;         // of a heading: 1, 2, 3
  QString anchor;        // what links lead to
  Runs runs;             // heading, paragraph, bullet, name of a profile
  Table table;           // of Table
  int exhibit = -1;      // of Exhibit and Strip: index into Document::exhibits or strips
  int section = -1;      // of the plan, if it is the first of what that makes
  QString icon, colour;  // of Profile: a name in resources/icons and a kind of entity
};

/// A view frozen for a document: drawn again on any device by `paint`, in pixels of `size` less the strips of its
/// marking.
struct Exhibit {
  QString kind, caption, filter, warning;
  QSizeF size;
  Marking marking;
  std::function<void(QPainter&, const QRectF&)> paint;
  std::vector<store::Key> statements;  // that it rests on
  Table table;                         // the same to read, for a histogram or a matrix; else empty
};

/// The kind of a strip that is somebody's picture; others say what the tables beside them say.
inline constexpr const char* kPortrait = "portrait";

/// Words of a report, by code points.
struct Passage {
  store::Key report = 0;
  std::size_t from = 0, to = 0;
  bool operator==(const Passage&) const = default;
};

/// What a number in the text leads to.
struct Note {
  QString text;
  std::vector<store::Key> statements;
  std::vector<Passage> passages{};  // that it quotes, each once
};

/// A pack as it is to be read, before it is any file: whatever was chosen, counted and said, and nothing about pages.
struct Document {
  QString title, subtitle, author, date, madeAt, reference, copy = "1", recipient, filter, digest, language = "en";
  Marking marking;
  std::vector<Block> blocks;
  std::vector<Note> notes;  // number n is notes[n - 1]
  std::vector<Exhibit> exhibits;
  std::vector<Exhibit> strips;                     // small pictures inside a profile; not numbered
  std::map<store::Key, std::string> statementIds;  // of all that it rests on
  std::map<std::string, std::int64_t> withheld;
  std::string manifest;  // JSON, for programs
  int sources = 0;
};

/// Paper and manner of a file.
struct PackFormat {
  enum class Paper { A4, Letter };
  Paper paper = Paper::A4;
  bool isLandscape = false;
  bool isGrey = false;  // safe on a black and white printer
};

}  // namespace fairlead::ui
