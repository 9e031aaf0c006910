#ifndef BEDSIDE_CLINUX_H
#define BEDSIDE_CLINUX_H

/// Opens a path beneath an open folder and follows no symbolic link on the way.
///
/// openat2(2) with RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS and RESOLVE_NO_MAGICLINKS, which glibc does
/// not wrap. Returns a file descriptor, or -1 and sets errno; ENOSYS where the kernel or a container
/// does not know the call.
int bedside_open_beneath(int folder, const char *path, int flags, unsigned int mode);

/// getdents64(2): fills a buffer with the next names of an open folder, as records of the kernel's
/// form; returns how many bytes they take, 0 at the end.
long bedside_read_folder(int folder, void *buffer, unsigned long size);

/// renameat2(2) with RENAME_NOREPLACE: fails with EEXIST if the new name is taken.
int bedside_rename_creating(int folder, const char *name, int new_folder, const char *new_name);

/// renameat2(2) with RENAME_EXCHANGE: the two names change places in one step.
int bedside_rename_exchanging(int folder, const char *name, int new_folder, const char *new_name);

/// syncfs(2): waits until all that was written to the file system of an open file is on the disk.
int bedside_sync_file_system(int file);

/// memfd_create(2): an open file without a name, closed in programs that this one starts. Returns a file
/// descriptor, or -1 and sets errno.
int bedside_open_memory_file(void);

/// mallopt(3): the C library asks the system for memory in pieces of at least so many bytes, and gives
/// none back before the process ends. Does nothing with another library's allocator.
void bedside_take_memory_by(int bytes);

/// Notes SIGHUP, SIGINT and SIGTERM from now on instead of ending the process; the second one ends
/// it at once with status 128 + its number. A signal that the caller ignores stays ignored.
void bedside_note_stop_signals(void);

/// The number of the signal that was noted, or 0.
int bedside_noted_stop_signal(void);

/// Has a process group killed when a stop signal ends this process, until it is released. At most
/// 256 groups at once; more are let be.
void bedside_tie_process_group(int group);

/// Forgets a process group.
void bedside_release_process_group(int group);

#endif
