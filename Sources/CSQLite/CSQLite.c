#include "CSQLite.h"

#include <sqlite3.h>

int guichet_sqlite_forget_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
