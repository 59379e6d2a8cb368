// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/graphml_writer.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/exchange/located.h"
#include "core/exchange/xml_text.h"
#include "core/model/place.h"

namespace fairlead::exchange {

namespace {

struct Edge {
  const OutItem* item = nullptr;  // the link, or the event
  ItemId from, to;
  std::string_view role;  // of who took part
  bool isDirected = false;
};

bool isNode(const OutItem& item) {
  return item.schema->kind == ItemKind::Entity || item.schema->kind == ItemKind::Event;
}

std::vector<ItemId> ends(const OutItem& link, const std::string& property) {
  std::vector<ItemId> found;
  for (const OutValue* value : link.all(property))
    if (const auto id = ItemId::parse(value->value))
      if (std::find(found.begin(), found.end(), *id) == found.end()) found.push_back(*id);
  return found;
}

/// Links and events' ties; a link to what is no node (a report) brings it in as one.
std::vector<Edge> edgesOf(const Outgoing& out, std::set<ItemId>& nodes) {
  std::vector<Edge> edges;
  for (const OutItem& item : out.items()) {
    const Schema& schema = *item.schema;
    if (schema.kind == ItemKind::Link) {
      for (const ItemId from : ends(item, schema.from))
        for (const ItemId to : ends(item, schema.to)) {
          if (!out.find(from) || !out.find(to)) continue;
          edges.push_back({&item, out.clusterOf(from), out.clusterOf(to), {}, schema.isDirected});
          nodes.insert(out.clusterOf(from));
          nodes.insert(out.clusterOf(to));
        }
    } else if (schema.kind == ItemKind::Event) {
      std::set<std::pair<ItemId, std::string_view>> seen;
      for (const OutValue& value : item.values) {
        const auto id = value.type == PropertyType::Item ? ItemId::parse(value.value) : std::nullopt;
        if (id && nodes.contains(out.clusterOf(*id)) && seen.emplace(out.clusterOf(*id), value.property).second)
          edges.push_back({&item, out.clusterOf(*id), item.id, value.property, false});
      }
    }
  }
  return edges;
}

using Cells = std::vector<std::pair<std::string, std::string>>;

Cells commonCells(const Outgoing& out, const OutItem& item) {
  const WhenText when = whenOf(item);
  return {{"schema", item.schema->name},
          {"marking", out.markingOf(item).text()},
          {"grading", out.gradingsOf(item)},
          {"origin", out.originsOf(item)},
          {"time", when.text},
          {"begin", when.begin},
          {"end", when.end}};
}

LinkStrength strengthOfItem(const Outgoing& out, const OutItem& item) {
  LinkStrength best = LinkStrength::Tentative;
  if (item.values.empty()) best = LinkStrength::Unconfirmed;
  for (const OutValue& value : item.values) best = std::min(best, strengthOf(out.originOf(value).grading));
  return best;
}

class GraphMl {
 public:
  GraphMl(const Outgoing& out, release::ByteSink& sink) : m_out(out), m_sink(sink) {}

  std::int64_t write(const Progress& progress) {
    std::set<ItemId> nodes;
    for (const OutItem& item : m_out.items())
      if (isNode(item)) nodes.insert(m_out.clusterOf(item.id)), m_members[m_out.clusterOf(item.id)].push_back(&item);
    const auto edges = edgesOf(m_out, nodes);
    for (const ItemId id : nodes)
      if (m_members[id].empty()) m_members[id].push_back(m_out.find(id));
    // Keys come before the graph, so that all is looked at twice.
    for (const ItemId id : nodes) nodeText(id);
    for (const Edge& edge : edges) edgeText(edge);
    writeHead();
    for (const ItemId id : nodes) m_sink.write(nodeText(id)), progress.check();
    for (const Edge& edge : edges) m_sink.write(edgeText(edge)), progress.check();
    m_sink.write("</graph>\n</graphml>\n");
    return static_cast<std::int64_t>(nodes.size() + edges.size());
  }

