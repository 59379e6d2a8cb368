// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "core/base/error.h"
#include "core/ingest/foreign/readers.h"
#include "core/ingest/foreign/xml_text.h"
#include "core/ingest/foreign/zip_reader.h"

namespace fairlead::ingest::foreign {

namespace {

/// WordprocessingML (ECMA-376 part 1, 17) to text: what a reader of the page sees, so no deleted text and no field
/// codes.
class DocxText {
 public:
  std::string text;
  std::size_t deletions = 0;

  void walk(const pugi::xml_node& node, int depth = 0) {
    if (depth > kDeepest) throw Failure(ErrorCode::Limit, "The document is nested too deeply to be read.");
    for (const pugi::xml_node& child : node.children()) {
      const std::string_view name = localName(child);
      if (name == "t") {
        text += child.text().get();
      } else if (name == "tab") {
        text += '\t';
      } else if (name == "br" || name == "cr") {
        text += '\n';
      } else if (name == "noBreakHyphen") {
        text += "\u2011";
      } else if (name == "del") {
        // Below rPr a mark of the paragraph's end alone; there is nothing to be read then.
        if (child.first_child()) ++deletions;
      } else if (name == "moveFrom" || name == "instrText" || name == "delText" || name == "pPr" || name == "rPr" ||
                 name == "tblPr" || name == "sectPr") {
        continue;
      } else if (name == "altChunk") {
        throw Failure(
            ErrorCode::Unsupported,
            "Part of its text is kept in another format within; open it in a word processor and save it anew.");
      } else if (name == "AlternateContent") {
        // The same content twice, for newer and older programs; the older says it in plain words.
        pugi::xml_node chosen = child.find_child([](const pugi::xml_node& n) { return localName(n) == "Choice"; });
        if (!chosen) chosen = child.first_child();
        walk(chosen, depth + 1);
      } else {
        walk(child, depth + 1);
        finish(name);
      }
    }
  }

 private:
  void finish(std::string_view name) {
    if (name == "tc") {
      // Cells of a row stand on one line, so that "Reference: | 123" is read as one.
      while (!text.empty() && text.back() == '\n') text.pop_back();
      text += '\t';
    } else if (name == "tr") {
      while (!text.empty() && text.back() == '\t') text.pop_back();
      text += '\n';
    } else if (name == "p") {
      text += '\n';
    }
  }
};

std::string partText(ZipReader& zip, const std::string& name) {
  const auto bytes = zip.entry(name);
  if (!bytes) return {};
  pugi::xml_document xml;
  parseXml(xml, *bytes);
  DocxText out;
  out.walk(xml);
  return out.text;
}

bool isBlank(const std::string& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

}  // namespace

Document readDocx(std::string_view bytes) {
  ZipReader zip(bytes);
  Document document;
  document.format = DocumentFormat::Docx;
  // The head and foot of the page carry the marking; the same one stands in several parts.
  std::string feet;
  std::set<std::string> seen;
  for (const std::string& name : zip.names()) {
    const bool isHead = name.starts_with("word/header"), isFoot = name.starts_with("word/footer");
    if (!isHead && !isFoot) continue;
    const std::string text = partText(zip, name);
    if (isBlank(text) || !seen.insert(text).second) continue;
    (isHead ? document.text : feet) += text;
  }
  pugi::xml_document body;
  parseXml(body, zip.required("word/document.xml"));
  DocxText text;
  text.walk(body);
  document.text += text.text;
  std::size_t comments = 0;
  if (const auto part = zip.entry("word/comments.xml")) {
    pugi::xml_document xml;
    parseXml(xml, *part);
    for (const pugi::xml_node& one : xml.document_element().children()) comments += localName(one) == "comment";
  }
  document.leftOut = leftOutSentence(comments, text.deletions);
  for (const char* part : {"word/footnotes.xml", "word/endnotes.xml"}) {
    if (const std::string notes = partText(zip, part); !isBlank(notes)) document.text += '\n' + notes;
  }
  if (!feet.empty()) document.text += '\n' + feet;
  if (const auto core = zip.entry("docProps/core.xml")) {
    pugi::xml_document properties;
    parseXml(properties, *core);
    document.title = firstText(properties, "title");
    document.author = firstText(properties, "creator");
    document.date = firstText(properties, "created");
  }
  return document;
}

}  // namespace fairlead::ingest::foreign
