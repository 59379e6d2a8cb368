// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/pack_draft.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "ui/base/text.h"
#include "ui/views/edit/edits.h"

namespace fairlead::ui {

PackDraft::PackDraft(CaseDesk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  constexpr int kRest = 3'000;  // a hand that types is not written down at each letter
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRest);
  connect(&m_rest, &QTimer::timeout, this, &PackDraft::keep);
  connect(&desk, &CaseDesk::caseChanged, this, &PackDraft::read);
  connect(&desk, &CaseDesk::caseClosing, this, &PackDraft::keep);
  connect(&desk, &CaseDesk::caseClosed, this, &PackDraft::clear);
}

QString PackDraft::title() const {
  const std::string title = m_plan.value("title");
  return title.empty() ? tr("Untitled pack") : toQt(title);
}

void PackDraft::clear() {
  m_rest.stop();
  m_packs.clear();
  m_open.reset();
  m_wanted.reset();
  m_plan = {};
  m_problem.clear();
  m_raw.clear();
  m_other.reset();
  m_isWaiting = false;
  emit packsChanged();
  emit opened();
}

void PackDraft::read() {
  m_desk.read<std::vector<StoredPack>>(
      "packs", this,
      [wanted = m_wanted.value_or(id())](const store::Case& opened, const Progress&) {
        return storedPacks(opened, wanted);
      },
      [this](std::vector<StoredPack> packs) { take(std::move(packs)); });
}

void PackDraft::take(std::vector<StoredPack> packs) {
  if (m_writing > 0) return;  // what was read is older than what is written; the next reading is not
  m_packs = std::move(packs);
  emit packsChanged();
  if (m_wanted) keep();  // words that were typed meanwhile go into their own pack
  const bool isAnother = m_wanted.has_value();
  const ItemId wanted = m_wanted.value_or(id());
  m_wanted.reset();
  const auto found =
      std::find_if(m_packs.begin(), m_packs.end(), [&](const StoredPack& one) { return one.id == wanted; });
  const auto isOpenOne = [&](const StoredPack& one) { return one.id == id(); };
  if (isAnother && found == m_packs.end() && std::any_of(m_packs.begin(), m_packs.end(), isOpenOne)) return read();
  if (found == m_packs.end()) {
    m_isWaiting = false;
    m_rest.stop();
    m_open.reset();
    if (!m_packs.empty()) return show(m_packs.front());
    return clear();
  }
  if (isAnother) return show(*found);
  const StatementId head = found->versions.empty() ? StatementId() : found->versions.back().id;
  if (head == m_head) return;
  if (!m_isWaiting) return show(*found);
  m_head = head;  // what is being typed goes on top of it
}

void PackDraft::show(const StoredPack& pack) {
  m_open = pack.id;
  m_raw = pack.versions.empty() ? PackPlan().text() : pack.versions.back().text;
  m_head = pack.versions.empty() ? StatementId() : pack.versions.back().id;
  m_other = pack.versions.size() > 1 ? std::optional(pack.versions[pack.versions.size() - 2]) : std::nullopt;
  m_problem.clear();
  m_isNewer = false;
  const auto plan = attempt([&] { return PackPlan::parse(m_raw); });
  m_plan = plan ? *plan : PackPlan();
  if (!plan) {
    m_problem = toQt(plan.error().sentence());
    m_isNewer = plan.error().code == ErrorCode::Unsupported;
  }
  emit opened();
}

void PackDraft::open(ItemId pack) {
  keep();
  if (m_wanted.value_or(id()) == pack) return;
  // Back to the open one before another came: what stands on the screen is newer than what would be read.
  m_wanted = pack == id() ? std::nullopt : std::optional(pack);
  read();
}

