#define _GNU_SOURCE
#include "CCurl.h"

#include "Library.h"

#include <netdb.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

/// A request that is under way.
struct request {
  size_t number;
  CURL *easy;
  struct bedside_session *session;
  size_t body;
  bool has_forbidden_address;
  bool has_allowed_address;
  struct request *previous, *next;
};

struct bedside_session {
  const struct bedside_curl *curl;
  CURLM *multi;
  bedside_limits limits;
  char *user_agent;
  /// All that are under way, in no order.
  struct request *requests;
  /// The request whose answer was given last; its strings live on until the next call.
  struct request *answered;
  /// Whether looking up names has failed before, which may take long to find out.
  bool has_no_names;
};

static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *to) {
  struct request *request = context;
  const bedside_address_guard allows = request->session->limits.allows;
  bool is_allowed = purpose == CURLSOCKTYPE_IPCXN;
  if (to->family == AF_INET) {
    const struct in_addr *address = &((struct sockaddr_in *)&to->addr)->sin_addr;
    is_allowed = is_allowed && (!allows || allows((const uint8_t *)address, sizeof *address));
  } else if (to->family == AF_INET6) {
    const struct in6_addr *address = &((struct sockaddr_in6 *)&to->addr)->sin6_addr;
    is_allowed = is_allowed && (!allows || allows((const uint8_t *)address, sizeof *address));
  } else {
    is_allowed = false;
  }
  if (!is_allowed) {
    request->has_forbidden_address = true;
    return CURL_SOCKET_BAD;
  }
  request->has_allowed_address = true;
  return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
}

/// Counts a body and ends the transfer behind its limit: the status is all that is wanted.
static size_t discard(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes;
  struct request *request = context;
  request->body += size * count;
  return request->body > request->session->limits.body_limit ? 0 : size * count;
}

bedside_session *bedside_session_open(const bedside_limits *limits) {
  const struct bedside_curl *curl = bedside_curl_load();
  if (!curl) return NULL;
  bedside_session *session = calloc(1, sizeof *session);
  if (!session) return NULL;
  session->curl = curl;
  session->limits = *limits;
  session->user_agent = strdup(limits->user_agent);
  session->multi = curl->multi_init();
  if (session->multi && session->user_agent) return session;
  bedside_session_close(session);
  return NULL;
}

static void end(struct request *request) {
  struct bedside_session *session = request->session;
  session->curl->multi_remove_handle(session->multi, request->easy);
  session->curl->easy_cleanup(request->easy);
  if (request->previous) request->previous->next = request->next;
  if (request->next) request->next->previous = request->previous;
  if (session->requests == request) session->requests = request->next;
  free(request);
}

void bedside_session_close(bedside_session *session) {
  while (session->requests) end(session->requests);
  if (session->multi) session->curl->multi_cleanup(session->multi);
  free(session->user_agent);
  free(session);
}

