// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/progress.h"
#include "core/base/sha256.h"
#include "core/model/marking.h"
#include "core/release/key_set.h"
#include "core/release/withheld_names.h"
#include "core/store/borne_markings.h"
#include "core/store/case.h"
#include "core/store/share_repository.h"

namespace fairlead::release {

/// Why a statement may not go, in a few words for a person; empty if it may.
using StatementJudge = std::function<std::string(const store::SharedStatement&)>;

struct Wanted {
  bool isAll = false;
  std::vector<store::Key> items;  // else these, with what belongs to them
};

struct Stub {
  ItemId item;
  std::string schema;
  std::int64_t statements = 0;  // withheld
};

/// What goes of a case: the wanted with its closure, less what the judge withholds. Computed once, in passes over the
/// statements; holds bits, not rows.
class Selection {
 public:
  struct Rules {
    StatementJudge judge;                                    // none: everything goes, in force or not
    std::function<std::string(std::string_view)> judgeText;  // the same for the text of a report or a note
    bool hasStubs = true;  // withheld items that something points to stay as bare items
    // A file may hold more than its text, such as its author's name: then only plain texts go as files.
    bool hasOnlyPlainOriginals = false;
    // The judge's reason that keeps a report's text here only if the text says what was withheld of the report.
    std::string besideText = {};
    // A locator tells where a withheld name stands and how long it is.
    std::function<bool(const store::StoredStatement&)> hidesLocator = {};
    std::function<const Schema*(store::Key item)> schemaOf = {};    // with a judge
    std::function<bool(const store::SharedStatement&)> mayGo = {};  // the judge's word on what nobody asked for
  };
  Selection(const store::Case& opened, const Wanted& wanted, const Rules& rules, const Progress& progress);

  const KeySet& statements() const { return m_statements; }
  const KeySet& items() const { return m_items; }
  const KeySet& changes() const { return m_changes; }
  const std::set<Digest256>& originals() const { return m_originals; }
  /// Items among these that are not shared themselves, with the change that names them.
  const std::map<store::Key, store::Key>& borrowed() const { return m_borrowed; }
  /// Whose text goes. What is named only as the origin of something said of a source goes without: nothing asked for
  /// rests on it, and its text was not judged.
  bool hasPassageOf(store::Key item) const {
    return m_items.has(item) && !m_blocked.has(item) && !m_borrowed.contains(item) && (m_isAll || m_wanted.has(item));
  }
  const std::map<std::string, std::int64_t>& withheld() const { return m_withheld; }
  const std::vector<Stub>& stubs() const { return m_stubs; }
  /// Part of a report's text, by code points, is what was withheld.
  bool isWithheldWithin(ItemId report, std::int64_t from, std::int64_t to) const;
  /// A vector layer whose features go, if not its file, nor what names that.
  bool hasFeaturesOf(store::Key layer) const { return m_layers.has(layer) && !m_blocked.has(layer); }
  /// Words of the analyst's own hold the name or number of somebody who is withheld.
  bool namesWithheld(std::string_view text) const { return m_names.isNamedIn(text); }
  /// The join of all that goes.
  const Marking& marking() const { return m_marking; }
  /// Something that goes bears no marking at all, which a join does not show.
  bool hasUnmarked() const { return m_hasUnmarked; }
  /// Items whose ids are hashes of what may be withheld, so that others must stand for them in what leaves.
  bool isAliased(store::Key item) const { return m_aliased.has(item); }
  bool hidesLocator(const store::StoredStatement& statement) const {
    return m_rules.hidesLocator && m_rules.hidesLocator(statement);
  }
  bool isJudged() const { return static_cast<bool>(m_rules.judge); }

 private:
  void gather(const Wanted& wanted);
  void judge();
  void addMarking(const store::SharedStatement& statement);
  /// The item that it rests on; 0: the author's own word, or an item that is not here.
  store::Key originKeyOf(const store::SharedStatement& statement);
  /// Rests on something that is wanted, whose text and original go if nothing that rests on them is withheld.
  bool restsOnWanted(const store::SharedStatement& statement);
  /// Keeps here the texts and originals that say this.
  void block(const store::SharedStatement& statement, const std::string& reason);
  bool isBesideText(const store::SharedStatement& statement, const std::string& reason) const;
  bool isOfKind(store::Key item, ItemKind kind) const;
  void blockTold(const store::SharedStatement& statement);
  void judgePassages();
  bool tells(store::Key item, std::string_view text) const;
  void judgeLayers();
  void markWhole();
  void dropQuoting();
  void dropNaming();
  void gatherName(const store::SharedStatement& statement, const Property& property);
  void dropDangling();
  void takeItems();
  void findAliased();
  void borrowItems(const std::unordered_set<ItemId>& origins);
  std::set<Digest256> originalsHeldBack() const;
  void takeOriginals();
  KeySet containersOfBlocked() const;
  void withhold(const store::SharedStatement& statement, const std::string& reason);

  const store::Case& m_case;
  store::ShareRepository m_share;
  store::BorneMarkings m_borne;
  Rules m_rules;
  const Progress& m_progress;
  bool m_isAll = false;
  KeySet m_wanted, m_statements, m_items, m_changes, m_said, m_blocked, m_aliased, m_layers, m_unfiled;
  std::map<store::Key, store::Key> m_borrowed;
  std::unordered_map<store::Key, std::int64_t> m_withheldOf;
  std::unordered_map<ItemId, std::vector<std::pair<std::int64_t, std::int64_t>>> m_withheldSpans;  // of a report's text
  std::unordered_map<store::Key, std::vector<std::string>> m_told;  // withheld of a report, which its text may say
  std::map<std::string, std::int64_t> m_withheld;
  WithheldNames m_names;
  std::set<Digest256> m_originals;
  std::vector<Stub> m_stubs;
  Marking m_marking;
  bool m_hasMarking = false, m_hasUnmarked = false;
  std::unordered_map<ItemId, store::Key> m_originKeys;  // of those asked for; 0: not here
};

/// Names a property that holds the SHA-256 of an original.
bool isOriginalProperty(std::string_view property);

}  // namespace fairlead::release
