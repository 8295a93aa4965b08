// Our own small functions over ncursesw: one terminal, bytes out, bytes in, signals as events.
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
/// Takes it back; what it shows is not ours any more.
void guichet_curses_resume(void);
/// Stops the process group as Ctrl-Z does; returns when continued, with the terminal taken back.
void guichet_curses_stop(void);

/// Whether the locale the process was started with speaks UTF-8.
int guichet_curses_is_utf8(void);
/// How many colours there are; 0 when there are none or none were wanted.
int guichet_curses_colours(void);
/// A string of the terminal's description without padding, empty where it has none; good until the next call.
const char *guichet_curses_string(const char *name);
/// Whether the description has a flag.
int guichet_curses_flag(const char *name);
/// A number of the description; negative where it has none.
int guichet_curses_number(const char *name);
/// What makes letters a colour; empty where there are none. Good until the next call.
const char *guichet_curses_colour(int colour);
/// What places the cursor, both from zero; good until the next call.
const char *guichet_curses_place(int row, int column);
/// Asks the kernel for the size.
void guichet_curses_measure(int *columns, int *rows);

/// Whether the terminal is sent UTF-8; otherwise letters must be encoded.
int guichet_curses_writes_utf8(void);
/// What a byte above ASCII that the terminal sends means in its charset; U+FFFD where it means nothing by itself.
uint32_t guichet_curses_scalar(int byte);
/// A letter in the terminal's charset, at most 16 bytes, as many `?` as it is wide where the charset lacks it; marks
/// are dropped. Gives the number of bytes.
int guichet_curses_encode(const uint8_t *text, int length, int width, char *out);
/// Sends bytes, however long that takes: what they do to the screen is the caller's affair.
void guichet_curses_write(const uint8_t *bytes, long count);
void guichet_curses_bell(void);
/// Has clicks and the wheel reported as SGR sequences, or not.
void guichet_curses_mouse(int wanted);

/// Waits without any tick for input, an event or the timeout; negative waits for ever.
int guichet_curses_wait(int timeout_milliseconds);
/// Reads what is there; 0 at the end of the terminal.
int guichet_curses_read(uint8_t *bytes, int capacity);
/// The events since the last call.
unsigned guichet_curses_take_events(void);
/// Ends waits with GUICHET_WOKEN when a file in a folder is made, written or removed; 0, or the errno. The kernel tells
/// it (dnotify): nobody looks, and a desk where nothing happens wakes nobody. Two folders at most, until the screen is
/// closed. Not inotify, which has whoever closes it wait for some 15 ms.
int guichet_curses_watch(const char *folder);
/// The signal that asked the program to end; 0 where none did.
int guichet_curses_ending_signal(void);
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
