"""`bedside check --external`: what other sites answer, how often they are asked, and who is never asked."""
import json
import os
import signal
import socket
import ssl
import subprocess
import time

import pytest
from outside import Outside, endless, garbage, reset, response, silence
from project import BINARY, TODAY, run

CACHE = ".bedside/external-links.json"
PAUSE = 0.1


@pytest.fixture
def outside():
    server = Outside()
    yield server
    server.close()


def check(project, *arguments, today=TODAY, private=True, pause=PAUSE):
    allow = ["--external-allow-private"] if private else []
    options = ["--today", today, "--external", "--external-pause", pause, "--external-timeout", 2, *allow]
    return run(["check", *options, *arguments], cwd=project.root)


def link_to(project, *urls):
    """Writes an article with a link in each paragraph: that of the first stands at line 8, column 5."""
    project.article("links", "".join(f"[a]({url})\n\n" for url in urls))


def found(result):
    """What each line of the article was told, by line."""
    places = [(finding.line, finding.column, finding.severity, finding.rule) for finding in outputs(result)]
    assert all(column == 5 for _, column, _, _ in places), places
    return {line: (severity, rule.removeprefix("external-link-")) for line, _, severity, rule in places}


def outputs(result):
    """Findings are the product of a check: they go to standard output."""
    return type(result)(**(vars(result) | {"stderr": result.stdout})).findings


OUTCOMES = {
    "good": ([response(200, body=b"x")], None, 1),
    "empty": ([response(204)], None, 1),
    "missing": ([response(404)], ("error", "broken"), 1),
    "gone": ([response(410)], ("error", "broken"), 1),
    "forbidden": ([response(403)], ("warning", "unreachable"), 1),
    "only-head-is-refused": ([response(200)], None, 1),
    "busy-once": ([response(429, "Retry-After: 1\r\n"), response(200)], None, 2),
    "busy-for-long": ([response(429, "Retry-After: 3600\r\n")], ("warning", "unreachable"), 1),
    "failing": ([response(500)], ("warning", "unreachable"), 3),
    "failing-once": ([response(503), response(200)], None, 2),
    "endless": ([endless], None, 1),
    "garbage": ([garbage], ("warning", "unreachable"), 3),
    "reset": ([reset], ("warning", "unreachable"), 3),
    "slow-once": ([silence, response(200)], None, 2),
    "slow": ([silence], ("warning", "unreachable"), 3),
}


def test_each_answer_is_judged_and_asked_for_as_often_as_it_takes(project, outside):
    link_to(project, *(outside.add(f"/{name}", *answers) for name, (answers, _, _) in OUTCOMES.items()))
    result = check(project)
    expected = {8 + 2 * i: finding for i, (_, finding, _) in enumerate(OUTCOMES.values()) if finding}
    assert found(result) == expected
    assert {name: len(outside.asked(f"/{name}")) for name in OUTCOMES} == {
        name: count for name, (_, _, count) in OUTCOMES.items()
    }
    first, second = (request.seconds for request in outside.asked("/busy-once"))
    assert second - first >= 1
    assert result.status == 1


