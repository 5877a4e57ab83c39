"""Descriptions that the article names farther down: "le procureur" before and behind his name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.model.annotation import Confidence, Quotation

_WORD = re.compile(r"[\w']+")
_DEFINITE = frozenset({"le", "la", "l'", "the"})


def name_described(text: str, quotations: Sequence[Quotation]) -> list[Quotation]:
    """Give a description, and the pronouns that took it up, the name that the same words mean farther down."""
    out = list(quotations)
    named: dict[str, Quotation] = {}
    lost: dict[str, str] = {}  # words for people -> the same as a key, while nobody is named for them
    for q in out:
        key = _description(text, q)
        if key and q.entity:
            named.setdefault(key, q)
        elif key and q.who and key not in named:
            lost[q.who] = key
    for i, q in enumerate(out):
        twin = named.get(lost.get(q.who or "", "")) if q.entity is None else None
        if twin and twin.span.start > q.span.start:
            surely: Confidence = "inherited" if q.confidence == "inherited" else "likely"
            out[i] = q._replace(entity=twin.entity, who=twin.who, confidence=surely)
    return out


def _description(text: str, quotation: Quotation) -> str:
    """The words of a speaker mention with a definite article, in one form; "" for names, pronouns and others."""
    if quotation.speaker is None:
        return ""
    first, _, rest = _bare(quotation.speaker.of(text)).partition(" ")
    return rest if first in _DEFINITE else ""


def _bare(words: str) -> str:
    """Words in lower case without punctuation, apostrophes apart from what follows."""
    return " ".join(_WORD.findall(words.lower().replace("’", "'").replace("'", "' ")))
