// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/foreign/zip_reader.h"

#include <zip.h>

#include "core/base/error.h"

namespace fairlead::ingest::foreign {

namespace {

constexpr std::int64_t kMostEntries = 10'000;
constexpr std::uint64_t kSmall = std::uint64_t{1} << 20;
constexpr std::uint64_t kHighestRatio = 200;  // XML of real documents stays below 60

struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

ZipReader::ZipReader(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  m_zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
  if (!m_zip) {
    if (source) zip_source_free(source);
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    throw Failure(ErrorCode::Malformed, "The file is damaged (" + why + "); ask for another copy.");
  }
  if (zip_get_num_entries(m_zip, 0) > kMostEntries) {
    zip_discard(m_zip);
    throw Failure(ErrorCode::Limit, "The file holds more than 10,000 parts; it is no ordinary document.");
  }
}

ZipReader::~ZipReader() { zip_discard(m_zip); }

std::optional<std::string> ZipReader::entry(const std::string& name) {
  std::string out;
  if (!stream(name, kMostUnfolded, [&](std::string_view piece) { out += piece; })) return std::nullopt;
  return out;
}

bool ZipReader::stream(const std::string& name, std::uint64_t most, const std::function<void(std::string_view)>& take) {
  zip_stat_t status;
  zip_stat_init(&status);
  if (zip_stat(m_zip, name.c_str(), 0, &status) != 0) return false;
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE) {
    throw Failure(ErrorCode::Unsupported, "The file is encrypted; save it without a password first.");
  }
  if (status.size > kSmall && status.size / kHighestRatio > status.comp_size) {
    throw Failure(
        ErrorCode::Limit,
        "A part of the file unfolds to more than 200 times its size; it is made to fill the memory and was left out.");
  }
  const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(m_zip, status.index, 0));
  if (!file) throw Failure(ErrorCode::Malformed, "A part of the file is damaged; ask for another copy.", name);
  char buffer[1 << 16];
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), buffer, sizeof buffer);
    if (got < 0) throw Failure(ErrorCode::Malformed, "A part of the file is damaged; ask for another copy.", name);
    if (got == 0) return true;
    // Counted as they come: the directory's own word on sizes may be a lie.
    m_unfolded += static_cast<std::uint64_t>(got);
    if (m_unfolded > most)
      throw Failure(ErrorCode::Limit,
                    "The file unfolds to more than " + std::to_string(most >> 20) + " MiB; split it.");
    take({buffer, static_cast<std::size_t>(got)});
  }
}

std::string ZipReader::required(const std::string& name) {
  if (auto bytes = entry(name)) return std::move(*bytes);
  throw Failure(ErrorCode::Malformed, "The file lacks a part that every such document has; it is damaged or misnamed.",
                name);
}

std::vector<std::string> ZipReader::names() const {
  std::vector<std::string> out;
  for (zip_int64_t i = 0; i < zip_get_num_entries(m_zip, 0); ++i) {
    if (const char* name = zip_get_name(m_zip, static_cast<zip_uint64_t>(i), 0)) out.emplace_back(name);
  }
  return out;
}

}  // namespace fairlead::ingest::foreign
