// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layers/layers_view.h"

#include <QColorDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/store/layer_repository.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

namespace {

constexpr int kOpacity = Qt::UserRole + 1, kColour = Qt::UserRole + 2, kAttribute = Qt::UserRole + 3,
              kAttributes = Qt::UserRole + 4, kItem = Qt::UserRole + 5, kFilter = Qt::UserRole + 6,
              kHidden = Qt::UserRole + 7;

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

/// The current layer, also where one of its values is current.
QTreeWidgetItem* layerItem(const QTreeWidget* tree) {
  QTreeWidgetItem* item = tree->currentItem();
  return item && item->parent() ? item->parent() : item;
}

}  // namespace

LayersView::LayersView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_layers(nullptr),
      m_opacity(new QSlider(Qt::Horizontal, this)),
      m_attribute(new QComboBox(this)),
      m_filter(new QLineEdit(this)),
      m_told(new QLabel(this)) {
  auto* tree = new LayerTree(this);
  tree->moved = [this] { tell(); };
  m_layers = tree;
  assemble();
  connect(m_layers, &QTreeWidget::itemChanged, this, &LayersView::tell);
  connect(m_layers, &QTreeWidget::currentItemChanged, this, &LayersView::offerAttributes);
  connect(m_opacity, &QSlider::valueChanged, this, [this](int value) {
    if (QTreeWidgetItem* layer = layerItem(m_layers); layer && !m_isFilling) layer->setData(0, kOpacity, value);
  });
  connect(m_filter, &QLineEdit::editingFinished, this, &LayersView::applyFilter);
  connect(m_attribute, &QComboBox::activated, this, [this] {
    QTreeWidgetItem* layer = layerItem(m_layers);
    if (!layer) return;
    layer->setData(0, kAttribute, m_attribute->currentData());
    tell();
    std::map<std::string, std::string> by;
    for (const LayerStyle& style : m_desk.selection().state().layers)
      if (!style.attribute.isEmpty()) by[fromQt(style.name)] = fromQt(style.attribute);
    emit colouringWanted(by);
  });
}

void LayersView::assemble() {
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
  auto* by = new QHBoxLayout;
  auto* byLabel = new QLabel(tr("Colour &by"), this);
  byLabel->setBuddy(m_attribute);
  m_attribute->setObjectName("attribute");
  m_attribute->setAccessibleName(tr("Colour by"));
  m_attribute->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  by->addWidget(byLabel);
  by->addWidget(m_attribute, 1);
  column->addLayout(by);
  auto* only = new QHBoxLayout;
  auto* onlyLabel = new QLabel(tr("Sho&w only"), this);
  onlyLabel->setBuddy(m_filter);
  m_filter->setObjectName("layerFilter");
  m_filter->setAccessibleName(tr("Show only"));
  m_filter->setPlaceholderText(tr("speed > 12 AND flag = 'TR'"));
  m_filter->setClearButtonEnabled(true);
  m_filter->setToolTip(
      tr("Which features are shown on the map, in tables and in exports: =, <>, <, >, LIKE 'sea%', IN ('a', 'b'), "
         "IS NULL, joined by AND, OR, NOT and brackets. Enter applies it; it is kept in the case."));
  only->addWidget(onlyLabel);
  only->addWidget(m_filter, 1);
  column->addLayout(only);
  m_told->setObjectName("layerFilterTold");
  m_told->setWordWrap(true);
  m_told->setProperty("quiet", true);
  column->addWidget(m_told);
  m_layers->setHeaderLabels({tr("Layer"), tr("Features")});
  m_layers->setAccessibleName(tr("Layers"));
  m_layers->setDragDropMode(QAbstractItemView::InternalMove);
  m_layers->header()->setStretchLastSection(false);
  m_layers->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_opacity->setRange(10, 100);
  m_opacity->setAccessibleName(tr("Opacity"));
  connect(colour, &QPushButton::clicked, this, &LayersView::chooseColour);
}

void LayersView::offerAttributes() {
  const QTreeWidgetItem* layer = layerItem(m_layers);
  m_isFilling = true;
  m_opacity->setValue(layer ? layer->data(0, kOpacity).toInt() : 100);
  m_attribute->clear();
  m_attribute->addItem(tr("One colour"), QString());
  if (layer)
    for (const QString& name : layer->data(0, kAttributes).toStringList()) m_attribute->addItem(name, name);
  if (layer) m_attribute->setCurrentIndex(std::max(0, m_attribute->findData(layer->data(0, kAttribute))));
  m_isFilling = false;
  tellFilter();
}

void LayersView::tellFilter() {
  const QTreeWidgetItem* layer = layerItem(m_layers);
  const QString filter = layer ? layer->data(0, kFilter).toString() : QString();
  if (!m_filter->hasFocus() || m_filter->text().isEmpty()) m_filter->setText(filter);
  m_filter->setEnabled(layer && m_desk.mayWrite());
  const auto hidden = layer ? layer->data(0, kHidden).toLongLong() : 0;
  m_told->setText(filter.isEmpty() ? QString() : tr("The filter hides %1 features.").arg(numberText(hidden)));
  m_told->setVisible(!m_told->text().isEmpty());
}

