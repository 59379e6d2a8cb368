// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/base/error.h"
#include "core/ingest/encoding.h"
#include "core/ingest/foreign/bank_readers.h"

namespace fairlead::ingest::foreign {

std::vector<BankStatement> readBankFile(std::string_view bytes, BankFormat format) {
  std::vector<BankStatement> statements;
  switch (format) {
    case BankFormat::Camt:
      statements = readCamt(bytes);
      break;
    case BankFormat::Mt940:
      statements = readMt940(decodeText(bytes).utf8);
      break;
    case BankFormat::Ofx:
      statements = readOfx(decodeText(bytes).utf8);
      break;
    case BankFormat::Qif:
      statements = readQif(decodeText(bytes).utf8);
      break;
  }
  const auto saysNothing = [](const BankStatement& s) { return s.account.empty() && s.movements.empty(); };
  statements.erase(std::remove_if(statements.begin(), statements.end(), saysNothing), statements.end());
  if (statements.empty())
    throw Failure(ErrorCode::Malformed, "This " + std::string(bankFormatName(format)) +
                                            " file names no account and no movement, so nothing comes of it; ask for "
                                            "the whole statement.");
  return statements;
}

}  // namespace fairlead::ingest::foreign
