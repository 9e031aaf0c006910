#ifndef BEDSIDE_CLINUX_H
#define BEDSIDE_CLINUX_H

/// Opens a path beneath an open folder and follows no symbolic link on the way.
///
/// openat2(2) with RESOLVE_BENEATH, RESOLVE_NO_SYMLINKS and RESOLVE_NO_MAGICLINKS, which glibc does
/// not wrap. Returns a file descriptor, or -1 and sets errno; ENOSYS where the kernel or a container
/// does not know the call.
int bedside_open_beneath(int folder, const char *path, int flags, unsigned int mode);

#endif
