"""JSON from outside, read value by value: every surprise is one line that says where.

Nothing here trusts the shape of what it is given. ``where`` is the path from the top, "quotes[3].cue".
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, NoReturn

from tui.formats.errors import FormatError
from tui.model.span import Span

Object = Mapping[str, Any]

_DEPTH = 60  # levels; our own files have 5


def parse(text: str) -> Any:
    """The value in a JSON document without NaN, and not nested so deep that writing it again would fail."""
    try:
        value = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        fail(f"line {error.lineno}, column {error.colno}", f"is not JSON ({error.msg.lower()})")
    except RecursionError:
        fail("", f"is nested deeper than {_DEPTH} levels")
    except ValueError as error:  # a number with thousands of digits
        fail("", f"is not JSON we read ({error})")
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(_DEPTH):
        if not level:
            return value
        # Only what can hold something goes on to the next level: of a long article nearly all values are numbers.
        children = [item.values() if isinstance(item, dict) else item for item in level]
        level = [child for several in children for child in several if type(child) in (dict, list)]
    fail("", f"is nested deeper than {_DEPTH} levels")


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number of JSON")


def fail(where: str, problem: str) -> NoReturn:
    """Raise the FormatError for a place."""
    raise FormatError("", f"{where} {problem}".strip())


def an_object(value: Any, where: str) -> Object:
    """``value`` as an object."""
    return value if isinstance(value, dict) else fail(where, f"must be an object, not {kind_of(value)}")


def a_list(holder: Object, key: str, where: str = "") -> list[tuple[str, Any]]:
    """The items of a list with the place of each; none when the key is absent or null."""
    value = holder.get(key)
    place = join(where, key)
    if value is None:
        return []
    if not isinstance(value, list):
        fail(place, f"must be a list, not {kind_of(value)}")
    return [(f"{place}[{number}]", item) for number, item in enumerate(value)]


def a_string(holder: Object, key: str, where: str = "", default: str = "") -> str:
    """A string; ``default`` when the key is absent or null."""
    value = holder.get(key)
    if value is None:
        return default
    return value if isinstance(value, str) else fail(join(where, key), f"must be text, not {kind_of(value)}")


def one_of(holder: Object, key: str, where: str, choices: Sequence[str], default: str) -> Any:
    """One of a few words; ``default`` when the key is absent or null."""
    value = a_string(holder, key, where, default)
    if value not in choices:
        fail(join(where, key), f'must be one of {", ".join(choices)}, not "{value[:40]}"')
    return choices[choices.index(value)]  # the same word of a thousand quotations is one object


def a_span(value: Any, where: str, size: int) -> Span:
    """A span inside a text of ``size`` code points, written {"start": …, "end": …} or [start, end]."""
    if isinstance(value, dict):
        start, end = value.get("start"), value.get("end")
    elif isinstance(value, list) and len(value) == 2:
        start, end = value
    else:
        fail(where, f'must be a span, {{"start": …, "end": …}}, not {kind_of(value)}')
    if type(start) is not int or type(end) is not int:
        fail(where, "must have whole numbers for start and end")
    if not 0 <= start < end:
        fail(where, f"must have 0 ≤ start < end, not {_short(start)} and {_short(end)}")
    if end > size:
        fail(where, f"ends at {_short(end)}, past the end of the text ({size} characters)")
    return Span(start, end)


def kind_of(value: Any) -> str:
    """What a JSON value is, in a word for people."""
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


def join(where: str, key: str) -> str:
    """The path to ``key`` below ``where``."""
    return f"{where}.{key}" if where else key


def _short(number: int) -> str:
    return str(number) if abs(number) < 10**12 else "a huge number"
