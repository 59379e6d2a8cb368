// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/foreign/bank_readers.h"

#include "core/base/error.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::ingest;
using foreign::readBankFile;

TEST_CASE("amounts are exact, whatever the separators") {
  const auto text = [](std::string_view written, char decimal = '\0') {
    const auto amount = BankAmount::parse(written, decimal);
    return amount ? amount->text() : std::string("none");
  };
  CHECK(text("1234,56") == "1234.56");
  CHECK(text("1.234.567,8") == "1234567.80");
  CHECK(text("-5,000.00") == "-5000.00");
  CHECK(text("000000000147,64", ',') == "147.64");
  CHECK(text("25170637,", ',') == "25170637.00");
  CHECK(text("0.00001") == "0.00001");
  CHECK(text("0.1") == "0.10");
  CHECK(text("1,000,000") == "1000000.00");
  CHECK(text("92000000000000.00") == "92000000000000.00");
  CHECK(text("99999999999999999999") == "none");
  CHECK(text("12,3456789") == "none");
  CHECK(text("twelve") == "none");
  CHECK(text("1,500") == "1500.00");  // no bank writes thousandths
  CHECK(text("1.500") == "1500.00");
  CHECK(text("0,500") == "0.50");
  CHECK(text("100-") == "-100.00");
  for (const char* wrong : {"100-200", "5-3", "12.34.56", "1,2,3", "--5", "1,23,456", "5.00.", "12,3456,7"}) {
    INFO(wrong);
    CHECK(text(wrong) == "none");
  }
  CHECK(text("") == "none");
}

TEST_CASE("MT940 gives account, balances and movements with the other party") {
  const std::string sta =
      ":20:STARTUMS\n:25:12345678/1020304050\n:28C:0/1\n:60F:C220901EUR1000,00\n"
      ":61:2209030904D250,50NTRFNONREF//77001\n"
      ":86:177?00UEBERWEISUNG?20Boot und?21 Motor?30TESTDEFFXXX?31DE02120300000000202051?32Beispiel ?33Marine GmbH\n"
      ":61:2212300102CR1,5NTRFE2E-9\n:86:/NAME/J. Doe/REMI/gift\n:62F:C220904EUR751,00\n-\n";
  CHECK(recogniseBank(sta) == BankFormat::Mt940);
  const auto statements = readBankFile(sta, BankFormat::Mt940);
  REQUIRE(statements.size() == 1);
  const BankStatement& s = statements[0];
  CHECK(s.account == "1020304050");
  CHECK(s.bank == "12345678");
  REQUIRE(s.movements.size() == 2);
  CHECK(s.movements[0].amount.text() == "-250.50");
  CHECK(s.movements[0].valueDate == "2022-09-03");
  CHECK(s.movements[0].date == "2022-09-04");
  CHECK(s.movements[0].purpose == "Boot und Motor");
  CHECK(s.movements[0].otherName == "Beispiel Marine GmbH");
  CHECK(s.movements[0].otherAccount == "DE02120300000000202051");
  CHECK(s.movements[0].reference == "77001");
  CHECK(s.movements[0].currency == "EUR");
  CHECK(s.movements[1].date == "2023-01-02");
  CHECK(s.movements[1].otherName == "J. Doe");
  CHECK(s.movements[1].endToEnd == "E2E-9");
  CHECK(s.balanceProblem().empty());
}

TEST_CASE("balances that do not agree are told with their figures") {
  const auto statements = readBankFile(
      ":20:X\n:25:DE02120300000000202051\n:60F:C220901EUR100,00\n:61:220903D50,00NMSCNONREF\n:62F:C220904EUR60,00\n",
      BankFormat::Mt940);
  const std::string problem = statements.at(0).balanceProblem();
  CHECK(problem.find("opening 100.00") != std::string::npos);
  CHECK(problem.find("makes 50.00") != std::string::npos);
  CHECK(problem.find("closing is 60.00") != std::string::npos);
  CHECK(problem.find("10.00 EUR apart") != std::string::npos);
}

