// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/text.h"

#include <QCoreApplication>

namespace fairlead::ui {

QString tr(const char* text) { return QCoreApplication::translate("Fairlead", text); }

QString translated(std::string_view word) { return QCoreApplication::translate("Schema", std::string(word).c_str()); }

QString numberText(qint64 number) {
  QString text = QString::number(number);
  for (qsizetype at = text.size() - 3; at > (number < 0 ? 1 : 0); at -= 3) text.insert(at, QChar(0x2009));
  return text;
}

QString elided(const QString& text, int length) {
  if (text.size() <= length) return text;
  qsizetype keep = length - 1;
  if (text.at(keep - 1).isHighSurrogate()) --keep;
  return text.left(keep).trimmed() + QChar(0x2026);
}

}  // namespace fairlead::ui
