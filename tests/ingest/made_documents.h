// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace fairlead::test {

/// Entries in order, by name and content, as a ZIP file's bytes.
std::string makeZip(const std::vector<std::pair<std::string, std::string>>& entries);
/// The smallest document of each kind that holds these paragraphs (XML text, already escaped).
std::string makeDocx(const std::vector<std::string>& paragraphs);
std::string makeOdt(const std::vector<std::string>& paragraphs);
/// A workbook of one sheet from its parts' XML.
std::string makeXlsx(const std::string& sheet, const std::string& styles, const std::string& strings);
/// One page of Helvetica; ASCII only.
std::string makePdf(const std::string& line);

}  // namespace fairlead::test
