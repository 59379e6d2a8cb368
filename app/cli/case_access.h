// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <memory>
#include <string>

#include "app/cli/context.h"
#include "core/store/case.h"

namespace fairlead::cli {

/// Opens or throws; Look leaves every byte as it is. What this user looked at before goes into the journal behind the
/// first change that is written.
std::unique_ptr<store::Case> openCase(const std::string& path, store::Access access);

/// How to open a case for an import of these files and folders: Write where they are small, so that nothing of the file
/// changes when nothing comes in; else WriteMuch.
store::Access accessFor(const std::vector<std::string>& paths);

/// Throws Failure(Invalid) for a pipe or a device, which would be waited for or read without end.
void refuseEndless(const std::string& path);

/// Throws Failure(Refused) if writing there would replace what the command reads, or any other case or key.
void refuseReplacing(const std::string& output, std::initializer_list<std::string> inputs);

/// Takes this user's log into the journal now: before an erasure, which then finds what was asked for there.
void absorbConsultations(store::Case& into);

/// Who acts, from --author and --reason.
store::Actor actorOf(const Context& context);

/// Keeps in the user's log that somebody looked; nothing in the case changes. Throws Failure(Refused) if the case asks
/// for a reason and none was given, or the log cannot be written.
void consulted(const Context& context, const store::Case& looked, const std::string& what, const std::string& query,
               std::vector<ItemId> shown);

/// For people: one statement's grading, marking and origin in a line.
std::string originText(const store::Case& opened, const store::StoredStatement& statement);

/// Warns of each pair that was judged different and yet stands in one cluster, by what else was judged the same: of
/// all, or of those in the cluster of `entity`. The pairs' ids.
Json warnOfContradictions(const Context& context, const store::Case& opened, store::Key entity = 0);

Json itemJson(const store::Item& item);
Json statementJson(const store::Case& opened, const store::StoredStatement& statement);

/// A point in time given on the command line: ISO 8601 with a zone, or a date. Throws Failure(Invalid).
std::optional<Instant> instantOption(const std::string& text, const std::string& flag);

}  // namespace fairlead::cli
