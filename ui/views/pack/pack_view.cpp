// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/pack_view.h"

#include <algorithm>
#include <numeric>

#include "ui/base/text.h"
#include "ui/views/pack/citation_dialog.h"
#include "ui/views/pack/part_names.h"

namespace fairlead::ui {

namespace {

enum Page { kEmpty, kProblem, kComposer };

/// What an exhibit's section keeps whatever it shows.
constexpr const char* kOwnWords[] = {"heading", "level", "new_page", "text"};
Json withoutWords(Json section) {
  for (const char* own : kOwnWords) section.erase(own);
  return section;
}

}  // namespace

void PackView::setViews(AskShown shown, std::function<std::optional<Passage>()> chosen) {
  m_shown = std::move(shown);
  m_chosenWords = std::move(chosen);
  m_shelf->offer(m_shown, m_charts);
}

void PackView::setTone(Tone tone) {
  const Theme& theme = Theme::of(tone);
  m_outline->setTheme(theme);
  m_editor->setTheme(theme);
}

void PackView::follow() {
  connect(&m_draft, &PackDraft::packsChanged, this, &PackView::listPacks);
  connect(&m_draft, &PackDraft::opened, this, &PackView::showPack);
  connect(&m_draft, &PackDraft::edited, this, [this](bool isTyped) {
    m_release->setPlan(m_draft.plan().text(), m_draft.title());
    if (isTyped) return;
    m_outline->show(m_draft.plan(), m_outline->chosen());
    showSigns();
    m_editor->show(m_outline->chosen());
  });
  connect(m_packs, &QComboBox::activated, this, [this] {
    if (const auto id = ItemId::parse(fromQt(m_packs->currentData().toString()))) m_draft.open(*id);
  });
  connect(m_duplicate, &QPushButton::clicked, &m_draft, &PackDraft::duplicate);
  connect(m_delete, &QPushButton::clicked, &m_draft, &PackDraft::retract);
  connect(m_other, &QLabel::linkActivated, &m_draft, &PackDraft::partOther);
  connect(m_mend, &QPushButton::clicked, this, [this] {
    const auto mended = attempt([&] { m_draft.replaceRaw(fromQt(m_raw->toPlainText())); });
    if (!mended) m_problem->setText(toQt(mended.error().sentence()));
  });
  connect(m_outline, &PackOutline::chosenChanged, this, &PackView::choose);
  connect(m_outline, &PackOutline::moveWanted, this, &PackView::moveSection);
  connect(m_outline, &PackOutline::removeWanted, this, &PackView::removeSection);
  connect(m_outline, &PackOutline::dropWanted, this, [this](const QByteArray& section, int at) {
    const auto query = attempt([&] { return ExhibitQuery::of(Json::parse(section.toStdString())); });
    if (query) addExhibit(*query, at);
  });
  connect(m_shelf, &ExhibitShelf::addWanted, this, [this](const ExhibitQuery& query) { addExhibit(query); });
  connect(m_remove, &QPushButton::clicked, this, [this] { removeSection(m_outline->chosen()); });
  connect(m_refreshAll, &QPushButton::clicked, this, &PackView::refreshExhibits);
  connect(m_editor, &SectionEditor::refreshWanted, this, &PackView::refresh);
  connect(m_editor, &SectionEditor::takeWanted, this, &PackView::take);
  connect(m_editor, &SectionEditor::citeWanted, this, &PackView::cite);
  connect(m_editor, &SectionEditor::citationChosen, this, [this](const QString& citation) {
    m_tabs->setCurrentWidget(m_evidence);
    m_evidence->showCitation(citation);
  });
  connect(m_release, &ReleasePanel::changed, this, [this] { m_readings.setOptions(m_release->options()); });
  connect(m_release, &ReleasePanel::aboutToExport, &m_draft, &PackDraft::keep);
  followReadings();
}

void PackView::followReadings() {
  connect(&m_readings, &PackReadings::outdated, this, [this] { m_pages->setOutdated(true); });
  connect(&m_readings, &PackReadings::previewRead, this, [this](const QString& problem) {
    const auto& preview = m_readings.preview();
    m_pages->show(preview, problem);
    m_pages->setOutdated(m_readings.isDue());
    if (!preview) return m_release->tell({}, {}, problem);
    const Document& document = preview->document();
    const QString none =
        tr("None, and nothing leaves without one: give the case a classification, or import marked reports.");
    m_release->tell(document.marking.isNone() ? QString() : toQt(document.marking.text()), document.withheld, none);
  });
  connect(&m_readings, &PackReadings::lintRead, this, &PackView::showFindings);
  connect(&m_readings, &PackReadings::statesRead, this, &PackView::showSigns);
  connect(&m_readings, &PackReadings::chartsRead, this, [this](const QStringList& charts) {
    if (charts == m_charts) return;
    m_charts = charts;
    m_shelf->offer(m_shown, m_charts);
    m_editor->offerCharts(m_charts);
  });
  connect(m_pages, &PageView::notesWanted, this, &PackView::showEvidence);
  connect(m_pages, &PageView::entityWanted, this, [this](ItemKey entity) { m_desk.selection().select(entity); });
  connect(m_pages, &PageView::sectionWanted, this, [this](int section) {
    m_outline->choose(section);
    if (m_isNarrow) m_text->click();
    if (MarkupEditor* text = m_editor->text()) text->field()->setFocus();
  });
  connect(m_warnings, &QListWidget::itemClicked, this, [this](const QListWidgetItem* row) {
    const auto index = static_cast<std::size_t>(row->data(Qt::UserRole).toInt());
    if (index >= m_readings.findings().size()) return;
    const LintFinding finding = m_readings.findings()[index];
    m_outline->choose(finding.section);
    m_editor->reveal(finding);
  });
  connect(m_warnings, &QListWidget::itemActivated, m_warnings, &QListWidget::itemClicked);
}

void PackView::listPacks() {
  m_packs->clear();
  for (const StoredPack& pack : m_draft.packs())
    m_packs->addItem(pack.title.empty() ? tr("Untitled pack") : toQt(pack.title), toQt(pack.id.text()));
  if (m_draft.isOpen()) m_packs->setCurrentIndex(m_packs->findData(toQt(m_draft.id().text())));
  m_packs->setEnabled(m_packs->count() > 0);
}

void PackView::showPack() {
  const bool isOpen = m_draft.isOpen(), mayWrite = m_desk.mayWrite(), isWritten = m_draft.mayWrite();
  m_empty->setText(!m_desk.isOpen() ? tr("Open a case first; its packs are written here.")
                   : !mayWrite
                       ? tr("The case has no pack, and can only be looked at.")
                       : tr("The case has no pack yet. Begin one from a template with “New”, or with an empty one."));
  m_stack->setCurrentIndex(!isOpen ? kEmpty : m_draft.problem().isEmpty() ? kComposer : kProblem);
  m_new->setEnabled(mayWrite);
  m_duplicate->setEnabled(isWritten);
  m_delete->setEnabled(isOpen && mayWrite);
  for (QPushButton* button : {m_addSection, m_remove}) button->setEnabled(isWritten);
  m_outline->setChangeable(isWritten);
  m_shelf->setDragEnabled(isWritten);
  m_other->setVisible(isOpen && m_draft.other().has_value());
  if (m_draft.other())
    m_other->setText(tr("A version by %1 is in force beside this one, since copies of the case were merged. <a "
                        "href=\"part\">Make it a pack of its own</a>")
                         .arg(toQt(m_draft.other()->author).toHtmlEscaped()));
  listPacks();
  if (!m_draft.problem().isEmpty()) {
    m_problem->setText(m_draft.problem());
    m_raw->setPlainText(toQt(m_draft.raw()));
    m_raw->setReadOnly(m_draft.isOfNewerVersion() || !mayWrite);
    m_mend->setVisible(!m_raw->isReadOnly());
    return;
  }
  m_release->setPlan(isOpen ? m_draft.plan().text() : std::string(), m_draft.title());
  m_outline->show(m_draft.plan(), m_outline->chosen());
  m_editor->show(m_outline->chosen());
  showSigns();
  m_warnings->clear();
}

void PackView::choose(int section) {
  m_draft.keep();
  m_editor->show(section);
  m_remove->setEnabled(section >= 0 && m_draft.mayWrite());
  showSigns();
  if (!m_readings.preview()) return;
  if (section < 0) return m_pages->turnTo(0);
  if (const auto begin = m_readings.preview()->beginOf(section); begin.page >= 0) m_pages->turnTo(begin.page, begin.y);
}

void PackView::showFindings(const QString& problem) {
  m_warnings->clear();
  if (!problem.isEmpty()) m_warnings->addItem(problem);
  const auto& findings = m_readings.findings();
  // What the author wrote comes before what is told of rows that are computed.
  std::vector<std::size_t> order(findings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return findings[i].length > 0; });
  for (const std::size_t i : order) {
    auto* row = new QListWidgetItem(
        findings[i].advice + "\n" + findings[i].where + ": “" + elided(findings[i].text, 160) + "”", m_warnings);
    row->setData(Qt::UserRole, static_cast<int>(i));
    row->setToolTip(findings[i].text);
  }
  if (m_warnings->count() == 0) m_warnings->addItem(tr("Nothing was found that a reader would trip over."));
  m_tabs->setTabText(
      0, findings.empty() ? tr("Warnings") : tr("Warnings (%1)").arg(numberText(static_cast<qint64>(findings.size()))));
  showSigns();
}

