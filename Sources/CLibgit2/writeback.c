// What the C library declares for GNU programs only, so that Swift does not see it.
#define _GNU_SOURCE
#include "shim.h"
#include <fcntl.h>

void stet_start_writeback(int file) { sync_file_range(file, 0, 0, SYNC_FILE_RANGE_WRITE); }
