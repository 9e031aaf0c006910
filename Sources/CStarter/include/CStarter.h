#ifndef BEDSIDE_CSTARTER_H
#define BEDSIDE_CSTARTER_H

// The files of a new site, byte by byte: without pointers, Swift needs no unsafe code to read them.

/// How many files there are.
int bedside_starter_count(void);

/// A byte of a file's path in the site, or -1 behind its end.
int bedside_starter_path(int file, long offset);

/// A byte of a file, or -1 behind its end.
int bedside_starter_byte(int file, long offset);

#endif
