// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/frame.h"

namespace fairlead::ingest {

/// The kinds of file that a report comes in.
enum class DocumentFormat { Text, Html, Pdf, Docx, Odt, Mail };

std::string_view mediaType(DocumentFormat format);

/// By content first, the name's ending second. Throws Failure(Unsupported) that says what the file is and what to do.
DocumentFormat recogniseDocument(std::string_view bytes, std::string_view name);

struct Attachment {
  std::string name, mediaType, bytes;
};

/// What a file holds for a reader of reports; text is well-formed UTF-8.
struct Document {
  DocumentFormat format = DocumentFormat::Text;
  std::string text, title, author;
  std::string date;                // of a mail or of a document's own properties: ISO 8601; empty if none
  std::string encoding;            // of the original, where it has one for all
  std::string leftOut;             // what it holds beside its text, as a sentence: comments, deletions
  std::vector<std::size_t> pages;  // code point at which each page begins
  std::vector<Attachment> attachments;
};

/// How the contained program hands a Document over: the task's name, its frames.
namespace document_frames {
inline constexpr std::string_view kTask = "document";
inline constexpr std::uint8_t kProperties = Frame::kFirstOfTask;  // title, author, date, encoding, leftOut
inline constexpr std::uint8_t kText = kProperties + 1;            // in pieces
inline constexpr std::uint8_t kPage = kProperties + 2;            // a start in digits
inline constexpr std::uint8_t kAttachment = kProperties + 3;      // name, media type, bytes
}  // namespace document_frames

}  // namespace fairlead::ingest
