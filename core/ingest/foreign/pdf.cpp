// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <ctime>
#include <memory>

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/base/utf8.h"
#include "core/ingest/foreign/readers.h"

namespace fairlead::ingest::foreign {

namespace {

constexpr int kMostPages = 20'000;

/// PDFs hold Arabic as shapes and Latin as ligatures; both are brought back to letters, and nothing else is touched.
bool isPresentationForm(UChar32 codePoint) {
  return (codePoint >= 0xfb00 && codePoint <= 0xfdff) || (codePoint >= 0xfe70 && codePoint <= 0xfefc);
}

std::string letters(const poppler::ustring& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::UnicodeString all(reinterpret_cast<const char16_t*>(text.data()), static_cast<std::int32_t>(text.size()));
  icu::UnicodeString out;
  for (std::int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1)) {
    const UChar32 codePoint = all.char32At(at);
    if (codePoint == 0 || codePoint == 0xfeff) continue;
    out += isPresentationForm(codePoint) ? nfkc->normalize(icu::UnicodeString(codePoint), status)
                                         : icu::UnicodeString(codePoint);
  }
  std::string utf8;
  out.toUTF8String(utf8);
  return utf8;
}

}  // namespace

Document readPdf(std::string_view bytes) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (bytes.size() > INT32_MAX) throw Failure(ErrorCode::Limit, "The PDF is above 2 GB; split it.");
  const std::unique_ptr<poppler::document> pdf(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!pdf) throw Failure(ErrorCode::Malformed, "The PDF is damaged and cannot be opened; ask for another copy.");
  if (pdf->is_locked()) {
    throw Failure(ErrorCode::Unsupported, "The PDF is encrypted; save it without a password first.");
  }
  const int pages = pdf->pages();
  if (pages > kMostPages) throw Failure(ErrorCode::Limit, "The PDF has more than 20,000 pages; split it.");
  Document document;
  document.format = DocumentFormat::Pdf;
  document.title = letters(pdf->get_title());
  document.author = letters(pdf->get_author());
  if (const std::time_t made = pdf->get_creation_date_t(); made > 0) {
    document.date =
        isoText(std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::from_time_t(made)));
  }
  std::size_t length = 0;
  int unreadable = 0;
  for (int number = 0; number < pages; ++number) {
    if (number > 0) {
      document.text += "\n\n";
      length += 2;
    }
    document.pages.push_back(length);
    const std::unique_ptr<poppler::page> page(pdf->create_page(number));
    if (!page) {
      ++unreadable;
      continue;
    }
    std::string text = letters(page->text(poppler::rectf(), poppler::page::non_raw_non_physical_layout));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\f')) text.pop_back();
    length += codePoints(text);
    document.text += text;
  }
  if (pages == 0 || unreadable == pages) {
    throw Failure(ErrorCode::Malformed, "The PDF has no page that can be read; ask for another copy.");
  }
  return document;
}

}  // namespace fairlead::ingest::foreign
