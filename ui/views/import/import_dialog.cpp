// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/import/import_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/import/import_page.h"

namespace fairlead::ui {

ImportDialog::ImportDialog(CaseDesk& desk, const QStringList& files, QWidget* parent)
    : QDialog(parent), m_pages(new QTabWidget(this)) {
  setObjectName("import");
  setWindowTitle(tr("Import"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  column->addWidget(m_pages, 1);
  auto* buttons = new QDialogButtonBox(this);
  buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  constexpr int kWide = 860, kHigh = 560;
  resize(kWide, kHigh);
  std::vector<std::filesystem::path> reports;
  for (const QString& file : files) {
    const std::filesystem::path path(fromQt(file));
    const QString name = QFileInfo(file).fileName();
    switch (importKindOf(path)) {
      case ImportKind::Report:
        reports.push_back(path);
        break;
      case ImportKind::Table:
        addPage(new TableImportPage(desk, path, this), name);
        break;
      case ImportKind::Layer:
        addPage(new LayerImportPage(desk, path, this), name);
        break;
      case ImportKind::Bundle:
        break;  // merged by a dialog of its own
    }
  }
  if (!reports.empty()) {
    addPage(new ReportImportPage(desk, reports, this), tr("Reports"));
    m_pages->tabBar()->moveTab(m_pages->count() - 1, 0);
    m_pages->setCurrentIndex(0);
  }
}

void ImportDialog::addPage(ImportPage* page, const QString& title) {
  m_pages->addTab(page, title);
  connect(page, &ImportPage::ended, this, [this, page] {
    m_pages->removeTab(m_pages->indexOf(page));
    page->deleteLater();
    if (isEmpty()) accept();
  });
}

}  // namespace fairlead::ui
