// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/layer_filter.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/store/layer_repository.h"

namespace fairlead::store {

namespace {

constexpr std::size_t kLongestFilter = 4'000, kMostValues = 500;
constexpr int kDeepestNesting = 40;

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
/// Letters of any script may stand in a name without quotes.
bool isOfName(char c) { return ascii::isDigit(c) || c == '_' || ascii::isLetterByte(c); }
bool isSame(std::string_view a, std::string_view b) { return ascii::lowered(a) == ascii::lowered(b); }

struct Token {
  enum class Kind { Name, Quoted, Text, Number, Sign, End } kind = Kind::End;
  std::string text;
  std::size_t at = 0;
  bool isWord(std::string_view word) const { return kind == Kind::Name && isSame(text, word); }
  bool isSign(std::string_view sign) const { return kind == Kind::Sign && text == sign; }
};

[[noreturn]] void refuse(const std::string& why, std::string_view text, std::size_t at) {
  std::string rest(text.substr(std::min(at, text.size())));
  constexpr std::size_t kShown = 30;
  if (rest.size() > kShown) rest = replaceMalformed(rest.substr(0, kShown)) + "…";
  throw Failure(ErrorCode::Invalid, "The filter cannot be read: " + why +
                                        (rest.empty() ? std::string(", at its end") : ", at “" + rest + "”") +
                                        ". Write it as name = 'text', number > 12, name LIKE 'sea%', name IN ('a', "
                                        "'b') or name IS NULL, joined by AND, OR, NOT and brackets.");
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : m_text(text) {}
  std::vector<Token> all() {
    std::vector<Token> tokens;
    do tokens.push_back(next());
    while (tokens.back().kind != Token::Kind::End);
    return tokens;
  }

 private:
  Token next() {
    while (m_at < m_text.size() && isBlank(m_text[m_at])) ++m_at;
    const std::size_t from = m_at;
    if (m_at == m_text.size()) return {Token::Kind::End, {}, from};
    const char c = m_text[m_at];
    if (c == '\'') return {Token::Kind::Text, quoted('\''), from};
    if (c == '"') return {Token::Kind::Quoted, quoted('"'), from};
    const bool isSigned = (c == '-' || c == '+') && m_at + 1 < m_text.size();
    const char first = isSigned ? m_text[m_at + 1] : c;
    if (ascii::isDigit(first) || (first == '.' && m_at + 1 < m_text.size())) return number();
    if (isOfName(c)) {
      while (m_at < m_text.size() && isOfName(m_text[m_at])) ++m_at;
      return {Token::Kind::Name, std::string(m_text.substr(from, m_at - from)), from};
    }
    for (const std::string_view sign : {"<=", ">=", "<>", "!=", "==", "=", "<", ">", "(", ")", ","})
      if (m_text.substr(m_at).starts_with(sign)) {
        m_at += sign.size();
        return {Token::Kind::Sign, std::string(sign), from};
      }
    refuse("there is a sign that means nothing here", m_text, from);
  }

  /// A doubled quote is one.
  std::string quoted(char quote) {
    const std::size_t from = m_at++;
    std::string out;
    for (; m_at < m_text.size(); ++m_at) {
      if (m_text[m_at] != quote) {
        out += m_text[m_at];
      } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == quote) {
        out += quote;
        ++m_at;
      } else {
        ++m_at;
        return out;
      }
    }
    refuse("a quotation mark is not closed", m_text, from);
  }

  Token number() {
    const std::size_t from = m_at;
    if (m_text[m_at] == '+' || m_text[m_at] == '-') ++m_at;
    const auto isOfNumber = [&](std::size_t at) {
      const char c = m_text[at];
      return ascii::isDigit(c) || c == '.' || ascii::lower(c) == 'e' ||
             ((c == '-' || c == '+') && ascii::lower(m_text[at - 1]) == 'e');
    };
    while (m_at < m_text.size() && isOfNumber(m_at)) ++m_at;
    if (m_at < m_text.size() && isOfName(m_text[m_at])) refuse("this is no number", m_text, from);
    std::string digits(m_text.substr(from, m_at - from));
    if (digits.front() == '+') digits.erase(0, 1);
    return {Token::Kind::Number, std::move(digits), from};
  }

