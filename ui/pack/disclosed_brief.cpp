// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/disclosed_brief.h"

#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/release/disclosure_register.h"
#include "core/release/key_set.h"
#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

namespace {

constexpr std::uint64_t kLargest = std::uint64_t{4} << 30;

void journal(store::Case& opened, store::Actor actor, const std::filesystem::path& path, const BriefOptions& options,
             const Digest256& sha256, const BriefSummary& summary) {
  actor.profile = options.release;
  if (actor.recipient.empty()) actor.recipient = release::ReleaseProfile::read(options.release).organisation;
  release::KeySet told;
  for (const store::Key key : summary.statements) told.add(key);
  Json ranges = Json::array(), withheld = Json::object();
  for (const auto& [first, last] : told.ranges()) ranges.push_back({first, last});
  for (const auto& [reason, count] : summary.withheld) withheld[reason] = count;
  const Json note{{"selection", "a briefing pack, copy " + options.copy},
                  {"sha256", hex(sha256)},
                  {"marking", summary.marking},
                  {"statements", told.count()},
                  {"withheld", withheld},
                  {"permissions", options.acknowledged.permissions},
                  {"ids", false},  // a released pack tells none
                  {"statement_keys", ranges}};
  opened
      .change(actor, store::Action::Disclose,
              "Wrote the pack “" + path.filename().string() + "” under the profile " + options.release,
              [&](store::Transaction& transaction) {
                transaction.note("", note.dump(-1, ' ', false, Json::error_handler_t::replace));
              })
      .orThrow();
}

}  // namespace

BriefSummary discloseBrief(store::Case& opened, const store::Actor& actor, const std::filesystem::path& path,
                           BriefOptions options, const Progress& progress) {
  std::optional<Digest256> journalled;
  options.whenFinished = [&](const std::filesystem::path& file, const BriefSummary& finished) {
    const Digest256 sha256 = Sha256::of(readFile(file, kLargest));
    journal(opened, actor, path, options, sha256, finished);
    journalled = sha256;
  };
  try {
    return writeBrief(opened, path, options, progress);
  } catch (...) {
    // The pictures may have failed behind a pack that is in its place.
    std::error_code ignored;
    const bool isInPlace = journalled && std::filesystem::is_regular_file(path, ignored) &&
                           Sha256::of(readFile(path, kLargest)) == *journalled;
    if (journalled && !isInPlace) release::journalUndelivered(opened, actor, path, *journalled);
    throw;
  }
}

}  // namespace fairlead::ui