def test_redirects_are_followed_by_hand_and_each_step_is_judged(project, outside):
    good = outside.add("/good", response(200))
    outside.redirect("/b", 308, "/good")
    links = [
        outside.redirect("/permanent", 301, good),
        outside.redirect("/a", 308, "/b") + "#part",
        outside.redirect("/temporary", 302, good),
        outside.redirect("/mixed", 307, "/b"),
        outside.redirect("/to-nothing", 301, "/nothing"),
        outside.redirect("/circle", 302, "/circle"),
        outside.redirect("/file", 301, "file:///etc/passwd"),
        outside.redirect("/user", 302, f"http://name:word@{outside.host}:{outside.port}/good"),
        outside.redirect("/nowhere", 302, ""),
        outside.redirect("/long-0", 302, "/long-1"),
    ]
    for step in range(1, 6):
        outside.redirect(f"/long-{step}", 302, f"/long-{step + 1}")
    outside.add("/long-6", response(200))
    link_to(project, *links)
    result = check(project, "--format", "json")
    findings = json.loads(result.stdout)
    told = {f["place"]["line"]: (f["severity"], f["id"].removeprefix("external-link-")) for f in findings}
    assert told == {
        8: ("warning", "moved"),
        10: ("warning", "moved"),
        16: ("error", "broken"),
        18: ("warning", "unreachable"),
        20: ("error", "broken"),
        22: ("error", "credentials"),
        24: ("warning", "unreachable"),
        26: ("warning", "unreachable"),
    }
    replacements = [f["solutions"][0]["replacement"]["text"] for f in findings if f["id"] == "external-link-moved"]
    assert replacements == [good, good + "#part"]
    assert [len(outside.asked(f"/long-{step}")) for step in range(7)] == [1] * 6 + [0]
    assert all(request.headers.get("authorization") is None for request in outside.asked())


def test_a_request_tells_nothing_but_the_name_of_the_program(project, outside):
    outside.add("/cookie", response(302, "Set-Cookie: a=b\r\nLocation: /good\r\n"))
    outside.add("/good", response(200))
    link_to(project, outside.url("/cookie") + "#fragment")
    check(project)
    assert [(r.method, r.path, sorted(r.headers)) for r in outside.asked()] == [
        ("GET", path, ["accept", "host", "user-agent"]) for path in ("/cookie", "/good")
    ]
    assert {r.headers["user-agent"].split()[0] for r in outside.asked()} == {"Bedside"}


def test_an_address_is_asked_once_and_each_place_is_told(project, outside):
    url = outside.url("/missing")
    project.article("a", f"See [it]({url}) and [that]({url}#part).\n")
    project.write("site/pages/about.md", f"---\ntitle: About\ndescription: Us.\n---\n[it]({url})\n")
    project.write(
        "site/safety/card.md", f'---\nlevel: urgent\nheading: "Call if:"\n---\n- [it]({url})\n'
    )
    project.write("site/disclaimers.yaml", f"general:\n  title: D\n  text: No [advice]({url}).\n")
    project.write(
        "site/people.yaml",
        f"team:\n  kind: organisation\n  name: The team\n  description: Us.\n  url: {url}\n",
    )
    project.write(
        "site/references.json",
        json.dumps([{"id": "x", "type": "webpage", "title": "T", "publisher": "P", "URL": url}], indent=1),
    )
    project.site(publisher={"name": "Clinic", "url": url})
    result = check(project)
    assert len(outside.asked()) == 1
    places = [(f.path, f.line, f.column) for f in outputs(result) if f.rule == "external-link-broken"]
    assert places == [
        ("articles/a.md", 8, 10),
        ("articles/a.md", 8, 10 + len(f"{url}) and [that](")),
        ("site/disclaimers.yaml", 3, 9),
        ("site/pages/about.md", 5, 6),
        ("site/people.yaml", 5, 8),
        ("site/references.json", 7, 10),
        ("site/safety/card.md", 5, 8),
        ("site/site.yaml", 8, 10),
    ], result.stdout


def test_a_host_is_asked_one_request_at_a_time_with_a_pause(project, outside):
    def slow(connection):
        time.sleep(0.2)
        connection.sendall(response(200))

    link_to(project, *(outside.add(f"/{i}", slow) for i in range(5)))
    check(project, pause=0.3)
    starts = [request.seconds for request in outside.asked()]
    assert len(starts) == 5
    # The answer takes 0.2 seconds, and the pause counts from its end.
    assert all(later - sooner >= 0.5 for sooner, later in zip(starts, starts[1:])), starts


def test_hosts_are_asked_side_by_side(project):
    def slow(connection):
        time.sleep(0.5)
        connection.sendall(response(200))

    servers = [Outside(f"127.0.0.{2 + i}") for i in range(8)]
    link_to(project, *(server.add("/", slow) for server in servers))
    result = check(project)
    for server in servers:
        server.close()
    assert [len(server.asked()) for server in servers] == [1] * 8
    assert result.seconds < 4 * 0.5
    assert result.status == 0


