// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/exhibit_editor.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/instant.h"
#include "core/model/schema.h"
#include "ui/base/text.h"
#include "ui/paint/map_furniture_painter.h"
#include "ui/views/form/form.h"
#include "ui/views/pack/part_names.h"

namespace fairlead::ui {

namespace {

constexpr const char* kFrozen[] = {"digest", "statements", "frozen"};

QString wordsOf(const ExhibitChange& change) {
  using Kind = ExhibitChange::Kind;
  const QString count = numberText(change.statements);
  switch (change.kind) {
    case Kind::New:
      return ExhibitEditor::tr("New: %1.").arg(change.name);
    case Kind::More:
      return ExhibitEditor::tr("%1: %2 statements more.").arg(change.name, count);
    case Kind::TakenBack:
      return ExhibitEditor::tr("%1: %2 statements taken back.").arg(change.name, count);
    case Kind::ShownToo:
      return ExhibitEditor::tr("%1 statements came with what it shows in addition.").arg(count);
    case Kind::NoLongerShown:
      return ExhibitEditor::tr("%1 statements went with what it no longer shows.").arg(count);
  }
  return {};
}

QString degrees(double value) { return QString::number(value, 'f', 2) + QChar(0x00B0); }

}  // namespace

ExhibitEditor::ExhibitEditor(QWidget* parent)
    : QWidget(parent),
      m_form(new QFormLayout),
      m_kind(new QComboBox(this)),
      m_chart(new QComboBox(this)),
      m_schema(new QComboBox(this)),
      m_from(new QLineEdit(this)),
      m_to(new QLineEdit(this)),
      m_frame(quietLabel({}, this)),
      m_state(new QLabel(this)),
      m_refresh(new QPushButton(tr("Refresh"), this)),
      m_take(new QPushButton(tr("Take what is shown now"), this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(size::kGap);
  m_form->setSpacing(size::kGap);
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  for (const std::string& kind : exhibitKinds()) m_kind->addItem(exhibitKindName(kind), toQt(kind));
  m_schema->addItem(tr("All links and events"), QString());
  for (const char* name : {"Call", "Message", "Payment", "Event", "Sighting", "Trip"})
    if (const Schema* schema = SchemaSet::standard().find(name))
      m_schema->addItem(translated(schema->plural), QString(name));
  m_kind->setObjectName("exhibitKind");
  m_chart->setObjectName("exhibitChart");
  m_schema->setObjectName("exhibitSchema");
  m_from->setObjectName("exhibitFrom");
  m_to->setObjectName("exhibitTo");
  m_state->setObjectName("exhibitState");
  m_refresh->setObjectName("exhibitRefresh");
  m_take->setObjectName("exhibitTake");
  m_from->setPlaceholderText(tr("The beginning, such as 2022-09-03 or 2022-09-03T04:00Z"));
  m_to->setPlaceholderText(tr("The end; what happens then is no longer shown"));
  m_form->addRow(tr("Shows"), m_kind);
  m_form->addRow(tr("Chart"), m_chart);
  m_form->addRow(tr("Of"), m_schema);
  m_form->addRow(tr("From"), m_from);
  m_form->addRow(tr("Until"), m_to);
  column->addLayout(m_form);
  column->addWidget(m_frame);
  m_state->setWordWrap(true);
  m_state->setTextFormat(Qt::PlainText);
  m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column->addWidget(m_state);
  auto* row = new QHBoxLayout;
  row->addWidget(m_refresh);
  row->addWidget(m_take);
  row->addStretch(1);
  column->addLayout(row);
  column->addStretch(1);
  for (QComboBox* box : {m_kind, m_chart, m_schema}) connect(box, &QComboBox::activated, this, &ExhibitEditor::change);
  for (QLineEdit* line : {m_from, m_to}) connect(line, &QLineEdit::editingFinished, this, &ExhibitEditor::change);
  connect(m_refresh, &QPushButton::clicked, this, &ExhibitEditor::refreshWanted);
  connect(m_take, &QPushButton::clicked, this, [this] { emit takeWanted(m_kind->currentData().toString()); });
}

void ExhibitEditor::offerCharts(const QStringList& charts) {
  const QVariant chosen = m_chart->currentData();
  m_chart->clear();
  m_chart->addItem(tr("All that is linked"), QString());
  for (const QString& chart : charts) m_chart->addItem(chart, chart);
  const QString wanted = m_section.is_object() ? toQt(textIn(m_section, "chart")) : chosen.toString();
  if (m_chart->findData(wanted) < 0) m_chart->addItem(tr("%1 (gone)").arg(wanted), wanted);
  m_chart->setCurrentIndex(m_chart->findData(wanted));
}

void ExhibitEditor::show(const Json& section) {
  m_section = section;
  const std::string kind = textIn(section, "kind");
  m_kind->setCurrentIndex(std::max(0, m_kind->findData(toQt(kind.empty() ? "map" : kind))));
  const auto choose = [](QComboBox* box, const QString& value) {
    if (box->findData(value) < 0) box->addItem(value, value);
    box->setCurrentIndex(box->findData(value));
  };
  choose(m_chart, toQt(textIn(section, "chart")));
  choose(m_schema, toQt(textIn(section, "schema")));
  m_from->setText(toQt(textIn(section, "from")));
  m_to->setText(toQt(textIn(section, "to")));
  const bool isCounted = kind == "matrix" || kind == "histogram" || kind == "table";
  m_form->setRowVisible(m_chart, kind == "chart");
  m_form->setRowVisible(m_schema, isCounted);
  m_take->setVisible(!isCounted);
  describe(section);
  tell({});
}

/// What is frozen that no field shows.
void ExhibitEditor::describe(const Json& section) {
  QStringList parts;
  const auto query = attempt([&] { return ExhibitQuery::of(section); });
  if (!query) {
    parts << toQt(query.error().sentence());
  } else {
    const auto window = [](const MapWindow& one) {
      return tr("%1 to %2 north, %3 to %4 east")
          .arg(degrees(one.south), degrees(one.north), degrees(one.west), degrees(one.east));
    };
    if (query->extent && query->extent->projection != geo::Projection())
      parts << tr("Projection: %1.").arg(projectionName(query->extent->projection));
    if (query->extent) parts << tr("The map's window: %1.").arg(window(*query->extent));
    if (query->within) parts << tr("Only what is at a place in %1.").arg(window(*query->within));
    if (!query->selected.empty())
      parts << tr("%1 selected are ringed.").arg(numberText(static_cast<qint64>(query->selected.size())));
    if (!query->layers.empty())
      parts << tr("%1 layers as they were set.").arg(numberText(static_cast<qint64>(query->layers.size())));
    if (section.contains("around_most")) parts << tr("Round the one who is tied to most others.");
    if (query->lanes == TimelineLanes::Entity) parts << tr("A lane for each entity.");
    if (query->lanes == TimelineLanes::Source) parts << tr("A lane for each source.");
    if (query->lanes == TimelineLanes::Place) parts << tr("A lane for each place.");
  }
  m_frame->setText(parts.join(' '));
  m_frame->setVisible(!parts.isEmpty());
}

void ExhibitEditor::tell(const std::optional<ExhibitState>& state) {
  m_known = state;
  const std::string at = m_section.is_object() ? textIn(m_section, "frozen") : std::string();
  const QString when = toQt(at).left(16).replace('T', ' ') + " UTC";
  QString text;
  bool isProblem = false;
  if (!state) {
    text = at.empty() ? QString() : tr("Frozen on %1.").arg(when);
  } else if (!state->problem.isEmpty()) {
    text = state->problem;
    isProblem = true;
  } else if (state->isEmpty) {
    text = tr("The case has nothing to show here; the section is left out.");
  } else if (!state->isFrozen) {
    text = tr("Not frozen: it shows the case as it is when the pack is made. It rests on %1 statements.")
               .arg(numberText(state->statements));
  } else if (!state->isChanged) {
    text = tr("Frozen on %1; nothing that it shows has changed since. It rests on %2 statements.")
               .arg(when, numberText(state->statements));
  } else {
    text = at.empty() ? tr("What it shows has changed since it was frozen.")
                      : tr("What it shows has changed since it was frozen on %1:").arg(when);
    constexpr std::size_t kMost = 12;
    const std::size_t told = std::min(state->changes.size(), kMost);
    for (std::size_t i = 0; i < told; ++i) text += "\n" + QString::fromUtf8("– ") + wordsOf(state->changes[i]);
    if (state->changes.size() > told)
      text += "\n" + tr("and %1 changes more").arg(numberText(static_cast<qint64>(state->changes.size() - told)));
    isProblem = true;
  }
  m_state->setText(text);
  setProblem(m_state, isProblem);
  const bool isFrozen = state && state->isFrozen;
  m_refresh->setText(isFrozen || !state ? tr("Refresh") : tr("Freeze"));
  m_refresh->setEnabled(state && state->problem.isEmpty() && !state->isEmpty && (!isFrozen || state->isChanged) &&
                        !m_isReadOnly);
}

void ExhibitEditor::setReadOnly(bool isReadOnly) {
  m_isReadOnly = isReadOnly;
  for (QWidget* field : {static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_schema),
                         static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_to), static_cast<QWidget*>(m_take)})
    field->setEnabled(!isReadOnly);
  tell(m_known);
}

void ExhibitEditor::change() {
  Json changed = m_section;
  const std::string before = textIn(changed, "kind"), kind = fromQt(m_kind->currentData().toString());
  changed["kind"] = kind;
  setText(changed, "chart", kind == "chart" ? fromQt(m_chart->currentData().toString()) : std::string());
  const bool isCounted = kind == "matrix" || kind == "histogram" || kind == "table";
  setText(changed, "schema", isCounted ? fromQt(m_schema->currentData().toString()) : std::string());
  setText(changed, "from", fromQt(m_from->text().trimmed()));
  setText(changed, "to", fromQt(m_to->text().trimmed()));
  if (kind != before)
    for (const char* member : {"extent", "projection", "layers", "lanes", "layout", "around_most"})
      changed.erase(member);
  if (changed == m_section) return;
  for (const char* member : kFrozen) changed.erase(member);
  emit queryChanged(QByteArray::fromStdString(changed.dump()));
}

}  // namespace fairlead::ui
