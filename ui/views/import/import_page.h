// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/shell/case_desk.h"
#include "ui/views/edit/grading_field.h"
#include "ui/views/import/columns_form.h"
#include "ui/views/import/import_preview.h"

namespace fairlead::ui {

/// What would come in from some files, and the button that brings it in, with the number on it.
class ImportPage : public QWidget {
  Q_OBJECT

 public:
  ImportPage(CaseDesk& desk, QWidget* parent);

 signals:
  /// The import was started, or there was nothing to bring in and the person is through with it.
  void ended();

 protected:
  QVBoxLayout* column() { return m_column; }
  QTableWidget* addTable(const QStringList& heads);
  void setSummary(const QString& text, bool isProblem = false);
  void setVerb(const QString& text, bool isReady);
  CaseDesk& desk() { return m_desk; }
  virtual void bringIn() = 0;

 private:
  CaseDesk& m_desk;
  QVBoxLayout* m_column;
  QLabel* m_summary;
  QPushButton* m_verb;
};

/// Reports: title, date, grading, which are here already and which are refused.
class ReportImportPage : public ImportPage {
  Q_OBJECT

 public:
  ReportImportPage(CaseDesk& desk, std::vector<std::filesystem::path> paths, QWidget* parent);

 protected:
  void bringIn() override;

 private:
  void show(const std::vector<ReportPreview>& previews);

  std::vector<std::filesystem::path> m_paths;
  QLineEdit* m_source;
  GradingField* m_grading;
  QTableWidget* m_table;
};

/// A table: the specification, and what a dry run with it tells.
class TableImportPage : public ImportPage {
  Q_OBJECT

 public:
  TableImportPage(CaseDesk& desk, std::filesystem::path path, QWidget* parent);

 protected:
  void bringIn() override;

 private:
  void tryIt(const std::string& specification);
  void show(const TablePreview& preview);

  std::filesystem::path m_path;
  ColumnsForm* m_form;
  bool m_isFromForm = false;  // the text is being changed by the form
  QPlainTextEdit* m_specification;
  QTableWidget *m_rows, *m_rejected;
  QLabel* m_notes;
  QPushButton* m_again;
};

/// Map layers of one file.
class LayerImportPage : public ImportPage {
  Q_OBJECT

 public:
  LayerImportPage(CaseDesk& desk, std::filesystem::path path, QWidget* parent);

 protected:
  void bringIn() override;

 private:
  void look();
  void show(const std::vector<LayerPreview>& layers);

  std::filesystem::path m_path;
  QTableWidget* m_table;
  QLineEdit* m_crs;
};

}  // namespace fairlead::ui
