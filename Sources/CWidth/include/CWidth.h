// Column widths by glibc, whatever the locale of the process: ncurses and tmux count the same way.
// Must not be asked about ASCII on hot paths: the Swift side answers that itself.
#ifndef GUICHET_CWIDTH_H
#define GUICHET_CWIDTH_H

#include <stdint.h>

/// Cells a scalar takes: 0, 1 or 2; -1 for controls and unassigned scalars. Safe from any thread.
int guichet_width(uint32_t scalar);

#endif
