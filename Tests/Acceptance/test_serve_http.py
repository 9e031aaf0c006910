"""The HTTP side of the preview, over raw sockets: what it answers, what it refuses, and that nothing but the site comes out."""
import concurrent.futures
import contextlib
import random
import re
import socket
import struct
import time

import pytest
from project import Project
from server import Reader, Server

SECRET = b"nobody may read this"
ARTICLE = "/articles/sciatica/"
PAGES = ["/", "/about/", "/tags/", "/a-to-z/", "/authors/", ARTICLE, "/404.html"]
FILES = ["/feed.xml", "/feed.json", "/sitemap.xml", "/robots.txt", "/site.webmanifest", "/build.json", "/_headers"]
PREVIEW = ["/.bedside/preview.js", "/.bedside/preview.css"]
LONG = 200_000


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    project = Project.sample(tmp_path_factory.mktemp("http") / "project")
    project.write("secret.txt", SECRET)
    project.write("articles/secret.md~", SECRET)
    project.write("public/index.html", SECRET)
    (project.root.parent / "outside.txt").write_bytes(SECRET)
    project.write("articles/sciatica/long.pdf", bytes(range(256)) * (LONG // 256 + 1))
    project.write("articles/sciatica/a b.csv", "a,b\n")
    project.write("articles/sciatica/empty.txt", "")
    for ending in ("mp3", "mp4", "vtt", "txt"):
        project.write(f"articles/sciatica/file.{ending}", "WEBVTT\n")
    project.write("articles/sciatica/file.webm", bytes(8 << 20))
    with Server(project) as running:
        yield running
        assert running.process.poll() is None, "the server has ended"


@pytest.fixture(autouse=True)
def whole(server):
    """After each test the server still answers, and has told nobody the secret."""
    yield
    assert server.ask("/").status == 200


def only(server, data, **options):
    """The one answer to some bytes."""
    answers = server.send(data, **options)
    assert len(answers) == 1
    assert SECRET not in answers[0].body
    return answers[0]


# Request lines


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("GET / HTTP/1.1", 200),
        ("HEAD / HTTP/1.1", 200),
        ("GET /?x=1 HTTP/1.1", 200),
        ("GET /?/../ HTTP/1.1", 200),
        ("GET / HTTP/1.0", 200),
        ("GET /none HTTP/1.1", 404),
        ("get / HTTP/1.1", 405),
        ("Get / HTTP/1.1", 405),
        ("GET  / HTTP/1.1", 400),
        ("GET /  HTTP/1.1", 400),
        (" GET / HTTP/1.1", 400),
        ("GET / HTTP/1.1 ", 400),
        ("GET\t/ HTTP/1.1", 400),
        ("GET /\tHTTP/1.1", 400),
        ("GET /", 400),
        ("GET", 400),
        ("GET / HTTP/1", 400),
        ("GET / HTTP/11", 400),
        ("GET / HTTP/1.1.1", 400),
        ("GET / http/1.1", 400),
        ("GET / HTTPS/1.1", 400),
        ("GET / HTTP/a.b", 400),
        ("GET / HTTP/1.2", 505),
        ("GET / HTTP/0.9", 505),
        ("GET / HTTP/2.0", 505),
        ("GET / HTTP/9.9", 505),
        ("GET / HTTP/1.1\x00", 400),
        ("G\x00ET / HTTP/1.1", 400),
        ("G(T / HTTP/1.1", 400),
        ("G:T / HTTP/1.1", 400),
        ("\xc3\x9cT / HTTP/1.1", 400),
        ("GET /a b HTTP/1.1", 400),
        ("GET /\xc3\xa9 HTTP/1.1", 400),
        ("GET /#top HTTP/1.1", 400),
        ("GET / #top HTTP/1.1", 400),
        ("GET * HTTP/1.1", 400),
        ("GET about/ HTTP/1.1", 400),
        ("GET ?x HTTP/1.1", 400),
        ("GET http://localhost/ HTTP/1.1", 400),
        ("GET http://evil.example/ HTTP/1.1", 400),
        ("GET file:///etc/passwd HTTP/1.1", 400),
        ("GET localhost:80 HTTP/1.1", 400),
        ("PRI * HTTP/2.0", 505),
        ("\x16\x03\x01\x02\x00\x01", 400),
    ],
)
def test_a_request_line_is_read_strictly(server, line, status):
    method = "HEAD" if line.startswith("HEAD") else "GET"
    data = line.encode("latin-1") + f"\r\nHost: localhost:{server.port}\r\n\r\n".encode()
    assert only(server, data, methods=(method,)).status == status


@pytest.mark.parametrize(
    "method",
    ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "PURGE", "QUERY", "X", "GETGET", "GE"],
)
def test_only_get_and_head_are_answered(server, method):
    answer = server.ask("/", method)
    assert answer.status == 405
    assert answer.headers["allow"] == "GET, HEAD"
    assert answer.headers["connection"] == "close"


