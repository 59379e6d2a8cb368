// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/encoding.h"

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/utf8.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;

namespace {

std::string encoded(const std::string& utf8, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  UConverter* converter = ucnv_open(encoding.c_str(), &status);
  REQUIRE(U_SUCCESS(status));
  std::string out(static_cast<std::size_t>(text.length()) * 4 + 16, '\0');
  const std::int32_t length = ucnv_fromUChars(converter, out.data(), static_cast<std::int32_t>(out.size()),
                                              text.getBuffer(), text.length(), &status);
  REQUIRE(U_SUCCESS(status));
  ucnv_close(converter);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

struct Sample {
  std::string text;
  std::vector<std::string> encodings;
};

const std::vector<Sample> kSamples = {
    {"Der Fahrer heißt Jürgen Weiß und fährt über Köln; Ölfässer auf der Ladefläche.",
     {"windows-1252", "ISO-8859-1", "windows-1250", "ISO-8859-15"}},
    {"Müller", {"windows-1252"}},
    {"Müller met Lukasz at the café – “tomorrow”, paid €400. Der Fahrer heißt Jürgen Weiß.", {"windows-1252"}},
    {"Le passeur a été vu près de la plage à Gravelines où il a reçu un canot; Noël, çà et là, être prêt.",
     {"windows-1252", "ISO-8859-1", "ISO-8859-15"}},
    {"On lui a payé 3000€ à Calais, côté cœur de ville, près du marché.", {"ISO-8859-15", "windows-1252"}},
    {"El niño llegó mañana según el camión; ¿dónde está? ¡Aquí! España, cañón, pingüino",
     {"windows-1252", "ISO-8859-1"}},
    {"Não há informações sobre a embarcação; o condutor é irmão de João, até amanhã.", {"windows-1252", "ISO-8859-1"}},
    {"Færgen sejler på søndag fra Rødby; Øresund, Ærø, Århus", {"windows-1252", "ISO-8859-1"}},
    {"Shqipëria: çdo natë një anije niset nga Durrës, është vërejtur.", {"windows-1252", "ISO-8859-1"}},
    {"Kierowca nazywa się Łukasz Wójcik; jedzie ciężarówką do Gdańska, zażółć gęślą jaźń.",
     {"windows-1250", "ISO-8859-2"}},
    {"Řidič přijel v noci; žlutý kůň úpěl ďábelské ódy, Plzeň, Škoda, můj", {"windows-1250", "ISO-8859-2"}},
    {"A sofőr Győrből jött, hűtőkocsival; árvíztűrő tükörfúrógép", {"windows-1250", "ISO-8859-2"}},
    {"Şoför İstanbul'dan geldi; ağır yük, çığ gibi, görüldü: Yılmaz Öztürk, Bodrum'da kıyıda şişme bot.",
     {"windows-1254", "ISO-8859-9"}},
    {"Водитель Мюллер прибыл в Дюнкерк ночью, груз забрали на стоянке.",
     {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"}},
    {"Иванов", {"windows-1251", "KOI8-R"}},
    {"Водій приїхав уночі до Києва; її бачили біля їдальні.", {"windows-1251", "KOI8-U"}},
    {"محمد علي وصل إلى كاليه ليلا، ثم ذهب مع السائق إلى الشاطئ.", {"windows-1256", "ISO-8859-6"}},
    {"محمد", {"windows-1256", "ISO-8859-6"}},
    {"قایق از ساحل حرکت کرد، پژو سیاه، چهار نفر", {}},
    {"Ο οδηγός έφτασε στον Πειραιά τη νύχτα· το σκάφος είναι έτοιμο.", {"windows-1253", "ISO-8859-7"}},
    {"הנהג הגיע בלילה אל הנמל והסירה מוכנה", {"windows-1255", "ISO-8859-8"}},
    {"Tài xế Nguyễn Văn Đức đã đến Dunkerque lúc nửa đêm; người được chở bằng thuyền", {"UTF-8"}},
    {"Vairuotojas atvyko naktį; ąžuolas, žąsis, šešėlis, ūkis, įėjo", {"windows-1257"}},
    {"司机昨晚到达敦刻尔克，他的电话已经关机。船在海滩上等待。我们看到三个人。", {"GB18030"}},
    {"運転手は昨夜ダンケルクに到着しました。船は海岸で待っています。", {"Shift_JIS", "EUC-JP"}},
};

}  // namespace

TEST_CASE("every encoding that reports come in is told from the others") {
  for (const Sample& sample : kSamples) {
    for (const std::string& encoding : sample.encodings) {
      INFO(encoding << ": " << sample.text);
      const DecodedText decoded = decodeText(encoded(sample.text, encoding));
      CHECK(decoded.utf8 == sample.text);
      INFO("taken for " << decoded.encoding);
      CHECK(isUtf8(decoded.utf8));
    }
    for (const char* encoding : {"UTF-16LE", "UTF-16BE", "UTF-8"}) {
      if (sample.text.find(' ') == std::string::npos) continue;  // nothing but the blank tells an order for sure
      INFO(encoding << ": " << sample.text);
      CHECK(decodeText(encoded(sample.text, encoding)).utf8 == sample.text);
    }
    CHECK(decodeText("\xef\xbb\xbf" + sample.text).utf8 == sample.text);
    CHECK(decodeText("\xff\xfe" + encoded(sample.text, "UTF-16LE")).utf8 == sample.text);
    CHECK(decodeText("\xfe\xff" + encoded(sample.text, "UTF-16BE")).utf8 == sample.text);
  }
}

TEST_CASE("Vietnamese in its Windows set comes out composed") {
  // The set has no composed letters with tone marks: base and mark apart, circumflex, breve and horn composed.
  UErrorCode status = U_ZERO_ERROR;
  const std::string decomposed =
      "Ngươ\u0300i lái xe đa\u0303 đê\u0301n, đươ\u0323c chơ\u0309 bă\u0300ng thuyê\u0300n ơ\u0309 Hà Nô\u0323i";
  std::string expected;
  icu::Normalizer2::getNFCInstance(status)
      ->normalize(icu::UnicodeString::fromUTF8(decomposed), status)
      .toUTF8String(expected);
  CHECK(decodeText(encoded(decomposed, "windows-1258")).utf8 == expected);
}

TEST_CASE("line ends become one kind, and what is no text is refused") {
  CHECK(decodeText("a\r\nb\rc\n").utf8 == "a\nb\nc\n");
  CHECK(decodeText("").utf8.empty());
  CHECK_THROWS_AS(decodeText(std::string_view("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18)), Failure);
  CHECK_THROWS_AS(decodeText(std::string(400, '\x02')), Failure);
}

TEST_CASE("a label is followed where the bytes bear it out, and only there") {
  CHECK(decodeText(encoded("Łódź", "ISO-8859-2"), "iso-8859-2").utf8 == "Łódź");
  CHECK(decodeText("Łódź", "us-ascii").utf8 == "Łódź");
  CHECK(decodeText(encoded("“Straße”", "windows-1252"), "iso-8859-1").utf8 == "“Straße”");
  CHECK(decodeText("Müller", "no-such-charset").utf8 == "Müller");
  CHECK(decodeText(encoded("日本語", "ISO-2022-JP"), "ISO-2022-JP").utf8 == "日本語");
}

TEST_CASE("UTF-8 with a few broken bytes stays UTF-8") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Жуков ждёт у пристани. ";
  text[text.size() / 2] = '\xff';
  const DecodedText decoded = decodeText(text);
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.utf8.find("Жуков ждёт") == 0);
}

TEST_CASE("UTF-8 with the escapes of a terminal, or short and damaged, is no other encoding") {
  CHECK(decodeText("Müller said \x1b[31mred\x1b[0m in Köln").utf8 == "Müller said \x1b[31mred\x1b[0m in Köln");
  CHECK(decodeText("plain \x1b[31mred").utf8 == "plain \x1b[31mred");
  const DecodedText damaged = decodeText("Müller traf \xff\xfe heute Peter");
  CHECK(damaged.encoding == "UTF-8");
  CHECK(damaged.utf8.starts_with("Müller traf "));
  CHECK(damaged.utf8.ends_with(" heute Peter"));
  CHECK(decodeText("M\xfcller \xfc"
                   "ber K\xf6ln")
            .utf8 == "Müller über Köln");
}
