// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/pack_edits.h"

#include <cstdlib>
#include <utility>

#include "ui/pack/brief.h"

namespace fairlead::ui {

namespace {

constexpr const char* kUntitled = "Untitled pack";

void say(store::Transaction& transaction, StatementId id, ItemId pack, const std::string& text) {
  Statement content;
  content.id = id;
  content.subject = pack;
  content.property = "content";
  content.value = text;
  content.origin.author = transaction.record().author;
  content.origin.at = transaction.record().at;
  transaction.add(content);
}

/// The item bears the title of its plan, so that lists and searches name it so.
void name(store::Case& opened, store::Transaction& transaction, ItemId pack, const std::string& title) {
  const std::string wanted = title.empty() ? kUntitled : title;
  const auto item = opened.items().find(pack);
  bool isNamed = false;
  if (item)
    for (const auto& said : opened.statements().about(item->key)) {
      if (said.property != "title") continue;
      if (said.value == wanted)
        isNamed = true;
      else
        transaction.retract(said.id, "The pack has another title");
    }
  if (!isNamed) transaction.say(pack, "title", wanted);
}

}  // namespace

std::vector<StoredPack> storedPacks(const store::Case& opened, ItemId wanted) {
  std::vector<StoredPack> packs;
  const auto items = packsInForce(opened);
  std::size_t read = 0;
  for (const store::Item& item : items) {
    if (item.id == wanted) read = packs.size();
    packs.push_back({item.id, item.caption, {}});
  }
  if (packs.empty()) return packs;
  for (auto& said : opened.statements().about(items[read].key))
    if (said.property == "content")
      packs[read].versions.push_back({said.id, std::move(said.value), std::move(said.origin.author)});
  return packs;
}

Json withIds(const store::Case& opened, Json section) {
  const auto found = section.find("selected");
  if (found == section.end() || !found->is_array()) return section;
  Json ids = Json::array();
  for (const Json& one : *found) {
    const std::string text = one.is_string() ? one.get<std::string>() : std::string();
    if (!text.starts_with("#")) {
      ids.push_back(one);
      continue;
    }
    const auto item = opened.items().find(static_cast<store::Key>(std::strtoll(text.c_str() + 1, nullptr, 10)));
    if (item) ids.push_back(item->id.text());
  }
  if (ids.empty())
    section.erase("selected");
  else
    section["selected"] = ids;
  return section;
}

void newPack(store::Case& opened, store::Transaction& transaction, ItemId id, StatementId content,
             const PackPlan& plan) {
  transaction.addItem(id, "Pack");
  name(opened, transaction, id, plan.value("title"));
  say(transaction, content, id, plan.text());
}

void keepPlan(store::Case& opened, store::Transaction& transaction, ItemId pack, StatementId content,
              StatementId before, const std::string& text, const std::string& title) {
  if (!opened.items().find(pack))
    throw Failure(ErrorCode::NotFound, "This pack is no longer in the case; duplicate it, and write on there.", title);
  const auto old = opened.statements().find(before);
  if (old && old->isInForce) transaction.retract(before, "Written on");
  say(transaction, content, pack, text);
  name(opened, transaction, pack, title);
}

void partVersion(store::Case& opened, store::Transaction& transaction, ItemId own, StatementId version) {
  const auto found = opened.statements().find(version);
  if (!found || !found->isInForce)
    throw Failure(ErrorCode::NotFound, "This version of the pack is no longer in force; somebody has taken it back.");
  transaction.retract(version, "A pack of its own now");
  transaction.addItem(own, "Pack");
  transaction.say(own, "title", opened.items().caption(found->subjectKey) + " (2)");
  say(transaction, StatementId::random(), own, found->value);
}

}  // namespace fairlead::ui
