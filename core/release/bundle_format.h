// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/release/bag.h"
#include "core/store/share_repository.h"
#include "core/store/tombstone_repository.h"

namespace fairlead::release {

using Json = nlohmann::ordered_json;

/// The version of docs/bundle.md that is written, and the highest that is read.
inline constexpr int kBundleVersion = 1;
inline constexpr std::string_view kBundleFormat = "fairlead-bundle";

// Files below data/, in the order that they are written.
inline constexpr std::string_view kAssertionsName = "assertions.jsonl", kCaseName = "case.json",
                                  kChangesName = "changes.jsonl", kItemsName = "items.jsonl",
                                  kOriginalsName = "originals.jsonl", kOriginalsFolder = "originals/",
                                  kPassagesName = "passages.jsonl", kRetractionsName = "retractions.jsonl",
                                  kStatementsName = "statements.jsonl", kStubsName = "stubs.jsonl",
                                  kTombstonesName = "tombstones.jsonl";  // older bundles have none

// One line each, without the line's end; reading throws Failure(Malformed).
std::string changeLine(const store::ChangeRecord& change);
store::ChangeRecord parseChange(const Json& line);
Json originJson(const Origin& origin);
/// Without its locator, which stands with the statement.
Origin parseOrigin(const Json& origin);
/// `origin` only where it differs from the line before.
std::string statementLine(const Statement& statement, std::string_view change, bool hasOrigin);
Statement parseStatement(const Json& line, const Origin& present);

std::string tombstoneLine(const store::Tombstone& tombstone, bool hasReason);
store::Tombstone parseTombstone(const Json& line);

std::string dumped(const Json& json);
/// Text under a name; empty if it is missing. Throws Failure(Malformed) if it is something else.
const std::string& textField(const Json& json, const char* name);
template <typename IdType>
IdType idField(const Json& json, const char* name);
[[noreturn]] void refuseBundle(const std::string& what, const std::string& where = {});

extern template ItemId idField<ItemId>(const Json&, const char*);
extern template StatementId idField<StatementId>(const Json&, const char*);
extern template TransactionId idField<TransactionId>(const Json&, const char*);

/// Each line of a file of the bag as JSON; throws Failure(Malformed) naming file and line.
void forEachLine(const BagReader& bag, std::string_view name, const std::function<void(const Json&)>& visit);

}  // namespace fairlead::release
