"""``inquit serve``: the reader in a browser on this machine."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.cli import FAILED, OK, complain
from tui.opening import open_named

if TYPE_CHECKING:
    from aiohttp import web
    from textual_serve.server import Server

HERE = ("localhost", "127.0.0.1", "[::1]")


@click.command(short_help="The reader in a browser, on this machine only.")
@click.argument("file", metavar="FILE")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Port to listen on.")
@click.option(
    "--host",
    default="localhost",
    show_default=True,
    metavar="NAME",
    help="Listen under this name of the machine, for others too: whoever reaches it reads along, "
    "and changes your library.",
)
def serve(file: str, port: int, host: str) -> int:
    """Serve the reader on FILE to browsers. Ctrl+c ends it.

    Only this machine is served, and only pages of this very server: other sites open in the same browser
    are refused.

    \b
    Examples:
      inquit serve article.txt
      inquit serve article.txt --port 9000
    """
    open_named(file)  # what cannot be opened is said here, not in the browser
    try:
        server = _server(file, port, host)
    except ImportError:
        return complain('serving needs the package textual-serve: pip install "inquit[serve]"')
    try:
        server.serve()
    except OSError as error:
        complain(f"port {port}: {error.strerror or error}")
        return FAILED
    return OK


def _server(file: str, port: int, host: str) -> Server:
    from aiohttp import web
    from textual_serve.server import Server

    names = {f"{name}:{port}" for name in (*HERE, host)}

    @web.middleware
    async def only_our_own(
        request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        # A page from elsewhere may ask this machine too: its Origin tells, and a name bent to this address
        # (DNS rebinding) shows in Host.
        origin = request.headers.get("Origin", "").partition("://")[2]
        if request.host not in names or (origin and origin not in names):
            raise web.HTTPForbidden(text="inquit serves this machine only")
        response = await handler(request)
        if not response.prepared:
            # The page as it comes asks elsewhere for a font: nobody else shall learn what is read, and when.
            response.headers["Content-Security-Policy"] = (
                f"default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self' ws://{request.host}"
            )
        return response

    class ReaderServer(Server):
        """Textual's server behind our door."""

        async def _make_app(self) -> web.Application:
            app: web.Application = await super()._make_app()
            app.middlewares.append(only_our_own)
            return app

        async def on_startup(self, app: web.Application) -> None:
            print(f"{self.public_url}  (ctrl+c ends)", flush=True)

        def initialize_logging(self) -> None:
            """Say nothing about requests."""

    # textual-serve runs a shell command; every word of it is quoted.
    path = file if "://" in file else str(Path(file).absolute())
    command = shlex.join([sys.executable, "-m", "tui", "read", "--", path])
    return ReaderServer(command, host=host, port=port, title="inquit", public_url=f"http://{host}:{port}")
