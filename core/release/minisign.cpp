// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/minisign.h"

#include <sodium.h>

#include <cstring>
#include <vector>

#include "core/base/error.h"

namespace fairlead::release {

namespace {

constexpr std::size_t kIdSize = 8, kSecretSize = crypto_sign_SECRETKEYBYTES, kCheckSize = 32;
constexpr std::size_t kSecretFileSize = 2 + 2 + 2 + 32 + 8 + 8 + kIdSize + kSecretSize + kCheckSize;
constexpr std::size_t kTrustedLimit = 8192, kCommentLimit = 1024;
constexpr std::uint64_t kMemoryLimit = std::uint64_t{1} << 30;
constexpr std::string_view kUntrusted = "untrusted comment: ", kTrusted = "trusted comment: ";

[[noreturn]] void refuse(const char* what) {
  throw Failure(ErrorCode::Malformed,
                std::string("The signature is damaged (") + what + "); ask the sender for the bundle again.");
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string prehash(std::string_view message) {
  std::string hash(64, '\0');
  crypto_generichash(reinterpret_cast<std::uint8_t*>(hash.data()), hash.size(), bytesOf(message).data(), message.size(),
                     nullptr, 0);
  return hash;
}

std::string signDetached(std::string_view message, const Secret& key) {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<std::uint8_t*>(signature.data()), nullptr, bytesOf(message).data(),
                       message.size(), key.data());
  return signature;
}

bool verifyDetached(std::string_view message, std::string_view signature, const Key32& key) {
  return signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(bytesOf(signature).data(), bytesOf(message).data(), message.size(), key.data()) ==
             0;
}

std::uint64_t littleEndian(const std::uint8_t* bytes) {
  std::uint64_t value = 0;
  for (int i = 7; i >= 0; --i) value = value << 8 | bytes[i];
  return value;
}

std::array<std::uint8_t, kCheckSize> checksum(const std::uint8_t* idAndKey) {
  std::array<std::uint8_t, kCheckSize> sum;
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, sum.size());
  crypto_generichash_update(&state, bytesOf("Ed").data(), 2);
  crypto_generichash_update(&state, idAndKey, kIdSize + kSecretSize);
  crypto_generichash_final(&state, sum.data(), sum.size());
  sodium_memzero(&state, sizeof state);
  return sum;
}

void unmask(Secret& file, const Secret& passphrase) {
  const std::uint64_t operations = littleEndian(file.data() + 38), memory = littleEndian(file.data() + 46);
  if (memory > kMemoryLimit)
    throw Failure(ErrorCode::Limit, "This secret key is set to take more than a gigabyte of memory; make a new one.");
  Secret stream(kIdSize + kSecretSize + kCheckSize);
  if (crypto_pwhash_scryptsalsa208sha256(stream.data(), stream.size(), passphrase.text().data(), passphrase.size(),
                                         file.data() + 6, operations, static_cast<std::size_t>(memory)) != 0)
    throw Failure(ErrorCode::Limit, "There is not enough memory to try the passphrase; close other programs.");
  for (std::size_t i = 0; i < stream.size(); ++i) file.data()[54 + i] ^= stream.data()[i];
}

}  // namespace

std::string MinisignPublicKey::text() const {
  std::string bytes = "Ed";
  bytes += textOf(id);
  bytes += textOf(key);
  return base64(bytesOf(bytes), true);
}

std::optional<MinisignPublicKey> MinisignPublicKey::parse(std::string_view text) {
  std::string_view found;
  for (const std::string_view line : linesOf(text))
    if (!line.empty() && !line.starts_with(kUntrusted)) {
      if (!found.empty()) return std::nullopt;
      found = line;
    }
  const auto bytes = parseBase64(found, true);
  if (!bytes || bytes->size() != 2 + kIdSize + 32 || !bytes->starts_with("Ed")) return std::nullopt;
  MinisignPublicKey key;
  std::memcpy(key.id.data(), bytes->data() + 2, kIdSize);
  std::memcpy(key.key.data(), bytes->data() + 2 + kIdSize, key.key.size());
  return key;
}

std::string MinisignSignature::text() const {
  std::string head = isPrehashed ? "ED" : "Ed";
  head += textOf(keyId);
  head += signature;
  std::string text(kUntrusted);
  text += "signature from a Fairlead key\n";
  text += base64(bytesOf(head), true) + "\n";
  text += kTrusted;
  text += trustedComment + "\n";
  return text + base64(bytesOf(globalSignature), true) + "\n";
}

