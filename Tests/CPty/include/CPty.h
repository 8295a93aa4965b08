// A program under a pseudo-terminal, for tests only.
#ifndef GUICHET_CPTY_H
#define GUICHET_CPTY_H

#include <stdint.h>

/// Starts a program on a new terminal; gives the master descriptor (non-blocking) or minus an errno.
int guichet_pty_start(char *const arguments[], char *const environment[], int columns, int rows, int *process);
/// Tells the terminal its new size; the kernel signals the program.
int guichet_pty_resize(int master, int columns, int rows);
/// 1 once the program has ended, with its exit code or minus its signal; 0 while it runs.
int guichet_pty_ended(int process, int *code);
/// Whether the terminal is in canonical mode with echo, as a shell wants it back.
int guichet_pty_is_cooked(int master);
/// Bits of poll: 1 readable, 2 writable, 4 hung up; 0 after the timeout.
int guichet_pty_poll(int master, int wants_write, int timeout_milliseconds);

#endif
