// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/example_case.h"

#include <nlohmann/json.hpp>

#include "core/base/resources.h"
#include "core/example/analyst_work.h"
#include "core/geo/layer_import.h"
#include "core/ingest/known_tables.h"
#include "core/ingest/report_import.h"
#include "core/ingest/table_import.h"

namespace fairlead::example {

namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

/// What came in short of whole is a fault of the example, not of the user's file.
[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw Failure(ErrorCode::Malformed, "A file of the example case did not come in whole: " + why, file.string());
}

class Maker {
 public:
  Maker(store::Case& target, const store::Actor& actor, Executor& executor, const Progress& progress,
        std::vector<std::string>& warnings)
      : m_case(target), m_actor(actor), m_executor(executor), m_progress(progress), m_warnings(warnings) {}

  void run(const Json& plan) {
    const Json &reports = plan.at("reports"), &tables = plan.at("tables"), &layers = plan.at("layers"),
               &work = plan.at("work");
    m_progress.expect(reports.size() + tables.size() + layers.size() + work.size());
    for (const Json& one : reports) bringReports(one);
    for (const Json& one : tables) bringTable(one);
    for (const Json& one : layers) bringLayer(one);
    AnalystWork analyst(m_case, m_actor);
    for (const Json& step : work) {
      stepDone();
      analyst.run(step);
    }
  }

 private:
  void stepDone() {
    m_progress.check();
    m_progress.advance();
  }

  static fs::path file(const Json& entry, const char* name) {
    return resource("example") / entry.at(name).get<std::string>();
  }

  void bringReports(const Json& entry) {
    stepDone();
    ingest::ReportImportOptions options;
    options.source = entry.value("source", "");
    const fs::path path = file(entry, "path");
    const auto answer = ingest::ReportImport(m_case, options, m_actor, m_executor).run({path}, Progress()).orThrow();
    for (const auto& refused : answer.refused) refuse(refused.path, refused.reason);
  }

  void bringTable(const Json& entry) {
    stepDone();
    const fs::path path = file(entry, "path");
    auto specification = [&] {
      if (entry.contains("specification"))
        return ingest::ImportSpecification::parse(readFile(file(entry, "specification")), m_case.schemas());
      std::vector<ingest::TableRow> rows;
      const ingest::TableHead head = ingest::TableReader(path).readHead(ingest::kRowsToKnow, rows);
      auto known = ingest::knownTable(head, rows, m_case.schemas());
      if (!known) refuse(path, "its form is not known.");
      return std::move(known->specification);
    }();
    const auto answer =
        ingest::TableImport(m_case, std::move(specification), m_actor).run(path, false, Progress()).orThrow();
    for (const auto& row : answer.rejected)
      refuse(path, "row " + std::to_string(row.row) + ", " + row.column + ": " + row.reason);
    for (const std::string& warning : answer.warnings) m_warnings.push_back(path.filename().string() + ": " + warning);
  }

  void bringLayer(const Json& entry) {
    stepDone();
    ContainedProcess worker({std::chrono::minutes(1), std::uint64_t{2} << 30, std::uint64_t{4} << 30});
    geo::importLayers(m_case, m_actor, file(entry, "path"), {}, worker, Progress()).orThrow();
  }

  store::Case& m_case;
  const store::Actor& m_actor;
  Executor& m_executor;
  const Progress& m_progress;
  std::vector<std::string>& m_warnings;
};

store::NewCase settingsOf(const Json& plan) {
  store::NewCase settings;
  settings.title = plan.at("title");
  settings.marking = parseMarking(plan.at("classification").get<std::string>()).value();
  settings.ceiling = settings.marking.classification;
  settings.scheme = parseScheme(plan.at("grading_scheme").get<std::string>()).value();
  return settings;
}

}  // namespace

Result<ExampleAnswer> makeExample(const fs::path& path, const store::Actor& actor, Executor& executor,
                                  const Progress& progress) noexcept {
  return attempt([&] {
    const fs::path planFile = resource("example/case.json");
    const Json plan = Json::parse(readFile(planFile), nullptr, false);
    if (plan.is_discarded()) refuse(planFile, "it is not JSON.");
    ExampleAnswer answer;
    answer.made = store::Case::create(path, settingsOf(plan), actor).orThrow();
    try {
      Maker(*answer.made, actor, executor, progress, answer.warnings).run(plan);
    } catch (...) {
      answer.made.reset();
      std::error_code ignored;
      fs::remove(path, ignored);
      throw;
    }
    return answer;
  });
}

}  // namespace fairlead::example
