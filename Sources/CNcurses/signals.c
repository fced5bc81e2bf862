#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int watched[] = {SIGWINCH, SIGCONT, SIGTSTP, SIGTERM, SIGHUP, SIGINT, SIGPIPE};
enum { watched_count = sizeof watched / sizeof *watched };

static struct sigaction former[watched_count];
static int ends[2] = {-1, -1};

static void report(int number) {
    int saved = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe loses nothing that matters: the same signal already waits in it.
    ssize_t ignored = write(ends[1], &byte, 1);
    (void)ignored;
    errno = saved;
}

// A handler, not SIG_IGN, because ignoring is inherited by programs that we start.
static void shrug(int number) { (void)number; }

static void unblock(void) {
    static const int more[] = {SIGQUIT, SIGABRT, SIGCHLD, SIGTTIN, SIGTTOU, SIGALRM, SIGUSR1, SIGUSR2};
    sigset_t set;
    sigemptyset(&set);
    for (size_t i = 0; i < watched_count; i++) sigaddset(&set, watched[i]);
    for (size_t i = 0; i < sizeof more / sizeof *more; i++) sigaddset(&set, more[i]);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

int nc_signals_install(void) {
    if (ends[0] >= 0) {
        errno = EBUSY;
        return -1;
    }
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    for (size_t i = 0; i < watched_count; i++) {
        struct sigaction action;
        memset(&action, 0, sizeof action);
        sigfillset(&action.sa_mask);
        action.sa_flags = SA_RESTART;
        action.sa_handler = watched[i] == SIGPIPE ? shrug : report;
        sigaction(watched[i], NULL, &former[i]);
        // What a parent ignores on purpose (nohup, a shell without job control) stays ignored.
        bool kept = former[i].sa_handler == SIG_IGN && watched[i] != SIGWINCH && watched[i] != SIGCONT;
        if (!kept) sigaction(watched[i], &action, NULL);
    }
    unblock();
    return ends[0];
}

void nc_signals_remove(void) {
    if (ends[0] < 0) return;
    for (size_t i = 0; i < watched_count; i++) sigaction(watched[i], &former[i], NULL);
    close(ends[0]);
    close(ends[1]);
    ends[0] = ends[1] = -1;
}

static struct sigaction handled_by(void (*handler)(int)) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    sigemptyset(&action.sa_mask);
    action.sa_handler = handler;
    return action;
}

void nc_signals_step_aside(bool aside) {
    static struct sigaction stop, quit;
    static bool is_aside;
    if (aside == is_aside) return;
    is_aside = aside;
    if (aside) {
        struct sigaction plain = handled_by(SIG_DFL), nothing = handled_by(shrug);
        sigaction(SIGTSTP, NULL, &stop);
        if (stop.sa_handler != SIG_IGN) sigaction(SIGTSTP, &plain, NULL);
        sigaction(SIGQUIT, &nothing, &quit);
    } else {
        sigaction(SIGTSTP, &stop, NULL);
        sigaction(SIGQUIT, &quit, NULL);
    }
}

void nc_stop(void) {
    struct sigaction now, plain = handled_by(SIG_DFL);
    sigaction(SIGTSTP, NULL, &now);
    if (now.sa_handler == SIG_IGN) return;
    sigaction(SIGTSTP, &plain, NULL);
    // TSTP and not STOP: the kernel drops it for a group that nobody could continue (the terminal window's own command),
    // where STOP would freeze the window for ever. The whole group, so that a script around us stops too.
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &now, NULL);
}