def test_what_is_known_is_not_asked_again_until_it_is_old(project, outside):
    good = outside.add("/good", response(200))
    link_to(project, good, outside.url("/missing"), outside.redirect("/moved", 301, good))
    first = check(project)
    assert len(outside.asked()) == 4

    def asked_on(day):
        outside.requests.clear()
        result = check(project, today=day)
        assert result.stdout == first.stdout
        return sorted({request.path for request in outside.asked()})

    assert asked_on("2026-11-22") == []
    assert asked_on("2026-11-23") == ["/missing"]
    assert asked_on("2026-11-28") == ["/missing"]
    assert asked_on("2026-11-29") == ["/good", "/missing", "/moved"]
    # A cache from the future is no cache.
    assert asked_on("2026-11-21") == ["/good", "/missing", "/moved"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda cache: b"",
        lambda cache: cache[: len(cache) // 2],
        lambda cache: cache.replace(b'"version":1', b'"version":2'),
        lambda cache: b"[" * 100_000,
        lambda cache: b"\xff\xfe" + cache,
        lambda cache: cache.replace(b"2026-11-22", b"2026-02-31"),
        lambda cache: cache.replace(b'"day"', b'"fault":"nonsense","day"'),
    ],
)
def test_a_spoilt_cache_is_ignored(project, outside, spoil):
    link_to(project, outside.add("/good", response(200)))
    check(project)
    file = project.root / CACHE
    whole = file.read_bytes()
    file.write_bytes(spoil(whole))
    assert check(project).status == 0
    assert len(outside.asked()) == 2
    assert file.read_bytes() == whole


