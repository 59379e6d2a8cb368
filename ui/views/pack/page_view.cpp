// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/page_view.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/views/form/form.h"

namespace fairlead::ui {

namespace {

constexpr int kFitWidth = -1, kFitPage = -2, kAround = 12;
constexpr double kScreen = 96.0 / 72;  // pixels for a point at 100 %

}  // namespace

PageView::PageView(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_back(new QToolButton(this)),
      m_forward(new QToolButton(this)),
      m_number(new QSpinBox(this)),
      m_count(quietLabel({}, this)),
      m_sheet(new QLabel),
      m_note(quietLabel({}, this)),
      m_zoom(new QComboBox(this)),
      m_scroll(new QScrollArea(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(size::kGap, size::kGap / 2, size::kGap, size::kGap / 2);
  bar->setSpacing(size::kGap);
  for (QWidget* widget : {static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_number),
                          static_cast<QWidget*>(m_count), static_cast<QWidget*>(m_forward)})
    bar->addWidget(widget);
  bar->addWidget(m_note, 1);
  bar->addWidget(m_zoom);
  column->addLayout(bar);
  column->addWidget(m_scroll, 1);
  m_back->setArrowType(Qt::LeftArrow);
  m_forward->setArrowType(Qt::RightArrow);
  m_back->setObjectName("pageBack");
  m_back->setAccessibleName(tr("Page before"));
  m_back->setToolTip(tr("Page before (Page Up)"));
  m_forward->setObjectName("pageForward");
  m_forward->setAccessibleName(tr("Next page"));
  m_forward->setToolTip(tr("Next page (Page Down)"));
  m_number->setObjectName("pageNumber");
  m_number->setAccessibleName(tr("Page"));
  m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
  m_number->setAlignment(Qt::AlignRight);
  m_number->setKeyboardTracking(false);
  m_count->setWordWrap(false);
  m_note->setObjectName("pageNote");
  m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_note->setWordWrap(false);
  m_zoom->setObjectName("pageZoom");
  m_zoom->setAccessibleName(tr("Zoom"));
  m_zoom->addItem(tr("Whole width"), kFitWidth);
  m_zoom->addItem(tr("Whole page"), kFitPage);
  for (const int percent : {75, 100, 125, 150, 200}) m_zoom->addItem(tr("%1 %").arg(percent), percent);
  m_scroll->setWidget(m_sheet);
  m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setFocusPolicy(Qt::StrongFocus);
  m_scroll->setAccessibleName(tr("Preview of the page"));
  m_sheet->setMouseTracking(true);
  m_sheet->setWordWrap(true);
  m_sheet->setAlignment(Qt::AlignCenter);
  m_sheet->setMargin(kAround);
  m_sheet->installEventFilter(this);
  m_scroll->installEventFilter(this);
  m_scroll->viewport()->installEventFilter(this);
  connect(m_back, &QToolButton::clicked, this, [this] { turnTo(m_page - 1); });
  connect(m_forward, &QToolButton::clicked, this, [this] { turnTo(m_page + 1); });
  connect(m_number, &QSpinBox::valueChanged, this, [this](int number) {
    if (m_preview && number - 1 != m_page) turnTo(number - 1);
  });
  connect(m_zoom, &QComboBox::currentIndexChanged, this, &PageView::paintPage);
  show({});
}

void PageView::show(std::shared_ptr<const PackPreview> preview, const QString& sentence) {
  m_preview = std::move(preview);
  m_page = m_preview ? std::clamp(m_page, 0, m_preview->count() - 1) : 0;
  m_shownPage = -1;
  m_isToldWhy = !m_preview && !sentence.isEmpty();
  if (!m_preview) {
    m_shown = {};
    m_sheet->setPixmap({});
    m_sheet->setText(sentence);
    m_sheet->setFixedSize(std::max(120, m_scroll->width() - 2), 240);
  }
  updateBar();
  setOutdated(false);
  paintPage();
}

void PageView::setOutdated(bool isOutdated) {
  const bool isBlank = !m_preview && !m_isToldWhy;
  if (isBlank) m_sheet->setText(isOutdated ? tr("The pages are being made…") : QString());
  m_note->setText(isOutdated && !isBlank ? tr("Setting the pages anew…") : QString());
}

void PageView::updateBar() {
  const int count = m_preview ? m_preview->count() : 0;
  const QSignalBlocker quiet(m_number);
  m_number->setRange(count > 0 ? 1 : 0, count);
  m_number->setValue(count > 0 ? m_page + 1 : 0);
  m_number->setVisible(count > 0);
  m_count->setText(count > 0 ? tr("of %1").arg(count) : QString());
  m_back->setEnabled(m_page > 0);
  m_forward->setEnabled(m_page + 1 < count);
}

void PageView::turnTo(int page, double y) {
  if (!m_preview || page < 0 || page >= m_preview->count()) return;
  m_wantedY = y;
  if (page == m_page && m_shownPage == page) {
    m_scroll->verticalScrollBar()->setValue(y > 0 ? onScreen({0, y}).y() - 3 * kAround : 0);
    return;
  }
  m_page = page;
  updateBar();
  paintPage();
}

/// Pixels for a point, of the window's own pixels.
double PageView::scale() const {
  const int zoom = m_zoom->currentData().toInt();
  if (zoom > 0 || !m_preview) return kScreen * zoom / 100;
  const QSizeF points = m_preview->size() / kPoint;
  const QSize room = m_scroll->maximumViewportSize() - QSize(2 * kAround, 2 * kAround);
  const int bar = m_scroll->verticalScrollBar()->sizeHint().width();
  const double wide = (room.width() - bar) / points.width(), high = room.height() / points.height();
  constexpr double kLeast = 0.3;
  return std::max(kLeast, zoom == kFitWidth ? wide : std::min(wide, high));
}

void PageView::paintPage() {
  if (!m_preview) return;
  const double ratio = devicePixelRatioF(), wanted = scale();
  m_jobs.run<PreviewPage>(
      "pack page", this,
      [preview = m_preview, page = m_page, wanted, ratio](const Progress&) {
        PreviewPage made = preview->page(page, wanted * ratio);
        made.image.setDevicePixelRatio(ratio);
        return made;
      },
      [this, preview = m_preview, page = m_page, wanted](PreviewPage made) {
        if (preview != m_preview || page != m_page) return;  // turned on, or written on, meanwhile
        const bool isOther = m_shownPage != page;
        m_shown = std::move(made);
        m_shownPage = page;
        m_shownScale = wanted;
        m_sheet->setText({});
        m_sheet->setPixmap(QPixmap::fromImage(m_shown.image));
        m_sheet->setFixedSize((m_shown.image.deviceIndependentSize()).toSize() + QSize(2 * kAround, 2 * kAround));
        if (isOther && m_wantedY >= 0)
          m_scroll->verticalScrollBar()->setValue(m_wantedY > 0 ? onScreen({0, m_wantedY}).y() - 3 * kAround : 0);
        m_wantedY = -1;
        emit painted(page);
      });
}

QPoint PageView::onScreen(const QPointF& point) const {
  return (point / kPoint * m_shownScale + QPointF(kAround, kAround)).toPoint();
}

QPointF PageView::onPage(const QPoint& point) const {
  return (QPointF(point) - QPointF(kAround, kAround)) / m_shownScale * kPoint;
}

QString PageView::targetAt(const QPointF& point) const {
  for (const PageLink& link : m_shown.links)
    if (link.area.contains(point)) return link.target;
  return {};
}

void PageView::click(const QPoint& at) {
  if (!m_preview || m_shownPage != m_page) return;
  const QPointF point = onPage(at);
  const QString target = targetAt(point);
  if (target.startsWith("note:")) return emit notesWanted({target.mid(5).toInt()});
  if (!target.isEmpty()) {
    if (target.startsWith("entity:")) emit entityWanted(target.mid(7).toLongLong());
    if (const auto found = m_preview->target(target, m_page); found.page >= 0) turnTo(found.page, found.y);
    return;
  }
  if (const std::vector<int> notes = m_preview->notesAt(m_page, point); !notes.empty()) emit notesWanted(notes);
}

bool PageView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_sheet) {
    if (event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
      click(static_cast<QMouseEvent*>(event)->position().toPoint());
    if (event->type() == QEvent::MouseButtonDblClick && m_preview)
      if (const int section =
              m_preview->sectionAt(m_page, onPage(static_cast<QMouseEvent*>(event)->position().toPoint()).y());
          section >= 0)
        emit sectionWanted(section);
    if (event->type() == QEvent::MouseMove && m_preview) {
      const QPointF point = onPage(static_cast<QMouseEvent*>(event)->position().toPoint());
      const bool leads = !targetAt(point).isEmpty() || !m_preview->notesAt(m_page, point).empty();
      m_sheet->setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
  }
  if (watched == m_scroll && event->type() == QEvent::KeyPress) {
    keyPressEvent(static_cast<QKeyEvent*>(event));
    if (event->isAccepted()) return true;
  }
  if (watched == m_scroll->viewport() && event->type() == QEvent::Wheel) {
    // At a page's end the wheel turns it.
    const QScrollBar* down = m_scroll->verticalScrollBar();
    const int delta = static_cast<QWheelEvent*>(event)->angleDelta().y();
    if (delta < 0 && down->value() == down->maximum() && m_preview && m_page + 1 < m_preview->count()) {
      turnTo(m_page + 1);
      return true;
    }
    if (delta > 0 && down->value() == down->minimum() && m_page > 0) {
      turnTo(m_page - 1);
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void PageView::keyPressEvent(QKeyEvent* event) {
  const int last = m_preview ? m_preview->count() - 1 : 0;
  event->accept();
  if (event->key() == Qt::Key_PageDown) return turnTo(m_page + 1);
  if (event->key() == Qt::Key_PageUp) return turnTo(m_page - 1);
  if (event->key() == Qt::Key_Home) return turnTo(0);
  if (event->key() == Qt::Key_End) return turnTo(last);
  event->ignore();
}

void PageView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (!m_preview) m_sheet->setFixedSize(std::max(120, m_scroll->viewport()->width() - 2), 240);
  if (m_zoom->currentData().toInt() < 0) paintPage();
}

}  // namespace fairlead::ui
