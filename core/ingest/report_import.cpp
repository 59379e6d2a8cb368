// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/report_import.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <optional>

#include "core/base/utf8.h"
#include "core/ingest/prepared_report.h"
#include "core/ingest/report_writer.h"
#include "core/store/case_files.h"
#include "core/store/sketch_repository.h"

namespace fairlead::ingest {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kBatch = 256;
constexpr std::uint64_t kBatchBytes = std::uint64_t{32} << 20;

bool isHidden(const fs::path& path) { return path.filename().string().starts_with("."); }

void walk(const fs::path& folder, std::vector<fs::path>& files, ReportImportAnswer& answer) {
  auto& refused = answer.refused;
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) entries.push_back(*at);
  if (error) {
    refused.push_back(
        {replaceMalformed(folder.string()), "The folder cannot be read: " + error.message() + ".", ErrorCode::Io});
  }
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.path().native() < b.path().native(); });
  for (const fs::directory_entry& entry : entries) {
    if (isHidden(entry.path())) {
      answer.skipped.push_back({replaceMalformed(entry.path().string()),
                                "It is hidden and was left out; name it by itself if it is a report.",
                                ErrorCode::Unsupported});
      continue;
    }
    // Links are not followed: they can lead in a circle, or out of what somebody handed over.
    if (entry.is_symlink(error)) {
      refused.push_back({replaceMalformed(entry.path().string()),
                         "This is a link, which is not followed; name what it points to if that is meant.",
                         ErrorCode::Unsupported});
    } else if (entry.is_directory(error)) {
      walk(entry.path(), files, answer);
    } else if (entry.is_regular_file(error)) {
      files.push_back(entry.path());
    } else {
      refused.push_back(
          {replaceMalformed(entry.path().string()), "This is neither a file nor a folder.", ErrorCode::Unsupported});
    }
  }
}

void leaveOutCase(const fs::path& casePath, std::vector<fs::path>& files,
                  std::vector<ReportImportAnswer::Refused>& refused) {
  std::erase_if(files, [&](const fs::path& file) {
    if (!store::belongsToCase(casePath, file)) return false;
    refused.push_back({replaceMalformed(file.string()), "This is the case itself, which cannot be a report in it.",
                       ErrorCode::Invalid});
    return true;
  });
}

/// Files that are read together; bounded in number and, by what the folder says, in size.
std::vector<std::pair<std::size_t, std::size_t>> batches(const std::vector<fs::path>& files) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  std::size_t begin = 0;
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::error_code ignored;
    const std::uintmax_t size = fs::file_size(files[i], ignored);
    bytes += ignored ? 0 : size;
    if (i + 1 - begin < kBatch && bytes < kBatchBytes) continue;
    out.emplace_back(begin, i + 1);
    begin = i + 1;
    bytes = 0;
  }
  if (begin < files.size()) out.emplace_back(begin, files.size());
  return out;
}

/// Reads one batch while the batch before is written, so that two cores are busy and memory stays bounded.
class Pipeline {
 public:
  Pipeline(const std::vector<fs::path>& files, const ReportImportOptions& options, GradingScheme scheme,
           Executor& executor, const Progress& progress)
      : m_files(files), m_options(options), m_scheme(scheme), m_executor(executor), m_progress(progress) {
    for (std::size_t i = 0; i < executor.width(); ++i)
      m_readers.push_back(std::make_unique<DocumentReader>(options.limits));
  }

  void run(ReportWriter& writer) {
    std::vector<PreparedReport> ready, next;
    for (const auto& batch : batches(m_files)) {
      const std::size_t begin = batch.first;
      next.clear();
      next.resize(batch.second - begin);
      std::atomic<std::size_t> at{0};
      const auto prepare = [&](DocumentReader& reader) {
        for (std::size_t i; (i = at.fetch_add(1)) < next.size();) {
          m_progress.check();
          next[i] = prepareReport(m_files[begin + i], m_options.biggestFile, m_scheme, reader, m_progress);
        }
      };
      // Number 0 is the caller's own thread, which owns the connection; it writes, then helps reading.
      m_executor.run(m_executor.width(), [&](std::size_t number) {
        if (number == 0) write(ready, writer);
        prepare(*m_readers[number]);
      });
      std::swap(ready, next);
    }
    write(ready, writer);
  }

 private:
  void write(std::vector<PreparedReport>& reports, ReportWriter& writer) {
    for (PreparedReport& report : reports) {
      m_progress.check();
      writer.write(report);
      report = {};
      m_progress.advance();
    }
    reports.clear();
  }

