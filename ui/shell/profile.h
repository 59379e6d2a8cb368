// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/store/change.h"

namespace fairlead::ui {

/// Whether consulting and disclosing ask for a reason (decided by the organisation).
enum class ReasonPolicy { Off, Optional, Required };

/// Who works at this workstation; kept in the user's settings, never in a case.
struct Profile {
  QString author, role, organisation;
  ReasonPolicy reasons = ReasonPolicy::Optional;

  /// From the settings; the login's name where nobody has said so otherwise.
  static Profile read();
  void write() const;
  /// True once somebody has looked at it and saved.
  static bool isSet();
  store::Actor actor(const QString& reason = {}) const;
};

}  // namespace fairlead::ui
