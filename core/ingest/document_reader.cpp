// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/document_reader.h"

#include <charconv>

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/ingest/encoding.h"

namespace fairlead::ingest {

namespace {

constexpr std::size_t kMostAttachments = 1000;

void take(Document& document, std::uint8_t type, std::string_view payload) {
  using namespace document_frames;
  if (type == kText) {
    document.text += payload;
  } else if (type == kPage) {
    std::size_t start = 0;
    std::from_chars(payload.data(), payload.data() + payload.size(), start);
    document.pages.push_back(start);
  } else if (type == kProperties || type == kAttachment) {
    const std::vector<std::string_view> fields = unpackFields(payload);
    const std::size_t expected = type == kProperties ? 5 : 3;
    if (fields.size() != expected) throw Failure(ErrorCode::Malformed, "The reader answered with garbage.");
    if (type == kAttachment) {
      if (document.attachments.size() == kMostAttachments) {
        throw Failure(ErrorCode::Limit, "It has more than a thousand attachments; split it.");
      }
      document.attachments.push_back(
          {replaceMalformed(fields[0]), replaceMalformed(fields[1]), std::string(fields[2])});
      return;
    }
    document.title = replaceMalformed(fields[0]);
    document.author = replaceMalformed(fields[1]);
    document.date = replaceMalformed(fields[2]);
    document.encoding = replaceMalformed(fields[3]);
    document.leftOut = replaceMalformed(fields[4]);
  } else {
    throw Failure(ErrorCode::Malformed, "The reader answered with garbage.");
  }
}

}  // namespace

Document DocumentReader::read(std::string_view bytes, std::string_view name, const Progress& progress) {
  const DocumentFormat format = recogniseDocument(bytes, name);
  if (format != DocumentFormat::Text) return readContained(format, bytes, name, progress);
  DecodedText decoded = decodeText(bytes);
  Document document;
  document.text = std::move(decoded.utf8);
  document.encoding = std::move(decoded.encoding);
  return document;
}

Document DocumentReader::readContained(DocumentFormat format, std::string_view bytes, std::string_view name,
                                       const Progress& progress) {
  if (!m_process) m_process = std::make_unique<ContainedProcess>(m_limits);
  Document document;
  document.format = format;
  m_process->run(
      document_frames::kTask, mediaType(format), {{std::filesystem::path(name).filename(), bytes}},
      [&](std::uint8_t type, std::string_view payload) { take(document, type, payload); }, progress);
  // The worker's word is not trusted more than the file's.
  if (!isUtf8(document.text)) document.text = replaceMalformed(document.text);
  const bool isBlank = document.text.find_first_not_of(" \t\n\r\f") == std::string::npos;
  if (isBlank && document.attachments.empty()) {
    throw Failure(ErrorCode::Unsupported,
                  format == DocumentFormat::Pdf
                      ? "It holds no text, only pictures; put it through text recognition first."
                      : "It holds no text.");
  }
  return document;
}

}  // namespace fairlead::ingest
