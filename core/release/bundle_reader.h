// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/release/age_file.h"
#include "core/release/bundle_format.h"
#include "core/release/trust_store.h"

namespace fairlead::release {

enum class SignatureState { None, Unknown, Valid, Revoked, Invalid };
std::string_view signatureName(SignatureState state);

struct BundleOriginal {
  Digest256 sha256{};
  std::int64_t size = 0;
  std::string mediaType, name;
};

/// What a bundle tells of itself, its signature checked.
struct BundleSummary {
  std::string id, caseId, caseTitle, sender, organisation, sealedAt, selection, profile;
  SignatureState signature = SignatureState::None;
  std::optional<PublicKey> signer;
  Marking marking;
  bool isEncrypted = false, isByPassphrase = false;
  std::int64_t statements = 0, originals = 0, items = 0, stubs = 0;
  std::vector<std::pair<std::string, std::int64_t>> withheld;
};

/// A bundle opened for reading; decrypts as it is read and keeps no plaintext on disk.
class BundleReader {
 public:
  /// Opens the layers and reads what stands in front. Throws Failure(Refused) for a wrong key or passphrase,
  /// Failure(Malformed), Failure(Unsupported) for a newer version.
  BundleReader(const std::filesystem::path& path, const AgeUnlock& unlock);
  BundleReader(std::unique_ptr<ByteSource> file, const AgeUnlock& unlock);

  const BagReader& bag() const { return *m_bag; }
  BundleSummary summary(const TrustStore& trusted) const;

  /// Reads every byte: hashes, lines, ids, references; `knows` tells whether a referred item is in the case already.
  /// Throws Failure(Malformed). Nothing of the bundle may be used before. Originals::Listed leaves the contents of the
  /// originals, not their list, to whoever reads and proves them within a transaction. `seen` is shown each statement
  /// as it is verified, with the transaction that says it.
  enum class Originals { Read, Listed };
  using Seen = std::function<void(const Statement&, TransactionId change)>;
  void verify(const std::function<bool(ItemId)>& knows, Originals originals, const Progress& progress,
              const Seen& seen = {});
  /// Filled by verify().
  const std::vector<BundleOriginal>& originals() const { return m_originals; }
  /// The highest that any statement bears, beyond the marking that the bundle tells.
  Classification highest() const { return m_highest; }

 private:
  void open(std::unique_ptr<ByteSource> file, const AgeUnlock& unlock);
  void readAbout();
  void verifyChanges();
  void verifyItems(const Progress& progress);
  void verifyStatements(const std::function<bool(ItemId)>& knows, const Progress& progress, const Seen& seen);
  void verifyAssertions(const std::function<void(ItemId)>& requireItem, const std::unordered_set<StatementId>& said);
  void verifyTheRest(const Progress& progress);
  void verifyOriginals(Originals originals, const Progress& progress);
  void requireChange(const Json& line, const char* name) const;

  std::unique_ptr<ByteSource> m_source;
  std::unique_ptr<ZipReader> m_zip;
  std::unique_ptr<BagReader> m_bag;
  Json m_about;
  bool m_isEncrypted = false, m_isByPassphrase = false;
  std::unordered_set<TransactionId> m_changes;
  std::unordered_set<ItemId> m_items;
  std::vector<BundleOriginal> m_originals;
  Classification m_highest = Classification::None;
};

}  // namespace fairlead::release
