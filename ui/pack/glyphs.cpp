// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unicode/uchar.h>

#include <QGlyphRun>
#include <QObject>
#include <QTextLayout>
#include <unordered_map>

#include "core/base/error.h"
#include "ui/base/text.h"
#include "ui/pack/pdf_writer.h"
#include "ui/pack/set_text.h"

namespace fairlead::ui {

namespace {

enum class Glyph { There, InWords, Missing };

bool isDrawable(char32_t code) {
  const QString text = QString::fromUcs4(&code, 1);
  QTextLayout layout(text, packFont(10));
  layout.beginLayout();
  layout.createLine();
  layout.endLayout();
  for (const QGlyphRun& run : layout.glyphRuns())
    for (const quint32 index : run.glyphIndexes())
      if (index == 0) return false;
  return true;
}

Glyph look(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  const int kind = u_charType(c);
  if (kind == U_CONTROL_CHAR || kind == U_FORMAT_CHAR || kind == U_LINE_SEPARATOR || kind == U_PARAGRAPH_SEPARATOR ||
      u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
    return Glyph::There;
  // Pictures in colour are no outlines, which a PDF that is kept must have.
  const bool isPicture = u_hasBinaryProperty(c, UCHAR_EMOJI_PRESENTATION);
  if (!isPicture && isDrawable(code)) return Glyph::There;
  return isPicture || (U_GET_GC_MASK(c) & (U_GC_S_MASK | U_GC_CO_MASK | U_GC_CN_MASK | U_GC_CS_MASK)) ? Glyph::InWords
                                                                                                      : Glyph::Missing;
}

QString nameOf(char32_t code) {
  char name[128] = "";
  UErrorCode status = U_ZERO_ERROR;
  u_charName(static_cast<UChar32>(code), U_UNICODE_CHAR_NAME, name, sizeof name, &status);
  const QString number = QString("U+%1").arg(static_cast<uint>(code), 4, 16, QChar('0')).toUpper();
  return *name ? "[" + QString(name).toLower() + "]" : "[" + number + "]";
}

class GlyphCheck {
 public:
  void operator()(QString& text) {
    bool isPlain = true;
    for (const QChar letter : text) isPlain = isPlain && letter.unicode() < 0x250;
    if (isPlain) return;
    QString checked;
    for (const uint code : text.toUcs4()) {
      const auto [at, isNew] = m_seen.try_emplace(code, Glyph::There);
      if (isNew) at->second = look(code);
      const auto letter = static_cast<char32_t>(code);
      if (at->second == Glyph::Missing)
        throw Failure(ErrorCode::Refused,
                      "No installed font has the letter " +
                          fromQt(QString::fromUcs4(&letter, 1) + " " + nameOf(letter)) +
                          ", so that the pack would show a box; install a font that has it (Debian: fonts-noto).",
                      fromQt(elided(text, 60)));
      checked += at->second == Glyph::InWords ? nameOf(letter) : QString::fromUcs4(&letter, 1);
    }
    text = checked;
  }
  void operator()(Runs& runs) {
    for (Run& run : runs) (*this)(run.text);
  }

 private:
  std::unordered_map<uint, Glyph> m_seen;
};

}  // namespace

void requireGlyphs(Document& document) {
  GlyphCheck check;
  for (QString* text : {&document.title, &document.subtitle, &document.author, &document.reference, &document.filter})
    check(*text);
  for (Block& block : document.blocks) {
    check(block.runs);
    for (auto& row : block.table.rows)
      for (Runs& runs : row) check(runs);
  }
  for (Note& note : document.notes) check(note.text);
  for (Exhibit& exhibit : document.exhibits) check(exhibit.caption);
}

}  // namespace fairlead::ui
