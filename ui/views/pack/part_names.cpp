// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/part_names.h"

#include <QCoreApplication>
#include <filesystem>
#include <map>
#include <set>

#include "core/base/resources.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

struct Named {
  const char *name, *text;
};

constexpr Named kParts[] = {{"text", QT_TRANSLATE_NOOP("PackParts", "Text")},
                            {"judgements", QT_TRANSLATE_NOOP("PackParts", "Key judgements")},
                            {"recommendations", QT_TRANSLATE_NOOP("PackParts", "Recommendations")},
                            {"exhibit", QT_TRANSLATE_NOOP("PackParts", "Exhibit")},
                            {"charts", QT_TRANSLATE_NOOP("PackParts", "All saved charts")},
                            {"scope", QT_TRANSLATE_NOOP("PackParts", "Counts and span")},
                            {"findings", QT_TRANSLATE_NOOP("PackParts", "What the sources say")},
                            {"gaps", QT_TRANSLATE_NOOP("PackParts", "What is not known")},
                            {"disagreements", QT_TRANSLATE_NOOP("PackParts", "Where sources disagree")},
                            {"doubles", QT_TRANSLATE_NOOP("PackParts", "Who was judged to be one")},
                            {"prominent", QT_TRANSLATE_NOOP("PackParts", "Who stands out")},
                            {"chronology", QT_TRANSLATE_NOOP("PackParts", "Chronology")},
                            {"contacts", QT_TRANSLATE_NOOP("PackParts", "Who called whom")},
                            {"payments", QT_TRANSLATE_NOOP("PackParts", "Payments")},
                            {"places", QT_TRANSLATE_NOOP("PackParts", "Places")},
                            {"profiles", QT_TRANSLATE_NOOP("PackParts", "Profiles")},
                            {"evidence", QT_TRANSLATE_NOOP("PackParts", "Sources behind the exhibits")},
                            {"withheld", QT_TRANSLATE_NOOP("PackParts", "What is withheld")},
                            {"yardstick", QT_TRANSLATE_NOOP("PackParts", "Probability and confidence")},
                            {"gradings", QT_TRANSLATE_NOOP("PackParts", "Gradings used")},
                            {"glossary", QT_TRANSLATE_NOOP("PackParts", "Glossary")},
                            {"sources", QT_TRANSLATE_NOOP("PackParts", "List of sources")}};

constexpr Named kTemplates[] = {{"network-assessment", QT_TRANSLATE_NOOP("PackParts", "Network assessment")},
                                {"subject-profile", QT_TRANSLATE_NOOP("PackParts", "Subject profile")},
                                {"problem-profile", QT_TRANSLATE_NOOP("PackParts", "Problem profile")},
                                {"situation-report", QT_TRANSLATE_NOOP("PackParts", "Situation report")},
                                {"prosecution-chronology", QT_TRANSLATE_NOOP("PackParts", "Prosecution chronology")},
                                {"atlas", QT_TRANSLATE_NOOP("PackParts", "Atlas: a page for each")}};

constexpr Named kExhibits[] = {{"chart", QT_TRANSLATE_NOOP("PackParts", "Link chart")},
                               {"map", QT_TRANSLATE_NOOP("PackParts", "Map")},
                               {"timeline", QT_TRANSLATE_NOOP("PackParts", "Timeline")},
                               {"matrix", QT_TRANSLATE_NOOP("PackParts", "Days by hours")},
                               {"histogram", QT_TRANSLATE_NOOP("PackParts", "Histogram")},
                               {"table", QT_TRANSLATE_NOOP("PackParts", "Table")}};

QString spoken(const char* text) { return QCoreApplication::translate("PackParts", text); }

}  // namespace

const std::vector<PartName>& packParts() {
  static const std::vector<PartName> kAll = [] {
    constexpr int kGroupEnds[] = {3, 5, 10, 16, 22};  // written, shown, told, listed, at the end
    std::vector<PartName> parts;
    int group = 0;
    for (const Named& one : kParts) {
      if (static_cast<int>(parts.size()) == kGroupEnds[group]) ++group;
      parts.push_back({one.name, group});
    }
    return parts;
  }();
  return kAll;
}

QString partName(const std::string& part) {
  for (const Named& one : kParts)
    if (part == one.name) return spoken(one.text);
  return toQt(part);
}

std::vector<std::string> exhibitKinds() {
  std::vector<std::string> kinds;
  for (const Named& one : kExhibits) kinds.emplace_back(one.name);
  return kinds;
}

QString exhibitKindName(const std::string& kind) {
  for (const Named& one : kExhibits)
    if (kind == one.name) return spoken(one.text);
  return toQt(kind);
}

QString sectionName(const Json& section) {
  if (const std::string heading = textIn(section, "heading"); !heading.empty()) return toQt(heading);
  const std::string part = textIn(section, "part"), chart = textIn(section, "chart"), kind = textIn(section, "kind");
  if (part == "exhibit" && !chart.empty()) return toQt(chart);
  if (part == "exhibit" && !kind.empty()) return exhibitKindName(kind);
  return partName(part.empty() ? "text" : part);
}

std::vector<std::string> packTemplates() {
  std::set<std::string> there;
  for (const auto& entry : std::filesystem::directory_iterator(resource("pack")))
    if (const std::string stem = entry.path().stem().string(); stem.starts_with("template-"))
      there.insert(stem.substr(9));
  std::vector<std::string> names;
  for (const Named& one : kTemplates)
    if (there.erase(one.name) > 0) names.emplace_back(one.name);
  names.insert(names.end(), there.begin(), there.end());
  return names;
}

QString templateName(const std::string& name) {
  for (const Named& one : kTemplates)
    if (name == one.name) return spoken(one.text);
  return toQt(name);
}

PackPlan planOfTemplate(const std::string& name, const QString& title) {
  PackPlan plan;
  if (!name.empty()) plan = PackPlan::parse(readFile(resource("pack/template-" + name + ".json"), 1 << 20));
  plan.set("title", fromQt(title));
  return plan;
}

}  // namespace fairlead::ui
