// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/profile.h"

#include <QSettings>

#include "core/base/login.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

constexpr const char* kPolicies[] = {"off", "optional", "required"};

}  // namespace

Profile Profile::read() {
  const QSettings settings;
  Profile profile;
  profile.author = settings.value("author", toQt(loginName())).toString();
  profile.role = settings.value("role").toString();
  profile.organisation = settings.value("organisation").toString();
  const QString policy = settings.value("reasons", kPolicies[1]).toString();
  for (int i = 0; i < 3; ++i)
    if (policy == kPolicies[i]) profile.reasons = static_cast<ReasonPolicy>(i);
  return profile;
}

void Profile::write() const {
  QSettings settings;
  settings.setValue("author", author);
  settings.setValue("role", role);
  settings.setValue("organisation", organisation);
  settings.setValue("reasons", kPolicies[static_cast<int>(reasons)]);
}

bool Profile::isSet() { return QSettings().contains("author"); }

store::Actor Profile::actor(const QString& reason) const {
  return {fromQt(author), fromQt(role), fromQt(organisation), fromQt(reason), {}, {}};
}

}  // namespace fairlead::ui
