// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "core/base/error.h"
#include "core/ingest/foreign/readers.h"
#include "core/ingest/foreign/xml_text.h"
#include "core/ingest/foreign/zip_reader.h"

namespace fairlead::ingest::foreign {

namespace {

/// OpenDocument text (ODF 1.2 part 1, 5 and 6) to text, without what was deleted and without comments.
class OdtText {
 public:
  std::string text;
  std::size_t comments = 0, deletions = 0;

  void walk(const pugi::xml_node& node, bool isInParagraph = false, int depth = 0) {
    if (depth > kDeepest) throw Failure(ErrorCode::Limit, "The document is nested too deeply to be read.");
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
        if (isInParagraph) addCollapsed(child.value());
        continue;
      }
      const std::string_view name = localName(child);
      if (name == "s") {
        addBlanks(attribute(child, "c"));
      } else if (name == "tab") {
        text += '\t';
      } else if (name == "line-break") {
        text += '\n';
      } else if (name == "annotation") {
        ++comments;
      } else if (name == "tracked-changes") {
        for (const pugi::xml_node& region : child.children())
          for (const pugi::xml_node& change : region.children()) deletions += localName(change) == "deletion";
      } else if (name == "desc" || name == "title") {
        continue;
      } else {
        const bool isParagraph = name == "p" || name == "h";
        walk(child, isInParagraph || isParagraph, depth + 1);
        finish(name, isParagraph);
      }
    }
  }

 private:
  void addCollapsed(std::string_view words) {
    for (const char c : words) {
      const bool isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!isBlank) {
        text += c;
      } else if (!text.empty() && text.back() != ' ' && text.back() != '\n' && text.back() != '\t') {
        text += ' ';
      }
    }
  }

  void addBlanks(std::string_view count) {
    std::size_t blanks = 1;
    std::from_chars(count.data(), count.data() + count.size(), blanks);
    text.append(std::clamp<std::size_t>(blanks, 1, 200), ' ');
  }

  void finish(std::string_view name, bool isParagraph) {
    if (isParagraph) {
      text += '\n';
    } else if (name == "table-cell") {
      while (!text.empty() && text.back() == '\n') text.pop_back();
      text += '\t';
    } else if (name == "table-row") {
      while (!text.empty() && text.back() == '\t') text.pop_back();
      text += '\n';
    }
  }
};

/// Heads and feet of the page, which carry the marking.
void addMasterPages(Document& document, const pugi::xml_document& styles) {
  std::string heads, feet;
  const auto collect = [](const pugi::xml_node& node, std::string& into) {
    OdtText out;
    out.walk(node);
    if (out.text.find_first_not_of(" \t\n") != std::string::npos && into.find(out.text) == std::string::npos)
      into += out.text;
  };
  const pugi::xml_node masters =
      styles.find_node([](const pugi::xml_node& n) { return localName(n) == "master-styles"; });
  for (const pugi::xml_node& page : masters.children()) {
    for (const pugi::xml_node& part : page.children()) {
      if (localName(part) == "header") collect(part, heads);
      if (localName(part) == "footer") collect(part, feet);
    }
  }
  document.text.insert(0, heads);
  if (!feet.empty()) document.text += '\n' + feet;
}

}  // namespace

Document readOdt(std::string_view bytes) {
  ZipReader zip(bytes);
  if (const auto manifest = zip.entry("META-INF/manifest.xml");
      manifest && manifest->find("encryption-data") != std::string::npos) {
    throw Failure(ErrorCode::Unsupported, "The document is encrypted; save it without a password first.");
  }
  Document document;
  document.format = DocumentFormat::Odt;
  pugi::xml_document content;
  parseXml(content, zip.required("content.xml"));
  OdtText body;
  body.walk(content.find_node([](const pugi::xml_node& node) { return localName(node) == "body"; }));
  document.text = std::move(body.text);
  document.leftOut = leftOutSentence(body.comments, body.deletions);
  if (const auto styles = zip.entry("styles.xml")) {
    pugi::xml_document xml;
    parseXml(xml, *styles);
    addMasterPages(document, xml);
  }
  if (const auto meta = zip.entry("meta.xml")) {
    pugi::xml_document xml;
    parseXml(xml, *meta);
    document.title = firstText(xml, "title");
    document.author = firstText(xml, "initial-creator");
    document.date = firstText(xml, "creation-date");
  }
  return document;
}

}  // namespace fairlead::ingest::foreign
