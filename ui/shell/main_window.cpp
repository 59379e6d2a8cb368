// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QSettings>
#include <QStatusBar>
#include <QVBoxLayout>

#include "core/base/login.h"
#include "ui/base/text.h"
#include "ui/paint/picture.h"
#include "ui/views/card/card_view.h"
#include "ui/views/chart/chart_view.h"
#include "ui/views/map/map_view.h"
#include "ui/views/report/report_view.h"
#include "ui/views/scenes/scenes.h"
#include "ui/views/search/search_view.h"
#include "ui/views/timeline/timeline_view.h"

namespace fairlead::ui {

namespace {

/// The marking of what is on screen, always on screen.
class MarkingStrip : public QWidget {
 public:
  MarkingStrip(const Marking& marking, QWidget* parent) : QWidget(parent), m_marking(marking) {
    setFixedHeight(kStrip);
  }
  QSize sizeHint() const override { return {600, kStrip}; }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    paintStrip(painter, rect(), m_marking);
  }

 private:
  const Marking& m_marking;
};

QString styleOf(const Theme& t) {
  return QString(
             "QMainWindow, QDockWidget, QStatusBar, QMenuBar, QMenu { background: %1; color: %2; }"
             "QDockWidget::title { background: %1; padding: 6px 8px; text-align: left; }"
             "QMenuBar::item:selected, QMenu::item:selected { background: %4; color: %5; }"
             "QTextBrowser, QListWidget, QLineEdit { background: %5; color: %2; border: 1px solid %3; border-radius: "
             "4px; padding: 4px; }"
             "QTextBrowser, QListWidget { border: none; }"
             "QListWidget::item { padding: 6px 4px; border-bottom: 1px solid %3; }"
             "QListWidget::item:selected { background: %1; color: %2; border-left: 2px solid %4; }"
             "QToolBar { border: none; padding: 0; spacing: 0; } QLabel { color: %6; } QMainWindow::separator { "
             "background: %3; width: 1px; height: 1px; }")
      .arg(t.panel.name(), t.ink.name(), t.line.name(), t.accent.name(), t.paper.name(), t.quietInk.name());
}

}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_chart(new ChartView(m_selection)),
      m_map(new MapView(m_selection)),
      m_timeline(new TimelineView(m_selection)),
      m_card(new CardView(m_selection, m_jobs)),
      m_report(new ReportView(m_selection, m_jobs)),
      m_search(new SearchView(m_selection, m_jobs)),
      m_head(new MarkingStrip(m_marking, this)),
      m_foot(new MarkingStrip(m_marking, this)),
      m_menus(new QMenuBar(this)),
      m_message(new QLabel),
      m_filter(new QLabel),
      m_pointer(new QLabel) {
  assemble();
  addActions();
  connect(&m_jobs, &JobRunner::failed, this,
          [this](const QString&, const QString& sentence) { m_message->setText(sentence); });
  connect(&m_selection, &Selection::filterChanged, this, &MainWindow::updateStatus);
  connect(m_map, &MapView::pointedAt, this, [this](double lon, double lat) {
    m_pointer->setText(QString("%1, %2").arg(lat, 0, 'f', 5).arg(lon, 0, 'f', 5));
  });
  setTone(QSettings().value("dark", false).toBool() ? Tone::Dark : Tone::Light);
  setWindowTitle("Fairlead");
}

MainWindow::~MainWindow() = default;

QDockWidget* MainWindow::dock(const QString& title, QWidget* view, Qt::DockWidgetArea area) {
  auto* made = new QDockWidget(title, this);
  made->setObjectName(title);
  made->setWidget(view);
  addDockWidget(area, made);
  return made;
}

void MainWindow::assemble() {
  // The marking is above all docks, and in the status bar below them, where no message hides it.
  auto* head = new QWidget(this);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_menus);
  column->addWidget(m_head);
  setMenuWidget(head);
  setCentralWidget(m_chart);
  setDockNestingEnabled(true);
  dock(tr("Search"), m_search, Qt::LeftDockWidgetArea);
  QDockWidget* map = dock(tr("Map"), m_map, Qt::RightDockWidgetArea);
  QDockWidget* card = dock(tr("Card"), m_card, Qt::RightDockWidgetArea);
  splitDockWidget(map, card, Qt::Vertical);
  tabifyDockWidget(card, dock(tr("Report"), m_report, Qt::RightDockWidgetArea));
  card->raise();
  QDockWidget* timeline = dock(tr("Timeline"), m_timeline, Qt::BottomDockWidgetArea);
  resizeDocks({map, timeline}, {460, 230}, Qt::Horizontal);
  resizeDocks({map, card, timeline}, {380, 320, 230}, Qt::Vertical);
  statusBar()->addPermanentWidget(m_message);
  statusBar()->addPermanentWidget(m_foot, 1);
  statusBar()->addPermanentWidget(m_filter);
  statusBar()->addPermanentWidget(m_pointer);
  connect(&m_selection, &Selection::passageWanted, this, [this] {
    if (auto* report = findChild<QDockWidget*>(tr("Report"))) report->raise();
  });
}

