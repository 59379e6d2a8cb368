// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tokenizer.h"

#include <sqlite3.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/fold.h"
#include "core/base/utf8.h"
#include "core/store/search_relevance.h"

namespace fairlead::store {

namespace {

struct Forms {
  std::string folded;                   // the form that both index and query have
  std::vector<std::string> alternates;  // index and query: other ways to write it
  std::string skeleton;                 // index only: for names
};

bool isAsciiWord(unsigned char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isWordCharacter(char32_t c) {
  return u_isalnum(static_cast<UChar32>(c)) || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK || c == 0x0640;
}

/// How the index was made: until format 5 a run of letters was one word, whatever its script, and numbers were found
/// only as they were written.
enum class Cut { Runs, Characters };

/// Of scripts that set no blanks between words: Han, kana, Thai and their like; and Hangul, whose endings join the
/// word.
bool standsAlone(char32_t c) {
  if (c < 0x0E00) return false;
  using Range = std::pair<char32_t, char32_t>;
  static constexpr std::array<Range, 14> kRanges{{{0x0E00, 0x0EFF},
                                                  {0x1000, 0x109F},
                                                  {0x1100, 0x11FF},
                                                  {0x1780, 0x17FF},
                                                  {0x2E80, 0x2FDF},
                                                  {0x3005, 0x3007},
                                                  {0x3040, 0x318F},
                                                  {0x31F0, 0x31FF},
                                                  {0x3400, 0x4DBF},
                                                  {0x4E00, 0x9FFF},
                                                  {0xAC00, 0xD7FF},
                                                  {0xF900, 0xFAFF},
                                                  {0xFF66, 0xFFDC},
                                                  {0x20000, 0x3FFFF}}};
  return std::any_of(kRanges.begin(), kRanges.end(),
                     [&](const Range& range) { return range.first <= c && c <= range.second; });
}

bool isMark(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK; }

/// Calls visit(begin, end) for each word of the text until it returns false. A character that stands alone is a word
/// with its marks, so that 北京 is found as a phrase wherever it stands.
template <typename Visit>
void forEachWord(std::string_view text, Cut cut, Visit visit) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t begin = at, end = at;
    bool isAlone = false;
    while (at < text.size()) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) {
        if (!isAsciiWord(byte) || isAlone) break;
        end = ++at;
      } else {
        std::size_t next = at;
        const char32_t c = nextCodePoint(text, next);
        if (!isWordCharacter(c)) break;
        if (cut == Cut::Characters) {
          const bool isOne = standsAlone(c) && !isMark(c);
          if (end > begin && (isOne || (isAlone && !isMark(c)))) break;
          isAlone = isAlone || isOne;
        }
        end = at = next;
      }
    }
    if (end > begin) {
      if (!visit(begin, end)) return;
    } else {
      nextCodePoint(text, at);
    }
  }
}

/// ä as ae, and so on: how German is written without umlauts. Empty if there is none in the word.
std::string withoutUmlauts(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kPairs{
      {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}}};
  std::string out;
  bool found = false;
  for (std::size_t at = 0; at < word.size();) {
    const std::string_view two = word.substr(at, 2);
    bool replaced = false;
    for (const auto& [from, to] : kPairs) {
      if (two != from) continue;
      out += to;
      at += 2;
      found = replaced = true;
      break;
    }
    if (!replaced) out += word[at++];
  }
  return found ? fold(out) : std::string();
}

Forms formsOf(std::string_view word) {
  Forms forms;
  forms.folded = fold(word);
  const bool isAscii = codePoints(word) == word.size();
  std::string brought = forms.folded;
  if (!isAscii) {
    brought = latin(word);
    if (!brought.empty() && brought != forms.folded) forms.alternates.push_back(brought);
    if (std::string plain = withoutUmlauts(word); !plain.empty()) forms.alternates.push_back(plain);
  }
  std::size_t at = 0;
  const char32_t first = nextCodePoint(word, at);
  const bool hasCase = u_tolower(static_cast<UChar32>(first)) != u_toupper(static_cast<UChar32>(first));
  const bool looksLikeName =
      hasCase ? u_isupper(static_cast<UChar32>(first)) != 0 : u_isalpha(static_cast<UChar32>(first)) != 0;
  if (looksLikeName) forms.skeleton = searchSkeleton(brought);
  return forms;
}

/// Small ASCII letters and figures are their own and only form, and most of any text: to look them up in a cache that
/// has grown past the processor's costs more than all else here.
bool isPlain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};

