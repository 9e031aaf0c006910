#ifndef BEDSIDE_CURL_LIBRARY_H
#define BEDSIDE_CURL_LIBRARY_H

#include <curl/curl.h>

/// The functions of libcurl that are used, each by its own name and type.
#define BEDSIDE_CURL_FUNCTIONS(each) \
  each(global_init)                  \
  each(easy_init)                    \
  each(easy_setopt)                  \
  each(easy_getinfo)                 \
  each(easy_cleanup)                 \
  each(multi_init)                   \
  each(multi_add_handle)             \
  each(multi_remove_handle)          \
  each(multi_perform)                \
  each(multi_poll)                   \
  each(multi_info_read)              \
  each(multi_cleanup)

// Checks of the types of variadic arguments, which the header puts in the functions' place.
#undef curl_easy_setopt
#undef curl_easy_getinfo

struct bedside_curl {
#define EACH(name) __typeof__(&curl_##name) name;
  BEDSIDE_CURL_FUNCTIONS(EACH)
#undef EACH
};

/// Loads libcurl at the first call; NULL if it is not there or lacks a function.
const struct bedside_curl *bedside_curl_load(void);

#endif
