// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPlainTextEdit>

#include "tests/ui/window_fixture.h"
#include "ui/base/text.h"
#include "ui/views/pack/pack_view.h"

namespace fairlead::test {

/// The composer of packs, driven as hands do it: clicks, keys, drops.
struct PackDesk : WindowFixture {
  ui::PackView& view = *window.views().pack;

  static constexpr int kPause = 30;  // in milliseconds: a suite rests more often than a hand

  PackDesk() {
    view.readings().setPause(kPause);
    window.resize(1600, 1000);
    window.dock("pack")->setFloating(true);  // with room for text and pages
    window.dock("pack")->resize(1400, 900);
    window.dock("pack")->show();
    settle();
  }
  /// A pack with the sections given as JSON, stored beside the window as another would.
  void store(const std::string& plan, const std::string& title = "The ring") {
    bool isDone = false;
    window.desk().change(
        store::Action::Alter, "A pack",
        [plan, title](store::Case&, store::Transaction& t) {
          const ItemId id = ItemId::random();
          t.addItem(id, "Pack");
          t.say(id, "title", title);
          t.say(id, "content", plan);
        },
        [&] { isDone = true; });
    REQUIRE(QTest::qWaitFor([&] { return isDone; }, 10'000));
    rest();
  }
  void change(const std::function<void(store::Transaction&)>& work) {
    window.desk().change(store::Action::Alter, "A change", [work](store::Case&, store::Transaction& t) { work(t); });
    rest();
  }
  /// What is done meanwhile finds no case, and is refused.
  void withoutCase(const std::function<void()>& work) {
    const auto aside = folder / "aside";
    std::filesystem::rename(path, aside);
    work();
    settle();
    std::filesystem::rename(aside, path);
  }
  /// Until what is read once the hand rests was read too.
  void rest() {
    settle();
    QTest::qWait(2 * kPause);
    settle();
  }
  /// The plan of the only pack, or of that with the title, as it is in the case.
  ui::PackPlan stored(const std::string& title = {}) {
    const auto looked = look();
    for (const auto& pack : looked->items().list({{}, ItemKind::Pack}, 0, 100)) {
      if (!title.empty() && pack.caption != title) continue;
      const auto versions = looked->statements().values(pack.key, "content");
      REQUIRE(versions.size() == 1);
      return ui::PackPlan::parse(versions.front());
    }
    FAIL("no such pack");
    return {};
  }
  std::size_t packs() { return ui::storedPacks(*look(), {}).size(); }
  template <typename Widget>
  Widget* find(const QString& name) {
    auto* found = view.findChild<Widget*>(name);
    INFO(ui::fromQt(name));
    REQUIRE(found);
    return found;
  }
  QPlainTextEdit* text() { return view.editor().text()->field(); }
  void type(const QString& words) {
    text()->setFocus();
    QTest::keyClicks(text(), words);
  }
  std::string words(std::size_t section) { return ui::textIn(stored().section(section), "text"); }
  QStringList parts() {
    QStringList names;
    const ui::PackPlan plan = stored();
    for (std::size_t i = 0; i < plan.count(); ++i) names << ui::toQt(ui::textIn(plan.section(i), "part"));
    return names;
  }
  /// Something with this mime dropped at a point of the outline.
  void drop(const QMimeData& data, const QPoint& at) {
    QWidget* port = view.outline().viewport();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(port, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(port, &dropped);
    CHECK(dropped.isAccepted());
    settle();
  }
  QPoint belowRow(int row) {
    const QRect area = view.outline().visualItemRect(view.outline().item(row));
    return {area.center().x(), area.bottom() - 2};
  }
  void saveAs(const QString& file) {
    QFileDialog* asked = nullptr;
    REQUIRE(QTest::qWaitFor([&] { return (asked = view.findChild<QFileDialog*>()) && asked->isVisible(); }, 5'000));
    asked->findChild<QLineEdit*>("fileNameEdit")->setText(file);
    QMetaObject::invokeMethod(asked, "accept");
    settle();
    REQUIRE(QTest::qWaitFor([&] { return !view.findChild<QFileDialog*>(); }, 5'000));
  }
  void choose(QComboBox* box, const QString& value) {
    box->setCurrentIndex(box->findData(value));
    emit box->activated(box->currentIndex());
  }
};

inline constexpr const char* kThreeSections = R"({"title": "The ring", "sections": [
  {"part": "text", "heading": "Summary", "text": "Goran is known."},
  {"part": "scope", "heading": "Scope"}, {"part": "sources", "heading": "Sources"}]})";

}  // namespace fairlead::test