@pytest.mark.parametrize(("length", "status"), [(1000, 404), (8192, 404), (8193, 414), (9000, 414), (15000, 414)])
def test_a_request_line_has_a_limit(server, length, status):
    path = "/" + "a" * (length - len("GET / HTTP/1.1"))
    assert only(server, server.head(path)).status == status


def test_a_request_line_without_an_end_is_refused_at_its_limit(server):
    assert only(server, b"GET /" + b"a" * 10_000).status == 414


# Hosts


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST", "LocalHost", "127.0.0.1", "[::1]"])
def test_the_names_of_this_machine_are_answered(server, host):
    assert server.ask("/", Host=f"{host}:{server.port}").status == 200
    assert server.ask("/", Host=f"  {host}:{server.port} ").status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:PORT", "localhost", "127.0.0.1", "[::1]", "localhost:1", "localhost:80",
        "localhost:PORT0", "localhost:0PORT", "localhost:", "localhost.:PORT", "localhost.evil.example:PORT",
        "evil.localhost:PORT", "a@localhost:PORT", "localhost:PORT@evil.example", "127.1:PORT", "127.0.0.2:PORT",
        "0.0.0.0:PORT", "2130706433:PORT", "0x7f.0.0.1:PORT", "192.168.0.1:PORT", "[::]:PORT", "::1:PORT",
        "[::ffff:127.0.0.1]:PORT", "localhost:PORT,localhost:PORT", "localhost :PORT", "localhost:PORT/", "", "*",
        "http://localhost:PORT", "localhost\xe9:PORT",
    ],
)
def test_any_other_name_is_refused(server, host):
    for path in ("/", "/.bedside/events?page=/", "/.bedside/preview.js", "/none"):
        answer = server.ask(path, Host=host.replace("PORT", str(server.port)))
        assert answer.status == 421, path
        assert b"localhost" in answer.body


@pytest.mark.parametrize("count", [0, 2, 3])
@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_a_host_is_named_exactly_once(server, version, count):
    host = f"Host: localhost:{server.port}\r\n" * count
    assert only(server, f"GET / HTTP/{version}\r\n{host}\r\n".encode()).status == 400


def test_what_a_proxy_says_counts_for_nothing(server):
    assert server.ask("/", Host="evil.example", X_Forwarded_Host=f"localhost:{server.port}").status == 421
    assert server.ask("/", X_Forwarded_Host="evil.example", Forwarded="host=evil.example").status == 200


# Other origins


@pytest.mark.parametrize("path", ["/", ARTICLE, "/feed.xml", "/.bedside/events?page=/", "/.bedside/preview.js", "/none"])
@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"}, {"Origin": "https://localhost:PORT"}, {"Origin": "http://localhost"},
        {"Origin": "http://localhost:1"}, {"Origin": "null"}, {"Origin": ""}, {"Origin": "http://127.0.0.1:PORT"},
        {"Origin": "http://localhost:PORT/"}, {"Origin": "http://localhost:PORT.evil.example"},
        {"Origin": "http://localhost:PORT http://evil.example"}, {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "Cross-Site"}, {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate"},
        {"Origin": "http://localhost:PORT", "Sec_Fetch_Site": "cross-site"},
    ],
)
def test_pages_of_other_sites_get_nothing(server, path, headers):
    headers = {name: value.replace("PORT", str(server.port)) for name, value in headers.items()}
    answer = server.ask(path, **headers)
    assert answer.status == 403
    assert not [name for name in answer.headers if name.startswith("access-control-")]


@pytest.mark.parametrize("path", ["/", "/feed.xml", "/.bedside/preview.js"])
@pytest.mark.parametrize(
    "headers",
    [{"Origin": "http://localhost:PORT"}, {"Sec_Fetch_Site": "same-origin"}, {"Sec_Fetch_Site": "none"}, {}],
)
def test_pages_of_the_site_get_what_they_ask_for(server, path, headers):
    headers = {name: value.replace("PORT", str(server.port)) for name, value in headers.items()}
    answer = server.ask(path, **headers)
    assert answer.status == 200
    assert not [name for name in answer.headers if name.startswith("access-control-")]


