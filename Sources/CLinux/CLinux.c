#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <linux/openat2.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int bedside_open_beneath(int folder, const char *path, int flags, unsigned int mode) {
#ifdef SYS_openat2
  struct open_how how = {
    .flags = (unsigned int)flags,
    .mode = mode,
    .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS,
  };
  return (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
#else
  errno = ENOSYS;
  return -1;
#endif
}

long bedside_read_folder(int folder, void *buffer, unsigned long size) {
  return syscall(SYS_getdents64, folder, buffer, size);
}

int bedside_rename_creating(int folder, const char *name, int new_folder, const char *new_name) {
  return renameat2(folder, name, new_folder, new_name, RENAME_NOREPLACE);
}

int bedside_rename_exchanging(int folder, const char *name, int new_folder, const char *new_name) {
  return renameat2(folder, name, new_folder, new_name, RENAME_EXCHANGE);
}

int bedside_sync_file_system(int file) {
  return syncfs(file);
}

static atomic_int noted_stop_signal;

static void note_stop_signal(int signal) {
  int none = 0;
  if (!atomic_compare_exchange_strong(&noted_stop_signal, &none, signal)) _exit(128 + signal);
}

void bedside_note_stop_signals(void) {
  static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
  for (unsigned long index = 0; index < sizeof signals / sizeof *signals; index++) {
    struct sigaction action;
    // nohup, and shells for what runs in the background, have signals ignored; that stays so.
    if (sigaction(signals[index], NULL, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = (struct sigaction){.sa_handler = note_stop_signal, .sa_flags = SA_RESTART};
    sigaction(signals[index], &action, NULL);
  }
}

int bedside_noted_stop_signal(void) {
  return atomic_load(&noted_stop_signal);
}
