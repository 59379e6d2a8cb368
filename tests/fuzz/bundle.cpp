// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bundle whose hashes are right and whose lines are anything, so that the reader's own checks are reached. In the
// input a line `=NAME` begins a file.
#include <map>

#include "core/release/bag.h"
#include "core/release/bundle_reader.h"
#include "tests/fuzz/fuzz.h"

namespace fairlead::fuzz {

namespace {

std::string bundleOf(std::string_view bytes) {
  std::map<std::string, std::string> files;
  for (const std::string_view name :
       {release::kAssertionsName, release::kChangesName, release::kItemsName, release::kOriginalsName,
        release::kPassagesName, release::kRetractionsName, release::kStatementsName, release::kStubsName})
    files[std::string(name)];
  std::string present(release::kCaseName);
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
    if (line.starts_with('='))
      present = line.substr(1);
    else
      files[present].append(line) += '\n';
  }
  release::StringSink out;
  InlineExecutor executor;
  release::ZipWriter zip(out, executor, release::ZipWriter::Packing::Never);
  release::BagWriter bag(zip, {});
  for (const auto& [name, content] : files) {
    bag.begin(name, content.size());
    bag.write(content);
    bag.end();
  }
  bag.close([](const std::string&) { return std::string(); });
  zip.close();
  return out.text;
}

}  // namespace

void run(std::string_view bytes) {
  const std::string bundle = bundleOf(bytes);
  release::BundleReader reader(std::make_unique<release::MemorySource>(bundle), {});
  reader.summary({});
  reader.verify([](ItemId) { return false; }, release::BundleReader::Originals::Read, Progress());
}

}  // namespace fairlead::fuzz
