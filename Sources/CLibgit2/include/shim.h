// What Git needs of C: libgit2, the SHA hashes of OpenSSL and zlib, which libgit2-dev brings along, and the
// walk over a folder's files. Variadic and renamed functions, and those behind pointers, get a plain form, which
// Swift can call.
#pragma once

#define GIT_DEPRECATE_HARD
// The plain functions of one hash: those that OpenSSL 3 would rather have read its configuration first.
#define OPENSSL_API_COMPAT 10100
#include <fts.h>
#include <git2.h>
#include <git2/sys/commit.h>
#include <git2/sys/odb_backend.h>
#include <openssl/sha.h>
#include <zlib.h>

static inline int stet_git_sync_writes(void) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
}

static inline int stet_git_disable_cache(void) { return git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0); }

static inline int stet_git_clear_search_path(git_config_level_t level) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
}

// What is in packs: libgit2 looks nowhere else for it, and does not hash it.

static inline int stet_packs_read_header(size_t *size, git_object_t *kind, git_odb_backend *packs, const git_oid *id) {
  return packs->read_header(size, kind, packs, id);
}

static inline int stet_packs_read(
    void **bytes, size_t *size, git_object_t *kind, git_odb_backend *packs, const git_oid *id) {
  return packs->read(bytes, size, kind, packs, id);
}

static inline int stet_packs_have(git_odb_backend *packs, const git_oid *id) { return packs->exists(packs, id); }

static inline int stet_packs_refresh(git_odb_backend *packs) { return packs->refresh(packs); }

static inline void stet_packs_free(git_odb_backend *packs) { packs->free(packs); }

static inline int stet_inflate_init(z_stream *stream) { return inflateInit(stream); }

// As Git deflates what it packs.
static inline int stet_deflate_init(z_stream *stream) { return deflateInit(stream, Z_DEFAULT_COMPRESSION); }

// Sends what was written to a file on its way to disk, without waiting for it.
void stet_start_writeback(int file);
