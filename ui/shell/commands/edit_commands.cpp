// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "ui/base/text.h"
#include "ui/shell/main_window.h"
#include "ui/views/edit/edit_actions.h"
#include "ui/views/form/file_question.h"
#include "ui/views/search/search_view.h"

namespace fairlead::ui {

namespace {

void addSteps(MainWindow& window, const QString& menu) {
  CaseDesk& desk = window.desk();
  const auto titled = [](const QString& plain, const QString& with, const std::string& what) {
    return what.empty() ? plain : with.arg(elided(toQt(what), 48));
  };
  window.commands().add({"edit.undo",
                         menu,
                         0,
                         tr("Undo"),
                         {QKeySequence::Undo},
                         "undo",
                         [&desk] { return desk.mayWrite() && !desk.status().undo.empty(); },
                         [&desk] { desk.undo(); },
                         {},
                         [&desk, titled] { return titled(tr("Undo"), tr("Undo: %1"), desk.status().undo); }});
  window.commands().add({"edit.redo",
                         menu,
                         0,
                         tr("Redo"),
                         {QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")},
                         "redo",
                         [&desk] { return desk.mayWrite() && !desk.status().redo.empty(); },
                         [&desk] { desk.redo(); },
                         {},
                         [&desk, titled] { return titled(tr("Redo"), tr("Redo: %1"), desk.status().redo); }});
}

}  // namespace

void addEditCommands(MainWindow& window) {
  using Kind = DecisionDialog::Kind;
  CommandTable& commands = window.commands();
  EditActions& edits = window.edits();
  const QString menu = tr("&Edit");
  addSteps(window, menu);
  const auto mayWrite = [&window] { return window.desk().mayWrite(); };
  const auto needs = [&window](std::size_t least, std::size_t most) {
    return [&window, least, most] {
      const std::size_t count = window.selection().state().selected.size();
      return window.desk().mayWrite() && count >= least && count <= most;
    };
  };
  constexpr std::size_t kMany = 10'000;
  commands.add({"edit.find",
                menu,
                1,
                tr("Find"),
                {QKeySequence::Find},
                "search",
                [&window] { return window.desk().isOpen(); },
                [&window] {
                  window.dock("search")->show();
                  window.dock("search")->raise();
                  window.views().search->focusQuery();
                }});
  const auto isOpen = [&window] { return window.desk().isOpen(); };
  commands.add({"edit.nextHit", menu, 1, tr("Next hit"), {QKeySequence(Qt::Key_F3)}, "", isOpen, [&window] {
                  window.views().search->step(1);
                }});
  commands.add({"edit.previousHit", menu, 1, tr("Previous hit"), {QKeySequence("Shift+F3")}, "", isOpen, [&window] {
                  window.views().search->step(-1);
                }});
  commands.add({"edit.entity", menu, 2, tr("New entity…"), {QKeySequence("Ctrl+E")}, "add", mayWrite, [&edits] {
                  edits.newItem(ItemKind::Entity, {});
                }});
  commands.add({"edit.link",
                menu,
                2,
                tr("Link the two selected…"),
                {QKeySequence("Ctrl+L")},
                "link",
                needs(2, 2),
                [&window, &edits] { edits.newItem(ItemKind::Link, window.selection().selectedKeys()); }});
  commands.add(
      {"edit.event", menu, 2, tr("New event…"), {QKeySequence("Ctrl+Shift+E")}, "event", mayWrite, [&window, &edits] {
         edits.newItem(ItemKind::Event, window.selection().selectedKeys());
       }});
  commands.add({"edit.more", menu, 3, tr("Say more…"), {QKeySequence("Ctrl+M")}, "", needs(1, 1), [&window, &edits] {
                  edits.sayMore(window.selection().selectedKeys().front());
                }});
  commands.add({"edit.note",
                menu,
                3,
                tr("Note…"),
                {QKeySequence("Ctrl+Shift+N")},
                "annotation",
                needs(1, kMany),
                [&window, &edits] { edits.decide(Kind::Annotate, window.selection().selectedKeys()); }});
  commands.add({"edit.picture", menu, 3, tr("Picture…"), {}, "", needs(1, 1), [&window, &edits] {
                  const ItemKey entity = window.selection().selectedKeys().front();
                  askFiles(&window, tr("Picture of what is selected"),
                           tr("Pictures (%1)").arg("*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff"),
                           QFileDialog::ExistingFile, [&edits, entity](const QStringList& files) {
                             if (!files.isEmpty()) edits.givePicture(entity, files.front());
                           });
                }});
  commands.add(
      {"edit.same", menu, 4, tr("These are the same…"), {QKeySequence("Ctrl+=")}, "", needs(2, 2), [&window, &edits] {
         edits.decide(Kind::Judge, window.selection().selectedKeys(), {}, "same");
       }});
  commands.add({"edit.different", menu, 4, tr("These are different…"), {}, "", needs(2, 2), [&window, &edits] {
                  edits.decide(Kind::Judge, window.selection().selectedKeys(), {}, "different");
                }});
  commands.add(
      {"edit.unsure", menu, 4, tr("Unsure whether these are the same…"), {}, "", needs(2, 2), [&window, &edits] {
         edits.decide(Kind::Judge, window.selection().selectedKeys(), {}, "unsure");
       }});
  commands.add(
      {"edit.regrade", menu, 5, tr("Grade anew all that a report says…"), {}, "", needs(1, 1), [&window, &edits] {
         edits.regradeReport(window.selection().selectedKeys().front());
       }});
  commands.add(
      {"edit.retract", menu, 5, tr("Retract…"), {QKeySequence::Delete}, "remove", needs(1, kMany), [&window, &edits] {
         edits.decide(Kind::RetractItem, window.selection().selectedKeys());
       }});
}

}  // namespace fairlead::ui
