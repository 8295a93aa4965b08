// forkpty with signals reset, so that a test runner's blocked signals do not reach the program under test.
#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int guichet_pty_start(char *const arguments[], char *const environment[], int columns, int rows, int *process) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    int master = -1;
    pid_t child = forkpty(&master, NULL, NULL, &size);
    if (child < 0) {
        return -errno;
    }
    if (child == 0) {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        for (int signal = 1; signal < 32; signal++) {
            if (signal != SIGKILL && signal != SIGSTOP) {
                sigaction(signal, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
            }
        }
        execve(arguments[0], arguments, environment);
        _exit(127);
    }
    fcntl(master, F_SETFL, O_NONBLOCK);
    fcntl(master, F_SETFD, FD_CLOEXEC);
    *process = child;
    return master;
}

int guichet_pty_resize(int master, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    return ioctl(master, TIOCSWINSZ, &size);
}

int guichet_pty_ended(int process, int *code) {
    int status = 0;
    if (waitpid(process, &status, WNOHANG) != process) {
        return 0;
    }
    *code = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    return 1;
}

int guichet_pty_is_cooked(int master) {
    struct termios modes;
    if (tcgetattr(master, &modes) != 0) {
        return 0;
    }
    tcflag_t wanted = ICANON | ECHO | ISIG;
    return (modes.c_lflag & wanted) == wanted;
}

int guichet_pty_poll(int master, int wants_write, int timeout_milliseconds) {
    struct pollfd wait = {.fd = master, .events = (short)(POLLIN | (wants_write ? POLLOUT : 0))};
    if (poll(&wait, 1, timeout_milliseconds) <= 0) {
        return 0;
    }
    return (wait.revents & POLLIN ? 1 : 0) | (wait.revents & POLLOUT ? 2 : 0) |
           (wait.revents & (POLLHUP | POLLERR) ? 4 : 0);
}
