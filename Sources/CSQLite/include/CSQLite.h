// What SQLite can only be told through functions of variable arguments, which Swift cannot call.
#ifndef CSQLITE_H
#define CSQLITE_H

// Stops counting the memory of the whole process, which takes a lock for every allocation. Only before SQLite's first
// use; SQLITE_MISUSE after it, and nothing changes.
int guichet_sqlite_forget_memory(void);

#endif
