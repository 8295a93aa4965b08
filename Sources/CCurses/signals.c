// The signal side: everything becomes an event bit and one write to an eventfd, so that a wait needs no tick.
// A fault puts the terminal right, then dies of the same signal as if we had not been there.
#define _GNU_SOURCE
#include "CCurses.h"
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

static const int event_signals[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
static const int fault_signals[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
enum { EVENT_COUNT = 6, FAULT_COUNT = 7 };

static struct sigaction previous_events[EVENT_COUNT], previous_faults[FAULT_COUNT];
static atomic_uint events;
static atomic_int ending_signal;
// Opened once and never closed: a late wake must not write into somebody else's descriptor.
static _Atomic int wake_descriptor = -1;

enum { WATCH_COUNT = 2 };
static int watched_folders[WATCH_COUNT] = {-1, -1};

static void post(unsigned bit) {
    int saved = errno;
    atomic_fetch_or(&events, bit);
    int descriptor = atomic_load(&wake_descriptor);
    if (descriptor >= 0) {
        uint64_t one = 1;
        ssize_t sent = write(descriptor, &one, sizeof one);
        (void)sent;
    }
    errno = saved;
}

static void on_event(int signal) {
    switch (signal) {
    case SIGWINCH: post(GUICHET_RESIZED); break;
    case SIGTSTP: post(GUICHET_STOP); break;
    case SIGCONT: post(GUICHET_CONTINUED); break;
    case SIGIO: post(GUICHET_WOKEN); break;
    default:
        atomic_store(&ending_signal, signal);
        post(GUICHET_CLOSING);
        break;
    }
}

static void on_fault(int signal, siginfo_t *origin, void *context) {
    (void)context;
    guichet_curses_emergency();
    for (int i = 0; i < FAULT_COUNT; i++) {
        if (fault_signals[i] == signal) {
            sigaction(signal, &previous_faults[i], NULL);
        }
    }
    // A fault of ours happens again on return, under the previous handler and with its true context.
    if (origin->si_code <= 0 || signal == SIGTRAP || signal == SIGQUIT) {
        raise(signal);
    }
}

static void set_handler(int signal, void (*handler)(int), struct sigaction *previous) {
    struct sigaction action = {0};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigfillset(&action.sa_mask);
    sigaction(signal, &action, previous);
}

static void set_fault_handler(int signal, struct sigaction *previous) {
    struct sigaction action = {0};
    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(signal, &action, previous);
}

/// Without it a stack overflow could not run any handler.
static void ensure_alternate_stack(void) {
    stack_t current;
    if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
        stack_t own = {.ss_sp = malloc(65536), .ss_size = 65536};
        if (own.ss_sp != NULL) {
            sigaltstack(&own, NULL);
        }
    }
}

void guichet_signals_install(void) {
    if (atomic_load(&wake_descriptor) < 0) {
        atomic_store(&wake_descriptor, eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
    }
    atomic_store(&events, 0);
    ensure_alternate_stack();
    for (int i = 0; i < EVENT_COUNT; i++) {
        set_handler(event_signals[i], on_event, &previous_events[i]);
    }
    for (int i = 0; i < FAULT_COUNT; i++) {
        set_fault_handler(fault_signals[i], &previous_faults[i]);
    }
}

/// ncurses took INT, TERM, WINCH and TSTP in newterm, before us; after close they must be the system's, not its own.
static const struct sigaction *original(int index) {
    static const struct sigaction by_default = {.sa_handler = SIG_DFL};
    return previous_events[index].sa_handler == SIG_IGN ? &previous_events[index] : &by_default;
}

void guichet_signals_ignore_keys(void) {
    set_handler(SIGINT, SIG_IGN, NULL);
    set_handler(SIGQUIT, SIG_IGN, NULL);
}

/// The signal is passed over from here on: one that is on its way would end the program.
static void stop_watching(void) {
    for (int i = 0; i < WATCH_COUNT; i++) {
        if (watched_folders[i] >= 0) {
            set_handler(SIGIO, SIG_IGN, NULL);
            close(watched_folders[i]);
            watched_folders[i] = -1;
        }
    }
}

void guichet_signals_remove(void) {
    stop_watching();
    for (int i = 0; i < EVENT_COUNT; i++) {
        if (event_signals[i] != SIGINT) {
            sigaction(event_signals[i], original(i), NULL);
        }
    }
    for (int i = 0; i < FAULT_COUNT; i++) {
        if (fault_signals[i] != SIGQUIT) {
            sigaction(fault_signals[i], &previous_faults[i], NULL);
        }
    }
}

void guichet_signals_lend(int lent) {
    set_handler(SIGINT, lent ? SIG_IGN : on_event, NULL);
    set_handler(SIGTSTP, lent ? SIG_DFL : on_event, NULL);
    set_handler(SIGCONT, lent ? SIG_DFL : on_event, NULL);
    if (lent) {
        set_handler(SIGQUIT, SIG_IGN, NULL);
    } else {
        set_fault_handler(SIGQUIT, NULL);
    }
}

void guichet_signals_raise_stop(void) {
    sigset_t stop, previous;
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, &previous);
    // The whole group, as the terminal's Ctrl-Z: the shell may wait for a wrapper of ours.
    kill(0, SIGTSTP);
    sigprocmask(SIG_SETMASK, &previous, NULL);
}

int guichet_curses_watch(const char *folder) {
    int i = 0;
    while (i < WATCH_COUNT && watched_folders[i] >= 0) {
        i++;
    }
    int descriptor = i < WATCH_COUNT ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (descriptor < 0) {
        return i < WATCH_COUNT ? errno : EMFILE;
    }
    set_handler(SIGIO, on_event, NULL);
    if (fcntl(descriptor, F_NOTIFY, DN_MODIFY | DN_CREATE | DN_DELETE | DN_RENAME | DN_MULTISHOT) != 0) {
        int reason = errno;
        close(descriptor);
        return reason;
    }
    watched_folders[i] = descriptor;
    return 0;
}

int guichet_curses_wait(int timeout_milliseconds) {
    struct pollfd waits[2] = {{.fd = guichet_curses_input(), .events = POLLIN},
                              {.fd = atomic_load(&wake_descriptor), .events = POLLIN}};
    if (poll(waits, 2, timeout_milliseconds) < 0) {
        return errno == EINTR ? GUICHET_EVENT : GUICHET_HANGUP;
    }
    int found = 0;
    if (waits[0].revents & POLLIN) {
        found |= GUICHET_INPUT;
    } else if (waits[0].revents & (POLLHUP | POLLERR | POLLNVAL)) {
        found |= GUICHET_HANGUP;
    }
    if (waits[1].revents & POLLIN) {
        found |= GUICHET_EVENT;
    }
    return found;
}

unsigned guichet_curses_take_events(void) {
    uint64_t count;
    // Drained before the bits are taken: an event in between leaves one wake too many, never one too few.
    ssize_t drained = read(atomic_load(&wake_descriptor), &count, sizeof count);
    (void)drained;
    return atomic_exchange(&events, 0);
}

int guichet_curses_ending_signal(void) { return atomic_load(&ending_signal); }

void guichet_curses_wake(void) { post(GUICHET_WOKEN); }
