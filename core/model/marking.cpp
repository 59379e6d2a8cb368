// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/marking.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/ascii.h"
#include "core/model/foreign_marking.h"

namespace fairlead {

namespace {

using Names = std::set<std::string>;

constexpr std::array<std::pair<Classification, std::string_view>, 4> kClassifications{
    {{Classification::Official, "OFFICIAL"},
     {Classification::OfficialSensitive, "OFFICIAL-SENSITIVE"},
     {Classification::Secret, "SECRET"},
     {Classification::TopSecret, "TOP SECRET"}}};
constexpr std::array<std::pair<Tlp, std::string_view>, 5> kTlps{{{Tlp::Clear, "TLP:CLEAR"},
                                                                 {Tlp::Green, "TLP:GREEN"},
                                                                 {Tlp::Amber, "TLP:AMBER"},
                                                                 {Tlp::AmberStrict, "TLP:AMBER+STRICT"},
                                                                 {Tlp::Red, "TLP:RED"}}};
constexpr std::array<std::pair<Pap, std::string_view>, 4> kPaps{
    {{Pap::Clear, "PAP:CLEAR"}, {Pap::Green, "PAP:GREEN"}, {Pap::Amber, "PAP:AMBER"}, {Pap::Red, "PAP:RED"}}};
const Names kDescriptors{"PERSONAL DATA", "LEGAL PROFESSIONAL PRIVILEGE",
                         "LPP",           "MARKET SENSITIVE",
                         "COMMERCIAL",    "HR/MANAGEMENT",
                         "LEGAL",         "LOCSEN",
                         "PERSONAL"};
const Names kForeign{"RESTREINT UE/EU RESTRICTED",
                     "CONFIDENTIEL UE/EU CONFIDENTIAL",
                     "SECRET UE/EU SECRET",
                     "TRES SECRET UE/EU TOP SECRET",
                     "LIMITE",
                     "NATO RESTRICTED",
                     "NATO CONFIDENTIAL",
                     "NATO SECRET",
                     "COSMIC TOP SECRET",
                     "VS-NFD",
                     "VS-NUR FÜR DEN DIENSTGEBRAUCH",
                     "VS-VERTRAULICH",
                     "GEHEIM",
                     "STRENG GEHEIM",
                     "DIFFUSION RESTREINTE",
                     "EUROPOL UNCLASSIFIED - BASIC PROTECTION LEVEL"};
constexpr std::string_view kPublic = "FOR PUBLIC RELEASE", kRecipients = "RECIPIENTS ONLY",
                           kGovernment = "HMG USE ONLY", kEmbargo = "EMBARGOED UNTIL ";

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (;;) {
    const auto at = text.find(separator);
    if (const auto part = trimmed(text.substr(0, at)); !part.empty()) parts.emplace_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::string joined(const Names& names, std::string_view between) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : std::string(between)) + name;
  return text;
}

Names shared(const Names& x, const Names& y) {
  Names out;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::inserter(out, out.begin()));
  return out;
}

