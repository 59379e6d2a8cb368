// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/pack/case_view.h"
#include "ui/pack/document.h"
#include "ui/pack/evidence.h"
#include "ui/pack/exhibits.h"
#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

/// Composes a document from a case by a plan: sections in order, each a text of the analyst's or a part computed from
/// statements (docs/packs.md lists them). Nothing is said that no statement says.
class Composer {
 public:
  Composer(const CaseView& view, Evidence& evidence, const Progress& progress);

  /// Throws Failure(Malformed) for a part that isn't known.
  Document compose(const PackPlan& plan, const std::vector<std::string>& charts);
  using JudgeText = std::function<std::string(std::string_view)>;
  /// For somebody else: what was withheld already, and why words of the author's may not go (empty if they may).
  void release(const std::map<std::string, std::int64_t>& withheld, JudgeText judge);
  static const std::vector<std::string>& partNames();

 private:
  /// `index`: which of the plan's sections it is.
  void part(const Json& section, int index);
  // What the reader comes for.
  void text(const Json& section);
  void scope(const Json& section);
  void findings(const Json& section);
  void judgements(const Json& section);
  void assessments();
  void yardstickStrip(const QStringList& likelihoods);
  Json chosenScale() const;
  void gaps(const Json& section);
  void disagreements(const Json& section);
  void doubles(const Json& section);
  void recommendations(const Json& section);
  // Pictures and tables.
  void exhibit(const Json& section);
  void charts(const Json& section);
  void prominent(const Json& section);
  void chronology(const Json& section);
  void contacts(const Json& section);
  void payments(const Json& section);
  void places(const Json& section);
  void profiles(const Json& section);
  void profile(store::Key entity, bool isOnOwnPage);
  void facts(store::Key entity);
  void connections(store::Key entity);
  // What stands at the end.
  void yardstick(const Json& section);
  void gradings(const Json& section);
  void glossary(const Json& section);
  void evidenceOfExhibits(const Json& section);
  void statementsOfExhibits(std::size_t most);
  void sources(const Json& section);
  void withheld(const Json& section);

  /// Why words of the author's may not go: judged by what they name and by what they rest on.
  std::string whyNot(const Runs& words) const;
  Run withheldRun(const std::string& why);
  void dropDeadLinks();
  void markParagraphs();
  void heading(const QString& title, int level);
  void paragraph(Runs runs);
  void paragraph(const QString& words, int note = 0);
  void bullet(Run run);
  void table(Table table);
  void add(std::optional<Exhibit> exhibit);
  void addStrip(Exhibit strip);
  /// A sentence for a link or event, with the number of its note.
  Run sentence(const Tie& tie);
  Run sentence(const Occasion& occasion);
  std::vector<store::StoredStatement> aboutItem(store::Key item) const;
  Run nameRun(store::Key entity);
  QString undated() const;
  /// "12 more payments are in the case", or in this copy.
  void more(std::size_t count, const QString& what);
  std::vector<store::StoredStatement> aboutItems(const std::vector<store::Key>& items) const;

  const CaseView& m_view;
  Evidence& m_evidence;
  const Progress& m_progress;
  Exhibits m_exhibits;
  Document m_document;
  std::vector<std::string> m_charts;
  std::string m_yardstick = "phia";
  JudgeText m_judge;  // none: the pack is for one's own use
};

}  // namespace fairlead::ui