# Bodies


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ("Content-Length: 0", 200), ("Content-Length: 000", 200), ("Content-Length: 1", 413),
        ("Content-Length: 99999999999999999999999999", 413), ("Content-Length: -1", 400), ("Content-Length: +0", 400),
        ("Content-Length: 0x0", 400), ("Content-Length:", 400), ("Content-Length: 1, 1", 400),
        ("Content-Length: 0\r\nContent-Length: 0", 400), ("Content-Length: 5\r\nContent-Length: 6", 400),
        ("Transfer-Encoding: chunked", 413), ("Transfer-Encoding: Chunked", 413), ("Transfer-Encoding: gzip", 501),
        ("Transfer-Encoding: identity", 501), ("Transfer-Encoding: chunked, chunked", 501),
        ("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 501), ("Transfer-Encoding: xchunked", 501),
        ("Transfer-Encoding: chunked\r\nContent-Length: 0", 400), ("Content-Length: 4\r\nTransfer-Encoding: chunked", 400),
        ("Transfer-Encoding:\tchunked", 413), ("Transfer-Encoding:", 501),
    ],
)
def test_no_request_has_a_body(server, fields, status):
    data = f"GET / HTTP/1.1\r\nHost: localhost:{server.port}\r\n{fields}\r\n\r\n0\r\n\r\nGET /none HTTP/1.1\r\n"
    answers = server.send(data.encode(), count=1)
    assert [answer.status for answer in answers] == [status]
    if status != 200:
        assert answers[0].headers["connection"] == "close"


def test_a_transfer_coding_in_an_old_request_is_refused(server):
    data = f"GET / HTTP/1.0\r\nHost: localhost:{server.port}\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert only(server, data.encode()).status == 400


@pytest.mark.parametrize("size", [10, 100_000, 900_000])
def test_a_client_that_sends_a_body_still_reads_why_not(server, size):
    data = server.head("/", "POST", Content_Length=size) + b"x" * size
    assert only(server, data).status == 405


# Lines and fields


@pytest.mark.parametrize(
    "field",
    [
        "NoColon", ": no name", "Na me: x", "Name : x", "Name\t: x", "N\xe4me: x", "Name(: x", "\x00: x", "Name: a\x00b",
        "Name: a\x01b", "Name: a\x7fb", "Name: a\x1bb", "Name: x\r\n folded", "Name: x\r\n\tfolded", "Name: a\rb",
        "Name: a\nb", "Name: x\nOther: y", "\x0bName: x", "Name: \x0b", "Name: x\r", "=: x\r\n@: y",
    ],
)
def test_a_malformed_field_is_refused(server, field):
    data = f"GET / HTTP/1.1\r\nHost: localhost:{server.port}\r\n{field}\r\n\r\n".encode("latin-1")
    assert only(server, data).status == 400


@pytest.mark.parametrize("field", [" folded", "\tfolded: x"])
def test_the_first_field_goes_on_from_nothing(server, field):
    data = f"GET / HTTP/1.1\r\n{field}\r\nHost: localhost:{server.port}\r\n\r\n"
    assert only(server, data.encode()).status == 400


@pytest.mark.parametrize(
    "field",
    ["Name:", "Name:x", "Name:\t x \t", "Name: \xe9\xff", "!#$%&'*+-.^_`|~9: x", "Cookie: a=b; c=d", "Expect: 100-continue",
     "Upgrade: websocket", "Upgrade: h2c\r\nHTTP2-Settings: x", "Accept: text/html;q=0.1", "TE: trailers", "Name: " + "x" * 8000],
)
def test_an_odd_but_correct_field_is_passed_over(server, field):
    data = f"GET / HTTP/1.1\r\nHost: localhost:{server.port}\r\n{field}\r\n\r\n".encode("latin-1")
    assert only(server, data).status == 200


@pytest.mark.parametrize("data", [
    "GET / HTTP/1.1\nHost: localhost:PORT\n\n", "GET / HTTP/1.1\r\nHost: localhost:PORT\n\n",
    "GET / HTTP/1.1\nHost: localhost:PORT\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost:PORT\r\n\n",
    "\nGET / HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n", "GET / HTTP/1.1\r\r\nHost: localhost:PORT\r\n\r\n",
    "GET / HTTP/1.1\rHost: localhost:PORT\r\r\n\r\n", "GET /\r\n\r\n", "\x00\r\n\r\n", "hello\r\n\r\n", "\r\n\r\n\r\n",
])
def test_a_line_ends_with_both_its_bytes(server, data):
    assert only(server, data.replace("PORT", str(server.port)).encode()).status == 400


def test_one_empty_line_before_a_request_is_passed_over(server):
    assert only(server, b"\r\n" + server.head("/")).status == 200


@pytest.mark.parametrize(("count", "status"), [(50, 200), (99, 200), (100, 431), (500, 431)])
def test_the_number_of_fields_has_a_limit(server, count, status):
    fields = {f"X-{number}": "x" for number in range(count)}
    assert server.ask("/", **fields).status == status


@pytest.mark.parametrize(("size", "status"), [(15_000, 200), (16_200, 200), (16_384, 431), (20_000, 431), (100_000, 431)])
def test_the_size_of_a_head_has_a_limit(server, size, status):
    assert server.ask("/", Padding="x" * size).status == status


# Connections


