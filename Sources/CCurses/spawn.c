// Children with a clean slate: no blocked signal, no handler of ours. Threads of the Swift runtime block nearly all
// signals and children inherit that; an editor would never hear that its window changed.
#define _GNU_SOURCE
#include "CCurses.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int guichet_spawn(char *const arguments[], int input, int output, int errors, int *wait_status) {
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t files;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    if (input >= 0) {
        posix_spawn_file_actions_adddup2(&files, input, 0);
    }
    if (output >= 0) {
        posix_spawn_file_actions_adddup2(&files, output, 1);
    }
    if (errors >= 0) {
        posix_spawn_file_actions_adddup2(&files, errors, 2);
    }
    pid_t child = 0;
    int failure = posix_spawnp(&child, arguments[0], &files, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0) {
        return failure;
    }
    while (waitpid(child, wait_status, 0) < 0) {
        if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

int guichet_memory_file(const void *bytes, long count) {
    int descriptor = memfd_create("guichet", MFD_CLOEXEC);
    const char *rest = bytes;
    while (descriptor >= 0 && count > 0) {
        ssize_t written = write(descriptor, rest, (size_t)count);
        if (written <= 0) {
            close(descriptor);
            return -1;
        }
        rest += written;
        count -= written;
    }
    if (descriptor >= 0) {
        lseek(descriptor, 0, SEEK_SET);
    }
    return descriptor;
}

int guichet_exit_code(int wait_status) {
    return WIFSIGNALED(wait_status) ? -WTERMSIG(wait_status) : WEXITSTATUS(wait_status);
}
