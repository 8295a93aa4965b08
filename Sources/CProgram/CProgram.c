// What of the process's memory the start alone needed, given back to the system.
// Must leave alone whatever can have been written to: relocations and data would be lost.
#define _GNU_SOURCE
#include "CProgram.h"

#include <link.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

static int let_code_go(struct dl_phdr_info *object, size_t size, void *page_size) {
    (void)size;
    uintptr_t page = *(const uintptr_t *)page_size;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &object->dlpi_phdr[i];
        if (part->p_type != PT_LOAD || (part->p_flags & (PF_X | PF_W)) != PF_X) continue;
        uintptr_t start = (object->dlpi_addr + part->p_vaddr) & ~(page - 1);
        uintptr_t end = object->dlpi_addr + part->p_vaddr + part->p_memsz;
        madvise((void *)start, end - start, MADV_DONTNEED);
    }
    return 0;
}

void guichet_start_is_over(void) {
    long size = sysconf(_SC_PAGESIZE);
    if (size <= 0) return;
    uintptr_t page = (uintptr_t)size;
    dl_iterate_phdr(let_code_go, &page);
    malloc_trim(0);
}