TEST_CASE("the thirtieth of February is refused and still counts for the balance") {
  const auto statements = readBankFile(
      ":20:X\n:25:1\n:60F:C160229EUR100,00\n:61:160230C5,00NINTNONREF\n:62F:C160301EUR105,00\n", BankFormat::Mt940);
  const BankMovement& movement = statements.at(0).movements.at(0);
  CHECK(movement.problemValue == "160230");
  CHECK(movement.date.empty());
  CHECK(statements[0].balanceProblem().empty());
}

TEST_CASE("an amount with a letter in it is refused, not cut off") {
  const auto statements = readBankFile(
      ":20:X\n:25:1\n:60F:C240301EUR100,00\n:61:240302D5,O00NTRFNONREF\n:62F:C240302EUR95,00\n", BankFormat::Mt940);
  CHECK_FALSE(statements.at(0).movements.at(0).problem.empty());
}

TEST_CASE("camt of either version gives the party, and batches are told apart") {
  for (const bool isNew : {false, true}) {
    const std::string open = isNew ? "<Pty><Nm>" : "<Nm>", close = isNew ? "</Nm></Pty>" : "</Nm>";
    const std::string xml =
        "<?xml version=\"1.0\"?><n:Document xmlns:n=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\">"
        "<n:BkToCstmrStmt><n:Stmt><n:Id>S1</n:Id><n:Acct><n:Id><n:IBAN>DE02120300000000202051</n:IBAN></n:Id><n:Ccy>EUR"
        "</n:Ccy><n:Ownr><n:Nm>Nguyễn Văn A</n:Nm></n:Ownr></n:Acct>"
        "<n:Bal><n:Tp><n:CdOrPrtry><n:Cd>OPBD</n:Cd></n:CdOrPrtry></n:Tp><n:Amt Ccy=\"EUR\">10.00</n:Amt>"
        "<n:CdtDbtInd>DBIT</n:CdtDbtInd></n:Bal>"
        "<n:Bal><n:Tp><n:CdOrPrtry><n:Cd>CLBD</n:Cd></n:CdOrPrtry></n:Tp><n:Amt Ccy=\"EUR\">20.00</n:Amt>"
        "<n:CdtDbtInd>CRDT</n:CdtDbtInd></n:Bal>"
        "<n:Ntry><n:Amt Ccy=\"EUR\">30.00</n:Amt><n:CdtDbtInd>CRDT</n:CdtDbtInd><n:Sts>BOOK</n:Sts><n:BookgDt><n:Dt>"
        "2022-09-03</n:Dt></n:BookgDt><n:NtryDtls>"
        "<n:TxDtls><n:Refs><n:EndToEndId>E1</n:EndToEndId></n:Refs><n:Amt "
        "Ccy=\"EUR\">12.5</n:Amt><n:RltdPties><n:Dbtr>" +
        open + "Кириллица" + close +
        "</n:Dbtr><n:DbtrAcct><n:Id><n:IBAN>DE88100900001234567892</n:IBAN></n:Id></n:DbtrAcct></n:RltdPties></"
        "n:TxDtls>"
        "<n:TxDtls><n:Amt Ccy=\"EUR\">17.5</n:Amt><n:RmtInf><n:Ustrd>rent</n:Ustrd></n:RmtInf></n:TxDtls>"
        "</n:NtryDtls></n:Ntry></n:Stmt></n:BkToCstmrStmt></n:Document>";
    std::string named = xml;  // the prefix on the two inner names of the newer form
    CHECK(recogniseBank(named) == BankFormat::Camt);
    const auto statements = readBankFile(named, BankFormat::Camt);
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].account == "DE02120300000000202051");
    CHECK(statements[0].owner == "Nguyễn Văn A");
    REQUIRE(statements[0].movements.size() == 2);
    CHECK(statements[0].movements[0].otherName == "Кириллица");
    CHECK(statements[0].movements[0].otherAccount == "DE88100900001234567892");
    CHECK(statements[0].movements[0].amount.text() == "12.50");
    CHECK(statements[0].movements[1].purpose == "rent");
    CHECK(statements[0].balanceProblem().empty());
  }
}

TEST_CASE("XML that declares entities is refused") {
  CHECK_THROWS_AS(readBankFile("<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Document "
                               "xmlns=\"camt.053\"><BkToCstmrStmt>&x;</BkToCstmrStmt></Document>",
                               BankFormat::Camt),
                  Failure);
}

