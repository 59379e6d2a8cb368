// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDropEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/model/time_value.h"
#include "ui/base/style.h"
#include "ui/base/text.h"
#include "ui/shell/reason_dialog.h"
#include "ui/shell/scene_loader.h"
#include "ui/shell/still_shown.h"
#include "ui/shell/window_strips.h"
#include "ui/shell/workspaces.h"
#include "ui/views/activity/activity_view.h"
#include "ui/views/card/card_view.h"
#include "ui/views/chart/chart_panel.h"
#include "ui/views/edit/edit_actions.h"
#include "ui/views/import/import_dialog.h"
#include "ui/views/jobs/jobs_panel.h"
#include "ui/views/journal/journal_view.h"
#include "ui/views/layers/layers_view.h"
#include "ui/views/map/map_view.h"
#include "ui/views/pack/pack_view.h"
#include "ui/views/report/report_view.h"
#include "ui/views/resolution/resolution_view.h"
#include "ui/views/search/search_view.h"
#include "ui/views/share/merge_dialog.h"
#include "ui/views/start/start_page.h"
#include "ui/views/table/table_view.h"
#include "ui/views/timeline/timeline_panel.h"

namespace fairlead::ui {

namespace {

geo::Notation notationNamed(const QString& name) {
  for (const auto notation : kNotations)
    if (toQt(geo::notationName(notation)) == name) return notation;
  return geo::Notation::Decimal;
}

/// Qt keeps the sides of an arrangement, so that one from the left would stand the wrong way round in a window that is
/// read from the right: each has its own.
QString arrangementKey() { return QGuiApplication::isRightToLeft() ? "window/state-from-right" : "window/state"; }

}  // namespace

QStringList recentCases() { return QSettings().value("recent").toStringList(); }

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_commands(this),
      m_edits(new EditActions(m_desk, this)),
      m_views{new ChartView(m_desk.selection()),
              new MapView(m_desk.selection()),
              new TimelineView(m_desk.selection()),
              new CardView(m_desk),
              new ReportView(m_desk),
              new SearchView(m_desk),
              new JobsPanel(m_desk.jobs()),
              new StartPage,
              new TableView(m_desk),
              new JournalView(m_desk),
              new ResolutionView(m_desk),
              new LayersView(m_desk),
              new ActivityView(m_desk.selection(), &m_desk.jobs()),
              new PackView(m_desk)},
      m_chartPanel(new ChartPanel(m_views.chart)),
      m_timelinePanel(new TimelinePanel(m_views.timeline, m_desk.selection())),
      m_head(new MarkingStrip(this)),
      m_foot(new MarkingStrip(this)),
      m_readOnly(new ReadOnlyStrip(this)),
      m_menus(new QMenuBar(this)),
      m_centre(new QStackedWidget(this)),
      m_message(new Notice(this)),
      m_filter(new QLabel),
      m_pointer(new QLabel),
      m_notation(notationNamed(QSettings().value("notation").toString())) {
  assemble();
  addCaseCommands(*this);
  addEditCommands(*this);
  addChartCommands(*this);
  addCanvasCommands(*this);
  addNetworkCommands(*this);
  addPackCommands(*this);
  addShareCommands(*this);
  addViewCommands(*this);
  m_commands.fill(*m_menus);
  auto* loader =
      new SceneLoader(m_desk, m_chartPanel, m_views.chart, m_views.map, m_views.timeline, m_timelinePanel, this);
  connect(loader, &SceneLoader::timelineShown, m_views.activity, &ActivityView::show);
  connect(m_views.layers, &LayersView::colouringWanted, loader, &SceneLoader::colourLayers);
  connect(loader, &SceneLoader::chartShown, &m_commands, &CommandTable::refresh);
  follow();
  setTone(chosenTone());
  updateStatus();
  const QSettings settings;
  restoreGeometry(settings.value("window/geometry").toByteArray());
  restoreState(settings.value(arrangementKey()).toByteArray());
}

MainWindow::~MainWindow() {
  // Views and dialogs borrow the desk, so they go before it does.
  qDeleteAll(findChildren<QDialog*>(Qt::FindDirectChildrenOnly));
  for (const auto& [name, dock] : m_docks) delete dock;
  delete m_centre;
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* view, Qt::DockWidgetArea area) {
  auto* made = new QDockWidget(title, this);
  made->setObjectName(name);
  made->setWidget(view);
  addDockWidget(sideOf(area), made);
  m_docks.emplace(name, made);
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
  column->addWidget(m_readOnly);
  setMenuWidget(head);
  m_centre->addWidget(m_views.start);
  m_centre->addWidget(m_chartPanel);
  setCentralWidget(m_centre);
  setDockNestingEnabled(true);
  setAcceptDrops(true);
  addDock("search", tr("Search"), m_views.search, Qt::LeftDockWidgetArea);
  addDock("map", tr("Map"), m_views.map, Qt::RightDockWidgetArea);
  addDock("card", tr("Card"), m_views.card, Qt::RightDockWidgetArea);
  addDock("report", tr("Report"), m_views.report, Qt::RightDockWidgetArea);
  addDock("jobs", tr("Jobs"), m_views.jobs, Qt::LeftDockWidgetArea);
  addDock("timeline", tr("Timeline"), m_timelinePanel, Qt::BottomDockWidgetArea);
  addDock("activity", tr("Activity"), m_views.activity, Qt::BottomDockWidgetArea);
  addDock("table", tr("Tables"), m_views.table, Qt::BottomDockWidgetArea);
  addDock("journal", tr("Journal"), m_views.journal, Qt::BottomDockWidgetArea);
  addDock("resolution", tr("Doubles"), m_views.resolution, Qt::BottomDockWidgetArea);
  addDock("pack", tr("Briefing packs"), m_views.pack, Qt::RightDockWidgetArea);
  addDock("layers", tr("Layers"), m_views.layers, Qt::LeftDockWidgetArea);
  arrange(*this, Workspace::Overview);
  m_filter->setObjectName("filter");
  m_pointer->setObjectName("pointer");
  statusBar()->addPermanentWidget(m_foot, 1);
  statusBar()->addPermanentWidget(m_filter);
  statusBar()->addPermanentWidget(m_pointer);
}

void MainWindow::follow() {
  using Kind = DecisionDialog::Kind;
  connect(&m_desk.jobs(), &JobRunner::failed, this, [this](const QString&, const QString& sentence) { say(sentence); });
  connect(&m_desk, &CaseDesk::said, this, &MainWindow::tell);
  connect(&m_desk, &CaseDesk::statusChanged, this, &MainWindow::updateStatus);
  connect(&m_desk, &CaseDesk::caseOpened, this, &MainWindow::updateStatus);
  connect(&m_desk, &CaseDesk::caseOpened, this, [this] {
    if (!m_waiting.isEmpty()) importFiles(std::exchange(m_waiting, {}));
  });
  connect(&m_desk, &CaseDesk::caseClosed, this, &MainWindow::updateStatus);
  connect(&m_desk.selection(), &Selection::filterChanged, this, &MainWindow::dropHidden);
  connect(&m_desk.selection(), &Selection::filterChanged, this, &MainWindow::updateFilter);
  connect(&m_desk.selection(), &Selection::selectionChanged, &m_commands, &CommandTable::refresh);
  connect(&m_desk.selection(), &Selection::passageWanted, this,
          [this] { dock("report")->show(), dock("report")->raise(); });
  connect(&m_views.pack->draft(), &PackDraft::kept, this, &MainWindow::followKept);
  connect(m_views.map, &MapView::pointedAt, this, &MainWindow::pointAt);
  connect(m_views.map, &MapView::sceneShown, m_views.layers, &LayersView::show);
  const auto menu = [this](const QPoint& at) { showContextMenu(*this, at); };
  connect(m_views.chart, &ChartView::menuWanted, this, menu);
  connect(m_views.chart, &ChartView::pictureDropped, this, [this](ItemKey entity, const QString& file) {
    entity == 0 ? importFiles({file}) : m_edits->givePicture(entity, file);
  });
  connect(m_views.map, &MapView::menuWanted, this, menu);
  connect(m_views.timeline, &TimelineView::menuWanted, this, menu);
  connect(m_views.card, &CardView::moreWanted, m_edits, &EditActions::sayMore);
  connect(m_views.card, &CardView::correctionWanted, m_edits, &EditActions::correct);
  connect(m_views.card, &CardView::regradeWanted, this,
          [this](StatementId id) { m_edits->decide(Kind::Regrade, {}, {id}); });
  connect(m_views.card, &CardView::retractionWanted, this,
          [this](StatementId id) { m_edits->decide(Kind::RetractStatements, {}, {id}); });
  connect(m_views.card, &CardView::judgementWanted, this, [this](ItemKey a, ItemKey b) {
    m_edits->decide(Kind::Judge, {a, b}, {}, "different");
  });
  connect(m_views.report, &ReportView::correctionWanted, m_edits, &EditActions::correct);
  connect(m_views.report, &ReportView::regradeWanted, m_edits, &EditActions::regradeReport);
  connect(m_views.report, &ReportView::entityWanted, m_edits, &EditActions::newFromPassage);
  connect(m_views.report, &ReportView::linkWanted, this, [this](ItemKey from, ItemKey to) {
    m_edits->newItem(ItemKind::Link, {from, to});
  });
  connect(m_views.start, &StartPage::exampleWanted, this, [this] { m_commands.trigger("case.example"); });
  connect(m_views.start, &StartPage::newWanted, this, [this] { m_commands.trigger("case.new"); });
  connect(m_views.start, &StartPage::openWanted, this, [this] { m_commands.trigger("case.open"); });
  connect(m_views.start, &StartPage::caseWanted, this, [this](const QString& path) { openCase(path); });
}

void MainWindow::setTone(Tone tone) {
  m_tone = tone;
  const Theme& theme = Theme::of(tone);
  QApplication::setPalette(ui::palette(theme));  // a style sheet keeps a window's own from what is in it
  setStyleSheet(ui::styleSheet(theme));
  m_commands.setTheme(theme);
  m_views.chart->setTone(tone);
  m_views.map->setTone(tone);
  m_timelinePanel->setTone(tone);
  m_views.activity->setTone(tone);
  m_views.pack->setTone(tone);
  m_views.card->setTone(tone);
  m_views.report->setTone(tone);
  m_views.resolution->setTone(tone);
}

void MainWindow::setNotation(geo::Notation notation) {
  m_notation = notation;
  QSettings().setValue("notation", toQt(geo::notationName(notation)));
  m_pointer->clear();
}

void MainWindow::pointAt(double lon, double lat) {
  const auto position = Position::fromDegrees(lon, lat);
  m_pointer->setText(position ? toQt(geo::coordinateText(*position, m_notation)) : QString());
}

void MainWindow::say(const QString& sentence) {
  m_message->say(sentence, Notice::Kind::Refusal);
  m_message->place(statusBar()->height());
}

void MainWindow::tell(const QString& sentence) {
  m_message->say(sentence, Notice::Kind::Confirmation);
  m_message->place(statusBar()->height());
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  m_message->place(statusBar()->height());
}

bool MainWindow::openCase(const QString& path, const QString& reason) {
  const QString whole = QFileInfo(path).absoluteFilePath();
  const auto mustSayWhy = attempt([&] {
    const auto policy = store::Case::open(fromQt(whole), store::Access::Look).orThrow()->properties().reasonPolicy;
    return policy == store::ReasonPolicy::Required && reason.isEmpty();
  });
  if (!mustSayWhy) return refuse(mustSayWhy.error());
  if (*mustSayWhy) {
    auto* dialog = new ReasonDialog(this);
    connect(dialog, &ReasonDialog::given, this, [this, whole](const QString& given) { openCase(whole, given); });
    dialog->open();
    return false;
  }
  if (const auto opened = m_desk.open(fromQt(whole), reason); !opened) return refuse(opened.error());
  say({});
  rememberRecent(whole);
  return true;
}

bool MainWindow::refuse(const Error& error) {
  say(toQt(error.sentence()));
  return false;
}

void MainWindow::rememberRecent(const QString& path) {
  QStringList recent = recentCases();
  recent.removeAll(path);
  recent.prepend(path);
  constexpr int kMost = 12;
  QSettings().setValue("recent", QStringList(recent.mid(0, kMost)));
}

void MainWindow::importFiles(const QStringList& files) {
  QStringList wanted;
  for (const QString& file : files) {
    if (file.endsWith(".fairlead")) {
      openCase(file);
      return;
    }
    wanted << file;
  }
  if (!m_desk.isOpen()) {
    m_waiting = files;
    return say(tr("Open a case first, or make one; the files wait for it."));
  }
  if (!m_desk.mayWrite()) return say(tr("The case can only be looked at, so nothing can come in."));
  for (const QString& file : wanted)
    if (file.endsWith(".flbundle")) (new MergeDialog(m_desk, file, this))->open();
  auto* dialog = new ImportDialog(m_desk, wanted, this);
  if (dialog->isEmpty())
    dialog->deleteLater();
  else
    dialog->open();
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  // Docks can be given sizes only once the window has its own.
  if (!m_isShown && !QSettings().contains(arrangementKey())) arrange(*this, Workspace::Overview);
  m_isShown = true;
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  QStringList files;
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  if (files.isEmpty()) return say(tr("Only files of this computer can be dropped here."));
  event->acceptProposedAction();
  importFiles(files);
}

void MainWindow::dropHidden() {
  const ViewState& state = m_desk.selection().state();
  const auto kept = stillShown(state, m_views.timeline->scene(), m_views.chart->scene());
  if (kept.size() != state.selected.size()) m_desk.selection().select(kept);
}

void MainWindow::updateFilter() {
  const auto& state = m_desk.selection().state();
  const auto text = [&](std::int64_t at) {
    return toQt(zonedText(Instant(std::chrono::milliseconds(at)), state.zone).substr(0, 16));
  };
  QStringList parts;
  if (state.time) parts << tr("Only %1 to %2, %3").arg(text(state.time->from), text(state.time->to), toQt(state.zone));
  if (state.inside) parts << tr("Only the map's window");
  if (const auto hidden = m_views.timeline->hiddenBy(state); hidden > 0)
    parts << tr("hides %1 of %2").arg(numberText(hidden), numberText(m_views.timeline->shownInAll()));
  if (state.time) parts << (state.showsUndated ? tr("and what has no time") : tr("without what has no time"));
  m_filter->setText(parts.isEmpty() ? tr("All times") : parts.join(QString::fromUtf8(" · ")));
  m_filter->setToolTip(parts.isEmpty() ? QString() : tr("Escape shows all again"));
  m_commands.refresh();
}

void MainWindow::updateStatus() {
  const CaseStatus& status = m_desk.status();
  m_head->setMarking(status.marking);
  m_foot->setMarking(status.marking);
  m_readOnly->setReason(m_desk.readOnlyReason());
  const QString title = toQt(status.properties.title);
  setWindowTitle(m_desk.isOpen() ? title + QString::fromUtf8(" – Fairlead") : QString("Fairlead"));
  m_views.start->setRecent(recentCases());
  m_centre->setCurrentIndex(m_desk.isOpen() ? 1 : 0);
  if (!m_desk.isOpen()) m_centre->show();  // packs may have had its room
  updateFilter();
}

void MainWindow::followKept(bool isInCase) {
  const bool mayGo = isInCase || m_isRefused;
  m_isRefused = !isInCase && (m_isKeeping || m_isRefused);
  if (m_isKeeping && mayGo) close();
  m_isKeeping = false;
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_isKeeping && m_views.pack->draft().keep()) {
    // What was typed last is on its way into the case; the window goes once it is there, or when it is asked again.
    m_isKeeping = true;
    return event->ignore();
  }
  const auto& jobs = m_desk.jobs().jobs();
  const auto running = std::find_if(jobs.begin(), jobs.end(), [](const JobState& job) { return !job.isEnded(); });
  if (running == jobs.end() || m_isClosing) {
    QSettings settings;
    settings.setValue("window/geometry", saveGeometry());
    settings.setValue(arrangementKey(), saveState());
    return QMainWindow::closeEvent(event);
  }
  event->ignore();
  auto* box =
      new QMessageBox(QMessageBox::Question, tr("Fairlead"),
                      tr("“%1” is still under way. Closing stops it; nothing of it comes in.").arg(running->title),
                      QMessageBox::NoButton, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* stop = box->addButton(tr("Stop it and close"), QMessageBox::AcceptRole);
  box->addButton(tr("Keep working"), QMessageBox::RejectRole);
  connect(stop, &QPushButton::clicked, this, [this] {
    m_isClosing = true;
    close();
  });
  box->open();
}

}  // namespace fairlead::ui
