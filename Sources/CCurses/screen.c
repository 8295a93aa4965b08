// The screen side: open, what the terminal understands, bytes out, lend, close.
// Neither reads keys nor draws through ncurses: it reads one byte a system call, and sends styles in full each time.
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CCurses.h"
#include "internal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// Declared here because <term.h> defines lines, columns and buttons as macros.
struct term;
extern struct term *cur_term;
extern int setupterm(const char *, int, int *);
extern int del_curterm(struct term *);
extern char *tigetstr(const char *);
extern int tigetflag(const char *);
extern int tigetnum(const char *);
extern char *tparm(const char *, ...);

static SCREEN *screen;
static FILE *input_file, *output_file;
static int input_descriptor = -1, output_descriptor = -1;
static struct termios saved_modes;
static int utf8_declared, utf8_output, colours;
static volatile int active;
static char emergency[512];
static size_t emergency_length;

static int mouse;

static void send(const char *text) { guichet_curses_write((const uint8_t *)text, (long)strlen(text)); }

/// What the terminal is asked to report beside its keys.
static void send_reports(int wanted) {
    send(wanted ? "\033[?2004h" : "\033[?2004l");
    if (mouse) {
        send(wanted ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l");
    }
}

static const char *capability(const char *name) {
    const char *text = tigetstr(name);
    return text == (char *)-1 ? NULL : text;
}

/// Copies a terminal string without its padding marks, which only tputs understands; gives its length.
static size_t copy_unpadded(const char *text, char *out, size_t capacity) {
    size_t length = 0;
    while (text != NULL && *text != '\0' && length + 1 < capacity) {
        if (text[0] == '$' && text[1] == '<') {
            const char *end = strchr(text, '>');
            if (end != NULL) {
                text = end + 1;
                continue;
            }
        }
        out[length++] = *text++;
    }
    out[length] = '\0';
    return length;
}

static void add_emergency(const char *text) {
    emergency_length +=
        copy_unpadded(text, emergency + emergency_length, sizeof emergency - emergency_length);
}

static void prepare_emergency(void) {
    emergency_length = 0;
    add_emergency("\033[?2004l\033[?1000l\033[?1006l");
    add_emergency(capability("sgr0"));
    add_emergency(capability("op"));
    add_emergency(capability("rmkx"));
    add_emergency(capability("cnorm"));
    add_emergency(capability("rmcup"));
}

void guichet_curses_emergency(void) {
    if (!active) {
        return;
    }
    active = 0;
    ssize_t sent = write(output_descriptor, emergency, emergency_length);
    (void)sent;
    tcsetattr(input_descriptor, TCSANOW, &saved_modes);
}

/// Whether the environment names a UTF-8 locale: one not installed here still says what the terminal speaks.
static int names_utf8(void) {
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t number = 0; number < sizeof names / sizeof *names; number++) {
        const char *value = getenv(names[number]);
        if (value != NULL && *value != '\0') {
            return strcasestr(value, "UTF-8") != NULL || strcasestr(value, "UTF8") != NULL;
        }
    }
    return 0;
}

static void choose_locale(void) {
    setlocale(LC_CTYPE, "");
    const char *charset = nl_langinfo(CODESET);
    utf8_output = strcmp(charset, "UTF-8") == 0;
    utf8_declared = utf8_output || names_utf8();
    // A bare machine says "C" although its terminals speak UTF-8; any other charset was chosen on purpose.
    if (!utf8_output && strcmp(charset, "ANSI_X3.4-1968") == 0) {
        utf8_output = setlocale(LC_CTYPE, "C.UTF-8") != NULL;
    }
}

/// Asked before newterm so that a terminal that cannot place its cursor is refused, not written to.
static int is_known_terminal(const char *name) {
    int answer = 0;
    if (name == NULL || *name == '\0' || setupterm(name, output_descriptor, &answer) != OK) {
        return 0;
    }
    int known = capability("cup") != NULL;
    if (known) {
        prepare_emergency();
    }
    del_curterm(cur_term);
    return known;
}

static void start_modes(int wants_colours) {
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    int count = wants_colours && capability("setaf") != NULL ? tigetnum("colors") : 0;
    colours = count >= 8 ? count : 0;
}

int guichet_curses_open(int input, int output, int wants_colours) {
    if (screen != NULL || !isatty(input) || !isatty(output) || tcgetattr(input, &saved_modes) != 0) {
        return GUICHET_NOT_A_TERMINAL;
    }
    input_descriptor = input;
    output_descriptor = output;
    choose_locale();
    const char *name = getenv("TERM");
    if (!is_known_terminal(name)) {
        return GUICHET_UNKNOWN_TERMINAL;
    }
    int input_copy = dup(input), output_copy = dup(output);
    input_file = input_copy < 0 ? NULL : fdopen(input_copy, "r");
    output_file = output_copy < 0 ? NULL : fdopen(output_copy, "w");
    screen = input_file && output_file ? newterm(name, output_file, input_file) : NULL;
    if (screen == NULL) {
        if (input_file != NULL) fclose(input_file);
        if (output_file != NULL) fclose(output_file);
        return GUICHET_UNKNOWN_TERMINAL;
    }
    set_term(screen);
    guichet_signals_install();
    active = 1;
    start_modes(wants_colours);
    mouse = 0;
    send_reports(1);
    return GUICHET_OPENED;
}

