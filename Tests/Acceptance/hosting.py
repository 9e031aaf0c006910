"""A static host for a built site: its files, its own `_headers`, and compression."""
import gzip
import http.server
import mimetypes
import re
import threading
import urllib.parse

REFRESH = re.compile(r'http-equiv="refresh" content="0; url=([^"]+)"')
COMPRESSED = re.compile(r"text/|application/(json|manifest\+json|xml|atom\+xml|feed\+json)|image/svg\+xml")


def read_headers(text):
    """The rules of a `_headers` file: a path, at whose end `*` stands for anything, and what its responses carry."""
    rules = []
    for line in text.splitlines():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1].append((name, value))
        elif line:
            rules.append((line, []))
    return rules


def is_for(pattern, path):
    return path.startswith(pattern[:-1]) if pattern.endswith("*") else path == pattern


class Host:
    """Serves a folder at the root of 127.0.0.1 while it is open."""

    def __init__(self, folder):
        self.folder = folder
        self.rules = read_headers((folder / "_headers").read_text())
        self.packed = {}
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # An answer goes out as one segment, not after a delayed acknowledgement.
            wbufsize = -1
            disable_nagle_algorithm = True

            def do_GET(self):
                host.answer(self)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()

    def answer(self, request):
        path = urllib.parse.unquote(urllib.parse.urlsplit(request.path).path)
        status, file = self.look_up(path)
        if status == 301:
            request.send_response(301)
            request.send_header("Location", path + "/")
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        data = file.read_bytes()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = [("Content-Type", kind + "; charset=utf-8" if kind.startswith("text/") else kind)]
        headers += [header for pattern, found in self.rules if is_for(pattern, path) for header in found]
        if COMPRESSED.match(kind) and "gzip" in request.headers.get("Accept-Encoding", ""):
            data = self.packed.get(file) or self.pack(file, data)
            headers += [("Content-Encoding", "gzip"), ("Vary", "Accept-Encoding")]
        request.send_response(status)
        for name, value in [*headers, ("Content-Length", str(len(data)))]:
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(data)

    def pack(self, file, data):
        self.packed[file] = gzip.compress(data, 9, mtime=0)
        return self.packed[file]

    def look_up(self, path):
        """The status and the file for a path; a folder without its slash is a redirect."""
        file = self.folder / path.lstrip("/")
        if ".." in path.split("/"):
            return 404, self.folder / "404.html"
        if path.endswith("/"):
            file /= "index.html"
        elif file.is_dir():
            return 301, file
        return (200, file) if file.is_file() else (404, self.folder / "404.html")

    def redirect(self, path):
        """Where the page at a path leads by itself, or None."""
        status, file = self.look_up(urllib.parse.urlsplit(path).path)
        match = REFRESH.search(file.read_text()) if status == 200 and file.suffix == ".html" else None
        return match[1] if match else None
