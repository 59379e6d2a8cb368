// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/release/open_bundle.h"
#include "core/release/seal.h"
#include "tests/support/case_fixture.h"

namespace fairlead::test {

/// A colleague's case on a laptop of its own, with a key; exchanges sealed files with others.
struct Laptop : CaseFixture {
  release::KeyPair pair = release::KeyPair::generate("A. Analyst");

  Result<release::SealReport> trySeal(const std::filesystem::path& file, const Laptop& to,
                                      std::optional<release::ReleaseProfile> profile = {}) {
    release::SealRequest request;
    request.wanted.isAll = true;
    request.wantedText = "all of the case";
    request.recipients.push_back(to.pair.publicKey());
    request.signer = &pair;
    request.profile = std::move(profile);
    request.actor = kAnalyst;
    InlineExecutor executor;
    return release::seal(*opened, file, request, executor, Progress());
  }
  /// `from`: whose words were compared; else nobody answers for the bundle.
  Result<release::OpenReport> tryOpen(const std::filesystem::path& file, bool isDryRun = false,
                                      const Laptop* from = nullptr) {
    release::OpenRequest request;
    if (from) request.trustFingerprint = from->pair.publicKey().fingerprint();
    request.unlock.identities.push_back(pair.identity().copy());
    request.mayBeUnsigned = true;
    request.isDryRun = isDryRun;
    request.actor = kAnalyst;
    return release::openBundle(*opened, file, request, Progress());
  }
  release::OpenReport receive(Laptop& from, std::optional<release::ReleaseProfile> profile = {}) {
    const std::filesystem::path file = folder / (Uuid::random().text() + ".flbundle");
    from.trySeal(file, *this, std::move(profile)).orThrow();
    release::OpenReport report = tryOpen(file, false, &from).orThrow();
    std::filesystem::remove(file);
    return report;
  }
};

}  // namespace fairlead::test
