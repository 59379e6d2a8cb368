// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

BENCHMARK_MAIN();
