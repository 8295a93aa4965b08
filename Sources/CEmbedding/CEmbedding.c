// The four functions of the engine we use, and its thread count, found with dlopen so that a desk without a language
// pack still starts. The prototypes are our own copy for version 0.3 of its interface.
#include "CEmbedding.h"

#include <dlfcn.h>
#include <math.h>
#include <stddef.h>
#include <stdlib.h>

struct e5_model;

enum { LARGEST_DIMENSION = 4096 };

struct cembedding {
    struct e5_model *model;
    int (*embed)(struct e5_model *model, const char *text, int is_query, float *vector);
    void (*release)(struct e5_model *model);
    void (*set_threads)(int count);
    int32_t dimension;
    int32_t threads;
};

bool cembedding_is_supported(void) {
#if defined(__x86_64__) && defined(__linux__)
    __builtin_cpu_init();
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#else
    return false;
#endif
}

struct cembedding *cembedding_open(const char *library, const char *model, int32_t threads) {
    if (!cembedding_is_supported()) {
        return NULL;
    }
    void *opened = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (opened == NULL) {
        return NULL;
    }
    struct cembedding engine = {.threads = threads};
    struct e5_model *(*load)(const char *path);
    int (*dimension)(const struct e5_model *model);
    *(void **)&load = dlsym(opened, "e5_load");
    *(void **)&dimension = dlsym(opened, "e5_dim");
    *(void **)&engine.embed = dlsym(opened, "e5_embed");
    *(void **)&engine.release = dlsym(opened, "e5_free");
    *(void **)&engine.set_threads = dlsym(opened, "omp_set_num_threads");
    if (load == NULL || dimension == NULL || engine.embed == NULL || engine.release == NULL) {
        dlclose(opened);
        return NULL;
    }
    engine.model = load(model);
    if (engine.model == NULL) {
        return NULL;
    }
    engine.dimension = dimension(engine.model);
    struct cembedding *kept = malloc(sizeof *kept);
    if (kept == NULL || engine.dimension <= 0 || engine.dimension > LARGEST_DIMENSION) {
        free(kept);
        engine.release(engine.model);
        return NULL;
    }
    *kept = engine;
    return kept;
}

int32_t cembedding_dimension(const struct cembedding *engine) { return engine->dimension; }

bool cembedding_embed(struct cembedding *engine, const char *text, bool is_query, float *vector) {
    if (engine->threads > 0 && engine->set_threads != NULL) {
        engine->set_threads(engine->threads);
    }
    if (engine->embed(engine->model, text, is_query, vector) != 0) {
        return false;
    }
    for (int32_t i = 0; i < engine->dimension; i++) {
        if (!isfinite(vector[i])) {
            return false;
        }
    }
    return true;
}

void cembedding_close(struct cembedding *engine) {
    engine->release(engine->model);
    free(engine);
}
