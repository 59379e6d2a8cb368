// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One filter of a layer for map, table, legend and export alike.
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>
#include <fstream>

#include "core/base/resources.h"
#include "core/exchange/export.h"
#include "core/geo/layer_import.h"
#include "core/store/layer_repository.h"
#include "tests/ui/window_fixture.h"
#include "ui/views/layers/layers_view.h"
#include "ui/views/scenes/scenes.h"
#include "ui/views/table/table_rows.h"

using namespace fairlead;
using namespace fairlead::ui;

namespace {

/// Four finds, of which two are boats.
ItemId addFinds(store::Case& opened, const std::filesystem::path& folder) {
  const auto file = folder / "finds.csv";
  std::ofstream(file) << "what,lon,lat,seen\nboat,2.1,50.9,1\nengine,2.2,50.9,2\nboat,2.3,50.9,3\nنحاس,2.4,50.9,4\n";
  ContainedProcess worker;
  geo::importLayers(opened, test::kAnalyst, file, {}, worker, Progress()).orThrow();
  return store::LayerRepository(opened.database()).all().at(0).id;
}

}  // namespace

TEST_CASE("map, table and export show what a layer's filter leaves, and tell what it hides") {
  test::CaseFixture f;
  const ItemId layer = addFinds(*f.opened, f.folder.path());
  f.change([&](store::Transaction& t) { store::setLayerFilter(*f.opened, t, layer, "what = 'boat'"); });
  const MapScene scene = mapScene(*f.opened, {{"finds", "what"}});
  REQUIRE(scene.layers.size() == 1);
  CHECK(scene.layers[0].points.size() == 2);
  CHECK(scene.layers[0].features == 2);
  CHECK(scene.layers[0].hidden == 2);
  CHECK(scene.layers[0].classes.names == std::vector<QString>{"boat"});
  TableOrder order;
  order.kind = TableKind::Features;
  order.layer = store::LayerRepository(f.opened->database()).all().at(0).table;
  CHECK(tableKeys(*f.opened, order, Progress()).keys == std::vector<store::Key>{1, 3});
  CHECK(tableKeys(*f.opened, order, Progress()).hidden == 2);
  order.words = "3";
  CHECK(tableKeys(*f.opened, order, Progress()).keys == std::vector<store::Key>{3});
  exchange::ExportRequest request;
  request.format = "csv";
  request.actor = test::kAnalyst;
  const auto file = f.folder / "out.csv";
  const auto report = exchange::exportCase(*f.opened, file, request, Progress()).orThrow();
  CHECK(report.withheld.at("features that their layer's filter hides") == 2);
  const std::string text = readFile(file);
  CHECK(text.find("boat") != std::string::npos);
  CHECK(text.find("engine") == std::string::npos);
}

TEST_CASE("a filter is typed below the layers; one that cannot be read is told and changes nothing") {
  test::WindowFixture f;
  {
    f.window.closeCase();
    const auto opened = store::Case::open(f.path, store::Access::Write).orThrow();
    addFinds(*opened, f.folder.path());
  }
  REQUIRE(f.window.openCase(QString::fromStdString(f.path.string())));
  f.window.dock("layers")->show();
  f.settle();
  auto* filter = f.window.findChild<QLineEdit*>("layerFilter");
  auto* told = f.window.findChild<QLabel*>("layerFilterTold");
  auto* tree = f.window.views().layers->findChild<QTreeWidget*>();
  REQUIRE((filter && told && tree && tree->topLevelItemCount() == 1));
  const auto type = [&](const QString& text) {
    filter->setFocus();
    filter->setText(text);
    QTest::keyClick(filter, Qt::Key_Return);
    f.settle();
  };
  type("what = boat");
  CHECK(told->text().contains("a text stands in single quotes"));
  CHECK(filter->text() == "what = boat");  // to be mended
  CHECK(tree->topLevelItem(0)->text(1) == "4");
  type("what = 'boat'");
  CHECK(tree->topLevelItem(0)->text(1) == "2 / 4");
  CHECK(told->text().contains("hides 2 features"));
  f.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(tree->topLevelItem(0)->text(1) == "4");
}
