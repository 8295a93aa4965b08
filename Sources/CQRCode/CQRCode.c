// The two functions of libqrencode we use, found with dlopen so that a desk without the library still prints.
// The prototypes are our own copy; version 4 of the library's ABI has had them since 2006 (version 1.0.2).
#include "CQRCode.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

struct qrcode {
    int version;
    int width;
    unsigned char *data;
};

enum { CORRECTION_M = 1, EIGHT_BITS = 2 };

static struct qrcode *(*encode)(const char *text, int version, int correction, int hint, int case_sensitive);
static void (*release)(struct qrcode *code);
static bool loaded;
static pthread_once_t load_once = PTHREAD_ONCE_INIT;

static void load(void) {
    void *library = dlopen("libqrencode.so.4", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        return;
    }
    *(void **)&encode = dlsym(library, "QRcode_encodeString");
    *(void **)&release = dlsym(library, "QRcode_free");
    loaded = encode != NULL && release != NULL;
}

bool cqrcode_is_available(void) {
    pthread_once(&load_once, load);
    return loaded;
}

uint8_t *cqrcode_modules(const char *text, int32_t *side) {
    if (!cqrcode_is_available()) {
        return NULL;
    }
    struct qrcode *code = encode(text, 0, CORRECTION_M, EIGHT_BITS, 1);
    if (code == NULL) {
        return NULL;
    }
    size_t count = (size_t)code->width * (size_t)code->width;
    uint8_t *modules = malloc(count);
    for (size_t place = 0; modules != NULL && place < count; place++) {
        modules[place] = code->data[place] & 1;
    }
    *side = code->width;
    release(code);
    return modules;
}
