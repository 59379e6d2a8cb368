// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <functional>
#include <string>
#include <vector>

namespace fairlead::bench {

/// Seconds of wall clock that the work takes.
double seconds(const std::function<void()>& work);

/// Seconds of processor time that the work takes, the programs that it ran and waited for included: what it would take
/// on a machine with nothing else to do, if it does not wait for the disk.
double processorSeconds(const std::function<void()>& work);

/// The most memory that this process, or any program that it started and waited for, ever held, in MB.
double peakMegabytes();
double peakMegabytesOfChildren();

/// Runs a program without a shell and throws std::runtime_error if it fails; output is dropped.
void runProgram(const std::vector<std::string>& command);

/// The value below which `part` of the sample lies.
double quantile(std::vector<double> sample, double part);

/// One repetition of work beside a peer: `ours` is the benchmark's time, "peer_s" and "ratio" are counters. Both run in
/// every repetition, one after the other, so that a busy machine slows both.
void besidePeer(benchmark::State& state, const std::function<void()>& ours, const std::function<void()>& peer);

/// Times each call and answers "p50_ms", "p95_ms", "processor_p95_ms" and "max_ms" as counters.
void eachCall(benchmark::State& state, std::size_t calls, const std::function<void(std::size_t)>& call);

}  // namespace fairlead::bench
