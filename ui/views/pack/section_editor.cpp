// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/section_editor.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "ui/base/text.h"
#include "ui/views/form/form.h"
#include "ui/views/pack/part_names.h"

namespace fairlead::ui {

namespace {

/// What a part that is computed will say, for whoever writes round it.
QString aboutPart(const std::string& part) {
  static const std::map<std::string, const char*> kAbout{
      {"scope", QT_TRANSLATE_NOOP("SectionEditor", "Counts what the case holds, and says from when to when it tells.")},
      {"findings",
       QT_TRANSLATE_NOOP("SectionEditor", "Says sentence by sentence what the sources say, each with its note.")},
      {"gaps",
       QT_TRANSLATE_NOOP("SectionEditor", "Lists the questions that were noted in the case, and what is missing.")},
      {"disagreements", QT_TRANSLATE_NOOP("SectionEditor", "Sets values that contradict each other side by side.")},
      {"doubles", QT_TRANSLATE_NOOP("SectionEditor", "Lists who was judged to be one, by whom and why.")},
      {"charts", QT_TRANSLATE_NOOP("SectionEditor", "Shows each saved chart of the case.")},
      {"prominent", QT_TRANSLATE_NOOP("SectionEditor", "A table of those who are tied to most others.")},
      {"chronology", QT_TRANSLATE_NOOP("SectionEditor", "A table of all that happened, in order of time.")},
      {"contacts", QT_TRANSLATE_NOOP("SectionEditor", "A table of who called whom how often.")},
      {"payments", QT_TRANSLATE_NOOP("SectionEditor", "A table of payments, and balances by currency.")},
      {"places", QT_TRANSLATE_NOOP("SectionEditor", "A table of places with what happened there.")},
      {"profiles",
       QT_TRANSLATE_NOOP("SectionEditor", "What is known of each: names, identifiers, ties, times, sources.")},
      {"evidence",
       QT_TRANSLATE_NOOP("SectionEditor", "Says of each exhibit how many statements of which source it rests on.")},
      {"withheld", QT_TRANSLATE_NOOP("SectionEditor", "In a released copy: how much is withheld, and why.")},
      {"yardstick", QT_TRANSLATE_NOOP("SectionEditor", "Explains the terms of likelihood, and confidence.")},
      {"gradings", QT_TRANSLATE_NOOP("SectionEditor", "Explains the gradings that the notes bear.")},
      {"glossary", QT_TRANSLATE_NOOP("SectionEditor", "Explains the words of the trade.")},
      {"sources", QT_TRANSLATE_NOOP("SectionEditor", "Lists reports and tables with date and grading.")}};
  const auto found = kAbout.find(part);
  return found == kAbout.end() ? QString() : SectionEditor::tr(found->second);
}

}  // namespace

SectionEditor::SectionEditor(PackDraft& draft, QWidget* parent)
    : QWidget(parent),
      m_draft(draft),
      m_cover(new CoverEditor(this)),
      m_head(new QWidget(this)),
      m_body(new QWidget(this)),
      m_heading(new QLineEdit(this)),
      m_level(new QComboBox(this)),
      m_newPage(new QCheckBox(tr("New page"), this)),
      m_about(quietLabel({}, this)),
      m_text(new MarkupEditor(this)),
      m_options(new PartOptions(this)),
      m_judgements(new JudgementEditor(this)),
      m_exhibit(new ExhibitEditor(this)) {
  assemble();
  follow();
}

void SectionEditor::assemble() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  column->setSpacing(size::kGap);
  auto* head = new QHBoxLayout(m_head);
  head->setContentsMargins(0, 0, 0, 0);
  head->setSpacing(size::kGap);
  m_heading->setObjectName("sectionHeading");
  m_heading->setPlaceholderText(tr("No heading"));
  m_heading->setAccessibleName(tr("Heading"));
  m_level->setObjectName("sectionLevel");
  m_level->setAccessibleName(tr("Level of the heading"));
  for (int level = 1; level <= 3; ++level) m_level->addItem(tr("Level %1").arg(level), level);
  m_newPage->setObjectName("sectionNewPage");
  head->addWidget(m_heading, 1);
  head->addWidget(m_level);
  head->addWidget(m_newPage);
  column->addWidget(m_head);
  column->addWidget(m_cover);
  auto* body = new QVBoxLayout(m_body);
  body->setContentsMargins(0, 0, 0, 0);
  body->setSpacing(size::kGap);
  body->addWidget(m_about);
  body->addWidget(m_options);
  body->addWidget(m_exhibit);
  body->addWidget(m_judgements, 1);
  body->addWidget(m_text, 1);
  column->addWidget(m_body, 1);
  column->addStretch(0);
}

