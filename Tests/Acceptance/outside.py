"""Another site on loopback, which answers as badly as real ones do and remembers who asked for what."""
import socket
import struct
import threading
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Request:
    seconds: float
    method: str
    path: str
    headers: dict


def response(status, headers="", body=b""):
    return f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n{headers}\r\n".encode() + body


class Outside:
    """A server on a loopback address; a path's answer is bytes, or a function of the open connection.

    A list of answers is given out one after the other, the last one again and again."""

    def __init__(self, host="127.0.0.1", context=None):
        self.context = context
        self.answers = {}
        self.requests = []
        self.listener = socket.create_server((host, 0))
        self.host, self.port = self.listener.getsockname()
        threading.Thread(target=self._accept, daemon=True).start()

    def url(self, path):
        return f"{'https' if self.context else 'http'}://{self.host}:{self.port}{path}"

    def add(self, path, *answers):
        self.answers[path] = list(answers)
        return self.url(path)

    def redirect(self, path, status, target):
        return self.add(path, response(status, f"Location: {target}\r\n"))

    def asked(self, path=None):
        return [request for request in self.requests if path in (None, request.path)]

    def close(self):
        self.listener.close()

    def _accept(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=[connection], daemon=True).start()

    def _serve(self, connection):
        with connection:
            try:
                if self.context:
                    connection = self.context.wrap_socket(connection, server_side=True)
                while head := self._read_head(connection):
                    line, *fields = head.decode("latin-1").split("\r\n")
                    method, path, _ = line.split(" ")
                    headers = {name.lower(): value for name, value in (f.split(": ", 1) for f in fields)}
                    self.requests.append(Request(time.monotonic(), method, path, headers))
                    answers = self.answers.get(path, [response(404)])
                    answer = answers.pop(0) if len(answers) > 1 else answers[0]
                    if callable(answer):
                        answer(connection)
                        return
                    connection.sendall(answer)
            except OSError:
                pass

    @staticmethod
    def _read_head(connection):
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            byte = connection.recv(1)
            # The first byte of a TLS handshake, which a plain server does not understand.
            if not byte or head + byte == b"\x16":
                connection.sendall(response(400) if byte else b"")
                return b""
            head += byte
        return head[:-4]


def silence(connection):
    """Takes the request and says nothing until the other side hangs up."""
    connection.recv(1)


def endless(connection):
    """A page without an end."""
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        connection.sendall(b"x" * 65536)


def garbage(connection):
    connection.sendall(b"\x00\xff\x16\x03\x01 no protocol at all\r\n\r\n" * 20)


def reset(connection):
    """Drops the connection with an RST instead of an end."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
