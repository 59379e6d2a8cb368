// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/judgement_editor.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/resources.h"
#include "core/base/result.h"
#include "ui/base/text.h"
#include "ui/pack/markup.h"

namespace fairlead::ui {

namespace {

Json listOf(const Json& section) {
  const auto found = section.find("judgements");
  return found != section.end() && found->is_array() ? *found : Json::array();
}

QString shortened(const std::string& text) { return toQt(text).remove(citationMark()).simplified(); }

}  // namespace

QStringList yardstickTerms(const std::string& yardstick) {
  const Json scales = Json::parse(readFile(resource("pack/yardsticks.json"), 1 << 20), nullptr, false);
  QStringList terms;
  const auto scale = scales.find(yardstick.empty() ? "phia" : yardstick);
  if (scale == scales.end()) return terms;
  for (const Json& term : scale->at("terms")) terms << toQt(textIn(term, "term"));
  return terms;
}

JudgementEditor::JudgementEditor(QWidget* parent)
    : QWidget(parent),
      m_list(new QListWidget(this)),
      m_add(new QPushButton(tr("Add a judgement"), this)),
      m_remove(new QPushButton(tr("Remove it"), this)),
      m_up(new QPushButton(tr("Up"), this)),
      m_down(new QPushButton(tr("Down"), this)),
      m_text(new MarkupEditor(this)),
      m_scales(new QWidget(this)),
      m_likelihood(new QComboBox(this)),
      m_confidence(new QComboBox(this)),
      m_grounds(new QLineEdit(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(size::kGap);
  column->addWidget(m_list, 2);
  auto* row = new QHBoxLayout;
  for (QPushButton* button : {m_add, m_remove, m_up, m_down}) row->addWidget(button);
  row->addStretch(1);
  column->addLayout(row);
  column->addWidget(m_text, 3);
  auto* form = new QFormLayout(m_scales);
  form->setContentsMargins(0, 0, 0, 0);
  form->setSpacing(size::kGap);
  form->addRow(tr("Likelihood"), m_likelihood);
  form->addRow(tr("Confidence"), m_confidence);
  form->addRow(tr("Its grounds"), m_grounds);
  column->addWidget(m_scales);
  m_list->setObjectName("judgements");
  m_list->setAccessibleName(tr("Judgements"));
  m_list->setTextElideMode(Qt::ElideRight);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_likelihood->setObjectName("likelihood");
  m_confidence->setObjectName("confidence");
  m_grounds->setObjectName("grounds");
  m_grounds->setPlaceholderText(tr("Why so sure, or no surer: two independent reports, one of them graded…"));
  m_add->setObjectName("addJudgement");
  m_remove->setObjectName("removeJudgement");
  connect(m_list, &QListWidget::currentRowChanged, this, [this] { fillRow(); });
  connect(m_add, &QPushButton::clicked, this, &JudgementEditor::add);
  connect(m_remove, &QPushButton::clicked, this, &JudgementEditor::remove);
  connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
  connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
  connect(m_text, &MarkupEditor::left, this, &JudgementEditor::left);
  connect(m_grounds, &QLineEdit::editingFinished, this, &JudgementEditor::left);
  connect(m_text, &MarkupEditor::changed, this, [this] {
    write("text", m_text->text(), true);
    if (chosen() >= 0)
      m_list->currentItem()->setText(QString("%1. %2").arg(chosen() + 1).arg(shortened(fromQt(m_text->text()))));
  });
  connect(m_grounds, &QLineEdit::textEdited, this, [this](const QString& text) { write("grounds", text, true); });
  connect(m_likelihood, &QComboBox::activated, this,
          [this] { write("likelihood", m_likelihood->currentData().toString(), false); });
  connect(m_confidence, &QComboBox::activated, this,
          [this] { write("confidence", m_confidence->currentData().toString(), false); });
}

void JudgementEditor::write(const char* member, const QString& value, bool isTyped) {
  if (chosen() >= static_cast<int>(listOf(m_section).size())) return;
  Json& of = chosen() < 0 ? m_section : m_section["judgements"].at(static_cast<std::size_t>(chosen()));
  if (!of.is_object()) of = Json::object();  // of a plan that was written elsewhere
  setText(of, member, fromQt(value));
  emit changed(chosen(), member, value, isTyped);
}

Json JudgementEditor::judgement() const {
  const Json all = listOf(m_section);
  const auto index = static_cast<std::size_t>(chosen());
  return chosen() >= 0 && index < all.size() && all[index].is_object() ? all[index] : Json::object();
}

void JudgementEditor::show(const Json& section, const std::string& yardstick) {
  m_isShowing = true;
  m_section = section;
  m_likelihood->clear();
  m_likelihood->addItem(tr("Not stated yet"), QString());
  const auto terms = attempt([&] { return yardstickTerms(yardstick); });
  if (terms)
    for (const QString& term : *terms) m_likelihood->addItem(term, term);
  m_confidence->clear();
  m_confidence->addItem(tr("Not stated yet"), QString());
  for (const char* level : {"High", "Moderate", "Low"}) m_confidence->addItem(level, QString(level));
  m_isShowing = false;
  list(m_list->currentRow());
}

void JudgementEditor::list(int chosen) {
  m_isShowing = true;
  m_list->clear();
  m_list->addItem(tr("Text before the judgements"));
  const Json all = listOf(m_section);
  for (std::size_t i = 0; i < all.size(); ++i)
    m_list->addItem(QString("%1. %2").arg(i + 1).arg(shortened(textIn(all[i], "text"))));
  m_isShowing = false;
  m_list->setCurrentRow(std::clamp(chosen, 0, m_list->count() - 1));
  fillRow();
}

void JudgementEditor::fillRow() {
  if (m_isShowing) return;
  const Json one = judgement();
  const bool isJudgement = chosen() >= 0;
  m_text->setText(toQt(textIn(isJudgement ? one : m_section, "text")));
  m_scales->setVisible(isJudgement);
  m_remove->setEnabled(isJudgement && !m_isReadOnly);
  m_up->setEnabled(chosen() > 0 && !m_isReadOnly);
  m_down->setEnabled(isJudgement && m_list->currentRow() + 1 < m_list->count() && !m_isReadOnly);
  const auto choose = [](QComboBox* box, const QString& value) {
    if (const int stale = box->findData(true, Qt::UserRole + 1); stale >= 0) box->removeItem(stale);
    if (box->findData(value) < 0) {  // of another scale, or a word of its own
      box->addItem(value, value);
      box->setItemData(box->count() - 1, true, Qt::UserRole + 1);
    }
    box->setCurrentIndex(box->findData(value));
  };
  choose(m_likelihood, toQt(textIn(one, "likelihood")));
  choose(m_confidence, toQt(textIn(one, "confidence")));
  if (m_grounds->text() != toQt(textIn(one, "grounds"))) m_grounds->setText(toQt(textIn(one, "grounds")));
}

void JudgementEditor::setReadOnly(bool isReadOnly) {
  m_isReadOnly = isReadOnly;
  m_text->setReadOnly(isReadOnly);
  m_add->setEnabled(!isReadOnly);
  for (QWidget* field : {static_cast<QWidget*>(m_likelihood), static_cast<QWidget*>(m_confidence)})
    field->setEnabled(!isReadOnly);
  m_grounds->setReadOnly(isReadOnly);
  fillRow();
}

void JudgementEditor::reveal(int judgement, qsizetype at, qsizetype length) {
  m_list->setCurrentRow(std::clamp(judgement + 1, 0, m_list->count() - 1));
  m_text->reveal(at, length);
}

void JudgementEditor::add() {
  Json all = listOf(m_section);
  all.push_back(Json{{"text", ""}});
  m_section["judgements"] = all;
  emit listChanged(QByteArray::fromStdString(all.dump()));
  list(m_list->count());
  m_text->field()->setFocus();
}

void JudgementEditor::remove() {
  Json all = listOf(m_section);
  const int gone = chosen();
  if (gone < 0) return;
  all.erase(static_cast<std::size_t>(gone));
  m_section["judgements"] = all;
  emit listChanged(QByteArray::fromStdString(all.dump()));
  list(gone + 1);
}

void JudgementEditor::move(int by) {
  Json all = listOf(m_section);
  const int from = chosen(), to = from + by;
  if (from < 0 || to < 0 || to >= static_cast<int>(all.size())) return;
  std::swap(all[static_cast<std::size_t>(from)], all[static_cast<std::size_t>(to)]);
  m_section["judgements"] = all;
  emit listChanged(QByteArray::fromStdString(all.dump()));
  list(to + 1);
}

}  // namespace fairlead::ui
