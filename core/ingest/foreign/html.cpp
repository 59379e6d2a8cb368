// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>

#include "core/base/error.h"
#include "core/ingest/encoding.h"
#include "core/ingest/foreign/readers.h"

namespace fairlead::ingest::foreign {

namespace {

struct DocumentFreer {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
  void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What a reader of the page sees, a block a line. Walks without recursion: pages may be nested without end.
class HtmlText {
 public:
  std::string text, title;

  void walk(const xmlNode* root) {
    const xmlNode* node = root;
    while (node) {
      const bool mayDescend = enter(node);
      if (mayDescend && node->children) {
        node = node->children;
        continue;
      }
      leave(node);
      while (node && node != root && !node->next) {
        node = node->parent;
        if (node) leave(node);
      }
      if (!node || node == root) break;
      node = node->next;
    }
  }

 private:
  static std::string_view nameOf(const xmlNode* node) {
    return node->type == XML_ELEMENT_NODE && node->name ? reinterpret_cast<const char*>(node->name)
                                                        : std::string_view();
  }

  static bool isBlock(std::string_view name) {
    return isOneOf(name,
                   {"p",     "div",    "h1",         "h2",       "h3",     "h4",         "h5",      "h6",     "li",
                    "ul",    "ol",     "dl",         "dt",       "dd",     "tr",         "table",   "pre",    "header",
                    "nav",   "footer", "section",    "article",  "form",   "address",    "caption", "center", "main",
                    "aside", "hr",     "blockquote", "fieldset", "figure", "figcaption", "body"});
  }

  bool enter(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
      addWords(reinterpret_cast<const char*>(node->content));
      return false;
    }
    if (node->type == XML_ENTITY_REF_NODE || node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE) return false;
    const std::string_view name = nameOf(node);
    if (isOneOf(name, {"script", "style", "template", "object", "applet", "iframe"})) return false;
    if (name == "title") m_isInTitle = true;
    if (name == "pre") ++m_preformatted;
    if (isBlock(name)) endLine();
    if (name == "br") text += '\n';
    return true;
  }

  void leave(const xmlNode* node) {
    const std::string_view name = nameOf(node);
    if (name == "title") m_isInTitle = false;
    if (name == "pre" && m_preformatted > 0) --m_preformatted;
    if (isOneOf(name, {"td", "th"})) text += '\t';
    if (isBlock(name)) endLine();
  }

  void addWords(const char* words) {
    if (!words) return;
    std::string& into = m_isInTitle ? title : text;
    for (const char* c = words; *c; ++c) {
      const bool isBlank = *c == ' ' || *c == '\n' || *c == '\t' || *c == '\r';
      if (!isBlank || m_preformatted > 0) {
        into += *c;
      } else if (!into.empty() && into.back() != ' ' && into.back() != '\n' && into.back() != '\t') {
        into += ' ';
      }
    }
  }

  void endLine() {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.pop_back();
    if (!text.empty() && text.back() != '\n') text += '\n';
  }

  bool m_isInTitle = false;
  int m_preformatted = 0;
};

/// The encoding that the page names for itself, within the first kilobytes.
std::string namedEncoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 8192);
  std::size_t at = 0;
  while ((at = head.find("charset", at)) != std::string_view::npos) {
    at += 7;
    while (at < head.size() && (head[at] == ' ' || head[at] == '=' || head[at] == '"' || head[at] == '\'')) ++at;
    std::size_t end = at;
    while (end < head.size() &&
           (std::isalnum(static_cast<unsigned char>(head[end])) || head[end] == '-' || head[end] == '_'))
      ++end;
    if (end > at) return std::string(head.substr(at, end - at));
  }
  return {};
}

}  // namespace

Document readHtml(std::string_view bytes, std::string_view label) {
  const DecodedText decoded = decodeText(bytes, label.empty() ? namedEncoding(bytes) : std::string(label));
  // The tree is built by libxml2's lenient parser, told the encoding so that it believes no other; no network, no DTD.
  const std::unique_ptr<htmlParserCtxt, DocumentFreer> parser(htmlNewParserCtxt());
  if (!parser) throw std::bad_alloc();
  const std::unique_ptr<xmlDoc, DocumentFreer> page(htmlCtxtReadMemory(
      parser.get(), decoded.utf8.data(), static_cast<int>(decoded.utf8.size()), nullptr, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NODEFDTD));
  if (!page) throw Failure(ErrorCode::Malformed, "The page cannot be read; save it as text or PDF.");
  // The parser stops where it gives up, and half a page must not pass for the whole.
  if (parser->disableSAX != 0)
    throw Failure(
        ErrorCode::Unsupported,
        "Its elements lie so deep in one another that only a part of the page can be read; save it as text or "
        "PDF and import that.");
  HtmlText out;
  for (const xmlNode* node = page->children; node; node = node->next) out.walk(node);
  Document document;
  document.format = DocumentFormat::Html;
  document.text = std::move(out.text);
  document.title = std::move(out.title);
  document.encoding = decoded.encoding;
  return document;
}

}  // namespace fairlead::ingest::foreign
