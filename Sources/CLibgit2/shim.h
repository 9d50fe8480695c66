// What Git needs of C: libgit2, SHA-256 from mbed TLS and zlib, which libgit2-dev brings along, and the
// walk over a folder's files. Variadic and renamed functions get a plain form, which Swift can call.
#pragma once

#define GIT_DEPRECATE_HARD
#include <fts.h>
#include <git2.h>
#include <git2/sys/commit.h>
#include <mbedtls/sha1.h>
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

// As Git deflates what it packs.
static inline int stet_deflate_init(z_stream *stream) { return deflateInit(stream, Z_DEFAULT_COMPRESSION); }

#if MBEDTLS_VERSION_MAJOR >= 3
#define STET_MBEDTLS(name) name
#else
#define STET_MBEDTLS(name) name##_ret
#endif

static inline int stet_sha1_start(mbedtls_sha1_context *context) {
  return STET_MBEDTLS(mbedtls_sha1_starts)(context);
}

static inline int stet_sha1_update(mbedtls_sha1_context *context, const unsigned char *bytes, size_t count) {
  return STET_MBEDTLS(mbedtls_sha1_update)(context, bytes, count);
}

static inline int stet_sha1_finish(mbedtls_sha1_context *context, unsigned char digest[20]) {
  return STET_MBEDTLS(mbedtls_sha1_finish)(context, digest);
}

static inline int stet_sha256(const unsigned char *bytes, size_t count, unsigned char digest[32]) {
  return STET_MBEDTLS(mbedtls_sha256)(bytes, count, digest, 0);
}
