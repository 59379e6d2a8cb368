// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/foreign/xml_events.h"

#include <expat.h>

#include <new>

#include "core/base/error.h"

namespace fairlead::ingest::foreign {

namespace {
constexpr int kDeepestElement = 400;
}

std::string_view localName(std::string_view qualified) {
  const std::size_t colon = qualified.rfind(':');
  return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

std::string_view XmlEvents::Attributes::operator[](std::string_view local) const {
  for (const char** pair = raw; *pair; pair += 2)
    if (localName(pair[0]) == local) return pair[1];
  return {};
}

/// What a listener throws must not pass through C: it is kept, the parser stopped, and thrown again afterwards.
struct XmlEvents::Callbacks {
  template <typename Work>
  static void guarded(XmlEvents& self, Work&& work) {
    if (self.m_thrown) return;
    try {
      work();
    } catch (...) {
      self.m_thrown = std::current_exception();
      XML_StopParser(self.m_parser, XML_FALSE);
    }
  }
  static void begin(void* user, const char* name, const char** attributes) {
    XmlEvents& self = *static_cast<XmlEvents*>(user);
    guarded(self, [&] {
      if (++self.m_depth > kDeepestElement)
        throw Failure(ErrorCode::Limit, "The XML is nested deeper than any real document; it was left out.");
      self.m_listener.begin(localName(name), Attributes{attributes});
    });
  }
  static void end(void* user, const char* name) {
    XmlEvents& self = *static_cast<XmlEvents*>(user);
    --self.m_depth;
    guarded(self, [&] { self.m_listener.end(localName(name)); });
  }
  static void text(void* user, const char* piece, int length) {
    XmlEvents& self = *static_cast<XmlEvents*>(user);
    guarded(self, [&] { self.m_listener.text({piece, static_cast<std::size_t>(length)}); });
  }
  static void entity(void* user, const char*, int, const char*, int, const char*, const char*, const char*,
                     const char*) {
    guarded(*static_cast<XmlEvents*>(user), [] {
      throw Failure(ErrorCode::Refused,
                    "The XML declares entities of its own, which no such file needs; it was left out.");
    });
  }
};

XmlEvents::XmlEvents(Listener& listener) : m_listener(listener), m_parser(XML_ParserCreate(nullptr)) {
  if (!m_parser) throw std::bad_alloc();
  XML_SetUserData(m_parser, this);
  XML_SetElementHandler(m_parser, &Callbacks::begin, &Callbacks::end);
  XML_SetCharacterDataHandler(m_parser, &Callbacks::text);
  XML_SetEntityDeclHandler(m_parser, &Callbacks::entity);
}

XmlEvents::~XmlEvents() { XML_ParserFree(m_parser); }

void XmlEvents::parse(std::string_view bytes, bool isLast) {
  const XML_Status status = XML_Parse(m_parser, bytes.data(), static_cast<int>(bytes.size()), isLast);
  if (m_thrown) std::rethrow_exception(m_thrown);
  if (status != XML_STATUS_OK)
    throw Failure(
        ErrorCode::Malformed,
        std::string("The XML is damaged (") + XML_ErrorString(XML_GetErrorCode(m_parser)) + "); ask for another copy.",
        "line " + std::to_string(XML_GetCurrentLineNumber(m_parser)));
}

}  // namespace fairlead::ingest::foreign