MinisignSignature MinisignSignature::parse(std::string_view text) {
  const auto lines = linesOf(text);
  if (lines.size() != 4 || !lines[0].starts_with(kUntrusted) || !lines[2].starts_with(kTrusted))
    refuse("it does not have its four lines");
  MinisignSignature made;
  made.trustedComment = lines[2].substr(kTrusted.size());
  if (lines[0].size() > kCommentLimit || made.trustedComment.size() > kTrustedLimit) refuse("a comment is too long");
  const auto head = parseBase64(lines[1], true), global = parseBase64(lines[3], true);
  if (!head || head->size() != 2 + kIdSize + crypto_sign_BYTES || !global || global->size() != crypto_sign_BYTES)
    refuse("its base64 is not of the right length");
  if (!head->starts_with("ED") && !head->starts_with("Ed")) refuse("its algorithm is unknown");
  made.isPrehashed = head->starts_with("ED");
  std::memcpy(made.keyId.data(), head->data() + 2, kIdSize);
  made.signature = head->substr(2 + kIdSize);
  made.globalSignature = *global;
  return made;
}

bool MinisignSignature::verifies(std::string_view message, const MinisignPublicKey& key) const {
  return key.id == keyId && verifyDetached(isPrehashed ? prehash(message) : std::string(message), signature, key.key) &&
         verifyDetached(signature + trustedComment, globalSignature, key.key);
}

MinisignSecretKey MinisignSecretKey::generate() {
  Secret key(kSecretSize);
  Key32 publicHalf;
  crypto_sign_keypair(publicHalf.data(), key.data());
  std::array<std::uint8_t, kIdSize> id;
  randombytes_buf(id.data(), id.size());
  return {id, std::move(key)};
}

MinisignSecretKey MinisignSecretKey::parse(std::string_view file, const Secret* passphrase) {
  auto refuseKey = [] {
    throw Failure(ErrorCode::Malformed,
                  "This is not a secret key of minisign, or it is damaged; take your copy of it.");
  };
  std::string_view found;
  for (const std::string_view line : linesOf(file))
    if (!line.empty() && !line.starts_with(kUntrusted)) found = line;
  auto decoded = parseBase64(found, true);
  if (!decoded || decoded->size() != kSecretFileSize) refuseKey();
  Secret bytes{std::string_view(*decoded)};
  wipe(*decoded);
  const std::string_view head = bytes.text().substr(0, 6);
  const bool isPlain = head.substr(2, 2) == std::string_view("\0\0", 2);
  if (head.substr(0, 2) != "Ed" || head.substr(4, 2) != "B2" || (!isPlain && head.substr(2, 2) != "Sc")) refuseKey();
  if (!isPlain) {
    if (!passphrase)
      throw Failure(ErrorCode::Refused,
                    "This secret key is protected; give its passphrase with --key-passphrase-file.");
    unmask(bytes, *passphrase);
  }
  const std::uint8_t* content = bytes.data() + 54;
  const auto sum = checksum(content);
  // minisign leaves the checksum of a plain key empty in some versions; the passphrase is proven by it in the others.
  const bool isUnchecked = isPlain && sodium_is_zero(content + kIdSize + kSecretSize, kCheckSize);
  if (!isUnchecked && sodium_memcmp(sum.data(), content + kIdSize + kSecretSize, kCheckSize) != 0)
    throw Failure(isPlain ? ErrorCode::Malformed : ErrorCode::Refused,
                  isPlain ? "This secret key is damaged; take your copy of it."
                          : "The passphrase of the secret key is wrong, or the key is damaged.");
  std::array<std::uint8_t, kIdSize> id;
  std::memcpy(id.data(), content, kIdSize);
  return {id, Secret(Bytes(content + kIdSize, kSecretSize))};
}

Secret MinisignSecretKey::text() const {
  Secret bytes(kSecretFileSize);
  std::memset(bytes.data(), 0, bytes.size());
  std::memcpy(bytes.data(), "Ed\0\0B2", 6);
  std::memcpy(bytes.data() + 54, m_id.data(), kIdSize);
  std::memcpy(bytes.data() + 54 + kIdSize, m_key.data(), kSecretSize);
  const auto sum = checksum(bytes.data() + 54);
  std::memcpy(bytes.data() + 54 + kIdSize + kSecretSize, sum.data(), sum.size());
  std::string line = base64(bytes.bytes(), true);
  std::string file = std::string(kUntrusted) + "minisign secret key of a Fairlead key\n";
  file.reserve(file.size() + line.size() + 1);
  file.append(line).append("\n");
  Secret secret{std::string_view(file)};
  wipe(line);
  wipe(file);
  return secret;
}

MinisignPublicKey MinisignSecretKey::publicKey() const {
  MinisignPublicKey key;
  key.id = m_id;
  crypto_sign_ed25519_sk_to_pk(key.key.data(), m_key.data());
  return key;
}

MinisignSignature MinisignSecretKey::sign(std::string_view message, std::string_view trustedComment) const {
  if (trustedComment.size() > kTrustedLimit || trustedComment.find_first_of("\r\n") != std::string_view::npos)
    throw Failure(ErrorCode::Invalid, "A trusted comment is one line of at most 8192 bytes.");
  MinisignSignature made;
  made.keyId = m_id;
  made.trustedComment = trustedComment;
  made.signature = signDetached(prehash(message), m_key);
  made.globalSignature = signDetached(made.signature + made.trustedComment, m_key);
  return made;
}

}  // namespace fairlead::release