@pytest.mark.parametrize("count", [2, 3, 20, 100])
def test_pipelined_requests_are_answered_in_order(server, count):
    paths = [("/", "/none", "/feed.xml", "/.bedside/preview.css")[number % 4] for number in range(count)]
    answers = server.send(b"".join(server.head(path) for path in paths), count=count)
    assert [answer.status for answer in answers] == [404 if path == "/none" else 200 for path in paths]
    kinds = [answer.headers["content-type"].split(";")[0] for answer in answers]
    expected = {"/": "text/html", "/none": "text/html", "/feed.xml": "application/xml", "/.bedside/preview.css": "text/css"}
    assert kinds == [expected[path] for path in paths]


def test_nothing_that_follows_a_refused_request_is_read(server):
    data = server.head("/", "POST", Content_Length=5) + server.head("/feed.xml")
    assert [answer.status for answer in server.send(data, count=2)] == [405]


@pytest.mark.parametrize(
    ("version", "connection", "stays"),
    [
        ("1.1", None, True), ("1.1", "keep-alive", True), ("1.1", "close", False), ("1.1", "Close", False),
        ("1.1", "keep-alive, close", False), ("1.1", "x,close ,y", False), ("1.1", "closed", True), ("1.0", None, False),
        ("1.0", "keep-alive", True), ("1.0", "Keep-Alive", True), ("1.0", "close", False), ("1.0", "keep-alive, close", False),
    ],
)
def test_a_connection_stays_as_long_as_both_want(server, version, connection, stays):
    line = f"Connection: {connection}\r\n" if connection else ""
    head = f"GET / HTTP/{version}\r\nHost: localhost:{server.port}\r\n{line}\r\n".encode()
    answers = server.send(head + head, count=2)
    assert len(answers) == (2 if stays else 1)
    assert answers[0].headers["connection"] == ("keep-alive" if stays else "close")


def test_a_request_may_come_byte_by_byte(server):
    with server.connect() as connection:
        for byte in server.head("/robots.txt"):
            connection.sendall(bytes([byte]))
        assert Reader(connection).answer().status == 200


def test_a_client_that_has_said_all_is_answered(server):
    with server.connect() as connection:
        connection.sendall(server.head(ARTICLE + "long.pdf"))
        connection.shutdown(socket.SHUT_WR)
        assert len(Reader(connection).answer().body) > LONG


def test_a_client_that_has_said_several_things_is_answered_all(server):
    with server.connect() as connection:
        connection.sendall(server.head("/robots.txt") * 3 + b"GET / HT")
        connection.shutdown(socket.SHUT_WR)
        reader = Reader(connection)
        assert [reader.answer().status for _ in range(3)] == [200, 200, 200]
        assert reader.answer() is None


# HEAD


@pytest.mark.parametrize("path", [*PAGES, *FILES, *PREVIEW, ARTICLE + "long.pdf", "/none", "/about", "/%2e%2e/"])
def test_a_head_is_the_get_without_its_body(server, path):
    get, head = server.ask(path), server.ask(path, "HEAD")
    assert head.body == b""
    assert (head.status, head.headers) == (get.status, get.headers)
    assert int(get.headers["content-length"]) == len(get.body)


def test_nothing_follows_the_head(server):
    heads = server.head("/", "HEAD") + server.head("/none", "HEAD") + server.head("/robots.txt")
    answers = server.send(heads, count=3, methods=("HEAD", "HEAD", "GET"))
    assert [answer.status for answer in answers] == [200, 404, 200]


@pytest.mark.parametrize("path", ["/", "/none", "/%2e%2e/", "*", "/about", "/.bedside/events", "/" + "a" * 9000])
@pytest.mark.parametrize("host", ["localhost", "evil.example"])
def test_a_head_has_no_body_even_where_it_is_refused(server, path, host):
    head = server.head(path, "HEAD", Host=f"{host}:{server.port}", Connection="close")
    received = b""
    with server.connect() as connection:
        connection.sendall(head)
        while data := connection.recv(1 << 16):
            received += data
    assert received.count(b"\r\n\r\n") == 1 and received.endswith(b"\r\n\r\n")


# Conditions

CONDITIONS = [
    ("TAG", 304), ("W/TAG", 304), ("*", 304), ('"x", TAG', 304), ('"x",TAG,"y"', 304), ('W/"x", W/TAG', 304), (" TAG ", 304),
    ('"x"', 200), ("", 200), ('"', 200), ('"x', 200), ("x", 200), ("TAG-", 200), ("TAGx", 200), ('"x" TAG', 304), ("w/TAG", 200), ('"x"TAG', 200),
    ("**", 200), ('"*"', 200), (",,TAG", 304),
]


