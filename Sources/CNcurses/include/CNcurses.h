// The door to ncursesw and to the few things of libc that Swift cannot say: macros, globals, signal handlers, functions
// behind _GNU_SOURCE. Policy lives in the module Terminal; here are only mechanisms.
#ifndef HONGYAN_CNCURSES_H
#define HONGYAN_CNCURSES_H

// Must stand before the include and in this header: without it the importer sees the narrow library's layouts.
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// ---- Attributes (cast macros are not imported) -------------------------------------------------------------------
static const attr_t NC_BOLD = A_BOLD;
static const attr_t NC_DIM = A_DIM;
static const attr_t NC_REVERSE = A_REVERSE;
static const attr_t NC_UNDERLINE = A_UNDERLINE;
static const attr_t NC_ITALIC = A_ITALIC;
static const attr_t NC_STANDOUT = A_STANDOUT;
static const attr_t NC_BLINK = A_BLINK;

// ---- Globals of ncurses (not safe to name in Swift 6) -------------------------------------------------------------
static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline WINDOW *nc_curscr(void) { return curscr; }
static inline int nc_colors(void) { return COLORS; }
static inline int nc_pairs(void) { return COLOR_PAIRS; }

// ---- screen.c: one terminal opened by newterm ---------------------------------------------------------------------
typedef struct nc_screen nc_screen;

/// Opens a terminal on duplicates of two descriptors. `type` NULL takes TERM. NULL when terminfo does not know the type
/// (initscr would end the process).
nc_screen *nc_screen_open(const char *type, int input_fd, int output_fd);
/// endwin and delscreen; frees everything. NULL is allowed.
void nc_screen_close(nc_screen *screen);
/// The 1 x 1 pad that reads input: reading a pad never repaints.
WINDOW *nc_screen_pad(nc_screen *screen);
/// Enters the modes of a full-screen program: raw, no echo, CR stays CR, output never interrupted by input.
void nc_screen_modes(nc_screen *screen, int escape_delay_ms);

/// From here on what ncurses sends is kept and not sent. False when that is impossible; ncurses then sends as usual.
bool nc_frame_begin(nc_screen *screen);
/// Ends it; returns what was kept, valid until the next frame, and its length.
const char *nc_frame_end(nc_screen *screen, size_t *count);

/// Fills a cell with up to CCHARW_MAX scalars (0 ends them), attributes and a pair of 32 bits.
static inline int nc_cell(cchar_t *cell, const wchar_t *text, attr_t attributes, int pair) {
    return setcchar(cell, text, attributes, 0, &pair);
}
/// Fills a cell with one scalar.
static inline int nc_cell_scalar(cchar_t *cell, uint32_t scalar, attr_t attributes, int pair) {
    const wchar_t text[2] = {(wchar_t)scalar, 0};
    return nc_cell(cell, text, attributes, pair);
}
/// Gives a key code to a byte sequence that terminfo does not list.
static inline int nc_define(const char *sequence, int code) { return define_key(sequence, code); }

/// Appends the terminal's string for a terminfo capability to the buffer, padding resolved. Returns the new length;
/// unknown capabilities and full buffers append nothing.
size_t nc_capability(const char *name, char *buffer, size_t length, size_t capacity);
/// Whether the terminal has the string capability.
bool nc_has_capability(const char *name);
/// Writes all bytes to a descriptor, through EINTR and EAGAIN. False when the terminal is gone.
bool nc_write(int fd, const char *bytes, size_t count);

// ---- locale.c -----------------------------------------------------------------------------------------------------
/// Makes a UTF-8 locale current for characters: the user's own, else the first of C.UTF-8, C.utf8, en_US.UTF-8 that
/// exists. Returns its name ("" when the user's own fits), NULL when there is none. Numbers stay those of "C".
const char *nc_locale_utf8(void);
/// Columns of a scalar in libc's eyes (and so in ncurses'): 0, 1, 2, or -1 for what is not printable.
int nc_wcwidth(uint32_t scalar);

// ---- signals.c ----------------------------------------------------------------------------------------------------
/// Installs handlers for WINCH CONT TSTP TERM HUP INT that write the signal's number into a pipe, keeps what was ignored
/// ignored, makes SIGPIPE harmless, and unblocks what a parent may have blocked in this thread. Must run before newterm,
/// which takes what is still at its default. Returns the pipe's reading end; -1 with errno EBUSY when they are installed
/// already, with another errno when there is no pipe.
int nc_signals_install(void);
/// Puts the former handlers back and closes the pipe.
void nc_signals_remove(void);
/// While another program has the terminal: its Ctrl-Z stops us too, its Ctrl-\\ does not end us. Later back again.
void nc_signals_step_aside(bool aside);
/// Stops the process group as the shell's Ctrl-Z does; returns after it was continued. Does nothing where stopping is
/// impossible (no job control).
void nc_stop(void);

// ---- guard.c ------------------------------------------------------------------------------------------------------
/// Remembers the terminal's settings, and catches crashes and exit() from now on. `stderr_fd` is the real standard error
/// while descriptor 2 is a log, or -1.
void nc_guard_install(int terminal_fd, int stderr_fd);
/// Sets the bytes that bring the terminal back; kept as a copy of at most 1024 bytes.
void nc_guard_bytes(const char *bytes, size_t count);
/// From now on a crash or an exit restores the terminal.
void nc_guard_arm(void);
/// From now on it does not: the terminal is already as the shell wants it.
void nc_guard_disarm(void);
/// Puts the settings of nc_guard_install back into the terminal's line discipline.
void nc_guard_settle(void);
/// Disarms and puts the former crash handlers back.
void nc_guard_remove(void);

// ---- glibc.c: what `import Glibc` lacks ---------------------------------------------------------------------------
/// A counter to wake poll() with: non-blocking, closed on exec. -1 on failure.
int nc_eventfd(void);
/// Columns and rows of the terminal; false when it does not say.
bool nc_window_size(int fd, int *columns, int *rows);
/// Tells a pseudo-terminal its size (for tests and for nothing else).
bool nc_set_window_size(int fd, int columns, int rows);
/// A duplicate that is closed on exec, -1 on failure.
int nc_duplicate(int fd);
/// Opens a file for appending, mode 0600, closed on exec; -1 on failure.
int nc_open_log(const char *path);

#endif
