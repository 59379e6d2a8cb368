// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/extract/extraction_count.h"
#include "core/store/layer_repository.h"

namespace fairlead::cli {

namespace {

int runInfo(const Context& context, const std::string& path) {
  const auto opened = openCase(path, store::Access::Look);
  const auto properties = opened->properties();
  auto counts = opened->counts();
  const Marking joined = opened->marking();
  const std::string marking = joined.text();
  Json layers = Json::array(), charts = Json::array();
  for (const auto& chart : opened->items().list({{}, ItemKind::Chart}, 0, 1'000)) charts.push_back(chart.caption);
  for (const auto& layer : store::LayerRepository(opened->database()).all()) {
    const Json extent = layer.hasExtent ? Json{layer.west, layer.south, layer.east, layer.north} : Json(nullptr);
    layers.push_back({{"name", layer.name},
                      {"id", layer.id.text()},
                      {"kind", layer.kind},
                      {"features", layer.features},
                      {"geometry", layer.geometryType},
                      {"crs", layer.crs},
                      {"extent", extent}});
  }
  const Json document{{"title", properties.title},
                      {"id", properties.id.text()},
                      {"classification", classificationText(joined.classification)},
                      {"marking", marking},
                      {"ceiling", classificationText(properties.ceiling)},
                      {"grading_scheme", schemeName(properties.scheme)},
                      {"reports", counts["report"]},
                      {"records", counts["record"]},
                      {"entities", counts["entity"]},
                      {"links", counts["link"]},
                      {"events", counts["event"]},
                      {"statements", counts["statement"]},
                      {"mentions", extract::countedMentions(*opened)},
                      {"judgements", counts["judgement"]},
                      {"annotations", counts["annotation"]},
                      {"sources", counts["source"]},
                      {"layers", layers},
                      {"charts", charts},
                      {"size_bytes", std::filesystem::file_size(path)}};
  std::string text = properties.title + "\n" + (marking.empty() ? "No marking" : marking) + "\n\n";
  for (const char* what :
       {"report", "record", "entity", "link", "event", "statement", "judgement", "annotation", "source"}) {
    std::string number = std::to_string(counts[what]);
    number.insert(0, number.size() < 12 ? 12 - number.size() : 0, ' ');
    text += number + "  " + what + "\n";
  }
  return context.answer(document, text);
}

}  // namespace

void addInfo(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "info", "What is in a case", "fairlead-cli info harbour.fairlead --json");
  auto path = std::make_shared<std::string>();
  made->add_option("case", *path, "The case")->required();
  made->callback([&context, path] { context.run = [&context, path] { return runInfo(context, *path); }; });
}

}  // namespace fairlead::cli
