// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

/// Every part that a section can be, in the order in which they are offered; a new group where the number differs.
struct PartName {
  const char* part;
  int group;
};
const std::vector<PartName>& packParts();
/// In the language of the window; an unknown part by its own name.
QString partName(const std::string& part);
/// What an exhibit can be: the name of each and what it is called, an unknown one by its own name.
std::vector<std::string> exhibitKinds();
QString exhibitKindName(const std::string& kind);
/// What a section is called in a list: its heading, else what it is.
QString sectionName(const Json& section);

/// The templates that ship: the name of each and what it is called. Throw Failure where resources are missing.
std::vector<std::string> packTemplates();
QString templateName(const std::string& name);
/// A template as a plan with the title given.
PackPlan planOfTemplate(const std::string& name, const QString& title);

}  // namespace fairlead::ui
