// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layers/layers_view.h"

#include <QColorDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

namespace {

constexpr int kOpacity = Qt::UserRole + 1, kColour = Qt::UserRole + 2;

/// Only the tree's own top level can be ordered; nothing is dropped into another layer.
class LayerTree : public QTreeWidget {
 public:
  using QTreeWidget::QTreeWidget;
  std::function<void()> moved;

 protected:
  void dropEvent(QDropEvent* event) override {
    QTreeWidget::dropEvent(event);
    if (moved) moved();
  }
};

}  // namespace

LayersView::LayersView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_layers(nullptr), m_opacity(new QSlider(Qt::Horizontal, this)) {
  auto* tree = new LayerTree(this);
  tree->moved = [this] { tell(); };
  m_layers = tree;
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  column->addWidget(m_layers, 1);
  auto* row = new QHBoxLayout;
  auto* label = new QLabel(tr("&Opacity"), this);
  label->setBuddy(m_opacity);
  auto* colour = new QPushButton(tr("Colour…"), this);
  row->addWidget(label);
  row->addWidget(m_opacity, 1);
  row->addWidget(colour);
  column->addLayout(row);
  m_layers->setHeaderLabels({tr("Layer"), tr("Features")});
  m_layers->setAccessibleName(tr("Layers"));
  m_layers->setRootIsDecorated(false);
  m_layers->setDragDropMode(QAbstractItemView::InternalMove);
  m_layers->header()->setStretchLastSection(false);
  m_layers->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_opacity->setRange(10, 100);
  m_opacity->setAccessibleName(tr("Opacity"));
  connect(m_layers, &QTreeWidget::itemChanged, this, &LayersView::tell);
  connect(m_layers, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
    m_isFilling = true;
    m_opacity->setValue(item ? item->data(0, kOpacity).toInt() : 100);
    m_isFilling = false;
  });
  connect(m_opacity, &QSlider::valueChanged, this, [this](int value) {
    if (m_isFilling || !m_layers->currentItem()) return;
    m_layers->currentItem()->setData(0, kOpacity, value);
  });
  connect(colour, &QPushButton::clicked, this, &LayersView::chooseColour);
}

void LayersView::show(std::shared_ptr<const MapScene> scene) {
  m_isFilling = true;
  const std::vector<LayerStyle> styles = m_desk.selection().state().layers;
  m_layers->clear();
  for (const std::size_t at : layerOrder(*scene, styles)) {
    const MapLayer& layer = scene->layers[at];
    const LayerStyle style = layerStyle(layer.name, styles);
    auto* item = new QTreeWidgetItem(
        {layer.name,
         numberText(static_cast<qint64>(layer.points.empty() ? layer.partEnds.size() : layer.points.size()))});
    item->setFlags((item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled) & ~Qt::ItemIsDropEnabled);
    item->setCheckState(0, style.isVisible ? Qt::Checked : Qt::Unchecked);
    item->setData(0, kOpacity, static_cast<int>(style.opacity * 100));
    item->setData(0, kColour, style.colour);
    item->setToolTip(0, layer.name);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    m_layers->insertTopLevelItem(0, item);  // the topmost first
  }
  m_layers->setCurrentItem(m_layers->topLevelItem(0));
  m_isFilling = false;
}

void LayersView::tell() {
  if (m_isFilling) return;
  std::vector<LayerStyle> styles;
  for (int i = m_layers->topLevelItemCount(); i-- > 0;) {
    const QTreeWidgetItem* item = m_layers->topLevelItem(i);
    styles.push_back({item->text(0), item->checkState(0) == Qt::Checked, item->data(0, kOpacity).toInt() / 100.0,
                      item->data(0, kColour).value<QColor>()});
  }
  m_desk.selection().styleLayers(std::move(styles));
}

void LayersView::chooseColour() {
  QTreeWidgetItem* item = m_layers->currentItem();
  if (!item) return;
  auto* dialog = new QColorDialog(item->data(0, kColour).value<QColor>(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
    if (QTreeWidgetItem* chosen = m_layers->currentItem()) chosen->setData(0, kColour, colour);
  });
  dialog->open();
}

}  // namespace fairlead::ui
