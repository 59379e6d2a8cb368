// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/base/text.h"
#include "ui/shell/main_window.h"
#include "ui/views/form/file_question.h"
#include "ui/views/share/export_dialog.h"
#include "ui/views/share/merge_dialog.h"
#include "ui/views/share/share_dialog.h"

namespace fairlead::ui {

void addShareCommands(MainWindow& window) {
  const QString menu = tr("&Share");
  const auto mayWrite = [&window] { return window.desk().mayWrite(); };
  window.commands().add(
      {"share.seal", menu, 0, tr("Share as a bundle…"), {QKeySequence("Ctrl+Shift+S")}, "", mayWrite, [&window] {
         (new ShareDialog(window.desk(), &window))->open();
       }});
  window.commands().add(
      {"share.merge", menu, 0, tr("Merge a bundle…"), {QKeySequence("Ctrl+Shift+M")}, "", mayWrite, [&window] {
         askFiles(&window, tr("A bundle"), tr("Bundles (*.flbundle)"), QFileDialog::ExistingFile,
                  [&window](const QStringList& files) { window.importFiles(files); });
       }});
  window.commands().add({"share.export", menu, 1, tr("Export for another program…"), {}, "", mayWrite, [&window] {
                           (new ExportDialog(window.desk(), &window))->open();
                         }});
}

}  // namespace fairlead::ui
