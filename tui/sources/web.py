"""An article behind an address: fetched politely, within limits, and never from where the user did not point.

Only http and https. At most five redirects, ten megabytes, twenty seconds in all. No cookies, no credentials.
A redirect to an address inside the user's own network is refused unless the user named that very host: a page
must not make inquit knock on doors that its author cannot reach.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit

from tui import __version__
from tui.sources.errors import SourceError

REDIRECTS = 5
SIZE = 10_000_000  # bytes, unpacked
SECONDS = 20.0  # for everything: name, connection, redirects, body
_MOVED = frozenset((301, 302, 303, 307, 308))
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server gave: the body, and what it said about it."""

    data: bytes
    url: str  # after redirects
    kind: str  # media type, "text/html"
    charset: str


def fetch(url: str, seconds: float = SECONDS, size: int = SIZE) -> Fetched:
    """The body behind ``url``. Raises SourceError: unknown host, refused, too slow, too big, an error status."""
    end = time.monotonic() + seconds
    named = _parts(url, url).hostname
    at = url
    for _ in range(REDIRECTS + 1):
        parts = _parts(at, url)
        answer = _get(parts, url, end, size, trusted=parts.hostname == named)
        if isinstance(answer, Fetched):
            return answer
        try:
            at = urljoin(at, answer)
        except ValueError:
            raise SourceError(url, "redirects to what is not a web address; check it") from None
    raise SourceError(url, f"redirects more than {REDIRECTS} times; open it in a browser and save its text")


def _parts(at: str, asked: str) -> SplitResult:
    try:
        parts = urlsplit(at)
        host, _ = parts.hostname, parts.port
    except ValueError:
        raise SourceError(asked, "is not a web address; check it") from None
    if parts.scheme not in ("http", "https"):
        raise SourceError(asked, f"leads to {parts.scheme or 'nothing'}: and only http and https are followed")
    if not host or " " in parts.netloc or not at.isprintable():
        raise SourceError(asked, "is not a web address; check it")
    return parts


def _get(parts: SplitResult, asked: str, end: float, size: int, trusted: bool) -> Fetched | str:
    """One request: the body, or the address of a redirect."""
    connection = _Connection(parts, asked, end, trusted)
    try:
        with connection:
            response = connection.request()
            connection.check()
            if response.status in _MOVED and (place := response.getheader("Location")):
                return place
            if response.status != 200:
                reason = http.client.responses.get(response.status, "an unknown status")
                raise SourceError(asked, f"the server answers {response.status} ({reason.lower()})")
            data = _body(response, asked, size)
            connection.check()
            headers = response.headers
            return Fetched(data, parts.geturl(), headers.get_content_type(), headers.get_content_charset() or "")
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        raise SourceError(asked, connection.why(error)) from None


def _body(response: http.client.HTTPResponse, asked: str, size: int) -> bytes:
    encoding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if encoding not in ("identity", "gzip", "x-gzip"):
        raise SourceError(asked, f"comes packed in a way we did not ask for ({encoding[:20]})")
    unpack = None if encoding == "identity" else zlib.decompressobj(wbits=31)
    out, length = [], 0
    while chunk := response.read1(_CHUNK):
        while chunk:
            piece = chunk if unpack is None else unpack.decompress(chunk, size + 1 - length)
            chunk = b"" if unpack is None else unpack.unconsumed_tail
            out.append(piece)
            length += len(piece)
            if length > size:
                raise SourceError(asked, f"is larger than {size // 1_000_000} MB; download it and save its text")
    return b"".join(out)


class _Connection:
    """As a context: one connection to one checked address, which a timer cuts when time is up.

    Timeouts of a socket count from byte to byte; a server that drips would hold us for ever.
    """

    def __init__(self, parts: SplitResult, asked: str, end: float, trusted: bool) -> None:
        self._parts, self._asked, self._end, self._trusted = parts, asked, end, trusted
        self._http: http.client.HTTPConnection | None = None
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(self._left(), self._cut)
        self._timer.daemon = True

    def __enter__(self) -> None:
        self._timer.start()

    def __exit__(self, *exception: object) -> None:
        self._timer.cancel()
        for one in (self._http, self._socket):
            if one is not None:
                one.close()

    def request(self) -> http.client.HTTPResponse:
        """Send the request and read the head of the answer."""
        parts = self._parts
        host = (parts.hostname or "").encode("idna" if not (parts.hostname or "").isascii() else "ascii").decode()
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        self._socket = _connect(host, port, self._asked, self._left(), self._trusted)
        if secure:
            # The handshake comes after, when the timer knows the socket that it may have to cut.
            wrap = ssl.create_default_context().wrap_socket
            tls = wrap(self._socket, server_hostname=host, do_handshake_on_connect=False)
            self._socket = tls
            tls.do_handshake()
        self._http = http.client.HTTPConnection(host, port)
        self._http.sock = self._socket
        target = parts._replace(scheme="", netloc="", fragment="").geturl() or "/"
        headers = {
            "User-Agent": f"inquit/{__version__} (article reader for the terminal)",
            "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5",
            "Accept-Language": "fr, en;q=0.8",
            "Accept-Encoding": "gzip",
            "Connection": "close",
        }
        self._http.request("GET", _quoted(target), headers=headers)
        return self._http.getresponse()

    def check(self) -> None:
        """Raise TimeoutError when time is up: a connection that was cut looks like one that has ended."""
        if time.monotonic() >= self._end:
            raise TimeoutError

    def why(self, error: Exception) -> str:
        """What went wrong, for people."""
        if time.monotonic() >= self._end or isinstance(error, TimeoutError):
            return "the server does not answer in time; try again later"
        if isinstance(error, socket.gaierror):
            return "no such host can be found; check the address and the network"
        if isinstance(error, ssl.SSLCertVerificationError):
            return "the server's certificate cannot be trusted; open it in a browser to see why"
        if isinstance(error, ConnectionRefusedError):
            return "the server refuses the connection; check the address"
        reason = error.strerror if isinstance(error, OSError) and error.strerror else type(error).__name__
        return f"the server's answer cannot be read ({reason})"

    def _left(self) -> float:
        return max(0.001, self._end - time.monotonic())

    def _cut(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


def _connect(host: str, port: int, asked: str, seconds: float, trusted: bool) -> socket.socket:
    """A socket to the host, at the address that was checked: a second look-up could give another."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    if not trusted and not all(_public(str(entry[4][0])) for entry in found):
        raise SourceError(asked, f"redirects into a private network ({host}); name that address if you mean it")
    trouble: OSError | None = None
    for family, kind, protocol, _, place in found[:4]:
        one = socket.socket(family, kind, protocol)
        one.settimeout(seconds)
        try:
            one.connect(place)
        except OSError as error:
            one.close()
            trouble = error
        else:
            return one
    raise trouble or OSError("no address")


def _public(address: str) -> bool:
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None)
    return (mapped or ip).is_global and not ip.is_multicast


def _quoted(target: str) -> str:
    """The path as a request line may have it: accents and blanks as percent signs."""
    return "".join(
        c if "!" <= c <= "~" else "".join(f"%{b:02X}" for b in c.encode("utf-8", "replace")) for c in target
    )
