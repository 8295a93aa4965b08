// The screen side: open, cells, flush, lend, close.
// Reads no keys through ncurses: it reads one byte a system call, and a paste of a megabyte would take seconds.
#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CCurses.h"
#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
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

static SCREEN *screen;
static FILE *input_file, *output_file;
static int input_descriptor = -1, output_descriptor = -1;
static struct termios saved_modes;
static int utf8_declared, utf8_output, colours;
static volatile int active;
static char emergency[512];
static size_t emergency_length;

static cchar_t run[1024];
static int run_length, run_row, run_column;

static int mouse;

static void send(const char *text) {
    ssize_t sent = write(output_descriptor, text, strlen(text));
    (void)sent;
}

/// What the terminal is asked to report beside its keys.
static void send_reports(int wanted) {
    send(wanted ? "\033[?2004h" : "\033[?2004l");
    if (mouse) {
        send(wanted ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l");
    }
}

/// Adds a terminal string without its padding marks, which only tputs understands.
static void add_emergency(const char *text) {
    if (text == NULL || text == (char *)-1) {
        return;
    }
    while (*text != '\0' && emergency_length + 1 < sizeof emergency) {
        if (text[0] == '$' && text[1] == '<') {
            const char *end = strchr(text, '>');
            if (end != NULL) {
                text = end + 1;
                continue;
            }
        }
        emergency[emergency_length++] = *text++;
    }
}

static void prepare_emergency(void) {
    emergency_length = 0;
    add_emergency("\033[?2004l\033[?1000l\033[?1006l");
    add_emergency(tigetstr("sgr0"));
    add_emergency(tigetstr("op"));
    add_emergency(tigetstr("rmkx"));
    add_emergency(tigetstr("cnorm"));
    add_emergency(tigetstr("rmcup"));
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
    const char *place = tigetstr("cup");
    int known = place != NULL && place != (char *)-1;
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
    typeahead(-1);
    leaveok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    colours = 0;
    if (wants_colours && has_colors() && start_color() == OK && COLORS >= 8) {
        use_default_colors();
        colours = COLORS;
    }
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

void guichet_curses_close(void) {
    if (screen == NULL) {
        return;
    }
    // What was typed for us is not for the shell, nor is a Ctrl-C or Ctrl-\ in it to kill on the way out.
    guichet_signals_ignore_keys();
    if (active) {
        send_reports(0);
        curs_set(1);
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
    send_reports(0);
    curs_set(1);
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
    send_reports(1);
    guichet_curses_forget();
}

void guichet_curses_mouse(int wanted) {
    if (screen == NULL || wanted == mouse) {
        return;
    }
    send_reports(0);
    mouse = wanted;
    send_reports(1);
}

void guichet_curses_send(const char *text) {
    size_t length = strlen(text);
    while (length > 0) {
        ssize_t sent = write(output_descriptor, text, length);
        if (sent <= 0) {
            return;
        }
        text += sent;
        length -= (size_t)sent;
    }
}

void guichet_curses_stop(void) {
    guichet_curses_suspend();
    guichet_signals_raise_stop();
    guichet_curses_resume();
}

int guichet_curses_is_utf8(void) { return utf8_declared; }

int guichet_curses_colours(void) { return colours; }

void guichet_curses_define_pair(int pair, int foreground) {
    if (colours > 0) {
        init_pair((short)pair, (short)foreground, -1);
    }
}

void guichet_curses_measure(int *columns, int *rows) {
    struct winsize size;
    int width = COLS, height = LINES;
    if (ioctl(output_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
        width = size.ws_col < 1000 ? size.ws_col : 1000;
        height = size.ws_row < 500 ? size.ws_row : 500;
    }
    if (width != COLS || height != LINES) {
        resizeterm(height, width);
        werase(stdscr);
    }
    *columns = width;
    *rows = height;
}

void guichet_curses_begin_run(int row, int column) {
    run_row = row;
    run_column = column;
    run_length = 0;
}

static int decode(const unsigned char *bytes, int length, wchar_t *out) {
    int count = 0;
    for (int i = 0; i < length && count < CCHARW_MAX;) {
        unsigned char first = bytes[i];
        int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        uint32_t scalar = more == 0 ? first : first & (0x3F >> more);
        for (i++; more > 0 && i < length; more--, i++) {
            scalar = scalar << 6 | (bytes[i] & 0x3F);
        }
        out[count++] = (wchar_t)scalar;
    }
    out[count] = 0;
    return count;
}

void guichet_curses_add(uint64_t low, uint64_t high, int length, int width, unsigned attributes, int pair) {
    if (run_length + 2 > (int)(sizeof run / sizeof *run)) {
        return;
    }
    unsigned char bytes[16];
    for (int i = 0; i < 8; i++) {
        bytes[i] = (unsigned char)(low >> (8 * i));
        bytes[8 + i] = (unsigned char)(high >> (8 * i));
    }
    wchar_t text[CCHARW_MAX + 1];
    int copies = 1;
    decode(bytes, length, text);
    if (!utf8_output && wctob((wint_t)text[0]) == EOF) {
        text[0] = '?';
        text[1] = 0;
        copies = width;
    }
    attr_t bits = A_NORMAL;
    if (attributes & GUICHET_BOLD) bits |= A_BOLD;
    if (attributes & GUICHET_UNDERLINE) bits |= A_UNDERLINE;
    if (attributes & GUICHET_REVERSE) bits |= A_REVERSE;
    if (attributes & GUICHET_DIM) bits |= A_DIM;
    for (int i = 0; i < copies; i++) {
        setcchar(&run[run_length++], text, bits, (short)pair, NULL);
    }
}

void guichet_curses_end_run(void) {
    if (run_length > 0) {
        mvwadd_wchnstr(stdscr, run_row, run_column, run, run_length);
    }
    run_length = 0;
}

void guichet_curses_flush(int cursor_row, int cursor_column) {
    static int shown = -1;
    int shows = cursor_row >= 0;
    if (shows) {
        wmove(stdscr, cursor_row, cursor_column);
    }
    if (shows != shown || is_cleared(curscr)) {
        curs_set(shows);
        shown = shows;
    }
    wnoutrefresh(stdscr);
    doupdate();
}

void guichet_curses_forget(void) { clearok(curscr, TRUE); }

void guichet_curses_bell(void) { beep(); }

int guichet_curses_input(void) { return input_descriptor; }

int guichet_curses_read(uint8_t *bytes, int capacity) {
    ssize_t count = read(input_descriptor, bytes, (size_t)capacity);
    return count > 0 ? (int)count : 0;
}
