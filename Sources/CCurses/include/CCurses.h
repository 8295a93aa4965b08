// Our own small functions over ncursesw: one terminal, cells out, bytes in, signals as events.
// ncurses is not thread-safe: everything here is for one thread, except guichet_curses_wake.
#ifndef GUICHET_CCURSES_H
#define GUICHET_CCURSES_H

#include <stdint.h>

enum { GUICHET_OPENED = 0, GUICHET_NOT_A_TERMINAL = 1, GUICHET_UNKNOWN_TERMINAL = 2 };

/// What happened since it was last asked; bits.
enum { GUICHET_RESIZED = 1, GUICHET_STOP = 2, GUICHET_CONTINUED = 4, GUICHET_CLOSING = 8, GUICHET_WOKEN = 16 };

/// What ended a wait; bits, none for the timeout.
enum { GUICHET_INPUT = 1, GUICHET_EVENT = 2, GUICHET_HANGUP = 4 };

/// Bits of a cell's attributes.
enum { GUICHET_BOLD = 1, GUICHET_UNDERLINE = 2, GUICHET_REVERSE = 4, GUICHET_DIM = 8 };

/// Takes the terminal over. On failure nothing is changed and the terminal is as before.
int guichet_curses_open(int input, int output, int wants_colours);
/// Gives it back, with Ctrl-C and Ctrl-\ ignored from then on; harmless when repeated.
void guichet_curses_close(void);
/// Lends it: shell modes, normal screen, keyboard signals left to the borrower.
void guichet_curses_suspend(void);
/// Takes it back; the next flush repaints everything.
void guichet_curses_resume(void);
/// Stops the process group as Ctrl-Z does; returns when continued, with the terminal taken back.
void guichet_curses_stop(void);

/// Whether the locale the process was started with speaks UTF-8.
int guichet_curses_is_utf8(void);
/// How many colours there are; 0 when there are none or none were wanted.
int guichet_curses_colours(void);
/// Makes pair 1 and up a foreground on the terminal's own background.
void guichet_curses_define_pair(int pair, int foreground);

/// Asks the kernel for the size and tells ncurses; the next flush repaints everything when it changed.
void guichet_curses_measure(int *columns, int *rows);

/// Collects cells of one row, then puts them; a glyph's right half is not given.
void guichet_curses_begin_run(int row, int column);
void guichet_curses_add(uint64_t low, uint64_t high, int length, int width, unsigned attributes, int pair);
void guichet_curses_end_run(void);
/// Sends what changed, in one doupdate; a negative row hides the cursor.
void guichet_curses_flush(int cursor_row, int cursor_column);
/// Makes the next flush repaint everything.
void guichet_curses_forget(void);
void guichet_curses_bell(void);
/// Has clicks and the wheel reported as SGR sequences, or not.
void guichet_curses_mouse(int wanted);
/// Sends bytes as they are: what they do to the screen is the caller's affair.
void guichet_curses_send(const char *text);

/// Waits without any tick for input, an event or the timeout; negative waits for ever.
int guichet_curses_wait(int timeout_milliseconds);
/// Reads what is there; 0 at the end of the terminal.
int guichet_curses_read(uint8_t *bytes, int capacity);
/// The events since the last call.
unsigned guichet_curses_take_events(void);
/// Ends waits with GUICHET_WOKEN when the file or folder at a path is written to; 0, or the errno. The kernel tells it
/// (inotify): nobody looks, and a desk where nothing happens wakes nobody.
int guichet_curses_watch(const char *path);
/// Ends a wait with GUICHET_WOKEN; from any thread, at any time.
void guichet_curses_wake(void);

/// Runs a program to its end with default signals; 0, or the errno of a failed start. `input`, `output` and `errors`,
/// -1 inherit ours.
int guichet_spawn(char *const arguments[], int input, int output, int errors, int *wait_status);
/// An anonymous file with this content, at its beginning; -1 on failure.
int guichet_memory_file(const void *bytes, long count);
/// A wait status taken apart: the exit code, or minus the signal.
int guichet_exit_code(int wait_status);

#endif
