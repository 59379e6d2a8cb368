// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/seal.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <initializer_list>

#if defined(__SANITIZE_ADDRESS__)
#define FAIRLEAD_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FAIRLEAD_ASAN 1
#endif
#endif

namespace fairlead::worker {

namespace {

// A list of what is allowed, since a list of what is not would miss the next kernel's novelties (io_uring once was
// one). What is on neither list answers "no such call", for which libraries have a fallback.
constexpr int kAllowed[] = {SCMP_SYS(read),
                            SCMP_SYS(readv),
                            SCMP_SYS(pread64),
                            SCMP_SYS(preadv),
                            SCMP_SYS(write),
                            SCMP_SYS(writev),
                            SCMP_SYS(lseek),
                            SCMP_SYS(close),
                            SCMP_SYS(close_range),
                            SCMP_SYS(fstat),
                            SCMP_SYS(stat),
                            SCMP_SYS(lstat),
                            SCMP_SYS(newfstatat),
                            SCMP_SYS(statx),
                            SCMP_SYS(statfs),
                            SCMP_SYS(fstatfs),
                            SCMP_SYS(access),
                            SCMP_SYS(faccessat),
                            SCMP_SYS(faccessat2),
                            SCMP_SYS(readlink),
                            SCMP_SYS(readlinkat),
                            SCMP_SYS(getdents64),
                            SCMP_SYS(getdents),
                            SCMP_SYS(getcwd),
                            SCMP_SYS(fadvise64),
                            SCMP_SYS(readahead),
                            SCMP_SYS(mmap),
                            SCMP_SYS(mprotect),
                            SCMP_SYS(munmap),
                            SCMP_SYS(mremap),
                            SCMP_SYS(madvise),
                            SCMP_SYS(mincore),
                            SCMP_SYS(brk),
                            SCMP_SYS(futex),
                            SCMP_SYS(set_robust_list),
                            SCMP_SYS(get_robust_list),
                            SCMP_SYS(rseq),
                            SCMP_SYS(membarrier),
                            SCMP_SYS(set_tid_address),
                            SCMP_SYS(arch_prctl),
                            SCMP_SYS(clock_gettime),
                            SCMP_SYS(clock_getres),
                            SCMP_SYS(clock_nanosleep),
                            SCMP_SYS(nanosleep),
                            SCMP_SYS(gettimeofday),
                            SCMP_SYS(time),
                            SCMP_SYS(times),
                            SCMP_SYS(getrusage),
                            SCMP_SYS(sched_yield),
                            SCMP_SYS(sched_getaffinity),
                            SCMP_SYS(sched_getparam),
                            SCMP_SYS(sched_getscheduler),
                            SCMP_SYS(getpid),
                            SCMP_SYS(getppid),
                            SCMP_SYS(gettid),
                            SCMP_SYS(getuid),
                            SCMP_SYS(geteuid),
                            SCMP_SYS(getgid),
                            SCMP_SYS(getegid),
                            SCMP_SYS(getcpu),
                            SCMP_SYS(rt_sigaction),
                            SCMP_SYS(rt_sigprocmask),
                            SCMP_SYS(rt_sigreturn),
                            SCMP_SYS(sigaltstack),
                            SCMP_SYS(restart_syscall),
                            SCMP_SYS(tgkill),
                            SCMP_SYS(exit),
                            SCMP_SYS(exit_group),
                            SCMP_SYS(poll),
                            SCMP_SYS(ppoll),
                            SCMP_SYS(select),
                            SCMP_SYS(pselect6),
                            SCMP_SYS(getrandom),
                            SCMP_SYS(sysinfo),
                            SCMP_SYS(uname),
                            SCMP_SYS(getrlimit),
                            SCMP_SYS(dup),
                            SCMP_SYS(fcntl),
                            SCMP_SYS(pipe2),
                            SCMP_SYS(eventfd2),
                            SCMP_SYS(umask),
                            SCMP_SYS(recvmsg)};

// What no parser does by mistake: whoever asks for it has been taken over.
constexpr int kDeadly[] = {SCMP_SYS(execve),
                           SCMP_SYS(execveat),
                           SCMP_SYS(fork),
                           SCMP_SYS(vfork),
                           SCMP_SYS(ptrace),
                           SCMP_SYS(process_vm_readv),
                           SCMP_SYS(process_vm_writev),
                           SCMP_SYS(connect),
                           SCMP_SYS(bind),
                           SCMP_SYS(listen),
                           SCMP_SYS(accept),
                           SCMP_SYS(accept4),
                           SCMP_SYS(sendto),
                           SCMP_SYS(sendmsg),
                           SCMP_SYS(kill),
                           SCMP_SYS(bpf),
                           SCMP_SYS(mount),
                           SCMP_SYS(umount2),
                           SCMP_SYS(init_module),
                           SCMP_SYS(finit_module),
                           SCMP_SYS(io_uring_setup),
                           SCMP_SYS(setns),
                           SCMP_SYS(unshare),
                           SCMP_SYS(pidfd_getfd)};

// What a library may try in good faith (a side file, a name service): refused, and the parser goes on without.
constexpr int kDenied[] = {
    SCMP_SYS(socket),   SCMP_SYS(socketpair), SCMP_SYS(creat),     SCMP_SYS(unlink),   SCMP_SYS(unlinkat),
    SCMP_SYS(rename),   SCMP_SYS(renameat),   SCMP_SYS(renameat2), SCMP_SYS(mkdir),    SCMP_SYS(mkdirat),
    SCMP_SYS(rmdir),    SCMP_SYS(link),       SCMP_SYS(linkat),    SCMP_SYS(symlink),  SCMP_SYS(symlinkat),
    SCMP_SYS(truncate), SCMP_SYS(ftruncate),  SCMP_SYS(chmod),     SCMP_SYS(fchmod),   SCMP_SYS(fchmodat),
    SCMP_SYS(chown),    SCMP_SYS(fchown),     SCMP_SYS(lchown),    SCMP_SYS(fchownat), SCMP_SYS(utimensat),
    SCMP_SYS(mknod),    SCMP_SYS(mknodat),    SCMP_SYS(openat2),   SCMP_SYS(fallocate)};

bool addOpening(scmp_filter_ctx filter, int call, unsigned flagsArgument) {
  // Each bit that writes or makes is refused on its own; without any of them, opening is reading.
  bool isFine = true;
  constexpr std::uint64_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  for (const std::uint64_t bit : {std::uint64_t{O_WRONLY}, std::uint64_t{O_RDWR}, std::uint64_t{O_CREAT},
                                  std::uint64_t{O_TRUNC}, std::uint64_t{O_APPEND}}) {
    isFine &= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 1,
                               scmp_arg_cmp{flagsArgument, SCMP_CMP_MASKED_EQ, bit, bit}) == 0;
  }
  isFine &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
                             scmp_arg_cmp{flagsArgument, SCMP_CMP_MASKED_EQ, kWriting, 0}) == 0;
  return isFine;
}

