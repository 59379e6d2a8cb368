// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/identifiers.h"

#include "core/base/sha256.h"
#include "core/model/check_digits.h"
#include "tests/support/catch.h"

using namespace fairlead;
using Kind = IdentifierKind;
using Verdict = IdentifierVerdict;

namespace {
struct Row {
  Kind kind;
  const char* text;
  Verdict verdict;
};
}  // namespace

TEST_CASE("identifiers are valid, have a bad check digit, or are malformed") {
  const auto row = GENERATE(
      Row{Kind::Iban, "GB29 NWBK 6016 1331 9268 19", Verdict::Valid},
      Row{Kind::Iban, "de89370400440532013000", Verdict::Valid},
      Row{Kind::Iban, "AL47212110090000000235698741", Verdict::Valid},
      Row{Kind::Iban, "FR1420041010050500013M02606", Verdict::Valid},
      Row{Kind::Iban, "TR330006100519786457841326", Verdict::Valid},
      Row{Kind::Iban, "IQ98NBIQ850123456789012", Verdict::Valid},
      Row{Kind::Iban, "GB29NWBK60161331926818", Verdict::BadChecksum},
      Row{Kind::Iban, "GB29NWBK6016133192681", Verdict::BadChecksum},
      Row{Kind::Iban, "QQ29NWBK60161331926819", Verdict::Malformed}, Row{Kind::Bic, "NWBKGB2L", Verdict::Valid},
      Row{Kind::Bic, "NWBKGB2", Verdict::Malformed}, Row{Kind::Card, "4111 1111 1111 1111", Verdict::Valid},
      Row{Kind::Card, "4111111111111112", Verdict::BadChecksum}, Row{Kind::Imei, "490154203237518", Verdict::Valid},
      Row{Kind::Imei, "35-417803-685978-9", Verdict::Valid}, Row{Kind::Imei, "490154203237519", Verdict::BadChecksum},
      Row{Kind::Imei, "49015420323", Verdict::Malformed}, Row{Kind::Imsi, "234150999999999", Verdict::Valid},
      Row{Kind::Iccid, "8944", Verdict::Malformed}, Row{Kind::Imo, "IMO 9074729", Verdict::Valid},
      Row{Kind::Imo, "9319466", Verdict::Valid}, Row{Kind::Imo, "8814274", Verdict::BadChecksum},
      Row{Kind::Mmsi, "232012345", Verdict::Valid}, Row{Kind::Container, "CSQU 305438 3", Verdict::Valid},
      Row{Kind::Container, "TASU1170000", Verdict::Valid}, Row{Kind::Container, "CSQU3054384", Verdict::BadChecksum},
      Row{Kind::Container, "CSQX3054383", Verdict::Malformed}, Row{Kind::Vin, "1M8GDM9AXKP042788", Verdict::Valid},
      Row{Kind::Vin, "1M8GDM9A1KP042788", Verdict::BadChecksum},
      Row{Kind::Vin, "1M8GDM9AXKP04278O", Verdict::Malformed}, Row{Kind::Nino, "AB 12 34 56 C", Verdict::Valid},
      Row{Kind::Nino, "GB123456A", Verdict::Malformed}, Row{Kind::CompanyNumber, "SC123456", Verdict::Valid},
      Row{Kind::Tckn, "10000000146", Verdict::Valid}, Row{Kind::Tckn, "10000000145", Verdict::BadChecksum},
      Row{Kind::Bitcoin, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", Verdict::Valid},
      Row{Kind::Bitcoin, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", Verdict::BadChecksum},
      Row{Kind::Bitcoin, "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", Verdict::Valid},
      Row{Kind::Bitcoin, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", Verdict::Valid},
      Row{Kind::Bitcoin, "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", Verdict::Valid},
      Row{Kind::Bitcoin, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", Verdict::Valid},
      Row{Kind::Bitcoin, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", Verdict::BadChecksum},
      Row{Kind::Bitcoin, "bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", Verdict::Malformed},
      Row{Kind::Tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", Verdict::Valid},
      Row{Kind::Tron, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u", Verdict::BadChecksum},
      Row{Kind::Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", Verdict::Valid},
      Row{Kind::Ethereum, "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", Verdict::Valid},
      Row{Kind::Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", Verdict::BadChecksum},
      Row{Kind::Ethereum, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", Verdict::Malformed});
  INFO(identifierName(row.kind) << " " << row.text);
  CHECK(checkIdentifier(row.kind, row.text).verdict == row.verdict);
}

TEST_CASE("an identifier is kept as written beside its normal form") {
  const auto iban = checkIdentifier(Kind::Iban, "gb29 nwbk 6016 1331 9268 19");
  CHECK(iban.raw == "gb29 nwbk 6016 1331 9268 19");
  CHECK(iban.normalised == "GB29NWBK60161331926819");
  CHECK(checkIdentifier(Kind::Imo, "IMO 9074729").normalised == "9074729");
  for (int kind = 0; kind <= static_cast<int>(Kind::Ethereum); ++kind)
    for (const char* odd : {"", " ", "é", "محمد", "0x", "bc1", "T", "1"})
      CHECK_FALSE(checkIdentifier(static_cast<Kind>(kind), odd).isValid());
}

TEST_CASE("card numbers are shown masked") {
  CHECK(maskedCard("4111 1111 1111 1111") == "411111......1111");
  CHECK(maskedCard("1234") == "....");
}

TEST_CASE("Keccak-256 is not SHA3-256") {
  CHECK(hex(keccak256("")) == "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
}
