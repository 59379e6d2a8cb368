// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/share/export_dialog.h"

#include <map>

#include "core/exchange/export.h"
#include "ui/base/text.h"
#include "ui/views/form/file_question.h"
#include "ui/views/share/release_profiles.h"

namespace fairlead::ui {

namespace {

QString nameOf(const QString& format) {
  static const std::map<QString, QString> names{
      {"gpkg", "GeoPackage"}, {"geojson", "GeoJSON"}, {"kml", "KML"}, {"csv", "CSV"}, {"graphml", "GraphML"}};
  const auto at = names.find(format);
  return at == names.end() ? format : at->second;
}

}  // namespace

ExportDialog::ExportDialog(CaseDesk& desk, QWidget* parent)
    : FormDialog(tr("Export"), tr("Export…"), parent),
      m_desk(desk),
      m_format(new QComboBox(this)),
      m_profile(new QComboBox(this)),
      m_recipient(new QLineEdit(this)),
      m_reason(new QLineEdit(this)) {
  setObjectName("export");
  for (const std::string_view format : exchange::exportFormats()) m_format->addItem(nameOf(toQt(format)), toQt(format));
  m_format->setObjectName("format");
  form()->addRow(tr("&Format"), m_format);
  m_profile->addItem(tr("None: everything in force, for your own use"), QString());
  addReleaseProfiles(m_profile);
  form()->addRow(tr("Release &profile"), m_profile);
  form()->addRow(tr("For &whom"), m_recipient);
  form()->addRow(tr("&Reason"), m_reason);
  addWide(quietLabel(tr("An export is a disclosure, and is written into the journal."), this));
}

void ExportDialog::commit() {
  if (m_desk.profile().reasons == ReasonPolicy::Required && m_reason->text().trimmed().isEmpty())
    return complain(tr("Disclosing needs a reason here; say why."), m_reason);
  const QString format = m_format->currentData().toString();
  askSavePath(this, tr("Where the export goes"), {}, {}, format, [this](const QString& path) { write(path); });
}

void ExportDialog::write(const QString& path) {
  exchange::ExportRequest request;
  request.format = fromQt(m_format->currentData().toString());
  request.actor.recipient = fromQt(m_recipient->text().trimmed());
  beginWork();
  auto id = std::make_shared<quint64>(0);
  CaseDesk* shared = &m_desk;
  *id = m_desk.write<exchange::ExportReport>(
      tr("Exporting %1").arg(path.section('/', -1)),
      [request, profile = fromQt(m_profile->currentData().toString()), path = fromQt(path)](
          store::Case& opened, const store::Actor& actor, const Progress& progress) {
        exchange::ExportRequest asked = request;
        asked.actor = actor;
        asked.actor.recipient = request.actor.recipient;
        asked.actor.profile = profile;
        if (!profile.empty()) asked.terms.profile = release::ReleaseProfile::read(profile);
        return exchange::exportCase(opened, path, asked, progress).orThrow();
      },
      [shared, id, path, dialog = QPointer<ExportDialog>(this)](const exchange::ExportReport& report) {
        std::int64_t withheld = 0;
        for (const auto& [reason, count] : report.withheld) withheld += count;
        const QString told = tr("%1 items are in %2; %3 statements were withheld.")
                                 .arg(numberText(report.items), path, numberText(withheld));
        shared->jobs().conclude(*id, told);
        emit shared->said(told);
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<ExportDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()));
      },
      m_reason->text().trimmed());
}

}  // namespace fairlead::ui
