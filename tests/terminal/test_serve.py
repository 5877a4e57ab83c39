"""The reader in a browser: the page shows the article, keys work, other sites are refused."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("textual_serve")
import aiohttp

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "sommet-de-brumaire.json"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
LIMIT = 60.0  # seconds


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("localhost", 0))
        port: int = one.getsockname()[1]
        return port


@pytest.fixture
def server() -> Iterator[str]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", "serve", str(SAMPLE), "--port", str(port)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    assert f"http://localhost:{port}" in said
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("localhost", port), timeout=1):
            break
    yield f"localhost:{port}"
    process.terminate()
    process.wait(20)


def status(server: str, **headers: str) -> int:
    try:
        with urllib.request.urlopen(
            urllib.request.Request(f"http://{server}/", headers=headers), timeout=20
        ) as page:
            return int(page.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_other_sites_and_bent_names_are_refused(server: str) -> None:
    assert status(server) == 200
    assert status(server, Origin="http://evil.example") == 403
    assert status(server, Origin="null") in (200, 403)
    assert status(server, Host=f"evil.example:{server.rpartition(':')[2]}") == 403


def test_served_bytes_reach_a_browser_s_socket(server: str) -> None:
    """Without a browser: the socket a page opens carries the article, and c moves to the first quotation."""

    async def read() -> None:
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(f"http://{server}/ws?width=120&height=40", max_msg_size=0) as page,
        ):
            shown = await until(page, "Au sommet de Brumaire", "/22")
            assert "1/22" not in shown
            await page.send_json(["stdin", "c"])
            await until(page, "1/22")

    asyncio.run(read())


async def until(page: aiohttp.ClientWebSocketResponse, *words: str) -> str:
    shown, end = "", time.monotonic() + LIMIT
    while time.monotonic() < end:
        message = await page.receive(timeout=LIMIT)
        shown += message.data.decode("utf-8", "replace") if isinstance(message.data, bytes) else str(message.data)
        if all(word in shown for word in words):
            return shown
    raise AssertionError(f"never came: {words}")


class Browser:
    """A headless Chromium, driven over its debugging protocol; it keeps what the page's socket received."""

    def __init__(self, protocol: aiohttp.ClientWebSocketResponse) -> None:
        self._protocol = protocol
        self._number = 0
        self.received = ""

    async def _next(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads((await self._protocol.receive(timeout=LIMIT)).data)
        if message.get("method") == "Network.webSocketFrameReceived":
            frame = message["params"]["response"]
            data = (
                base64.b64decode(frame["payloadData"]) if frame["opcode"] == 2 else frame["payloadData"].encode()
            )
            self.received += data.decode("utf-8", "replace")
        return message

    async def do(self, method: str, **params: Any) -> None:
        """Send a command and wait until it is carried out."""
        self._number += 1
        await self._protocol.send_json({"id": self._number, "method": method, "params": params})
        while (await self._next()).get("id") != self._number:
            pass

    async def until(self, *words: str) -> None:
        """Wait until the page has received these words."""
        end = time.monotonic() + LIMIT
        while not all(word in self.received for word in words):
            assert time.monotonic() < end, f"the page never got {words}"
            await self._next()


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_in_a_browser_c_moves_to_the_first_quotation(server: str, tmp_path: Path) -> None:
    assert CHROMIUM is not None
    port = free_port()
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path}",
        f"--remote-debugging-port={port}",
    ]
    chromium = subprocess.Popen(
        [CHROMIUM, *options, "about:blank"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )

    async def address(session: aiohttp.ClientSession) -> str:
        end = time.monotonic() + LIMIT
        while time.monotonic() < end:
            with contextlib.suppress(aiohttp.ClientError):
                async with session.get(f"http://127.0.0.1:{port}/json") as answer:
                    pages = [one for one in await answer.json(content_type=None) if one["type"] == "page"]
                    if pages:
                        return str(pages[0]["webSocketDebuggerUrl"])
            await asyncio.sleep(0.2)
        raise AssertionError("Chromium does not answer")

    async def read() -> None:
        async with (
            aiohttp.ClientSession() as session,
            session.ws_connect(await address(session), max_msg_size=0) as protocol,
        ):
            browser = Browser(protocol)
            await browser.do("Network.enable")
            await browser.do("Page.navigate", url=f"http://{server}/")
            await browser.until("Au sommet de Brumaire", "/22")
            assert "1/22" not in browser.received
            focus = "document.querySelector('.xterm-helper-textarea').focus()"
            await browser.do("Runtime.evaluate", expression=focus)
            for kind in ("keyDown", "keyUp"):
                await browser.do("Input.dispatchKeyEvent", type=kind, key="c", code="KeyC", text="c")
            await browser.until("1/22")

    try:
        asyncio.run(read())
    finally:
        chromium.terminate()
        chromium.wait(20)
