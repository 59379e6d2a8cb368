// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/store/case.h"
#include "ui/pack/document.h"

namespace fairlead::ui {

/// What something rests on, step by step: a note, its statements, who says them, and from whom they have it.
struct EvidenceStep {
  QString text, detail;
  store::Key item = 0;             // that it is about
  std::optional<Passage> passage;  // to be read
  std::vector<EvidenceStep> below;
};

/// The evidence of a note of a pack (numbered from 1) as it is in the case now: what was taken back says so.
EvidenceStep evidenceOf(const store::Case& opened, const Document& document, int note);

/// What a statement says, in a line: of whom, which property, and its value, cut to a length. `gone` stands for a
/// subject that is no longer in the case.
QString claimText(const store::Case& opened, const store::StoredStatement& said, int length, const QString& gone);
/// An origin as notes call it: by its reference if it has one.
QString originName(const store::Case& opened, const store::Item& origin);

}  // namespace fairlead::ui
