// stet reaches no network through libgit2, and leaves out what would: these functions stand for libgit2's own, so that the
// linker takes neither those nor the libraries that they need (libssh2, Kerberos, most of mbed TLS). Starting them succeeds,
// using them fails. Whoever links libgit2 as a shared library has them still, and never calls them.
#include <git2/errors.h>
#include <git2/sys/transport.h>
#include <stdbool.h>

bool git_http__expect_continue = false;

static int absent(void) {
  git_error_set_str(GIT_ERROR_NET, "stet reaches no network");
  return GIT_ERROR;
}

int git_smart_subtransport_http(git_smart_subtransport **out, git_transport *owner, void *param) {
  return absent();
}

int git_smart_subtransport_git(git_smart_subtransport **out, git_transport *owner, void *param) {
  return absent();
}

int git_smart_subtransport_ssh(git_smart_subtransport **out, git_transport *owner, void *param) {
  return absent();
}

int git_transport_ssh_global_init(void) { return GIT_OK; }

int git_mbedtls_stream_global_init(void) { return GIT_OK; }

int git_mbedtls__set_cert_location(const char *file, const char *path) { return absent(); }
