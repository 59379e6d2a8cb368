// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>
#include <string_view>

struct XML_ParserStruct;

namespace fairlead::ingest::foreign {

/// XML as it comes, with bounded memory. A document type that declares entities is refused, so nothing is expanded and
/// nothing fetched. Names come without their prefix.
class XmlEvents {
 public:
  struct Attributes {
    const char** raw;
    /// By local name; empty if there is none.
    std::string_view operator[](std::string_view local) const;
  };
  class Listener {
   public:
    virtual ~Listener() = default;
    virtual void begin(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;
  };

  explicit XmlEvents(Listener& listener);
  ~XmlEvents();
  XmlEvents(const XmlEvents&) = delete;
  XmlEvents& operator=(const XmlEvents&) = delete;

  /// Throws Failure(Malformed) naming the line, or what the listener throws.
  void add(std::string_view bytes) { parse(bytes, false); }
  void finish() { parse({}, true); }

 private:
  struct Callbacks;
  void parse(std::string_view bytes, bool isLast);

  Listener& m_listener;
  XML_ParserStruct* m_parser;
  std::exception_ptr m_thrown;
  int m_depth = 0;
};

std::string_view localName(std::string_view qualified);

}  // namespace fairlead::ingest::foreign
