// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/style.h"

#include "core/base/resources.h"
#include "core/base/result.h"

namespace fairlead::ui {

QPalette palette(const Theme& theme) {
  QPalette made;
  made.setColor(QPalette::Window, theme.panel);
  made.setColor(QPalette::WindowText, theme.ink);
  made.setColor(QPalette::Base, theme.paper);
  made.setColor(QPalette::AlternateBase, theme.panel);
  made.setColor(QPalette::Text, theme.ink);
  made.setColor(QPalette::PlaceholderText, theme.quietInk);
  made.setColor(QPalette::Button, theme.panel);
  made.setColor(QPalette::ButtonText, theme.ink);
  made.setColor(QPalette::BrightText, theme.paper);
  made.setColor(QPalette::ToolTipBase, theme.paper);
  made.setColor(QPalette::ToolTipText, theme.ink);
  made.setColor(QPalette::Link, theme.accent);
  made.setColor(QPalette::LinkVisited, theme.accent);
  made.setColor(QPalette::Highlight, theme.accent);
  made.setColor(QPalette::HighlightedText, theme.paper);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    made.setColor(QPalette::Disabled, role, theme.quietInk);
  return made;
}

void frameFocus(QPainter& painter, const QRect& view, const Theme& theme) {
  painter.setPen(QPen(theme.accent, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(view.adjusted(0, 0, -1, -1));
}

namespace {

/// The file of a tick that can be seen on the accent; empty where the icons are missing.
QString tickOf(const Theme& theme) {
  const auto file = attempt([&] { return resource(theme.isDark ? "icons/tick-dark.svg" : "icons/tick-light.svg"); });
  return file ? QString::fromStdString(file->string()) : QString();
}

}  // namespace

QString styleSheet(const Theme& t) {
  // %1 panel, %2 ink, %3 line, %4 accent, %5 paper, %6 quiet ink, %7 problem, %8 between panel and quiet ink, %9 a tick
  const auto between = [](const QColor& a, const QColor& b) {
    return QColor((a.red() + b.red()) / 2, (a.green() + b.green()) / 2, (a.blue() + b.blue()) / 2);
  };
  return QString(
             "QMainWindow, QDockWidget, QStatusBar, QMenuBar, QMenu, QDialog { background: %1; color: %2; }"
             "QScrollArea, QScrollArea > QWidget, QScrollArea > QWidget > QWidget, QHeaderView { background: %1; }"
             "QDockWidget::title { background: %1; padding: 6px 8px; text-align: left; }"
             "QMenuBar::item { padding: 4px 8px; background: transparent; }"
             "QMenu { border: 1px solid %3; padding: 4px 0; }"
             "QMenu::item { padding: 5px 28px 5px 12px; } QMenu::icon { padding-left: 8px; }"
             "QMenu::item:disabled { color: %6; }"
             "QMenu::separator { height: 1px; background: %3; margin: 4px 8px; }"
             "QMenuBar::item:selected, QMenu::item:selected { background: %4; color: %5; }"
             "QTextBrowser, QListWidget, QTableView, QTreeView, QPlainTextEdit { background: %5; color: %2; "
             "border: none; }"
             "QLineEdit, QPlainTextEdit#field { background: %5; color: %2; "
             "border: 1px solid %3; border-radius: 4px; padding: 4px 6px; }"
             "QLineEdit:focus, QPlainTextEdit#field:focus { border-color: %4; }"
             "QLineEdit[wrong=\"true\"] { border: 1px solid #C8102E; }"
             "QPushButton { background: %5; color: %2; border: 1px solid %3; border-radius: 4px; padding: 5px 12px; }"
             "QPushButton:hover, QPushButton:focus { border-color: %4; }"
             "QPushButton:checked { color: %4; border-color: %4; }"
             "QPushButton:default { background: %4; color: %5; border-color: %4; }"
             "QPushButton:default:focus { border: 1px solid %2; }"
             "QPushButton:disabled { background: %1; color: %6; border-color: %3; }"
             "QPushButton[flat=\"true\"] { background: transparent; border-color: transparent; text-align: left; }"
             "QPushButton[flat=\"true\"]:hover, QPushButton[flat=\"true\"]:focus { border-color: %4; }"
             "QListWidget::item { padding: 6px 4px; border-bottom: 1px solid %3; }"
             "QListWidget::item:selected { background: %1; color: %2; border-left: 2px solid %4; }"
             "QTableView { gridline-color: %3; selection-background-color: %4; selection-color: %5; }"
             "QHeaderView::section { background: %1; color: %6; border: none; border-right: 1px solid %3; "
             "border-bottom: 1px solid %3; padding: 4px 6px; }"
             "QTabBar::tab { background: %1; color: %6; padding: 6px 12px; border: none; "
             "border-bottom: 2px solid transparent; }"
             "QTabBar::tab:selected { color: %2; border-bottom: 2px solid %4; }"
             "QTabWidget::pane { border: none; border-top: 1px solid %3; }"
             "QProgressBar { background: %3; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; }"
             "QProgressBar::chunk { background: %4; border-radius: 2px; }"
             // Where a style sheet colours what is round it, a scroll bar must be told how it looks.
             "QScrollBar { background: %1; border: none; margin: 0; }"
             "QScrollBar:vertical { width: 12px; } QScrollBar:horizontal { height: 12px; }"
             "QScrollBar::handle { background: %8; border-radius: 3px; margin: 3px; }"
             "QScrollBar::handle:vertical { min-height: 28px; } QScrollBar::handle:horizontal { min-width: 28px; }"
             "QScrollBar::handle:hover { background: %6; }"
             "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
             "QScrollBar::add-page, QScrollBar::sub-page { background: none; }"
             "QToolBar { border: none; padding: 0; spacing: 0; }"
             "QToolTip { background: %5; color: %2; border: 1px solid %3; padding: 4px; }"
             "QLabel, QCheckBox, QRadioButton { color: %2; }"
             // Seen on every ground by its border; the tick, which no style sheet can colour, comes in two.
             "QCheckBox::indicator, QAbstractItemView::indicator { width: 13px; height: 13px; border: 1px solid %6; "
             "border-radius: 3px; background: %5; }"
             "QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: %4; }"
             "QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: %4; border-color: %4; "
             "image: url(\"%9\"); }"
             "QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled { background: %1; "
             "border-color: %8; }"
             "QCheckBox::indicator:checked:disabled { background: %8; }"
             "QLabel[quiet=\"true\"] { color: %6; } QLabel[title=\"true\"] { font-size: 16px; font-weight: 600; }"
             "QLabel[problem=\"true\"] { color: %7; }"
             "QMainWindow::separator { background: %3; width: 1px; height: 1px; }"
             "QSplitter::handle { background: %3; }")
      .arg(t.panel.name(), t.ink.name(), t.line.name(), t.accent.name(), t.paper.name(), t.quietInk.name(),
           t.problem.name(), between(t.panel, t.quietInk).name(), tickOf(t));
}

}  // namespace fairlead::ui
