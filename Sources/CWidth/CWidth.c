// wcwidth under C.UTF-8, made once; the calling thread's locale is put back after each question.
#define _GNU_SOURCE
#include "CWidth.h"

#include <locale.h>
#include <pthread.h>
#include <wchar.h>

static locale_t utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_locale(void) {
    static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "fr_CA.UTF-8"};
    for (unsigned i = 0; i < sizeof names / sizeof *names && utf8 == (locale_t)0; i++) {
        utf8 = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
    }
}

int guichet_width(uint32_t scalar) {
    pthread_once(&once, open_locale);
    if (utf8 == (locale_t)0) {
        return scalar < 32 || (scalar >= 127 && scalar < 160) ? -1 : 1;
    }
    locale_t previous = uselocale(utf8);
    int width = wcwidth((wchar_t)scalar);
    uselocale(previous);
    return width;
}