void SectionEditor::follow() {
  connect(m_cover, &CoverEditor::changed, this, [this](const QByteArray& member, const QString& value, bool isTyped) {
    m_draft.edit(
        tr("Changed the cover of “%1”").arg(m_draft.title()),
        [&](PackPlan& plan) { plan.set(member.constData(), fromQt(value)); },
        isTyped ? PackDraft::Keep::WhenRested : PackDraft::Keep::Now);
  });
  const auto keep = [this] { m_draft.keep(); };
  connect(m_cover, &CoverEditor::left, this, keep);
  connect(m_heading, &QLineEdit::textEdited, this, [this](const QString& text) {
    edit([&](Json& section) { setText(section, "heading", fromQt(text)); }, true);
  });
  connect(m_heading, &QLineEdit::editingFinished, this, keep);
  connect(m_level, &QComboBox::activated, this, [this] {
    const int level = m_level->currentData().toInt();
    edit([&](Json& section) { setNumber(section, "level", level > 1 ? level : 0); }, false);
  });
  connect(m_newPage, &QCheckBox::clicked, this,
          [this](bool isSet) { edit([&](Json& section) { setFlag(section, "new_page", isSet); }, false); });
  connect(m_text, &MarkupEditor::changed, this,
          [this] { edit([&](Json& section) { setText(section, "text", fromQt(m_text->text())); }, true); });
  connect(m_text, &MarkupEditor::left, this, keep);
  connect(m_options, &PartOptions::changed, this, &SectionEditor::replace);
  connect(m_judgements, &JudgementEditor::changed, this,
          [this](int judgement, const QByteArray& member, const QString& value, bool isTyped) {
            edit(
                [&](Json& section) {
                  Json& of = judgement < 0 ? section : section["judgements"].at(static_cast<std::size_t>(judgement));
                  if (!of.is_object()) of = Json::object();
                  setText(of, member.constData(), fromQt(value));
                },
                isTyped);
          });
  connect(m_judgements, &JudgementEditor::listChanged, this, [this](const QByteArray& list) {
    edit([&](Json& section) { section["judgements"] = Json::parse(list.toStdString()); }, false);
  });
  connect(m_judgements, &JudgementEditor::left, this, keep);
  connect(m_exhibit, &ExhibitEditor::queryChanged, this, &SectionEditor::replace);
  connect(m_exhibit, &ExhibitEditor::refreshWanted, this, [this] { emit refreshWanted(m_section); });
  connect(m_exhibit, &ExhibitEditor::takeWanted, this,
          [this](const QString& kind) { emit takeWanted(m_section, kind); });
  for (MarkupEditor* text : {m_text, m_judgements->editor()}) {
    connect(text, &MarkupEditor::citeWanted, this, &SectionEditor::citeWanted);
    connect(text, &MarkupEditor::citationChosen, this, &SectionEditor::citationChosen);
  }
}

void SectionEditor::setTheme(const Theme& theme) {
  m_text->setTheme(theme);
  m_judgements->setTheme(theme);
  m_exhibit->setTheme(theme);
}

QString SectionEditor::what() const {
  const PackPlan& plan = m_draft.plan();
  return tr("Wrote in “%1”: %2").arg(m_draft.title(), sectionName(plan.section(static_cast<std::size_t>(m_section))));
}

void SectionEditor::edit(const std::function<void(Json&)>& change, bool isTyped) {
  if (m_isShowing || m_section < 0 || static_cast<std::size_t>(m_section) >= m_draft.plan().count()) return;
  m_draft.edit(
      what(),
      [&](PackPlan& plan) {
        Json section = plan.section(static_cast<std::size_t>(m_section));
        change(section);
        plan.replace(static_cast<std::size_t>(m_section), std::move(section));
      },
      isTyped ? PackDraft::Keep::WhenRested : PackDraft::Keep::Now);
}

void SectionEditor::replace(const QByteArray& section) {
  edit(
      [&](Json& own) {
        Json given = Json::parse(section.toStdString());
        // Words that were typed meanwhile stay.
        for (const char* member : {"heading", "text"}) setText(given, member, textIn(own, member));
        own = std::move(given);
      },
      false);
}

void SectionEditor::show(int section) {
  m_isShowing = true;
  const PackPlan& plan = m_draft.plan();
  m_section = section < static_cast<int>(plan.count()) ? section : -1;
  const bool isReadOnly = !m_draft.mayWrite();
  const bool isCover = m_section < 0;
  m_cover->setVisible(isCover);
  m_cover->setReadOnly(isReadOnly);
  m_head->setVisible(!isCover);
  m_body->setVisible(!isCover);
  if (isCover) {
    m_cover->show(plan);
    m_isShowing = false;
    return;
  }
  const Json& shown = plan.section(static_cast<std::size_t>(m_section));
  const std::string part = textIn(shown, "part");
  if (m_heading->text() != toQt(textIn(shown, "heading"))) m_heading->setText(toQt(textIn(shown, "heading")));
  m_level->setCurrentIndex(static_cast<int>(std::clamp<std::int64_t>(numberIn(shown, "level").value_or(1), 1, 3)) - 1);
  m_newPage->setChecked(isSetIn(shown, "new_page"));
  m_about->setText(aboutPart(part));
  m_about->setVisible(!m_about->text().isEmpty());
  m_options->setVisible(m_options->show(shown));
  m_judgements->setVisible(part == "judgements");
  m_exhibit->setVisible(part == "exhibit");
  m_text->setVisible(part != "judgements");
  const bool isWritten = part.empty() || part == "text" || part == "recommendations";
  m_text->setPlaceholder(isWritten ? tr("Write here. Cite what each sentence rests on.")
                                   : tr("Words of your own before it, if you like"));
  m_text->setText(toQt(textIn(shown, "text")));
  if (part == "judgements") m_judgements->show(shown, plan.value("yardstick"));
  if (part == "exhibit") m_exhibit->show(shown);
  for (QWidget* field :
       {static_cast<QWidget*>(m_level), static_cast<QWidget*>(m_newPage), static_cast<QWidget*>(m_options)})
    field->setEnabled(!isReadOnly);
  m_heading->setReadOnly(isReadOnly);
  m_text->setReadOnly(isReadOnly);
  m_judgements->setReadOnly(isReadOnly);
  m_exhibit->setReadOnly(isReadOnly);
  m_isShowing = false;
}

MarkupEditor* SectionEditor::text() {
  if (m_section < 0) return nullptr;
  return m_judgements->isHidden() ? m_text : m_judgements->editor();
}

void SectionEditor::reveal(const LintFinding& finding) {
  if (!m_judgements->isHidden()) return m_judgements->reveal(finding.judgement, finding.at, finding.length);
  if (finding.length > 0) m_text->reveal(finding.at, finding.length);
}

}  // namespace fairlead::ui
