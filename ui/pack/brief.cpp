// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/brief.h"

#include <QObject>

#include "core/base/resources.h"
#include "ui/base/text.h"
#include "ui/pack/composer.h"
#include "ui/pack/document_writers.h"
#include "ui/pack/pdf_writer.h"
#include "ui/pack/released_view.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

std::string templateText(const std::string& nameOrPath) {
  std::error_code ignored;
  if (nameOrPath.find('/') != std::string::npos && std::filesystem::is_regular_file(nameOrPath, ignored))
    return readFile(nameOrPath, 16 << 20);
  std::string known;
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(resource("pack")))
    if (const std::string stem = entry.path().stem().string(); stem.starts_with("template-"))
      names.insert(stem.substr(9));
  if (names.contains(nameOrPath)) return readFile(resource("pack/template-" + nameOrPath + ".json"), 1 << 20);
  for (const std::string& name : names) known.append(known.empty() ? "" : ", ").append(name);
  throw Failure(ErrorCode::NotFound, "There is no template of this name; there are " + known + ".", nameOrPath);
}

/// What each note and exhibit rests on, for programs; statement ids hold in every copy of the case. Under a release
/// profile only how many, since an id would tie what the pack says to what a bundle gave under another.
std::string manifestOf(const store::Case& opened, const Document& document, bool isReleased) {
  Json json{{"format", "fairlead-pack-manifest"}, {"version", 1},
            {"title", fromQt(document.title)},    {"reference", fromQt(document.reference)},
            {"marking", document.marking.text()}, {"case", opened.properties().id.text()},
            {"digest", fromQt(document.digest)},  {"made", fromQt(document.madeAt)},
            {"filter", fromQt(document.filter)},  {"notes", Json::array()},
            {"exhibits", Json::array()},          {"withheld", Json::object()}};
  const auto ids = [&](const std::vector<store::Key>& keys) {
    if (isReleased) return Json(keys.size());
    Json list = Json::array();
    for (const store::Key key : keys) list.push_back(document.statementIds.at(key));
    return list;
  };
  for (std::size_t i = 0; i < document.notes.size(); ++i)
    json["notes"].push_back({{"number", i + 1},
                             {"text", fromQt(document.notes[i].text)},
                             {"statements", ids(document.notes[i].statements)}});
  for (std::size_t i = 0; i < document.exhibits.size(); ++i)
    json["exhibits"].push_back({{"number", i + 1},
                                {"kind", fromQt(document.exhibits[i].kind)},
                                {"caption", fromQt(document.exhibits[i].caption)},
                                {"marking", document.exhibits[i].marking.text()},
                                {"statements", ids(document.exhibits[i].statements)}});
  for (const auto& [reason, count] : document.withheld) json["withheld"][reason] = count;
  return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

/// Names too, which no note tells of.
std::vector<store::Key> statementsOf(const Document& document) {
  std::vector<store::Key> keys;
  for (const auto& [key, id] : document.statementIds) keys.push_back(key);
  return keys;
}

Instant dayOf(const std::string& date, const char* where) {
  if (const auto at = parseIso(date)) return *at;
  throw Failure(ErrorCode::Invalid, std::string("The pack's ") + where + " is no day; write it as 2026-11-30.", date);
}

/// Day, author and reference.
void dress(Document& document, const BriefOptions& options) {
  if (document.author.isEmpty()) document.author = toQt(options.author);
  const Instant at =
      std::chrono::floor<std::chrono::days>(options.date.empty() ? now() : dayOf(options.date, "day (--date)"));
  if (document.date.isEmpty()) document.date = dayText(at.time_since_epoch().count());
  document.madeAt = toQt(isoText(at));
  document.reference = !options.reference.empty() ? toQt(options.reference)
                                                  : "FL-" + document.digest.left(8) + "-" + document.madeAt.left(10);
}

}  // namespace

void requirePackEnding(const std::filesystem::path& path) {
  const std::string ending = path.extension().string();
  if (ending != ".pdf" && ending != ".odt" && ending != ".html" && ending != ".odp")
    throw Failure(ErrorCode::Invalid,
                  "A pack is a .pdf, an .odt, an .html or slides in an .odp; let the name end in one of them.",
                  path.string());
}

namespace {

void requireMarking(const store::Case& opened, const Document& document) {
  if (document.marking.isNone() && !document.recipient.isEmpty())
    throw Failure(
        ErrorCode::Refused,
        "Nothing that the pack would show may go out under this profile, so that it would be empty and bear no "
        "marking; choose another profile.",
        fromQt(document.recipient));
  if (document.marking.isNone())
    throw Failure(ErrorCode::Refused,
                  "The pack would have no marking, and nothing leaves without one; make the case with `new "
                  "--classification`, or import marked reports.",
                  opened.path().string());
}

void markAsReleased(Document& document, const ReleasedView& released) {
  if (const std::string why = released.whyNot(fromQt(document.title)); !why.empty())
    throw Failure(ErrorCode::Refused, "The title may not go: " + why + "; give another with --title.",
                  fromQt(document.title));
  for (const QString& words : {document.subtitle, document.author})
    if (const std::string why = released.whyNot(fromQt(words)); !why.empty())
      throw Failure(ErrorCode::Refused,
                    "The cover may not go: " + why + "; change the “label” or the “author” of the pack's plan.",
                    fromQt(words));
  document.marking = released.released(document.marking);
  for (Exhibit& exhibit : document.exhibits) exhibit.marking = released.released(exhibit.marking);
  if (const std::string why = released.whyAbove(document.marking); !why.empty())
    throw Failure(ErrorCode::Refused, "The pack may not go out under this profile: " + why + ".");
}

}  // namespace

