// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/flow.h"

#include <algorithm>
#include <set>

namespace fairlead::ui {

namespace {

constexpr double kAboveNotes = 10 * kPoint;  // white above the notes, with the rule in it

/// The page being filled: what stands on it and what its notes will need.
class PageBreaker {
 public:
  PageBreaker(const Flow& flow, double height, const std::vector<std::unique_ptr<SetText>>& notes)
      : m_flow(flow), m_height(height), m_notes(notes) {}

  std::vector<Page> run(const Progress& progress) {
    for (std::size_t i = 0; i < m_flow.pieces.size();) {
      progress.check();
      std::size_t end = i + 1;
      while (end < m_flow.pieces.size() && m_flow.pieces[end - 1].isGlued && !m_flow.pieces[end].opensPage) ++end;
      if (m_flow.pieces[i].opensPage && !isEmpty()) close();
      if (!fits(i, end) && !isEmpty()) close();
      if (fits(i, end))
        for (; i < end; ++i) place(m_flow.pieces[i]);
      else
        for (; i < end; ++i) {
          if (!fits(i, i + 1) && !isEmpty()) close();
          place(m_flow.pieces[i]);
        }
    }
    while (!isEmpty() || !m_carried.empty()) close();
    return std::move(m_pages);
  }

 private:
  bool isEmpty() const { return m_page.body.empty(); }

  double heightOf(std::size_t begin, std::size_t end) const {
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      const Piece& piece = m_flow.pieces[i];
      if (piece.head >= 0 && (isEmpty() ? i == begin : false)) sum += headOf(piece).height;
      sum += piece.height + (isEmpty() && i == begin ? 0 : piece.before);
    }
    return sum;
  }
  const Piece& headOf(const Piece& piece) const { return m_flow.heads[static_cast<std::size_t>(piece.head)]; }

  bool fits(std::size_t begin, std::size_t end) const {
    std::set<int> added;
    double notes = m_notesHeight;
    for (std::size_t i = begin; i < end; ++i)
      for (int note : m_flow.pieces[i].notes)
        if (!m_on.contains(note) && added.insert(note).second)
          notes += m_notes[static_cast<std::size_t>(note) - 1]->height();
    return m_y + heightOf(begin, end) + (notes > 0 ? notes + kAboveNotes : 0) <= m_height;
  }

  void place(const Piece& piece) {
    if (isEmpty() && piece.head >= 0) {
      m_page.body.push_back({&headOf(piece), m_y});
      m_y += headOf(piece).height;
    } else if (!isEmpty()) {
      m_y += piece.before;
    }
    m_page.body.push_back({&piece, m_y});
    m_y += piece.height;
    for (int note : piece.notes)
      if (m_on.insert(note).second) take(note);
  }

  void take(int note) {
    const SetText& text = *m_notes[static_cast<std::size_t>(note) - 1];
    for (std::size_t line = 0; line < text.lines(); ++line) {
      m_waiting.push_back({note, line, 0, text.height(line)});
      m_notesHeight += text.height(line);
    }
  }

  /// Sets the notes from the foot up; what finds no room is carried over.
  void close() {
    const double room = m_height - m_y - kAboveNotes;
    double used = 0;
    std::size_t taken = 0;
    while (taken < m_waiting.size() && (used + m_waiting[taken].height <= room || (isEmpty() && taken == 0)))
      used += m_waiting[taken++].height;
    double y = m_height - used;
    if (taken > 0) m_page.rule = y - kAboveNotes / 2;
    for (std::size_t i = 0; i < taken; ++i) {
      m_waiting[i].y = y;
      y += m_waiting[i].height;
      m_page.notes.push_back(m_waiting[i]);
    }
    m_carried.assign(m_waiting.begin() + static_cast<std::ptrdiff_t>(taken), m_waiting.end());
    m_pages.push_back(std::move(m_page));
    m_page = {};
    m_y = 0;
    m_on.clear();
    m_waiting = m_carried;
    m_notesHeight = 0;
    for (const NoteLine& line : m_waiting) {
      m_notesHeight += line.height;
      m_on.insert(line.note);
    }
  }

  const Flow& m_flow;
  double m_height;
  const std::vector<std::unique_ptr<SetText>>& m_notes;
  std::vector<Page> m_pages;
  Page m_page;
  double m_y = 0, m_notesHeight = 0;
  std::set<int> m_on;
  std::vector<NoteLine> m_waiting, m_carried;
};

}  // namespace

std::vector<Page> breakIntoPages(const Flow& flow, double height, const std::vector<std::unique_ptr<SetText>>& notes,
                                 const Progress& progress) {
  return PageBreaker(flow, height, notes).run(progress);
}

}  // namespace fairlead::ui