static bool set_up(struct request *request, const char *url) {
  const bedside_session *session = request->session;
  const bedside_limits *limits = &session->limits;
  CURL *easy = request->easy;
  bool is_set = true;
#define SET(option, value) \
  is_set = is_set && session->curl->easy_setopt(easy, CURLOPT_##option, value) == CURLE_OK
  SET(URL, url);
  SET(PRIVATE, request);
  SET(USERAGENT, session->user_agent);
  SET(PROTOCOLS_STR, "http,https");
  SET(FOLLOWLOCATION, 0L);
  SET(DISALLOW_USERNAME_IN_URL, 1L);
  // A proxy would look the name up itself, and the guard see nothing but the proxy's address.
  SET(PROXY, "");
  SET(NOSIGNAL, 1L);
  SET(CONNECTTIMEOUT_MS, limits->connect_timeout);
  SET(TIMEOUT_MS, limits->total_timeout);
  SET(OPENSOCKETFUNCTION, open_socket);
  SET(OPENSOCKETDATA, request);
  SET(WRITEFUNCTION, discard);
  SET(WRITEDATA, request);
#undef SET
  return is_set;
}

bool bedside_session_ask(bedside_session *session, const char *url, size_t number) {
  struct request *request = calloc(1, sizeof *request);
  if (!request) return false;
  request->number = number;
  request->session = session;
  request->easy = session->curl->easy_init();
  if (!request->easy) {
    free(request);
    return false;
  }
  request->next = session->requests;
  if (request->next) request->next->previous = request;
  session->requests = request;
  if (set_up(request, url)
      && session->curl->multi_add_handle(session->multi, request->easy) == CURLM_OK) {
    return true;
  }
  end(request);
  return false;
}

/// Whether the host of a URL is known not to exist: libcurl does not tell that from a resolver that
/// cannot be reached.
static bool is_unknown(bedside_session *session, CURL *easy) {
  if (session->has_no_names) return false;
  const char *url = NULL;
  session->curl->easy_getinfo(easy, CURLINFO_EFFECTIVE_URL, &url);
  const char *start = url ? strstr(url, "://") : NULL;
  if (!start) return false;
  char *host = strndup(start + 3, strcspn(start + 3, ":/?#"));
  if (!host) return false;
  const struct addrinfo hints = {.ai_flags = AI_IDN, .ai_socktype = SOCK_STREAM};
  struct addrinfo *found = NULL;
  const int error = getaddrinfo(host, NULL, &hints, &found);
  free(host);
  if (found) freeaddrinfo(found);
  session->has_no_names = error == EAI_AGAIN;
  return error == EAI_NONAME || error == EAI_NODATA;
}

static bedside_failure failure(struct request *request, CURLcode code, long status) {
  switch (code) {
  case CURLE_OK:
    return BEDSIDE_ANSWERED;
  case CURLE_COULDNT_RESOLVE_HOST:
    return is_unknown(request->session, request->easy) ? BEDSIDE_UNKNOWN_HOST : BEDSIDE_LOOKUP;
  case CURLE_URL_MALFORMAT:
    return BEDSIDE_MALFORMED;
  case CURLE_SSL_CACERT_BADFILE:
    return BEDSIDE_NO_CERTIFICATES;
  case CURLE_SSL_CONNECT_ERROR:
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CIPHER:
  case CURLE_SSL_ISSUER_ERROR:
  case CURLE_SSL_INVALIDCERTSTATUS:
    return BEDSIDE_TLS;
  default:
    break;
  }
  // Whatever went wrong behind the head of a response, there is an answer.
  if (status > 0) return BEDSIDE_ANSWERED;
  if (request->has_forbidden_address && !request->has_allowed_address) return BEDSIDE_FORBIDDEN;
  double connected = 0;
  request->session->curl->easy_getinfo(request->easy, CURLINFO_CONNECT_TIME, &connected);
  if (code == CURLE_COULDNT_CONNECT || (code == CURLE_OPERATION_TIMEDOUT && connected == 0)) {
    return BEDSIDE_CONNECTION;
  }
  return code == CURLE_OPERATION_TIMEDOUT ? BEDSIDE_TIMEOUT : BEDSIDE_TRANSFER;
}

static bool read_answer(bedside_session *session, bedside_answer *answer) {
  const struct bedside_curl *curl = session->curl;
  int remaining = 0;
  for (CURLMsg *message; (message = curl->multi_info_read(session->multi, &remaining));) {
    if (message->msg != CURLMSG_DONE) continue;
    char *context = NULL;
    curl->easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &context);
    struct request *request = (struct request *)(void *)context;
    if (!request) continue;
    curl_off_t wait = 0;
    *answer = (bedside_answer){.request = request->number};
    curl->easy_getinfo(request->easy, CURLINFO_RESPONSE_CODE, &answer->status);
    curl->easy_getinfo(request->easy, CURLINFO_RETRY_AFTER, &wait);
    curl->easy_getinfo(request->easy, CURLINFO_REDIRECT_URL, &answer->location);
    answer->retry_after = wait < 0 ? 0 : wait > 1000000 ? 1000000 : (long)wait;
    answer->failure = failure(request, message->data.result, answer->status);
    session->answered = request;
    return true;
  }
  return false;
}

bool bedside_session_wait(bedside_session *session, int milliseconds, bedside_answer *answer) {
  if (session->answered) end(session->answered);
  session->answered = NULL;
  int running = 0;
  session->curl->multi_perform(session->multi, &running);
  if (read_answer(session, answer)) return true;
  session->curl->multi_poll(session->multi, NULL, 0, milliseconds, &running);
  session->curl->multi_perform(session->multi, &running);
  return read_answer(session, answer);
}
