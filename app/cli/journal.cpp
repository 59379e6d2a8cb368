// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/base/utf8.h"
#include "core/store/journal_changes.h"

namespace fairlead::cli {

namespace {

struct JournalOptions {
  std::string path, from, to;
};

constexpr std::size_t kMostLines = 5, kLongest = 120;  // for people; --json has them all

Json orNull(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

Json changeJson(const store::ValueChange& change) {
  Json json{{"item", change.item.text()},
            {"schema", change.schema},
            {"property", change.property},
            {"before", orNull(change.before)},
            {"after", orNull(change.after)}};
  if (!change.of.empty()) json.update({{"of", change.of}, {"value", change.value}});
  if (change.moved > 0) json["moved"] = change.moved;
  return json;
}

/// For people: a line a value, and how many more there are.
std::string changesText(const store::Case& opened, const store::EntryChanges& changes) {
  const auto caption = [&](const std::string& value) {
    const auto id = ItemId::parse(value);
    const auto item = id ? opened.items().find(*id) : std::nullopt;
    const std::string words = item ? item->caption : value;
    const std::size_t end = byteOfCodePoint(words, kLongest);
    return end < words.size() ? words.substr(0, end) + "…" : words;
  };
  std::string text;
  for (std::size_t i = 0; i < std::min(changes.values.size(), kMostLines); ++i) {
    const auto item = opened.items().find(changes.values[i].key);
    text += "       " + changes.values[i].schema + " " + (item ? item->id.text().substr(0, 13) : std::string()) + "  " +
            store::changeText(changes.values[i], caption) + "\n";
  }
  if (changes.values.size() > kMostLines)
    text += "       and " + std::to_string(changes.values.size() - kMostLines) + " more\n";
  if (changes.values.empty() && changes.inAll > 0)
    text += "       " + std::to_string(changes.inAll) + " statements said or taken back\n";
  return text;
}

int runJournal(const Context& context, const JournalOptions& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  const store::JournalChanges allChanges(opened->database());
  Json entries = Json::array();
  std::string text;
  std::set<ItemId> shown;
  for (const auto& entry : opened->journal(instantOption(options.from, "--from"), instantOption(options.to, "--to"))) {
    const std::string words = entry.isErased ? "(erased)" : entry.change.text;
    const store::EntryChanges changes = allChanges.of(entry.seq);
    Json values = Json::array();
    for (const store::ValueChange& change : changes.values) {
      values.push_back(changeJson(change));
      shown.insert(change.item);
    }
    entries.push_back({{"seq", entry.seq},
                       {"at", isoText(entry.change.at)},
                       {"zone", entry.change.zone},
                       {"author", entry.change.author},
                       {"action", actionName(entry.change.action)},
                       {"text", words},
                       {"reason", entry.change.reason},
                       {"before", entry.before},
                       {"after", entry.after},
                       {"recipient", entry.recipient},
                       {"profile", entry.profile},
                       {"change", entry.change.id.text()},
                       {"hash", hex(entry.hash)},
                       {"changes", values},
                       {"statements", changes.inAll},
                       {"erased_in_part", changes.isErasedInPart}});
    text += std::to_string(entry.seq) + "  " + isoText(entry.change.at) + "  " + entry.change.author + "  " +
            std::string(actionName(entry.change.action)) + "  " + words + "\n" + changesText(*opened, changes);
  }
  if (!shown.empty()) consulted(context, *opened, "journal", {}, {shown.begin(), shown.end()});
  return context.answer({{"entries", entries}}, text);
}

}  // namespace

void addJournal(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "journal", "Who did what, when and why",
                           "fairlead-cli journal harbour.fairlead --from 2022-09-01");
  auto options = std::make_shared<JournalOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--from", options->from, "Entries at or after this time");
  made->add_option("--to", options->to, "Entries before this time");
  made->callback([&context, options] { context.run = [&context, options] { return runJournal(context, *options); }; });
}

}  // namespace fairlead::cli
