#define _GNU_SOURCE
#include "Library.h"

#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#include <stdbool.h>

static struct bedside_curl library;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  // The second is the same library with another TLS inside; machines with git have it.
  const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
  void *handle = NULL;
  for (size_t i = 0; !handle && i < sizeof names / sizeof *names; i++) {
    handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  }
  if (!handle) return;
  bool has_all = true;
#define EACH(name)                                                   \
  library.name = (__typeof__(library.name))dlsym(handle, "curl_" #name); \
  has_all = has_all && library.name;
  BEDSIDE_CURL_FUNCTIONS(EACH)
#undef EACH
  // libcurl converts the names of hosts from the locale's encoding, and the program has no locale.
  setlocale(LC_CTYPE, "C.UTF-8");
  is_loaded = has_all && library.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

const struct bedside_curl *bedside_curl_load(void) {
  pthread_once(&once, load);
  return is_loaded ? &library : NULL;
}
