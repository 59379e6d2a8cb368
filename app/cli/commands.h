// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace CLI {
class App;
}

namespace fairlead::cli {

struct Context;

// One function a command, in a file of its name. Each adds its sub-command and, when chosen, sets Context::run.

void addNew(CLI::App& root, Context& context);
void addInfo(CLI::App& root, Context& context);
void addVerify(CLI::App& root, Context& context);
void addSearch(CLI::App& root, Context& context);
void addShow(CLI::App& root, Context& context);
void addList(CLI::App& root, Context& context);
void addUndo(CLI::App& root, Context& context);
void addRedo(CLI::App& root, Context& context);
void addJournal(CLI::App& root, Context& context);
void addDigest(CLI::App& root, Context& context);
void addJudge(CLI::App& root, Context& context);
void addGeocode(CLI::App& root, Context& context);
void addImportExchange(CLI::App& root, Context& context);
void addImportLayer(CLI::App& root, Context& context);
void addLayer(CLI::App& root, Context& context);
void addPicture(CLI::App& root, Context& context);
void addBench(CLI::App& root, Context& context);
void addBrief(CLI::App& root, Context& context);
void addResolve(CLI::App& root, Context& context);
void addState(CLI::App& root, Context& context);
void addLink(CLI::App& root, Context& context);
void addRetract(CLI::App& root, Context& context);
void addRegrade(CLI::App& root, Context& context);
void addAnnotate(CLI::App& root, Context& context);
void addMentions(CLI::App& root, Context& context);
void addAccept(CLI::App& root, Context& context);
void addDismiss(CLI::App& root, Context& context);
void addErase(CLI::App& root, Context& context);
void addImportReport(CLI::App& root, Context& context);
void addImportTable(CLI::App& root, Context& context);
void addSuggestSpec(CLI::App& root, Context& context);
void addChart(CLI::App& root, Context& context);
void addKey(CLI::App& root, Context& context);
void addSchedule(CLI::App& root, Context& context);
void addSeal(CLI::App& root, Context& context);
void addDisclosures(CLI::App& root, Context& context);
void addInspect(CLI::App& root, Context& context);
void addOpen(CLI::App& root, Context& context);
void addExport(CLI::App& root, Context& context);
void addChanges(CLI::App& root, Context& context);
void addWithdraw(CLI::App& root, Context& context);
void addPath(CLI::App& root, Context& context);
void addActivity(CLI::App& root, Context& context);
void addMeasure(CLI::App& root, Context& context);

}  // namespace fairlead::cli
