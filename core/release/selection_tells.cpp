// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What may go by itself and yet tells what is withheld: texts, layers, passages, words of an analyst's own, pointers.
#include <algorithm>

#include "core/release/selection.h"
#include "core/release/withheld_words.h"
#include "core/store/layer_repository.h"

namespace fairlead::release {

/// A layer's features are words too: one that tells what is withheld keeps the layer here, since it goes whole.
void Selection::judgeLayers() {
  if (!m_rules.judgeText) return;
  const store::LayerRepository layers(m_case.database());
  std::unordered_set<store::Key> kept;
  for (const store::LayerRow& layer : layers.drawable("vector")) {
    if (m_blocked.has(layer.item) || (!m_isAll && !m_wanted.has(layer.item))) continue;
    for (const std::string& column : layers.columns(layer.table))
      layers.forEachAttribute(layer.table, column, [&](std::int64_t fid, std::string_view value) {
        if ((fid & 0xfff) == 0) m_progress.check();
        if (!value.empty() && (!m_rules.judgeText(value).empty() || tells(layer.item, value))) kept.insert(layer.item);
        return !kept.contains(layer.item);
      });
    if (m_said.has(layer.item) && !kept.contains(layer.item)) m_layers.add(layer.item);
  }
  if (kept.empty()) return;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!kept.contains(s.subjectKey) || !m_statements.has(s.key)) return;
    m_statements.remove(s.key);
    withhold(s, "of a layer whose features tell what is withheld");
  });
  for (const store::Key layer : kept) m_said.remove(layer);
}

/// A run of the text's words is what was withheld beside it.
bool Selection::tells(store::Key item, std::string_view text) const {
  const auto told = m_told.find(item);
  if (told == m_told.end()) return false;
  const std::vector<std::string> words = WithheldWords::words(text);
  for (const std::string& secret : told->second)
    for (std::size_t first = 0; first < words.size(); ++first) {
      std::size_t at = 0;
      for (std::size_t i = first; i < words.size() && at < secret.size(); ++i) {
        if (secret.compare(at, words[i].size(), words[i]) != 0) break;
        at += words[i].size();
      }
      if (at == secret.size()) return true;
    }
  return false;
}

/// A text that nothing was stated from may tell as much: it and its original stay then.
void Selection::judgePassages() {
  if (!m_rules.judgeText) return;
  m_share.forEachPassage([&](store::Key item, std::string_view text) {
    if (m_blocked.has(item) || (!m_isAll && !m_wanted.has(item))) return;
    m_progress.check();
    std::string reason = m_rules.judgeText(text);
    if (reason.empty() && tells(item, text)) reason = "tells what is withheld of it";
    if (reason.empty()) return;
    ++m_withheld["text left out, since it " + reason];
    m_blocked.add(item);
  });
}

/// A passage that holds the words of something withheld says them too.
void Selection::dropQuoting() {
  if (m_withheldSpans.empty()) return;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (s.target != 0 || !m_statements.has(s.key)) return;
    const auto spans = m_withheldSpans.find(s.origin.item);
    const auto own = spans == m_withheldSpans.end() ? std::nullopt : spanOf(s.origin.locator);
    if (!own) return;
    const bool isQuoting = std::any_of(spans->second.begin(), spans->second.end(), [&](const auto& span) {
      return own->first <= span.first && span.second <= own->second && *own != span;
    });
    if (!isQuoting) return;
    m_statements.remove(s.key);
    withhold(s, "quotes what is withheld");
  });
}

/// The name or number of an entity: of those that go, and of those that may not.
void Selection::gatherName(const store::SharedStatement& s, const Property& property) {
  const bool isName = property.type == PropertyType::Name;
  if (m_statements.has(s.key)) {
    isName ? m_names.addGoingName(s.value) : m_names.addGoingIdentifier(s.value);
    return;
  }
  if (!m_isAll && !m_wanted.has(s.subjectKey) && m_rules.mayGo(s)) return;  // only nobody asked for it
  isName ? m_names.addName(s.value) : m_names.addIdentifier(s.value);
}

/// What an analyst wrote by themselves bears their own marking, and may yet name somebody of whom nothing that says the
/// name goes.
void Selection::dropNaming() {
  if (!m_rules.judge || !m_rules.schemaOf || !m_rules.mayGo) return;
  constexpr std::string_view kRowOfTable = "recordId";  // tells no more than that there is a table
  std::vector<store::SharedStatement> own;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (s.target != 0 || !s.isInForce) return;
    const Schema* schema = m_rules.schemaOf(s.subjectKey);
    const Property* property = schema ? schema->property(s.property) : nullptr;
    if (!property) return;
    const PropertyType type = property->type;
    const bool isEntity = schema->kind == ItemKind::Entity;
    // Of entities too: "Karim Aziz's second phone". A name that goes is none of those that are looked for.
    const bool isWords = type == PropertyType::Text || type == PropertyType::Name || type == PropertyType::Url;
    if (isWords && s.origin.item.isNil() && m_statements.has(s.key)) own.push_back(s);
    const bool isName = type == PropertyType::Name && schema->isA("LegalEntity");
    const bool isNumber =
        type == PropertyType::Identifier || type == PropertyType::Phone || type == PropertyType::Email;
    if (isEntity && (isName || (isNumber && s.property != kRowOfTable))) gatherName(s, *property);
  });
  m_names.settle();
  for (const store::SharedStatement& s : own) {
    if (!m_names.isNamedIn(s.value)) continue;
    m_statements.remove(s.key);
    withhold(s, "names somebody who is withheld");
  }
}

/// A statement must not point to something that may not even be named, and a link that has lost an end tells that there
/// is one.
void Selection::dropDangling() {
  if (!m_rules.judge || m_rules.hasStubs) return;
  KeySet halves;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!m_statements.has(s.key) || s.target == 0) return;
    if (m_said.has(s.target) || !m_withheldOf.contains(s.target)) return;
    m_statements.remove(s.key);
    withhold(s, "points to something that is withheld");
    const auto subject = m_case.items().find(s.subjectKey);
    if (!subject) return;
    const Schema& schema = m_case.schemas().at(subject->schema);
    if (schema.kind == ItemKind::Link || schema.kind == ItemKind::Judgement) halves.add(s.subjectKey);
  });
  if (halves.count() == 0) return;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!halves.has(s.subjectKey)) return;
    m_said.remove(s.subjectKey);
    if (!m_statements.has(s.key)) return;
    m_statements.remove(s.key);
    withhold(s, "of a link to something that is withheld");
  });
}

}  // namespace fairlead::release
