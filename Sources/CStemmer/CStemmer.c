// The four functions of libstemmer we use, found with dlopen so that a desk without the library still starts.
// The prototypes are our own copy; the library's ABI has not changed since its first release.
#include "CStemmer.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

struct sb_stemmer;

static struct sb_stemmer *(*sb_new)(const char *algorithm, const char *encoding);
static void (*sb_delete)(struct sb_stemmer *stemmer);
static const unsigned char *(*sb_stem)(struct sb_stemmer *stemmer, const unsigned char *word, int size);
static int (*sb_length)(struct sb_stemmer *stemmer);
static bool loaded;
static pthread_once_t load_once = PTHREAD_ONCE_INIT;

struct cstemmer {
    struct sb_stemmer *snowball;
};

static void load(void) {
    static const char *const names[] = {"libstemmer.so.0d", "libstemmer.so.0", "libstemmer.so"};
    void *library = NULL;
    for (size_t i = 0; library == NULL && i < sizeof names / sizeof names[0]; i++) {
        library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    }
    if (library == NULL) {
        return;
    }
    *(void **)&sb_new = dlsym(library, "sb_stemmer_new");
    *(void **)&sb_delete = dlsym(library, "sb_stemmer_delete");
    *(void **)&sb_stem = dlsym(library, "sb_stemmer_stem");
    *(void **)&sb_length = dlsym(library, "sb_stemmer_length");
    loaded = sb_new != NULL && sb_delete != NULL && sb_stem != NULL && sb_length != NULL;
}

struct cstemmer *cstemmer_open(const char *language) {
    pthread_once(&load_once, load);
    if (!loaded) {
        return NULL;
    }
    struct sb_stemmer *snowball = sb_new(language, "UTF_8");
    if (snowball == NULL) {
        return NULL;
    }
    struct cstemmer *stemmer = malloc(sizeof *stemmer);
    if (stemmer == NULL) {
        sb_delete(snowball);
        return NULL;
    }
    stemmer->snowball = snowball;
    return stemmer;
}

const uint8_t *cstemmer_stem(struct cstemmer *stemmer, const uint8_t *word, int32_t size, int32_t *stem_size) {
    const unsigned char *stem = sb_stem(stemmer->snowball, word, size);
    *stem_size = stem == NULL ? 0 : sb_length(stemmer->snowball);
    return stem;
}

void cstemmer_close(struct cstemmer *stemmer) {
    sb_delete(stemmer->snowball);
    free(stemmer);
}