@pytest.mark.parametrize("path", ["/", "/feed.xml", "/.bedside/preview.js"])
@pytest.mark.parametrize(("value", "status"), CONDITIONS)
def test_a_file_that_is_as_it_was_is_not_sent_again(server, path, value, status):
    tag = server.ask(path).headers["etag"]
    assert re.fullmatch(r'"[0-9a-f]{32}"', tag)
    for method in ("GET", "HEAD"):
        answer = server.ask(path, method, If_None_Match=value.replace("TAG", tag))
        assert answer.status == status
        assert answer.headers["etag"] == tag
        if status == 304:
            assert answer.body == b""
            assert "content-length" not in answer.headers


@pytest.mark.parametrize(
    ("value", "status"), [("TAG", 200), ("*", 200), ('"x", TAG', 200), ('"x"', 412), ("W/TAG", 412), ("", 412)]
)
def test_a_file_that_must_be_as_it_was(server, value, status):
    tag = server.ask("/").headers["etag"]
    assert server.ask("/", If_Match=value.replace("TAG", tag)).status == status


def test_a_day_is_no_condition(server):
    for value in ("Sun, 22 Nov 2026 00:00:00 GMT", "Thu, 31 Dec 2099 00:00:00 GMT", "nonsense"):
        assert server.ask("/", If_Modified_Since=value).status == 200


def test_a_condition_on_nothing_changes_nothing(server):
    assert server.ask("/none", If_None_Match="*").status == 404


# Ranges

WHOLE, NONE = object(), object()


@pytest.mark.parametrize(
    ("value", "part"),
    [
        ("bytes=0-0", (0, 1)), ("bytes=0-99", (0, 100)), ("bytes=100-199", (100, 200)), ("bytes=0-", (0, None)),
        ("bytes=500-", (500, None)), ("bytes=-1", (-1, None)), ("bytes=-500", (-500, None)), ("bytes=-99999999", (0, None)),
        ("bytes=0-99999999", (0, None)), ("bytes=199999-", (199_999, None)), ("Bytes=0-1", (0, 2)), ("bytes= 0-1", (0, 2)),
        ("bytes=00-01", (0, 2)), ("bytes=0-99999999999999999999999", (0, None)), ("bytes=-99999999999999999999999", (0, None)),
        ("bytes=LAST-", (-1, None)), ("bytes=LENGTH-", NONE), ("bytes=99999999-", NONE), ("bytes=-0", NONE),
        ("bytes=99999999999999999999999-", NONE), ("bytes=99999999-99999999", NONE), ("bytes=1-0", WHOLE), ("bytes=-", WHOLE),
        ("bytes=", WHOLE), ("bytes", WHOLE), ("", WHOLE), ("bytes=a-b", WHOLE), ("bytes=0-1,3-4", WHOLE), ("bytes=0-1,", WHOLE),
        ("bytes=0--1", WHOLE), ("bytes=--1", WHOLE), ("bytes=+0-1", WHOLE), ("bytes=0x0-1", WHOLE), ("lines=0-1", WHOLE),
        ("bytes=0-1-2", WHOLE), ("bytes=0", WHOLE), ("bytes==0-1", WHOLE), ("bytes=\xb2-3", WHOLE),
    ],
)
def test_a_part_of_a_file(server, value, part):
    path = ARTICLE + "long.pdf"
    whole = server.ask(path)
    length = len(whole.body)
    value = value.replace("LAST", str(length - 1)).replace("LENGTH", str(length))
    answer = server.ask(path, Range=value)
    if part is WHOLE:
        assert (answer.status, answer.body) == (200, whole.body)
        assert "content-range" not in answer.headers
    elif part is NONE:
        assert (answer.status, answer.body) == (416, b"")
        assert answer.headers["content-range"] == f"bytes */{length}"
    else:
        start, end, _ = slice(*part).indices(length)
        assert (answer.status, answer.body) == (206, whole.body[start:end])
        assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{length}"
        assert answer.headers["etag"] == whole.headers["etag"]
    assert server.ask(path, "HEAD", Range=value).status == 200


@pytest.mark.parametrize("value", ["bytes=0-", "bytes=-1", "bytes=0-0"])
def test_a_part_of_nothing(server, value):
    answer = server.ask(ARTICLE + "empty.txt", Range=value)
    assert (answer.status, answer.headers["content-range"]) == (416, "bytes */0")


def test_two_ranges_are_none(server):
    head = server.head("/robots.txt", Range="bytes=0-1").replace(b"\r\n\r\n", b"\r\nRange: bytes=2-3\r\n\r\n")
    assert only(server, head).status == 200


@pytest.mark.parametrize(
    ("value", "status"),
    [("TAG", 206), ("W/TAG", 200), ('"x"', 200), ("", 200), ("*", 200), ("Sun, 22 Nov 2026 00:00:00 GMT", 200), ("TAG, TAG", 200)],
)
def test_a_part_of_a_file_that_must_be_as_it_was(server, value, status):
    tag = server.ask("/feed.xml").headers["etag"]
    assert server.ask("/feed.xml", Range="bytes=0-1", If_Range=value.replace("TAG", tag)).status == status