void MainWindow::addActions() {
  const auto action = [this](QMenu* menu, const QString& text, const QKeySequence& keys, auto work) {
    QAction* made = menu->addAction(text, this, work);
    made->setShortcut(keys);
    return made;
  };
  QMenu* file = m_menus->addMenu(tr("&Case"));
  action(file, tr("Open…"), QKeySequence::Open, [this] {
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a case"), {}, tr("Cases (*.fairlead)"));
    if (!path.isEmpty()) openCase(path);
  });
  action(file, tr("Quit"), QKeySequence::Quit, [this] { close(); });
  QMenu* edit = m_menus->addMenu(tr("&Edit"));
  m_undo = action(edit, tr("Undo"), QKeySequence::Undo, [this] { step(&store::Case::undo); });
  m_redo = action(edit, tr("Redo"), QKeySequence::Redo, [this] { step(&store::Case::redo); });
  m_redo->setShortcuts({QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")});
  action(edit, tr("Find"), QKeySequence::Find, [this] { m_search->focusQuery(); });
  QMenu* view = m_menus->addMenu(tr("&View"));
  action(view, tr("Show all"), QKeySequence("Ctrl+0"), [this] {
    m_chart->fitAll();
    m_map->fitAll();
    m_timeline->fitAll();
  });
  action(view, tr("Show all times"), QKeySequence("Escape"), [this] { m_selection.filterTime({}); });
  action(view, tr("Dark or light"), QKeySequence("Ctrl+Shift+D"),
         [this] { setTone(m_tone == Tone::Light ? Tone::Dark : Tone::Light); });
}

void MainWindow::setTone(Tone tone) {
  m_tone = tone;
  QSettings().setValue("dark", tone == Tone::Dark);
  setStyleSheet(styleOf(Theme::of(tone)));
  m_chart->setTone(tone);
  m_map->setTone(tone);
  m_timeline->setTone(tone);
  m_card->setTone(tone);
  m_report->setTone(tone);
}

store::Actor MainWindow::actor() const {
  return {fromQt(QSettings().value("author", toQt(loginName())).toString()), {}, {}, {}, {}, {}};
}

bool MainWindow::openCase(const QString& path) {
  auto opened = store::Case::open(fromQt(path), store::Access::WriteWal);
  if (!opened && (opened.error().code == ErrorCode::ReadOnly || opened.error().code == ErrorCode::Busy))
    opened = store::Case::open(fromQt(path), store::Access::Look);
  if (!opened) {
    m_message->setText(toQt(opened.error().sentence()));
    return false;
  }
  m_case = std::move(*opened);
  m_selection.clear();
  m_selection.filterTime({});
  const std::string file = fromQt(path);
  m_card->setCase(file);
  m_report->setCase(file);
  m_search->setCase(file);
  setWindowTitle(toQt(m_case->properties().title) + " – Fairlead");
  m_case->whenChanged([this](const store::ChangeNotice&) { reload(); });
  reload();
  return true;
}

void MainWindow::reload() {
  const std::string path = m_case->path().string();
  m_marking = m_case->marking();
  m_head->update();
  m_foot->update();
  const auto load = [&](const QString& name, auto view, auto read) {
    using Scene = decltype(read(*m_case, Progress()));
    m_jobs.run<std::shared_ptr<const Scene>>(
        name, view,
        [path, read](const Progress& progress) -> std::shared_ptr<const Scene> {
          const auto opened = store::Case::open(path, store::Access::Look).orThrow();
          const store::Scope snapshot(opened->database(), store::Scope::Kind::Read);
          return std::make_shared<const Scene>(read(*opened, progress));
        },
        [view](std::shared_ptr<const Scene> scene) { view->show(std::move(scene)); });
  };
  load("chart", m_chart,
       [](const store::Case& opened, const Progress& progress) { return chartScene(opened, {}, progress); });
  load("timeline", m_timeline, [](const store::Case& opened, const Progress&) { return timelineScene(opened); });
  load("map", m_map, [](const store::Case& opened, const Progress&) { return mapScene(opened); });
  updateStatus();
}

void MainWindow::step(Result<std::string> (store::Case::*change)(const store::Actor&) noexcept) {
  if (!m_case) return;
  const auto done = (m_case.get()->*change)(actor());
  m_message->setText(toQt(done ? *done : done.error().sentence()));
}

void MainWindow::updateStatus() {
  const auto& time = m_selection.state().time;
  const auto text = [](std::int64_t at) { return toQt(isoText(Instant(std::chrono::milliseconds(at))).substr(0, 16)); };
  m_filter->setText(time ? tr("Only %1 to %2, UTC (Escape shows all)").arg(text(time->from), text(time->to))
                         : tr("All times"));
  if (!m_case) return;
  const std::string undo = m_case->undoText(), redo = m_case->redoText();
  m_undo->setEnabled(!undo.empty());
  m_redo->setEnabled(!redo.empty());
  m_undo->setText(undo.empty() ? tr("Undo") : tr("Undo: %1").arg(elided(toQt(undo), 48)));
  m_redo->setText(redo.empty() ? tr("Redo") : tr("Redo: %1").arg(elided(toQt(redo), 48)));
}

}  // namespace fairlead::ui
