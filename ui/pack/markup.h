// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <functional>
#include <string>
#include <vector>

#include "ui/pack/document.h"

namespace fairlead::ui {

/// The number of the note for what stands in a citation's brackets: ids of statements. 0: nothing is set.
using CiteFunction = std::function<int(const QString& ids)>;

/// A citation in a text; what stands in its brackets is captured.
const QRegularExpression& citationMark();

/// The text of packs: paragraphs parted by empty lines, "# " to "### " headings, "- " bullets, **strong**, *emphatic*,
/// [^ID ID...] for statements that a sentence rests on. Anything else stands for itself; no text is an error.
std::vector<Block> parseMarkup(const QString& text, const CiteFunction& cite);

/// The sentences of a text with their citations, for the lint.
struct Sentence {
  QString text;
  QStringList cited;
  qsizetype at = 0, length = 0;  // in the text that was read, with what stands in it of citations
};
std::vector<Sentence> sentencesOf(const QString& text);

}  // namespace fairlead::ui
