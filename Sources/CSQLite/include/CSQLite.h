// What Swift cannot tell SQLite itself: through functions of variable arguments, or by tables of functions.
#ifndef CSQLITE_H
#define CSQLITE_H

// Stops counting the memory of the whole process, which takes a lock for every allocation. Only before SQLite's first
// use; SQLITE_MISUSE after it, and nothing changes.
int guichet_sqlite_forget_memory(void);

// Has every file opened from now on without a VFS of its own write the pages of a transaction to its log in one piece.
// Once a process; SQLITE_OK, or a code, and nothing changes.
int guichet_sqlite_gather_log(void);

#endif
