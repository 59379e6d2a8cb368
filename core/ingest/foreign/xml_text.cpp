// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/foreign/xml_text.h"

#include "core/base/error.h"

namespace fairlead::ingest::foreign {

void parseXml(pugi::xml_document& into, std::string_view bytes) {
  const pugi::xml_parse_result result =
      into.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (!result) {
    throw Failure(ErrorCode::Malformed, std::string("A part of the file is no sound XML (") + result.description() +
                                            " at byte " + std::to_string(result.offset) + "); ask for another copy.");
  }
}

std::string_view localName(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_attribute& candidate : node.attributes()) {
    const std::string_view name = candidate.name();
    const std::size_t colon = name.find(':');
    if ((colon == std::string_view::npos ? name : name.substr(colon + 1)) == local) return candidate.value();
  }
  return {};
}

std::string firstText(const pugi::xml_node& below, std::string_view local) {
  const pugi::xml_node found = below.find_node([&](const pugi::xml_node& node) { return localName(node) == local; });
  return found ? found.text().get() : "";
}

std::string leftOutSentence(std::size_t comments, std::size_t deletions) {
  if (comments + deletions == 0) return {};
  const auto count = [](std::size_t number, const char* one, const char* many) {
    return number == 0 ? std::string() : std::to_string(number) + (number == 1 ? one : many);
  };
  const std::string said = count(comments, " comment", " comments"),
                    struck = count(deletions, " tracked deletion", " tracked deletions");
  return "Its text is read without " + said + (said.empty() || struck.empty() ? "" : " and ") + struck +
         ", which the original keeps; open it in a word processor to see them.";
}

}  // namespace fairlead::ingest::foreign
