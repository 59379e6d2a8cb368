// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/new_case_dialog.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

#include "ui/base/text.h"
#include "ui/views/form/file_question.h"

namespace fairlead::ui {

NewCaseDialog::NewCaseDialog(CaseDesk& desk, QWidget* parent)
    : FormDialog(tr("New case"), tr("Make the case"), parent),
      m_desk(desk),
      m_title(new QLineEdit(this)),
      m_path(new QLineEdit(this)),
      m_classification(classificationField(Classification::OfficialSensitive, tr("Not classified"), this)),
      m_ceiling(classificationField(Classification::OfficialSensitive, tr("No ceiling"), this)),
      m_scheme(new QComboBox(this)) {
  setObjectName("newCase");
  m_title->setObjectName("title");
  m_path->setObjectName("path");
  form()->addRow(tr("&Title"), m_title);
  form()->addRow(tr("&Classification"), m_classification);
  form()->addRow(tr("C&eiling"), m_ceiling);
  form()->addRow(QString(),
                 quietLabel(tr("Nothing above the ceiling comes in, so that this computer never holds it."), this));
  for (const auto& [scheme, name] :
       {std::pair("3x5x2", tr("3x5x2 (United Kingdom)")), std::pair("5x5x5", tr("5x5x5 (United Kingdom, before 2016)")),
        std::pair("4x4", tr("4x4 (Europol)")), std::pair("6x6", tr("6x6 (Admiralty)"))})
    m_scheme->addItem(name, QString(scheme));
  form()->addRow(tr("&Grading scheme"), m_scheme);
  auto* choose = new QPushButton(tr("Choose…"), this);
  choose->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->addWidget(m_path, 1);
  row->addWidget(choose);
  auto* label = new QLabel(tr("&File"), this);
  label->setBuddy(m_path);
  form()->addRow(label, row);
  connect(m_title, &QLineEdit::textChanged, this, &NewCaseDialog::propose);
  connect(m_path, &QLineEdit::textEdited, this, [this] { m_isPathTheirs = true; });
  connect(choose, &QPushButton::clicked, this, &NewCaseDialog::browse);
  connect(m_classification, &QComboBox::currentIndexChanged, m_ceiling, &QComboBox::setCurrentIndex);
  propose();
}

void NewCaseDialog::propose() {
  if (m_isPathTheirs) return;
  static const QRegularExpression kUnfit(R"([\\/:*?"<>|\x00-\x1f])");
  QString name = m_title->text().trimmed().left(80);
  name.replace(kUnfit, "-");
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  m_path->setText(name.isEmpty() ? QString() : QDir(folder).filePath(name + ".fairlead"));
}

void NewCaseDialog::browse() {
  askSavePath(this, tr("Where the case is kept"), m_path->text(), tr("Cases (*.fairlead)"), "fairlead",
              [this](const QString& chosen) {
                m_isPathTheirs = true;
                m_path->setText(chosen);
              });
}

void NewCaseDialog::commit() {
  if (m_title->text().trimmed().isEmpty()) return complain(tr("Say what the case is called."), m_title);
  if (m_path->text().trimmed().isEmpty()) return complain(tr("Say where the case is kept."), m_path);
  const Classification ceiling = classificationOf(m_ceiling), own = classificationOf(m_classification);
  if (ceiling != Classification::None && own > ceiling)
    return complain(tr("The ceiling is below the case's own classification; raise the ceiling."));
  store::NewCase settings;
  settings.title = fromQt(m_title->text().trimmed());
  settings.marking.classification = own;
  settings.ceiling = ceiling;
  settings.scheme = parseScheme(fromQt(m_scheme->currentData().toString())).value_or(GradingScheme::Uk3x5x2);
  const QString path = QDir::cleanPath(QDir().absoluteFilePath(m_path->text().trimmed()));
  if (!QDir().mkpath(QFileInfo(path).path()))
    return complain(tr("The folder of this file cannot be made; choose another."), m_path);
  beginWork();
  m_desk.jobs().start<bool>(
      tr("Making “%1”").arg(m_title->text().trimmed()), JobLane::Writer, this,
      [settings, file = fromQt(path), actor = m_desk.profile().actor()](const Progress&) {
        store::Case::create(file, settings, actor).orThrow();
        return true;
      },
      [this, path](bool) {
        emit made(path);
        accept();
      },
      [this](const Error& error) { complain(toQt(error.sentence()), m_path); });
}

}  // namespace fairlead::ui
