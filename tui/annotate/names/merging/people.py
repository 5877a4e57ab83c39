"""Parts of a person's name, and which short form means which person."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.annotate.cast import Gender
from tui.annotate.data import words_for
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import LINKS
from tui.annotate.names.words.shape import fold

_FAMILY_FIRST = words_for("family_names_first")


@dataclass(slots=True)
class PersonName:
    """A full name cut into given names and family name, as folded words."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    spelled: str
    gender: Gender = ""
    parts: frozenset[str] = field(default_factory=frozenset)


def take_apart(spelled: str, lexicon: Lexicon) -> PersonName:
    """Cut a full name. The family name is in capitals, or behind a particle, or what the given names leave."""
    raw = spelled.replace("’", "'").replace("'", "' ").split()
    words = [fold(w) for w in raw]
    gender = lexicon.given_gender(raw[0])
    shouted = [len(w) > 2 and w.isupper() and w.isalpha() for w in (r.replace("-", "").strip("'") for r in raw)]
    if any(shouted) and not all(shouted):
        family = tuple(w for w, loud in zip(words, shouted, strict=True) if loud)
        given = tuple(w for w, loud in zip(words, shouted, strict=True) if not loud)
        if shouted[0]:
            gender = next((g for r in raw if (g := lexicon.given_gender(r))), "")
        return PersonName(given, family, spelled, gender, frozenset(words))
    if len(words) == 1:
        return PersonName((), (words[0],), spelled, "", frozenset(words))
    cut = _cut(raw, words, lexicon)
    return PersonName(tuple(words[:cut]), tuple(words[cut:]), spelled, gender, frozenset(words))


def _cut(raw: list[str], words: list[str], lexicon: Lexicon) -> int:
    for i in range(1, len(words)):
        if words[i].strip("'") in LINKS:
            return i
    if len(words) >= 2 and words[0] in _FAMILY_FIRST and not lexicon.is_given(raw[0]):
        return 0
    cut = 1
    while cut < len(words) - 1 and (lexicon.is_given(raw[cut]) or raw[cut].endswith(".")):
        cut += 1
    return cut


def family_keys(name: PersonName) -> list[str]:
    """The keys under which this person is called by family name: whole, and without its small words."""
    whole = " ".join(name.family).replace("' ", "'")
    keys = [whole]
    bare = [w for w in name.family if w.strip("'") not in LINKS]
    if bare and len(bare) < len(name.family):
        keys.append(" ".join(bare))
    if name.given and len(name.family) > 1 and len(bare) == len(name.family):
        keys.append(bare[-1])  # "Serge Adama Traoré" is "Traoré" whatever stands in the middle
    if not name.given and len(bare) > 1 and bare[0] in _FAMILY_FIRST:
        keys.extend((bare[0], bare[-1]))  # "Mme Nguyen" or "Mme Lan" for "Nguyen Thi Lan"
    if len(name.family) > 2 and name.family[0].strip("'") in ("de", "d"):
        keys.append(" ".join(name.family[1:]))  # "La Roche"
    if bare and " " in bare[-1]:
        keys.extend(part for part in bare[-1].split() if len(part) > 2)  # "M. Fortin" for "Fortin-Verrault"
    return keys
