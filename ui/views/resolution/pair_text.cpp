// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/resolution/pair_text.h"

#include <cmath>
#include <map>
#include <set>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

using store::Key;

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

QString judgementText(const store::Case& opened, Key judgement) {
  QString decision, reason, author, at;
  for (const auto& one : opened.statements().about(judgement)) {
    if (one.property == "decision") {
      decision = one.value == "same"        ? tr("Judged the same")
                 : one.value == "different" ? tr("Judged different")
                                            : tr("Left unsure");
      author = toQt(one.origin.author);
      at = toQt(isoText(one.origin.at).substr(0, 16)).replace('T', ' ') + " UTC";
    }
    if (one.property == "reason") reason = toQt(one.value);
  }
  if (decision.isEmpty()) return {};
  const QString text = tr("%1 by %2, %3.").arg(decision, author, at);
  return text + " " + (reason.isEmpty() ? tr("No reason was given.") : reason);
}

QString reasonText(const resolve::Candidate& candidate) {
  QStringList parts;
  for (const auto& reason : candidate.why) {
    if (reason.a.empty() && reason.b.empty()) continue;
    const QString signedBits =
        (reason.weight < 0 ? QString::fromUtf8("−") : QString("+")) + QString::number(std::abs(reason.weight), 'f', 1);
    parts << (reason.a == reason.b
                  ? tr("%1 “%2” on both (%3)").arg(toQt(reason.property), toQt(reason.a), signedBits)
                  : tr("%1 “%2” and “%3” (%4)").arg(toQt(reason.property), toQt(reason.a), toQt(reason.b), signedBits));
  }
  return tr("The comparison gave %1 %: %2.").arg(candidate.score * 100, 0, 'f', 0).arg(parts.join(", "));
}

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
