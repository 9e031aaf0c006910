"""The preview server at work on a project, and raw sockets to it."""
import contextlib
import email.utils
import os
import pathlib
import re
import socket
import subprocess
import time
from dataclasses import dataclass, field

from project import BINARY, TODAY

SERVER = BINARY.with_name("bedside-serve")
GREETING = re.compile(r"The site is at http://\S+:(\d+)(/\S*) until")


@dataclass
class Answer:
    """One response as it came over the wire; header names in lower case, repeated ones joined."""

    status: int
    headers: dict = field(default_factory=dict)
    body: bytes = b""


class Server:
    """A running server; `line` waits for what it says on its terminal."""

    def __init__(self, project, *arguments, env=None):
        self.project = project
        self.log = project.root.parent / f"{project.root.name}.log"
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [str(SERVER), "--root", str(project.root), "--today", TODAY, "--port", "0", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                env={"PATH": os.environ["PATH"], "TERM": "dumb"} | (env or {}),
            )
        try:
            match = self.line(GREETING)
        except AssertionError:
            self.stop()
            raise
        self.port, self.base = int(match[1]), match[2]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        self.process.kill()
        self.process.wait()

    @property
    def lines(self):
        return self.log.read_text(encoding="utf-8", errors="replace").splitlines()

    def line(self, pattern, timeout=30):
        """The match of the first line that has the pattern, waited for."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            # What has been said before the process ended counts as well.
            ended = self.process.poll() is not None
            for line in self.lines:
                if match := re.search(pattern, line):
                    return match
            if ended:
                break
            time.sleep(0.005)
        raise AssertionError(f"the server never said {pattern!r}, but:\n" + "\n".join(self.lines))

    @property
    def builds(self):
        """How often the site was built."""
        return sum(bool(re.search(r"\(\d+ ms\)$", line)) for line in self.lines)

    # Requests

    def connect(self, timeout=10):
        connection = socket.create_connection(("127.0.0.1", self.port), timeout=timeout)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def head(self, path="/", method="GET", **headers):
        """The bytes of a request's head; a header given as None is left out."""
        fields = {"Host": f"localhost:{self.port}"} | {name.replace("_", "-"): v for name, v in headers.items()}
        lines = [f"{method} {path} HTTP/1.1"] + [f"{name}: {v}" for name, v in fields.items() if v is not None]
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")

    def send(self, data, count=1, methods=("GET",)):
        """The first answers to some bytes; fewer where the server ends the connection before."""
        with self.connect() as connection:
            with contextlib.suppress(ConnectionError):
                connection.sendall(data)
            reader = Reader(connection)
            answers = []
            for number in range(count):
                answer = reader.answer(methods[min(number, len(methods) - 1)])
                if answer is None:
                    break
                answers.append(answer)
            return answers

    def ask(self, path="/", method="GET", **headers):
        """The answer to one request."""
        answers = self.send(self.head(path, method, **headers), methods=(method,))
        assert answers, f"no answer to {method} {path}"
        return answers[0]

    def page(self, path="/"):
        """What a path shows, whatever its status."""
        return self.ask(path).body.decode()

    def eventually(self, check, timeout=10):
        """Waits until a check of the server holds; gives what it gave."""
        end = time.monotonic() + timeout
        while True:
            result = check(self)
            if result or time.monotonic() > end:
                assert result, "\n".join(self.lines)
                return result
            time.sleep(0.005)

    # The process

    @property
    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    @property
    def memory(self):
        """The resident memory in bytes."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024


class Reader:
    """Reads responses from a socket by their Content-Length, and trusts nothing else."""

    def __init__(self, connection):
        self.connection = connection
        self.buffer = b""

    def more(self):
        try:
            data = self.connection.recv(1 << 16)
        except ConnectionError:
            data = b""
        self.buffer += data
        return data

    def answer(self, method="GET"):
        """The next response; None if the connection ends before one."""
        while b"\r\n\r\n" not in self.buffer:
            if not self.more():
                assert not self.buffer, f"half a head: {self.buffer!r}"
                return None
        head, _, self.buffer = self.buffer.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        match = re.fullmatch(r"HTTP/1\.1 (\d{3}) [A-Za-z ]+", first)
        assert match, first
        answer = Answer(int(match[1]))
        for line in lines:
            name, colon, value = line.partition(": ")
            assert colon and name.isascii(), line
            key = name.lower()
            assert key not in answer.headers, f"{name} stands twice"
            answer.headers[key] = value
        date = email.utils.parsedate_to_datetime(answer.headers.pop("date"))
        assert abs(date.timestamp() - time.time()) < 5
        length = answer.headers.get("content-length")
        if method == "HEAD" or answer.status == 304:
            return answer
        if length is None:
            return answer
        while len(self.buffer) < int(length):
            assert self.more(), "the body ends early"
        answer.body, self.buffer = self.buffer[: int(length)], self.buffer[int(length) :]
        return answer
