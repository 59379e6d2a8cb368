// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/seal.h"

#include "core/model/foreign_marking.h"

#include "core/release/age_file.h"
#include "core/release/bundle_format.h"
#include "core/release/bundle_writer.h"
#include "core/release/disclosure_register.h"

namespace fairlead::release {

namespace {

/// Passes bytes on and keeps their SHA-256.
class HashingSink final : public ByteSink {
 public:
  explicit HashingSink(ByteSink& out) : m_out(out) {}
  void write(Bytes bytes) override {
    m_hash.add(bytes);
    m_out.write(bytes);
  }
  Digest256 digest() { return m_hash.finish(); }

 private:
  ByteSink& m_out;
  Sha256 m_hash;
};

void requireSealable(const SealRequest& request, const Marking& marking, bool hasUnmarked) {
  if (!request.recipients.empty() && request.passphrase)
    throw Failure(ErrorCode::Invalid, "A bundle is sealed to keys or to a passphrase, not to both; choose one.");
  if (request.recipients.empty() && !request.passphrase && !mayTravelOpen(marking))
    throw Failure(ErrorCode::Refused,
                  "What would go is marked " + (marking.isNone() ? std::string("nothing at all") : marking.text()) +
                      ", so that it may not travel unencrypted; seal it to a key with --to or to a passphrase with "
                      "--passphrase-file.");
  if (request.recipients.empty() && !request.passphrase && hasUnmarked)
    throw Failure(ErrorCode::Refused,
                  "Some of what would go bears no marking, so that nothing says that it may travel unencrypted; mark "
                  "it, or seal it to a key with --to or to a passphrase with --passphrase-file.");
}

/// By whom an earlier release is known as theirs.
std::vector<std::string> recipientsOf(const SealRequest& request, const store::Actor& actor) {
  std::vector<std::string> names{request.actor.recipient};
  if (request.recipients.empty()) names.push_back(actor.recipient);
  for (const PublicKey& key : request.recipients) {
    names.push_back(key.recipient.text());
    if (key.signer) names.push_back(key.fingerprint());
  }
  return names;
}

std::string recipientText(const SealRequest& request) {
  std::string text = request.actor.recipient;
  for (const PublicKey& key : request.recipients)
    text.append(text.empty() ? "" : "; ")
        .append(key.name.empty() ? key.recipient.text() : key.name + " (" + key.fingerprint() + ")");
  if (text.empty() && request.profile) text = request.profile->organisation;
  if (text.empty()) text = request.passphrase ? "whoever holds the passphrase" : "anybody";
  return text;
}

/// A key that bears no name is a recipient whom no marking names.
Acknowledgements acknowledgedFor(const SealRequest& request) {
  Acknowledgements made = request.acknowledged;
  for (const PublicKey& key : request.recipients) made.recipients.insert(key.name);
  return made;
}

std::string noteText(const SealReport& report, const BundleWriter& writer, const SealRequest& request) {
  const Json& about = writer.about();
  const Permissions& permissions = request.acknowledged.permissions;
  Json ranges = Json::array(), aliased = Json::array(), withheld = Json::object(), keys = Json::array();
  for (const PublicKey& key : request.recipients) keys.push_back(key.recipient.text());
  for (const auto& [first, last] : writer.underAlias().ranges()) aliased.push_back({first, last});
  Json ways = Json::object();
  for (const auto& [bits, way] : writer.aliasedWays())
    for (const auto& [first, last] : way.ranges()) ways[std::to_string(bits)].push_back({first, last});
  for (const auto& [first, last] : writer.statements().ranges()) ranges.push_back({first, last});
  for (const auto& [reason, count] : report.withheld) withheld[reason] = count;
  return dumped({{"bundle", about.value("id", "")},
                 {"sha256", hex(report.sha256)},
                 {"selection", about.value("selection", "")},
                 {"marking", report.marking.text()},
                 {"statements", report.statements},
                 {"originals", report.originals},
                 {"withheld", withheld},
                 {"permissions", permissions},
                 {"keys", keys},
                 {"statement_keys", ranges},
                 {"alias_keys", aliased},
                 {"alias_ways", ways}});
}

}  // namespace

bool mayTravelOpen(const Marking& marking) {
  const bool isPublicOnly =
      marking.handlingInstructions.empty() ||
      (marking.handlingInstructions.size() == 1 && marking.handlingInstructions.contains("FOR PUBLIC RELEASE"));
  return highestClassification(marking) <= Classification::Official && marking.foreign.empty() && isPublicOnly &&
         marking.codewords.empty() && marking.descriptors.empty() && marking.handling != Handling::Conditions &&
         marking.europol.empty() && marking.eyesOnly.empty() &&
         (marking.tlp == Tlp::Clear || marking.handlingInstructions.contains("FOR PUBLIC RELEASE"));
}

void putInPlace(store::Case& opened, const store::Actor& actor, FileSink& file, const std::filesystem::path& path,
                const Digest256& sha256) {
  try {
    file.commit();
  } catch (const Failure& failure) {
    journalUndelivered(opened, actor, path, sha256);
    throw failure;
  }
}

Result<SealReport> seal(store::Case& opened, const std::filesystem::path& path, const SealRequest& request,
                        Executor& executor, const Progress& progress) noexcept {
  return attempt([&] {
    startSodium();
    SealReport report;
    FileSink file(path);
    store::Actor actor = request.actor;
    actor.recipient = recipientText(request);
    if (request.profile) actor.profile = request.profile->name;
    const auto work = [&](store::Transaction& transaction) {
      std::optional<Policy> policy;
      if (request.profile) policy.emplace(opened, *request.profile, acknowledgedFor(request));
      const Selection selection(opened, request.wanted, policy ? policy->rules() : Selection::Rules(), progress);
      report.marking = policy ? policy->releasedMarking(selection.marking())
                              : join(opened.properties().marking, selection.marking());
      report.originals = static_cast<std::int64_t>(selection.originals().size());
      report.stubs = static_cast<std::int64_t>(selection.stubs().size());
      report.withheld = selection.withheld();
      if (policy) report.missingPermissions = policy->missingPermissions();
      if (policy) report.missingConditions = policy->missingConditions();
      requireSealable(request, report.marking, selection.hasUnmarked());
      HashingSink hashing(file);
      std::optional<AgeWriter> age;
      std::vector<AgeRecipient> recipients;
      for (const PublicKey& key : request.recipients) recipients.push_back(key.recipient);
      if (request.passphrase)
        age.emplace(hashing, *request.passphrase, request.workFactor);
      else if (!recipients.empty())
        age.emplace(hashing, recipients);
      ZipWriter zip(age ? static_cast<ByteSink&>(*age) : hashing, executor,
                    age ? ZipWriter::Packing::WhereItHelps : ZipWriter::Packing::Never);
      const EarlierReleases earlier = DisclosureRegister(opened).earlier(recipientsOf(request, actor));
      BundleWriter writer(opened, selection, request, report, earlier, progress);
      writer.write(zip, transaction.record().at);
      report.statements = writer.statements().count();
      zip.close();
      if (age) age->close();
      report.sha256 = hashing.digest();
      transaction.note("", noteText(report, writer, request));
    };
    opened
        .change(actor, store::Action::Disclose,
                "Sealed “" + path.filename().string() + "” for " + actor.recipient + ": " + request.wantedText, work)
        .orThrow();
    putInPlace(opened, actor, file, path, report.sha256);
    return report;
  });
}

}  // namespace fairlead::release