bool endsWith(std::string_view text, std::string_view end) {
  return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

/// The nations of "UK EYES ONLY", "UK/US EYES ONLY", "FIVE EYES ONLY".
std::optional<Names> eyesOnly(const std::string& part) {
  constexpr std::string_view kEnd = " EYES ONLY";
  if (!endsWith(part, kEnd)) return std::nullopt;
  const std::string nations = part.substr(0, part.size() - kEnd.size());
  if (nations == "FIVE") return Names{"AU", "CA", "NZ", "UK", "US"};
  const auto parts = split(nations, "/");
  return Names(parts.begin(), parts.end());
}

/// A day, or a minute in UTC; so written that the order of letters is the order of time.
bool isEmbargo(std::string_view part) {
  if (!part.starts_with(kEmbargo)) return false;
  constexpr std::string_view kShape = "0000-00-00T00:00Z";
  const std::string_view time = part.substr(kEmbargo.size());
  if (time.size() != 10 && time.size() != kShape.size()) return false;
  for (std::size_t i = 0; i < time.size(); ++i)
    if (kShape[i] == '0' ? time[i] < '0' || time[i] > '9' : time[i] != kShape[i]) return false;
  return true;
}

/// Of "RECIPIENTS ONLY: A. SMITH, PROSECUTION" the names; none of "RECIPIENTS ONLY", which is for nobody known here.
std::optional<Names> recipientsOf(std::string_view instruction) {
  if (!instruction.starts_with(kRecipients)) return std::nullopt;
  instruction.remove_prefix(kRecipients.size());
  if (instruction.empty()) return Names{};
  if (instruction.front() != ':') return std::nullopt;
  const auto names = split(instruction.substr(1), ",");
  return Names(names.begin(), names.end());
}

/// What several restrict to their recipients is for those whom all of them name.
void addRecipients(Names named, Names& instructions) {
  std::erase_if(instructions, [&](const std::string& one) {
    const auto others = recipientsOf(one);
    if (others) named = shared(named, *others);
    return others.has_value();
  });
  instructions.insert(std::string(kRecipients) + (named.empty() ? "" : ": " + joined(named, ", ")));
}

/// Of "A1", "A2", "A3" and of "S1", "S2" only the strictest stays; other conditions all stay.
void keepStrictest(Names& conditions) {
  if (conditions.contains("A1")) conditions.erase("A2");
  if (conditions.contains("A1") || conditions.contains("A2")) conditions.erase("A3");
  if (conditions.contains("S2")) conditions.erase("S1");
}

/// Of several embargoes the latest holds.
void keepLatestEmbargo(Names& instructions) {
  std::string latest;
  for (const std::string& instruction : instructions)
    if (isEmbargo(instruction)) latest = std::max(latest, instruction);
  std::erase_if(instructions, [&](const std::string& one) { return isEmbargo(one) && one != latest; });
}

/// Which rule of the policy (GSCP 2024, tradecraft 1.6) the marking breaks; empty if none.
std::string brokenRule(const Marking& m) {
  const bool isSecret = m.classification >= Classification::Secret;
  if (!m.eyesOnly.empty() && !isSecret)
    return "National caveats (EYES ONLY) are valid with SECRET and TOP SECRET only.";
  if (m.handlingInstructions.contains(std::string(kPublic)) && m.classification != Classification::Official)
    return "FOR PUBLIC RELEASE is valid with OFFICIAL alone.";
  const bool isForSome =
      std::any_of(m.handlingInstructions.begin(), m.handlingInstructions.end(),
                  [](const std::string& instruction) { return recipientsOf(instruction).has_value(); });
  if (isForSome && m.classification < Classification::OfficialSensitive)
    return "RECIPIENTS ONLY is valid from OFFICIAL-SENSITIVE upwards.";
  if (m.handlingInstructions.contains(std::string(kGovernment)) && m.classification == Classification::TopSecret)
    return "HMG USE ONLY is not valid with TOP SECRET.";
  for (const std::string& instruction : m.handlingInstructions) {
    if (!instruction.starts_with("EMBARGOED")) continue;
    if (!isEmbargo(instruction))
      return "An embargo needs its end: EMBARGOED UNTIL 2026-11-30, or with the minute, 2026-11-30T09:00Z.";
    if (m.classification == Classification::TopSecret) return "EMBARGOED is not valid with TOP SECRET.";
  }
  if (m.descriptors.contains("LEGAL") && isSecret)
    return "The descriptor LEGAL is valid with OFFICIAL only; use LPP for privileged advice.";
  return {};
}

/// One part of a marking, between " - " or " / "; false if it is not known.
bool readPart(std::string part, Marking& m) {
  if (kForeign.contains(part)) {
    m.foreign += (m.foreign.empty() ? "" : "; ") + part;
    return true;
  }
  if (const auto tlp = parseTlp(part)) {
    m.tlp = std::max(m.tlp, *tlp);
    return true;
  }
  if (const auto pap = parsePap(part)) {
    m.pap = std::max(m.pap, *pap);
    return true;
  }
  if (const auto nations = eyesOnly(part)) {
    m.eyesOnly = *nations;
    return true;
  }
  if (part.starts_with("UK ")) {
    m.ukPrefix = true;
    part.erase(0, 3);
  }
  if (const auto classification = parseClassification(part)) {
    m.classification = std::max(m.classification, *classification);
    return true;
  }
  if (part.starts_with("REL ") || part.starts_with("REL-")) {
    for (const std::string& nation : split(part.substr(4), ",")) m.releasableTo.insert(nation);
    return true;
  }
  if (const auto named = recipientsOf(part)) {
    addRecipients(*named, m.handlingInstructions);
    return true;
  }
  if (part == kPublic || endsWith(part, " USE ONLY") || part.starts_with("EMBARGOED")) {
    m.handlingInstructions.insert(part);
    return true;
  }
  if (kDescriptors.contains(part)) {
    m.descriptors.insert(part);
    return true;
  }
  return false;
}

/// "HANDLING C: A1, S2, free text" or "HANDLING P"; "H1 H3".
bool readHandling(const std::string& part, Marking& m) {
  if (part == "HANDLING P") {
    m.handling = std::max(m.handling, Handling::Permitted);
    return true;
  }
  if (ascii::uppered(part).starts_with("HANDLING C")) {
    m.handling = Handling::Conditions;
    if (const auto colon = part.find(':'); colon != std::string::npos)
      for (const std::string& condition : split(std::string_view(part).substr(colon + 1), ","))
        m.conditions.insert(condition);
    keepStrictest(m.conditions);
    return true;
  }
  const auto codes = split(part, " ");
  const bool areCodes = !codes.empty() && std::all_of(codes.begin(), codes.end(), [](const std::string& code) {
    return code.size() == 2 && code[0] == 'H' && code[1] >= '0' && code[1] <= '3';
  });
  if (!areCodes) return false;
  for (const std::string& code : codes) m.europol.insert(code[1] - '0');
  return true;
}

bool isCodeword(const std::string& part) {
  return part.size() >= 3 && std::all_of(part.begin(), part.end(), ascii::isUpper);
}

}  // namespace

