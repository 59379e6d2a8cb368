// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/resolution/pair_text.h"

#include <QCoreApplication>
#include <map>
#include <set>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

using store::Key;

QString tr(const char* text) { return QCoreApplication::translate("PairText", text); }

using Values = std::map<std::string, std::vector<store::StoredStatement>>;

Values valuesOf(const store::Case& opened, Key item) {
  Values values;
  for (auto& statement : opened.statements().about(item)) values[statement.property].push_back(std::move(statement));
  return values;
}

QString cell(const store::Case& opened, const Values& values, const std::string& property) {
  QStringList lines;
  if (const auto at = values.find(property); at != values.end())
    for (const auto& one : at->second) {
      const std::string value = one.target != 0 ? opened.items().caption(one.target) : one.value;
      const auto origin = opened.items().find(one.origin.item);
      lines << toQt(value).toHtmlEscaped() + " <span style=\"font-size:11px\">" +
                   (one.origin.grading ? toQt(one.origin.grading->text()) : tr("not graded")) + " · " +
                   toQt(origin ? origin->caption : one.origin.author).toHtmlEscaped() + "</span>";
    }
  return lines.join("<br>");
}

/// Links, and who stands at their other ends.
std::pair<int, std::set<Key>> linksOf(const store::Case& opened, Key item) {
  int links = 0;
  std::set<Key> others;
  for (const auto& link : opened.items().pointingAt(item)) {
    if (link.kind != ItemKind::Link && link.kind != ItemKind::Event) continue;
    ++links;
    for (const auto& statement : opened.statements().about(link.key))
      if (statement.target != 0 && statement.target != item) others.insert(statement.target);
  }
  return {links, others};
}

}  // namespace

PairText pairText(const store::Case& opened, Key a, Key b, const Theme& theme) {
  const Values left = valuesOf(opened, a), right = valuesOf(opened, b);
  const auto itemA = opened.items().find(a);
  const Schema* schema = itemA ? opened.schemas().find(itemA->schema) : nullptr;
  std::set<std::string> properties;
  for (const auto& [name, values] : left) properties.insert(name);
  for (const auto& [name, values] : right) properties.insert(name);
  PairText text;
  text.html =
      QString(
          "<table width=\"100%\" cellpadding=\"4\" "
          "cellspacing=\"0\"><tr><td></td><td><b>%1</b></td><td><b>%2</b></td></tr>")
          .arg(toQt(opened.items().caption(a)).toHtmlEscaped(), toQt(opened.items().caption(b)).toHtmlEscaped());
  for (const std::string& name : properties) {
    const Property* property = schema ? schema->property(name) : nullptr;
    text.html += QString("<tr><td style=\"color:%1\">%2</td><td>%3</td><td>%4</td></tr>")
                     .arg(theme.quietInk.name(), translated(property ? property->label : name),
                          cell(opened, left, name), cell(opened, right, name));
  }
  text.html += "</table>";
  const auto [linksA, othersA] = linksOf(opened, a);
  const auto [linksB, othersB] = linksOf(opened, b);
  int shared = 0;
  for (const Key other : othersA) shared += othersB.contains(other) ? 1 : 0;
  text.effect =
      tr("If the same: on the chart one icon with %1 links instead of two with %2 and %3; %4 neighbours are shared.")
          .arg(linksA + linksB)
          .arg(linksA)
          .arg(linksB)
          .arg(shared);
  return text;
}

}  // namespace fairlead::ui