  std::string_view m_text;
  std::size_t m_at = 0;
};

/// By recursive descent: OR joins what AND joins, NOT binds closer.
class Parser {
 public:
  Parser(std::string_view text, const std::vector<std::string>& columns)
      : m_text(text), m_columns(columns), m_tokens(Lexer(text).all()) {}

  /// The condition, and what is to be bound.
  std::pair<std::string, std::vector<LayerFilter::Value>> parse() {
    std::string sql = either(0);
    if (now().kind != Token::Kind::End) stop("something follows that is not joined by AND or OR");
    return {std::move(sql), std::move(m_values)};
  }

 private:
  const Token& now() const { return m_tokens[m_next]; }
  [[noreturn]] void stop(const std::string& why) const { refuse(why, m_text, now().at); }
  bool takeWord(std::string_view word) { return now().isWord(word) && ++m_next; }
  bool takeSign(std::string_view sign) { return now().isSign(sign) && ++m_next; }

  std::string either(int depth) {
    std::string sql = both(depth);
    while (takeWord("OR")) sql += " OR " + both(depth);
    return "(" + sql + ")";
  }
  std::string both(int depth) {
    std::string sql = perhapsNot(depth);
    while (takeWord("AND")) sql += " AND " + perhapsNot(depth);
    return "(" + sql + ")";
  }
  std::string perhapsNot(int depth) {
    if (depth > kDeepestNesting) stop("it is nested too deeply");
    if (takeWord("NOT")) return "NOT " + perhapsNot(depth + 1);
    if (!takeSign("(")) return condition();
    const std::string sql = either(depth + 1);
    if (!takeSign(")")) stop("a closing bracket is missing");
    return sql;
  }

  std::string condition() {
    const std::string column = name();
    if (takeWord("IS")) {
      const bool isNot = takeWord("NOT");
      if (!takeWord("NULL")) stop("IS is followed by NULL or NOT NULL");
      return column + (isNot ? " IS NOT NULL" : " IS NULL");
    }
    const std::string negated = takeWord("NOT") ? "NOT " : "";
    if (takeWord("LIKE") || takeWord("ILIKE")) {
      if (now().kind != Token::Kind::Text) stop("LIKE is followed by a text in single quotes");
      return "(" + column + " " + negated + "LIKE " + value() + ")";
    }
    if (takeWord("IN")) return negated + among(column);
    if (takeWord("BETWEEN")) {
      const std::string low = compared(column, ">=");
      if (!takeWord("AND")) stop("BETWEEN has two values, joined by AND");
      return negated + "(" + low + " AND " + compared(column, "<=") + ")";
    }
    if (!negated.empty()) stop("NOT is followed by LIKE, IN or BETWEEN");
    for (const auto& [sign, sql] :
         {std::pair("=", "="), std::pair("==", "="), std::pair("<>", "<>"), std::pair("!=", "<>"),
          std::pair("<=", "<="), std::pair(">=", ">="), std::pair("<", "<"), std::pair(">", ">")})
      if (takeSign(sign)) return compared(column, sql);
    stop("a comparison is missing");
  }

  std::string name() {
    const Token token = now();
    if (token.kind != Token::Kind::Name && token.kind != Token::Kind::Quoted)
      stop("the name of an attribute is missing");
    const auto exact = std::find(m_columns.begin(), m_columns.end(), token.text);
    const auto near = exact != m_columns.end()
                          ? exact
                          : std::find_if(m_columns.begin(), m_columns.end(),
                                         [&](const std::string& column) { return isSame(column, token.text); });
    if (near == m_columns.end()) {
      std::string known;
      for (const std::string& column : m_columns) known += (known.empty() ? "" : ", ") + column;
      throw Failure(ErrorCode::Invalid, "The layer has no attribute “" + token.text + "”" +
                                            (known.empty() ? "; it has none at all." : "; it has " + known + "."));
    }
    ++m_next;
    return sqlQuoted(*near);
  }