std::string_view classificationText(Classification classification) {
  for (const auto& [known, text] : kClassifications)
    if (known == classification) return text;
  return {};
}

std::optional<Classification> parseClassification(std::string_view text) {
  const std::string word = ascii::uppered(trimmed(text));
  for (const auto& [classification, known] : kClassifications)
    if (known == word) return classification;
  if (word == "OFFICIAL SENSITIVE" || word == "O-S") return Classification::OfficialSensitive;
  return std::nullopt;
}

std::string_view tlpText(Tlp tlp) {
  for (const auto& [known, text] : kTlps)
    if (known == tlp) return text;
  return {};
}

std::optional<Tlp> parseTlp(std::string_view text) {
  const std::string word = ascii::uppered(trimmed(text));
  for (const auto& [tlp, known] : kTlps)
    if (known == word) return tlp;
  if (word == "TLP:WHITE") return Tlp::Clear;
  return std::nullopt;
}

std::string_view papText(Pap pap) {
  for (const auto& [known, text] : kPaps)
    if (known == pap) return text;
  return {};
}

std::optional<Pap> parsePap(std::string_view text) {
  const std::string word = ascii::uppered(trimmed(text));
  for (const auto& [pap, known] : kPaps)
    if (known == word) return pap;
  return std::nullopt;
}

std::string Marking::text() const {
  std::vector<std::string> parts, beside;
  if (classification != Classification::None)
    parts.push_back((ukPrefix ? "UK " : "") + std::string(classificationText(classification)));
  for (const Names* names : {&handlingInstructions, &descriptors, &codewords})
    for (const std::string& name : *names) parts.push_back(name);
  if (!eyesOnly.empty()) {
    const Names five{"AU", "CA", "NZ", "UK", "US"};
    parts.push_back((eyesOnly == five ? "FIVE" : joined(eyesOnly, "/")) + " EYES ONLY");
  }
  if (!releasableTo.empty()) beside.push_back("REL " + joined(releasableTo, ","));
  if (handling == Handling::Permitted) beside.push_back("HANDLING P");
  if (handling == Handling::Conditions)
    beside.push_back("HANDLING C" + (conditions.empty() ? "" : ": " + joined(conditions, ", ")));
  if (!europol.empty()) {
    std::string codes;
    for (int code : europol) codes += (codes.empty() ? "H" : " H") + std::to_string(code);
    beside.push_back(codes);
  }
  if (tlp != Tlp::None) beside.emplace_back(tlpText(tlp));
  if (pap != Pap::None) beside.emplace_back(papText(pap));
  if (!foreign.empty())
    for (const std::string& one : split(foreign, "; ")) beside.push_back(one);
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : " - ") + part;
  for (const std::string& part : beside) out += (out.empty() ? "" : " / ") + part;
  return out;
}