def test_a_part_is_not_sent_of_what_is_as_it_was(server):
    tag = server.ask("/feed.xml").headers["etag"]
    assert server.ask("/feed.xml", Range="bytes=0-1", If_None_Match=tag).status == 304


def test_pages_and_missing_ones_have_parts_only_where_there_is_a_page(server):
    assert server.ask("/", Range="bytes=0-14").body.lower() == b"<!doctype html>"
    assert server.ask("/none", Range="bytes=0-1").status == 404


# Files


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"), ("/404.html", "text/html; charset=utf-8"), (ARTICLE, "text/html; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"), ("/sitemap.xml", "application/xml; charset=utf-8"),
        ("/feed.json", "application/json; charset=utf-8"), ("/robots.txt", "text/plain; charset=utf-8"),
        ("/site.webmanifest", "application/manifest+json; charset=utf-8"), ("/_headers", "text/plain; charset=utf-8"),
        ("/_redirects", "text/plain; charset=utf-8"), ("/_headers.nginx", "text/plain; charset=utf-8"),
        (ARTICLE + "long.pdf", "application/pdf"), (ARTICLE + "file.mp3", "audio/mpeg"), (ARTICLE + "file.mp4", "video/mp4"),
        (ARTICLE + "file.webm", "video/webm"), (ARTICLE + "file.vtt", "text/vtt; charset=utf-8"),
        (ARTICLE + "file.txt", "text/plain; charset=utf-8"), (ARTICLE + "a%20b.csv", "text/csv; charset=utf-8"),
        ("/.bedside/preview.js", "text/javascript; charset=utf-8"), ("/.bedside/preview.css", "text/css; charset=utf-8"),
    ],
)
def test_a_file_says_what_it_is(server, path, kind):
    answer = server.ask(path)
    assert (answer.status, answer.headers["content-type"]) == (200, kind)


def test_what_pages_load_is_there_and_says_what_it_is(server):
    kinds = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
    addresses = set(re.findall(r'(?:href|src)="(/assets/[^"#]+)', server.page("/")))
    assert {address.rpartition(".")[2] for address in addresses} == kinds.keys()
    for address in addresses:
        answer = server.ask(address)
        kind = kinds[address.rpartition(".")[2]]
        assert (answer.status, answer.headers["content-type"]) == (200, f"{kind}; charset=utf-8")


@pytest.mark.parametrize("path", [*PAGES, *FILES, *PREVIEW, "/none", "/about", "/%00", ARTICLE + "long.pdf"])
def test_every_answer_has_the_headers_of_the_published_site(server, path):
    published = dict(
        line.strip().split(": ", 1) for line in server.page("/_headers").splitlines() if re.match(r"  [A-Z]", line)
    )
    published.pop("Cache-Control")
    assert len(published) >= 6
    for head in (server.ask(path), server.ask(path, Host="evil.example"), server.ask(path, "POST")):
        assert {name: head.headers.get(name.lower()) for name in published} == published
        assert head.headers["cache-control"] == "no-cache"
        assert "set-cookie" not in head.headers
        assert not [name for name in head.headers if name.startswith("access-control-")]


@pytest.mark.parametrize("path", ["/none", "/articles/none/", "/articles/sciatica/none.txt", "/.git/config", "/index.htm", "/public/"])
def test_what_is_not_there_is_the_sites_own_page(server, path):
    answer = server.ask(path)
    assert answer.status == 404
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    title = re.search(r"<title>(.*?)</title>", server.page("/404.html"))[1]
    assert f"<title>{title}</title>".encode() in answer.body


# Traversal

