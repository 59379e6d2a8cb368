// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/release/age_header.h"
#include "core/release/byte_stream.h"

namespace fairlead::release {

inline constexpr std::size_t kAgeChunk = 64 * 1024;

/// Encrypts what is written to it as an age v1 file; close() writes the last chunk, without it the file is no file.
class AgeWriter final : public ByteSink {
 public:
  AgeWriter(ByteSink& out, const std::vector<AgeRecipient>& recipients);
  AgeWriter(ByteSink& out, const Secret& passphrase, int workFactor = kAgeWorkFactor);
  void write(Bytes bytes) override;
  using ByteSink::write;
  void close();

 private:
  void start(const std::string& header);
  void flush(bool isLast);

  ByteSink& m_out;
  Secret m_fileKey, m_key, m_plain;
  std::size_t m_filled = 0;
  std::uint64_t m_chunk = 0;
  std::vector<std::uint8_t> m_sealed;
};

/// The plaintext of an age v1 file, armoured or not, readable anywhere: each chunk is proven before a byte of it is
/// given. The last chunk is proven on opening, so a file cut short is refused at once.
class AgeReader final : public ByteSource {
 public:
  /// Throws Failure(Refused) if nothing given opens it, Failure(Malformed) if it is damaged.
  AgeReader(std::unique_ptr<ByteSource> file, const AgeUnlock& unlock);
  std::uint64_t size() const override { return m_size; }
  void readAt(std::uint64_t offset, std::span<std::uint8_t> out) override;
  bool isByPassphrase() const { return m_isByPassphrase; }
  static bool isAge(ByteSource& file);

 private:
  void load(std::uint64_t chunk);

  std::string m_dearmoured;
  bool m_isByPassphrase = false;
  std::unique_ptr<ByteSource> m_file;
  Secret m_key, m_plain;
  std::uint64_t m_start = 0, m_size = 0, m_chunks = 0, m_loaded = 0;
  std::vector<std::uint8_t> m_sealed;
};

/// The bytes inside "-----BEGIN AGE ENCRYPTED FILE-----" (strict PEM). Throws Failure(Malformed).
std::string parseArmour(std::string_view text);

}  // namespace fairlead::release
