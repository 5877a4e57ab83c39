"""The reader with a watch on its event loop: ``watch.py FILE OUT annotated|kept``.

A timer that should go off every millisecond tells how long nothing else could: writes the waits in milliseconds,
longest first, to OUT, and leaves once the article is annotated to its end, or kept, and half a second more.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path

from tui.cli import main
from tui.reader import app

TICK = 0.001
FILE, OUT, UNTIL = sys.argv[1:]


class Watched(app.InquitApp):
    """The reader, watched from its first frame on."""

    def on_ready(self) -> None:
        """Begin."""
        self.run_worker(self._watch())

    async def _watch(self) -> None:
        waits, left = [], None
        while left is None or time.perf_counter() < left:
            before = time.perf_counter()
            await asyncio.sleep(TICK)
            waits.append((time.perf_counter() - before - TICK) * 1000)
            if left is None and self._done():
                left = time.perf_counter() + 0.5
        Path(OUT).write_text(json.dumps(sorted(waits, reverse=True)[:50]))
        self.exit()

    def _done(self) -> bool:
        entry = self.reading_list.entry
        return entry.key is not None and (UNTIL == "kept" or not entry.wanting)


app.InquitApp = Watched  # type: ignore[misc]
sys.exit(main([FILE]))