TEST_CASE("OFX with and without closing tags gives the same movements") {
  const std::string sgml =
      "OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>GBP<BANKACCTFROM><BANKID>204514"
      "<ACCTID>12345678<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT<DTPOSTED>"
      "20220903120000[0:GMT]<TRNAMT>-34.51<FITID>F1<NAME>M&amp;S<MEMO>tea</STMTTRN></"
      "BANKTRANLIST><LEDGERBAL><BALAMT>100.99"
      "<DTASOF>20220904</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>";
  const std::string xml =
      "<?xml version=\"1.0\"?><?OFX OFXHEADER=\"200\"?><OFX><STMTRS><CURDEF>GBP</CURDEF><BANKACCTFROM><BANKID>204514"
      "</BANKID><ACCTID>12345678</ACCTID></BANKACCTFROM><BANKTRANLIST><STMTTRN><TRNTYPE>DEBIT</"
      "TRNTYPE><DTPOSTED>20220903"
      "</DTPOSTED><TRNAMT>-34.51</TRNAMT><FITID>F1</FITID><NAME>M&amp;S</NAME><MEMO>tea</MEMO></STMTTRN></BANKTRANLIST>"
      "<LEDGERBAL><BALAMT>100.99</BALAMT><DTASOF>20220904</DTASOF></LEDGERBAL></STMTRS></OFX>";
  for (const std::string& text : {sgml, xml}) {
    CHECK(recogniseBank(text) == BankFormat::Ofx);
    const auto statements = readBankFile(text, BankFormat::Ofx);
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].account == "12345678");
    CHECK(statements[0].closing.value().amount.text() == "100.99");
    REQUIRE(statements[0].movements.size() == 1);
    const BankMovement& m = statements[0].movements[0];
    CHECK(m.date == "2022-09-03");
    CHECK(m.amount.text() == "-34.51");
    CHECK(m.otherName == "M&S");
    CHECK(m.currency == "GBP");
    CHECK(m.problem.empty());
  }
}

TEST_CASE("QIF tells day from month by all its dates, and says when it cannot") {
  const auto read = [](const std::string& first, const std::string& second) {
    return readBankFile("!Type:Bank\nD" + first + "\nT-5,000.00\nPrent\n^\nD" + second + "\nT12.00\nL[Savings]\n^\n",
                        BankFormat::Qif);
  };
  CHECK(read("9/12/97", "8/ 1/97").at(0).movements.at(1).date == "1997-08-01");
  CHECK(read("9/12/97", "8/ 1/97").at(0).warnings.size() == 1);
  CHECK(read("9/12/97", "8/21'04").at(0).movements.at(1).date == "2004-08-21");
  CHECK(read("9/12/97", "8/21'04").at(0).warnings.empty());
  CHECK(read("09.12.97", "21.08.97").at(0).movements.at(0).date == "1997-12-09");
  CHECK(read("31/02/97", "1/2/97").at(0).movements.at(0).problemValue == "31/02/97");
  CHECK(read("9/12/97", "8/21'04").at(0).movements.at(1).otherAccount == "Savings");
}

TEST_CASE("a statement goes through its JSON unharmed") {
  auto statements = readBankFile(
      ":20:X\n:25:DE02120300000000202051\n:60F:C220901EUR100,00\n:61:220903D50,00NMSCNONREF\n:86:für Мария\n",
      BankFormat::Mt940);
  const BankStatement again = parseBankJson(bankJson(statements.at(0)));
  CHECK(bankJson(again) == bankJson(statements[0]));
  CHECK(again.movements.at(0).purpose == "für Мария");
  CHECK_THROWS_AS(parseBankJson("{}"), Failure);
}

TEST_CASE("a file that names no account and no movement is refused by a sentence") {
  for (const std::string text : {":20:D140902049\n", ":NS:\n", ":60F:C140829EUR000000000147,64\n"}) {
    REQUIRE(recogniseBank(text) == BankFormat::Mt940);
    CHECK_THROWS_WITH(readBankFile(text, BankFormat::Mt940), Catch::Contains("no account"));
  }
}
