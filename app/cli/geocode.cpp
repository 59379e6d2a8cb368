// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/geocode.h"

#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"

namespace fairlead::cli {

namespace {

int runGeocode(const Context& context, const std::string& path, const std::string& text) {
  openCase(path, store::Access::Look);  // the contract names a case; a wrong name should not pass unnoticed
  Json matches = Json::array();
  std::string lines;
  for (const auto& match : geo::geocode(text)) {
    matches.push_back({{"text", match.text},
                       {"lon", match.place.point->lonDegrees()},
                       {"lat", match.place.point->latDegrees()},
                       {"uncertainty_m", match.place.uncertaintyMetres},
                       {"source", match.source}});
    lines += match.text + "  " + match.place.text() + "\n";
  }
  return context.answer({{"matches", matches}}, lines);
}

}  // namespace

void addGeocode(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "geocode", "Place names, coordinates and grid references to points, offline",
                           "fairlead-cli geocode harbour.fairlead \"near Gravelines\"");
  auto path = std::make_shared<std::string>();
  auto text = std::make_shared<std::string>();
  made->add_option("case", *path, "The case")->required();
  made->add_option("text", *text, "A name, coordinates or a grid reference")->required();
  made->callback(
      [&context, path, text] { context.run = [&context, path, text] { return runGeocode(context, *path, *text); }; });
}

}  // namespace fairlead::cli
