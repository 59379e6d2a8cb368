// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/release_panel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/release/provider_permissions.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/pack/disclosed_brief.h"
#include "ui/views/form/file_question.h"
#include "ui/views/share/release_profiles.h"

namespace fairlead::ui {

namespace {

struct Kind {
  const char *ending, *text, *filter;
};
constexpr Kind kKinds[] = {
    {"pdf", QT_TRANSLATE_NOOP("ReleasePanel", "PDF…"), QT_TRANSLATE_NOOP("ReleasePanel", "PDF (*.pdf)")},
    {"odt", QT_TRANSLATE_NOOP("ReleasePanel", "Text to edit…"),
     QT_TRANSLATE_NOOP("ReleasePanel", "OpenDocument text (*.odt)")},
    {"html", QT_TRANSLATE_NOOP("ReleasePanel", "Web page…"),
     QT_TRANSLATE_NOOP("ReleasePanel", "Web page in one file (*.html)")},
    {"odp", QT_TRANSLATE_NOOP("ReleasePanel", "Slides…"),
     QT_TRANSLATE_NOOP("ReleasePanel", "OpenDocument slides (*.odp)")}};

/// A file's name of a title: no letter that a file system minds.
QString fileNameOf(QString title) {
  for (QChar& letter : title)
    if (!letter.isLetterOrNumber() && !QString(" -_.,()").contains(letter)) letter = '-';
  return title.simplified().left(80);
}

}  // namespace

ReleasePanel::ReleasePanel(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_form(new QFormLayout),
      m_profile(new QComboBox(this)),
      m_paper(new QComboBox(this)),
      m_recipient(new QLineEdit(this)),
      m_copy(new QLineEdit("1", this)),
      m_reference(new QLineEdit(this)),
      m_conditions(new QLineEdit(this)),
      m_permission(new QLineEdit(this)),
      m_reason(new QLineEdit(this)),
      m_landscape(new QCheckBox(tr("Wide pages"), this)),
      m_grey(new QCheckBox(tr("Pictures in grey"), this)),
      m_leaveOut(new QCheckBox(tr("Leave out what bears H1 or H2"), this)),
      m_marking(new QLabel(this)),
      m_withheld(new QLabel(this)) {
  assemble();
  for (QComboBox* box : {m_profile, m_paper})
    connect(box, &QComboBox::currentIndexChanged, this, &ReleasePanel::changed);
  for (QLineEdit* line : {m_copy, m_reference, m_conditions, m_permission, m_recipient})
    connect(line, &QLineEdit::editingFinished, this, [this, line] {
      if (!line->isModified()) return;  // the keyboard only left it
      line->setModified(false);
      emit changed();
    });
  for (QCheckBox* box : {m_landscape, m_grey, m_leaveOut})
    connect(box, &QCheckBox::toggled, this, &ReleasePanel::changed);
  connect(m_profile, &QComboBox::currentIndexChanged, this, &ReleasePanel::showRows);
  showRows();
}

void ReleasePanel::showRows() {
  const bool isReleased = !m_profile->currentData().toString().isEmpty();
  for (QWidget* field :
       {static_cast<QWidget*>(m_recipient), static_cast<QWidget*>(m_conditions), static_cast<QWidget*>(m_permission),
        static_cast<QWidget*>(m_leaveOut), static_cast<QWidget*>(m_reason)})
    m_form->setRowVisible(field, isReleased);
}

void ReleasePanel::assemble() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  column->setSpacing(size::kGap);
  auto* row = new QHBoxLayout;
  auto* say = new QLabel(tr("Export as"), this);
  row->addWidget(say);
  for (const Kind& kind : kKinds) {
    auto* button = new QPushButton(tr(kind.text), this);
    button->setObjectName(QString("export-") + kind.ending);
    connect(button, &QPushButton::clicked, this, [this, &kind] { exportAs(kind.ending); });
    row->addWidget(button);
    m_exports.push_back(button);
  }
  row->addStretch(1);
  column->addLayout(row);
  m_form->setSpacing(size::kGap);
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_profile->addItem(tr("None: everything in force, for your own use"), QString());
  addReleaseProfiles(m_profile);
  m_profile->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_profile->setObjectName("packProfile");
  m_paper->addItem("A4");
  m_paper->addItem("Letter");
  m_copy->setObjectName("packCopy");
  m_copy->setMaximumWidth(80);
  m_reference->setPlaceholderText(tr("From the digest and the day"));
  m_conditions->setObjectName("packConditions");
  m_conditions->setPlaceholderText(tr("That they will keep, such as A2, S2"));
  m_permission->setPlaceholderText(tr("Provider=reference, for what bears H1 or H2"));
  m_leaveOut->setObjectName("packLeaveOut");
  m_withheld->setObjectName("packWithheld");
  m_marking->setObjectName("packMarking");
  for (QLabel* label : {m_marking, m_withheld}) {
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  }
  m_form->addRow(tr("Release &profile"), m_profile);
  m_form->addRow(tr("Marking"), m_marking);
  m_form->addRow(tr("Withheld"), m_withheld);
  m_form->addRow(tr("For &whom"), m_recipient);
  m_form->addRow(tr("Conditions"), m_conditions);
  m_form->addRow(tr("Permissions"), m_permission);
  m_form->addRow(QString(), m_leaveOut);
  m_form->addRow(tr("&Reason"), m_reason);
  m_form->addRow(tr("Copy number"), m_copy);
  m_form->addRow(tr("Reference"), m_reference);
  auto* paper = new QHBoxLayout;
  paper->addWidget(m_paper);
  paper->addWidget(m_landscape);
  paper->addWidget(m_grey);
  paper->addStretch(1);
  m_form->addRow(tr("Paper"), paper);
  column->addLayout(m_form);
  column->addStretch(1);
}

BriefOptions ReleasePanel::options() const {
  BriefOptions options;
  options.release = fromQt(m_profile->currentData().toString());
  options.copy = m_copy->text().trimmed().isEmpty() ? "1" : fromQt(m_copy->text().trimmed());
  options.reference = fromQt(m_reference->text().trimmed());
  options.author = m_desk.profile().actor(QString()).name;
  options.format.paper = m_paper->currentIndex() == 1 ? PackFormat::Paper::Letter : PackFormat::Paper::A4;
  options.format.isLandscape = m_landscape->isChecked();
  options.format.isGrey = m_grey->isChecked();
  options.mayLeaveOutBlocked = m_leaveOut->isChecked();
  for (const QString& condition : m_conditions->text().split(',', Qt::SkipEmptyParts))
    options.acknowledged.conditions.insert(fromQt(condition.trimmed()));
  const QString recipient = m_recipient->text().trimmed(), permission = m_permission->text().trimmed();
  if (!recipient.isEmpty()) options.acknowledged.recipients.insert(fromQt(recipient));
  if (!permission.isEmpty())
    if (const auto given = attempt([&] { return release::parsePermission(fromQt(permission)); }))
      options.acknowledged.permissions.insert(*given);
  return options;
}

void ReleasePanel::tell(const QString& marking, const std::map<std::string, std::int64_t>& withheld,
                        const QString& problem) {
  m_marking->setText(marking.isEmpty() ? problem : marking);
  const bool isReleased = !m_profile->currentData().toString().isEmpty();
  QString text = isReleased ? tr("Nothing") : tr("Nothing, since it is for your own use");
  std::int64_t all = 0;
  QString reasons;
  for (const auto& [reason, count] : withheld) {
    all += count;
    reasons += "\n" + tr("%1: %2").arg(numberText(count), toQt(reason));
  }
  if (all > 0) text = tr("%1 statements and passages:").arg(numberText(all)) + reasons;
  if (marking.isEmpty() && all == 0) text.clear();
  m_withheld->setText(text);
  for (QPushButton* button : m_exports) button->setEnabled(!marking.isEmpty());
}

void ReleasePanel::exportAs(const QString& ending) {
  if (!mayExport()) return;
  const QString permission = m_permission->text().trimmed();
  if (!options().release.empty()) {
    if (!m_desk.mayWrite())
      return emit m_desk.said(
          tr("What goes to others is written into the journal, and this case can only be looked at."));
    if (m_desk.profile().reasons == ReasonPolicy::Required && m_reason->text().trimmed().isEmpty()) {
      m_reason->setFocus();
      return emit m_desk.said(tr("Disclosing needs a reason here; say why."));
    }
    if (!permission.isEmpty())
      if (const auto given = attempt([&] { return release::parsePermission(fromQt(permission)); }); !given)
        return emit m_desk.said(toQt(given.error().sentence()));
  }
  emit aboutToExport();
  for (const Kind& kind : kKinds)
    if (ending == kind.ending)
      askSavePath(this, tr("Where the pack goes"), fileNameOf(m_title) + "." + ending, tr(kind.filter), ending,
                  [this](const QString& path) { write(path); });
}

void ReleasePanel::write(const QString& path) {
  BriefOptions wanted = options();
  wanted.planJson = m_plan;
  auto id = std::make_shared<quint64>(0);
  CaseDesk* shared = &m_desk;
  const auto done = [shared, id, path](const BriefSummary& summary) {
    std::int64_t withheld = 0;
    for (const auto& [reason, count] : summary.withheld) withheld += count;
    QString told = tr("%1 pages, %2, are in %3.").arg(numberText(summary.pages), toQt(summary.marking), path);
    if (withheld > 0) told += " " + tr("%1 statements and passages were withheld.").arg(numberText(withheld));
    shared->jobs().conclude(*id, told);
    emit shared->said(told);
  };
  const QString title = tr("Writing %1").arg(path.section('/', -1));
  if (wanted.release.empty()) {
    *id = m_desk.readLong<BriefSummary>(
        title, shared,
        [wanted, path = fromQt(path)](const store::Case& opened, const Progress& progress) {
          return writeBrief(opened, path, wanted, progress);
        },
        done);
    return;
  }
  *id = m_desk.write<BriefSummary>(
      title,
      [wanted, path = fromQt(path), recipient = fromQt(m_recipient->text().trimmed())](
          store::Case& opened, const store::Actor& actor, const Progress& progress) {
        store::Actor discloser = actor;
        discloser.recipient = recipient;
        return discloseBrief(opened, discloser, path, wanted, progress);
      },
      done, {}, m_reason->text().trimmed());
}

}  // namespace fairlead::ui
