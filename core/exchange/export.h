// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/exchange/outgoing.h"

namespace fairlead::exchange {

struct ExportRequest {
  std::string format;  // one of exportFormats()
  Outgoing::Terms terms;
  store::Actor actor;
};

struct ExportReport {
  std::int64_t items = 0;                        // and features
  std::map<std::string, std::int64_t> withheld;  // by reason
  Marking marking;
  Digest256 sha256{};
};

const std::vector<std::string_view>& exportFormats();

/// Writes the case for another program, beside the target and renamed, and journals the disclosure; a failure leaves
/// neither. The same case gives the same bytes.
Result<ExportReport> exportCase(store::Case& opened, const std::filesystem::path& path, const ExportRequest& request,
                                const Progress& progress) noexcept;

}  // namespace fairlead::exchange