void PackView::showSigns() {
  std::map<int, SectionSign> signs;
  for (const LintFinding& finding : m_readings.findings()) ++signs[finding.section].warnings;
  for (const auto& [section, state] : m_readings.states()) {
    signs[static_cast<int>(section)].isChanged = state.isChanged;
    signs[static_cast<int>(section)].isGone = !state.problem.isEmpty();
  }
  m_outline->setSigns(signs);
  m_refreshAll->setEnabled(m_draft.mayWrite() && hasChangedExhibits());
  const int chosen = m_editor->section();
  const auto state = m_readings.states().find(static_cast<std::size_t>(std::max(0, chosen)));
  const bool isKnown = chosen >= 0 && state != m_readings.states().end();
  m_editor->tell(isKnown ? std::optional(state->second) : std::nullopt);
}

void PackView::showEvidence(const std::vector<int>& notes) {
  m_tabs->setCurrentWidget(m_evidence);
  m_evidence->show(m_readings.preview(), notes);
}

void PackView::create(const std::string& nameOfTemplate) {
  if (!m_desk.mayWrite()) return;
  const auto plan = attempt([&] { return planOfTemplate(nameOfTemplate, toQt(m_desk.status().properties.title)); });
  if (!plan) return emit m_desk.said(toQt(plan.error().sentence()));
  m_draft.create(*plan);
  m_outline->choose(-1);
}

