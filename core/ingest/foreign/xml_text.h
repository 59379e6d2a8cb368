// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace fairlead::ingest::foreign {

/// Parses without a DTD, so without entities of its own or from elsewhere. Throws Failure(Malformed).
void parseXml(pugi::xml_document& into, std::string_view bytes);

/// The name without its prefix, which a writer may choose.
std::string_view localName(const pugi::xml_node& node);
/// An attribute by its local name; empty if there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view local);
/// The text of the first element of this local name, anywhere below.
std::string firstText(const pugi::xml_node& below, std::string_view local);

/// What a text leaves out that a word processor shows beside it or struck through, for a person; empty if nothing.
std::string leftOutSentence(std::size_t comments, std::size_t deletions);

constexpr int kDeepest = 400;  // of elements within elements

}  // namespace fairlead::ingest::foreign
