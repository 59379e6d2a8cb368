// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/report_header.h"

namespace fairlead::ingest {

/// A line that is nothing but a marking, of whatever country and however written: "VS-NfD", "Geheim".
bool isMarkingLine(std::string_view line);
/// A short line in capitals, or of one word, that names a classification with words that we don't know as a marking.
bool looksClassified(std::string_view line);
/// Classifications on lines of their own, or apart from a page's number, at any place: a page's foot may say more than
/// its head. Parts of the text, each wording once; `read` are in capitals and can be read, `unread` cannot.
struct Banners {
  std::vector<std::string_view> read, unread;
};
Banners bannersIn(std::string_view text);

/// Gathers what a report says of its own marking, and settles what that comes to. Keeps a reference to the header.
class HeaderMarkings {
 public:
  explicit HeaderMarkings(ReportHeader& header) : m_header(header) {}

  /// A line above the body: the first is the report's own.
  void add(const Passage& line);
  void addFurther(const Passage& marking) { m_further.push_back(marking); }
  void addHandling(std::string code) { m_handling.push_back(std::move(code)); }
  /// A marking that cannot be read: what holds it bears its words.
  void noteUnread(const Passage& words, const std::string& problem = {});
  /// Perhaps one: it counts for the ceiling. Of several the one that comes to most is kept.
  void noteDoubtful(std::string_view words, const std::string& problem = {});
  /// The field Classification before a line, all markings together, and of several handling codes the strictest.
  void settle();

 private:
  void readSubject();
  void settleOwn();
  void join(const Passage& further);
  void settleHandling();

  ReportHeader& m_header;
  std::vector<Passage> m_further;
  std::vector<std::string> m_handling;
};

}  // namespace fairlead::ingest
