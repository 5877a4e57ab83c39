"""Bars in the terminal. Needs plotext (the extra ``plots``)."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from tui.archive.errors import ArchiveError
from tui.archive.stats import Share
from tui.model.display import clean

_LABEL = 32  # cells of a name
_SERIES = 6  # speakers (or others) told apart by colour
_COLOURS = ("blue", "orange", "green", "magenta", "cyan", "yellow", "gray")
_WIDEST = 120  # cells


def draw(shares: Sequence[Share], keys: Sequence[str]) -> None:
    """Print a bar for each group: its share; with two keys a bar for each of the first, cut up by the second.

    Where there are no colours to tell the parts of a bar by, each part is a bar of its own. Raises ArchiveError
    when plotext is not installed.
    """
    try:
        plot: Any = import_module("plotext")
    except ImportError:
        raise ArchiveError("", 'plots need plotext: pip install "inquit[plots]"') from None
    if not shares:
        return
    colours = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    width = min(_WIDEST, shutil.get_terminal_size((80, 24)).columns)
    plot.clear_figure()
    if len(keys) == 1 or not colours:
        labels = [" ".join(map(_label, share.keys)) for share in shares]
        plot.simple_bar(labels, [round(100 * share.share, 1) for share in shares], width=width, color=_COLOURS[0])
    else:
        heads = list(dict.fromkeys(share.keys[0] for share in shares))
        series = _series(shares)
        parts = [[round(100 * _part(shares, head, one, series), 1) for head in heads] for one in series]
        names = [_label(one) for one in series]
        labels = [_label(head) for head in heads]
        plot.simple_stacked_bar(labels, parts, width=width, labels=names, colors=_COLOURS[: len(names)])
    picture = plot.build() if colours else plot.uncolorize(plot.build())
    sys.stdout.write(picture.rstrip("\n") + "\n")


_OTHERS = "…"


def _series(shares: Sequence[Share]) -> list[str]:
    """The groups of the second key with the most words, and the others as one."""
    words: dict[str, int] = {}
    for share in shares:
        words[share.keys[1]] = words.get(share.keys[1], 0) + share.words
    ordered = sorted(words, key=lambda name: -words[name])
    return ordered if len(ordered) <= _SERIES else [*ordered[:_SERIES], _OTHERS]


def _part(shares: Sequence[Share], head: str, one: str, series: Sequence[str]) -> float:
    of_head = [share for share in shares if share.keys[0] == head]
    if one == _OTHERS:
        return sum(share.share for share in of_head if share.keys[1] not in series)
    return sum(share.share for share in of_head if share.keys[1] == one)


def _label(name: str) -> str:
    shown = clean(" ".join(name.split())) or "—"
    return shown if len(shown) <= _LABEL else shown[: _LABEL - 1] + "…"
