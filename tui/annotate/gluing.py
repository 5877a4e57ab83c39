"""Words that no space parts from the quotation marks beside them: "On verra»,dit le maire", "Oui.»Il part".

spaCy cuts marks off the ends of a word only; glued in its middle they make one token of two sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

_MARK = r"[«»“”„]|<<|>>|''|(?<!\d)\"(?!\d)"
# Marks, and the punctuation next to them, inside of a word.
_CLITIC = r"-t(?=-(?:il|elle|on)\b)|-(?:ils?|elles?|on)(?=\W)"  # spaCy knows them at the end of a word only
_INSIDE = re.compile(rf"{_MARK}|(?<=[«»“”„\">')])[.,;:!?…]+|[.,;:!?…]+(?=[«»“”„\"<'])|{_CLITIC}")
_STOP = re.compile(r"\.(?=[^\W\d_]['’a-zà-ÿ])")  # the full stop of "».Il", once the mark is off
_HINT = re.compile(r"[«»“”„\"<>]|''")

Finder = Callable[[str], Iterable["re.Match[str]"]]
Search = Callable[[str], Any]


def part_glued(nlp: Language) -> None:
    """Let the tokenizer of ``nlp`` cut words from marks wherever they meet; a foreign one stays as it is."""
    tokenizer: Any = nlp.tokenizer
    inside: Finder | None = getattr(tokenizer, "infix_finditer", None)
    prefix: Search | None = getattr(tokenizer, "prefix_search", None)
    if inside is None or prefix is None:
        return
    tokenizer.infix_finditer = _with_marks(inside)
    tokenizer.prefix_search = _with_stop(prefix)


def _with_marks(inside: Finder) -> Finder:
    def find(word: str) -> Iterable[re.Match[str]]:
        if not _HINT.search(word):
            return inside(word)
        return _in_order([*_INSIDE.finditer(word), *inside(word)])

    return find


def _in_order(found: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The matches from left to right, none within another."""
    end = 0
    for match in sorted(found, key=lambda m: (m.start(), -m.end())):
        if match.start() >= end and match.end() > match.start():
            yield match
            end = match.end()


def _with_stop(prefix: Search) -> Search:
    def search(word: str) -> Any:
        return prefix(word) or (_STOP.match(word) if word[:1] == "." else None)

    return search
