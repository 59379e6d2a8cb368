// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/share/merge_dialog.h"

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

QString signatureText(const release::BundleSummary& summary) {
  using release::SignatureState;
  const QString name = summary.signer ? toQt(summary.signer->name) : QString();
  switch (summary.signature) {
    case SignatureState::Valid:
      return MergeDialog::tr("Signed by %1, whose key is trusted.").arg(name);
    case SignatureState::Unknown:
      return MergeDialog::tr(
                 "Signed by a key that nobody here has vouched for: %1, %2. Compare these words by telephone.")
          .arg(name, summary.signer ? toQt(summary.signer->fingerprint()) : QString());
    case SignatureState::Revoked:
      return MergeDialog::tr("Signed by a key that was revoked: %1.").arg(name);
    case SignatureState::Invalid:
      return MergeDialog::tr("The signature does not fit: this bundle was changed on its way.");
    case SignatureState::None:
      break;
  }
  return MergeDialog::tr("Not signed.");
}

}  // namespace

MergeDialog::MergeDialog(CaseDesk& desk, const QString& bundle, QWidget* parent)
    : FormDialog(tr("Merge a bundle"), tr("Look at it"), parent),
      m_desk(desk),
      m_bundle(bundle),
      m_passphrase(new QLineEdit(this)),
      m_key(new QLineEdit(this)),
      m_keyPassphrase(new QLineEdit(this)),
      m_unsigned(new QCheckBox(tr("Open it though nobody trusted has signed it"), this)),
      m_text(new QTextBrowser(this)) {
  setObjectName("merge");
  m_passphrase->setObjectName("passphrase");
  m_unsigned->setObjectName("unsigned");
  form()->addRow(tr("Bundle"), new QLabel(bundle.section('/', -1), this));
  m_passphrase->setEchoMode(QLineEdit::Password);
  m_keyPassphrase->setEchoMode(QLineEdit::Password);
  form()->addRow(tr("&Passphrase"), m_passphrase);
  form()->addRow(tr("or your &key file"), m_key);
  form()->addRow(tr("&Its passphrase"), m_keyPassphrase);
  form()->addRow(QString(), m_unsigned);
  m_text->setMinimumHeight(220);
  m_text->setAccessibleName(tr("What the bundle would bring"));
  addWide(m_text);
  for (QLineEdit* field : {m_passphrase, m_key, m_keyPassphrase})
    connect(field, &QLineEdit::textChanged, this, [this] {
      m_isLookedAt = false;
      verb()->setText(tr("Look at it"));
    });
  look();
}

MergeDialog::Unlocking MergeDialog::unlocking() const {
  return {fromQt(m_passphrase->text()), fromQt(m_key->text().trimmed()), fromQt(m_keyPassphrase->text()),
          m_unsigned->isChecked()};
}

release::OpenRequest MergeDialog::requestOf(const Unlocking& unlocking, const store::Actor& actor, bool isDryRun) {
  release::OpenRequest request;
  request.actor = actor;
  request.trusted = release::TrustStore::read(release::TrustStore::standardPath());
  request.isDryRun = isDryRun;
  request.mayBeUnsigned = unlocking.mayBeUnsigned || isDryRun;  // to look at it is no harm
  if (!unlocking.passphrase.empty())
    request.unlock.passphrase = release::Secret(std::string_view(unlocking.passphrase));
  if (!unlocking.keyPath.empty()) {
    const release::Secret passphrase{std::string_view(unlocking.keyPassphrase)};
    const auto key = release::KeyPair::read(unlocking.keyPath, unlocking.keyPassphrase.empty() ? nullptr : &passphrase);
    request.unlock.identities.push_back(key.identity().copy());
    request.own = key.publicKey();
  }
  return request;
}

void MergeDialog::look() {
  beginWork();
  m_text->setPlainText(tr("Reading the bundle…"));
  m_desk.jobs().start<Shown>(
      tr("Looking at %1").arg(m_bundle.section('/', -1)), JobLane::Long, this,
      [path = m_desk.path(), bundle = fromQt(m_bundle), unlocking = unlocking(),
       actor = m_desk.profile().actor()](const Progress& progress) {
        const auto opened = store::Case::open(path, store::Access::Look).orThrow();
        const release::OpenRequest request = requestOf(unlocking, actor, true);
        Shown shown{release::openBundle(*opened, bundle, request, progress).orThrow(), {}};
        for (const auto& one : shown.report.disagreements) {
          const auto item = opened->items().find(one.item);
          shown.disagreements.push_back(tr("%1, %2: here %3, there %4")
                                            .arg(toQt(item ? item->caption : one.item.text()), toQt(one.property),
                                                 toQt(one.ours), toQt(one.theirs)));
        }
        return shown;
      },
      [this](const Shown& shown) { show(shown); },
      [this](const Error& error) {
        m_text->clear();
        complain(toQt(error.sentence()), m_passphrase);
      });
}

void MergeDialog::show(const Shown& shown) {
  const release::BundleSummary& summary = shown.report.summary;
  QStringList lines;
  lines << tr("From %1, sealed %2.")
               .arg(toQt(summary.sender.empty() ? std::string("?") : summary.sender), toQt(summary.sealedAt));
  lines << signatureText(summary);
  lines << tr("Marked %1.").arg(summary.marking.isNone() ? tr("nothing") : toQt(summary.marking.text()));
  lines << tr("%1 statements and %2 originals are new; %3 statements are here already.")
               .arg(numberText(shown.report.newStatements), numberText(shown.report.newOriginals),
                    numberText(shown.report.alreadyHad));
  for (const auto& [reason, count] : summary.withheld)
    lines << tr("The sender withheld %1: %2").arg(numberText(count), toQt(reason));
  if (!shown.report.toErase.empty())
    lines << tr("%1 things that are here were erased by law at the sender's; they go out of sight, and wait for you to "
                "erase them too.")
                 .arg(numberText(static_cast<qint64>(shown.report.toErase.size())));
  if (!shown.disagreements.empty()) {
    lines << QString()
          << tr("It says otherwise than the case in %1 places; both will stand:")
                 .arg(numberText(static_cast<qint64>(shown.disagreements.size())));
    for (const QString& one : shown.disagreements) lines << one;
  }
  m_text->setPlainText(lines.join('\n'));
  m_isLookedAt = true;
  complain({});
  verb()->setText(tr("Merge %1 statements").arg(numberText(shown.report.newStatements)));
}

void MergeDialog::commit() {
  if (!m_isLookedAt) return look();
  beginWork();
  auto id = std::make_shared<quint64>(0);
  CaseDesk* shared = &m_desk;
  *id = m_desk.write<release::OpenReport>(
      tr("Merging %1").arg(m_bundle.section('/', -1)),
      [bundle = fromQt(m_bundle), unlocking = unlocking()](store::Case& opened, const store::Actor& actor,
                                                           const Progress& progress) {
        return release::openBundle(opened, bundle, requestOf(unlocking, actor, false), progress).orThrow();
      },
      [shared, id, dialog = QPointer<MergeDialog>(this)](const release::OpenReport& report) {
        const QString told = tr("%1 statements and %2 originals came in; undo takes them out again.")
                                 .arg(numberText(report.newStatements), numberText(report.newOriginals));
        shared->jobs().conclude(*id, told);
        emit shared->said(told);
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<MergeDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()), dialog->m_passphrase);
      });
}

}  // namespace fairlead::ui
