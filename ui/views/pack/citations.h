// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "core/store/case.h"
#include "ui/pack/document.h"

namespace fairlead::ui {

/// Something that a sentence can rest on, as it is written between [^ and ].
struct Citable {
  QString text, detail;  // what it says, and who says so
  QString citation;
  store::Key item = 0;              // that it is about, or the report
  std::vector<Passage> passages{};  // where it can be read
};

/// The words of a report, by its reference where it has one, else by the statements that were taken from there. Nothing
/// where neither would lead back to them.
std::vector<Citable> citablePassage(const store::Case& opened, const Passage& passage);
/// The statements about these items.
std::vector<Citable> citableAbout(const store::Case& opened, const std::vector<store::Key>& items,
                                  const Progress& progress);
/// Statements about what a search finds, and the sentences of reports that hold its words.
std::vector<Citable> citableFor(const store::Case& opened, const std::string& query, const Progress& progress);

}  // namespace fairlead::ui
