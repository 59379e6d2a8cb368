// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/origin_field.h"

#include <QFormLayout>
#include <QRegularExpression>

#include "ui/base/text.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

OriginField::OriginField(GradingScheme scheme, const std::vector<OriginChoice>& choices, QWidget* parent)
    : QWidget(parent),
      m_origin(new QComboBox(this)),
      m_handling(new QComboBox(this)),
      m_assessment(new QComboBox(this)),
      m_locator(new QLineEdit(this)),
      m_grading(new GradingField(scheme, this)) {
  auto* form = new QFormLayout(this);
  form->setContentsMargins(0, 0, 0, 0);
  form->setSpacing(size::kGap);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  m_origin->setObjectName("origin");
  m_locator->setObjectName("locator");
  m_origin->addItem(tr("My own word"), QString());
  for (const OriginChoice& choice : choices) m_origin->addItem(elided(choice.caption, 60), toQt(choice.id.text()));
  m_origin->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_origin->setMinimumContentsLength(24);
  form->addRow(tr("&Who says so"), m_origin);
  m_locator->setPlaceholderText(tr("Characters, as 120-134; empty for the whole"));
  form->addRow(tr("&Passage"), m_locator);
  form->addRow(tr("&Grading"), m_grading);
  m_handling->addItem(tr("Handling not stated"), static_cast<int>(Handling::None));
  m_handling->addItem(tr("P  Lawful sharing permitted"), static_cast<int>(Handling::Permitted));
  m_handling->addItem(tr("C  Lawful sharing permitted with conditions"), static_cast<int>(Handling::Conditions));
  form->addRow(tr("&Handling"), m_handling);
  m_assessment->addItems({tr("A fact as reported"), tr("An assessment"), tr("A hypothesis")});
  form->addRow(tr("&It is"), m_assessment);
}

void OriginField::setDraft(const Statement& draft) {
  const QString id = draft.origin.item.isNil() ? QString() : toQt(draft.origin.item.text());
  int at = m_origin->findData(id);
  if (at < 0) {
    m_origin->addItem(tr("As before"), id);
    at = m_origin->count() - 1;
  }
  m_origin->setCurrentIndex(at);
  m_locator->setText(toQt(draft.origin.locator));
  m_grading->setGrading(draft.origin.grading);
  m_handling->setCurrentIndex(static_cast<int>(draft.origin.marking.handling));
  m_assessment->setCurrentIndex(static_cast<int>(draft.assessment));
  m_marking = draft.origin.marking;
}

Statement OriginField::draft(QString& problem) const {
  static const QRegularExpression kSpan("^(\\d+)-(\\d+)$");
  Statement draft;
  if (const auto id = ItemId::parse(fromQt(m_origin->currentData().toString()))) draft.origin.item = *id;
  draft.origin.locator = fromQt(m_locator->text().trimmed());
  const auto span = kSpan.match(m_locator->text().trimmed());
  if (draft.origin.item.isNil() && !draft.origin.locator.empty())
    problem = tr("A passage needs the report that it stands in; choose who says so.");
  else if (span.hasMatch() && span.captured(1).toLongLong() >= span.captured(2).toLongLong())
    problem = tr("The passage ends before it begins; write it as 120-134.");
  else if (!m_grading->isWhole())
    problem = tr("A grading has two letters: the source's and the information's. Choose both or neither.");
  draft.origin.grading = m_grading->grading();
  draft.origin.marking = m_marking;
  draft.origin.marking.handling = static_cast<Handling>(m_handling->currentData().toInt());
  draft.assessment = static_cast<Assessment>(m_assessment->currentIndex());
  return draft;
}

}  // namespace fairlead::ui