/// Leaves the screen to others. Without a second screen what comes next stands below ours, wherever that ends now.
static void leave_screen(void) {
    send_reports(0);
    char shows[64];
    copy_unpadded(capability("cnorm"), shows, sizeof shows);
    send(shows);
    int columns, rows;
    guichet_curses_measure(&columns, &rows);
    if (capability("rmcup") == NULL && (columns != COLS || rows != LINES)) {
        resizeterm(rows, columns);
    }
}

void guichet_curses_close(void) {
    if (screen == NULL) {
        return;
    }
    // What was typed for us is not for the shell, nor is a Ctrl-C or Ctrl-\ in it to kill on the way out.
    guichet_signals_ignore_keys();
    if (active) {
        leave_screen();
        tcflush(input_descriptor, TCIFLUSH);
        endwin();
    }
    active = 0;
    tcsetattr(input_descriptor, TCSANOW, &saved_modes);
    guichet_signals_remove();
    delscreen(screen);
    screen = NULL;
    fclose(input_file);
    fclose(output_file);
}

void guichet_curses_suspend(void) {
    if (screen == NULL || !active) {
        return;
    }
    leave_screen();
    endwin();
    active = 0;
    guichet_signals_lend(1);
}

void guichet_curses_resume(void) {
    if (screen == NULL) {
        return;
    }
    guichet_signals_lend(0);
    active = 1;
    reset_prog_mode();
    // ncurses goes back to our screen only when it has something to show there.
    doupdate();
    send_reports(1);
}

void guichet_curses_mouse(int wanted) {
    if (screen == NULL || wanted == mouse) {
        return;
    }
    send_reports(0);
    mouse = wanted;
    send_reports(1);
}

void guichet_curses_write(const uint8_t *bytes, long count) {
    while (count > 0) {
        ssize_t sent = write(output_descriptor, bytes, (size_t)count);
        if (sent > 0) {
            bytes += sent;
            count -= sent;
        } else if (sent == 0 || (errno != EINTR && errno != EAGAIN)) {
            return;
        } else if (errno == EAGAIN) {
            struct pollfd room = {.fd = output_descriptor, .events = POLLOUT};
            poll(&room, 1, -1);
        }
    }
}

void guichet_curses_stop(void) {
    guichet_curses_suspend();
    guichet_signals_raise_stop();
    guichet_curses_resume();
}

int guichet_curses_is_utf8(void) { return utf8_declared; }

int guichet_curses_colours(void) { return colours; }

const char *guichet_curses_string(const char *name) {
    static char text[128];
    copy_unpadded(capability(name), text, sizeof text);
    return text;
}

int guichet_curses_flag(const char *name) { return tigetflag(name) > 0; }

int guichet_curses_number(const char *name) { return tigetnum(name); }

const char *guichet_curses_colour(int colour) {
    static char text[128];
    copy_unpadded(colours > 0 ? tparm(capability("setaf"), colour) : NULL, text, sizeof text);
    return text;
}

const char *guichet_curses_place(int row, int column) {
    static char text[128];
    copy_unpadded(tparm(capability("cup"), row, column), text, sizeof text);
    return text;
}

void guichet_curses_measure(int *columns, int *rows) {
    struct winsize size;
    *columns = COLS;
    *rows = LINES;
    if (ioctl(output_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
        *columns = size.ws_col < 1000 ? size.ws_col : 1000;
        *rows = size.ws_row < 500 ? size.ws_row : 500;
    }
}

int guichet_curses_writes_utf8(void) { return utf8_output; }

uint32_t guichet_curses_scalar(int byte) {
    char text = (char)byte;
    wchar_t scalar = 0;
    mbstate_t state = {0};
    return mbrtowc(&scalar, &text, 1, &state) == 1 ? (uint32_t)scalar : 0xFFFD;
}

/// The next scalar of a text known to be UTF-8.
static wchar_t next_scalar(const uint8_t **text, const uint8_t *end) {
    const uint8_t *bytes = *text;
    int more = bytes[0] < 0x80 ? 0 : bytes[0] < 0xE0 ? 1 : bytes[0] < 0xF0 ? 2 : 3;
    uint32_t scalar = more == 0 ? bytes[0] : bytes[0] & (0x3F >> more);
    for (bytes++; more > 0 && bytes < end; more--, bytes++) {
        scalar = scalar << 6 | (*bytes & 0x3F);
    }
    *text = bytes;
    return (wchar_t)scalar;
}

int guichet_curses_encode(const uint8_t *text, int length, int width, char *out) {
    const uint8_t *end = text + length;
    mbstate_t state;
    memset(&state, 0, sizeof state);
    size_t count = length > 0 ? wcrtomb(out, next_scalar(&text, end), &state) : (size_t)-1;
    if (count == (size_t)-1) {
        memset(out, '?', (size_t)width);
        return width;
    }
    return (int)count;
}

void guichet_curses_bell(void) { beep(); }

int guichet_curses_input(void) { return input_descriptor; }

int guichet_curses_read(uint8_t *bytes, int capacity) {
    ssize_t count = read(input_descriptor, bytes, (size_t)capacity);
    return count > 0 ? (int)count : 0;
}
