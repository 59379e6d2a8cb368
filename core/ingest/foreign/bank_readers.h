// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/ingest/bank_statement.h"

/// Parsers of bank statements, each over one file's text in UTF-8 (camt: the bytes). They throw Failure(Malformed)
/// where nothing can be made of a file; a movement that cannot be read carries its problem.
namespace fairlead::ingest::foreign {

/// By the format; brings the text to UTF-8 first. Throws Failure(Malformed) too if there is no account and no movement.
std::vector<BankStatement> readBankFile(std::string_view bytes, BankFormat format);

std::vector<BankStatement> readMt940(std::string_view text);
std::vector<BankStatement> readCamt(std::string_view bytes);
std::vector<BankStatement> readOfx(std::string_view text);
std::vector<BankStatement> readQif(std::string_view text);

}  // namespace fairlead::ingest::foreign
