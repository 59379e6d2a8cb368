// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/failing_disk.h"

#include <sqlite3.h>

#include <cstring>

namespace fairlead::test {

namespace {

struct File {
  sqlite3_file base;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

struct State {
  int writesLeft = 0;
  DiskFault fault = DiskFault::None;
  bool hasFailed = false;
};
State& state() {
  static State only;
  return only;
}

sqlite3_vfs* system() {
  static sqlite3_vfs* const found = sqlite3_vfs_find("unix");
  return found;
}

sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }
const sqlite3_io_methods* methods(sqlite3_file* file) { return real(file)->pMethods; }

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
  State& now = state();
  if (now.fault != DiskFault::None && now.writesLeft-- <= 0) {
    sqlite3_int64 length = 0;
    methods(file)->xFileSize(real(file), &length);
    if (now.fault == DiskFault::Broken || at + size > length) {
      now.hasFailed = true;
      return now.fault == DiskFault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    }
  }
  return methods(file)->xWrite(real(file), bytes, size, at);
}

int closeFile(sqlite3_file* f) { return methods(f)->xClose(real(f)); }
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

const sqlite3_io_methods kMethods{
    2,       closeFile,  readFile,        writeFile, truncate, sync,       fileSize, lock,    unlock, checkLock,
    control, sectorSize, characteristics, shmMap,    shmLock,  shmBarrier, shmUnmap, nullptr, nullptr};

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags) {
  std::memset(static_cast<void*>(file), 0, sizeof(File));
  const int code = system()->xOpen(system(), name, real(file), flags, outFlags);
  if (real(file)->pMethods) file->pMethods = &kMethods;
  return code;
}

}  // namespace

void FailingDisk::install() {
  static sqlite3_vfs vfs = *system();
  vfs.zName = "failing";
  vfs.szOsFile = static_cast<int>(sizeof(File)) + system()->szOsFile;
  vfs.xOpen = openFile;
  vfs.pNext = nullptr;
  sqlite3_vfs_register(&vfs, 1);
}

void FailingDisk::failAfter(int writes, DiskFault fault) { state() = {writes, fault, false}; }
void FailingDisk::heal() { state().fault = DiskFault::None; }
bool FailingDisk::hasFailed() { return state().hasFailed; }

}  // namespace fairlead::test
