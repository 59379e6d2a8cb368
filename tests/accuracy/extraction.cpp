// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// accuracy_extract RE3D [TEXTS...]: how good extraction is on the documents of re3d (a folder with its sub-folders), by
// type, and how many false identifiers it finds in texts that have none. --missed prints what was missed and what was
// wrong, --speed how fast it is with 100,000 names.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/base/utf8.h"
#include "core/extract/extractor.h"

namespace {

using namespace fairlead;
using extract::Mention;
using extract::MentionType;
using Json = nlohmann::json;

struct Span {
  std::size_t begin = 0, end = 0;
  std::string text;

  bool touches(const Span& other) const { return begin < other.end && other.begin < end; }
};

struct Document {
  std::string text;
  std::map<std::string, std::vector<Span>> marked;
};

std::vector<Json> lines(const std::filesystem::path& file) {
  std::vector<Json> found;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    Json json = Json::parse(line, nullptr, false);
    if (json.is_object()) found.push_back(std::move(json));
  }
  return found;
}

/// re3d marks pronouns and descriptions ("we", "the camp", "an ISIL tactical unit") as well as names; `onlyNames`
/// leaves out what holds no capital.
std::map<std::string, Document> read(const std::filesystem::path& folder, bool onlyNames) {
  std::map<std::string, Document> documents;
  for (const auto& part : std::filesystem::directory_iterator(folder)) {
    if (!part.is_directory()) continue;
    for (const Json& json : lines(part.path() / "documents.json")) documents[json.at("_id")].text = json.at("text");
    for (const Json& json : lines(part.path() / "entities.json")) {
      const auto found = documents.find(json.at("documentId"));
      if (found == documents.end()) continue;
      const Span span{json.at("begin"), json.at("end"), json.at("value")};
      const std::string type = json.at("type");
      const bool isName = std::any_of(span.text.begin(), span.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
      const bool isPronoun =
          span.text == "I" || span.text == "We" || span.text == "He" || span.text == "They" || span.text == "It";
      if (onlyNames && type != "Temporal" && type != "Money" && (!isName || isPronoun)) continue;
      found->second.marked[type].push_back(span);
    }
  }
  return documents;
}

/// Exact: the same span. Overlapping: each marked span touched by a found one, and the other way round.
struct Score {
  std::size_t exact = 0, foundTouching = 0, markedTouched = 0, found = 0, marked = 0;

  void print(const char* name) const {
    const auto ratio = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
    };
    const auto f1 = [](double p, double r) { return p + r == 0 ? 0.0 : 2 * p * r / (p + r); };
    const double p = ratio(exact, found), r = ratio(exact, marked), tp = ratio(foundTouching, found),
                 tr = ratio(markedTouched, marked);
    std::printf("%-14s %6zu %6zu   %.3f %.3f %.3f   %.3f %.3f %.3f\n", name, marked, found, p, r, f1(p, r), tp, tr,
                f1(tp, tr));
  }
};

struct Kind {
  const char* name;
  std::vector<MentionType> types;
  const char* marked;
};

Score score(const Kind& kind, const std::map<std::string, Document>& documents,
            const std::map<std::string, std::vector<Mention>>& found, bool isTelling) {
  Score total;
  for (const auto& [id, document] : documents) {
    std::vector<Span> spans;
    for (const Mention& mention : found.at(id))
      if (std::find(kind.types.begin(), kind.types.end(), mention.type) != kind.types.end())
        spans.push_back({mention.begin, mention.end, mention.text});
    static const std::vector<Span> none;
    const auto marked = document.marked.find(kind.marked);
    const std::vector<Span>& truth = marked == document.marked.end() ? none : marked->second;
    total.found += spans.size();
    total.marked += truth.size();
    for (const Span& span : spans) {
      const bool isExact = std::any_of(truth.begin(), truth.end(),
                                       [&](const Span& t) { return t.begin == span.begin && t.end == span.end; });
      const bool touches = std::any_of(truth.begin(), truth.end(), [&](const Span& t) { return t.touches(span); });
      total.exact += isExact ? 1 : 0;
      total.foundTouching += touches ? 1 : 0;
      if (isTelling && !touches) std::printf("  wrong  %s: %s\n", kind.name, span.text.c_str());
    }
    for (const Span& t : truth) {
      const bool isTouched = std::any_of(spans.begin(), spans.end(), [&](const Span& s) { return s.touches(t); });
      total.markedTouched += isTouched ? 1 : 0;
      if (isTelling && !isTouched) std::printf("  missed %s: %s\n", kind.name, t.text.c_str());
    }
  }
  return total;
}

std::size_t wordsOf(std::string_view text) {
  std::size_t words = 0;
  bool isIn = false;
  for (char c : text) {
    const bool isBlank = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    words += !isBlank && !isIn ? 1 : 0;
    isIn = !isBlank;
  }
  return words;
}

/// Every identifier found is printed: a person says whether it is one.
void tellIdentifiers(const std::string& where, const std::vector<Mention>& mentions, std::size_t& count) {
  for (const Mention& mention : mentions) {
    if (!extract::isIdentifier(mention.type)) continue;
    ++count;
    std::printf("  %s: %s \"%s\"%s\n", where.c_str(), std::string(extract::mentionTypeName(mention.type)).c_str(),
                mention.text.c_str(), mention.valid.value_or(true) ? "" : " (check digit or form wrong)");
  }
}

