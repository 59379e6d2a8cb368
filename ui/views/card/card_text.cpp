// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/card/card_text.h"

#include <algorithm>
#include <iterator>

#include "core/store/clusters.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

using store::StoredStatement;

QString escaped(const std::string& text) { return toQt(text).toHtmlEscaped(); }
QString small(const Theme& theme, const QString& inside) {
  return QString("<span style=\"color:%1; font-size:11px\">%2</span>").arg(theme.quietInk.name(), inside);
}

/// One item's card as it grows.
class Card {
 public:
  Card(const store::Case& opened, const Theme& theme, const CardOptions& options)
      : m_case(opened), m_theme(theme), m_options(options) {}

  QString write(const store::Item& item) {
    m_schema = m_case.schemas().find(item.schema);
    m_key = item.key;
    m_whole = store::clusters(m_case).with(item.key);
    // What was asked for comes first, whatever else it was judged to be.
    std::stable_partition(m_whole.begin(), m_whole.end(), [&](store::Key key) { return key == item.key; });
    head(item);
    judged();
    body();
    notes();
    linked();
    return m_html;
  }

 private:
  void head(const store::Item& item) {
    m_html += QString(
                  "<p style=\"font-size:16px; font-weight:600; margin-bottom:0\">%1</p><p style=\"color:%2; "
                  "margin-top:0\">%3</p>")
                  .arg(escaped(item.caption), m_theme.kindText(m_schema ? m_schema->colour : "").name(),
                       translated(m_schema ? m_schema->label : item.schema).toHtmlEscaped());
    if (const auto stub = m_case.items().stub(item.key)) {
      const std::string who = stub->organisation.empty() ? stub->author : stub->author + ", " + stub->organisation;
      m_html += "<p>" +
                tr("Nothing that is said of it came along when it was shared. It was made known by %1 on %2; ask "
                   "there. When more comes by a bundle, it stands here.")
                    .arg(escaped(who), timeText(stub->at)) +
                "</p>";
    }
  }

  /// What it was judged to be or not to be, by whom and why: the way to take it apart again.
  void judged() {
    for (const store::Judged& one : store::judgements(m_case)) {
      if (!isOne(one.a) && !isOne(one.b)) continue;
      const bool isFirstHere = one.a == m_key || (isOne(one.a) && one.b != m_key);
      const store::Key here = isFirstHere ? one.a : one.b, other = isFirstHere ? one.b : one.a;
      const QString name = QString("<a href=\"item:%1\">%2</a>").arg(other).arg(escaped(m_case.items().caption(other)));
      const QString text = one.decision == "same"        ? tr("The same as %1")
                           : one.decision == "different" ? tr("Not the same as %1")
                                                         : tr("Perhaps the same as %1");
      m_html += QString("<p style=\"margin-top:0; margin-bottom:4px\">%1").arg(text.arg(name));
      if (here != m_key)
        m_html += " " + small(m_theme, tr("as “%1” was judged").arg(escaped(m_case.items().caption(here))));
      m_html += "<br>" + small(m_theme, judgementText(one)) + "</p>";
    }
  }

  QString judgementText(const store::Judged& one) {
    QStringList parts;
    for (const auto& statement : m_case.statements().about(one.judgement)) {
      if (statement.property == "decision") parts.prepend(escaped(statement.origin.author));
      if (statement.property == "reason" && !statement.value.empty())
        parts << QString::fromUtf8("“%1”").arg(escaped(statement.value));
      if (statement.property == "method" && statement.value == "threshold")
        parts << tr("by a threshold, not looked at");
    }
    parts << timeText(one.at);
    if (m_options.mayWrite)
      parts << QString("<a href=\"judge:%1:%2\">%3</a>")
                   .arg(one.a)
                   .arg(one.b)
                   .arg(one.decision == "same" ? tr("take apart") : tr("judge anew"));
    return parts.join(QString::fromUtf8(" · "));
  }

  bool isOne(store::Key key) const { return std::find(m_whole.begin(), m_whole.end(), key) != m_whole.end(); }
  static QString timeText(Instant at) { return toQt(isoText(at).substr(0, 16)).replace('T', ' ') + " UTC"; }

  void body() {
    const auto include =
        m_options.hasHistory ? store::StatementRepository::Include::All : store::StatementRepository::Include::InForce;
    std::vector<StoredStatement> said;
    for (const store::Key key : m_whole) {
      auto own = m_case.statements().about(key, include);
      std::move(own.begin(), own.end(), std::back_inserter(said));
    }
    if (m_whole.size() > 1)
      std::stable_sort(said.begin(), said.end(), [](const auto& a, const auto& b) { return a.property < b.property; });
    m_html += "<table cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">";
    for (auto at = said.begin(); at != said.end();) {
      const auto end = std::find_if(at, said.end(), [&](const auto& one) { return one.property != at->property; });
      property({at, end});
      at = end;
    }
    m_html += "</table>";
    if (m_options.mayWrite) m_html += QString("<p><a href=\"more:%1\">%2</a></p>").arg(m_key).arg(tr("Say more"));
  }

