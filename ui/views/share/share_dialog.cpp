// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/share/share_dialog.h"

#include <algorithm>

#include "core/release/policy.h"
#include "core/release/seal.h"
#include "core/release/selection.h"
#include "core/release/trust_store.h"
#include "ui/base/pool_executor.h"
#include "ui/base/text.h"
#include "ui/views/form/file_question.h"
#include "ui/views/share/release_profiles.h"

namespace fairlead::ui {

namespace {

constexpr int kWholeCase = 0;

/// What the dialog says, without anything of Qt, to be carried into a job.
struct Wish {
  std::vector<ItemKey> items;  // empty: all
  std::string profile, wantedText, passphrase, keyPath, keyPassphrase, recipient;
  std::vector<std::string> recipients;  // fingerprints
};

release::Wanted wantedOf(const Wish& wish) {
  release::Wanted wanted;
  wanted.isAll = wish.items.empty();
  wanted.items = wish.items;
  return wanted;
}

release::SealReport sealBy(store::Case& opened, const store::Actor& actor, const std::string& path, const Wish& wish,
                           const Progress& progress) {
  release::SealRequest request;
  request.wanted = wantedOf(wish);
  request.wantedText = wish.wantedText;
  request.actor = actor;
  request.actor.recipient = wish.recipient;
  request.actor.profile = wish.profile;
  if (!wish.profile.empty()) request.profile = release::ReleaseProfile::read(wish.profile);
  if (!wish.passphrase.empty()) request.passphrase = release::Secret(std::string_view(wish.passphrase));
  const auto trusted = release::TrustStore::read(release::TrustStore::standardPath());
  for (const std::string& fingerprint : wish.recipients) {
    const auto* known = trusted.find(fingerprint);
    if (!known || known->isRevoked())
      throw Failure(ErrorCode::Refused, "This key is no longer trusted; ask its owner for a new one.", fingerprint);
    request.recipients.push_back(known->key);
  }
  std::optional<release::KeyPair> key;
  if (!wish.keyPath.empty()) {
    const release::Secret passphrase{std::string_view(wish.keyPassphrase)};
    key = release::KeyPair::read(wish.keyPath, wish.keyPassphrase.empty() ? nullptr : &passphrase);
    request.signer = &*key;
  }
  PoolExecutor executor;
  return release::seal(opened, path, request, executor, progress).orThrow();
}

}  // namespace

ShareDialog::ShareDialog(CaseDesk& desk, QWidget* parent)
    : FormDialog(tr("Share"), tr("Seal…"), parent),
      m_desk(desk),
      m_what(new QComboBox(this)),
      m_profile(new QComboBox(this)),
      m_recipients(new QListWidget(this)),
      m_passphrase(new QLineEdit(this)),
      m_key(new QLineEdit(this)),
      m_keyPassphrase(new QLineEdit(this)),
      m_recipient(new QLineEdit(this)),
      m_reason(new QLineEdit(this)),
      m_counted(new QLabel(this)) {
  setObjectName("share");
  const std::size_t selected = desk.selection().state().selected.size();
  m_what->addItem(tr("All of the case"));
  if (selected > 0)
    m_what->addItem(
        tr("What is selected (%1), with what belongs to it").arg(numberText(static_cast<qint64>(selected))));
  m_what->setCurrentIndex(selected > 0 ? 1 : kWholeCase);
  m_what->setObjectName("what");
  form()->addRow(tr("&What"), m_what);
  addReleaseProfiles(m_profile);
  m_profile->setObjectName("releaseProfile");
  m_profile->setCurrentIndex(std::max(0, m_profile->findData("partner-force")));
  form()->addRow(tr("Release &profile"), m_profile);
  form()->addRow(tr("For &whom"), m_recipient);
  m_recipients->setMaximumHeight(90);
  m_recipients->setWordWrap(true);
  m_recipients->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_recipients->setAccessibleName(tr("Sealed to these keys"));
  listKeys();
  form()->addRow(tr("Sealed &to"), m_recipients);
  m_passphrase->setEchoMode(QLineEdit::Password);
  m_passphrase->setObjectName("passphrase");
  m_passphrase->setPlaceholderText(tr("Only where no key is ticked"));
  form()->addRow(tr("or to a pass&phrase"), m_passphrase);
  m_key->setPlaceholderText(tr("Your key file; without it the bundle is not signed"));
  form()->addRow(tr("&Signed with"), m_key);
  m_keyPassphrase->setEchoMode(QLineEdit::Password);
  form()->addRow(tr("&Its passphrase"), m_keyPassphrase);
  if (desk.profile().reasons != ReasonPolicy::Off) form()->addRow(tr("&Reason"), m_reason);
  m_reason->setVisible(desk.profile().reasons != ReasonPolicy::Off);
  m_counted->setWordWrap(true);
  m_counted->setObjectName("counted");
  m_counted->setTextFormat(Qt::PlainText);
  addWide(m_counted);
  m_pause.setSingleShot(true);
  m_pause.setInterval(100);
  connect(&m_pause, &QTimer::timeout, this, &ShareDialog::count);
  connect(m_what, &QComboBox::currentIndexChanged, &m_pause, qOverload<>(&QTimer::start));
  connect(m_profile, &QComboBox::currentIndexChanged, &m_pause, qOverload<>(&QTimer::start));
  verb()->setEnabled(false);
  count();
}

void ShareDialog::listKeys() {
  const auto trusted = attempt([] { return release::TrustStore::read(release::TrustStore::standardPath()); });
  if (!trusted) return complain(toQt(trusted.error().sentence()));
  for (const auto& key : trusted->keys()) {
    if (key.isRevoked()) continue;
    auto* row = new QListWidgetItem(toQt(key.key.name), m_recipients);
    row->setToolTip(toQt(key.key.fingerprint()));
    row->setData(Qt::UserRole, toQt(key.key.fingerprint()));
    row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
    row->setCheckState(Qt::Unchecked);
  }
  if (m_recipients->count() == 0)
    m_recipients->addItem(tr("No key is trusted yet; use a passphrase, or fairlead-cli key trust."));
}

std::vector<ItemKey> ShareDialog::wanted() const {
  if (m_what->currentIndex() == kWholeCase) return {};
  const auto& selected = m_desk.selection().state().selected;
  std::vector<ItemKey> keys(selected.begin(), selected.end());
  std::sort(keys.begin(), keys.end());
  return keys;
}

void ShareDialog::count() {
  m_counted->setText(tr("Counting what goes…"));
  Wish wish;
  wish.items = wanted();
  wish.profile = fromQt(m_profile->currentData().toString());
  m_desk.read<Count>(
      "share count", this,
      [wish](const store::Case& opened, const Progress& progress) {
        const release::Policy policy(opened, release::ReleaseProfile::read(wish.profile), {});
        const release::Selection selection(opened, wantedOf(wish), policy.rules(), progress);
        Count counted;
        counted.statements = selection.statements().count();
        counted.originals = static_cast<std::int64_t>(selection.originals().size());
        counted.stubs = static_cast<std::int64_t>(selection.stubs().size());
        counted.withheld = selection.withheld();
        counted.marking = selection.marking();
        return counted;
      },
      [this](const Count& counted) { show(counted); });
}

void ShareDialog::show(const Count& counted) {
  QString text = tr("%1 statements and %2 originals go. The bundle is marked %3.")
                     .arg(numberText(counted.statements), numberText(counted.originals),
                          counted.marking.isNone() ? tr("nothing") : toQt(counted.marking.text()));
  std::int64_t stays = 0;
  QString reasons;
  for (const auto& [reason, number] : counted.withheld) {
    stays += number;
    reasons += "\n" + tr("%1: %2").arg(numberText(number), toQt(reason));
  }
  if (stays > 0) text += "\n" + tr("%1 statements stay here:").arg(numberText(stays)) + reasons;
  if (counted.stubs > 0)
    text += "\n" + tr("%1 items go as bare stubs, so that the recipient sees that something is missing.")
                       .arg(numberText(counted.stubs));
  m_counted->setText(text);
  verb()->setText(tr("Seal %1 statements…").arg(numberText(counted.statements)));
  verb()->setEnabled(counted.statements > 0);
}

void ShareDialog::commit() {
  if (m_desk.profile().reasons == ReasonPolicy::Required && m_reason->text().trimmed().isEmpty())
    return complain(tr("Disclosing needs a reason here; say why."), m_reason);
  complain({});
  askSavePath(this, tr("Where the bundle goes"), {}, tr("Bundles (*.flbundle)"), "flbundle",
              [this](const QString& path) { seal(path); });
}

void ShareDialog::seal(const QString& path) {
  Wish wish;
  wish.items = wanted();
  wish.wantedText = fromQt(m_what->currentText());
  wish.profile = fromQt(m_profile->currentData().toString());
  wish.passphrase = fromQt(m_passphrase->text());
  wish.keyPath = fromQt(m_key->text().trimmed());
  wish.keyPassphrase = fromQt(m_keyPassphrase->text());
  wish.recipient = fromQt(m_recipient->text().trimmed());
  for (int i = 0; i < m_recipients->count(); ++i)
    if (m_recipients->item(i)->checkState() == Qt::Checked)
      wish.recipients.push_back(fromQt(m_recipients->item(i)->data(Qt::UserRole).toString()));
  if (!wish.recipients.empty()) wish.passphrase.clear();
  beginWork();
  auto id = std::make_shared<quint64>(0);
  CaseDesk* shared = &m_desk;
  *id = m_desk.write<release::SealReport>(
      tr("Sealing %1").arg(path.section('/', -1)),
      [wish, path = fromQt(path)](store::Case& opened, const store::Actor& actor, const Progress& progress) {
        return sealBy(opened, actor, path, wish, progress);
      },
      [shared, id, path, dialog = QPointer<ShareDialog>(this)](const release::SealReport& report) {
        const QString told = tr("%1 statements are sealed in %2.").arg(numberText(report.statements), path);
        shared->jobs().conclude(*id, told);
        emit shared->said(told);
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<ShareDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()));
      },
      m_reason->text().trimmed());
}

}  // namespace fairlead::ui
