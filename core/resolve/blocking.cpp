// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/blocking.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/base/sha256.h"

namespace fairlead::resolve {

namespace {

struct Entry {
  std::uint64_t key;
  std::uint32_t record;
  auto operator<=>(const Entry&) const = default;
};

constexpr std::size_t kBlock = 60, kWindow = 8;

/// FNV-1a, 64 bits: a clash only adds a pair that scoring drops.
std::uint64_t hashOf(char kind, std::string_view a, std::string_view b = {}, std::string_view c = {}) {
  std::uint64_t hash = 14695981039346656037ull;
  const auto add = [&](char byte) { hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ull; };
  add(kind);
  for (std::string_view text : {a, b, c}) {
    for (char byte : text) add(byte);
    add('\0');
  }
  return hash;
}

std::vector<const NameToken*> tokensOf(const ResolveRecord& record) {
  std::vector<const NameToken*> tokens;
  const auto take = [&](const NameForm& form) {
    for (std::size_t i = 0; i < form.tokens.size() && i < 5; ++i) tokens.push_back(&form.tokens[i]);
  };
  for (const NameForm& name : record.names) take(name);
  return tokens;
}

/// Spellings of one name have one key, whatever the letters.
std::string nameKey(const NameToken& token) {
  // Not of given.txt: a misspelled name is in no list, and must meet the right one.
  if (token.group >= 0 && token.group < kFirstGivenGroup) return "#" + std::to_string(token.group);
  return token.skeleton.size() >= 2 ? token.skeleton : token.text;
}

void addNameKeys(const ResolveRecord& record, std::vector<std::uint64_t>& keys) {
  const auto tokens = tokensOf(record);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string one = nameKey(*tokens[i]);
    for (std::size_t j = i + 1; j < tokens.size() && j < i + 5; ++j) {
      const std::string two = nameKey(*tokens[j]);
      keys.push_back(hashOf('n', std::min(one, two), std::max(one, two)));
      keys.push_back(hashOf('p', std::min(tokens[i]->text.substr(0, 3), tokens[j]->text.substr(0, 3)),
                            std::max(tokens[i]->text.substr(0, 3), tokens[j]->text.substr(0, 3))));
    }
    for (PackedDate date : record.dates) keys.push_back(hashOf('y', one, std::to_string(date / 10'000)));
    for (PackedDate date : record.dates) keys.push_back(hashOf('m', one, std::to_string(date % 10'000)));
    if (tokens.size() == 1 || (record.dates.empty() && record.documents.empty() && record.address.empty()))
      keys.push_back(hashOf('w', one));
  }
  if (!record.names.empty() && record.names.front().tokens.size() > 1) {
    std::string whole;
    for (const NameToken& token : record.names.front().tokens) whole += token.text;
    keys.push_back(hashOf('g', whole));  // one word or two
  }
}

void addAddressKeys(const ResolveRecord& record, std::vector<std::uint64_t>& keys) {
  // Numbers and long words tell places apart; pairs of them with a name's beginning are specific enough.
  const auto tokens = tokensOf(record);
  std::vector<std::string> telling;
  for (const std::string& token : record.address)
    if (token.size() >= 4 && telling.size() < 6) telling.push_back(token);
  for (std::size_t i = 0; i < telling.size(); ++i) {
    for (std::size_t j = i + 1; j < telling.size(); ++j) keys.push_back(hashOf('a', telling[i], telling[j]));
    for (std::size_t k = 0; k < tokens.size() && k < 2; ++k)
      keys.push_back(hashOf('b', telling[i], tokens[k]->text.substr(0, 2)));
  }
}

std::vector<std::uint64_t> keysOf(const ResolveRecord& record) {
  std::vector<std::uint64_t> keys;
  for (const auto& [property, value] : record.documents) {
    keys.push_back(hashOf('d', property, value));
    if (value.size() < 6) continue;  // one wrong digit is in one half only
    keys.push_back(hashOf('h', property, value.substr(0, value.size() / 2)));
    keys.push_back(hashOf('t', property, value.substr(value.size() / 2)));
  }
  for (const std::string& phone : record.phones)
    keys.push_back(hashOf('f', phone.size() > 7 ? phone.substr(phone.size() - 7) : phone));
  for (const std::string& email : record.emails) {
    keys.push_back(hashOf('e', email));
    keys.push_back(hashOf('u', email.substr(0, email.find('@'))));
  }
  for (PackedDate date : record.dates) {
    const PackedDate month = date / 100 % 100, day = date % 100;
    keys.push_back(hashOf('s', std::to_string(date / 10'000), std::to_string(std::min(month, day)),
                          std::to_string(std::max(month, day))));
  }
  addNameKeys(record, keys);
  addAddressKeys(record, keys);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

/// Something by which likely doubles stand side by side.
std::string sortText(const ResolveRecord& record) {
  std::string text;
  if (!record.dates.empty()) text += std::to_string(record.dates.front());
  if (!record.names.empty())
    for (const NameToken& token : record.names.front().tokens) text += " " + token.text;
  for (const std::string& token : record.address) text += " " + token;
  return text;
}

void pairBlock(const std::vector<ResolveRecord>& records, std::vector<std::uint32_t>& block,
               std::vector<std::uint64_t>& pairs) {
  std::size_t window = block.size();
  if (block.size() > kBlock) {
    std::vector<std::pair<std::string, std::uint32_t>> sorted;
    sorted.reserve(block.size());
    for (std::uint32_t record : block) sorted.emplace_back(sortText(records[record]), record);
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < block.size(); ++i) block[i] = sorted[i].second;
    window = kWindow;
  }
  for (std::size_t i = 0; i < block.size(); ++i) {
    for (std::size_t j = i + 1; j < block.size() && j - i <= window; ++j) {
      const auto [low, high] = std::minmax(block[i], block[j]);
      pairs.push_back(static_cast<std::uint64_t>(low) << 32 | high);
    }
  }
}

}  // namespace

std::vector<Pair> candidatePairs(const std::vector<ResolveRecord>& records) {
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < records.size(); ++i)
    for (std::uint64_t key : keysOf(records[i])) entries.push_back({key, i});
  std::sort(entries.begin(), entries.end());
  std::vector<std::uint64_t> pairs;
  std::vector<std::uint32_t> block;
  for (std::size_t at = 0; at < entries.size();) {
    block.clear();
    const std::uint64_t key = entries[at].key;
    for (; at < entries.size() && entries[at].key == key; ++at) block.push_back(entries[at].record);
    if (block.size() > 1) pairBlock(records, block, pairs);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::vector<Pair> out;
  out.reserve(pairs.size());
  for (std::uint64_t pair : pairs)
    out.emplace_back(static_cast<std::uint32_t>(pair >> 32), static_cast<std::uint32_t>(pair));
  return out;
}

}  // namespace fairlead::resolve