  /// Values that differ stand side by side, each with all that say it; one value stands alone.
  void property(const std::vector<StoredStatement>& said) {
    const Property* property = m_schema ? m_schema->property(said.front().property) : nullptr;
    std::vector<std::vector<const StoredStatement*>> byValue;
    for (const StoredStatement& one : said) {
      const auto same = std::find_if(byValue.begin(), byValue.end(), [&](const auto& group) {
        return group.front()->value == one.value && group.front()->target == one.target;
      });
      if (same == byValue.end())
        byValue.push_back({&one});
      else
        same->push_back(&one);
    }
    m_html += QString("<tr><td style=\"color:%1\" width=\"26%\">%2</td><td>")
                  .arg(m_theme.quietInk.name(),
                       translated(property ? property->label : said.front().property).toHtmlEscaped());
    constexpr std::size_t kMostBeside = 3;
    const bool isBeside = byValue.size() > 1 && byValue.size() <= kMostBeside;
    if (isBeside) m_html += "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"2\"><tr>";
    for (std::size_t i = 0; i < byValue.size(); ++i) {
      if (isBeside)
        m_html += QString("<td width=\"%1%\" style=\"border-left:2px solid %2\">")
                      .arg(100 / byValue.size())
                      .arg(m_theme.line.name());
      else if (i > 0)
        m_html += "<br>";
      value(byValue[i]);
      if (isBeside) m_html += "</td>";
    }
    if (isBeside) m_html += "</tr></table>";
    m_html += "</td></tr>";
  }

  void value(const std::vector<const StoredStatement*>& group) {
    const StoredStatement& first = *group.front();
    QString text = first.target == 0 ? escaped(first.value)
                                     : QString("<a href=\"item:%1\">%2</a>")
                                           .arg(first.target)
                                           .arg(escaped(m_case.items().caption(first.target)));
    const bool isGone = std::none_of(group.begin(), group.end(), [](const auto* one) { return one->isInForce; });
    if (isGone) text = "<s>" + text + "</s>";
    m_html += text;
    for (const StoredStatement* one : group) m_html += "<br>" + small(m_theme, provenance(*one));
  }

  QString provenance(const StoredStatement& one) {
    QStringList parts;
    parts << (one.origin.grading ? toQt(one.origin.grading->text()) : tr("not graded"));
    if (one.assessment != Assessment::Fact)
      parts << (one.assessment == Assessment::Assessment ? tr("assessment") : tr("hypothesis"));
    parts << originLink(one);
    if (!one.origin.marking.isNone()) parts << escaped(one.origin.marking.text());
    if (!one.origin.item.isNil()) parts << escaped(one.origin.author);
    parts << timeText(one.origin.at);
    if (one.subjectKey != m_key && isOne(one.subjectKey))
      parts << tr("recorded under “%1”").arg(escaped(m_case.items().caption(one.subjectKey)));
    if (!one.original.empty() && one.original != one.value) parts << tr("written “%1”").arg(escaped(one.original));
    if (!one.isInForce) parts << tr("retracted");
    QString text = parts.join(QString::fromUtf8(" · "));
    if (m_options.mayWrite && one.isInForce) {
      const QString id = toQt(one.id.text());
      text += QString::fromUtf8(
                  " · <a href=\"correct:%1\">%2</a> <a href=\"regrade:%1\">%3</a> <a href=\"retract:%1\">%4</a>")
                  .arg(id, tr("correct"), tr("regrade"), tr("retract"));
    }
    return text;
  }

  /// "report:KEY:BEGIN-END" for a passage, so that a click leads there.
  QString originLink(const StoredStatement& one) {
    if (one.origin.item.isNil()) return escaped(one.origin.author);
    const auto item = m_case.items().find(one.origin.item);
    if (!item) return tr("unknown");
    return QString("<a href=\"report:%1:%2\">%3</a>")
        .arg(item->key)
        .arg(toQt(one.origin.locator), escaped(item->caption));
  }

  void notes() {
    QString notes;
    for (const store::Key key : m_whole)
      for (const auto& note : m_case.items().pointingAt(key, 200))
        if (note.schema == "Annotation")
          notes += QString("<br>%1").arg(escaped(m_case.statements().value(note.key, "text")));
    if (!notes.isEmpty()) m_html += "<p>" + small(m_theme, tr("Notes")) + notes + "</p>";
  }

  void linked() {
    constexpr std::int64_t kMost = 200;
    QString links;
    std::int64_t shown = 0;
    for (const store::Key key : m_whole)
      for (const auto& link : m_case.items().pointingAt(key, kMost + 1)) {
        if (link.kind != ItemKind::Link && link.kind != ItemKind::Event) continue;
        if (++shown > kMost) break;
        const Schema* kind = m_case.schemas().find(link.schema);
        links += QString("<br><a href=\"item:%1\">%2</a> %3")
                     .arg(link.key)
                     .arg(translated(kind ? kind->label : link.schema).toHtmlEscaped(),
                          escaped((kind && link.caption == kind->label ? std::string() : link.caption) +
                                  otherEnd(link, kind, key)));
      }
    if (!links.isEmpty()) m_html += "<p>" + small(m_theme, tr("Linked by")) + links + "</p>";
    if (shown > kMost) m_html += "<p>" + small(m_theme, tr("and more; the table of links has them all")) + "</p>";
  }

  std::string otherEnd(const store::Item& link, const Schema* kind, store::Key key) {
    if (!kind || kind->kind != ItemKind::Link) return {};
    for (const auto& statement : m_case.statements().about(link.key))
      if (statement.target != 0 && statement.target != key &&
          (statement.property == kind->from || statement.property == kind->to))
        return " · " + m_case.items().caption(statement.target);
    return {};
  }

  const store::Case& m_case;
  const Theme& m_theme;
  const CardOptions& m_options;
  const Schema* m_schema = nullptr;
  store::Key m_key = 0;
  std::vector<store::Key> m_whole;  // all that were judged to be one, what was asked for first
  QString m_html;
};

}  // namespace

QString cardText(const store::Case& opened, store::Key key, const Theme& theme, const CardOptions& options) {
  const auto item = opened.items().find(key);
  return item ? Card(opened, theme, options).write(*item) : QString();
}

}  // namespace fairlead::ui
