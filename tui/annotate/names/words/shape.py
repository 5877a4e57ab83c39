"""The look of words: capitals, sigles, and the key under which spellings of one name meet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

APOSTROPHES = "'’ʼ‘"
_PLAIN = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys("-‐‑‒–\xa0\u202f\u2009\n\t.", " "))
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ß": "ss"})


@lru_cache(maxsize=1 << 14)
def fold(words: str) -> str:
    """The key of a name: no case, accents, hyphens or typographic apostrophes ("Kim-Jong-un" = "kim jong un")."""
    if not words.isascii():
        words = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c))
    flat = words.translate(_PLAIN).casefold().translate(_LIGATURES)
    return " ".join(flat.split())


def is_capitalised(word: str) -> bool:
    """Whether a word begins like a name: "Paris", "EPR2", but also "al-Masri" and "d'Aubigny"."""
    if word[0].isupper():
        return True
    if not word[0].isalpha():
        return False
    for i, c in enumerate(word[1:6], 1):
        if c in "-'’" and i + 1 < len(word):
            return word[i + 1].isupper()
    return False


def past_prefix(word: str) -> int:
    """How many letters of a word are a prefix before the name: "ex-Yougoslavie", "pro-Europe", "outre-Manche"."""
    prefix, dash, rest = word.partition("-")
    before = prefix in _PREFIXES or prefix == "Ex"
    return len(prefix) + 1 if dash and before and rest[:1].isupper() else 0


def is_sigle(word: str) -> bool:
    """Whether a word is an acronym in capitals: "ONU", "EPR2", "G7", "F-16"."""
    if not 2 <= len(word) <= 9 or not word.isupper():
        return False
    return all(c.isupper() for c in word if c.isalpha())


def is_humped(word: str) -> bool:
    """Whether a word is a brand that begins small and has capitals inside: "eBay", "iPhone", "postN".

    Not so the capital E of inclusive writing ("étudiantEs").
    """
    if len(word) < 4 or word.islower() or not word[0].islower() or not word.isalpha():
        return False
    return next((c for c in word[1:] if c.isupper()), "E") != "E"


def as_listed(words: Iterable[str]) -> str:
    """Words, lower case, joined as the data files write phrases: "chef de l'état"."""
    joined = " ".join(words)
    if "'" not in joined and "’" not in joined and "-" not in joined:
        return joined
    return (
        joined.replace("’", "'")
        .replace("' ", "'")
        .replace("l'etat", "l'état")
        .replace("d'etat", "d'état")
        .replace(" - ", "-")
    )


def as_opening(word: str) -> str:
    """One such word."""
    return word if word.isalpha() else as_listed([word])


LONGEST_PHRASE = 5  # words that ``phrases_in`` looks at: four and one that it passes over


def phrases_in(words: list[str]) -> Iterator[str]:
    """Phrases of two to four words that begin here, also over the second: "ministre (algérien) des finances"."""
    for size in (2, 3, 4):
        yield as_listed(words[:size])
        if len(words) > size:
            yield as_listed([words[0], *words[2 : size + 1]])


def listed(words: str) -> frozenset[str]:
    """The words of a line, for short closed lists of grammatical words."""
    return frozenset(words.split())


_PEOPLE = re.compile(r"\w{2,}(?:ois|oise|ais|aise|ien|ienne|éen|éenne|ain|aine)s?$")


def is_like_demonym(word: str) -> bool:
    """Whether a capitalised word has the ending of a French noun for the people of a place ("Rémois")."""
    return word[:1].isupper() and not word.isupper() and _PEOPLE.fullmatch(word) is not None


_PREFIXES = listed("ex pro anti post pré après avant outre non néo ultra")
