// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/layer_files.h"

#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "core/base/error.h"

namespace fairlead::geo {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;

void forEachPiece(const std::filesystem::path& path, const std::function<void(std::string_view)>& take) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Failure(ErrorCode::Io, "The file cannot be read; check that it is there and yours to read.", path);
  std::string piece(kPiece, '\0');
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)
    take(std::string_view(piece).substr(0, static_cast<std::size_t>(file.gcount())));
  if (file.bad()) throw Failure(ErrorCode::Io, "The file cannot be read to its end; check the disk it is on.", path);
}

}  // namespace

std::filesystem::path mainFile(const std::filesystem::path& named) {
  namespace fs = std::filesystem;
  std::error_code problem;
  const fs::path path = fs::absolute(named).lexically_normal();
  if (!fs::exists(path, problem)) throw Failure(ErrorCode::NotFound, "There is no such file.", named.string());
  if (!fs::is_directory(path, problem)) return path;
  const fs::path folder = path.has_filename() ? path : path.parent_path();
  if (folder.extension() == ".gdb" && fs::is_regular_file(folder / "gdb", problem)) return folder / "gdb";
  throw Failure(ErrorCode::Unsupported,
                "This is a folder and no file geodatabase; name the files in it that are to be layers.",
                named.string());
}

Digest256 hashOfFile(const std::filesystem::path& path, const Progress& progress) {
  Sha256 hash;
  forEachPiece(path, [&](std::string_view piece) {
    progress.check();
    hash.add(piece);
  });
  return hash.finish();
}

void keepOriginal(store::Transaction& transaction, const std::filesystem::path& path, const Digest256& sha256,
                  const std::string& name) {
  const auto size = static_cast<std::int64_t>(std::filesystem::file_size(path));
  transaction.addOriginal(sha256, size, "application/octet-stream", name,
                          [&](const auto& take) { forEachPiece(path, take); });
}

PrivateFolder::PrivateFolder() {
  std::error_code problem;
  const std::filesystem::path memory("/dev/shm");
  const bool isInMemory = std::filesystem::is_directory(memory, problem) && ::access(memory.c_str(), W_OK) == 0;
  std::string name = ((isInMemory ? memory : std::filesystem::temp_directory_path()) / "fairlead-XXXXXX").string();
  if (!::mkdtemp(name.data()))
    throw Failure(ErrorCode::Io, "No folder for the layer's files can be made; free some memory or disk space.", name);
  m_path = name;
}

PrivateFolder::~PrivateFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

}  // namespace fairlead::geo
