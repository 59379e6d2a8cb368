// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_text.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <vector>

#include "core/base/error.h"
#include "core/base/utf8.h"

namespace fairlead::ingest {

namespace {

constexpr std::size_t kPiece = 256 * 1024;
constexpr std::size_t kHead = 64 * 1024;

std::ifstream openFile(const std::filesystem::path& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    throw Failure(ErrorCode::Invalid, "This is a folder; name a file in it.", path.string());
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Failure(ErrorCode::NotFound, "This file is not there or may not be read.", path.string());
  return file;
}

void readBytes(const std::filesystem::path& path, const Progress& progress,
               const std::function<bool(std::string_view)>& take) {
  std::ifstream file = openFile(path);
  std::vector<char> buffer(kPiece);
  for (;;) {
    progress.check();
    file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    const auto got = static_cast<std::size_t>(file.gcount());
    if (file.bad()) throw Failure(ErrorCode::Io, "The file cannot be read to its end.", path.string());
    if (got == 0 || !take({buffer.data(), got})) return;
  }
}

/// Whether a text is well-formed UTF-8, in pieces: a character may be cut by the end of one.
class Utf8Check {
 public:
  void add(std::string_view bytes) {
    if (!m_isFine) return;
    m_pending.append(bytes);
    const std::size_t whole = wholeCharacters(m_pending);
    m_isFine = isUtf8(std::string_view(m_pending).substr(0, whole));
    m_pending.erase(0, whole);
  }
  bool isFine() const { return m_isFine && m_pending.empty(); }

  /// Bytes before a last character that is not complete.
  static std::size_t wholeCharacters(std::string_view bytes) {
    for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
      const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
      if (byte < 0x80) break;
      if (byte < 0xC0) continue;
      const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
      return length > back ? bytes.size() - back : bytes.size();
    }
    return bytes.size();
  }

 private:
  std::string m_pending;
  bool m_isFine = true;
};

/// UTF-16 without a mark: every other byte of Latin text is zero.
std::string utf16ByZeros(std::string_view head) {
  std::size_t even = 0, odd = 0;
  const std::size_t length = std::min<std::size_t>(head.size(), 4096);
  for (std::size_t i = 0; i < length; ++i)
    if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
  if (odd > length / 4 && even < length / 40) return "UTF-16LE";
  if (even > length / 4 && odd < length / 40) return "UTF-16BE";
  return {};
}

std::string guessEightBit(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  if (U_FAILURE(status)) return "windows-1252";
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || !match) return "windows-1252";
  std::string name = ucsdet_getName(match, &status);
  const std::int32_t confidence = ucsdet_getConfidence(match, &status);
  // It is known not to be UTF-8, and Windows' sets hold more than ISO's, which it names for short texts.
  if (U_FAILURE(status) || confidence < 25 || name.rfind("UTF-", 0) == 0) return "windows-1252";
  if (name == "ISO-8859-1") return "windows-1252";
  if (name == "ISO-8859-2") return "windows-1250";
  if (name == "ISO-8859-9") return "windows-1254";
  return name;
}

std::string encodingOf(std::string_view head, bool isUtf8Throughout, const std::string& sample) {
  const auto startsWith = [&](std::string_view mark) { return head.substr(0, mark.size()) == mark; };
  if (startsWith("\xEF\xBB\xBF")) return "UTF-8";
  if (startsWith("\xFF\xFE")) return "UTF-16LE";
  if (startsWith("\xFE\xFF")) return "UTF-16BE";
  if (std::string wide = utf16ByZeros(head); !wide.empty()) return wide;
  return isUtf8Throughout ? "UTF-8" : guessEightBit(sample);
}