/// Other distinct words are few; folding and transliteration are slow beside a look-up.
const Forms& cachedForms(std::string_view word) {
  thread_local std::unordered_map<std::string, Forms, WordHash, std::equal_to<>> cache;
  constexpr std::size_t kMost = 100'000;
  if (cache.size() > kMost) cache.clear();
  if (const auto found = cache.find(word); found != cache.end()) return found->second;
  Forms forms = formsOf(word);
  return cache.emplace(std::string(word), std::move(forms)).first->second;
}

bool isDigits(std::string_view word) { return std::all_of(word.begin(), word.end(), ascii::isDigit); }

/// Between the groups of a number: one blank of any kind, a hyphen, a point or a bar, and brackets.
std::size_t gapAt(std::string_view text) {
  static constexpr std::array<std::string_view, 11> kGaps{
      ") ", " (", ")", "(", " ", "-", ".", "/", "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x91"};
  for (const std::string_view gap : kGaps)
    if (text.starts_with(gap)) return gap.size();
  return 0;
}

/// Of "44 7700 900123" from its first group on the whole in one: numbers are found however they are set. Empty if it
/// is one group, or too short or too long for a telephone, an account or a card. An (0) is no part of it.
std::string joinedNumber(std::string_view text, std::size_t begin) {
  constexpr std::size_t kShortest = 7, kLongest = 19;
  std::string joined;
  std::size_t groups = 0;
  for (std::size_t at = begin;;) {
    std::size_t end = at;
    while (end < text.size() && ascii::isDigit(text[end])) ++end;
    const bool isWord = end < text.size() && isAsciiWord(static_cast<unsigned char>(text[end]));
    if (end == at || isWord || joined.size() + (end - at) > kLongest) break;
    const bool isTrunk =
        text.substr(at, end - at) == "0" && at > 0 && text[at - 1] == '(' && text.substr(end, 1) == ")";
    if (!isTrunk) joined += text.substr(at, end - at), ++groups;
    const std::size_t gap = gapAt(text.substr(end));
    if (gap == 0) break;
    at = end + gap;
  }
  return groups > 1 && joined.size() >= kShortest ? joined : std::string();
}

bool isKatakana(char32_t c) { return (c >= 0x30A0 && c <= 0x30FF) || (c >= 0xFF66 && c <= 0xFF9F); }

/// What stands here in Latin letters as one word ("beijing"): each two characters that stand alone, and where a run of
/// them begins that is as short as a name, the whole. Katakana, which foreign names are written in, is a run of its
/// own.
std::vector<std::string> broughtFrom(std::string_view text, std::size_t begin, bool isFirst) {
  constexpr std::size_t kLongest = 8, kTelling = 4;  // "bei" is a word of German
  constexpr char32_t kFirst = 0x2E80;                // two letters of Thai are no syllable
  std::size_t at = begin, second = begin, count = 0;
  bool isKana = false;
  while (at < text.size() && count <= kLongest) {
    std::size_t next = at;
    const char32_t c = nextCodePoint(text, next);
    if (c < kFirst || !standsAlone(c) || !isWordCharacter(c) || (count > 0 && isKatakana(c) != isKana)) break;
    isKana = isKatakana(c);
    at = next;
    if (++count == 2) second = at;
  }
  std::vector<std::string> out;
  const auto bring = [&](std::size_t end) {
    std::string brought;
    for (const std::string& form : cachedForms(text.substr(begin, end - begin)).alternates)
      for (const char c : form)
        if (c != ' ') brought += c;
    if (brought.size() >= kTelling) out.push_back(std::move(brought));
  };
  if (count >= 2) bring(second);
  if (isFirst && count > 2 && count <= kLongest) bring(at);
  return out;
}

using Emit = int (*)(void*, int, const char*, int, int, int);

/// Gives FTS5 the words of one text.
class Tokens {
 public:
  Tokens(std::string_view text, Cut cut, bool isQuery, void* context, Emit emit)
      : m_text(text), m_cut(cut), m_isQuery(isQuery), m_context(context), m_emit(emit) {}

  int run() {
    if (m_isQuery && m_text.starts_with(kSkeletonMark)) {
      put(m_text, 0, 0, m_text.size());
      return m_result;
    }
    forEachWord(m_text, m_cut, [&](std::size_t begin, std::size_t end) {
      add(begin, end);
      return m_result == SQLITE_OK;
    });
    return m_result;
  }

 private:
  void put(std::string_view token, int flag, std::size_t begin, std::size_t end) {
    if (m_result == SQLITE_OK)
      m_result = m_emit(m_context, flag, token.data(), static_cast<int>(token.size()), static_cast<int>(begin),
                        static_cast<int>(end));
  }

