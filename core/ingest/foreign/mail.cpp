// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmime/gmime.h>

#include <memory>
#include <string>

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/base/utf8.h"
#include "core/ingest/encoding.h"
#include "core/ingest/foreign/readers.h"

namespace fairlead::ingest::foreign {

namespace {

template <typename T>
struct Unref {
  void operator()(T* object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref<T>>;

constexpr int kDeepest = 40;
constexpr std::size_t kMostParts = 1000;

std::string text(const char* utf8) { return utf8 ? replaceMalformed(utf8) : std::string(); }

std::string contentOf(GMimePart* part) {
  GMimeDataWrapper* wrapper = g_mime_part_get_content(part);
  if (!wrapper) return {};
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(wrapper, stream.get());
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
}

std::string typeOf(GMimeObject* object) {
  GMimeContentType* type = g_mime_object_get_content_type(object);
  if (!type) return "text/plain";
  std::string name =
      std::string(g_mime_content_type_get_media_type(type) ? g_mime_content_type_get_media_type(type) : "") + "/" +
      (g_mime_content_type_get_media_subtype(type) ? g_mime_content_type_get_media_subtype(type) : "");
  for (char& c : name) c = static_cast<char>(g_ascii_tolower(c));
  return name;
}

std::string label(GMimeObject* object) { return text(g_mime_object_get_content_type_parameter(object, "charset")); }

std::string addresses(InternetAddressList* list) {
  if (!list) return {};
  char* written = internet_address_list_to_string(list, nullptr, FALSE);
  std::string out = text(written);
  g_free(written);
  return out;
}

/// A message's parts: the words into the text, everything else beside it.
class MailParts {
 public:
  explicit MailParts(Document& document) : m_document(document) {}

  void add(GMimeObject* object, int depth) {
    if (!object) return;
    if (depth > kDeepest || ++m_parts > kMostParts) {
      throw Failure(ErrorCode::Limit, "The message has too many parts within parts; save what matters on its own.");
    }
    if (GMIME_IS_MESSAGE_PART(object)) {
      addMessage(GMIME_MESSAGE_PART(object));
    } else if (GMIME_IS_MULTIPART(object)) {
      addMultipart(GMIME_MULTIPART(object), depth);
    } else if (GMIME_IS_PART(object)) {
      addPart(GMIME_PART(object));
    }
  }

 private:
  void addMultipart(GMimeMultipart* multipart, int depth) {
    const int count = g_mime_multipart_get_count(multipart);
    if (typeOf(GMIME_OBJECT(multipart)) == "multipart/encrypted") {
      m_document.text += "[This part of the message is encrypted and was not read.]\n";
    }
    if (typeOf(GMIME_OBJECT(multipart)) != "multipart/alternative") {
      for (int i = 0; i < count; ++i) add(g_mime_multipart_get_part(multipart, i), depth + 1);
      return;
    }
    // The same words in several forms: the plain one, unless it is empty; then whatever comes last, the richest.
    GMimeObject* chosen = nullptr;
    for (int i = 0; i < count; ++i) {
      GMimeObject* candidate = g_mime_multipart_get_part(multipart, i);
      const bool isPlain = GMIME_IS_PART(candidate) && typeOf(candidate) == "text/plain" &&
                           contentOf(GMIME_PART(candidate)).find_first_not_of(" \t\r\n") != std::string::npos;
      chosen = candidate;
      if (isPlain) break;
    }
    add(chosen, depth + 1);
  }

  void addPart(GMimePart* part) {
    GMimeObject* object = GMIME_OBJECT(part);
    const std::string type = typeOf(object);
    const std::string name = text(g_mime_part_get_filename(part));
    std::string bytes = contentOf(part);
    const bool isAttachment = !name.empty() || g_mime_part_is_attachment(part);
    if (!isAttachment && type == "text/plain") {
      m_document.text += decodeText(bytes, label(object)).utf8;
    } else if (!isAttachment && type == "text/html") {
      m_document.text += readHtml(bytes, label(object)).text;
    } else if (!bytes.empty()) {
      m_document.attachments.push_back(
          {name.empty() ? "attachment " + std::to_string(m_document.attachments.size() + 1) : name, type,
           std::move(bytes)});
      return;
    } else {
      return;
    }
    if (!m_document.text.empty() && m_document.text.back() != '\n') m_document.text += '\n';
  }

  void addMessage(GMimeMessagePart* part) {
    GMimeMessage* message = g_mime_message_part_get_message(part);
    if (!message) return;
    char* written = g_mime_object_to_string(GMIME_OBJECT(message), nullptr);
    std::string bytes = written ? written : "";
    g_free(written);
    const std::string subject = text(g_mime_message_get_subject(message));
    m_document.attachments.push_back(
        {(subject.empty() ? "message" : subject) + ".eml", "message/rfc822", std::move(bytes)});
  }

  Document& m_document;
  std::size_t m_parts = 0;
};

void addHead(Document& document, GMimeMessage* message) {
  document.title = text(g_mime_message_get_subject(message));
  document.author = addresses(g_mime_message_get_from(message));
  const auto line = [&](const char* name, const std::string& value) {
    if (!value.empty()) document.text += std::string(name) + ": " + value + "\n";
  };
  line("From", document.author);
  line("To", addresses(g_mime_message_get_to(message)));
  line("Cc", addresses(g_mime_message_get_cc(message)));
  if (GDateTime* date = g_mime_message_get_date(message)) {
    char* iso = g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z");
    document.date = text(iso);
    g_free(iso);
    line("Date", document.date);
  }
  line("Subject", document.title);
  line("Message-ID", text(g_mime_message_get_message_id(message)));
  document.text += '\n';
}

}  // namespace

Document readMail(std::string_view bytes) {
  static const bool isReady = (g_mime_init(), true);
  static_cast<void>(isReady);
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  g_mime_parser_set_format(parser.get(), bytes.starts_with("From ") ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  const auto has = [&](const char* name) {
    return g_mime_object_get_header(GMIME_OBJECT(message.get()), name) != nullptr;
  };
  if (!message ||
      !(has("From") || has("To") || has("Subject") || has("Date") || has("Received") || has("Content-Type"))) {
    throw Failure(ErrorCode::Malformed, "This is no mail message: it has none of the headers that every message has.");
  }
  Document document;
  document.format = DocumentFormat::Mail;
  addHead(document, message.get());
  MailParts(document).add(g_mime_message_get_mime_part(message.get()), 0);
  return document;
}

}  // namespace fairlead::ingest::foreign
