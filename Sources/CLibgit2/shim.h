// What Git needs of C: libgit2, SHA-256 from mbed TLS and zlib, which libgit2-dev brings along, and the
// walk over a folder's files. Variadic and renamed functions get a plain form, which Swift can call.
#pragma once

#define GIT_DEPRECATE_HARD
#include <fts.h>
#include <git2.h>
#include <git2/sys/commit.h>
#include <mbedtls/sha256.h>
#include <mbedtls/version.h>
#include <zlib.h>

static inline int stet_git_sync_writes(void) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
}

static inline int stet_git_disable_cache(void) { return git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0); }

static inline int stet_git_clear_search_path(git_config_level_t level) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
}

static inline int stet_inflate_init(z_stream *stream) { return inflateInit(stream); }

static inline int stet_sha256(const unsigned char *bytes, size_t count, unsigned char digest[32]) {
#if MBEDTLS_VERSION_MAJOR >= 3
  return mbedtls_sha256(bytes, count, digest, 0);
#else
  return mbedtls_sha256_ret(bytes, count, digest, 0);
#endif
}
