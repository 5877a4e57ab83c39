"""Take README's pictures from the running reader: python .ci/pictures.py

Writes .ci/pictures/*.svg, dark and light. Fonts are those of whoever looks: nothing is fetched.
"""

from __future__ import annotations

import asyncio
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from tui.opening import open_named  # noqa: E402
from tui.reader import language  # noqa: E402
from tui.reader.app import InquitApp  # noqa: E402
from tui.resources import folder  # noqa: E402

SHOTS = (
    ("nuit", "nuit", (116, 32), ("c", "c", "c", "s")),
    ("papier", "papier", (116, 32), ("c", "c", "c", "c", "c", "c", "e")),
    ("carte", "nuit", (116, 32), ("6", "enter", "enter")),
)
_REMOTE_FONT = re.compile(r"@font-face\s*\{.*?\}", re.DOTALL)


async def take(name: str, theme: str, size: tuple[int, int], keys: tuple[str, ...]) -> None:
    """One picture: the sample opened at a size and some keys pressed."""
    language.use("en")
    (opened, *_) = open_named(str(folder("samples") / "sommet-de-brumaire.json"))
    app = InquitApp([opened.article], [opened.annotations], theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        picture = app.export_screenshot(title="inquit")
    (HERE / "pictures").mkdir(exist_ok=True)
    (HERE / "pictures" / f"{name}.svg").write_text(_REMOTE_FONT.sub("", picture), encoding="utf-8")


async def main() -> None:
    """All of them."""
    for name, theme, size, keys in SHOTS:
        await take(name, theme, size, keys)


if __name__ == "__main__":
    asyncio.run(main())
