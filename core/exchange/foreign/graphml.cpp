// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/foreign/graphml.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <pugixml.hpp>

#include "core/base/error.h"

namespace fairlead::exchange::foreign {

namespace {

constexpr int kDeepest = 50;  // graphs within nodes

std::string_view localName(const pugi::xml_node& node) {
  const char* colon = std::strchr(node.name(), ':');
  return colon ? colon + 1 : node.name();
}

class Graph {
 public:
  Graph(std::string_view bytes, const std::function<void(const GraphElement&)>& visit)
      : m_bytes(bytes), m_visit(visit) {}

  void read(const pugi::xml_node& root) {
    for (const pugi::xml_node& child : root.children())
      if (localName(child) == "key") {
        const std::string name = child.attribute("attr.name").value(), id = child.attribute("id").value();
        m_keys[id] = name.empty() ? id : name;
      }
    for (const bool isEdge : {false, true})
      for (const pugi::xml_node& child : root.children())
        if (localName(child) == "graph") walk(child, isEdge, 0);
  }

 private:
  void walk(const pugi::xml_node& graph, bool isEdge, int depth) {
    if (depth > kDeepest)
      throw Failure(ErrorCode::Limit, "Its graphs are nested more than 50 deep; no such file needs that.");
    for (const pugi::xml_node& child : graph.children()) {
      if (localName(child) == (isEdge ? "edge" : "node")) tell(child, isEdge);
      for (const pugi::xml_node& inner : child.children())
        if (localName(inner) == "graph") walk(inner, isEdge, depth + 1);
    }
  }

  void tell(const pugi::xml_node& node, bool isEdge) {
    GraphElement element{
        isEdge, node.attribute("id").value(), node.attribute("source").value(), node.attribute("target").value(), 0, 0,
        {}};
    element.begin = static_cast<std::size_t>(node.offset_debug()) - 1;
    element.end = endOf(node);
    if (isEdge) element.attributes.emplace_back("directed", node.attribute("directed").value());
    for (const pugi::xml_node& data : node.children())
      if (localName(data) == "data") {
        const std::string key = data.attribute("key").value();
        const auto known = m_keys.find(key);
        element.attributes.emplace_back(known == m_keys.end() ? key : known->second, data.text().get());
      }
    m_visit(element);
  }

  /// Past its closing tag, or its own "/>".
  std::size_t endOf(const pugi::xml_node& node) const {
    const pugi::xml_node last = node.last_child();
    std::size_t at = static_cast<std::size_t>((last ? last : node).offset_debug());
    if (last && last.type() == pugi::node_element) at = endOf(last);
    if (!last) {
      char quote = 0;
      while (at < m_bytes.size() && (quote != 0 || m_bytes[at] != '>')) {
        const char c = m_bytes[at++];
        if (quote != 0)
          quote = c == quote ? char{0} : quote;
        else if (c == '"' || c == '\'')
          quote = c;
      }
      if (at >= m_bytes.size() || m_bytes[at - 1] == '/') return std::min(at + 1, m_bytes.size());
    }
    const std::size_t close = m_bytes.find('>', m_bytes.find("</", at));
    return close == std::string_view::npos ? m_bytes.size() : close + 1;
  }

  std::string_view m_bytes;
  const std::function<void(const GraphElement&)>& m_visit;
  std::map<std::string, std::string> m_keys;
};

}  // namespace

void readGraphMl(std::string_view bytes, const std::function<void(const GraphElement&)>& visit) {
  pugi::xml_document document;
  // Declarations of entities are not read, so that nothing is expanded or fetched.
  const auto parsed = document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!parsed)
    throw Failure(ErrorCode::Malformed,
                  std::string("The XML is damaged (") + parsed.description() + "); ask for another copy.",
                  "byte " + std::to_string(parsed.offset));
  if (localName(document.document_element()) != "graphml")
    throw Failure(ErrorCode::Unsupported, "This XML is no GraphML; export the graph as GraphML.");
  Graph(bytes, visit).read(document.document_element());
}

}  // namespace fairlead::exchange::foreign
