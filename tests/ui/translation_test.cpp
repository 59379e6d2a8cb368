// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>
#include <map>
#include <set>

#include "core/model/schema.h"
#include "tests/ui/window_fixture.h"
#include "ui/base/text.h"
#include "ui/shell/language.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

using Words = std::map<QString, QString>;

/// "a" "b" with escapes, as the compiler joins them.
QString literal(const QString& quoted) {
  static const QRegularExpression kPiece(R"re("((?:[^"\\]|\\.)*)")re");
  QString text;
  for (auto pieces = kPiece.globalMatch(quoted); pieces.hasNext();) text += pieces.next().captured(1);
  return text.replace("\\t", "\t").replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
}

/// What the window says: every text in tr(), translate() and QT_TRANSLATE_NOOP() of ui and the workstation, but packs.
std::map<QString, QString> spoken() {
  static const QRegularExpression kCall(
      R"re(\b(tr|translate|QT_TRANSLATE_NOOP)\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)(?:,\s*((?:"(?:[^"\\]|\\.)*"\s*)+))?)re");
  std::map<QString, QString> found;  // text, and where it stands
  for (const char* folder : {"/ui", "/app/workstation"})
    for (QDirIterator files(FAIRLEAD_SOURCE_DIR + QString(folder), {"*.cpp", "*.h"}, QDir::Files,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
      const QString path = files.next();
      QFile file(path);
      if (path.contains("/ui/pack/") || !file.open(QIODevice::ReadOnly)) continue;
      const QString source = QString::fromUtf8(file.readAll());
      for (auto calls = kCall.globalMatch(source); calls.hasNext();) {
        const auto call = calls.next();
        if (source.mid(call.capturedStart() - 9, 9) == "QObject::") continue;  // of packs, as in pictures
        const QString text = literal(call.captured(call.captured(1) == "tr" ? 2 : 3));
        if (!text.isEmpty()) found.emplace(text, path);
      }
    }
  return found;
}

std::set<QString> schemaWords() {
  std::set<QString> words;
  for (const auto& [name, schema] : SchemaSet::standard().all()) {
    words.insert(toQt(schema.label));
    words.insert(toQt(schema.plural));
    for (const Property& property : schema.properties) words.insert(toQt(property.label));
  }
  words.erase(QString());
  return words;
}

/// By context.
std::map<QString, Words> translationsOf(const QString& language) {
  QFile file(FAIRLEAD_SOURCE_DIR "/resources/translations/fairlead_" + language + ".ts");
  REQUIRE(file.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&file);
  std::map<QString, Words> contexts;
  QString context, source;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (xml.name() == QLatin1String("source")) source = xml.readElementText();
    if (xml.name() == QLatin1String("translation")) {
      INFO(fromQt(language + ": " + source));
      CHECK_FALSE(xml.attributes().hasAttribute("type"));  // unfinished, vanished, obsolete
      CHECK(contexts[context].emplace(source, xml.readElementText()).second);
    }
  }
  CHECK_FALSE(xml.hasError());
  return contexts;
}

std::multiset<QString> placeholders(const QString& text) {
  static const QRegularExpression kPlaceholder("%[0-9]");
  std::multiset<QString> found;
  for (auto each = kPlaceholder.globalMatch(text); each.hasNext();) found.insert(each.next().captured());
  return found;
}

bool hasMnemonic(const QString& text) { return text.contains(QRegularExpression("&[^\\s&]")); }

}  // namespace

TEST_CASE("all that the window says is said in French and German, with the same places for values and a key each") {
  const QString language = GENERATE(QString("fr"), QString("de"));
  auto contexts = translationsOf(language);
  const Words& words = contexts["Fairlead"];
  CHECK(words.size() > 400);
  const auto texts = spoken();
  for (const auto& [text, path] : texts) {
    INFO(fromQt(language + ": \"" + text + "\" of " + path));
    const auto found = words.find(text);
    REQUIRE(found != words.end());
    CHECK_FALSE(found->second.trimmed().isEmpty());
    CHECK(placeholders(found->second) == placeholders(text));
    CHECK(hasMnemonic(found->second) == hasMnemonic(text));
    CHECK(found->second.section('\t', 1) == text.section('\t', 1));  // the key behind a menu's words
  }
  for (const auto& [text, said] : words) {
    INFO(fromQt("nobody says \"" + text + "\" any more"));
    CHECK(texts.contains(text));
  }
  const Words& schema = contexts["Schema"];
  for (const QString& word : schemaWords()) {
    INFO(fromQt(language + ": the schema's \"" + word + "\""));
    CHECK(schema.contains(word));
  }
}

TEST_CASE("the window speaks the language that was chosen, and English again") {
  speak("de");
  CHECK(translated("Vessels") == "Schiffe");
  CHECK(QObject::tr("Contents") == "Contents");  // a pack's word
  {
    WindowFixture desk;
    QStringList menus;
    for (const QAction* action : desk.window.findChild<QMenuBar*>()->actions()) menus << action->text();
    CHECK(menus.contains("&Fall"));
    CHECK(menus.contains("&Hilfe"));
    CHECK(desk.window.dock("timeline")->windowTitle() == "Zeitleiste");
    desk.window.selection().select(desk.keyOf(desk.karim));
    desk.settle();
    CHECK(desk.card().contains("Bekanntschaft"));
  }
  speak("fr");
  CHECK(translated("Vessels") == "Navires");
  speak("en");
  CHECK(translated("Vessels") == "Vessels");
  speak("xx");
  CHECK(translated("Vessels") == "Vessels");
}
