// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/alphabets.h"

namespace fairlead::ingest {

std::span<const Alphabet> alphabets() {
  static constexpr std::string_view kWest[] = {"windows-1252", "ISO-8859-15"};
  static constexpr std::string_view kCentral[] = {"windows-1250", "ISO-8859-2"};
  static constexpr std::string_view kTurkish[] = {"windows-1254"};
  static constexpr std::string_view kBaltic[] = {"windows-1257"};
  static constexpr std::string_view kVietnamese[] = {"windows-1258"};
  static constexpr std::string_view kCyrillic[] = {"windows-1251", "KOI8-R", "ISO-8859-5", "KOI8-U", "IBM866"};
  static constexpr std::string_view kArabic[] = {"windows-1256", "ISO-8859-6"};
  static constexpr std::string_view kGreek[] = {"windows-1253", "ISO-8859-7"};
  static constexpr std::string_view kHebrew[] = {"windows-1255", "ISO-8859-8"};
  static constexpr Alphabet kAlphabets[] = {{U"éèàâêçùûîôœëïüÿæ", true, 1, kWest},
                                            {U"äöüßé", true, 1, kWest},
                                            {U"áéíóúñüªº", true, 1, kWest},
                                            {U"ãõáéíóúâêôçàªº", true, 1, kWest},
                                            {U"àèéìòù", true, 1, kWest},
                                            {U"åäöæøé", true, 1, kWest},
                                            {U"éëïöüèá", true, 1, kWest},
                                            {U"ëç", true, 1, kWest},
                                            {U"áéíóúýþæöð", true, .85, kWest},
                                            {U"ąćęłńóśźż", true, 1, kCentral},
                                            {U"áčďéěíňóřšťúůýžľĺŕäô", true, 1, kCentral},
                                            {U"áéíóöőúüű", true, 1, kCentral},
                                            {U"ăâîşţ", true, 1, kCentral},
                                            {U"čćđšž", true, 1, kCentral},
                                            {U"çğıöşüâî", true, 1, kTurkish},
                                            {U"āčēģīķļņšūžąęėįųõäöü", true, .9, kBaltic},
                                            {U"ăâđêôơư", true, 1, kVietnamese},
                                            {U"оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґђјљњћџќѓўѕ", false, 1, kCyrillic},
                                            {U"اليمونرتبةعدسفهكقحجشصأطخىضذئإغثزآءظؤپچژگکیںے", false, 1, kArabic},
                                            {U"αοιετσνηυρπκμλςωδγίάόήύέώχθφβξζψϊϋΐΰ", false, 1, kGreek},
                                            {U"יוהלארתבשמנעםדקפגכצחטןסזךףץ", false, .9, kHebrew}};
  return kAlphabets;
}

}  // namespace fairlead::ingest
