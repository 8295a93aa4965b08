// Sentence embeddings from an engine opened at run time: no header and no link-time dependency.
// An engine serves one thread, the one that opened it. The caller vouches for both files: neither is checked here.
#ifndef CEMBEDDING_H
#define CEMBEDDING_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

struct cembedding;

// Whether this processor can run such an engine at all.
bool cembedding_is_supported(void);

// NULL when the library cannot be opened, lacks a function, does not read the model, or wants another processor.
// `threads` is how many cores one text may take; 0 leaves it to the engine.
struct cembedding *_Nullable cembedding_open(const char *library, const char *model, int32_t threads);

// How many numbers a text becomes.
int32_t cembedding_dimension(const struct cembedding *engine);

// Writes the unit vector of a UTF-8 text, as a query or as a passage; whether it could.
bool cembedding_embed(struct cembedding *engine, const char *text, bool is_query, float *vector);

// Gives the model back; the library stays open, because its threads cannot be stopped.
void cembedding_close(struct cembedding *engine);

#pragma clang assume_nonnull end

#endif
