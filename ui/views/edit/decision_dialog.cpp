// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/decision_dialog.h"

#include "ui/base/text.h"
#include "ui/views/edit/edits.h"

namespace fairlead::ui {

namespace {

using Kind = DecisionDialog::Kind;

QString titleOf(Kind kind) {
  switch (kind) {
    case Kind::Regrade:
      return DecisionDialog::tr("Grade anew");
    case Kind::Annotate:
      return DecisionDialog::tr("Note");
    case Kind::Judge:
      return DecisionDialog::tr("Are these the same?");
    default:
      return DecisionDialog::tr("Retract");
  }
}

QString verbOf(Kind kind) {
  switch (kind) {
    case Kind::Regrade:
      return DecisionDialog::tr("Grade it anew");
    case Kind::Annotate:
      return DecisionDialog::tr("Add the note");
    case Kind::Judge:
      return DecisionDialog::tr("Record the judgement");
    default:
      return DecisionDialog::tr("Retract");
  }
}

}  // namespace

DecisionDialog::DecisionDialog(CaseDesk& desk, Kind kind, EditContext context, QWidget* parent)
    : FormDialog(titleOf(kind), verbOf(kind), parent),
      m_desk(desk),
      m_kind(kind),
      m_context(std::move(context)),
      m_words(new QLineEdit(this)) {
  setObjectName("decision");
  m_words->setObjectName("words");
  auto* about = new QLabel(this->about(), this);
  about->setWordWrap(true);
  form()->addRow(tr("About"), about);
  if (kind == Kind::Judge) {
    m_decision = new QComboBox(this);
    m_decision->setObjectName("decision");
    m_decision->addItem(tr("The same"), "same");
    m_decision->addItem(tr("Different"), "different");
    m_decision->addItem(tr("Unsure"), "unsure");
    form()->addRow(tr("&Judgement"), m_decision);
  }
  if (kind == Kind::Regrade) {
    m_grading = new GradingField(m_context.scheme, this);
    if (!m_context.statements.empty()) m_grading->setGrading(m_context.statements.front().origin.grading);
    form()->addRow(tr("&Grading"), m_grading);
  }
  form()->addRow(kind == Kind::Annotate ? tr("&Note") : tr("&Why"), m_words);
  if (kind == Kind::RetractItem || kind == Kind::RetractStatements)
    addWide(quietLabel(tr("It stays in the history, with your reason, and can be brought back by undo."), this));
  m_words->setFocus();
}

void DecisionDialog::setDecision(const QString& decision) {
  if (m_decision) m_decision->setCurrentIndex(std::max(0, m_decision->findData(decision)));
}

QString DecisionDialog::about() const {
  QStringList names;
  for (const store::Item& item : m_context.items) names << toQt(item.caption);
  QString text = names.join(", ");
  if (m_kind != Kind::RetractStatements && m_kind != Kind::Regrade) return text;
  for (const auto& statement : m_context.statements)
    text += "\n" + toQt(statement.property) + ": " +
            (statement.target != 0 ? m_context.targetCaption : toQt(statement.value));
  return text;
}

QString DecisionDialog::journalText() const {
  const QString first = m_context.items.empty() ? QString() : toQt(m_context.items.front().caption);
  switch (m_kind) {
    case Kind::Regrade:
      return tr("Graded anew “%1”: %2").arg(first, m_words->text());
    case Kind::Annotate:
      return tr("Noted on “%1”").arg(first);
    case Kind::Judge:
      return tr("Judged “%1” and “%2”: %3").arg(first, toQt(m_context.items.at(1).caption), m_decision->currentText());
    case Kind::RetractItem:
      return tr("Retracted all about “%1”: %2").arg(first, m_words->text());
    default:
      return tr("Retracted of “%1”: %2").arg(first, m_words->text());
  }
}

CaseDesk::Edit DecisionDialog::edit() const {
  std::vector<StatementId> statements;
  for (const auto& statement : m_context.statements) statements.push_back(statement.id);
  std::vector<ItemId> items;
  for (const store::Item& item : m_context.items) items.push_back(item.id);
  const std::string words = fromQt(m_words->text().trimmed());
  switch (m_kind) {
    case Kind::Regrade:
      return [statements, grading = m_grading->grading(), words](store::Case& opened, store::Transaction& transaction) {
        regrade(opened, transaction, statements, grading, words);
      };
    case Kind::Annotate:
      return [items, words](store::Case& opened, store::Transaction& transaction) {
        for (const ItemId item : items) annotate(opened, transaction, item, words);
      };
    case Kind::Judge:
      return [items, words, decision = fromQt(m_decision->currentData().toString())](store::Case& opened,
                                                                                     store::Transaction& transaction) {
        judge(opened, transaction, items.at(0), items.at(1), decision, words);
      };
    case Kind::RetractItem:
      return [items, words](store::Case& opened, store::Transaction& transaction) {
        for (const ItemId item : items) retractItem(opened, transaction, item, words);
      };
    default:
      return [statements, words](store::Case&, store::Transaction& transaction) {
        retractAll(transaction, statements, words);
      };
  }
}

void DecisionDialog::commit() {
  if (m_words->text().trimmed().isEmpty())
    return complain(m_kind == Kind::Annotate ? tr("A note needs its words.")
                    : m_kind == Kind::Judge  ? tr("A judgement needs its reason; say why.")
                                             : tr("A correction needs its reason; say why."),
                    m_words);
  if (m_grading && !m_grading->isWhole())
    return complain(tr("A grading has two letters: the source's and the information's. Choose both or neither."));
  beginWork();
  m_desk.change(
      m_kind == Kind::Judge ? store::Action::Combine : store::Action::Alter, journalText(), edit(),
      [dialog = QPointer<DecisionDialog>(this)] {
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<DecisionDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()));
      });
}

}  // namespace fairlead::ui
