// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <string>
#include <string_view>

namespace fairlead::ui {

/// The one place where UTF-8 text of core and Qt's text turn into one another.
inline QString toQt(std::string_view utf8) {
  return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}
inline std::string fromQt(const QString& text) { return text.toStdString(); }

/// A text in the language of the window, where no QObject is at hand.
QString tr(const char* text);

/// A word of the schema, such as the name of a kind or a property, in the language of the window.
QString translated(std::string_view word);

/// With thin spaces: "1 234 567".
QString numberText(qint64 number);

/// At most `length` characters, with an ellipsis.
QString elided(const QString& text, int length);

}  // namespace fairlead::ui
