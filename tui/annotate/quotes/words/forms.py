"""Inflected forms of verbs, made from lemmas: the quick pipeline has no lemmatizer.

French: regular verbs by their ending with the usual changes of spelling, irregular ones from principal parts in
``verbs.toml``. English: regular verbs by rule, irregular ones from a table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from tui.annotate.data import words_for

Shape = Literal["fin", "pp", "ppr", "inf"]  # finite, past participle, present participle or gerund, infinitive

_PAST = ("ai", "as", "a", "âmes", "âtes", "èrent")
_IMPERFECT = ("ais", "ait", "ions", "iez", "aient")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient")
_AGREEMENT = ("", "e", "s", "es")


def french_forms(lemma: str, parts: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Shape]]:
    """All forms of a French verb with their shape.

    ``parts`` gives for an irregular verb, or for the tail of its compounds, in order: present singular, present
    plural, stem of the imperfect, stem of the future, simple past singular and plural, past participle.
    """
    yield lemma, "inf"
    tail = max((t for t in parts if lemma.endswith(t)), key=len, default="")
    if tail:
        yield from _irregular(lemma[: len(lemma) - len(tail)], parts[tail])
    elif lemma.endswith("er"):
        yield from _first_group(lemma[:-2])
    elif lemma.endswith("ir"):
        yield from _second_group(lemma[:-2])
    else:
        raise ValueError(f"no principal parts for {lemma}")


def _irregular(prefix: str, parts: Sequence[str]) -> Iterator[tuple[str, Shape]]:
    present, plural, imperfect, future, past, pasts, participle = (prefix + p for p in parts)
    for form in (present, _second_person(present), plural, past, pasts):
        yield form, "fin"
    for end in _IMPERFECT:
        yield imperfect + end, "fin"
    yield from ((imperfect + e, "fin") for e in ("ons", "ez", "e"))
    yield from ((future + e, "fin") for e in _FUTURE)
    yield from ((participle + e, "pp") for e in _AGREEMENT)
    yield imperfect + "ant", "ppr"


def _second_person(present: str) -> str:
    """ "dis" beside "dit", "mets" beside "met"."""
    if present.endswith(("et", "at")):
        return present + "s"
    return present[:-1] + "s" if present.endswith(("t", "d")) else present


def _first_group(stem: str) -> Iterator[tuple[str, Shape]]:
    weak = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1:], stem)  # before a, o
    for mute in {stem, *_mute_stems(stem)}:  # before a mute e
        yield from ((mute + e, "fin") for e in ("e", "es", "ent"))
        yield from ((mute + "er" + e, "fin") for e in _FUTURE)
    yield from ((stem + "er" + e, "fin") for e in _FUTURE)
    yield from ((weak + e, "fin") for e in (*_PAST[:5], "ais", "ait", "aient", "ons"))
    yield from ((stem + e, "fin") for e in ("èrent", "ions", "iez", "ez"))
    yield from ((stem + "é" + e, "pp") for e in _AGREEMENT)
    yield weak + "ant", "ppr"


def _mute_stems(stem: str) -> Iterator[str]:
    """Stems before a mute e where spelling changes: appell-, jett-, achèt-, considèr-, balai-."""
    if stem.endswith("y"):
        yield stem[:-1] + "i"
    consonants = len(stem) - len(stem.rstrip("bcdfghjklmnpqrstvxz"))
    vowel = len(stem) - consonants - 1
    if 0 < consonants <= 2 and vowel >= 0 and stem[vowel] in "eé":
        yield stem[:vowel] + "è" + stem[vowel + 1 :]
        if stem[vowel] == "e" and stem[-1] in "lt":
            yield stem + stem[-1]


def _second_group(stem: str) -> Iterator[tuple[str, Shape]]:
    for end in ("is", "it", "issent", "issons", "issez", "irent", "isse"):
        yield stem + end, "fin"
    yield from ((stem + "iss" + e, "fin") for e in _IMPERFECT)
    yield from ((stem + "ir" + e, "fin") for e in _FUTURE)
    yield from ((stem + "i" + e, "pp") for e in _AGREEMENT)
    yield stem + "issant", "ppr"


def english_forms(lemma: str, parts: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Shape]]:
    """All forms of an English verb; ``parts`` gives past and past participle of an irregular one."""
    yield lemma, "inf"
    yield lemma, "fin"
    yield _third(lemma), "fin"
    if lemma in parts:
        past, participle = parts[lemma]
        yield past, "fin"
        yield participle, "pp"
    else:
        past = _add(lemma, "ed")
        yield past, "fin"
        yield past, "pp"
    yield _add(lemma, "ing"), "ppr"


def _third(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


_DOUBLED = words_for("doubled")


def _add(lemma: str, end: str) -> str:
    if lemma in _DOUBLED:
        return lemma + lemma[-1] + end
    if lemma.endswith("e") and not (end == "ing" and lemma.endswith("ee")):
        return lemma[:-1] + end
    if end == "ed" and lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    return lemma + end
