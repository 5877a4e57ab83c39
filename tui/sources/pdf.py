"""A PDF becomes an article (extra ``office``: pypdf).

The parser runs in a process of its own with bounded time and memory: a PDF is a program more than a text, and
there is no end to the ways in which one can be made to loop.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from tui.model.article import Article
from tui.sources.docx import INSTALL
from tui.sources.errors import SourceError

SECONDS = 60
MEMORY = 1_500_000_000  # bytes of address space
PAGES = 3000
SIZE = 20_000_000  # code points

_OPEN_END = re.compile(r"[\w,;-]$")


def read_pdf(data: bytes, source: str, seconds: float = SECONDS) -> Article:
    """The text of a PDF. Raises SourceError; scanned pages have no text."""
    package = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, [package, os.environ.get("PYTHONPATH", "")]))
    answer: dict[str, Any]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tui.sources.pdf"],
            input=data,
            capture_output=True,
            timeout=seconds,
            env={**os.environ, "PYTHONPATH": path},
            check=False,
        )
        answer = (
            json.loads(done.stdout) if done.returncode == 0 else {"error": "is too damaged or too complicated"}
        )
    except subprocess.TimeoutExpired:
        answer = {"error": f"takes more than {seconds:.0f} s to read"}
    except ValueError:
        answer = {"error": "is damaged"}
    if "error" in answer:
        problem = str(answer["error"])
        raise SourceError(source, problem if "pip" in problem else problem + "; save its text and open that")
    text = join_pages(answer["pages"])
    if not text.strip():
        raise SourceError(source, "holds no text (scanned pages?); a text recogniser must read it first")
    about = answer["about"]
    return Article(text=text, source=source, title=about["title"], byline=about["author"], date=about["date"])


def join_pages(pages: list[str]) -> str:
    """Pages as one text: a sentence that runs over the end of a page goes on in the same paragraph."""
    out = ""
    for page in pages:
        words = "\n".join(line.rstrip() for line in page.strip("\n").splitlines())
        if words.strip():
            out += ("" if not out else "\n" if _OPEN_END.search(out) else "\n\n") + words
    return out + "\n" if out else ""


def _worker() -> None:
    """In the child: PDF on standard input, JSON on standard output."""
    import contextlib
    import io
    import logging
    import resource

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    logging.disable(logging.CRITICAL)
    try:
        from pypdf import PdfReader
    except ImportError:
        answer: dict[str, object] = {"error": INSTALL}
    else:
        try:
            reader = PdfReader(io.BytesIO(sys.stdin.buffer.read()))
            if reader.is_encrypted and not reader.decrypt(""):
                answer = {"error": "is encrypted"}
            else:
                answer = {"pages": _pages(reader.pages), "about": _about(reader.metadata)}
        except Exception as error:  # the parser's ways to fail have no common class
            answer = {"error": f"is damaged ({type(error).__name__})"}
    sys.stdout.write(json.dumps(answer))


def _pages(pages: object) -> list[str]:
    out: list[str] = []
    size = 0
    for number, page in enumerate(pages):  # type: ignore[arg-type,var-annotated]
        words = str(page.extract_text()).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
        out.append(words)
        size += len(words)
        if number >= PAGES or size > SIZE:
            raise ValueError("too long")
    return out


def _about(metadata: object) -> dict[str, str]:
    def told(key: str) -> str:
        value = getattr(metadata, key, None)
        return " ".join(value.split()) if isinstance(value, str) else ""

    created = re.match(r"D?:?(\d{4})(\d\d)(\d\d)", told("creation_date_raw"))
    return {
        "title": told("title"),
        "author": told("author"),
        "date": "-".join(created.groups()) if created else "",
    }


if __name__ == "__main__":
    _worker()