bool addConditional(scmp_filter_ctx filter) {
  bool isFine = addOpening(filter, SCMP_SYS(open), 1) && addOpening(filter, SCMP_SYS(openat), 2);
  // Threads yes, processes no; clone3 hides its flags from a filter, so that the C library is sent back to clone.
  isFine &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1,
                             scmp_arg_cmp{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD}) == 0;
  isFine &= seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, SCMP_SYS(clone), 1,
                             scmp_arg_cmp{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0}) == 0;
  // Asking "is this a terminal" is usual; nothing else is.
  isFine &= seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOTTY), SCMP_SYS(ioctl), 0) == 0;
  isFine &=
      seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prctl), 1, scmp_arg_cmp{0, SCMP_CMP_EQ, PR_SET_NAME, 0}) == 0;
  isFine &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 2, scmp_arg_cmp{0, SCMP_CMP_EQ, 0, 0},
                             scmp_arg_cmp{2, SCMP_CMP_EQ, 0, 0}) == 0;
  isFine &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 2, scmp_arg_cmp{0, SCMP_CMP_EQ, 0, 0},
                             scmp_arg_cmp{1, SCMP_CMP_EQ, RLIMIT_CPU, 0}) == 0;
  return isFine;
}

bool addFilter() {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(ENOSYS));
  if (!filter) return false;
  bool isFine = true;
  for (const int call : kAllowed) isFine &= seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
  for (const int call : kDeadly) isFine &= seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, call, 0) == 0;
  for (const int call : kDenied) isFine &= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EACCES), call, 0) == 0;
  isFine = isFine && addConditional(filter) && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return isFine;
}

void limit(int what, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

}  // namespace

bool seal(std::uint64_t memory) {
  // One byte, not none: it keeps a core from crash collectors too, which a limit of 0 does not (core(5)).
  limit(RLIMIT_CORE, 1);
  limit(RLIMIT_FSIZE, 0);
#ifndef FAIRLEAD_ASAN
  limit(RLIMIT_AS, memory);
#else
  static_cast<void>(memory);
#endif
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && addFilter();
}

void allowSeconds(std::uint64_t seconds) {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  const rlimit next{static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + seconds + 1, RLIM_INFINITY};
  ::setrlimit(RLIMIT_CPU, &next);
}

}  // namespace fairlead::worker
