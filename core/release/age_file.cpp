// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/age_file.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <limits>

#include "core/base/error.h"

namespace fairlead::release {

namespace {

constexpr std::size_t kNonceSize = 16, kTag = crypto_aead_chacha20poly1305_ietf_ABYTES, kSealed = kAgeChunk + kTag;
constexpr std::uint64_t kNoChunk = std::numeric_limits<std::uint64_t>::max();
constexpr std::string_view kArmourBegin = "-----BEGIN AGE ENCRYPTED FILE-----",
                           kArmourEnd = "-----END AGE ENCRYPTED FILE-----";
constexpr std::uint64_t kArmourLimit = 64 << 20;

std::array<std::uint8_t, 12> chunkNonce(std::uint64_t chunk, bool isLast) {
  std::array<std::uint8_t, 12> nonce{};
  for (std::size_t i = 0; i < 8; ++i) nonce[10 - i] = static_cast<std::uint8_t>(chunk >> (8 * i));
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

Secret payloadKey(const Secret& fileKey, Bytes nonce) {
  Key32 key;
  hkdfSha256(fileKey.bytes(), nonce, "payload", key);
  Secret secret{Bytes(key)};
  sodium_memzero(key.data(), key.size());
  return secret;
}

Secret newFileKey() {
  Secret key(16);
  randombytes_buf(key.data(), key.size());
  return key;
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

AgeWriter::AgeWriter(ByteSink& out, const std::vector<AgeRecipient>& recipients)
    : m_out(out), m_fileKey(newFileKey()), m_plain(kAgeChunk), m_sealed(kSealed) {
  if (recipients.empty()) throw Failure(ErrorCode::Invalid, "Nobody is named to seal the file to; name a key.");
  start(ageHeaderFor(recipients, m_fileKey));
}

AgeWriter::AgeWriter(ByteSink& out, const Secret& passphrase, int workFactor)
    : m_out(out), m_fileKey(newFileKey()), m_plain(kAgeChunk), m_sealed(kSealed) {
  if (passphrase.isEmpty()) throw Failure(ErrorCode::Invalid, "The passphrase is empty; write one into the file.");
  start(ageHeaderFor(passphrase, workFactor, m_fileKey));
}

void AgeWriter::start(const std::string& header) {
  std::array<std::uint8_t, kNonceSize> nonce;
  randombytes_buf(nonce.data(), nonce.size());
  m_key = payloadKey(m_fileKey, nonce);
  m_out.write(header);
  m_out.write(Bytes(nonce));
}

void AgeWriter::write(Bytes bytes) {
  while (!bytes.empty()) {
    if (m_filled == kAgeChunk) flush(false);
    const std::size_t take = std::min(bytes.size(), kAgeChunk - m_filled);
    std::memcpy(m_plain.data() + m_filled, bytes.data(), take);
    m_filled += take;
    bytes = bytes.subspan(take);
  }
}

void AgeWriter::flush(bool isLast) {
  const auto nonce = chunkNonce(m_chunk++, isLast);
  crypto_aead_chacha20poly1305_ietf_encrypt(m_sealed.data(), nullptr, m_plain.data(), m_filled, nullptr, 0, nullptr,
                                            nonce.data(), m_key.data());
  m_out.write(Bytes(m_sealed.data(), m_filled + kTag));
  m_filled = 0;
}

void AgeWriter::close() { flush(true); }

AgeReader::AgeReader(std::unique_ptr<ByteSource> file, const AgeUnlock& unlock)
    : m_file(std::move(file)), m_plain(kAgeChunk), m_loaded(kNoChunk), m_sealed(kSealed) {
  std::string start(static_cast<std::size_t>(std::min<std::uint64_t>(m_file->size(), kAgeHeaderLimit)), '\0');
  auto startBytes = std::span(reinterpret_cast<std::uint8_t*>(start.data()), start.size());
  m_file->readAt(0, startBytes);
  const auto first = std::find_if_not(start.begin(), start.end(), isBlank) - start.begin();
  if (std::string_view(start).substr(static_cast<std::size_t>(first)).starts_with("-----BEGIN")) {
    if (m_file->size() > kArmourLimit)
      throw Failure(ErrorCode::Limit, "An armoured age file may be 64 MB; have it sealed without armour.");
    std::string text(static_cast<std::size_t>(m_file->size()), '\0');
    m_file->readAt(0, {reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
    m_dearmoured = parseArmour(text);
    m_file = std::make_unique<MemorySource>(m_dearmoured);
    start = m_dearmoured.substr(0, kAgeHeaderLimit);
  }
  const AgeHeader header = AgeHeader::parse(start);
  const Secret fileKey = header.unlock(unlock);
  m_isByPassphrase = header.stanzas[0].arguments[0] == "scrypt";
  m_start = header.size + kNonceSize;
  if (m_file->size() < m_start + kTag)
    throw Failure(ErrorCode::Malformed, "This age file is cut short; ask for it again.");
  std::array<std::uint8_t, kNonceSize> nonce;
  m_file->readAt(header.size, nonce);
  m_key = payloadKey(fileKey, nonce);
  const std::uint64_t payload = m_file->size() - m_start;
  m_chunks = (payload + kSealed - 1) / kSealed;
  const std::uint64_t last = payload - (m_chunks - 1) * kSealed;
  // A last chunk that holds nothing is allowed only when it is the only one.
  if (last < kTag || (last == kTag && m_chunks > 1))
    throw Failure(ErrorCode::Malformed, "This age file is cut short; ask for it again.");
  m_size = payload - m_chunks * kTag;
  load(m_chunks - 1);
}

void AgeReader::load(std::uint64_t chunk) {
  if (chunk == m_loaded) return;
  const bool isLast = chunk + 1 == m_chunks;
  const std::uint64_t at = m_start + chunk * kSealed;
  const auto length = static_cast<std::size_t>(std::min<std::uint64_t>(kSealed, m_file->size() - at));
  m_loaded = kNoChunk;
  m_file->readAt(at, {m_sealed.data(), length});
  const auto nonce = chunkNonce(chunk, isLast);
  if (crypto_aead_chacha20poly1305_ietf_decrypt(m_plain.data(), nullptr, nullptr, m_sealed.data(), length, nullptr, 0,
                                                nonce.data(), m_key.data()) != 0)
    throw Failure(ErrorCode::Malformed, "This age file is damaged or was changed on its way; ask for it again.",
                  "byte " + std::to_string(at));
  m_loaded = chunk;
}

void AgeReader::readAt(std::uint64_t offset, std::span<std::uint8_t> out) {
  if (out.size() > m_size || offset > m_size - out.size())
    throw Failure(ErrorCode::Malformed, "The sealed contents end before they should.");
  while (!out.empty()) {
    load(offset / kAgeChunk);
    const auto within = static_cast<std::size_t>(offset % kAgeChunk);
    const std::size_t take = std::min(out.size(), kAgeChunk - within);
    std::memcpy(out.data(), m_plain.data() + within, take);
    offset += take;
    out = out.subspan(take);
  }
}

bool AgeReader::isAge(ByteSource& file) {
  std::string start(static_cast<std::size_t>(std::min<std::uint64_t>(file.size(), 256)), '\0');
  file.readAt(0, {reinterpret_cast<std::uint8_t*>(start.data()), start.size()});
  const auto first = static_cast<std::size_t>(std::find_if_not(start.begin(), start.end(), isBlank) - start.begin());
  return start.starts_with("age-encryption.org/") || std::string_view(start).substr(first).starts_with(kArmourBegin);
}

std::string parseArmour(std::string_view text) {
  auto refuse = [](const char* what) {
    throw Failure(ErrorCode::Malformed,
                  std::string("The armour of this age file is damaged (") + what + "); ask for the file again.");
  };
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  auto takeLine = [&] {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
  };
  if (takeLine() != kArmourBegin) refuse("it does not begin as one");
  std::string encoded;
  for (bool isShort = false;;) {
    if (text.empty()) refuse("it does not end");
    const std::string_view line = takeLine();
    if (line == kArmourEnd) break;
    if (isShort || line.empty() || line.size() > 64) refuse("a line has a wrong length");
    isShort = line.size() < 64;
    encoded += line;
  }
  if (!text.empty()) refuse("something follows its end");
  auto bytes = parseBase64(encoded, true);
  if (!bytes) refuse("its base64 is not canonical");
  return std::move(*bytes);
}

}  // namespace fairlead::release