void PackView::addSection(const std::string& part) {
  if (!m_draft.mayWrite()) return;
  const int at = m_outline->chosen() + 1;
  Json section{{"part", part}};
  if (part == "exhibit") section["kind"] = "map";
  m_draft.edit(tr("Added to “%1”: %2").arg(m_draft.title(), partName(part)),
               [&](PackPlan& plan) { plan.insert(static_cast<std::size_t>(at), section); });
  m_outline->choose(at);
}

std::optional<ExhibitQuery> PackView::shownAs(const std::string& kind) const {
  if (!m_shown) return {};
  for (const ShownNow& one : m_shown())
    if (one.query.kind == kind) return one.query;
  return {};
}

void PackView::freeze(const ExhibitQuery& query, std::function<void(const Json&)> done) {
  m_desk.read<std::string>(
      "pack freeze", this,
      [section = query.section()](const store::Case& opened, const Progress& progress) {
        return frozen(CaseView(opened, progress), withIds(opened, section), progress).dump();
      },
      [this, pack = m_draft.id(), done = std::move(done)](const std::string& section) {
        if (m_draft.mayWrite() && m_draft.id() == pack) done(Json::parse(section));
      });
}

void PackView::addExhibit(const ExhibitQuery& query, std::optional<int> at) {
  if (!m_draft.mayWrite()) return;
  freeze(query, [this, before = at.value_or(m_outline->chosen() + 1)](const Json& made) {
    const int where = std::min(before, static_cast<int>(m_draft.plan().count()));
    m_draft.edit(tr("Added to “%1”: %2").arg(m_draft.title(), sectionName(made)),
                 [&](PackPlan& plan) { plan.insert(static_cast<std::size_t>(where), made); });
    m_outline->choose(where);
  });
}

