// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/anx_writer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "core/base/ascii.h"
#include "core/exchange/located.h"
#include "core/exchange/xml_text.h"
#include "core/model/time_value.h"

namespace fairlead::exchange {

namespace {

constexpr std::array<std::string_view, 3> kStrengths{"Confirmed", "Unconfirmed", "Tentative"};

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + xmlText(value) + "\"";
}

/// What XML admits as an Id: letters first, no spaces.
std::string idOf(std::string_view prefix, std::string_view name) {
  std::string id(prefix);
  for (const char c : name) {
    const bool isPlain = ascii::isAlnum(c) || c == '-';
    id += isPlain ? c : '_';
  }
  return id;
}

/// One of i2's three lists of grades: a text each, numbered from 0.
class Grades {
 public:
  int index(const std::string& text) {
    const auto [at, isNew] = m_numbers.try_emplace(text, static_cast<int>(m_texts.size()));
    if (isNew) m_texts.push_back(text);
    return at->second;
  }
  std::string element(const std::string& name) const {
    std::string out = "<" + name + "><StringCollection>";
    for (std::size_t i = 0; i < m_texts.size(); ++i)
      out += "<String" + attribute("Id", name + std::to_string(i)) + attribute("Text", m_texts[i]) + "/>";
    // The last entry is i2's "not graded".
    return out + "<String" + attribute("Id", name + "Unset") + " Text=\"-\"/></StringCollection></" + name + ">\n";
  }

 private:
  std::map<std::string, int> m_numbers;
  std::vector<std::string> m_texts;
};

class Chart {
 public:
  explicit Chart(const Outgoing& out) : m_out(out) {}

  std::int64_t write(release::ByteSink& sink, const Progress& progress) {
    std::string entities, links;
    for (const OutItem& item : m_out.items())
      if (item.schema->kind == ItemKind::Entity || item.schema->kind == ItemKind::Event)
        m_numbers[item.id] = static_cast<int>(m_numbers.size()) + 1;
    for (const OutItem& item : m_out.items()) {
      progress.check();
      if (m_numbers.contains(item.id)) entities += entityElement(item), ++m_count;
      if (item.schema->kind == ItemKind::Link) links += linkElements(item);
      if (item.schema->kind == ItemKind::Event) links += tieElements(item);
    }
    sink.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Chart>\n"
        "<ApplicationVersion Major=\"9\" Minor=\"0\" Point=\"0\" Build=\"0\"/>\n");
    sink.write(strengths() + m_sources.element("GradeOne") + m_information.element("GradeTwo") +
               m_handling.element("GradeThree") + attributeClasses() + linkTypes());
    sink.write("<ChartItemCollection>\n" + markingLabel());
    sink.write(entities);
    sink.write(links);
    sink.write("</ChartItemCollection>\n</Chart>\n");
    return m_count;
  }

 private:
  static std::string strengths() {
    std::string out = "<StrengthCollection>";
    for (std::size_t i = 0; i < kStrengths.size(); ++i)
      out += "<Strength" + attribute("Id", "Strength" + std::to_string(i)) + attribute("Name", kStrengths[i]) +
             attribute("DotStyle", std::array{"DotStyleSolid", "DotStyleDashed", "DotStyleDotted"}[i]) + "/>";
    return out + "</StrengthCollection>\n";
  }
  std::string attributeClasses() const {
    std::string out = "<AttributeClassCollection>";
    for (const std::string& name : m_attributes)
      out += "<AttributeClass" + attribute("Id", idOf("Att_", name)) + attribute("Name", name) +
             " Type=\"AttText\" IsUser=\"true\" UserCanAdd=\"true\" UserCanRemove=\"true\" ShowValue=\"false\"/>";
    return out + "</AttributeClassCollection>\n";
  }
  std::string linkTypes() const {
    std::string out = "<LinkTypeCollection>";
    for (const std::string& name : m_linkTypes)
      out += "<LinkType" + attribute("Id", idOf("Type_", name)) + attribute("Name", name) + "/>";
    return out + "</LinkTypeCollection>\n";
  }
  /// A text block above the chart, since i2 has no place for a chart's marking.
  std::string markingLabel() {
    const std::string text = m_out.marking().text();
    if (text.empty()) return {};
    return "<ChartItem Id=\"Marking\"" + attribute("Label", text) +
           "><End X=\"0\" Y=\"-200\" Z=\"0\"><Entity EntityId=\"" + std::to_string(m_numbers.size() + 1) +
           "\" Identity=\"Marking\" LabelIsIdentity=\"false\"><TextBlock/></Entity></End></ChartItem>\n";
  }

