// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/document.h"

#include <algorithm>
#include <filesystem>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/ingest/mail_head.h"

namespace fairlead::ingest {

namespace {

struct Signature {
  std::string_view head, what;
};

// What is met beside reports; the sentence says what to do with it.
constexpr Signature kOthers[] = {
    {"{\\rtf", "a rich text file; save it as .docx or .pdf"},
    {"\x1f\x8b", "a compressed file; unpack it first"},
    {"BZh", "a compressed file; unpack it first"},
    {"\xfd"
     "7zXZ",
     "a compressed file; unpack it first"},
    {"7z\xbc\xaf\x27\x1c", "an archive; unpack it first and import the folder"},
    {"Rar!", "an archive; unpack it first and import the folder"},
    {"\x89PNG", "a picture; a report needs text, so put it through text recognition first"},
    {"\xff\xd8\xff", "a picture; a report needs text, so put it through text recognition first"},
    {"GIF8", "a picture; a report needs text, so put it through text recognition first"},
    {std::string_view("II*\0", 4), "a picture; a report needs text, so put it through text recognition first"},
    {std::string_view("MM\0*", 4), "a picture; a report needs text, so put it through text recognition first"},
    {"SQLite format 3", "a database; import it as a layer if it is a GeoPackage, or export its tables"},
    {"\x7f"
     "ELF",
     "a program, not a report"},
    {"MZ", "a program, not a report"}};

// Of the old Office container (Compound File Binary) the names of the streams that tell what it is, and what helps.
constexpr std::string_view kOldOffice = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
constexpr Signature kOldStreams[] = {
    {"EncryptedPackage", "an Office file with a password; open it with the password and save it without one"},
    {"__properties_version1.0",
     "a message saved by Outlook (.msg); convert it to .eml (`msgconvert` does, of Debian's "
     "libemail-outlook-message-perl), or save it from Outlook as .html or .txt, and its attachments beside it"},
    {"WordDocument", "an old Word document (.doc); save it as .docx or .pdf"},
    {"PowerPoint Document", "an old set of slides (.ppt); save it as .pdf"},
    {"Workbook", "an old Excel table (.xls); use import-table for it"},
    {"Book", "an old Excel table (.xls); use import-table for it"}};

[[noreturn]] void throwUnsupported(std::string_view what) {
  throw Failure(ErrorCode::Unsupported, "This is " + std::string(what) + ".");
}

/// A name that a ZIP file's directory holds; names stand in the clear.
bool holdsName(std::string_view bytes, std::string_view name) { return bytes.find(name) != std::string_view::npos; }

DocumentFormat recogniseZip(std::string_view bytes) {
  if (holdsName(bytes, "word/document") || holdsName(bytes, "wordprocessingml")) return DocumentFormat::Docx;
  if (holdsName(bytes, "ppt/")) throwUnsupported("a set of slides; save it as .pdf");
  const std::string_view head = bytes.substr(0, 200);
  if (head.find("application/vnd.oasis.opendocument.text") != std::string_view::npos) return DocumentFormat::Odt;
  if (holdsName(bytes, "[Content_Types].xml") && holdsName(bytes, "xl/")) {
    throwUnsupported("a spreadsheet; use import-table for it");
  }
  if (head.find("application/vnd.oasis.opendocument.spreadsheet") != std::string_view::npos) {
    throwUnsupported("a spreadsheet; use import-table for it");
  }
  if (head.find("application/epub+zip") != std::string_view::npos) throwUnsupported("an e-book; save it as .pdf");
  throwUnsupported("an archive; unpack it first and import the folder, so that each file is judged for itself");
}

[[noreturn]] void throwOldOffice(std::string_view bytes) {
  for (const Signature& stream : kOldStreams) {
    std::string wide;  // names stand in UTF-16, and end with a zero
    for (const char c : stream.head) (wide += c) += '\0';
    if (bytes.find(wide + std::string(2, '\0')) != std::string_view::npos) throwUnsupported(stream.what);
  }
  throwUnsupported("an old Office file; save it as .docx or .pdf, or a table as .xlsx for import-table");
}

bool looksLikeHtml(std::string_view bytes) {
  const std::string head = ascii::lowered(bytes.substr(0, 1024));
  return head.find("<!doctype html") != std::string::npos || head.find("<html") != std::string::npos;
}

}  // namespace

std::string_view mediaType(DocumentFormat format) {
  switch (format) {
    case DocumentFormat::Text:
      return "text/plain";
    case DocumentFormat::Html:
      return "text/html";
    case DocumentFormat::Pdf:
      return "application/pdf";
    case DocumentFormat::Docx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case DocumentFormat::Odt:
      return "application/vnd.oasis.opendocument.text";
    case DocumentFormat::Mail:
      return "message/rfc822";
  }
  return "application/octet-stream";
}

DocumentFormat recogniseDocument(std::string_view bytes, std::string_view name) {
  const std::string ending = ascii::lowered(std::filesystem::path(name).extension().string());
  if (bytes.empty()) throw Failure(ErrorCode::Malformed, "The file is empty.");
  if (ending == ".eml") return DocumentFormat::Mail;
  if (bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos) return DocumentFormat::Pdf;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return recogniseZip(bytes);
  if (bytes.starts_with(kOldOffice)) throwOldOffice(bytes);
  for (const Signature& other : kOthers) {
    if (bytes.starts_with(other.head)) throwUnsupported(other.what);
  }
  if (ending == ".pdf" || ending == ".docx" || ending == ".odt") {
    throw Failure(ErrorCode::Malformed, "Its name ends in " + ending +
                                            ", but its content is nothing of the kind; it is damaged or misnamed.");
  }
  if (ending == ".zip") throw Failure(ErrorCode::Malformed, "Its name ends in .zip, but it is no sound archive.");
  if (ending == ".csv" || ending == ".tsv") throwUnsupported("a table; use import-table for it");
  if (ending == ".kml" || ending == ".gpx" || ending == ".gml" || ending == ".geojson") {
    throwUnsupported("a layer; use import-layer for it");
  }
  if (ending == ".mbox" || looksLikeMailbox(bytes)) throwUnsupported("a mailbox of many messages; save each as .eml");
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return DocumentFormat::Html;
  if (ending != ".md" && looksLikeMail(bytes)) return DocumentFormat::Mail;
  if (ending != ".txt" && ending != ".md" && looksLikeHtml(bytes)) return DocumentFormat::Html;
  return DocumentFormat::Text;
}

}  // namespace fairlead::ingest