TRAVERSAL = [
    "/../secret.txt", "/../../outside.txt", "/..", "/../", "/.", "/./", "/./secret.txt", "/articles/../secret.txt",
    "/articles/../../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/%2e./secret.txt", "/.%2e/secret.txt",
    "/%2e%2e/%2e%2e/outside.txt", "/..%2fsecret.txt", "/..%2Fsecret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt",
    "/..%5Csecret.txt", "/%5c..%5csecret.txt", "/..\\secret.txt", "/\\..\\secret.txt", "/%252e%252e/secret.txt",
    "/..%252fsecret.txt", "/%25%32%65%25%32%65/secret.txt", "/..%c0%afsecret.txt", "/%c0%ae%c0%ae/secret.txt",
    "/..%e0%80%afsecret.txt", "/%ff", "/%80", "/%c3", "/%ed%a0%80", "/%f5%80%80%80", "/..%00/secret.txt", "/secret.txt%00.html",
    "/%00", "/%0a", "/%0d%0aX:y", "/%1b", "/%7f", "/%", "/%2", "/%zz", "/%2g", "/%u002e%u002e/secret.txt", "/..;/secret.txt",
    "/....//secret.txt", "/...", "/secret.txt", "/site/site.yaml", "/templates/home.mustache", "/articles/secret.md~",
    "/articles/secret.md", "/articles/sciatica/index.md", "/public/index.html", "/.bedside/", "/.bedside", "/.bedside/cache",
    "/.bedside/../secret.txt", "/.bedside/preview.js/", "/.bedside/preview.js/../x", "/.bedside/%2e%2e/secret.txt",
    "/.bedside//preview.js", "/%2ebedside/none", "//", "//etc/passwd", "///etc/passwd", "/etc/passwd", "//secret.txt",
    "/articles//sciatica/", "/proc/self/environ", "/dev/stdin", "/~root/", "/C:/secret.txt", "/file:///etc/passwd",
    "/ARTICLES/sciatica/", "/articles/Sciatica/", "/feed.xml/", "/feed.xml/..", "/feed.xml%20", "/feed.xml.", "/feed.xml::$DATA",
    "/%E2%80%AE", "/%EF%BC%8E%EF%BC%8E/secret.txt", "/%E2%81%84", "/a" * 2000,
]


@pytest.mark.parametrize("path", TRAVERSAL)
def test_nothing_but_the_site_comes_out(server, path):
    for method in ("GET", "HEAD"):
        answer = server.ask(path, method)
        assert answer.status in (400, 404)
        assert SECRET not in answer.body and b"root:" not in answer.body
        assert "location" not in answer.headers


def test_nothing_is_asked_of_the_disk(server):
    assert SECRET.decode() not in "".join(server.page(path) for path in (*PAGES, *FILES))


# Redirects


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/about", "/about/"), ("/articles/sciatica", ARTICLE), ("/tags", "/tags/"), ("/about?x=//evil.example", "/about/"),
        ("/about/index.html", "/about/"), ("/index.html", "/"), ("/articles/sciatica/index.html", ARTICLE), ("/%61bout", "/about/"),
    ],
)
def test_a_slash_at_the_end_is_added(server, path, target):
    answer = server.ask(path)
    assert (answer.status, answer.headers["location"]) == (307, target)
    assert answer.body == b""


@pytest.mark.parametrize(
    "path",
    ["//evil.example", "//evil.example/", "///evil.example", "//evil.example/about", "/%2f%2fevil.example", "/%5cevil.example",
     "/\\evil.example", "/about//", "//about", "/about%0d%0aLocation:%20http://evil.example", "/about%3f", "/.//evil.example",
     "/https://evil.example", "//evil.example/index.html", "//localhost/about", "/@evil.example", "//about/index.html"],
)
def test_no_redirect_leads_out_of_the_site(server, path):
    answer = server.ask(path)
    assert answer.status in (400, 404)
    assert "location" not in answer.headers


# Events


def test_a_stream_of_events_tells_the_version_of_a_page(server):
    version, content = re.search(r'data-version="(\S+)" data-content="(\S+)"', server.page(ARTICLE)).groups()
    with server.connect() as connection:
        connection.sendall(server.head(f"/.bedside/events?page={ARTICLE}"))
        reader = Reader(connection)
        answer = reader.answer()
        assert answer.status == 200
        assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
        assert answer.headers["cache-control"] == "no-store"
        while b"\n\n" not in reader.buffer:
            assert reader.more()
    assert reader.buffer == f"retry: 500\ndata: {version} {content}\n\n".encode()


@pytest.mark.parametrize("query", ["", "?", "?page", "?x=/", "?page=/&page=/", "?page=%00", "?page=%zz"])
def test_a_stream_is_of_one_page(server, query):
    assert server.ask("/.bedside/events" + query).status == 400


@pytest.mark.parametrize("more", [b"", b"GET / HTTP/1.1\r\n"])
def test_a_stream_ends_with_its_client(server, more):
    with server.connect() as connection:
        connection.sendall(server.head("/.bedside/events?page=/") + more)
        reader = Reader(connection)
        assert reader.answer().status == 200
        connection.shutdown(socket.SHUT_WR)
        while reader.more():
            pass
        assert reader.buffer.count(b"data: ") <= 1


def test_a_stream_has_no_head_of_its_own(server):
    assert server.ask("/.bedside/events?page=/", "HEAD").status == 400


# Endurance


