// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/extract/case_mentions.h"

namespace fairlead::extract {

struct Accepted {
  std::vector<ItemId> entities;  // one for each mention, in their order
  std::vector<MentionId> left;   // that nothing can be made of by itself: dates, times
  /// Namesakes: whom a name would have led to, who was made instead, and what is said otherwise of the two.
  struct Apart {
    ItemId known, made;
    std::string why;  // "another birth date"
  };
  std::vector<Apart> apart;
};

/// Mentions to statements, in one change that can be undone: each goes to the entity that it stands for, the one that
/// has the same identifier, or a new one, with the report's grading and marking, or those of the graded item it is in.
/// A person's name that its report has already goes where it went there; where what stands beside it (sex, birth date,
/// nationality) is not what is known of whom it leads to, it is a namesake, and a new person. The wording's decision is
/// remembered. `as`: all are about this item. Throws Failure(Invalid).
/// Unseen: nobody looked at each, so that a name leads to nobody else of that name: within a report the same full name
/// is one, everything else is new, and `resolve` proposes the rest.
enum class Looked { At, Unseen };
Result<Accepted> acceptMentions(store::Case& target, const store::Actor& actor,
                                const std::vector<ReportMention>& mentions, std::optional<ItemId> as,
                                Looked looked = Looked::At) noexcept;

struct Linked {
  std::vector<ItemId> entities;  // of the two mentions, in their order
  ItemId link;
};

/// Accepts two mentions of one report and links what they stand for, in one change; the link rests on the passage from
/// the first word of the one to the last of the other. Throws Failure(Invalid) for two reports, for a mention of which
/// nothing can be made, or for a type that is no link or does not take such ends.
Result<Linked> linkMentions(store::Case& target, const store::Actor& actor, const ReportMention& from,
                            const ReportMention& to, std::string_view type) noexcept;

/// These wordings are not what they look like; no longer suggested, in any report.
Result<void> dismissMentions(store::Case& target, const store::Actor& actor,
                             const std::vector<ReportMention>& mentions) noexcept;

}  // namespace fairlead::extract
