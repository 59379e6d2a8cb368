// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "core/analysis/provenance.h"
#include "ui/pack/case_view.h"
#include "ui/pack/document.h"

namespace fairlead::ui {

/// Where a statement comes from, in words.
struct SourceWords {
  QString reference, date, grading, locator, passage;
};

/// Turns statements into numbered notes and keeps what the document came to rest on: its marking is their join.
class Evidence {
 public:
  /// For one's own use: everything may be quoted, and what rests on nothing bears the case's own marking.
  explicit Evidence(const CaseView& view);
  /// Whether a report's words between two code points may be shown.
  using MayQuote = std::function<bool(store::Key report, std::size_t from, std::size_t to)>;
  /// For somebody else; the marking is that of what is told.
  Evidence(const CaseView& view, MayQuote mayQuote);

  /// The number of the note for these statements; the same statements have the same number. 0 for none.
  int cite(const std::vector<store::StoredStatement>& statements);
  /// The note for a citation as an author writes it: ids of statements, or a report's reference and its words in
  /// quotes. One whose statements are gone says so, rather than going with them.
  int cite(const QString& citation);
  /// What a citation rests on; nothing if any of it is gone, or may not be quoted.
  std::vector<store::StoredStatement> cited(const QString& citation) const;
  /// A note that explains how something was counted, without statements of its own.
  int explain(const QString& text);
  /// Shown without a note of its own: in an exhibit, say.
  void rest(const store::StoredStatement& statement);
  /// The name of an entity, or of an event or place, which the document then rests on.
  QString name(store::Key item);
  bool isOwn() const { return !m_mayQuote; }
  /// The marking of what rests on nothing.
  const Marking& least() const { return m_least; }
  /// Of words on their own: of what their notes rest on, of the reports that these quote, and of every name in them.
  Marking markingOf(const Runs& words) const;

  SourceWords words(const store::StoredStatement& statement) const;
  QString sourceName(const store::Item& origin) const;
  /// The report, record or layer that says it; null for an analyst's own word.
  const store::Item* originOf(const store::StoredStatement& statement) const;
  const std::vector<Note>& notes() const { return m_notes; }
  const Marking& marking() const { return m_marking; }
  const std::map<store::Key, store::StoredStatement>& statements() const { return m_statements; }
  /// Reports and records that something rests on.
  const std::set<store::Key>& origins() const { return m_origins; }
  const std::set<std::string>& gradings() const { return m_gradings; }  // keys, "3x5x2:2B"
  /// How many sources that don't repeat one another.
  std::size_t independentOrigins(const std::vector<store::StoredStatement>& statements) const;

 private:
  bool mayQuote(store::Key report, std::size_t from, std::size_t to) const {
    return !m_mayQuote || m_mayQuote(report, from, to);
  }
  void restName(store::Key item, const QString& caption);
  Marking markingOf(const store::StoredStatement& statement) const;
  int addNote(const std::vector<store::StoredStatement>& statements);
  QString text(const std::vector<store::StoredStatement>& statements) const;
  QString passage(store::Key report, const std::string& locator) const;
  const std::string& textOf(store::Key report) const;
  std::vector<store::StoredStatement> saidIn(const std::string& reference, const QString& words) const;
  std::vector<store::StoredStatement> saidIn(store::Key report, std::size_t from, std::size_t to) const;

  const CaseView& m_view;
  MayQuote m_mayQuote;  // none: for one's own use
  std::vector<Note> m_notes;
  std::map<std::vector<store::Key>, int> m_numbers;
  std::map<QString, int> m_passages;  // by citation
  std::map<QString, int> m_explained;
  std::map<store::Key, store::StoredStatement> m_statements;
  std::set<store::Key> m_origins;
  std::set<std::string> m_gradings;
  Marking m_least, m_marking;
  std::set<store::Key> m_named;
  std::map<store::Key, Marking> m_originMarkings;            // of all that is said of a report or record
  std::map<QString, Marking> m_nameMarkings;                 // by caption
  mutable std::optional<analysis::Provenance> m_provenance;  // read when first asked for
  mutable std::map<store::Key, std::string> m_texts;
  mutable std::map<ItemId, std::optional<store::Item>> m_items;
  mutable std::map<store::Key, QString> m_names;
};

}  // namespace fairlead::ui
