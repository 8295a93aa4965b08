// Snowball stemming from libstemmer, opened at run time: no header and no link-time dependency.
// Keeps nothing but the open library; a stemmer serves one thread at a time.
#ifndef CSTEMMER_H
#define CSTEMMER_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

struct cstemmer;

// NULL when the library is not installed or does not know the language ("english", "french").
struct cstemmer *_Nullable cstemmer_open(const char *language);

// The stem of a lower-case UTF-8 word. It belongs to the stemmer and is valid until the next call;
// NULL when memory ran out.
const uint8_t *_Nullable cstemmer_stem(struct cstemmer *stemmer, const uint8_t *word, int32_t size, int32_t *stem_size);

void cstemmer_close(struct cstemmer *stemmer);

#pragma clang assume_nonnull end

#endif
