// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/case_mentions.h"
#include "core/store/case.h"

namespace fairlead::ui {

/// A field of a report's header as the form shows it, with the statement that says so.
struct HeaderField {
  QString label, value;
  StatementId statement;
};

/// A mention with its place in Qt's text and the colour of its kind.
struct ShownMention {
  extract::ReportMention mention;
  int begin = 0, end = 0;  // UTF-16 units
  std::string kind;
  store::Key entity = 0;  // what it stands for, once accepted or known
  struct Bearer {
    ItemId id;
    QString label;
  };
  std::vector<Bearer> bearers = {};  // several of one name, among whom a person must choose
  /// Shown, stepped to and decided; what is not was decided otherwise.
  bool isOpen() const { return !isDismissed() && !mention.isCovered; }
  bool isAccepted() const { return mention.isAccepted; }
  bool isDismissed() const { return mention.decision == "dismissed"; }
};

/// Everything that the reader shows of one report.
struct ReportContent {
  store::Key item = 0;
  QString title, text;
  std::vector<HeaderField> header;
  std::vector<ShownMention> mentions;
  QString originalName, originalType;
  QString original;  // as plain text, where the original is text
  std::string sha256;
};

/// Reads it and finds its mentions. Throws Failure.
ReportContent reportContent(const store::Case& opened, store::Key report, const Progress& progress);

/// look.md's kind of what is mentioned.
std::string mentionKind(extract::MentionType type);

/// Of 64 hexadecimal digits.
std::optional<Digest256> digestOf(std::string_view hexadecimal);

/// Qt counts UTF-16 units, Fairlead code points.
int unitsOf(const QString& text, std::size_t codePoints);
int codePointsOf(const QString& text, int units);

}  // namespace fairlead::ui
