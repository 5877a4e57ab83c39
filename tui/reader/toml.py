"""TOML as our own files have it, read without ``tomllib``: to import that takes 2 ms of every start.

Themes and settings hold hardly anything but ``name = "words"``. What is more than that is left to ``tomllib``.
"""

from __future__ import annotations

from typing import Any


def loads(text: str) -> dict[str, Any]:
    """The table in a TOML document. Raises ValueError for what is none."""
    table = _plain(text)
    if table is not None:
        return table
    import tomllib

    return tomllib.loads(text)


def _plain(text: str) -> dict[str, Any] | None:
    """The same for a document of comments, headings without dots, and values in one line; None for any other."""
    whole: dict[str, Any] = {}
    table = whole
    for line in text.split("\n"):
        name, sign, written = line.partition(" = ")
        if not line or (line.startswith("#") and line.isprintable()):
            continue
        if not sign and line.startswith("[") and line.endswith("]"):
            name, value = line[1:-1], {}
            table = whole
        else:
            value = _value(written)
        if value is None or name in table or not (name.isascii() and name.isidentifier()):
            return None
        table[name] = value
        if isinstance(value, dict):
            table = value
    return whole


def _value(written: str) -> Any:
    """A word, true or false, or a small number; None for what is written in any other way."""
    if written in ("true", "false"):
        return written == "true"
    if written.isascii() and written.isdigit() and (written[0] != "0" or written == "0") and len(written) < 16:
        return int(written)
    inside = written[1:-1]
    if written == f'"{inside}"' and inside.isprintable() and not {'"', "\\"} & set(inside):
        return inside
    return None
