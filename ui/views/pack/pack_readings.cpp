// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/pack_readings.h"

#include "core/store/chart_repository.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

/// What comes of work whose refusal is shown where its result would be.
template <typename T>
struct Told {
  T value{};
  QString problem;
};

template <typename T, typename Work>
Told<T> told(Work work) {
  auto made = attempt(work);
  if (made) return {std::move(*made), {}};
  if (made.error().code == ErrorCode::Cancelled) throw Failure(made.error().code, made.error().message);
  return {{}, toQt(made.error().sentence())};
}

}  // namespace

PackReadings::PackReadings(PackDraft& draft, QObject* parent) : QObject(parent), m_draft(draft) {
  constexpr int kRest = 450;
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRest);
  connect(&m_rest, &QTimer::timeout, this, &PackReadings::read);
  connect(&draft, &PackDraft::edited, this, [this](bool isTyped) {
    if (!isTyped) forget();
    expect();
  });
  connect(&draft, &PackDraft::opened, this, [this] {
    forget();
    expect();
  });
  connect(&draft.desk(), &CaseDesk::caseChanged, this, &PackReadings::expect);
}

void PackReadings::setLooked(bool isLooked) {
  m_isLooked = isLooked;
  if (!isLooked) m_rest.stop();
  if (isLooked && m_isDue) m_rest.start(0);
}

void PackReadings::setOptions(const BriefOptions& options) {
  m_options = options;
  expect();
}

void PackReadings::forget() {
  ++m_turn;
  m_states.clear();
  m_findings.clear();
}

void PackReadings::expect() {
  m_isDue = true;
  emit outdated();
  if (m_isLooked) m_rest.start();
}

void PackReadings::read() {
  m_isDue = false;
  if (!m_draft.isOpen() || !m_draft.problem().isEmpty()) {
    m_preview.reset();
    emit previewRead({});
    return;
  }
  readPages();
  readLint();
  readStates();
}

void PackReadings::readPages() {
  using Pages = Told<std::shared_ptr<const PackPreview>>;
  BriefOptions options = m_options;
  options.planJson = m_draft.plan().text();
  m_draft.desk().read<Pages>(
      "pack pages", this,
      [options](const store::Case& opened, const Progress& progress) {
        return told<std::shared_ptr<const PackPreview>>([&]() -> std::shared_ptr<const PackPreview> {
          return std::make_shared<const PackPreview>(composeBrief(opened, options, progress), options.format, progress);
        });
      },
      [this](const Pages& pages) {
        m_preview = pages.value;
        emit previewRead(pages.problem);
      });
}

void PackReadings::readLint() {
  using Findings = Told<std::vector<LintFinding>>;
  m_draft.desk().read<Findings>(
      "pack lint", this,
      [plan = m_draft.plan().text()](const store::Case& opened, const Progress& progress) {
        return told<std::vector<LintFinding>>([&] { return lintPlan(CaseView(opened, progress), plan); });
      },
      [this, turn = m_turn](Findings found) {
        if (turn != m_turn) return;
        m_findings = std::move(found.value);
        emit lintRead(found.problem);
      });
}

void PackReadings::readStates() {
  struct Found {
    QStringList charts;
    std::map<std::size_t, ExhibitState> states;
  };
  m_draft.desk().read<Found>(
      "pack exhibits", this,
      [plan = m_draft.plan()](const store::Case& opened, const Progress& progress) {
        Found read;
        for (const store::SavedChart& chart : store::ChartRepository(opened).all())
          if (!chart.members.empty()) read.charts << toQt(chart.name);
        read.charts.removeDuplicates();
        read.states = exhibitStates(CaseView(opened, progress), plan, progress);
        return read;
      },
      [this, turn = m_turn](Found read) {
        emit chartsRead(read.charts);
        if (turn != m_turn) return;
        m_states = std::move(read.states);
        emit statesRead();
      });
}

}  // namespace fairlead::ui
