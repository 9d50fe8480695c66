// What Git needs of C: libgit2, and SHA-256 from mbed TLS, which libgit2-dev brings along.
#pragma once

#define GIT_DEPRECATE_HARD
#include <git2.h>
#include <mbedtls/sha256.h>