/// Lines with letters outside ASCII, wherever they are in the file: what an encoding is told by.
class Sample {
 public:
  void add(std::string_view bytes) {
    if (m_text.size() >= kHead) return;
    std::size_t begin = 0;
    while (begin < bytes.size() && m_text.size() < kHead) {
      std::size_t end = bytes.find_first_of("\r\n", begin);
      if (end == std::string_view::npos) end = bytes.size();
      const std::string_view line = bytes.substr(begin, std::min<std::size_t>(end - begin, 2000));
      if (std::any_of(line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        m_text += line;
        m_text += '\n';
      }
      begin = end + 1;
    }
  }
  const std::string& text() const { return m_text; }

 private:
  std::string m_text;
};

/// Brings pieces of a text to UTF-8 by ICU; malformed bytes become U+FFFD.
class Decoder {
 public:
  explicit Decoder(std::string_view encoding) : m_from(nullptr, &ucnv_close), m_to(nullptr, &ucnv_close) {
    UErrorCode status = U_ZERO_ERROR;
    m_from.reset(ucnv_open(std::string(encoding).c_str(), &status));
    m_to.reset(ucnv_open("UTF-8", &status));
    if (U_FAILURE(status))
      throw Failure(ErrorCode::Unsupported,
                    "The encoding " + std::string(encoding) + " is not known; name one such as UTF-8 or windows-1252.");
  }

  std::string decode(std::string_view bytes, bool isLast) {
    std::string out;
    if (bytes.empty()) bytes = "";  // ICU wants a place even for no bytes
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    std::array<char, 16384> buffer;
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
      status = U_ZERO_ERROR;
      char* target = buffer.data();
      ucnv_convertEx(m_to.get(), m_from.get(), &target, buffer.data() + buffer.size(), &source, end, m_pivot.data(),
                     &m_pivotSource, &m_pivotTarget, m_pivot.data() + m_pivot.size(), m_isFirst, isLast, &status);
      m_isFirst = false;
      out.append(buffer.data(), static_cast<std::size_t>(target - buffer.data()));
    }
    if (U_FAILURE(status)) throw Failure(ErrorCode::Malformed, "The text cannot be decoded; name its encoding.");
    return out;
  }

 private:
  std::unique_ptr<UConverter, decltype(&ucnv_close)> m_from, m_to;
  std::array<UChar, 4096> m_pivot;
  UChar* m_pivotSource = m_pivot.data();
  UChar* m_pivotTarget = m_pivot.data();
  bool m_isFirst = true;
};

/// The mark is no part of the text.
std::string_view withoutMark(std::string_view text) {
  return text.substr(0, 3) == "\xEF\xBB\xBF" ? text.substr(3) : text;
}

}  // namespace

FileScan scanFile(const std::filesystem::path& path, const Progress& progress) {
  FileScan scan;
  Sha256 hash;
  Utf8Check utf8;
  Sample sample;
  readBytes(path, progress, [&](std::string_view bytes) {
    hash.add(bytes);
    utf8.add(bytes);
    sample.add(bytes);
    if (scan.head.size() < kHead) scan.head.append(bytes.substr(0, kHead - scan.head.size()));
    scan.size += bytes.size();
    return true;
  });
  scan.sha256 = hash.finish();
  scan.encoding = encodingOf(scan.head, utf8.isFine(), sample.text());
  return scan;
}

void readText(const std::filesystem::path& path, std::string_view encoding,
              const std::function<bool(std::string_view)>& take, const Progress& progress) {
  Decoder decoder(encoding);
  bool isStart = true, wantsMore = true;
  const auto give = [&](const std::string& text) {
    if (text.empty()) return true;
    const std::string_view piece = isStart ? withoutMark(text) : std::string_view(text);
    isStart = false;
    wantsMore = take(piece);
    return wantsMore;
  };
  readBytes(path, progress, [&](std::string_view bytes) { return give(decoder.decode(bytes, false)); });
  if (wantsMore) give(decoder.decode({}, true));
}

std::string headText(std::string_view bytes, std::string_view encoding) {
  Decoder decoder(encoding);
  return std::string(withoutMark(decoder.decode(bytes, false)));
}

}  // namespace fairlead::ingest