  /// Date, source and grades of a chart item. A grade is set only where all that is said of the item has the same.
  std::string common(const OutItem& item, const std::string& label) {
    std::string out = attribute("Label", label);
    const std::string marking = m_out.markingOf(item).text(), gradings = m_out.gradingsOf(item);
    std::string description = marking;
    if (!gradings.empty()) description.append(description.empty() ? "" : "; ").append(gradings);
    if (!description.empty()) out += attribute("Description", description);
    const WhenText when = whenOf(item);
    const std::string& at = when.begin.empty() ? when.end : when.begin;
    if (const auto instant = parseIso(at)) {
      const OutValue* once = item.schema->time.empty() ? nullptr : item.first(item.schema->time);
      const auto time = once ? parseTimeValue(once->value) : std::nullopt;
      const bool hasTime = time && time->precision >= TimePrecision::Hour;
      out += attribute("DateSet", "true") + attribute("TimeSet", hasTime ? "true" : "false") +
             attribute("DateTime", isoText(*instant).substr(0, 19) + ".000");
    }
    const std::string origins = m_out.originsOf(item);
    if (!origins.empty()) out += attribute("SourceReference", origins.substr(0, 250));
    if (!gradings.empty() && gradings.find(';') == std::string::npos) {
      const auto parsed = parseGrading(gradings);
      if (parsed) {
        const Grading& grading = parsed->grading;
        const std::string scheme(schemeName(grading.scheme));
        const auto text = [&](char letter, std::string_view meaning) {
          return scheme + " " + letter + (meaning.empty() ? "" : " " + std::string(meaning));
        };
        out += attribute(
            "GradeOneIndex",
            std::to_string(m_sources.index(text(grading.source, sourceMeaning(grading.scheme, grading.source)))));
        out += attribute("GradeTwoIndex",
                         std::to_string(m_information.index(
                             text(grading.information, informationMeaning(grading.scheme, grading.information)))));
      }
    }
    const Handling handling = m_out.markingOf(item).handling;
    if (handling != Handling::None)
      out +=
          attribute("GradeThreeIndex", std::to_string(m_handling.index(handling == Handling::Permitted ? "P" : "C")));
    return out;
  }

  std::string attributes(const OutItem& item) {
    std::string out;
    for (const auto& [name, value] : attributesOf(m_out, item)) {
      if (value.empty()) continue;
      m_attributes.insert(name);
      out += "<Attribute" + attribute("AttributeClass", name) +
             attribute("AttributeClassReference", idOf("Att_", name)) + attribute("Value", value) + "/>";
    }
    return out.empty() ? out : "<AttributeCollection>" + out + "</AttributeCollection>";
  }

  /// A card for each origin, with what it says.
  std::string cards(const OutItem& item) const {
    std::map<std::string, std::string> texts;
    for (const OutValue& value : item.values) {
      const OutOrigin& origin = m_out.originOf(value);
      std::string& text = texts[m_out.originText(origin)];
      text += std::string(value.property) + ": " + value.value;
      if (origin.grading) text += " [" + origin.grading->key() + "]";
      if (!origin.markingText.empty()) text += " (" + origin.markingText + ")";
      text += "\n";
    }
    std::string out;
    for (const auto& [origin, text] : texts)
      out += "<Card" + attribute("Summary", origin.empty() ? "Statement" : origin) +
             (origin.empty() ? "" : attribute("SourceReference", origin.substr(0, 250))) + attribute("Text", text) +
             "/>";
    return out.empty() ? out : "<CardCollection>" + out + "</CardCollection>";
  }

