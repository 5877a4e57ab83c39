"""Loading a spaCy pipeline without its slowest step: one gigantic regular expression of the French tokenizer.

spaCy compiles, when ``spacy.lang.fr`` is imported, a pattern of 1.45 million characters: 266 alternatives of the
shape ``(?:^HEAD TAIL$)`` that spell out the same few letter classes again and again. That takes longer than all
the rest of the load. ``factor`` writes the same language with every class once; only whether the pattern matches
is ever asked of it, so the two are exchangeable. A pattern it does not understand completely is compiled as it
is: then the load is slow, and ``Shortcut.taken`` says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

_GIGANTIC = 200_000  # characters; the longest of spaCy's other patterns has about 20,000
_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")

# What an alternative may be made of. Everything else (back references, look-around, escapes, a "|" or "^" at
# the top) could change its meaning when moved, and makes the whole pattern "not understood".
_MEMBER = r"(?:[^\]\[\\^]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})"
_SHORT_CLASS = rf"\[{_MEMBER}{{1,40}}\][+*?]?"
_LONG_CLASS = rf"\[{_MEMBER}{{41,}}\][+*?]?"
_LETTER = r"[\w '’][+*?]?"
_GROUP = rf"\(\?:(?:{_LETTER}|{_SHORT_CLASS}|\|)*\)[+*?]?"
_ALTERNATIVE = re.compile(
    rf"\^(?P<before>(?:{_LONG_CLASS})*)"
    rf"(?P<middle>(?:{_LETTER}|{_SHORT_CLASS}|{_GROUP})*)"
    rf"(?P<after>(?:{_SHORT_CLASS}|{_LONG_CLASS})*)\$"
)


def factor(pattern: str) -> str | None:
    """The same alternatives with equal beginnings and ends written once, or None when not understood.

    ``pattern`` is ``(?FLAGS)(?:^…$)|(?:^…$)|…``. The result matches exactly the same strings; where a match
    begins and ends is also the same, as every alternative is anchored at both ends.
    """
    flags = _FLAGS.match(pattern)
    body = pattern[flags.end() :] if flags else pattern
    if not (body.startswith("(?:^") and body.endswith("$)")):
        return None
    middles: dict[tuple[str, str], list[str]] = {}
    for alternative in body[3:-1].split(")|(?:"):
        parts = _ALTERNATIVE.fullmatch(alternative)
        if parts is None:
            return None
        middles.setdefault((parts["before"], parts["after"]), []).append(parts["middle"])
    factored = (f"^{before}(?:{'|'.join(some)}){after}$" for (before, after), some in middles.items())
    return (flags.group() if flags else "") + "|".join(factored)


@dataclass(slots=True)
class Shortcut:
    """What became of the gigantic patterns met during a load."""

    factored: int = 0
    plain: int = 0

    @property
    def taken(self) -> bool:
        """Whether every gigantic pattern could be factored (also when there was none)."""
        return not self.plain


@contextmanager
def factored_patterns() -> Iterator[Shortcut]:
    """Within it ``re.compile`` factors gigantic patterns that it understands; all others go through untouched.

    spaCy offers no hook: the pattern is compiled by an import and again from the pipeline's own files.
    """
    compile_plainly: Callable[..., re.Pattern[Any]] = re.compile
    shortcut = Shortcut()

    def compile_factored(pattern: Any, flags: Any = 0) -> re.Pattern[Any]:
        if isinstance(pattern, str) and len(pattern) >= _GIGANTIC:
            shorter = factor(pattern)
            if shorter is not None:
                shortcut.factored += 1
                return compile_plainly(shorter, flags)
            shortcut.plain += 1
        return compile_plainly(pattern, flags)

    re.compile = compile_factored
    try:
        yield shortcut
    finally:
        re.compile = compile_plainly