void LayersView::applyFilter() {
  const QTreeWidgetItem* layer = layerItem(m_layers);
  const QString wanted = m_filter->text().trimmed();
  if (!layer || m_isFilling || wanted == layer->data(0, kFilter).toString()) return;
  const ItemKey item = layer->data(0, kItem).toLongLong();
  m_desk.change(
      store::Action::Alter,
      (wanted.isEmpty() ? tr("All of the layer “%1”") : tr("Filter of the layer “%1”")).arg(layer->toolTip(0)),
      [item, wanted = fromQt(wanted)](store::Case& opened, store::Transaction& t) {
        const auto found = opened.items().find(item);
        if (!found) throw Failure(ErrorCode::NotFound, "This layer is no longer in the case.");
        store::setLayerFilter(opened, t, found->id, wanted);
      },
      {},
      [this](const Error& error) {
        m_told->setText(toQt(error.message));
        m_told->setVisible(true);
      });
}

QTreeWidgetItem* LayersView::itemOf(const MapScene& scene, std::size_t at, const LayerStyle& style) {
  const MapLayer& layer = scene.layers[at];
  const auto shown = static_cast<qint64>(layer.features), hidden = static_cast<qint64>(layer.hidden);
  auto* item = new QTreeWidgetItem(
      {layer.name, hidden == 0 ? numberText(shown) : numberText(shown) + " / " + numberText(shown + hidden)});
  item->setData(0, kItem, static_cast<qint64>(layer.item));
  item->setData(0, kFilter, layer.filter);
  item->setData(0, kHidden, hidden);
  item->setFlags((item->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled) & ~Qt::ItemIsDropEnabled);
  item->setCheckState(0, style.isVisible ? Qt::Checked : Qt::Unchecked);
  item->setData(0, kOpacity, static_cast<int>(style.opacity * 100));
  item->setData(0, kColour, style.colour);
  item->setData(0, kAttribute, layer.classes.attribute);
  item->setData(0, kAttributes, layer.attributes);
  item->setToolTip(0, layer.name);
  item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
  std::vector<qint64> counts(layer.classes.names.size());
  for (const std::uint8_t one : layer.classes.point.empty() ? layer.classes.part : layer.classes.point) ++counts[one];
  for (std::size_t i = 0; i < layer.classes.names.size(); ++i) {
    auto* value = new QTreeWidgetItem(item, {layer.classes.names[i], numberText(counts[i])});
    value->setFlags(Qt::ItemIsUserCheckable | Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    value->setCheckState(0, style.hidden.contains(layer.classes.names[i]) ? Qt::Unchecked : Qt::Checked);
    QPixmap sign(12, 12);
    sign.fill(classColour(layer.classes, i));
    value->setIcon(0, QIcon(sign));
    value->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
  }
  return item;
}

void LayersView::show(std::shared_ptr<const MapScene> scene) {
  m_isFilling = true;
  const std::vector<LayerStyle> styles = m_desk.selection().state().layers;
  const QString current = m_layers->currentItem() ? layerItem(m_layers)->text(0) : QString();
  m_layers->clear();
  QTreeWidgetItem* chosen = nullptr;
  for (const std::size_t at : layerOrder(*scene, styles)) {
    QTreeWidgetItem* item = itemOf(*scene, at, layerStyle(scene->layers[at].name, styles));
    m_layers->insertTopLevelItem(0, item);  // the topmost first
    item->setExpanded(item->childCount() > 0);
    if (item->text(0) == current) chosen = item;
  }
  m_layers->setCurrentItem(chosen ? chosen : m_layers->topLevelItem(0));
  m_isFilling = false;
  offerAttributes();
}

void LayersView::tell() {
  if (m_isFilling) return;
  std::vector<LayerStyle> styles;
  for (int i = m_layers->topLevelItemCount(); i-- > 0;) {
    const QTreeWidgetItem* item = m_layers->topLevelItem(i);
    LayerStyle style{item->text(0), item->checkState(0) == Qt::Checked, item->data(0, kOpacity).toInt() / 100.0,
                     item->data(0, kColour).value<QColor>()};
    style.attribute = item->data(0, kAttribute).toString();
    for (int value = 0; value < item->childCount(); ++value)
      if (item->child(value)->checkState(0) == Qt::Unchecked) style.hidden << item->child(value)->text(0);
    styles.push_back(std::move(style));
  }
  m_desk.selection().styleLayers(std::move(styles));
}

void LayersView::chooseColour() {
  QTreeWidgetItem* item = layerItem(m_layers);
  if (!item) return;
  auto* dialog = new QColorDialog(item->data(0, kColour).value<QColor>(), this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
    if (QTreeWidgetItem* chosen = layerItem(m_layers)) chosen->setData(0, kColour, colour);
  });
  dialog->open();
}

}  // namespace fairlead::ui
