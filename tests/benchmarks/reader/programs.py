"""The programs that are measured, each measure with a library and settings of its own.

A reader remembers where one stopped: with one library for all, a measure would begin where the one before ended.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import articles
from terminal import Program

from tui.library import Library
from tui.opening import open_named

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


@dataclass(frozen=True, slots=True)
class Bench:
    """Where one measure keeps its things. Articles are shared: to write one of 10 MB takes a while."""

    folder: Path
    name: str

    @property
    def library(self) -> Path:
        """This measure's own library."""
        return self.folder / self.name / "library.sqlite"

    @property
    def environment(self) -> dict[str, str]:
        """What the reader is started with."""
        home = self.folder / self.name
        home.mkdir(exist_ok=True)
        return {
            "INQUIT_CONFIG_DIR": str(home / "config"),
            "INQUIT_LIBRARY": str(self.library),
            "PYTHONPATH": str(ROOT),
        }

    def annotated(self, size: int) -> Path:
        """An annotated article of about that many characters, as a file of inquit/1."""
        return articles.annotated_file(self.folder, size)

    def plain(self, size: int) -> Path:
        """The same article without annotations, which nobody has read."""
        return articles.plain_file(self.folder, size)

    def kept(self, size: int) -> Path:
        """The same as a plain file whose annotations are in the library."""
        path = self.folder / self.name / f"{size}.txt"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            path.write_text(articles.article(size)[0].text, "utf-8")
            article = open_named(str(path))[0].article
            with Library(self.library) as library:
                library.record(article, articles.article(size)[1], path=str(path))
        return path

    def reader(self, path: Path) -> Program:
        """The reader on a file."""
        return Program([sys.executable, "-m", "tui", str(path)], self.environment)

    def watched(self, path: Path, out: Path, *, until: str) -> Program:
        """The reader with a watch on its event loop, see watch.py."""
        return Program([sys.executable, str(HERE / "watch.py"), str(path), str(out), until], self.environment)

    def bare(self, *args: str) -> Program:
        """What we are measured against, see bare.py."""
        return Program([sys.executable, str(HERE / "bare.py"), *args], self.environment)
