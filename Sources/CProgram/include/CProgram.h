#ifndef GUICHET_CPROGRAM_H
#define GUICHET_CPROGRAM_H

/// Gives back what only the start needed: pages of the program and its libraries that hold code, and memory that is free.
/// Code that is used again comes back from the page cache, sixteen pages at a time. About 0.5 ms.
void guichet_start_is_over(void);

#endif
