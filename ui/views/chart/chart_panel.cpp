// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/chart_panel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/views/form/form.h"

namespace fairlead::ui {

ChartPanel::ChartPanel(ChartView* chart, QWidget* parent)
    : QWidget(parent),
      m_charts(new QComboBox(this)),
      m_bundling(nullptr),
      m_pictures(new QCheckBox(tr("&Pictures"), this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(size::kGap, size::kGap / 2, size::kGap, size::kGap / 2);
  head->setSpacing(size::kGap);
  auto* label = new QLabel(tr("C&hart"), this);
  label->setBuddy(m_charts);
  auto* fit = new QPushButton(tr("Fit"), this);
  fit->setToolTip(tr("Show the whole chart"));
  head->addWidget(label);
  head->addWidget(m_charts);
  head->addStretch(1);
  m_bundling = labelledCombo(head, tr("L&ines"), this);
  m_bundling->setObjectName("bundling");
  m_bundling->addItem(tr("One a pair"), static_cast<int>(ChartBundling::Pair));
  m_bundling->addItem(tr("One a direction"), static_cast<int>(ChartBundling::Direction));
  m_bundling->addItem(tr("Each by itself"), static_cast<int>(ChartBundling::Each));
  m_bundling->setToolTip(tr("How many lines stand for the links between two"));
  m_pictures->setObjectName("pictures");
  m_pictures->setToolTip(tr("Draw the pictures of people and things on their icons"));
  head->addWidget(m_pictures);
  head->addWidget(fit);
  column->addLayout(head);
  column->addWidget(chart, 1);
  m_charts->setObjectName("charts");
  m_charts->setAccessibleName(tr("Chart"));
  m_charts->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  m_charts->setMinimumContentsLength(18);
  offer({}, {}, ChartBundling::Pair, true);
  connect(m_charts, &QComboBox::activated, this, [this] { emit chartWanted(m_charts->currentData().toString()); });
  connect(m_bundling, &QComboBox::currentIndexChanged, this, [this] { emit bundlingWanted(bundling()); });
  connect(m_pictures, &QCheckBox::toggled, this, &ChartPanel::picturesWanted);
  connect(fit, &QPushButton::clicked, chart, &ChartView::fitAll);
}

void ChartPanel::offer(const QStringList& charts, const QString& shown, ChartBundling bundling, bool hasPictures) {
  const QSignalBlocker quiet(m_bundling), quietToo(m_pictures);  // nobody chose anything
  m_pictures->setChecked(hasPictures);
  m_bundling->setCurrentIndex(m_bundling->findData(static_cast<int>(bundling)));
  m_charts->clear();
  for (const QString& name : charts) m_charts->addItem(name, name);
  m_charts->addItem(tr("All that is linked"), QString());
  m_charts->setCurrentIndex(m_charts->findData(shown));
}

}  // namespace fairlead::ui