void PackView::addShown(const std::string& kind) {
  if (const auto query = shownAs(kind)) addExhibit(*query);
}

void PackView::take(int section, const QString& kind) {
  const auto query = shownAs(fromQt(kind));
  const auto index = static_cast<std::size_t>(section);
  if (!query || section < 0 || index >= m_draft.plan().count()) return;
  freeze(*query, [this, index, old = withoutWords(m_draft.plan().section(index))](Json made) {
    // It may have been moved or written in meanwhile; if it was removed, nothing takes its place.
    std::size_t at = index;
    const auto isIt = [&](std::size_t one) { return withoutWords(m_draft.plan().section(one)) == old; };
    if (at >= m_draft.plan().count() || !isIt(at))
      for (at = 0; at < m_draft.plan().count() && !isIt(at);) ++at;
    if (at == m_draft.plan().count()) return;
    const Json& now = m_draft.plan().section(at);
    for (const char* own : kOwnWords)
      if (now.contains(own)) made[own] = now.at(own);
    m_draft.edit(tr("Took what is shown into “%1”").arg(m_draft.title()),
                 [&](PackPlan& plan) { plan.replace(at, std::move(made)); });
  });
}

void PackView::removeSection(int section) {
  if (!m_draft.mayWrite() || section < 0 || static_cast<std::size_t>(section) >= m_draft.plan().count()) return;
  const QString name = sectionName(m_draft.plan().section(static_cast<std::size_t>(section)));
  m_draft.edit(tr("Removed from “%1”: %2").arg(m_draft.title(), name),
               [&](PackPlan& plan) { plan.remove(static_cast<std::size_t>(section)); });
}

void PackView::moveSection(int from, int to) {
  const int count = static_cast<int>(m_draft.plan().count());
  if (!m_draft.mayWrite() || from < 0 || to < 0 || from >= count || to >= count || from == to) return;
  const QString name = sectionName(m_draft.plan().section(static_cast<std::size_t>(from)));
  m_draft.edit(tr("Moved in “%1”: %2").arg(m_draft.title(), name),
               [&](PackPlan& plan) { plan.move(static_cast<std::size_t>(from), static_cast<std::size_t>(to)); });
  m_outline->choose(to);
}

void PackView::refresh(int section) {
  const auto state = m_readings.states().find(static_cast<std::size_t>(section));
  if (state == m_readings.states().end() || static_cast<std::size_t>(section) >= m_draft.plan().count()) return;
  const QString name = sectionName(m_draft.plan().section(static_cast<std::size_t>(section)));
  m_draft.edit(tr("Refreshed in “%1”: %2").arg(m_draft.title(), name), [&](PackPlan& plan) {
    plan.replace(state->first, frozenAs(plan.section(state->first), state->second));
  });
}

bool PackView::hasChangedExhibits() const {
  const auto& states = m_readings.states();
  return std::any_of(states.begin(), states.end(), [](const auto& one) { return one.second.isChanged; });
}

void PackView::refreshExhibits() {
  if (!m_draft.mayWrite() || !hasChangedExhibits()) return;
  m_draft.edit(tr("Refreshed the exhibits of “%1”").arg(m_draft.title()), [&](PackPlan& plan) {
    for (const auto& [section, state] : m_readings.states())
      if (state.isChanged && state.problem.isEmpty() && section < plan.count())
        plan.replace(section, frozenAs(plan.section(section), state));
  });
}

void PackView::cite() {
  MarkupEditor* text = m_editor->text();
  if (!text || !m_draft.mayWrite()) return;
  auto* dialog = new CitationDialog(m_desk, m_chosenWords ? m_chosenWords() : std::nullopt, window());
  connect(dialog, &CitationDialog::chosen, text, [text](const QStringList& citations) {
    for (const QString& citation : citations) text->insertCitation(citation);
  });
  dialog->open();
}

}  // namespace fairlead::ui
