// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/card/card_view.h"

#include <QUrl>
#include <map>

#include "core/store/case.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

QString escaped(const std::string& text) { return toQt(text).toHtmlEscaped(); }

/// "report:KEY:BEGIN-END" for a passage, so that a click leads there.
QString originLink(const store::Case& opened, const store::StoredStatement& statement) {
  if (statement.origin.item.isNil()) return escaped(statement.origin.author);
  const auto item = opened.items().find(statement.origin.item);
  if (!item) return QObject::tr("unknown");
  return QString("<a href=\"report:%1:%2\">%3</a>")
      .arg(item->key)
      .arg(toQt(statement.origin.locator), escaped(item->caption));
}

QString valueText(const store::Case& opened, const store::StoredStatement& statement) {
  if (statement.target == 0) return escaped(statement.value);
  return QString("<a href=\"item:%1\">%2</a>")
      .arg(statement.target)
      .arg(escaped(opened.items().caption(statement.target)));
}

/// Statements by property; where a property has more than one value, they stand one under the other with their
/// gradings.
QString cardOf(const store::Case& opened, store::Key key, const Theme& theme) {
  const auto item = opened.items().find(key);
  if (!item) return {};
  const Schema* schema = opened.schemas().find(item->schema);
  QString html = QString(
                     "<p style=\"font-size:16px; font-weight:600; margin-bottom:0\">%1</p><p style=\"color:%2; "
                     "margin-top:0\">%3</p>")
                     .arg(escaped(item->caption), theme.kindText(schema ? schema->colour : "").name(),
                          escaped(schema ? schema->label : item->schema));
  html += "<table cellspacing=\"0\" cellpadding=\"3\" width=\"100%\">";
  std::string last;
  for (const auto& statement : opened.statements().about(key)) {
    const Property* property = schema ? schema->property(statement.property) : nullptr;
    const QString label =
        statement.property == last ? QString() : escaped(property ? property->label : statement.property);
    last = statement.property;
    const QString grading =
        statement.origin.grading ? toQt(statement.origin.grading->text()) : QObject::tr("not graded");
    html += QString(
                "<tr><td style=\"color:%1\" width=\"28%\">%2</td><td>%3<br><span style=\"color:%1; font-size:11px\">%4 "
                "· %5 · %6</span></td></tr>")
                .arg(theme.quietInk.name(), label, valueText(opened, statement), grading, originLink(opened, statement),
                     toQt(isoText(statement.origin.at).substr(0, 16)));
  }
  html += "</table>";
  QString links;
  for (const auto& link : opened.items().pointingAt(key, 200)) {
    if (link.kind != ItemKind::Link && link.kind != ItemKind::Event) continue;
    const Schema* kind = opened.schemas().find(link.schema);
    links += QString("<br><a href=\"item:%1\">%2</a> %3")
                 .arg(link.key)
                 .arg(escaped(kind ? kind->label : link.schema), escaped(link.caption));
  }
  if (!links.isEmpty())
    html += QString("<p style=\"color:%1\">%2%3</p>").arg(theme.quietInk.name(), QObject::tr("Linked by"), links);
  return html;
}

}  // namespace

CardView::CardView(Selection& selection, JobRunner& jobs, QWidget* parent)
    : QTextBrowser(parent), m_selection(selection), m_jobs(jobs) {
  setOpenLinks(false);
  setFrameShape(QFrame::NoFrame);
  setAccessibleName(tr("Card"));
  connect(&selection, &Selection::selectionChanged, this, &CardView::refresh);
  connect(this, &QTextBrowser::anchorClicked, this, &CardView::follow);
  refresh();
}

void CardView::setCase(const std::string& path) {
  m_path = path;
  refresh();
}

void CardView::setTone(Tone tone) {
  m_theme = &Theme::of(tone);
  refresh();
}

void CardView::refresh() {
  const auto& selected = m_selection.state().selected;
  if (m_path.empty() || selected.empty()) {
    setHtml(QString("<p style=\"color:%1\">%2</p>")
                .arg(m_theme->quietInk.name(),
                     tr("Select something on the chart, the map or the timeline to see what is said about it.")));
    return;
  }
  constexpr std::size_t kMost = 8;  // more are a table's work
  std::vector<ItemKey> keys(selected.begin(), selected.end());
  std::sort(keys.begin(), keys.end());
  if (keys.size() > kMost) keys.resize(kMost);
  m_jobs.run<QString>(
      "card", this,
      [path = m_path, keys, theme = m_theme](const Progress& progress) {
        const auto opened = store::Case::open(path, store::Access::Look).orThrow();
        QString html;
        for (ItemKey key : keys) {
          progress.check();
          html += cardOf(*opened, key, *theme);
        }
        return html;
      },
      [this](const QString& html) { setHtml(html); });
}

void CardView::follow(const QUrl& link) {
  const QStringList parts = link.toString(QUrl::FullyDecoded).split(':');
  if (parts.size() >= 2 && parts[0] == "item") m_selection.select(parts[1].toLongLong());
  if (parts.size() < 2 || parts[0] != "report") return;
  const QStringList span = parts.value(2).split('-');
  emit m_selection.passageWanted(parts[1].toLongLong(), span.value(0).toInt(), span.size() == 2 ? span[1].toInt() : 0);
}

}  // namespace fairlead::ui
