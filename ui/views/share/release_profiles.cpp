// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/share/release_profiles.h"

#include <QDir>

#include "core/base/resources.h"
#include "core/base/result.h"
#include "core/release/release_profile.h"
#include "ui/base/text.h"

namespace fairlead::ui {

void addReleaseProfiles(QComboBox* choice) {
  const auto folder = attempt([] { return resource("release"); });
  if (!folder) return;
  for (const QString& file : QDir(toQt(folder->string())).entryList({"*.json"}, QDir::Files)) {
    const QString name = file.chopped(5);
    const auto profile = attempt([&] { return release::ReleaseProfile::read(fromQt(name)); });
    if (profile) choice->addItem(toQt(profile->label), name);
  }
}

}  // namespace fairlead::ui
