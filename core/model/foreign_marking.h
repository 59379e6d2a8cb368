// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/model/marking.h"

namespace fairlead {

/// The United Kingdom's classification that words of another owner (EU, NATO, German, French, older British), or a
/// marking that cannot be read, come to at least; a word of the second rank counts as SECRET, since there is none
/// between it and OFFICIAL-SENSITIVE. None where no word says anything. For keeping things out, never to be printed as
/// a marking.
Classification equivalentClassification(std::string_view words);

/// The highest of its own classification and what it says beside it in others' words.
Classification highestClassification(const Marking& marking);

/// Of a line, a head or a foot, or what stands in brackets: the words of a marking, without a page's number, if it is
/// nothing else ("Secret Défense", "S E C R E T", "SECRET//NOFORN", "CONFIDENTIAL - 2 of 3") and comes to more than
/// OFFICIAL. "Confidential informant" is none. isHead: where a marking is looked for, so that one word not in capitals
/// is one too.
std::optional<std::string_view> markingWordsIn(std::string_view line, bool isHead);

/// "Unclassified", "non classifié", "offen".
bool saysUnclassified(std::string_view words);

/// "Re" of "Re: [SECRET] the list", in any language.
bool isReplyWord(std::string_view word);

/// A marking that bears words which could not be read: printed, joined and kept back like another owner's.
Marking unreadMarking(std::string_view words);
/// Whether this part of a printed marking is what unreadMarking makes.
bool isUnreadMarking(std::string_view part);

}  // namespace fairlead
