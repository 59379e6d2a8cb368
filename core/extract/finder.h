// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/extract/mention.h"
#include "core/extract/scanned_text.h"
#include "core/model/time_value.h"

namespace fairlead::extract {

/// What is known of a report before its text is read.
struct ReportContext {
  std::string region = "GB";      // where a telephone number without country code is dialled
  std::string zone = "UTC";       // of times that name none; IANA
  std::string zoneSaidBy;         // who says so: "the report's header"; empty: nobody, it is only assumed
  std::string language;           // BCP 47, of which finders see "de" for "de-AT"; empty: not known
  std::optional<TimeValue> date;  // of the report, for "the previous night"
};

/// One way of finding mentions: a set of rules, or a model. Immutable, so that any thread may use it; begin and end of
/// what it finds are bytes of the text, on the edges of characters. Overlaps are the extractor's to settle.
class Finder {
 public:
  virtual ~Finder() = default;
  virtual void find(const ScannedText& text, const ReportContext& context, std::vector<Mention>& found) const = 0;
};

/// The mention of [begin, end) with its words filled in.
inline Mention mentionOf(const ScannedText& text, MentionType type, std::size_t begin, std::size_t end,
                         std::string value) {
  Mention mention;
  mention.type = type;
  mention.begin = begin;
  mention.end = end;
  mention.text = text.text().substr(begin, end - begin);
  mention.value = std::move(value);
  return mention;
}

}  // namespace fairlead::extract