void PackDraft::create(const PackPlan& plan) {
  if (!m_desk.mayWrite()) return;
  keep();
  const ItemId id = ItemId::random();
  const StatementId content = StatementId::random();
  m_open = id;
  m_wanted.reset();
  m_plan = plan;
  m_raw = plan.text();
  m_problem.clear();
  m_other.reset();
  m_head = content;
  const auto ended = begin();
  m_desk.change(
      store::Action::Alter, tr("Made the pack “%1”").arg(title()),
      [id, content, plan](store::Case& opened, store::Transaction& transaction) {
        newPack(opened, transaction, id, content, plan);
      },
      [ended] { ended(true); }, [ended](const Error&) { ended(false); });
  emit opened();
}

void PackDraft::duplicate() {
  if (!mayWrite()) return;
  PackPlan copy = m_plan;
  copy.set("title", fromQt(tr("%1 (copy)").arg(title())));
  create(copy);
}

void PackDraft::retract() {
  if (!isOpen() || !m_desk.mayWrite()) return;
  m_rest.stop();
  m_isWaiting = false;
  m_desk.change(store::Action::Alter, tr("Deleted the pack “%1”").arg(title()),
                [id = id()](store::Case& opened, store::Transaction& transaction) {
                  retractItem(opened, transaction, id, "Deleted in the composer");
                });
}

void PackDraft::partOther() {
  if (!m_other || !m_desk.mayWrite()) return;
  m_desk.change(store::Action::Alter, tr("Made a version of “%1” a pack of its own").arg(title()),
                [version = m_other->id](store::Case& opened, store::Transaction& transaction) {
                  partVersion(opened, transaction, ItemId::random(), version);
                });
  m_other.reset();
  emit opened();
}

void PackDraft::replaceRaw(const std::string& text) {
  if (!isOpen() || !m_desk.mayWrite()) return;
  m_plan = PackPlan::parse(text);
  m_problem.clear();
  m_what = tr("Mended the plan of “%1”").arg(title());
  m_isWaiting = true;
  keep();
  emit opened();
}

void PackDraft::edit(const QString& what, const std::function<void(PackPlan&)>& change, Keep keeping) {
  if (!mayWrite()) return;
  // Words that wait are a change of their own.
  if (m_isWaiting && what != m_what) keep();
  PackPlan changed = m_plan;
  change(changed);
  if (changed == m_plan) return;
  m_plan = std::move(changed);
  m_what = what;
  m_isWaiting = true;
  if (keeping == Keep::Now)
    keep();
  else
    m_rest.start();
  emit edited(keeping == Keep::WhenRested);
}

bool PackDraft::keep() {
  m_rest.stop();
  if (!m_isWaiting || !isOpen()) return m_writing > 0;
  m_isWaiting = false;
  m_raw = m_plan.text();
  const StatementId content = StatementId::random(), before = m_head;
  m_head = content;
  const auto ended = begin([this, pack = id(), before] {
    if (m_open != pack) return;
    m_head = before;
    m_isWaiting = true;  // it is on the screen still, and is tried again with the next words
  });
  m_desk.change(
      store::Action::Alter, m_what,
      [pack = id(), content, before, text = m_raw, title = m_plan.value("title")](store::Case& opened,
                                                                                  store::Transaction& transaction) {
        keepPlan(opened, transaction, pack, content, before, text, title);
      },
      [ended] { ended(true); }, [ended](const Error&) { ended(false); });
  return true;
}

std::function<void(bool)> PackDraft::begin(std::function<void()> refused) {
  ++m_writing;
  return [this, refused = std::move(refused), isUnderWay = std::make_shared<bool>(true)](bool isInCase) {
    if (!std::exchange(*isUnderWay, false)) return;  // refused before, and tried again from the jobs
    --m_writing;
    if (!isInCase && refused) refused();
    if (m_writing > 0) return;
    if (!isInCase && m_desk.isOpen()) read();  // no change of the case does; what was read meanwhile was dropped
    emit kept(isInCase);
  };
}

}  // namespace fairlead::ui
