// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <map>

#include "core/release/age_file.h"
#include "core/release/bag.h"
#include "core/release/bundle_format.h"
#include "tests/release/laptops.h"

namespace fairlead::test {

/// A bundle of one person put together by hand from docs/bundle.md, so that each part of it can lie.
struct MadeBundle {
  const std::string change = Uuid::random().text(), person = Uuid::random().text(), statement = Uuid::random().text();
  release::Json about{{"format", "fairlead-bundle"},
                      {"version", 1},
                      {"id", Uuid::random().text()},
                      {"marking", "OFFICIAL"},
                      {"sealed_at", "2026-01-02T03:04:05Z"},
                      {"sealed_by", "C. Example"},
                      {"counts", {{"changes", 1}, {"items", 1}, {"statements", 1}, {"originals", 0}, {"stubs", 0}}}};
  release::Json transaction{
      {"id", change}, {"author", "C. Example"}, {"at", "2026-01-02T03:04:05Z"}, {"action", "collect"}};
  release::Json item{{"id", person}, {"schema", "Person"}, {"change", change}};
  release::Json said{{"id", statement},
                     {"item", person},
                     {"property", "name"},
                     {"value", "Юлия Müller"},
                     {"change", change},
                     {"origin", {{"author", "C. Example"}, {"at", "2026-01-02T03:04:05Z"}, {"marking", "OFFICIAL"}}}};
  std::map<std::string, std::string> more;  // lines that follow in a file, or further files

  /// The bag as an archive; signed if a key is given, which is told as that of `told`.
  std::string archive(const release::KeyPair* signer = nullptr, const release::KeyPair* told = nullptr) {
    if (signer) about["signer"] = (told ? told : signer)->publicKey().text();
    std::map<std::string, std::string> files{{"assertions.jsonl", ""},
                                             {"originals.jsonl", ""},
                                             {"passages.jsonl", ""},
                                             {"retractions.jsonl", ""},
                                             {"stubs.jsonl", ""},
                                             {"case.json", about.dump()},
                                             {"changes.jsonl", transaction.dump() + "\n"},
                                             {"items.jsonl", item.dump() + "\n"},
                                             {"statements.jsonl", said.dump() + "\n"}};
    for (const auto& [name, lines] : more) files[name] += lines;
    release::StringSink out;
    InlineExecutor executor;
    release::ZipWriter zip(out, executor);
    release::BagWriter bag(zip, {});
    for (const auto& [name, content] : files) {
      bag.begin(name);
      bag.write(content);
      bag.end();
    }
    bag.close([&](const std::string& manifest) -> std::string {
      return signer ? signer->signer().sign(manifest, "by hand").text() : "";
    });
    zip.close();
    return out.text;
  }
};

inline void writeBytes(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// Seals whatever bytes to the laptop's key.
inline std::filesystem::path sealedTo(const Laptop& to, std::string_view bytes) {
  release::StringSink out;
  release::AgeWriter age(out, {to.pair.publicKey().recipient});
  age.write(bytes);
  age.close();
  const auto file = to.folder / "by hand.flbundle";
  writeBytes(file, out.text);
  return file;
}

}  // namespace fairlead::test
