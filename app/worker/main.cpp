// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include "app/worker/tasks.h"

// Leaves without tearing down libraries: they might ask for what is no longer allowed.
int main(int argc, char** argv) { ::_exit(fairlead::worker::serve(argc, argv)); }
