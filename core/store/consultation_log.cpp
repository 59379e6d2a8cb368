// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/consultation_log.h"

#include <fcntl.h>
#include <pwd.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/base/error.h"
#include "core/base/instant.h"
#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/store/tombstone_repository.h"

namespace fairlead::store {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostShown = 1'000;

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// The lock of one log file, held while it is read and written.
class LockedFile {
 public:
  explicit LockedFile(const std::filesystem::path& path) : m_path(path) {
    std::error_code failed;
    std::filesystem::create_directories(path.parent_path(), failed);
    m_descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (m_descriptor < 0 || ::flock(m_descriptor, LOCK_EX) != 0) {
      close();
      throw Failure(ErrorCode::Io,
                    "The log of consultations cannot be written; check the folder, or name another in XDG_STATE_HOME.",
                    path.string());
    }
  }
  ~LockedFile() { close(); }
  LockedFile(const LockedFile&) = delete;
  LockedFile& operator=(const LockedFile&) = delete;

  std::vector<std::string> lines() const {
    std::vector<std::string> out;
    std::istringstream text(readFile(m_path));
    for (std::string line; std::getline(text, line);)
      if (!line.empty()) out.push_back(line);
    return out;
  }
  void append(const std::string& text) const {
    if (::write(m_descriptor, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
      throw Failure(ErrorCode::Io, "The log of consultations cannot be written; check that the disk is not full.",
                    m_path.string());
  }
  void clear() const {
    if (::ftruncate(m_descriptor, 0) != 0)
      throw Failure(ErrorCode::Io, "The log of consultations cannot be shortened; check the disk.", m_path.string());
  }

 private:
  void close() {
    if (m_descriptor >= 0) ::close(m_descriptor);
  }
  std::filesystem::path m_path;
  int m_descriptor = -1;
};

std::string hashOf(const std::string& line) { return hex(Sha256::of(line)); }

/// The line with the hash of the one before it, and what ends it.
std::string chained(Json line, const std::vector<std::string>& before) {
  line["prev"] = before.empty() ? std::string() : hashOf(before.back());
  return dumped(line) + "\n";
}

/// Sentences about the lines that do not follow from the one before.
std::vector<std::string> brokenLinks(const std::vector<std::string>& lines) {
  std::vector<std::string> problems;
  std::string before;
  std::size_t number = 0;
  for (const std::string& line : lines) {
    ++number;
    const Json said = Json::parse(line, nullptr, false);
    const bool isFirst = number == 1 && said.is_object() && said.contains("absorbed");
    const auto prev = said.is_object() ? said.find("prev") : said.end();
    const bool follows = isFirst || (prev != said.end() && prev->is_string() && *prev == before);
    if (!said.is_object() || !follows)
      problems.push_back("Line " + std::to_string(number) + " of the log of consultations breaks the chain.");
    before = hashOf(line);
  }
  return problems;
}

/// What was erased by law since somebody looked doesn't come back by the words that found it.
void dropErased(const Database& database, Json& looks) {
  const TombstoneRepository tombstones(database);
  if (tombstones.count() == 0) return;
  // What a bundle's tombstone names keeps its bytes, and who looked at them their words, until it is erased here too.
  Query held = database.query("SELECT 1 FROM item WHERE id=?1");
  const auto isHeld = [&](const ItemId& id) {
    const bool isThere = held.bindBlob(1, id.uuid.bytes).step();
    held.reset();
    return isThere;
  };
  for (Json& look : looks) {
    const auto shown = look.find("shown");
    if (shown == look.end() || !shown->is_array()) continue;
    const bool showsErased = std::any_of(shown->begin(), shown->end(), [&](const Json& text) {
      const auto id = text.is_string() ? ItemId::parse(text.get_ref<const std::string&>()) : std::nullopt;
      return id && tombstones.find(id->uuid) && !isHeld(*id);
    });
    if (!showsErased) continue;
    look["query"] = look["reason"] = std::string();
    look["erased"] = true;
  }
}

}  // namespace

std::filesystem::path ConsultationLog::userFolder() {
  const auto named = [](const char* name) {
    const char* value = std::getenv(name);
    return std::filesystem::path(value && *value == '/' ? value : "");
  };
  std::filesystem::path state = named("XDG_STATE_HOME");
  if (state.empty()) {
    std::filesystem::path home = named("HOME");
    if (home.empty())
      if (const passwd* user = ::getpwuid(::getuid()); user && user->pw_dir) home = user->pw_dir;
    if (home.empty())
      throw Failure(ErrorCode::Refused,
                    "There is no folder to keep the log of consultations in; name one in HOME or XDG_STATE_HOME.",
                    "uid " + std::to_string(::getuid()));
    state = home / ".local/state";
  }
  return state / "fairlead/consultations";
}

std::filesystem::path ConsultationLog::fileOf(CaseId id) const { return m_folder / (id.text() + ".jsonl"); }

void ConsultationLog::add(const Case& looked, const Actor& actor, const Consultation& consultation) const {
  const CaseProperties properties = looked.properties();
  if (properties.reasonPolicy == ReasonPolicy::Required && actor.reason.empty())
    throw Failure(ErrorCode::Refused, "This case asks why you look; give the reason with --reason.",
                  looked.path().string());
  Json shown = Json::array();
  for (const ItemId& id : consultation.shown) {
    if (shown.size() == kMostShown) break;
    shown.push_back(id.text());
  }
  const LockedFile file(fileOf(properties.id));
  const Json line{{"at", isoText(now())},
                  {"author", actor.name},
                  {"role", actor.role},
                  {"organisation", actor.organisation},
                  {"reason", properties.reasonPolicy == ReasonPolicy::Off ? std::string() : actor.reason},
                  {"what", consultation.what},
                  {"query", consultation.query},
                  {"shown", shown},
                  {"shown_in_all", consultation.shown.size()}};
  file.append(chained(line, file.lines()));
}

bool ConsultationLog::absorb(Case& into, const Actor& actor) const {
  const CaseId id = into.properties().id;
  std::error_code ignored;
  if (!std::filesystem::exists(fileOf(id), ignored)) return false;
  const LockedFile file(fileOf(id));
  const std::vector<std::string> lines = file.lines();
  Json waiting = Json::array();
  std::string first, last;
  for (const std::string& line : lines) {
    Json said = Json::parse(line, nullptr, false);
    if (!said.is_object()) continue;  // cut short by a crash; the entry tells
    if (said.contains("absorbed")) {
      waiting = Json::array();
      continue;
    }
    if (waiting.empty()) first = said.value("at", "");
    last = said.value("at", "");
    said.erase("prev");
    waiting.push_back(std::move(said));
  }
  if (waiting.empty()) return false;
  const std::string head = hashOf(lines.back());
  // A crash may have come after the case was written and before this file was.
  Query there = into.database().query("SELECT 1 FROM journal WHERE entry LIKE ?1");
  if (!there.bind(1, std::string_view("%" + head + "%")).step()) {
    there.reset();
    dropErased(into.database(), waiting);
    Json after{{"log_head", head}, {"consultations", waiting}};
    // The log begins anew behind this, so that the journal is the last to know.
    if (const auto problems = brokenLinks(lines); !problems.empty()) after["log_problems"] = problems;
    Actor looked = actor;
    looked.reason.clear();  // each consultation has its own
    into.change(looked, Action::Consult,
                "Looked " + std::to_string(waiting.size()) + (waiting.size() == 1 ? " time, " : " times, ") +
                    (first == last ? first : first + " to " + last),
                [&](Transaction& transaction) { transaction.note("", dumped(after)); })
        .orThrow();
  }
  // The case keeps them now; what is kept twice would have to be erased twice.
  file.clear();
  file.append(chained(Json{{"at", isoText(now())}, {"absorbed", waiting.size()}}, lines));
  return true;
}

std::vector<std::string> ConsultationLog::verify(CaseId id) const {
  std::vector<std::string> problems;
  std::error_code ignored;
  if (!std::filesystem::exists(fileOf(id), ignored)) return problems;
  return brokenLinks(LockedFile(fileOf(id)).lines());
}

}  // namespace fairlead::store
