// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/odf_package.h"

#include <zip.h>

#include <memory>

#include "core/base/error.h"
#include "ui/base/text.h"

namespace fairlead::ui {

QString odfNames() {
  return "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
         "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
         "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
         "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
         "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
         "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
         "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
         "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
         "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
         "xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\" office:version=\"1.3\"";
}

QString xmlText(const QString& text) {
  QString clean;
  for (const QChar letter : text)  // XML knows no control characters
    if (letter >= QChar(0x20) || letter == '\n' || letter == '\t') clean += letter;
  return clean.toHtmlEscaped();
}

QString OdfPackage::addPicture(const QByteArray& png) {
  const std::string name = "Pictures/" + std::to_string(++m_pictures) + ".png";
  m_files[name] = png;
  return toQt(name);
}

void OdfPackage::describe(const Document& document) {
  m_files["meta.xml"] =
      QString(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-meta %1><office:meta><dc:title>%2</dc:title>"
          "<dc:creator>%3</dc:creator><dc:date>%4</dc:date><meta:keyword>%5</meta:keyword>"
          "<meta:user-defined meta:name=\"Classification\">%5</meta:user-defined><meta:user-defined "
          "meta:name=\"Digest\">%6"
          "</meta:user-defined><meta:generator>Fairlead</meta:generator></office:meta></office:document-meta>")
          .arg(odfNames(), xmlText(document.title), xmlText(document.author), document.madeAt.left(19),
               xmlText(toQt(document.marking.text())), document.digest)
          .toUtf8();
  // Beside the document, as in a PDF: word processors pass it over.
  if (!document.manifest.empty()) m_files["manifest.json"] = QByteArray::fromStdString(document.manifest);
}

void OdfPackage::write(const std::filesystem::path& path) const {
  std::map<std::string, QByteArray> files = m_files;
  QByteArray manifest =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest "
      "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
      "manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"" +
      QByteArray::fromStdString(m_mediaType) + "\"/>";
  for (const auto& [name, bytes] : m_files)
    manifest += "<manifest:file-entry manifest:full-path=\"" + QByteArray::fromStdString(name) +
                "\" manifest:media-type=\"" +
                (name.ends_with(".png")    ? "image/png"
                 : name.ends_with(".json") ? "application/json"
                                           : "text/xml") +
                "\"/>";
  files["META-INF/manifest.xml"] = manifest + "</manifest:manifest>";
  int code = 0;
  const auto refuse = [&](const std::string& why) {
    throw Failure(ErrorCode::Io,
                  "The pack cannot be written there: " + why + "; check the folder and the room on the disk.",
                  path.string());
  };
  zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
  if (!zip) refuse("it cannot be opened");
  const auto add = [&](const std::string& name, const void* bytes, std::size_t size, bool isStored) {
    zip_source_t* source = zip_source_buffer(zip, bytes, size, 0);
    const zip_int64_t index = source ? zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
      if (source) zip_source_free(source);
      zip_discard(zip);
      refuse("a part of it cannot be added");
    }
    const auto at = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(zip, at, isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
    zip_file_set_dostime(zip, at, 0, 0x21, 0);  // 1 January 1980: the same bytes at any time
  };
  add("mimetype", m_mediaType.data(), m_mediaType.size(), true);
  for (const auto& [name, bytes] : files)
    add(name, bytes.constData(), static_cast<std::size_t>(bytes.size()), name.ends_with(".png"));
  if (zip_close(zip) != 0) {
    const std::string why = zip_strerror(zip);
    zip_discard(zip);
    refuse(why);
  }
}

}  // namespace fairlead::ui
