// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/contained_process.h"
#include "core/geo/layer_import.h"
#include "ui/base/text.h"
#include "ui/views/import/import_page.h"

namespace fairlead::ui {

LayerImportPage::LayerImportPage(CaseDesk& desk, std::filesystem::path path, QWidget* parent)
    : ImportPage(desk, parent),
      m_path(std::move(path)),
      m_table(addTable({tr("Layer"), tr("Kind"), tr("Geometry"), tr("Features"), tr("Coordinate reference system"),
                        tr("Warnings")})),
      m_crs(new QLineEdit(this)) {
  auto* row = new QHBoxLayout;
  auto* again = new QPushButton(tr("Look again"), this);
  m_crs->setObjectName("crs");
  m_crs->setPlaceholderText(tr("Only where the file names none, such as EPSG:27700"));
  auto* label = new QLabel(tr("&Coordinate reference system"), this);
  label->setBuddy(m_crs);
  row->addWidget(label);
  row->addWidget(m_crs, 1);
  row->addWidget(again);
  again->setAutoDefault(false);
  column()->insertLayout(1, row);
  connect(again, &QPushButton::clicked, this, &LayerImportPage::look);
  look();
}

void LayerImportPage::look() {
  setSummary(tr("Reading the layers…"));
  setVerb(tr("Import"), false);
  desk().jobs().start<std::vector<LayerPreview>>(
      tr("Looking at %1").arg(toQt(m_path.filename().string())), JobLane::Long, this,
      [path = m_path, crs = fromQt(m_crs->text().trimmed())](const Progress& progress) {
        return previewLayers(path, crs, progress);
      },
      [this](const std::vector<LayerPreview>& layers) { show(layers); },
      [this](const Error& error) { setSummary(toQt(error.sentence()), true); });
}

void LayerImportPage::show(const std::vector<LayerPreview>& layers) {
  m_table->setRowCount(static_cast<int>(layers.size()));
  std::int64_t features = 0;
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const LayerPreview& one = layers[static_cast<std::size_t>(row)];
    features += one.features;
    const QStringList cells{one.name,
                            one.kind,
                            one.geometry,
                            numberText(one.features),
                            one.crs.isEmpty() ? tr("None given; WGS 84 is taken") : one.crs,
                            QStringList(one.warnings.begin(), one.warnings.end()).join("; ")};
    for (int at = 0; at < cells.size(); ++at) {
      auto* cell = new QTableWidgetItem(cells[at]);
      cell->setToolTip(cells[at]);
      m_table->setItem(row, at, cell);
    }
  }
  m_table->resizeColumnsToContents();
  setSummary(tr("%1 layers with %2 features. Nothing has been changed yet.")
                 .arg(numberText(m_table->rowCount()), numberText(features)));
  setVerb(m_table->rowCount() == 1 ? tr("Import 1 layer") : tr("Import %1 layers").arg(numberText(m_table->rowCount())),
          true);
}

void LayerImportPage::bringIn() {
  CaseDesk* shared = &desk();
  auto id = std::make_shared<quint64>(0);
  *id = shared->write<std::vector<geo::ImportedLayer>>(
      tr("Importing %1").arg(toQt(m_path.filename().string())),
      [path = m_path, crs = fromQt(m_crs->text().trimmed())](store::Case& opened, const store::Actor& actor,
                                                             const Progress& progress) {
        ContainedProcess worker;
        geo::LayerImportOptions options;
        options.crs = crs;
        return geo::importLayers(opened, actor, path, options, worker, progress).orThrow();
      },
      [shared, id](const std::vector<geo::ImportedLayer>& layers) {
        qint64 known = 0;
        for (const auto& layer : layers) known += layer.isKnown ? 1 : 0;
        const QString told = tr("%1 layers came in, %2 were in the case already.")
                                 .arg(numberText(static_cast<qint64>(layers.size()) - known), numberText(known));
        shared->jobs().conclude(*id, told);
        emit shared->said(told);
      });
}

}  // namespace fairlead::ui
