// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/grading_field.h"

#include <QHBoxLayout>

#include "ui/base/text.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

GradingField::GradingField(GradingScheme scheme, QWidget* parent)
    : QWidget(parent), m_scheme(scheme), m_source(new QComboBox(this)), m_information(new QComboBox(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(size::kGap);
  row->addWidget(m_source, 1);
  row->addWidget(m_information, 1);
  m_source->setObjectName("source");
  m_information->setObjectName("information");
  m_source->setAccessibleName(tr("Source evaluation"));
  m_information->setAccessibleName(tr("Information assessment"));
  fill();
}

void GradingField::fill() {
  m_source->clear();
  m_information->clear();
  m_source->addItem(tr("Source not graded"), QString());
  m_information->addItem(tr("Information not graded"), QString());
  for (const char letter : std::string("ABCDEFGHIX123456")) {
    const auto add = [&](QComboBox* field, std::string_view meaning) {
      if (!meaning.empty())
        field->addItem(QString("%1  %2").arg(QChar(letter)).arg(toQt(meaning)), QString(QChar(letter)));
    };
    add(m_source, sourceMeaning(m_scheme, letter));
    add(m_information, informationMeaning(m_scheme, letter));
  }
}

void GradingField::setGrading(const std::optional<Grading>& grading) {
  if (grading && grading->scheme != m_scheme) {
    m_scheme = grading->scheme;
    fill();
  }
  m_source->setCurrentIndex(grading ? std::max(0, m_source->findData(QString(QChar(grading->source)))) : 0);
  m_information->setCurrentIndex(grading ? std::max(0, m_information->findData(QString(QChar(grading->information))))
                                         : 0);
}

std::optional<Grading> GradingField::grading() const {
  const QString source = m_source->currentData().toString(), information = m_information->currentData().toString();
  if (source.isEmpty() || information.isEmpty()) return std::nullopt;
  return Grading{m_scheme, source.at(0).toLatin1(), information.at(0).toLatin1()};
}

bool GradingField::isWhole() const { return (m_source->currentIndex() == 0) == (m_information->currentIndex() == 0); }

}  // namespace fairlead::ui
