// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tokenizer.h"

#include <sqlite3.h>
#include <unicode/uchar.h>

#include <array>
#include <unordered_map>

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

/// Calls visit(begin, end) for each word of the text until it returns false.
template <typename Visit>
void forEachWord(std::string_view text, Visit visit) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t begin = at, end = at;
    while (at < text.size()) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte < 0x80) {
        if (!isAsciiWord(byte)) break;
        end = ++at;
      } else {
        std::size_t next = at;
        if (!isWordCharacter(nextCodePoint(text, next))) break;
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

/// Distinct words are few beside words; folding and transliteration are slow beside a look-up.
const Forms& cachedForms(std::string_view word) {
  thread_local std::unordered_map<std::string, Forms> cache;
  constexpr std::size_t kMost = 100'000;
  if (cache.size() > kMost) cache.clear();
  std::string key(word);
  if (const auto found = cache.find(key); found != cache.end()) return found->second;
  Forms forms = formsOf(word);
  return cache.emplace(std::move(key), std::move(forms)).first->second;
}

using Emit = int (*)(void*, int, const char*, int, int, int);

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* bytes, int size, Emit emit) {
  const std::string_view text(bytes, static_cast<std::size_t>(size));
  const bool isQuery = (flags & FTS5_TOKENIZE_QUERY) != 0;
  int result = SQLITE_OK;
  const auto put = [&](const std::string& token, int flag, std::size_t begin, std::size_t end) {
    if (result == SQLITE_OK)
      result = emit(context, flag, token.data(), static_cast<int>(token.size()), static_cast<int>(begin),
                    static_cast<int>(end));
  };
  if (isQuery && text.starts_with(kSkeletonMark)) {
    put(std::string(text), 0, 0, text.size());
    return result;
  }
  try {
    forEachWord(text, [&](std::size_t begin, std::size_t end) {
      const Forms& forms = cachedForms(text.substr(begin, end - begin));
      put(forms.folded, 0, begin, end);
      for (const std::string& alternate : forms.alternates) put(alternate, FTS5_TOKEN_COLOCATED, begin, end);
      if (!isQuery && !forms.skeleton.empty())
        put(std::string(kSkeletonMark) + forms.skeleton, FTS5_TOKEN_COLOCATED, begin, end);
      return result == SQLITE_OK;
    });
  } catch (...) {
    return SQLITE_NOMEM;  // C code calls this: nothing may be thrown through it
  }
  return result;
}

int create(void*, const char**, int, Fts5Tokenizer** out) {
  static int nothing = 0;
  *out = reinterpret_cast<Fts5Tokenizer*>(&nothing);
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
  forEachWord(text, [&](std::size_t begin, std::size_t end) {
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