  /// A number is compared as a number also where the column holds text, as those of many a CSV do; texts that are none
  /// are then neither larger nor smaller, and another value. Texts are equal whatever their case, as OGR has it.
  std::string compared(const std::string& column, const std::string& how) {
    const bool isNumber = now().kind == Token::Kind::Number;
    if (isNumber && how == "<>") return "NOT " + compared(column, "=");
    if (isNumber && how == "=" && isBeyondNumbers(now().text)) {  // the number of a SIM card
      return "(CAST(" + column + " AS TEXT) = " + taken(now().text) + ")";
    }
    const std::string bound = value();
    if (!isNumber) {
      const bool isEquality = how == "=" || how == "<>";
      return "(" + column + " " + how + " " + bound + (isEquality ? " COLLATE NOCASE)" : ")");
    }
    return "((typeof(" + column + ") <> 'text' OR " + column + " GLOB '[-+.0-9]*') AND CAST(" + column +
           " AS NUMERIC) " + how + " " + bound + ")";
  }

  /// More figures than 64 bits hold.
  static bool isBeyondNumbers(std::string_view text) {
    constexpr std::size_t kMostFigures = 18;
    return text.size() > kMostFigures && std::all_of(text.begin(), text.end(), ascii::isDigit);
  }

  std::string among(const std::string& column) {
    if (!takeSign("(")) stop("IN is followed by values in brackets");
    std::string sql;
    do sql += (sql.empty() ? "" : " OR ") + compared(column, "=");
    while (takeSign(","));
    if (!takeSign(")")) stop("a closing bracket is missing");
    return "(" + sql + ")";
  }

  std::string value() {
    const Token token = now();
    if (token.kind == Token::Kind::Name && (token.isWord("TRUE") || token.isWord("FALSE")))
      return taken(std::int64_t{token.isWord("TRUE")});
    if (token.kind == Token::Kind::Text) return taken(token.text);
    if (token.kind != Token::Kind::Number)
      stop(token.kind == Token::Kind::Name || token.kind == Token::Kind::Quoted
               ? "a text stands in single quotes"
               : "a value is missing: a number, or a text in single quotes");
    const char *const begin = token.text.data(), *const end = begin + token.text.size();
    // Whole numbers stay whole: a double has some sixteen figures.
    std::int64_t whole = 0;
    if (const auto read = std::from_chars(begin, end, whole); read.ec == std::errc{} && read.ptr == end)
      return taken(whole);
    double number = 0;
    const auto [stopped, error] = std::from_chars(begin, end, number);
    if (error != std::errc{} || stopped != end || !std::isfinite(number)) stop("this is no number");
    return taken(number);
  }

  /// The sign for a value that is bound.
  std::string taken(LayerFilter::Value value) {
    m_values.push_back(std::move(value));
    if (m_values.size() > kMostValues) stop("it has more than 500 values");
    ++m_next;
    return "?" + std::to_string(m_values.size());
  }

  std::string_view m_text;
  const std::vector<std::string>& m_columns;
  std::vector<Token> m_tokens;
  std::size_t m_next = 0;
  std::vector<LayerFilter::Value> m_values;
};

}  // namespace

LayerFilter LayerFilter::parse(std::string_view text, const std::vector<std::string>& columns) {
  if (text.size() > kLongestFilter)
    throw Failure(ErrorCode::Invalid, "The filter is longer than 4,000 letters; a shorter one will do.");
  if (!isUtf8(text) || text.find('\0') != std::string_view::npos)
    throw Failure(ErrorCode::Invalid, "The filter holds bytes that are no text; write it anew.");
  auto [sql, values] = Parser(text, columns).parse();
  return {std::move(sql), std::move(values)};
}

void LayerFilter::bind(Query& query) const {
  for (std::size_t i = 0; i < m_values.size(); ++i)
    std::visit(
        [&](const auto& value) {
          if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::string>)
            query.bind(static_cast<int>(i) + 1, std::string_view(value));
          else
            query.bind(static_cast<int>(i) + 1, value);
        },
        m_values[i]);
}

}  // namespace fairlead::store
