#ifndef BEDSIDE_CCURL_H
#define BEDSIDE_CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Several GET requests at once, through libcurl.
///
/// The library is loaded when the first session is opened: linking it would add 7 ms to the start of
/// every command, and only one of them uses it. A session belongs to one thread at a time.
typedef struct bedside_session bedside_session;

/// Whether a request may go to an address: 4 bytes of IPv4 or 16 bytes of IPv6, in network order.
typedef bool (*bedside_address_guard)(const uint8_t *address, size_t count);

/// What every request of a session is held to.
typedef struct {
  const char *user_agent;
  /// Milliseconds until the connection has to stand.
  long connect_timeout;
  /// Milliseconds until all has to be over.
  long total_timeout;
  /// Bytes of a body after which no more is read.
  size_t body_limit;
  /// Is asked for each address before a socket is opened; NULL allows all.
  bedside_address_guard allows;
} bedside_limits;

/// Why there is no answer.
typedef enum {
  BEDSIDE_ANSWERED,
  /// There is no host of that name.
  BEDSIDE_UNKNOWN_HOST,
  /// The name could not be looked up now.
  BEDSIDE_LOOKUP,
  /// The guard refused every address of the host.
  BEDSIDE_FORBIDDEN,
  /// No connection was made.
  BEDSIDE_CONNECTION,
  /// The connection could not be secured.
  BEDSIDE_TLS,
  /// This machine has no certificates to check others against.
  BEDSIDE_NO_CERTIFICATES,
  BEDSIDE_TIMEOUT,
  /// libcurl does not take the address for one.
  BEDSIDE_MALFORMED,
  /// The connection broke, or what came was no HTTP.
  BEDSIDE_TRANSFER,
} bedside_failure;

/// What came of a request.
typedef struct {
  /// The number that the request was given.
  size_t request;
  bedside_failure failure;
  /// The status of the response; 0 where there is none.
  long status;
  /// Seconds that the server asks to wait; 0 where it does not.
  long retry_after;
  /// Where a redirect leads, as an absolute URL, or NULL; valid until the next call for the session.
  const char *location;
} bedside_answer;

/// Loads libcurl and opens a session; NULL if the library is not there or too old.
bedside_session *bedside_session_open(const bedside_limits *limits);

/// Ends the session and the requests that are under way.
void bedside_session_close(bedside_session *session);

/// Starts a request for an http or https URL; false if memory or the library's limits forbid it.
///
/// No cookie, referrer, credential or proxy is used, and no redirect followed.
bool bedside_session_ask(bedside_session *session, const char *url, size_t request);

/// Waits until a request is answered; false if none is after so many milliseconds.
bool bedside_session_wait(bedside_session *session, int milliseconds, bedside_answer *answer);

#endif