def test_a_run_that_is_broken_off_leaves_the_cache_as_it_was(project, outside):
    link_to(project, outside.add("/good", response(200)))
    check(project)
    before = (project.root / CACHE).read_bytes()
    link_to(project, outside.url("/good"), outside.add("/slow", silence))
    arguments = ["check", "--external", "--external-allow-private", "--today", TODAY]
    # Whoever runs the tests in the background has them ignore the signal, and so would the program.
    with subprocess.Popen(
        [BINARY, *arguments], cwd=project.root, stdout=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        while not outside.asked("/slow"):
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == -signal.SIGINT
    assert (project.root / CACHE).read_bytes() == before
    assert os.listdir(project.root / ".bedside") == ["external-links.json"]


def test_the_pages_of_a_source_s_identifiers_are_tried_at_their_places(project):
    source = {"id": "x", "type": "webpage", "title": "T", "publisher": "P", "URL": "https://nowhere.invalid/"}
    source |= {"DOI": "10.1000/1", "PMID": "1"}
    project.write("site/references.json", json.dumps([source], indent=1))
    urls = ("https://nowhere.invalid/", "https://doi.org/10.1000/1", "https://pubmed.ncbi.nlm.nih.gov/1/")
    # Their answers are in the cache, so that nobody has to be asked.
    links = [{"url": url, "day": TODAY, "status": 410} for url in urls]
    project.write(CACHE, json.dumps({"version": 1, "links": links}))
    told = [(f.line, f.column, f.summary.split("'")[1]) for f in outputs(check(project))]
    assert told == list(zip((7, 8, 9), (10, 10, 11), urls)), told


def test_a_build_and_a_plain_check_ask_nobody(project, outside):
    link_to(project, outside.add("/good", response(200)))
    assert project.build().status == 0
    assert run(["check", "--today", TODAY], cwd=project.root).status == 0
    assert outside.asked() == []


def test_articles_reach_no_private_network(project, outside):
    port = outside.port
    outside.add("/", response(200))
    hosts = ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"]
    link_to(project, *(f"http://{host}:{port}/" for host in hosts))
    result = check(project, private=False)
    assert outside.asked() == []
    assert set(found(result).values()) == {("warning", "unreachable")}
    assert len(found(result)) == len(hosts)
    assert not json.loads((project.root / CACHE).read_bytes())["links"]


def test_what_cannot_be_asked_is_told_without_asking(project, outside):
    project.article(
        "links",
        f"[a](http://name@{outside.host}:{outside.port}/)\n\n[a](http://{outside.host}:99999/)\n\n"
        f"[a](http://{outside.host}\\\\@{outside.host}:{outside.port}/)\n",
    )
    result = check(project)
    assert found(result)[8] == ("error", "credentials")
    assert found(result)[10] == ("error", "broken")
    assert outside.asked() == []


def test_a_closed_port_is_tried_for_one_address_and_counts_for_all(project):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    link_to(project, *(f"http://127.0.0.1:{port}/{i}" for i in range(50)))
    result = check(project)
    assert found(result) == {8 + 2 * i: ("warning", "unreachable") for i in range(50)}
    assert result.seconds < 3


def test_a_host_whose_certificate_cannot_be_trusted_is_asked_nothing(project, tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
        + ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = Outside(context=context)
    link_to(project, server.add("/", response(200)))
    result = check(project)
    server.close()
    assert found(result) == {8: ("error", "broken")}
    assert server.asked() == []


def test_a_host_that_does_not_speak_tls_is_broken(project, outside):
    link_to(project, outside.add("/", response(200)).replace("http:", "https:"))
    assert found(check(project)) == {8: ("error", "broken")}


def test_a_name_that_leads_to_no_host_is_told(project):
    link_to(project, "http://nowhere.invalid/", "http://bücher.invalid/")
    # Where no name at all can be looked up, nobody knows that this one does not exist.
    assert found(check(project)) in (
        {8: ("error", "broken"), 10: ("error", "broken")},
        {8: ("warning", "unreachable"), 10: ("warning", "unreachable")},
    )


def test_without_libcurl_nothing_else_is_lost(project, outside, tmp_path):
    link_to(project, outside.add("/", response(200)))
    for name in ("libcurl.so.4", "libcurl-gnutls.so.4"):
        (tmp_path / name).write_bytes(b"no library")
    arguments = ["check", "--today", TODAY]
    external = [*arguments, "--external", "--external-allow-private"]
    environment = {"LD_LIBRARY_PATH": str(tmp_path)}
    result = run(external, cwd=project.root, env=environment)
    assert (result.status, "install Debian's libcurl4" in result.stderr) == (2, True)
    assert run(arguments, cwd=project.root, env=environment).status == 0
    # Where the cache knows all, nobody has to be asked.
    assert run(external, cwd=project.root).status == 0
    assert run(external, cwd=project.root, env=environment).status == 0
    assert len(outside.asked()) == 1


def test_no_proxy_is_used(project, outside):
    proxy = Outside("127.0.0.2")
    link_to(project, outside.add("/", response(200)))
    names = ("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY")
    options = ["--external", "--external-allow-private", "--today", TODAY]
    result = run(["check", *options], cwd=project.root, env={name: proxy.url("/") for name in names})
    proxy.close()
    assert result.status == 0
    assert (len(outside.asked()), len(proxy.asked())) == (1, 0)


def test_only_the_links_of_the_files_that_were_named_are_tried(project, outside):
    project.article("a", f"[it]({outside.url('/a')})\n")
    project.article("b", f"[it]({outside.url('/b')})\n")
    result = check(project, "articles/b.md")
    assert [request.path for request in outside.asked()] == ["/b"]
    assert [finding.path for finding in outputs(result)] == ["articles/b.md"]


@pytest.mark.parametrize("option", [["--external-allow-private"], ["--external-pause", "2"], ["--external-timeout", "5"]])
def test_an_option_about_other_sites_is_refused_where_none_is_asked(project, option):
    result = run(["check", "--today", TODAY, *option], cwd=project.root)
    assert result.status == 2
    assert f"{option[0]} has no effect without --external" in result.stderr
