// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/page_checksums.h"

#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <new>

#include "core/base/error.h"

namespace fairlead::store {

namespace {

constexpr int kReserved = 8, kReservedAt = 20, kHeader = 100;

/// The algorithm of SQLite's cksumvfs: two running sums over 32-bit words.
std::array<unsigned char, kReserved> checksum(const unsigned char* page, std::size_t size) {
  std::uint32_t s1 = 0, s2 = 0;
  for (std::size_t at = 0; at + 8 <= size - kReserved; at += 8) {
    std::uint32_t words[2];
    std::memcpy(words, page + at, sizeof words);
    s1 += words[0] + s2;
    s2 += words[1] + s1;
  }
  std::array<unsigned char, kReserved> out{};
  std::memcpy(out.data(), &s1, 4);
  std::memcpy(out.data() + 4, &s2, 4);
  return out;
}

/// What SQLite holds for an open file; the system's own follows in the same memory.
struct File {
  sqlite3_file base;
  bool checksums;
  std::vector<unsigned char>* page;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* fileOf(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return fileOf(file)->real(); }
const sqlite3_io_methods* methods(sqlite3_file* file) { return real(file)->pMethods; }

sqlite3_vfs* systemVfs() {
  static sqlite3_vfs* const found = sqlite3_vfs_find(nullptr);
  return found;
}

int closeFile(sqlite3_file* file) {
  delete fileOf(file)->page;
  return methods(file)->xClose(real(file));
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  File* ours = fileOf(file);
  const bool isPage = ours->checksums && size >= 512 && (size & (size - 1)) == 0 && at % size == 0;
  if (!isPage) return methods(file)->xWrite(real(file), bytes, size, at);
  try {
    const auto* first = static_cast<const unsigned char*>(bytes);
    ours->page->assign(first, first + size);
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  }
  const auto sum = checksum(ours->page->data(), ours->page->size());
  std::memcpy(ours->page->data() + size - kReserved, sum.data(), sum.size());
  return methods(file)->xWrite(real(file), ours->page->data(), size, at);
}

int readFile(sqlite3_file* f, void* out, int size, sqlite3_int64 at) {
  return methods(f)->xRead(real(f), out, size, at);
}
int truncate(sqlite3_file* f, sqlite3_int64 size) { return methods(f)->xTruncate(real(f), size); }
int sync(sqlite3_file* f, int flags) { return methods(f)->xSync(real(f), flags); }
int fileSize(sqlite3_file* f, sqlite3_int64* size) { return methods(f)->xFileSize(real(f), size); }
int lock(sqlite3_file* f, int level) { return methods(f)->xLock(real(f), level); }
int unlock(sqlite3_file* f, int level) { return methods(f)->xUnlock(real(f), level); }
int checkLock(sqlite3_file* f, int* held) { return methods(f)->xCheckReservedLock(real(f), held); }
int control(sqlite3_file* f, int op, void* value) { return methods(f)->xFileControl(real(f), op, value); }
int sectorSize(sqlite3_file* f) { return methods(f)->xSectorSize(real(f)); }
int characteristics(sqlite3_file* f) { return methods(f)->xDeviceCharacteristics(real(f)); }
int shmMap(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
  return methods(f)->xShmMap(real(f), page, size, extend, out);
}
int shmLock(sqlite3_file* f, int offset, int n, int flags) { return methods(f)->xShmLock(real(f), offset, n, flags); }
void shmBarrier(sqlite3_file* f) { methods(f)->xShmBarrier(real(f)); }
int shmUnmap(sqlite3_file* f, int remove) { return methods(f)->xShmUnmap(real(f), remove); }

/// Version 2: no memory mapping, so that every page passes through writeFile.
const sqlite3_io_methods kMethods{
    2,       closeFile,  readFile,        writeFile, truncate, sync,       fileSize, lock,    unlock, checkLock,
    control, sectorSize, characteristics, shmMap,    shmLock,  shmBarrier, shmUnmap, nullptr, nullptr};

/// A case keeps eight bytes free in each page; a new file will, since we make it.
bool hasChecksums(sqlite3_file* file) {
  sqlite3_int64 size = 0;
  unsigned char header[kHeader] = {};
  if (file->pMethods->xFileSize(file, &size) != SQLITE_OK) return false;
  if (size == 0) return true;
  return size >= kHeader && file->pMethods->xRead(file, header, kHeader, 0) == SQLITE_OK &&
         header[kReservedAt] == kReserved;
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
  File* ours = fileOf(file);
  std::memset(static_cast<void*>(ours), 0, sizeof *ours);
  const int code = systemVfs()->xOpen(systemVfs(), name, ours->real(), flags, outFlags);
  if (code != SQLITE_OK) {
    if (ours->real()->pMethods) ours->real()->pMethods->xClose(ours->real());
    return code;
  }
  if (flags & SQLITE_OPEN_MAIN_DB) {
    ours->page = new (std::nothrow) std::vector<unsigned char>();
    if (!ours->page) {
      ours->real()->pMethods->xClose(ours->real());
      return SQLITE_NOMEM;
    }
    ours->checksums = hasChecksums(ours->real());
  }
  ours->base.pMethods = &kMethods;
  return SQLITE_OK;
}

}  // namespace

const char* checksummingVfs() {
  static const bool registered = [] {
    static sqlite3_vfs vfs = *systemVfs();
    vfs.zName = "fairlead";
    vfs.szOsFile = static_cast<int>(sizeof(File)) + systemVfs()->szOsFile;
    vfs.xOpen = openFile;
    vfs.pNext = nullptr;
    return sqlite3_vfs_register(&vfs, 0) == SQLITE_OK;
  }();
  return registered ? "fairlead" : nullptr;
}

void reserveChecksums(sqlite3* connection) {
  int reserved = kReserved;
  if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved) != SQLITE_OK)
    throw Failure(ErrorCode::Internal, "This SQLite cannot keep room for checksums; version 3.32 or later is needed.");
}

std::vector<std::string> damagedPages(sqlite3* connection) {
  sqlite3_file* file = nullptr;
  sqlite3_int64 bytes = 0;
  if (sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file ||
      file->pMethods->xFileSize(file, &bytes) != SQLITE_OK)
    throw Failure(ErrorCode::Io, "The pages of the case cannot be read; check the disk.");
  std::array<unsigned char, kHeader> header{};
  if (bytes < kHeader || file->pMethods->xRead(file, header.data(), kHeader, 0) != SQLITE_OK)
    return {"The file is shorter than its own header."};
  if (header[kReservedAt] != kReserved)
    return {"The file's pages carry no checksums: another program has written it anew."};
  std::size_t size = static_cast<std::size_t>(header[16]) << 8 | header[17];
  if (size == 1) size = 65'536;
  if (size < 512) return {"The file's header is damaged."};
  const auto step = static_cast<sqlite3_int64>(size);
  std::vector<std::string> problems;
  std::vector<unsigned char> page(size);
  constexpr std::size_t kMostTold = 5;
  for (sqlite3_int64 at = 0; at + step <= bytes && problems.size() < kMostTold; at += step) {
    if (file->pMethods->xRead(file, page.data(), static_cast<int>(size), at) != SQLITE_OK) {
      problems.push_back("Page " + std::to_string(at / step + 1) + " of the file cannot be read.");
      continue;
    }
    const auto sum = checksum(page.data(), size);
    if (std::memcmp(sum.data(), page.data() + size - kReserved, kReserved) != 0)
      problems.push_back("Page " + std::to_string(at / step + 1) +
                         " of the file is damaged, or another program has written it.");
  }
  return problems;
}

}  // namespace fairlead::store