std::optional<Marking> parseMarking(std::string_view text, std::string* problem, MarkingRules rules) {
  const auto fail = [&](const std::string& sentence) {
    if (problem) *problem = sentence;
    return std::nullopt;
  };
  Marking m;
  std::string whole(trimmed(text));
  // The one descriptor that is written with what parts the others.
  constexpr std::string_view kManagement = "HR / MANAGEMENT";
  if (whole.find(" / ") != std::string::npos)
    if (const auto at = ascii::uppered(whole).find(kManagement); at != std::string::npos)
      whole.replace(at, kManagement.size(), "HR/MANAGEMENT");
  for (const std::string& group : split(whole, " / ")) {
    if (isUnreadMarking(group)) {
      m.foreign += (m.foreign.empty() ? "" : "; ") + group;
      continue;
    }
    const bool isOne = group.find(" - ") == std::string::npos || kForeign.contains(ascii::uppered(group));
    if (readHandling(group, m) || (isOne && readPart(ascii::uppered(group), m))) continue;
    for (const std::string& part : split(group, " - ")) {
      const std::string word = ascii::uppered(part);
      if (readHandling(part, m) || readPart(word, m)) continue;
      // Forms from before 2023: "OFFICIAL-SENSITIVE PERSONAL", "OFFICIAL SENSITIVE COMMERCIAL".
      const auto space = word.rfind(' ');
      if (space != std::string::npos && kDescriptors.contains(word.substr(space + 1)) &&
          parseClassification(word.substr(0, space))) {
        readPart(word.substr(0, space), m);
        m.descriptors.insert(word.substr(space + 1));
      } else if (m.classification >= Classification::Secret && isCodeword(word)) {
        m.codewords.insert(word);
      } else {
        return fail("“" + part + "” is no part of a marking that Fairlead knows.");
      }
    }
  }
  if (const std::string broken = brokenRule(m); rules == MarkingRules::Apply && !broken.empty()) return fail(broken);
  return m;
}

Marking readMarking(std::string_view text) {
  if (const auto marking = parseMarking(text, nullptr, MarkingRules::PassOver)) return *marking;
  return unreadMarking(text);
}

Marking join(const Marking& a, const Marking& b) {
  if (a.isNone()) return b;
  if (b.isNone()) return a;
  const auto united = [](Names x, const Names& y) {
    x.insert(y.begin(), y.end());
    return x;
  };
  Marking m;
  m.classification = std::max(a.classification, b.classification);
  m.ukPrefix = a.ukPrefix || b.ukPrefix;
  m.handlingInstructions = a.handlingInstructions;
  for (const std::string& instruction : b.handlingInstructions)
    if (const auto named = recipientsOf(instruction))
      addRecipients(*named, m.handlingInstructions);
    else
      m.handlingInstructions.insert(instruction);
  const std::string release(kPublic);
  if (!a.handlingInstructions.contains(release) || !b.handlingInstructions.contains(release) ||
      m.classification != Classification::Official)
    m.handlingInstructions.erase(release);  // only what is wholly public is public
  keepLatestEmbargo(m.handlingInstructions);
  m.descriptors = united(a.descriptors, b.descriptors);
  m.codewords = united(a.codewords, b.codewords);
  m.eyesOnly = a.eyesOnly.empty() ? b.eyesOnly : b.eyesOnly.empty() ? a.eyesOnly : shared(a.eyesOnly, b.eyesOnly);
  if (m.eyesOnly.empty() && !(a.eyesOnly.empty() && b.eyesOnly.empty()))
    m.eyesOnly = {"NOBODY"};  // no nation may see both
  m.releasableTo = shared(a.releasableTo, b.releasableTo);
  m.handling = std::max(a.handling, b.handling);
  m.conditions = united(a.conditions, b.conditions);
  keepStrictest(m.conditions);
  m.europol = a.europol;
  m.europol.insert(b.europol.begin(), b.europol.end());
  if (m.europol.size() > 1) m.europol.erase(0);  // H0 only if nothing else
  m.tlp = std::max(a.tlp, b.tlp);
  m.pap = std::max(a.pap, b.pap);
  const auto foreignA = split(a.foreign, "; "), foreignB = split(b.foreign, "; ");
  Names foreign(foreignA.begin(), foreignA.end());
  foreign.insert(foreignB.begin(), foreignB.end());
  m.foreign = joined(foreign, "; ");
  return m;
}

}  // namespace fairlead
