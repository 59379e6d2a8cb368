// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A short run over the seeds of the fuzz targets, the same every time; tests/fuzz/run looks longer and elsewhere.
#include <chrono>
#include <filesystem>
#include <random>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/base/utf8.h"
#include "core/ingest/document_reader.h"
#include "tests/ingest/made_documents.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

/// Some bytes flipped, a stretch taken out, doubled or overwritten.
std::string mutated(std::string bytes, std::mt19937& random) {
  const auto below = [&](std::size_t most) { return most == 0 ? 0 : random() % most; };
  for (std::size_t change = 0; change <= below(3); ++change) {
    const std::size_t at = below(bytes.size()), length = below(std::min<std::size_t>(bytes.size() - at, 64)) + 1;
    switch (random() % 4) {
      case 0:
        for (std::size_t i = 0; i < length && at + i < bytes.size(); i += 7)
          bytes[at + i] = static_cast<char>(bytes[at + i] ^ (1 << below(8)));
        break;
      case 1:
        bytes.erase(at, length);
        break;
      case 2:
        bytes.insert(at, bytes.substr(at, length));
        break;
      default:
        bytes.replace(at, std::min(length, bytes.size() - at), length, static_cast<char>(below(256)));
    }
    if (bytes.empty()) return "x";
  }
  return bytes;
}

std::string seed(const std::string& name) {
  return readFile(std::filesystem::path(FAIRLEAD_SOURCE_DIR) / "tests/fuzz/corpus" / name);
}

}  // namespace

TEST_CASE("documents altered at random are read or refused by a sentence, and none breaks the reader") {
  std::mt19937 random(20260911);
  DocumentReader reader;
  int read = 0, refused = 0;
  const std::string docx = seed("docx/main"), odt = seed("odt/main"), mail = seed("mail/parts"),
                    html = seed("html/one");
  const auto attempt = [&](const std::string& bytes, const char* name) {
    try {
      const Document document = reader.read(bytes, name);
      CHECK(isUtf8(document.text));
      ++read;
    } catch (const Failure& failure) {
      INFO(failure.error().sentence());
      CHECK(failure.error().message.ends_with("."));
      CHECK(failure.error().message.find("broke down") == std::string::npos);
      ++refused;
    }
  };
  constexpr int kRounds = 14;  // each starts the contained program seven times; the fuzz targets try millions
  for (int i = 0; i < kRounds; ++i) {
    attempt(mutated(mail, random), "a.eml");
    attempt(mutated(html, random), "a.html");
    attempt(mutated(test::makePdf("The boat left at night."), random), "a.pdf");
    // The archive as a whole, and what is within it.
    attempt(mutated(test::makeDocx({"The boat left."}), random), "a.docx");
    attempt(mutated(test::makeOdt({"The boat left."}), random), "a.odt");
    attempt(test::makeZip({{"word/document.xml", mutated(docx, random)}}), "b.docx");
    attempt(
        test::makeZip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", mutated(odt, random)}}),
        "b.odt");
  }
  CHECK(read > kRounds);
  CHECK(refused > kRounds);
}
