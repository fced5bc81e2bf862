#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <wchar.h>

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

const char *nc_locale_utf8(void) {
    static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
    // A locale that is not generated (zh_CN.UTF-8 on a bare machine) gives NULL and leaves "C": then ncurses paints blanks
    // for Chinese and swallows Chinese input.
    const char *chosen = setlocale(LC_ALL, "") && is_utf8() ? "" : NULL;
    for (size_t i = 0; !chosen && i < sizeof fallbacks / sizeof *fallbacks; i++) {
        if (setlocale(LC_CTYPE, fallbacks[i]) && is_utf8()) chosen = fallbacks[i];
    }
    setlocale(LC_NUMERIC, "C");
    return chosen;
}

int nc_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
