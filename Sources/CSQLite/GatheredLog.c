// A transaction's pages reach the log in one write. SQLite writes each page by two calls, first its place and then its
// content, and both straddle the file's blocks: most of what an append costs beside the disk itself. Here they are
// gathered until the transaction's last page, which is known by the size of the file standing in its place. Until then
// nobody else looks at them, and whatever else is asked of the file has them written first, so the log holds the same
// bytes and is waited for as often. With the right to write goes what was not written: others may write there next.
#include "CSQLite.h"

#include <sqlite3.h>
#include <stdbool.h>
#include <string.h>

// The size of a page's place in the log; the lock of whoever writes, the first of a database's.
enum { CAPACITY = 128 * 1024, PLACE = 24, WRITER = 0 };

// What stands behind SQLite's own part of an open file, a database or a log.
struct gathered {
    const sqlite3_io_methods *under;
    sqlite3_io_methods methods;
    // The database's log, while it is open; the log's database.
    sqlite3_file *other;
    // Of a log; asked for with the first page.
    unsigned char *bytes;
    sqlite3_int64 start;
    int count;
    // Whether the page whose place was written last ends its transaction.
    bool is_last;
};

static sqlite3_vfs *under;
static sqlite3_vfs gathering;

static int own_size(void) { return (under->szOsFile + 15) & ~15; }

static struct gathered *gathered(sqlite3_file *file) { return (struct gathered *)((char *)file + own_size()); }

// Writes what was gathered. What cannot be written is kept: the transaction may still be ended, on a disk with more room.
static int flush(sqlite3_file *file) {
    struct gathered *log = gathered(file);
    if (log->count == 0) {
        return SQLITE_OK;
    }
    int code = log->under->xWrite(file, log->bytes, log->count, log->start);
    if (code == SQLITE_OK) {
        log->count = 0;
    }
    return code;
}

static int write_log(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset) {
    struct gathered *log = gathered(file);
    if (size == PLACE) {
        static const unsigned char none[4];
        log->is_last = memcmp((const unsigned char *)data + 4, none, sizeof none) != 0;
    }
    if (log->count == 0 || offset != log->start + log->count || log->count + size > CAPACITY) {
        int code = flush(file);
        if (code != SQLITE_OK) {
            return code;
        }
        if (log->bytes == NULL && !log->is_last) {
            log->bytes = sqlite3_malloc(CAPACITY);
        }
        // The last page alone, its place written again, or a page too large: nothing to gather.
        if (log->is_last || size > CAPACITY || log->bytes == NULL) {
            return log->under->xWrite(file, data, size, offset);
        }
        log->start = offset;
    }
    memcpy(log->bytes + log->count, data, (size_t)size);
    log->count += size;
    return log->is_last && size != PLACE ? flush(file) : SQLITE_OK;
}

static int read_log(sqlite3_file *file, void *data, int size, sqlite3_int64 offset) {
    struct gathered *log = gathered(file);
    bool overlaps = offset < log->start + log->count && log->start < offset + size;
    int code = overlaps ? flush(file) : SQLITE_OK;
    return code == SQLITE_OK ? log->under->xRead(file, data, size, offset) : code;
}

static int truncate_log(sqlite3_file *file, sqlite3_int64 size) {
    int code = flush(file);
    return code == SQLITE_OK ? gathered(file)->under->xTruncate(file, size) : code;
}

static int sync_log(sqlite3_file *file, int flags) {
    int code = flush(file);
    return code == SQLITE_OK ? gathered(file)->under->xSync(file, flags) : code;
}

static int size_of_log(sqlite3_file *file, sqlite3_int64 *size) {
    int code = flush(file);
    return code == SQLITE_OK ? gathered(file)->under->xFileSize(file, size) : code;
}

static int close_log(sqlite3_file *file) {
    struct gathered *log = gathered(file);
    gathered(log->other)->other = NULL;
    sqlite3_free(log->bytes);
    return log->under->xClose(file);
}

// Pages left when the writer's lock is let go are of a transaction that was given up.
static int lock_database(sqlite3_file *file, int first, int count, int flags) {
    struct gathered *database = gathered(file);
    if (first == WRITER && (flags & SQLITE_SHM_UNLOCK) != 0 && database->other != NULL) {
        gathered(database->other)->count = 0;
    }
    return database->under->xShmLock(file, first, count, flags);
}

static struct gathered *wrap(sqlite3_file *file, sqlite3_file *other) {
    struct gathered *own = gathered(file);
    memset(own, 0, sizeof *own);
    own->under = file->pMethods;
    own->methods = *own->under;
    own->other = other;
    file->pMethods = &own->methods;
    return own;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *found) {
    (void)vfs;
    int code = under->xOpen(under, name, file, flags, found);
    if (code != SQLITE_OK) {
        return code;
    }
    if ((flags & SQLITE_OPEN_MAIN_DB) != 0) {
        wrap(file, NULL)->methods.xShmLock = lock_database;
    }
    if ((flags & SQLITE_OPEN_WAL) == 0) {
        return SQLITE_OK;
    }
    sqlite3_file *database = sqlite3_database_file_object(name);
    struct gathered *log = wrap(file, database);
    gathered(database)->other = file;
    log->methods.xClose = close_log;
    log->methods.xRead = read_log;
    log->methods.xWrite = write_log;
    log->methods.xTruncate = truncate_log;
    log->methods.xSync = sync_log;
    log->methods.xFileSize = size_of_log;
    return SQLITE_OK;
}

int guichet_sqlite_gather_log(void) {
    under = sqlite3_vfs_find(NULL);
    if (under == NULL) {
        return SQLITE_ERROR;
    }
    gathering = *under;
    gathering.zName = "gathering";
    gathering.pNext = NULL;
    gathering.szOsFile = own_size() + (int)sizeof(struct gathered);
    gathering.xOpen = open_file;
    return sqlite3_vfs_register(&gathering, 1);
}
