// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fairlead::ui {

/// The languages that the window speaks, by their ISO 639-1 codes.
inline constexpr const char* kLanguages[] = {"en", "fr", "de"};

/// What the settings keep: one of kLanguages, or empty for the system's.
QString chosenLanguage();
void chooseLanguage(const QString& language);

/// Makes all windows that are made from now on speak it: words, dates and what Qt itself says. Empty: the system's, and
/// English where the system speaks another. Packs, pictures of the command line and what core says stay English.
void speak(const QString& language);

}  // namespace fairlead::ui
