// QR codes from libqrencode, opened at run time: no header and no link-time dependency.
// Keeps nothing but the open library.
#ifndef CQRCODE_H
#define CQRCODE_H

#include <stdbool.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// Whether the library is installed.
bool cqrcode_is_available(void);

// The modules of the smallest code for an ASCII text, row by row, 1 dark, with error correction M. `*side` becomes the
// modules on a side. NULL when the library is not installed or the text is too long; release with free().
uint8_t *_Nullable cqrcode_modules(const char *text, int32_t *side);

#pragma clang assume_nonnull end

#endif
