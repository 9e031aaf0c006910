#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <linux/openat2.h>
#include <malloc.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/mman.h>
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

void bedside_take_memory_by(int bytes) {
  mallopt(M_TOP_PAD, bytes);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
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

int bedside_open_memory_file(void) {
  return memfd_create("bedside", MFD_CLOEXEC);
}

int bedside_sync_file_system(int file) {
  return syncfs(file);
}

static const int stop_signals[] = {SIGHUP, SIGINT, SIGTERM};
enum { stop_signal_count = sizeof stop_signals / sizeof *stop_signals };

static atomic_int noted_stop_signal;

// What a signal handler may read: a fixed place for each group, 0 where there is none.
enum { tied_group_limit = 256 };
static atomic_int tied_groups[tied_group_limit];

static void kill_tied_groups(void) {
  for (int index = 0; index < tied_group_limit; index++) {
    int group = atomic_load(&tied_groups[index]);
    if (group > 1) kill(-group, SIGKILL);
  }
}

static void note_stop_signal(int signal) {
  int none = 0;
  if (atomic_compare_exchange_strong(&noted_stop_signal, &none, signal)) return;
  kill_tied_groups();
  _exit(128 + signal);
}

// For who does not note signals: the process ends as it would have without this.
static void end_by_stop_signal(int number) {
  kill_tied_groups();
  signal(number, SIG_DFL);
  raise(number);
}

static void replace_default_actions(void) {
  for (int index = 0; index < stop_signal_count; index++) {
    struct sigaction action;
    if (sigaction(stop_signals[index], NULL, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    action = (struct sigaction){.sa_handler = end_by_stop_signal, .sa_flags = SA_RESTART};
    sigaction(stop_signals[index], &action, NULL);
  }
}

void bedside_tie_process_group(int group) {
  replace_default_actions();
  for (int index = 0; index < tied_group_limit; index++) {
    int none = 0;
    if (atomic_compare_exchange_strong(&tied_groups[index], &none, group)) return;
  }
}

void bedside_release_process_group(int group) {
  for (int index = 0; index < tied_group_limit; index++) {
    int tied = group;
    if (atomic_compare_exchange_strong(&tied_groups[index], &tied, 0)) return;
  }
}

void bedside_note_stop_signals(void) {
  for (int index = 0; index < stop_signal_count; index++) {
    struct sigaction action;
    // nohup, and shells for what runs in the background, have signals ignored; that stays so.
    if (sigaction(stop_signals[index], NULL, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    action = (struct sigaction){.sa_handler = note_stop_signal, .sa_flags = SA_RESTART};
    sigaction(stop_signals[index], &action, NULL);
  }
}

int bedside_noted_stop_signal(void) {
  return atomic_load(&noted_stop_signal);
}
