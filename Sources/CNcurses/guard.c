#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
enum { fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction former[fatal_count];
static bool installed;
static int armed;
static int terminal = -1, real_stderr = -1;
static bool has_settings;
static struct termios settings;
static char bytes[1024];
static size_t bytes_count;
// A stack overflow leaves no stack to run the handler on.
static char spare_stack[64 * 1024];

void nc_guard_settle(void) {
    if (has_settings) tcsetattr(terminal, TCSANOW, &settings);
}

// Only async-signal-safe calls; whoever comes first wins, all others find the guard disarmed.
static void restore(void) {
    if (!__atomic_exchange_n(&armed, 0, __ATOMIC_SEQ_CST)) return;
    int saved = errno;
    nc_write(terminal, bytes, bytes_count);
    nc_guard_settle();
    if (real_stderr >= 0) dup2(real_stderr, 2);
    errno = saved;
}

static void on_fatal(int number, siginfo_t *info, void *context) {
    restore();
    struct sigaction *before = NULL;
    for (size_t i = 0; i < fatal_count; i++) {
        if (fatal[i] == number) before = &former[i];
    }
    // Back to whoever was there before (Swift's backtracer): returning re-executes the fault, now under its eyes.
    sigaction(number, before, NULL);
    if (info->si_code > 0) return;
    // A signal that was sent does not come again by itself, and the backtracer returns in the belief that it does.
    bool is_function = before->sa_handler != SIG_DFL && before->sa_handler != SIG_IGN;
    if (is_function && (before->sa_flags & SA_SIGINFO)) {
        before->sa_sigaction(number, info, context);
    } else if (is_function) {
        before->sa_handler(number);
    }
    signal(number, SIG_DFL);
    raise(number);
}

static void on_exit_of_process(void) { restore(); }

void nc_guard_install(int terminal_fd, int stderr_fd) {
    terminal = terminal_fd;
    real_stderr = stderr_fd;
    has_settings = tcgetattr(terminal_fd, &settings) == 0;
    if (installed) return;
    static bool registered;
    if (!registered) registered = atexit(on_exit_of_process) == 0;
    stack_t stack;
    if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
        memset(&stack, 0, sizeof stack);
        stack.ss_sp = spare_stack;
        stack.ss_size = sizeof spare_stack;
        sigaltstack(&stack, NULL);
    }
    for (size_t i = 0; i < fatal_count; i++) {
        struct sigaction action;
        memset(&action, 0, sizeof action);
        sigfillset(&action.sa_mask);
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        action.sa_sigaction = on_fatal;
        sigaction(fatal[i], &action, &former[i]);
    }
    installed = true;
}

void nc_guard_bytes(const char *text, size_t count) {
    bytes_count = count < sizeof bytes ? count : sizeof bytes;
    memcpy(bytes, text, bytes_count);
}

void nc_guard_arm(void) { __atomic_store_n(&armed, 1, __ATOMIC_SEQ_CST); }

void nc_guard_disarm(void) { __atomic_store_n(&armed, 0, __ATOMIC_SEQ_CST); }

void nc_guard_remove(void) {
    nc_guard_disarm();
    if (!installed) return;
    for (size_t i = 0; i < fatal_count; i++) sigaction(fatal[i], &former[i], NULL);
    installed = false;
    terminal = real_stderr = -1;
    has_settings = false;
}