  void add(std::size_t begin, std::size_t end) {
    const std::string_view word = m_text.substr(begin, end - begin);
    if (m_cut == Cut::Characters && static_cast<unsigned char>(word.front()) >= 0xE0) {
      std::size_t at = 0;
      if (standsAlone(nextCodePoint(word, at))) return addCharacter(word, begin, end);
    }
    if (isPlain(word)) {
      put(word, 0, begin, end);
      if (m_isQuery) return;
    } else {
      const Forms& forms = cachedForms(word);
      put(forms.folded, 0, begin, end);
      for (const std::string& alternate : forms.alternates) put(alternate, FTS5_TOKEN_COLOCATED, begin, end);
      if (m_isQuery) return;
      if (!forms.skeleton.empty()) put(std::string(kSkeletonMark) + forms.skeleton, FTS5_TOKEN_COLOCATED, begin, end);
    }
    if (m_cut == Cut::Characters && ascii::isDigit(word.front()) && isDigits(word)) {
      if (const std::string joined = joinedNumber(m_text, begin); !joined.empty())
        put(joined, FTS5_TOKEN_COLOCATED, begin, end);
    }
  }

  /// By itself no Latin form: "bei" of 北 would be found in every German text.
  void addCharacter(std::string_view word, std::size_t begin, std::size_t end) {
    put(fold(word), 0, begin, end);
    std::size_t at = 0;
    const bool isKana = isKatakana(nextCodePoint(word, at)), isFirst = begin != m_aloneEnd || isKana != m_isKana;
    if (!m_isQuery)
      for (const std::string& brought : broughtFrom(m_text, begin, isFirst)) {
        put(brought, FTS5_TOKEN_COLOCATED, begin, end);
        if (const std::string bones = searchSkeleton(brought); !bones.empty())
          put(std::string(kSkeletonMark) + bones, FTS5_TOKEN_COLOCATED, begin, end);
      }
    m_aloneEnd = end;
    m_isKana = isKana;
  }

  std::string_view m_text;
  Cut m_cut;
  bool m_isQuery;
  void* m_context;
  Emit m_emit;
  int m_result = SQLITE_OK;
  std::size_t m_aloneEnd = SIZE_MAX;  // where the last character that stands alone ends
  bool m_isKana = false;              // what it is
};

constexpr Cut kRuns = Cut::Runs, kCharacters = Cut::Characters;

int tokenize(Fts5Tokenizer* tokenizer, void* context, int flags, const char* bytes, int size, Emit emit) {
  const Cut cut = *reinterpret_cast<const Cut*>(tokenizer);
  const bool isQuery = (flags & FTS5_TOKENIZE_QUERY) != 0;
  try {
    return Tokens({bytes, static_cast<std::size_t>(size)}, cut, isQuery, context, emit).run();
  } catch (...) {
    return SQLITE_NOMEM;  // C code calls this: nothing may be thrown through it
  }
}

/// "fairlead" alone is how it cut until format 5, so that an older case that is only looked at fits its index.
int create(void*, const char** arguments, int count, Fts5Tokenizer** out) {
  const bool isNew = count > 0 && std::string_view(arguments[0]) == "2";
  *out = reinterpret_cast<Fts5Tokenizer*>(const_cast<Cut*>(isNew ? &kCharacters : &kRuns));
  return SQLITE_OK;
}

void destroy(Fts5Tokenizer*) {}

fts5_api* apiOf(sqlite3* connection) {
  fts5_api* api = nullptr;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

void registerFunctions(sqlite3* connection) {
  fts5_api* api = apiOf(connection);
  fts5_tokenizer tokenizer{create, destroy, tokenize};
  // Triggers on layers' tables call this: a program that lacks it cannot change them.
  sqlite3_create_function_v2(
      connection, "fairlead_may_write", 0, SQLITE_UTF8, nullptr,
      [](sqlite3_context* context, int, sqlite3_value**) { sqlite3_result_int(context, 1); }, nullptr, nullptr,
      nullptr);
  if (!api || api->xCreateTokenizer(api, "fairlead", nullptr, &tokenizer, nullptr) != SQLITE_OK ||
      api->xCreateFunction(api, "matched", nullptr, matched, nullptr) != SQLITE_OK)
    throw Failure(ErrorCode::Internal, "This SQLite has no full-text search (FTS5); install Debian's libsqlite3-0.");
}

std::vector<std::string_view> words(std::string_view text, std::size_t most) {
  std::vector<std::string_view> found;
  forEachWord(text, Cut::Characters, [&](std::size_t begin, std::size_t end) {
    found.push_back(text.substr(begin, end - begin));
    return found.size() < most;
  });
  return found;
}

std::string searchSkeleton(std::string_view word) {
  constexpr std::size_t kShortest = 3;  // two consonants join half the names there are
  for (char c : word)
    if (c >= '0' && c <= '9') return {};
  std::string bones = skeleton(word);
  return bones.size() >= kShortest ? bones : std::string();
}

}  // namespace fairlead::store
