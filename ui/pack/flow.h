// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "core/base/progress.h"
#include "ui/pack/set_text.h"

namespace fairlead::ui {

/// What can stand on a page and is never cut: a line of text, a row of a table, a picture.
struct Piece {
  double before = 0, height = 0;  // `before` is dropped at the top of a page
  bool isGlued = false;           // no page ends behind it
  bool opensPage = false;
  int head = -1;  // the table head (an index into Flow::heads) that is repeated above it
  std::vector<int> notes;
  std::function<void(QPainter&, const QPointF& topLeft, std::vector<PageLink>&)> paint;
  QString anchor, title;  // title: for the outline
  int level = 0;          // of a heading; 0: none
  int section = -1;       // of the plan, where what it makes begins
};

struct Flow {
  std::vector<Piece> pieces, heads;
};

struct Placed {
  const Piece* piece = nullptr;
  double y = 0;
};

/// One line of a note at a page's foot.
struct NoteLine {
  int note = 0;
  std::size_t line = 0;
  double y = 0, height = 0;
};

struct Page {
  std::vector<Placed> body;
  std::vector<NoteLine> notes;
  double rule = 0;  // where the line above the notes is drawn; 0: no notes
};

/// Puts pieces on pages of one height, each note at the foot of each page that bears its number. What is glued stays
/// together unless it is taller than a page; a note that finds no room goes on overleaf.
std::vector<Page> breakIntoPages(const Flow& flow, double height, const std::vector<std::unique_ptr<SetText>>& notes,
                                 const Progress& progress);

}  // namespace fairlead::ui