def test_ten_thousand_requests_leave_nothing_behind(server):
    paths = ["/", ARTICLE, "/none", "/feed.xml", "/about", "/%2e%2e/", "/.bedside/preview.js", ARTICLE + "long.pdf"]

    def ask(worker):
        connection, count = None, 0
        for number in range(2500):
            if connection is None:
                connection = server.connect()
                reader = Reader(connection)
            connection.sendall(server.head(paths[(worker + number) % len(paths)]))
            answer = reader.answer()
            count += answer is not None
            if answer is None or answer.headers["connection"] == "close":
                connection.close()
                connection = None
        if connection:
            connection.close()
        return count

    for path in paths:
        server.ask(path)
    time.sleep(0.3)
    descriptors, memory = server.descriptors, server.memory
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(ask, range(4))) == 10_000
    server.eventually(lambda s: s.descriptors <= descriptors)
    assert server.memory - memory < 64 << 20


def test_clients_that_go_at_once_leave_nothing_behind(server):
    before = server.descriptors
    rng = random.Random(1)
    for _ in range(300):
        connection = server.connect()
        data = server.head(rng.choice(["/", ARTICLE + "long.pdf", "/.bedside/events?page=/"]))
        connection.sendall(data[: rng.randrange(len(data) + 1)])
        if rng.random() < 0.7:
            # With a reset instead of a farewell.
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()
    server.eventually(lambda s: s.descriptors <= before)


def test_what_clients_do_not_take_fills_no_memory(server):
    path = ARTICLE + "file.webm"
    server.ask(path)
    memory = server.memory
    with contextlib.ExitStack() as stack:
        for _ in range(20):
            stack.enter_context(server.connect()).sendall(server.head(path) * 100)
        time.sleep(1)
        assert server.memory - memory < 16 << 20


def test_random_bytes_are_answered_or_cut_off(server):
    rng = random.Random(2)
    pieces = [b"\r\n", b"\r", b"\n", b" ", b":", b"\x00", b"%", b"HTTP/1.1", b"Host:", b"GET", b"/..", b"\xff", b"Content-Length: 1"]
    for _ in range(400):
        data = bytearray(server.head(rng.choice(PAGES + TRAVERSAL)))
        for _ in range(rng.randrange(1, 6)):
            place = rng.randrange(len(data))
            if rng.random() < 0.5:
                data[place : place + rng.randrange(4)] = rng.choice(pieces)
            else:
                data[place] = rng.randrange(256)
        with server.connect(timeout=10) as connection:
            connection.sendall(bytes(data))
            connection.shutdown(socket.SHUT_WR)
            answer = Reader(connection).answer()
            assert answer is None or answer.status in (200, 304, 307, 400, 403, 404, 405, 412, 413, 414, 416, 421, 431, 501, 505)


def test_only_so_many_clients_are_served_at_once(server):
    with contextlib.ExitStack() as stack:
        clients = [stack.enter_context(server.connect()) for _ in range(300)]
        answered = 0
        for client in clients:
            with contextlib.suppress(ConnectionError):
                client.sendall(server.head("/robots.txt"))
        for client in clients:
            with contextlib.suppress(ConnectionError):
                answered += Reader(client).answer() is not None
        assert 250 <= answered <= 256
    server.eventually(lambda s: s.descriptors < 60)


def test_slow_clients_are_cut_off(server):
    def seconds_until_cut(begin, drip=b"", timeout=45):
        start = time.monotonic()
        with server.connect(timeout=0.5) as connection:
            connection.sendall(begin)
            while time.monotonic() - start < timeout:
                try:
                    if drip:
                        connection.sendall(drip)
                        time.sleep(0.2)
                    if not connection.recv(1):
                        break
                except TimeoutError:
                    continue
                except ConnectionError:
                    break
        return time.monotonic() - start

    def seconds_until_stuck():
        """Asks for more than all buffers hold, and reads nothing."""
        start = time.monotonic()
        with socket.socket() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.connect(("127.0.0.1", server.port))
            connection.setblocking(False)
            data = server.head(ARTICLE + "long.pdf") * 200
            while time.monotonic() - start < 45:
                try:
                    connection.send(data[:1])
                except BlockingIOError:
                    pass
                except ConnectionError:
                    break
                data = data[1:] or server.head(ARTICLE + "long.pdf") * 200
                if len(data) % 64 == 0:
                    time.sleep(0.02)
        return time.monotonic() - start

    with concurrent.futures.ThreadPoolExecutor(5) as pool:
        silent = pool.submit(seconds_until_cut, b"")
        half = pool.submit(seconds_until_cut, b"GET / HTTP/1.1\r\nHost: localhost")
        dripping = pool.submit(seconds_until_cut, b"GET / HTTP/1.1\r\nX: ", b"x")
        between = pool.submit(seconds_until_cut, server.head("/robots.txt"))
        stuck = pool.submit(seconds_until_stuck)
        assert server.ask("/").status == 200, "others wait for them"
        assert 4 < half.result() < 8
        assert 4 < dripping.result() < 8
        assert 28 < silent.result() < 34
        assert 28 < between.result() < 34
        assert 25 < stuck.result() < 40
