"""Addresses, against servers on this machine that behave and misbehave."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from tui.sources import SourceError, open_source
from tui.sources.web import fetch

Answer = Callable[[socket.socket], None]
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"


@pytest.fixture
def server() -> Iterator[Callable[[Answer], str]]:
    """Start a server that answers every connection with a function; the address of it."""
    listeners: list[socket.socket] = []

    def start(answer: Answer) -> str:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)

        def serve() -> None:
            while True:
                try:
                    one, _ = listener.accept()
                except OSError:
                    return
                with one, suppress(OSError):
                    one.recv(65536)
                    answer(one)

        threading.Thread(target=serve, daemon=True).start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}"

    yield start
    for listener in listeners:
        listener.close()


def sending(data: bytes) -> Answer:
    return lambda one: one.sendall(data)


def redirecting(place: str) -> Answer:
    return sending(f"HTTP/1.1 302 Found\r\nLocation: {place}\r\nContent-Length: 0\r\n\r\n".encode())


def problem(url: str, seconds: float = 2.0, size: int = 100_000) -> str:
    begin = time.monotonic()
    with pytest.raises(SourceError) as caught:
        fetch(url, seconds, size)
    assert time.monotonic() - begin < seconds + 2
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_text_behind_an_address(server: Callable[[Answer], str]) -> None:
    url = server(sending(HEAD + b"\r\n" + "Déjà là.\r\n".encode()))
    article = open_source(url + "/été?q=à b")
    assert article.text == "Déjà là.\n"
    assert article.source.startswith(url)


def test_a_page_in_the_servers_encoding(server: Callable[[Answer], str]) -> None:
    words = "Le conseil a longuement débattu mardi soir de la ligne du col. " * 5
    page = f"<html><body><article><h1>Le col</h1><p>{words}</p></article></body></html>".encode("cp1252")
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-1\r\n\r\n" + page
    assert "débattu" in open_source(server(sending(answer))).text


def test_redirects_are_followed_on_the_same_host(server: Callable[[Answer], str]) -> None:
    end = server(sending(HEAD + b"Content-Length: 3\r\n\r\nabc"))
    first = fetch(server(redirecting(end + "/x")))
    assert (first.data, first.url) == (b"abc", end + "/x")


def test_a_redirect_into_a_private_network_is_refused(server: Callable[[Answer], str]) -> None:
    inside = server(sending(HEAD + b"\r\nsecret")).replace("127.0.0.1", "localhost")
    assert "private network" in problem(server(redirecting(inside)))
    assert fetch(inside).data == b"secret"  # the user named it


@pytest.mark.parametrize(
    "host", ["169.254.169.254", "10.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"]
)
def test_other_spellings_of_private_addresses(host: str, server: Callable[[Answer], str]) -> None:
    assert "private network" in problem(server(redirecting(f"http://{host}:9/")))


@pytest.mark.parametrize("place", ["file:///etc/passwd", "ftp://x/", "gopher://x/", "javascript:1", "http://["])
def test_redirects_to_elsewhere(place: str, server: Callable[[Answer], str]) -> None:
    line = problem(server(redirecting(place)))
    assert "only http and https" in line or "not a web address" in line


def test_redirects_without_end(server: Callable[[Answer], str]) -> None:
    assert "redirects more than" in problem(server(redirecting("/again")))


def test_a_server_that_says_nothing(server: Callable[[Answer], str]) -> None:
    assert "in time" in problem(server(lambda one: time.sleep(5)), seconds=0.5)


def test_a_server_that_drips(server: Callable[[Answer], str]) -> None:
    def drip(one: socket.socket) -> None:
        one.sendall(HEAD + b"\r\n")
        for _ in range(200):
            one.sendall(b"x")
            time.sleep(0.05)

    assert "in time" in problem(server(drip), seconds=0.6)


def test_headers_that_drip(server: Callable[[Answer], str]) -> None:
    def drip(one: socket.socket) -> None:
        for byte in HEAD * 10:
            one.sendall(bytes([byte]))
            time.sleep(0.05)

    assert "in time" in problem(server(drip), seconds=0.6)


def test_bodies_without_end(server: Callable[[Answer], str]) -> None:
    def pour(one: socket.socket) -> None:
        one.sendall(HEAD + b"\r\n")
        for _ in range(1000):
            one.sendall(b"x" * 10_000)

    assert "larger" in problem(server(pour))


def test_a_body_that_unpacks_without_end(server: Callable[[Answer], str]) -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    assert "larger" in problem(server(sending(HEAD + b"Content-Encoding: gzip\r\n\r\n" + bomb)))


def test_packed_bodies(server: Callable[[Answer], str]) -> None:
    body = gzip.compress(b"abc" * 1000)
    assert fetch(server(sending(HEAD + b"Content-Encoding: gzip\r\n\r\n" + body))).data == b"abc" * 1000
    assert "packed" in problem(server(sending(HEAD + b"Content-Encoding: br\r\n\r\nxxxx")))
    assert "cannot be read" in problem(server(sending(HEAD + b"Content-Encoding: gzip\r\n\r\nnot gzip")))


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\0\1\2" * 1000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 99_999,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 99999 \r\n\r\n",
        b"SSH-2.0-x\r\n",
    ],
    ids=lambda answer: repr(answer[:24]),
)
def test_garbage(answer: bytes, server: Callable[[Answer], str]) -> None:
    assert "cannot be read" in problem(server(sending(answer)))


def test_statuses(server: Callable[[Answer], str]) -> None:
    assert "answers 404 (not found)" in problem(server(sending(b"HTTP/1.1 404 x\r\n\r\n")))
    assert "answers 503" in problem(server(sending(b"HTTP/1.1 503 \x1b[31m\r\n\r\n")))


def test_a_server_that_is_not_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    assert "refuses" in problem(f"http://127.0.0.1:{port}/")
    assert "no such host" in problem("http://nowhere.invalid/", seconds=20)


@pytest.mark.parametrize(
    "url", ["http://", "http://a b/", "http://[::1", "http://x:99999/", "http://\x1b/", "https:///x"]
)
def test_what_is_no_address(url: str) -> None:
    assert "not a web address" in problem(url)