/// 100,000 names as a case would hold them, of syllables, in three scripts.
void addNames(extract::KnownNames& names) {
  constexpr std::array<std::string_view, 16> kLatin{"ka",  "rim", "zo", "dan", "ve",  "lis", "mor", "ta",
                                                    "shi", "ber", "lu", "qen", "dra", "fo",  "nia", "wet"};
  constexpr std::array<std::string_view, 8> kArabic{"كر", "يم", "عز", "يز", "مح", "مد", "حس", "ين"};
  constexpr std::array<std::string_view, 8> kCyrillic{"ко", "вал", "ен", "ди", "мит", "ров", "са", "ша"};
  std::uint32_t state = 17;
  const auto word = [&](const auto& syllables, bool isCapital) {
    std::string out;
    for (int i = 0; i < 3; ++i)
      out += syllables[((state = state * 1'664'525U + 1'013'904'223U) >> 16) % syllables.size()];
    if (isCapital) out[0] = static_cast<char>(out[0] - 32);
    return out;
  };
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    std::string name;
    for (int part = 0; part < 2; ++part) {
      if (part > 0) name += ' ';
      name += i % 10 == 8 ? word(kArabic, false) : i % 10 == 9 ? word(kCyrillic, false) : word(kLatin, true);
    }
    names.add(name, MentionType::Person, i);
  }
}

/// How long the start takes, and 1,000 pieces of 2 kB of these texts, on one core.
void printSpeed(const std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  const auto since = [](auto from) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count();
  };
  extract::KnownNames names;
  addNames(names);
  const extract::Extractor extractor(names);
  std::size_t found = extractor.mentions("Karim Aziz was in Paris on 3 May 2022, telephone +44 7700 900123.").size();
  const double start = since(begin);
  constexpr std::size_t kPiece = 2'000;
  std::vector<std::string> pieces;
  for (std::size_t at = 0; pieces.size() < 1'000; at = (at + kPiece) % (text.size() - kPiece))
    pieces.push_back(replaceMalformed(text.substr(at, kPiece)));
  const auto first = std::chrono::steady_clock::now();
  for (const std::string& piece : pieces) found += extractor.mentions(piece).size();
  const double all = since(first);
  std::printf("start with %zu names: %.0f ms; 1,000 pieces of 2 kB: %.0f ms, %zu mentions\n", names.size(), start, all,
              found);
}

int run(const std::vector<std::string>& arguments) {
  const auto isFlag = [](const std::string& a) { return a.starts_with("--"); };
  const bool isTelling = std::find(arguments.begin(), arguments.end(), "--missed") != arguments.end();
  std::vector<std::string> paths;
  std::copy_if(arguments.begin(), arguments.end(), std::back_inserter(paths),
               [&](const std::string& a) { return !isFlag(a); });
  if (paths.empty() || !std::filesystem::is_directory(paths.front())) {
    std::fprintf(stderr, "The data of re3d are not there: give their folder, and files of plain text after it.\n");
    return 2;
  }
  if (std::find(arguments.begin(), arguments.end(), "--speed") != arguments.end()) {
    std::string text;
    for (const auto& [id, document] : read(paths.front(), false)) text += document.text + "\n\n";
    printSpeed(text);
    return 0;
  }
  const extract::KnownNames none;
  const extract::Extractor extractor(none);
  for (const bool onlyNames : {false, true}) {
    const auto documents = read(paths.front(), onlyNames);
    std::map<std::string, std::vector<Mention>> found;
    for (const auto& [id, document] : documents) found[id] = extractor.mentions(document.text);
    std::printf(
        "re3d, %zu documents, %s\n%-14s %6s %6s   exact span        overlapping span\n%-14s %6s %6s   P     R     F1   "
        "   P     R     F1\n",
        documents.size(), onlyNames ? "spans with a capital" : "all marked spans", "", "", "", "type", "marked",
        "found");
    for (const Kind& kind :
         {Kind{"dates", {MentionType::Date}, "Temporal"}, Kind{"places", {MentionType::Location}, "Location"},
          Kind{"persons", {MentionType::Person}, "Person"},
          Kind{"organisations", {MentionType::Organisation}, "Organisation"},
          Kind{"money", {MentionType::Money}, "Money"}})
      score(kind, documents, found, isTelling && onlyNames).print(kind.name);
    if (onlyNames) continue;
    std::size_t words = 0, identifiers = 0;
    for (const auto& [id, document] : documents) {
      words += wordsOf(document.text);
      tellIdentifiers(id.substr(0, 8), found.at(id), identifiers);
    }
    std::printf("identifiers found: %zu in %zu words\n\n", identifiers, words);
  }
  std::size_t words = 0, identifiers = 0;
  for (std::size_t i = 1; i < paths.size(); ++i) {
    std::ifstream in(paths[i], std::ios::binary);
    const std::string text = replaceMalformed(std::string(std::istreambuf_iterator<char>(in), {}));
    words += wordsOf(text);
    tellIdentifiers(std::filesystem::path(paths[i]).filename().string(), extractor.mentions(text), identifiers);
  }
  if (paths.size() > 1)
    std::printf("identifiers found: %zu in %zu words of %zu files\n", identifiers, words, paths.size() - 1);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return 1;
  }
}
