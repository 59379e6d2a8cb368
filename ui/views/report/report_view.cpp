// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/report/report_view.h"

#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/base/resources.h"
#include "core/extract/acceptance.h"
#include "ui/base/text.h"
#include "ui/views/form/file_question.h"
#include "ui/views/form/form.h"
#include "ui/views/report/mention_dialog.h"

namespace fairlead::ui {

ReportView::ReportView(CaseDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_title(new QLabel(this)),
      m_help(quietLabel(
          tr("N, P: next, previous mention · A: accept · C: correct · D: dismiss · drag between two: link"), this)),
      m_text(new ReportText(this)),
      m_side(new QWidget(this)),
      m_original(new QPlainTextEdit(this)),
      m_beside(new QPushButton(tr("Original"), this)),
      m_save(new QPushButton(tr("Save the original…"), this)),
      m_regrade(new QPushButton(tr("Grade anew…"), this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(size::kGap, size::kGap, size::kGap, size::kGap);
  m_title->setProperty("title", true);
  m_title->setWordWrap(true);
  m_title->setTextFormat(Qt::PlainText);
  head->addWidget(m_title, 1);
  head->addWidget(m_beside);
  column->addLayout(head);
  column->addWidget(m_help);
  m_help->setContentsMargins(size::kGap, 0, size::kGap, size::kGap);
  auto* parts = new QSplitter(this);
  parts->addWidget(m_text);
  parts->addWidget(m_original);
  auto* scroll = new QScrollArea(this);
  scroll->setWidget(m_side);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setMinimumWidth(170);
  scroll->setMaximumWidth(280);
  parts->addWidget(scroll);
  parts->setStretchFactor(0, 3);
  parts->setStretchFactor(1, 2);
  column->addWidget(parts, 1);
  auto* side = new QVBoxLayout(m_side);
  m_header = new QFormLayout;
  m_header->setRowWrapPolicy(QFormLayout::WrapAllRows);
  m_header->setVerticalSpacing(2);
  side->addLayout(m_header);
  side->addWidget(m_regrade, 0, Qt::AlignLeft);
  side->addWidget(m_save, 0, Qt::AlignLeft);
  side->addStretch(1);
  m_original->setReadOnly(true);
  m_original->setAccessibleName(tr("The original"));
  m_beside->setCheckable(true);
  for (QWidget* hidden :
       {static_cast<QWidget*>(m_original), m_side, static_cast<QWidget*>(m_beside), static_cast<QWidget*>(m_help)})
    hidden->hide();
  connect(m_beside, &QPushButton::toggled, m_original, &QWidget::setVisible);
  connect(m_save, &QPushButton::clicked, this, &ReportView::saveOriginal);
  connect(m_regrade, &QPushButton::clicked, this, [this] { emit regradeWanted(m_content.item); });
  connect(m_text, &ReportText::acceptWanted, this, &ReportView::offerToAccept);
  connect(m_text, &ReportText::correctWanted, this, &ReportView::correct);
  connect(m_text, &ReportText::dismissWanted, this, &ReportView::dismiss);
  connect(m_text, &ReportText::chosen, this, &ReportView::choose);
  connect(m_text, &ReportText::entityWanted, this, &ReportView::offerEntity);
  connect(m_text, &ReportText::linkWanted, this, [this](int from, int to) {
    emit linkWanted(m_content.mentions[static_cast<std::size_t>(from)].entity,
                    m_content.mentions[static_cast<std::size_t>(to)].entity);
  });
  connect(&desk.selection(), &Selection::passageWanted, this, &ReportView::showReport);
  connect(&desk, &CaseDesk::caseChanged, this, &ReportView::refresh);
  connect(&desk, &CaseDesk::caseClosed, this, [this] { show({}, 0, 0); });
}

void ReportView::setTone(Tone tone) {
  m_tone = tone;
  m_text->setTheme(Theme::of(tone));
  showHeader();
}

void ReportView::refresh() {
  if (m_content.item != 0) showReport(m_content.item, 0, 0);
}

void ReportView::showReport(ItemKey report, int begin, int end) {
  m_desk.read<ReportContent>(
      "report", this,
      [report](const store::Case& opened, const Progress& progress) { return reportContent(opened, report, progress); },
      [this, begin, end](ReportContent content) { show(std::move(content), begin, end); });
}

void ReportView::show(ReportContent content, int begin, int end) {
  if (content.item != 0 && content.item != m_content.item) m_desk.consulted("report", {}, {content.item});
  m_content = std::move(content);
  const bool hasReport = m_content.item != 0;
  m_title->setText(m_content.title);
  m_side->setVisible(hasReport);
  m_beside->setVisible(!m_content.original.isEmpty());
  m_original->setPlainText(m_content.original);
  m_original->setVisible(m_beside->isChecked() && !m_content.original.isEmpty());
  m_save->setVisible(!m_content.originalName.isEmpty());
  m_regrade->setVisible(m_desk.mayWrite());
  m_help->setVisible(!m_content.mentions.empty() && m_desk.mayWrite());
  showHeader();
  m_text->show(m_content);
  if (end > begin)
    m_text->markPassage(unitsOf(m_content.text, static_cast<std::size_t>(begin)),
                        unitsOf(m_content.text, static_cast<std::size_t>(end)));
}

void ReportView::showHeader() {
  while (m_header->rowCount() > 0) m_header->removeRow(0);
  for (const HeaderField& field : m_content.header) {
    QString text = field.value.toHtmlEscaped();
    if (m_desk.mayWrite())
      text += QString(" <a href=\"%1\" style=\"color:%2; font-size:11px; text-decoration:none\">%3</a>")
                  .arg(toQt(field.statement.text()), Theme::of(m_tone).accent.name(), tr("correct"));
    auto* value = new QLabel(text, m_side);
    value->setWordWrap(true);
    value->setTextFormat(Qt::RichText);
    value->setTextInteractionFlags(Qt::TextBrowserInteraction);
    value->setAccessibleName(field.label + ": " + field.value);
    connect(value, &QLabel::linkActivated, this, [this](const QString& id) {
      if (const auto statement = StatementId::parse(fromQt(id))) emit correctionWanted(*statement);
    });
    m_header->addRow(quietLabel(field.label, m_side), value);
  }
}

void ReportView::offerToAccept(int mention) {
  const auto& wanted = m_content.mentions[static_cast<std::size_t>(mention)];
  if (wanted.isAccepted() || wanted.bearers.empty()) return accept(wanted, {});
  correct(mention);
}

void ReportView::accept(const ShownMention& shown, std::optional<ItemId> as) {
  if (!m_desk.mayWrite()) return;
  struct Done {
    bool isLeft = false;
    QString what;
  };
  const auto wanted = shown.mention;
  const QString words = toQt(wanted.mention.text);
  auto id = std::make_shared<quint64>(0);
  *id = m_desk.write<Done>(
      tr("Accepting “%1”").arg(words),
      [wanted, as](store::Case& opened, const store::Actor& actor, const Progress&) {
        const auto accepted = extract::acceptMentions(opened, actor, {wanted}, as).orThrow();
        Done done{!accepted.left.empty(), {}};
        if (accepted.entities.empty()) return done;
        if (const auto item = opened.items().find(accepted.entities.front())) {
          const Schema* schema = opened.schemas().find(item->schema);
          done.what = QString("%1 (%2)").arg(toQt(item->caption), translated(schema ? schema->label : item->schema));
        }
        return done;
      },
      [this, id, words, end = shown.end](const Done& done) {
        m_desk.jobs().dismiss(*id);
        emit m_desk.said(done.isLeft ? tr("A time stands for nothing by itself; give it to a link or an event.")
                                     : tr("“%1” stands for %2. Undo takes it back.").arg(words, done.what));
        m_text->goBeyond(end);
      });
}

void ReportView::correct(int mention) {
  if (!m_desk.mayWrite()) return;
  // By value: the report may be read anew while the dialog is open.
  const ShownMention wanted = m_content.mentions[static_cast<std::size_t>(mention)];
  auto* dialog = new MentionDialog(m_desk, wanted, window());
  connect(dialog, &MentionDialog::chosen, this, [this, wanted](ItemId as) { accept(wanted, as); });
  connect(dialog, &MentionDialog::newWanted, this, [this, wanted] { accept(wanted, {}); });
  dialog->open();
}

void ReportView::dismiss(int mention) {
  if (!m_desk.mayWrite()) return;
  const auto& shown = m_content.mentions[static_cast<std::size_t>(mention)];
  const auto wanted = shown.mention;
  const QString words = toQt(wanted.mention.text);
  auto id = std::make_shared<quint64>(0);
  *id = m_desk.write<bool>(
      tr("Dismissing “%1”").arg(words),
      [wanted](store::Case& opened, const store::Actor& actor, const Progress&) {
        extract::dismissMentions(opened, actor, {wanted}).orThrow();
        return true;
      },
      [this, id, words, end = shown.end](bool) {
        m_desk.jobs().dismiss(*id);
        emit m_desk.said(tr("“%1” is suggested in no report any more. Undo brings it back.").arg(words));
        m_text->goBeyond(end);
      });
}

void ReportView::choose(int mention) {
  const auto& one = m_content.mentions[static_cast<std::size_t>(mention)];
  if (one.entity != 0) m_desk.selection().select(one.entity);
}

void ReportView::offerEntity() {
  const QTextCursor cursor = m_text->textCursor();
  emit entityWanted(m_content.item, codePointsOf(m_content.text, cursor.selectionStart()),
                    codePointsOf(m_content.text, cursor.selectionEnd()), cursor.selectedText().simplified());
}

std::optional<ChosenWords> ReportView::chosenWords() const {
  const QTextCursor cursor = m_text->textCursor();
  if (m_content.item == 0 || !cursor.hasSelection()) return std::nullopt;
  return ChosenWords{m_content.item, codePointsOf(m_content.text, cursor.selectionStart()),
                     codePointsOf(m_content.text, cursor.selectionEnd())};
}

void ReportView::saveOriginal() {
  askSavePath(this, tr("Save the original"), m_content.originalName, {}, {}, [this](const QString& path) {
    m_desk.readLong<bool>(
        tr("Saving %1").arg(path.section('/', -1)), this,
        [path = fromQt(path), sha = m_content.sha256](const store::Case& opened, const Progress&) {
          writeFileAtomically(path, opened.reports().originalBytes(digestOf(sha).value()));
          return true;
        },
        [this, path](bool) { emit m_desk.said(tr("The original is in %1, byte for byte.").arg(path)); });
  });
}

}  // namespace fairlead::ui