  std::string entityElement(const OutItem& item) {
    const int number = m_numbers.at(item.id);
    // A square grid; whoever opens it lays it out.
    const int columns = std::max(1, static_cast<int>(std::sqrt(static_cast<double>(m_numbers.size()))));
    constexpr int kStep = 200;
    const std::string x = std::to_string((number - 1) % columns * kStep),
                      y = std::to_string((number - 1) / columns * kStep);
    return "<ChartItem" + attribute("Id", idOf("Item_", item.id.text())) +
           common(item, item.isStub ? "(withheld)" : item.caption) + attribute("XPosition", x) + "><End" +
           attribute("X", x) + attribute("Y", y) + " Z=\"0\"><Entity" + attribute("EntityId", std::to_string(number)) +
           attribute("Identity", item.id.text()) + " LabelIsIdentity=\"false\"><Icon><IconStyle" +
           attribute("Type", item.schema->label) + "/></Icon>" + cards(item) + "</Entity></End>" + attributes(item) +
           "</ChartItem>\n";
  }

  std::string strengthOfItem(const OutItem& item) const {
    LinkStrength best = LinkStrength::Tentative;
    for (const OutValue& value : item.values) best = std::min(best, strengthOf(m_out.originOf(value).grading));
    return std::string(kStrengths[static_cast<std::size_t>(best)]);
  }

  std::string linkElement(const std::string& id, const OutItem& item, const std::string& label, ItemId from, ItemId to,
                          const std::string& type, bool isDirected, bool isTie) {
    const auto a = m_numbers.find(from), b = m_numbers.find(to);
    if (a == m_numbers.end() || b == m_numbers.end()) return {};
    m_linkTypes.insert(type);
    if (!isTie) ++m_count;  // a tie is a part of its event
    return "<ChartItem" + attribute("Id", idOf("Item_", id)) + common(item, label) + "><Link" +
           attribute("End1Id", std::to_string(a->second)) + attribute("End2Id", std::to_string(b->second)) + ">" +
           (isTie ? "" : cards(item)) + "<LinkStyle" + attribute("Strength", strengthOfItem(item)) +
           (isDirected ? attribute("ArrowStyle", "ArrowOnHead") : "") + attribute("Type", type) +
           attribute("LinkTypeReference", idOf("Type_", type)) + "/></Link>" + (isTie ? "" : attributes(item)) +
           "</ChartItem>\n";
  }

  std::string linkElements(const OutItem& item) {
    const OutValue *from = item.first(item.schema->from), *to = item.first(item.schema->to);
    const auto a = from ? ItemId::parse(from->value) : std::nullopt, b = to ? ItemId::parse(to->value) : std::nullopt;
    if (!a || !b) return {};
    return linkElement(item.id.text(), item, item.caption, *a, *b, item.schema->label, item.schema->isDirected, false);
  }

  std::string tieElements(const OutItem& event) {
    std::string out;
    std::set<std::pair<std::string_view, std::string>> seen;
    for (const OutValue& value : event.values) {
      const auto id = value.type == PropertyType::Item ? ItemId::parse(value.value) : std::nullopt;
      if (!id || !seen.emplace(value.property, value.value).second) continue;
      const Property* property = event.schema->property(value.property);
      const std::string role = property ? property->label : std::string(value.property);
      out += linkElement(value.id.text(), event, role, *id, event.id, role, false, true);
    }
    return out;
  }

  const Outgoing& m_out;
  std::map<ItemId, int> m_numbers;
  Grades m_sources, m_information, m_handling;
  std::set<std::string> m_attributes, m_linkTypes;
  std::int64_t m_count = 0;
};

}  // namespace

std::int64_t AnxWriter::write(const Outgoing& out, release::ByteSink& sink, const Progress& progress) const {
  return Chart(out).write(sink, progress);
}

}  // namespace fairlead::exchange
