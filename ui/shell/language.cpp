// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QSettings>
#include <QTranslator>
#include <algorithm>
#include <cstring>

// A library's resources are there only once they are asked for, outside of any namespace.
static void findTranslations() { Q_INIT_RESOURCE(translations); }

namespace fairlead::ui {

namespace {

/// All words of the window are in one context, wherever they are used: one English sentence has one translation. The
/// words of the schema have a context of their own. Those of packs are told by the context of QObject, and left as they
/// are.
class Words : public QTranslator {
 public:
  using QTranslator::QTranslator;
  QString translate(const char* context, const char* text, const char* comment, int number) const override {
    if (std::strcmp(context, "QObject") == 0) return {};
    const bool isSchema = std::strcmp(context, "Schema") == 0;
    return QTranslator::translate(isSchema ? "Schema" : "Fairlead", text, comment, number);
  }
};

}  // namespace

QString chosenLanguage() { return QSettings().value("language").toString(); }

void chooseLanguage(const QString& language) { QSettings().setValue("language", language); }

void speak(const QString& language) {
  findTranslations();
  static QPointer<QTranslator> ours, ofQt;
  for (QTranslator* old : {ours.data(), ofQt.data()}) delete old;  // which takes itself out
  const QString code = language.isEmpty() ? QLocale::system().name().left(2) : language;
  const auto* const known = std::find_if(std::begin(kLanguages), std::end(kLanguages),
                                         [&](const char* one) { return code == QLatin1String(one); });
  if (known == std::end(kLanguages) || code == "en") {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    return;
  }
  QLocale::setDefault(QLocale(code));
  const auto install = [](QTranslator* made, const QString& name, const QString& folder) {
    if (made->load(name, folder)) QCoreApplication::installTranslator(made);
    return made;
  };
  ours = install(new Words(QCoreApplication::instance()), "fairlead_" + code, ":/translations");
  ofQt = install(new QTranslator(QCoreApplication::instance()), "qtbase_" + code,
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

}  // namespace fairlead::ui
