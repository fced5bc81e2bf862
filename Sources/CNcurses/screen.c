#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// After ncurses.h, and only here: its lower-case macros would reach every file.
#include <term.h>

struct nc_screen {
    SCREEN *handle;
    FILE *input;
    FILE *output;
    WINDOW *pad;
    // The terminal, for putting it back under ncurses; and a file in memory that takes its place during a frame.
    int terminal, frame;
    char *kept;
    size_t kept_capacity;
};

static FILE *stream(int fd, const char *mode) {
    int copy = nc_duplicate(fd);
    if (copy < 0) return NULL;
    FILE *file = fdopen(copy, mode);
    if (!file) close(copy);
    return file;
}

static void release(nc_screen *screen) {
    if (screen->input) fclose(screen->input);
    if (screen->output) fclose(screen->output);
    if (screen->terminal >= 0) close(screen->terminal);
    if (screen->frame >= 0) close(screen->frame);
    free(screen->kept);
    free(screen);
}

nc_screen *nc_screen_open(const char *type, int input_fd, int output_fd) {
    nc_screen *screen = calloc(1, sizeof *screen);
    if (!screen) return NULL;
    screen->input = stream(input_fd, "r");
    screen->output = stream(output_fd, "w");
    screen->terminal = nc_duplicate(output_fd);
    screen->frame = memfd_create("frame", MFD_CLOEXEC);
    if (!screen->input || !screen->output || screen->terminal < 0) {
        release(screen);
        return NULL;
    }
    // LINES and COLUMNS of a stale environment would freeze the size; the terminal knows better.
    use_env(FALSE);
    use_tioctl(TRUE);
    screen->handle = newterm(type, screen->output, screen->input);
    if (!screen->handle) {
        release(screen);
        return NULL;
    }
    screen->pad = newpad(1, 1);
    if (!screen->pad) {
        endwin();
        delscreen(screen->handle);
        release(screen);
        return NULL;
    }
    return screen;
}

void nc_screen_close(nc_screen *screen) {
    if (!screen) return;
    set_term(screen->handle);
    if (!isendwin()) endwin();
    delwin(screen->pad);
    delscreen(screen->handle);
    release(screen);
}

WINDOW *nc_screen_pad(nc_screen *screen) { return screen->pad; }

void nc_screen_modes(nc_screen *screen, int escape_delay_ms) {
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    // Without this doupdate looks at the keyboard and may give up a frame half way.
    typeahead(-1);
    scrollok(stdscr, FALSE);
    idlok(stdscr, FALSE);
    leaveok(stdscr, FALSE);
    meta(screen->pad, TRUE);
    keypad(screen->pad, TRUE);
    notimeout(screen->pad, FALSE);
    wtimeout(screen->pad, 0);
    set_escdelay(escape_delay_ms);
}

bool nc_frame_begin(nc_screen *screen) {
    // After endwin doupdate also speaks to the line discipline, which a file does not have.
    if (screen->frame < 0 || isendwin()) return false;
    if (ftruncate(screen->frame, 0) != 0 || lseek(screen->frame, 0, SEEK_SET) != 0) return false;
    return dup3(screen->frame, fileno(screen->output), O_CLOEXEC) >= 0;
}

const char *nc_frame_end(nc_screen *screen, size_t *count) {
    dup3(screen->terminal, fileno(screen->output), O_CLOEXEC);
    off_t size = lseek(screen->frame, 0, SEEK_END);
    *count = 0;
    if (size <= 0) return "";
    if ((size_t)size > screen->kept_capacity) {
        char *larger = realloc(screen->kept, (size_t)size);
        if (!larger) return "";
        screen->kept = larger;
        screen->kept_capacity = (size_t)size;
    }
    ssize_t got = pread(screen->frame, screen->kept, (size_t)size, 0);
    if (got > 0) *count = (size_t)got;
    return screen->kept;
}

// tputs hands over one character at a time and has no room for a context.
static char *sink;
static size_t sink_length, sink_capacity;

static int put(int character) {
    if (sink_length < sink_capacity) sink[sink_length++] = (char)character;
    return character;
}

static char *capability(const char *name) {
    char *text = tigetstr((char *)name);
    return text == (char *)-1 ? NULL : text;
}

size_t nc_capability(const char *name, char *buffer, size_t length, size_t capacity) {
    char *text = capability(name);
    if (!text) return length;
    sink = buffer;
    sink_length = length;
    sink_capacity = capacity;
    tputs(text, 1, put);
    return sink_length;
}

bool nc_has_capability(const char *name) { return capability(name) != NULL; }

bool nc_write(int fd, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(fd, bytes, count);
        if (written > 0) {
            bytes += written;
            count -= (size_t)written;
        } else if (written < 0 && errno == EAGAIN) {
            struct pollfd wait = {.fd = fd, .events = POLLOUT};
            poll(&wait, 1, -1);
            if (wait.revents & (POLLERR | POLLNVAL)) return false;
        } else if (written < 0 && errno != EINTR) {
            return false;
        }
    }
    return true;
}