 private:
  void writeHead() {
    m_sink.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (const Key& key : m_keys) {
      const bool isNumber = key.second == "longitude" || key.second == "latitude";
      m_sink.write("<key id=\"" + idOf(key) + "\" for=\"" + key.first + "\" attr.name=\"" + xmlText(key.second) +
                   "\" attr.type=\"" + (isNumber ? "double" : "string") + "\"/>\n");
    }
    m_sink.write("<key id=\"g0\" for=\"graph\" attr.name=\"marking\" attr.type=\"string\"/>\n");
    m_sink.write("<graph id=\"G\" edgedefault=\"directed\">\n<data key=\"g0\">" + xmlText(m_out.marking().text()) +
                 "</data>\n");
  }

  using Key = std::pair<std::string, std::string>;  // node or edge, name
  std::string idOf(const Key& key) const { return (key.first == "node" ? "n_" : "e_") + xmlText(key.second); }
  std::string cellsText(const std::string& kind, const Cells& cells) {
    // What several of a cluster say stands side by side.
    Cells merged;
    for (const auto& cell : cells) {
      const auto& name = cell.first;
      const auto& value = cell.second;
      if (value.empty()) continue;
      const auto same =
          std::find_if(merged.begin(), merged.end(), [&](const auto& other) { return other.first == name; });
      if (same == merged.end())
        merged.emplace_back(name, value);
      else if (name != "label" && ("; " + same->second + "; ").find("; " + value + "; ") == std::string::npos)
        same->second += "; " + value;
    }
    std::string text;
    for (const auto& [name, value] : merged) {
      m_keys.emplace(kind, name);
      text += "<data key=\"" + idOf({kind, name}) + "\">" + xmlText(value) + "</data>";
    }
    return text;
  }

  std::string nodeText(ItemId id) {
    const auto& members = m_members[id];
    const OutItem& item = *members.front();
    Cells cells{{"label", item.isStub ? "(withheld)" : item.caption}};
    std::string ids;
    for (const OutItem* member : members) ids.append(ids.empty() ? "" : " ").append(member->id.text());
    if (members.size() > 1) cells.emplace_back("members", ids);
    for (const OutItem* member : members) {
      for (auto& cell : commonCells(m_out, *member)) cells.push_back(std::move(cell));
      for (auto& cell : attributesOf(m_out, *member)) cells.push_back(std::move(cell));
    }
    return "<node id=\"" + id.text() + "\">" + cellsText("node", cells) + placeText(item) + "</node>\n";
  }

  std::string placeText(const OutItem& item) {
    for (const OutValue& value : item.values) {
      const auto place = value.type == PropertyType::Place ? parsePlace(value.value) : std::nullopt;
      if (place && place->point)
        return cellsText("node", {{"longitude", numberText(place->point->lon / 1e7)},
                                  {"latitude", numberText(place->point->lat / 1e7)}});
    }
    return {};
  }

  std::string edgeText(const Edge& edge) {
    const OutItem& item = *edge.item;
    const bool isTie = !edge.role.empty();
    Cells cells{{"label", isTie ? std::string(edge.role) : item.caption},
                {"item", item.id.text()},
                {"strength", std::array{"confirmed", "unconfirmed",
                                        "tentative"}[static_cast<std::size_t>(strengthOfItem(m_out, item))]}};
    for (auto& cell : commonCells(m_out, item)) cells.push_back(std::move(cell));
    if (!isTie)
      for (auto& cell : attributesOf(m_out, item))
        if (cell.first != item.schema->from && cell.first != item.schema->to) cells.push_back(std::move(cell));
    return "<edge source=\"" + edge.from.text() + "\" target=\"" + edge.to.text() + "\" directed=\"" +
           (edge.isDirected ? "true" : "false") + "\">" + cellsText("edge", cells) + "</edge>\n";
  }

  const Outgoing& m_out;
  release::ByteSink& m_sink;
  std::map<ItemId, std::vector<const OutItem*>> m_members;
  std::set<Key> m_keys;
};

}  // namespace

std::int64_t GraphMlWriter::write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const {
  return GraphMl(out, sink).write(progress);
}

}  // namespace fairlead::exchange