std::vector<store::Item> packsInForce(const store::Case& opened) {
  constexpr std::int64_t kMost = 100'000;
  auto packs = opened.items().list({{}, ItemKind::Pack}, 0, kMost);
  std::erase_if(packs, [&](const store::Item& pack) { return opened.statements().about(pack.key).empty(); });
  return packs;
}

std::string planText(const store::Case& opened, const BriefOptions& options) {
  if (!options.planJson.empty()) return options.planJson;
  if (options.pack.empty() && !options.plan.empty()) return templateText(options.plan);
  const auto packs = packsInForce(opened);
  const auto isMeant = [&](const store::Item& pack) {
    return options.pack.empty() ? packs.size() == 1 && options.charts.empty()
                                : pack.caption == options.pack || pack.id.text().starts_with(options.pack);
  };
  for (const auto& pack : packs) {
    if (!isMeant(pack)) continue;
    const auto versions = opened.statements().values(pack.key, "content");
    if (!versions.empty()) return versions.back();
    if (!options.pack.empty()) throw Failure(ErrorCode::NotFound, "The pack is empty; give it a plan.", options.pack);
  }
  if (options.pack.empty()) return templateText("network-assessment");
  throw Failure(ErrorCode::NotFound, "The case has no pack of this title or id; see `list --schema Pack`.",
                options.pack);
}

Document composeBrief(const store::Case& opened, const BriefOptions& options, const Progress& progress) {
  PackPlan plan = PackPlan::parse(planText(opened, options));
  if (options.hasParagraphMarks) plan.set("paragraph_marks", "yes");
  const std::string digest = hex(opened.digest());
  std::optional<ReleasedView> released;
  std::string recipient;
  if (!options.release.empty()) {
    const auto profile = release::ReleaseProfile::read(options.release);
    recipient = profile.label;
    released.emplace(opened, profile, options.acknowledged, options.mayLeaveOutBlocked, progress);
  }
  CaseView::Shows shows;
  if (released) shows = [&](store::Key item) { return released->shows(item); };
  const CaseView view(opened, progress, std::move(shows));
  Evidence evidence = released ? Evidence(view, [&](store::Key report, std::size_t from,
                                                    std::size_t to) { return released->mayQuote(report, from, to); })
                               : Evidence(view);
  Composer composer(view, evidence, progress);
  if (released) composer.release(released->withheld(), [&](std::string_view text) { return released->whyNot(text); });
  Document document = composer.compose(plan, options.charts);
  const auto text = [&](const char* name, const std::string& standard) {
    const auto found = plan.json().find(name);
    if (found == plan.json().end()) return standard;
    if (found->is_string()) return found->get<std::string>();
    throw Failure(ErrorCode::Malformed, std::string("The pack's plan cannot be used: its “") + name + "” is no text.");
  };
  document.title = toQt(!options.title.empty() ? options.title : text("title", opened.properties().title));
  document.subtitle = toQt(text("label", ""));
  document.author = toQt(text("author", options.author));
  if (released) markAsReleased(document, *released);
  document.copy = toQt(options.copy);
  document.recipient = toQt(recipient);
  document.digest = toQt(digest);
  document.filter = recipient.empty() ? QObject::tr("all times, nothing filtered")
                                      : QObject::tr("released to: %1").arg(toQt(recipient));
  // The plan's day stands on the cover; when the file was made is another matter.
  if (const std::string day = text("date", ""); options.date.empty() && !day.empty())
    document.date = dayText(dayOf(day, "plan's “date”").time_since_epoch().count());
  dress(document, options);
  document.manifest = manifestOf(opened, document, !options.release.empty());
  return document;
}

BriefSummary writeBrief(const store::Case& opened, const std::filesystem::path& path, const BriefOptions& options,
                        const Progress& progress) {
  requirePackEnding(path);
  return writeDocument(opened, composeBrief(opened, options, progress), path, options, progress);
}

BriefSummary writeDocument(const store::Case& opened, Document document, const std::filesystem::path& path,
                           const BriefOptions& options, const Progress& progress) {
  requirePackEnding(path);
  requireMarking(opened, document);
  if (document.madeAt.isEmpty()) {
    dress(document, options);
    document.manifest = manifestOf(opened, document, !options.release.empty());
  }
  const std::string ending = path.extension().string();
  BriefSummary summary;
  summary.marking = document.marking.text();
  summary.exhibits = static_cast<int>(document.exhibits.size());
  summary.sources = document.sources;
  summary.notes = static_cast<int>(document.notes.size());
  summary.withheld = document.withheld;
  summary.statements = statementsOf(document);
  const std::filesystem::path beside = path.string() + ".part";
  std::error_code error;
  try {
    if (ending == ".pdf") {
      requireGlyphs(document);
      summary.pages = writePdf(document, options.format, beside, progress);
    } else if (ending == ".html") {
      summary.pages = writeHtml(document, beside);
    } else if (ending == ".odt") {
      summary.pages = writeOdt(document, options.format, beside);
    } else {
      summary.pages = writeSlides(document, options.format, beside);
    }
    if (options.whenFinished) options.whenFinished(beside, summary);
    std::filesystem::rename(beside, path, error);
    if (error)
      throw Failure(ErrorCode::Io, "The pack cannot be written there: " + error.message() + ".", path.string());
  } catch (...) {
    std::filesystem::remove(beside, error);
    throw;
  }
  // Pictures are left by a pack that was written, not by one that was refused.
  if (!options.pictures.empty()) writePictures(document, options.pictures, options.format.isGrey);
  return summary;
}

}  // namespace fairlead::ui
