// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDir>
#include <QStandardPaths>

#include "core/example/example_case.h"
#include "ui/base/pool_executor.h"
#include "ui/base/text.h"
#include "ui/shell/main_window.h"
#include "ui/shell/new_case_dialog.h"
#include "ui/shell/profile_dialog.h"
#include "ui/views/form/file_question.h"

namespace fairlead::ui {

namespace {

/// The example is made once, by the importers that everybody has, and kept as it was left.
void openExample(MainWindow& window) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
  QDir().mkpath(folder);
  const QString path = QDir(folder).filePath("example.fairlead");
  if (QFileInfo::exists(path)) {
    window.openCase(path);
    return;
  }
  window.desk().jobs().start<bool>(
      tr("Making the example case"), JobLane::Writer, &window,
      [path = fromQt(path), actor = window.desk().profile().actor()](const Progress& progress) {
        PoolExecutor executor;
        example::makeExample(path, actor, executor, progress).orThrow();
        return true;
      },
      [&window, path](bool) { window.openCase(path); });
}

}  // namespace

void addCaseCommands(MainWindow& window) {
  CommandTable& commands = window.commands();
  const QString menu = tr("&Case");
  const auto isOpen = [&window] { return window.desk().isOpen(); };
  commands.add({"case.new", menu, 0, tr("New case…"), {QKeySequence::New}, "add", {}, [&window] {
                  auto* dialog = new NewCaseDialog(window.desk(), &window);
                  QObject::connect(dialog, &NewCaseDialog::made, &window,
                                   [&window](const QString& path) { window.openCase(path); });
                  dialog->open();
                }});
  commands.add({"case.open", menu, 0, tr("Open a case…"), {QKeySequence::Open}, "open", {}, [&window] {
                  askFiles(&window, tr("Open a case"), tr("Cases (*.fairlead)"), QFileDialog::ExistingFile,
                           [&window](const QStringList& files) { window.openCase(files.first()); });
                }});
  commands.add({"case.example", menu, 0, tr("Open the example"), {}, "", {}, [&window] { openExample(window); }});
  commands.add({"case.close", menu, 0, tr("Close the case"), {QKeySequence::Close}, "", isOpen, [&window] {
                  window.closeCase();
                }});
  const auto mayWrite = [&window] { return window.desk().mayWrite(); };
  commands.add({"case.import", menu, 1, tr("Import files…"), {QKeySequence("Ctrl+I")}, "import", mayWrite, [&window] {
                  askFiles(&window, tr("Reports, tables, layers"), {}, QFileDialog::ExistingFiles,
                           [&window](const QStringList& files) { window.importFiles(files); });
                }});
  commands.add({"case.importFolder", menu, 1, tr("Import a folder of reports…"), {}, "", mayWrite, [&window] {
                  askFiles(&window, tr("A folder of reports"), {}, QFileDialog::Directory,
                           [&window](const QStringList& folders) { window.importFiles(folders); });
                }});
  commands.add({"case.profile", menu, 8, tr("Who works here…"), {}, "person", {}, [&window] {
                  (new ProfileDialog(window.desk(), &window))->open();
                }});
  commands.add({"case.quit", menu, 9, tr("Quit"), {QKeySequence::Quit}, "", {}, [&window] { window.close(); }});
}

}  // namespace fairlead::ui
