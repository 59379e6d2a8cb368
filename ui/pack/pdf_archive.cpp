// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/pdf_archive.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFSystemError.hh>
#include <qpdf/QPDFWriter.hh>

#include "core/base/error.h"
#include "core/base/sha256.h"

namespace fairlead::ui {

namespace {

using Handle = QPDFObjectHandle;

/// "2022-09-03T02:15:00Z" as D:20220903021500Z.
std::string pdfDate(Instant at) {
  const std::string iso = isoText(std::chrono::floor<std::chrono::seconds>(at));
  std::string digits;
  for (char c : iso)
    if (c >= '0' && c <= '9') digits += c;
  return "D:" + digits.substr(0, 14) + "Z";
}

std::string xmlEscaped(const std::string& text) {
  std::string out;
  for (char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

std::string xmp(const PdfArchive& archive) {
  const std::string date = isoText(std::chrono::floor<std::chrono::seconds>(archive.date));
  const auto alt = [](const std::string& text) {
    return "<rdf:Alt><rdf:li xml:lang=\"x-default\">" + xmlEscaped(text) + "</rdf:li></rdf:Alt>";
  };
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
         "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
         "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
         "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
         "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
         "<dc:format>application/pdf</dc:format><dc:title>" +
         alt(archive.title) + "</dc:title><dc:creator><rdf:Seq><rdf:li>" + xmlEscaped(archive.author) +
         "</rdf:li></rdf:Seq></dc:creator><dc:description>" + alt(archive.subject) + "</dc:description><dc:rights>" +
         alt(archive.marking) + "</dc:rights><pdf:Keywords>" + xmlEscaped(archive.marking) +
         "</pdf:Keywords><pdf:Producer>Fairlead</pdf:Producer><xmp:CreatorTool>Fairlead</xmp:CreatorTool>"
         "<xmp:CreateDate>" +
         date + "</xmp:CreateDate><xmp:ModifyDate>" + date +
         "</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

Handle text(const std::string& utf8) { return Handle::newUnicodeString(utf8); }
Handle name(const std::string& word) { return Handle::newName("/" + word); }

Handle real(double value) { return Handle::newReal(value, 2); }

class Archiver {
 public:
  Archiver(QPDF& pdf, const PdfArchive& archive)
      : m_pdf(pdf), m_archive(archive), m_root(pdf.getRoot()), m_pages(QPDFPageDocumentHelper(pdf).getAllPages()) {}

  void run() {
    writeInfo();
    writeIntent();
    attachManifest();
    writeLinks();
    writeOutline();
    tidyImages();
    m_root.replaceKey("/Lang", text(m_archive.language));
    Handle preferences = Handle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", Handle::newBool(true));
    m_root.replaceKey("/ViewerPreferences", preferences);
  }

 private:
  void writeInfo() {
    Handle info = m_pdf.makeIndirectObject(Handle::newDictionary());
    info.replaceKey("/Title", text(m_archive.title));
    info.replaceKey("/Author", text(m_archive.author));
    info.replaceKey("/Subject", text(m_archive.subject));
    info.replaceKey("/Keywords", text(m_archive.marking));
    info.replaceKey("/Creator", text("Fairlead"));
    info.replaceKey("/Producer", text("Fairlead"));
    info.replaceKey("/CreationDate", Handle::newString(pdfDate(m_archive.date)));
    info.replaceKey("/ModDate", Handle::newString(pdfDate(m_archive.date)));
    m_pdf.getTrailer().replaceKey("/Info", info);
    Handle metadata = Handle::newStream(&m_pdf, xmp(m_archive));
    metadata.getDict().replaceKey("/Type", name("Metadata"));
    metadata.getDict().replaceKey("/Subtype", name("XML"));
    m_root.replaceKey("/Metadata", metadata);
  }

  void writeIntent() {
    Handle profile = Handle::newStream(&m_pdf, m_archive.iccProfile);
    profile.getDict().replaceKey("/N", Handle::newInteger(3));
    Handle intent = Handle::newDictionary();
    intent.replaceKey("/Type", name("OutputIntent"));
    intent.replaceKey("/S", name("GTS_PDFA1"));
    intent.replaceKey("/OutputConditionIdentifier", text("sRGB IEC61966-2.1"));
    intent.replaceKey("/Info", text("sRGB IEC61966-2.1"));
    intent.replaceKey("/DestOutputProfile", profile);
    Handle intents = Handle::newArray();
    intents.appendItem(m_pdf.makeIndirectObject(intent));
    m_root.replaceKey("/OutputIntents", intents);
  }

  void attachManifest() {
    Handle stream = Handle::newStream(&m_pdf, m_archive.manifest);
    Handle parameters = Handle::newDictionary();
    parameters.replaceKey("/ModDate", Handle::newString(pdfDate(m_archive.date)));
    parameters.replaceKey("/Size", Handle::newInteger(static_cast<long long>(m_archive.manifest.size())));
    stream.getDict().replaceKey("/Type", name("EmbeddedFile"));
    stream.getDict().replaceKey("/Subtype", name("application/json"));
    stream.getDict().replaceKey("/Params", parameters);
    Handle files = Handle::newDictionary();
    files.replaceKey("/F", stream);
    files.replaceKey("/UF", stream);
    Handle specification = Handle::newDictionary();
    specification.replaceKey("/Type", name("Filespec"));
    specification.replaceKey("/F", Handle::newString(m_archive.manifestName));
    specification.replaceKey("/UF", text(m_archive.manifestName));
    specification.replaceKey("/Desc", text("What each note and exhibit rests on, for programs"));
    specification.replaceKey("/AFRelationship", name("Data"));
    specification.replaceKey("/EF", files);
    const Handle attached = m_pdf.makeIndirectObject(specification);
    Handle associated = Handle::newArray();
    associated.appendItem(attached);
    m_root.replaceKey("/AF", associated);
    Handle names = Handle::newArray();
    names.appendItem(text(m_archive.manifestName));
    names.appendItem(attached);
    Handle tree = Handle::newDictionary(), embedded = Handle::newDictionary();
    embedded.replaceKey("/Names", names);
    tree.replaceKey("/EmbeddedFiles", embedded);
    m_root.replaceKey("/Names", tree);
  }

  Handle destination(int page, double top) {
    Handle to = Handle::newArray();
    to.appendItem(m_pages.at(static_cast<std::size_t>(page)).getObjectHandle());
    to.appendItem(name("XYZ"));
    to.appendItem(Handle::newNull());
    to.appendItem(real(top));
    to.appendItem(Handle::newNull());
    return to;
  }

  void writeLinks() {
    for (const PdfLink& link : m_archive.links) {
      Handle action = Handle::newDictionary();
      action.replaceKey("/S", name("GoTo"));
      action.replaceKey("/D", destination(link.targetPage, link.targetTop));
      Handle area = Handle::newArray();
      for (double edge : {link.left, link.bottom, link.right, link.top}) area.appendItem(real(edge));
      Handle annotation = Handle::newDictionary();
      annotation.replaceKey("/Type", name("Annot"));
      annotation.replaceKey("/Subtype", name("Link"));
      annotation.replaceKey("/F", Handle::newInteger(4));  // printed, as PDF/A wants it
      annotation.replaceKey("/Rect", area);
      annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
      annotation.replaceKey("/A", action);
      Handle page = m_pages.at(static_cast<std::size_t>(link.page)).getObjectHandle();
      if (!page.getKey("/Annots").isArray()) page.replaceKey("/Annots", Handle::newArray());
      page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation));
    }
  }

  /// Entries of a level hang below the last one of a lower level.
  void writeOutline() {
    if (m_archive.bookmarks.empty()) return;
    Handle outlines = m_pdf.makeIndirectObject(Handle::newDictionary());
    outlines.replaceKey("/Type", name("Outlines"));
    std::vector<std::pair<int, Handle>> open{{0, outlines}};
    for (const PdfBookmark& bookmark : m_archive.bookmarks) {
      while (open.back().first >= bookmark.level) open.pop_back();
      Handle parent = open.back().second, entry = m_pdf.makeIndirectObject(Handle::newDictionary());
      entry.replaceKey("/Title", text(bookmark.title));
      entry.replaceKey("/Parent", parent);
      entry.replaceKey("/Dest", destination(bookmark.page, bookmark.top));
      if (Handle last = parent.getKey("/Last"); last.isDictionary()) {
        last.replaceKey("/Next", entry);
        entry.replaceKey("/Prev", last);
      } else {
        parent.replaceKey("/First", entry);
      }
      parent.replaceKey("/Last", entry);
      const bool isTop = open.size() == 1;  // an entry's own children are folded away, told by a negative count
      Handle count = parent.getKey("/Count");
      const long long before = count.isInteger() ? count.getIntValue() : 0;
      parent.replaceKey("/Count", Handle::newInteger(isTop ? before + 1 : before - 1));
      open.emplace_back(bookmark.level, entry);
    }
    m_root.replaceKey("/Outlines", outlines);
    m_root.replaceKey("/PageMode", name("UseOutlines"));
  }

  /// PDF/A knows no smoothing of images by the viewer.
  void tidyImages() {
    for (Handle object : m_pdf.getAllObjects())
      if (object.isStream() && object.getDict().hasKey("/Interpolate"))
        object.getDict().replaceKey("/Interpolate", Handle::newBool(false));
  }

  QPDF& m_pdf;
  const PdfArchive& m_archive;
  Handle m_root;
  std::vector<QPDFPageObjectHelper> m_pages;
};

}  // namespace

void writePdfArchive(const std::string& plain, const std::filesystem::path& path, const PdfArchive& archive) {
  try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("pack", plain.data(), plain.size());
    Archiver(pdf, archive).run();
    QPDFWriter writer(pdf, path.c_str());
    writer.setDeterministicID(true);
    writer.setMinimumPDFVersion("1.7");
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.setNewlineBeforeEndstream(true);  // as PDF/A wants it
    writer.write();
  } catch (const QPDFSystemError& error) {
    throw Failure(ErrorCode::Io, "The pack cannot be written there; check the folder and the room on the disk.",
                  path.string());
  } catch (const std::runtime_error& error) {
    throw Failure(ErrorCode::Internal, std::string("The PDF could not be put together: ") + error.what() + ".",
                  path.string());
  }
}

}  // namespace fairlead::ui
