// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/case_access.h"

#include <filesystem>

#include "core/base/login.h"
#include "core/store/clusters.h"
#include "core/store/consultation_log.h"

namespace fairlead::cli {

std::unique_ptr<store::Case> openCase(const std::string& path, store::Access access) {
  auto opened = store::Case::open(path, access).orThrow();
  if (access == store::Access::Look) return opened;
  store::Case* written = opened.get();
  opened->whenChanged([written](const store::ChangeNotice& notice) {
    if (notice.action != store::Action::Consult) absorbConsultations(*written);
  });
  return opened;
}

void refuseReplacing(const std::string& output, std::initializer_list<std::string> inputs) {
  std::error_code failed;
  if (!std::filesystem::exists(output, failed)) return;
  const std::string ending = std::filesystem::path(output).extension().string();
  bool isInput = ending == ".fairlead" || ending == ".key";
  for (const std::string& input : inputs)
    isInput = isInput || (!input.empty() && std::filesystem::equivalent(output, input, failed));
  if (isInput)
    throw Failure(ErrorCode::Refused, "Writing there would replace a case or a key; choose another name.", output);
}

store::Access accessFor(const std::vector<std::string>& paths) {
  // A row of a table becomes ten times its length in statements and indexes, and SQLite's cache holds 64 MB.
  constexpr std::uintmax_t kMuch = std::uintmax_t{2} << 20;
  namespace fs = std::filesystem;
  std::uintmax_t bytes = 0;
  const auto add = [&](const fs::directory_entry& entry) {
    std::error_code failed;
    if (!entry.is_regular_file(failed)) return;
    const std::uintmax_t size = entry.file_size(failed);
    bytes += failed ? 0 : size;
  };
  for (const std::string& path : paths) {
    std::error_code failed;
    add(fs::directory_entry(path, failed));
    constexpr auto kOptions = fs::directory_options::skip_permission_denied;
    for (fs::recursive_directory_iterator at(path, kOptions, failed), end; !failed && at != end && bytes < kMuch;
         at.increment(failed))
      add(*at);
  }
  return bytes < kMuch ? store::Access::Write : store::Access::WriteMuch;
}

void refuseEndless(const std::string& path) {
  std::error_code failed;
  const auto status = std::filesystem::status(path, failed);
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) &&
      !std::filesystem::is_directory(status))
    throw Failure(ErrorCode::Invalid, "This is a pipe or a device; save what it brings to a file and name that.", path);
}

void absorbConsultations(store::Case& into) {
  try {
    const store::Actor actor{accountName(), {}, {}, {}, {}, {}};
    store::ConsultationLog(store::ConsultationLog::userFolder()).absorb(into, actor);
  } catch (const Failure& failure) {
    // The change itself is written.
    Context().warn(
        "What you looked at before could not be taken into the journal, and is tried again with your next "
        "change. " +
        failure.error().sentence());
  }
}

void consulted(const Context& context, const store::Case& looked, const std::string& what, const std::string& query,
               std::vector<ItemId> shown) {
  const store::ConsultationLog log(store::ConsultationLog::userFolder());
  try {
    log.add(looked, actorOf(context), {what, query, std::move(shown)});
  } catch (const Failure& failure) {
    if (failure.error().code == ErrorCode::Refused) throw;
    if (looked.properties().reasonPolicy == store::ReasonPolicy::Required)
      throw Failure(
          ErrorCode::Refused,
          "This case may be looked at only where that is logged, and it cannot be. " + failure.error().message,
          failure.error().where);
    context.warn(failure.error().sentence());  // elsewhere who may read is not kept from reading by a full disk
  }
}

store::Actor actorOf(const Context& context) {
  const auto trimmed = [](const std::string& text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(kBlanks);
    return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
  };
  store::Actor actor{trimmed(context.author), {}, {}, trimmed(context.reason), {}, {}};
  if (actor.name.empty())
    throw Failure(ErrorCode::Invalid, "Nothing is done by nobody; say who you are with --author or FAIRLEAD_AUTHOR.");
  return actor;
}

std::string originText(const store::Case& opened, const store::StoredStatement& statement) {
  std::string text;
  if (!statement.origin.item.isNil()) {
    const auto item = opened.items().find(statement.origin.item);
    text += item ? item->caption : statement.origin.item.text();
    if (!statement.origin.locator.empty()) text += " [" + statement.origin.locator + "]";
  } else {
    text += statement.origin.author;
  }
  if (statement.origin.grading) text += ", " + statement.origin.grading->text();
  if (!statement.origin.marking.isNone()) text += ", " + statement.origin.marking.text();
  return text;
}

Json warnOfContradictions(const Context& context, const store::Case& opened, store::Key entity) {
  const store::Clusters clusters = store::clusters(opened);
  Json pairs = Json::array();
  for (const auto& [a, b] : clusters.contradictions) {
    if (entity != 0 && clusters.keyOf(entity) != clusters.keyOf(a)) continue;
    const auto one = opened.items().find(a), other = opened.items().find(b);
    if (!one || !other) continue;
    pairs.push_back({one->id.text(), other->id.text()});
    context.warn("“" + one->caption + "” and “" + other->caption +
                 "” were judged different, and other judgements make them the same: one of those is wrong.");
  }
  return pairs;
}

Json itemJson(const store::Item& item) {
  return {{"id", item.id.text()}, {"schema", item.schema}, {"caption", item.caption}};
}

Json statementJson(const store::Case& opened, const store::StoredStatement& statement) {
  Json origin{{"kind", "analyst"}, {"id", nullptr}, {"locator", statement.origin.locator}};
  if (!statement.origin.item.isNil()) {
    const auto item = opened.items().find(statement.origin.item);
    origin["kind"] = item ? std::string(itemKindName(item->kind)) : "unknown";
    origin["id"] = statement.origin.item.text();
  }
  Json json{{"id", statement.id.text()},
            {"property", statement.property},
            {"value", statement.value},
            {"origin", origin},
            {"grading", statement.origin.grading ? Json(statement.origin.grading->text()) : Json(nullptr)},
            {"scheme", statement.origin.grading ? Json(schemeName(statement.origin.grading->scheme)) : Json(nullptr)},
            {"marking", statement.origin.marking.text()},
            {"author", statement.origin.author},
            {"at", isoText(statement.origin.at)},
            {"retracted", statement.isRetracted},
            {"in_force", statement.isInForce}};
  if (!statement.original.empty()) json["original"] = statement.original;
  if (statement.assessment != Assessment::Fact)
    json["assessment"] = statement.assessment == Assessment::Assessment ? "assessment" : "hypothesis";
  return json;
}

std::optional<Instant> instantOption(const std::string& text, const std::string& flag) {
  if (text.empty()) return std::nullopt;
  if (const auto instant = parseIso(text)) return instant;
  throw Failure(ErrorCode::Invalid, "The time must be ISO 8601 with a zone, such as 2022-09-03T02:15:00Z, or a date.",
                flag + " " + text);
}

}  // namespace fairlead::cli
