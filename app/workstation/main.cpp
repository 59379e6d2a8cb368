// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTimer>
#include <cstdio>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Workstation", text); }

/// Without a display Qt would abort; a sentence is better.
bool hasDisplay() {
  return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
         !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// Qt takes the size of all only from the environment, and only before it starts.
void scale() {
  constexpr int kUsual = 100;
  const int percent = QSettings().value("scale", kUsual).toInt();
  if (percent != kUsual && qEnvironmentVariableIsEmpty("QT_SCALE_FACTOR"))
    qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / double(kUsual)));
}

/// Known before the options are parsed, since their help is in that language too.
QString languageAsked(int argc, char** argv) {
  for (int i = 1; i + 1 < argc; ++i)
    if (QByteArrayView(argv[i]) == "--language") return QString::fromLocal8Bit(argv[i + 1]);
  return fairlead::ui::chosenLanguage();
}

/// Saves a picture of the window once its views have been read, and ends.
void takeScreenshot(fairlead::ui::MainWindow& window, const QString& file) {
  auto* timer = new QTimer(&window);
  QObject::connect(timer, &QTimer::timeout, &window, [&window, file] {
    if (!window.isSettled()) return;
    const bool isSaved = window.grab().save(file);
    if (!isSaved)
      std::fprintf(stderr, "%s: The picture cannot be written there; check the folder.\n", qPrintable(file));
    QCoreApplication::exit(isSaved ? 0 : 1);
  });
  timer->start(600);
}

}  // namespace

int main(int argc, char** argv) {
  if (!hasDisplay()) {
    std::fputs(
        "There is no display, so that no window can open: log in at a desktop, or use fairlead-cli picture for the "
        "views.\n",
        stderr);
    return 1;
  }
  QCoreApplication::setOrganizationName("Fairlead");
  QCoreApplication::setApplicationName("fairlead");
  scale();
  QApplication application(argc, argv);
  QApplication::setFont(fairlead::ui::font());
  fairlead::ui::speak(languageAsked(argc, argv));
  QCommandLineParser parser;
  parser.setApplicationDescription(tr("Fairlead: many leads, run fair into one case."));
  parser.addHelpOption();
  parser.addPositionalArgument("case", tr("The case or the bundle to open"), "[case or bundle]");
  parser.addOptions({{"screenshot", tr("Save a picture of the window and end"), "file"},
                     {"dark", tr("The dark theme")},
                     {"language", tr("Of the window: en, fr or de"), "language"},
                     {"size", tr("Of the window, such as 1600x1000"), "size", "1600x1000"}});
  parser.process(application);
  fairlead::ui::MainWindow window;
  const QStringList size = parser.value("size").split('x');
  window.resize(size.value(0).toInt() > 0 ? size.value(0).toInt() : 1600,
                size.value(1).toInt() > 0 ? size.value(1).toInt() : 1000);
  if (parser.isSet("screenshot") || parser.isSet("dark"))
    window.setTone(parser.isSet("dark") ? fairlead::ui::Tone::Dark : fairlead::ui::Tone::Light);
  if (!parser.positionalArguments().isEmpty()) {
    const QString& file = parser.positionalArguments().constFirst();
    // A bundle that was clicked on waits until it is known into which case it shall go.
    if (file.endsWith(".flbundle"))
      window.importFiles({file});
    else
      window.openCase(file);
  }
  window.show();
  if (parser.isSet("screenshot")) takeScreenshot(window, parser.value("screenshot"));
  return QApplication::exec();
}