  const std::vector<fs::path>& m_files;
  const ReportImportOptions& m_options;
  GradingScheme m_scheme;
  Executor& m_executor;
  const Progress& m_progress;
  std::vector<std::unique_ptr<DocumentReader>> m_readers;
};

/// The sketches of what is in the case already. Reports that came by a bundle, or before sketches were kept, have none
/// yet: their texts are read here, sketched on the executor, and their sketches kept.
void knowEarlier(store::Case& target, ReportWriter& writer, Executor& executor, const Progress& progress) {
  constexpr std::size_t kAtOnce = 2000;
  struct Earlier {
    store::Key key;
    ItemId id;
    std::optional<WordingSketch> sketch;
  };
  std::vector<Earlier> reports;
  std::vector<std::size_t> missing;
  store::SketchRepository kept(target.database());
  kept.forEachReport([&](store::Key key, ItemId id, std::optional<WordingSketch> sketch) {
    if (!sketch) missing.push_back(reports.size());
    reports.push_back({key, id, std::move(sketch)});
  });
  for (std::size_t begin = 0; begin < missing.size(); begin += kAtOnce) {
    progress.check();
    const std::size_t count = std::min(kAtOnce, missing.size() - begin);
    std::vector<std::string> texts(count);
    for (std::size_t i = 0; i < count; ++i)
      texts[i] = target.reports().text(reports[missing[begin + i]].key).value_or("");
    executor.run(executor.width(), [&](std::size_t number) {
      for (std::size_t i = number; i < count; i += executor.width())
        reports[missing[begin + i]].sketch = WordingSketch::of(texts[i]);
    });
    for (std::size_t i = 0; i < count; ++i) {
      const Earlier& report = reports[missing[begin + i]];
      kept.keep(report.id, *report.sketch);
    }
  }
  for (const Earlier& report : reports) writer.know(report.id, *report.sketch);
}

}  // namespace

std::vector<fs::path> filesBelow(const std::vector<fs::path>& paths, ReportImportAnswer& answer) {
  std::vector<fs::path> files;
  auto& refused = answer.refused;
  for (const fs::path& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      walk(path, files, answer);
    } else if (fs::is_regular_file(path, error)) {
      files.push_back(path);
    } else if (fs::exists(path, error)) {
      refused.push_back(
          {replaceMalformed(path.string()), "This is neither a file nor a folder.", ErrorCode::Unsupported});
    } else {
      refused.push_back(
          {replaceMalformed(path.string()), "There is no such file or folder; check the name.", ErrorCode::NotFound});
    }
  }
  return files;
}

ReportImport::ReportImport(store::Case& target, ReportImportOptions options, store::Actor actor, Executor& executor)
    : m_case(target), m_options(std::move(options)), m_actor(std::move(actor)), m_executor(executor) {}

Result<ReportImportAnswer> ReportImport::run(const std::vector<fs::path>& paths, const Progress& progress) noexcept {
  return attempt([&] {
    ReportImportAnswer answer;
    std::vector<fs::path> files = filesBelow(paths, answer);
    leaveOutCase(m_case.path(), files, answer.refused);
    progress.expect(files.size());
    if (files.empty()) return answer;
    bool isEmpty = false;
    const std::string what = files.size() == 1 ? "Imported " + replaceMalformed(files.front().filename().string())
                                               : "Imported " + std::to_string(files.size()) + " files as reports";
    auto done = m_case.change(m_actor, store::Action::Collect, what, [&](store::Transaction& transaction) {
      ReportWriter writer(m_case, transaction, m_options, answer);
      knowEarlier(m_case, writer, m_executor, progress);
      // Indexes are built at the end only where nothing was there that could come again.
      if (transaction.database().number("SELECT count(*) FROM item") == 0) {
        transaction.expectMany(static_cast<std::int64_t>(files.size()) * 6);
      }
      Pipeline(files, m_options, m_case.properties().scheme, m_executor, progress).run(writer);
      const bool hasNews = std::any_of(answer.duplicates.begin(), answer.duplicates.end(),
                                       [](const auto& duplicate) { return !duplicate.news.empty(); });
      isEmpty = transaction.added("statement") == 0 && answer.imported.empty() && !hasNews;
      if (isEmpty) throw Failure(ErrorCode::Cancelled, "Nothing new came in.");
    });
    if (!done && !isEmpty) throw Failure(done.error());
    return answer;
  });
}

}  // namespace fairlead::ingest
