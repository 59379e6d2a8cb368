// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/documents.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/ingest/document.h"
#include "core/ingest/foreign/readers.h"

namespace fairlead::worker {

namespace {

constexpr std::uint64_t kBiggest = std::uint64_t{256} << 20;
constexpr std::size_t kPiece = std::size_t{1} << 20;

ingest::Document read(const std::string& type, std::string_view bytes) {
  using namespace ingest;
  if (type == mediaType(DocumentFormat::Pdf)) return foreign::readPdf(bytes);
  if (type == mediaType(DocumentFormat::Docx)) return foreign::readDocx(bytes);
  if (type == mediaType(DocumentFormat::Odt)) return foreign::readOdt(bytes);
  if (type == mediaType(DocumentFormat::Html)) return foreign::readHtml(bytes);
  if (type == mediaType(DocumentFormat::Mail)) return foreign::readMail(bytes);
  throw Failure(ErrorCode::Internal, "The contained program does not know this kind of document.", type);
}

}  // namespace

void readDocument(const Request& request, FrameWriter& out) {
  namespace frames = ingest::document_frames;
  if (request.files.size() != 1) throw Failure(ErrorCode::Internal, "A document is read one at a time.");
  const ingest::Document document = read(request.parameters, Request::bytes(request.files.front(), kBiggest));
  out.write(frames::kProperties,
            packFields({document.title, document.author, document.date, document.encoding, document.leftOut}));
  for (std::size_t at = 0; at < document.text.size(); at += kPiece) {
    out.write(frames::kText, std::string_view(document.text).substr(at, kPiece));
  }
  for (const std::size_t page : document.pages) out.write(frames::kPage, std::to_string(page));
  for (const ingest::Attachment& attachment : document.attachments) {
    out.write(frames::kAttachment, packFields({attachment.name, attachment.mediaType, attachment.bytes}));
  }
}

}  // namespace fairlead::worker
