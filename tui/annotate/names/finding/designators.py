"""Laws, treaties, diseases and prizes named by a common noun: "loi Climat", "traité de Versailles"."""

from __future__ import annotations

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.finding.spots import extend
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import OF, Reach
from tui.annotate.names.words.shape import fold, is_capitalised, listed
from tui.annotate.names.words.words import Words

_AND = listed("et")
_ABSTRACT = ("té", "tion", "sion", "ment", "age", "isme")


def find_designators(words: Words, lexicon: Lexicon) -> list[Spot]:
    """The names of a paragraph that a noun in small letters opens and that are no bodies and no places."""
    out: list[Spot] = []
    if lexicon.lang != "fr":
        return out
    openers = lexicon.misc_openers
    for k, token in enumerate(words.tokens):
        if token.lower not in openers:
            continue
        end = _of_name(words, k, lexicon) if token.lower in lexicon.misc_of else _directly(words, k, lexicon)
        if end > k + 1:
            out.append(Spot(words, k, end, kind="MISC"))
    return out


def _of_name(words: Words, k: int, lexicon: Lexicon) -> int:
    """ "traité de Versailles", "maladie de Charcot": the noun, "de" and one name."""
    if words.lower(k + 1) not in OF or words.lower(k + 1) == "des":
        return k
    name = k + 2
    if not words.text(name) or not is_capitalised(words.text(name)) or name in words.breaks:
        return k
    nothing: Reach = {}
    return extend(words, name, nothing, lexicon)


def _directly(words: Words, k: int, lexicon: Lexicon) -> int:
    """ "loi Untel", "loi sécurité globale", "prix Untel de poésie": what follows at once names it."""
    law = words.lower(k) in ("loi", "lois")
    following = words.text(k + 1)
    if words.lower(k) == "loi" and following.isdigit() and len(following) <= 3:
        return k + 2  # "la loi 101"
    if not following or k + 1 in words.breaks:
        return k
    if is_capitalised(following) and following[0].isalpha() and following not in lexicon.sigles:
        nothing: Reach = {}
        end = extend(words, k + 1, nothing, lexicon)
        if law and end == k + 2 and words.lower(end) in _AND and words.tokens[end + 1 : end + 2]:
            joined = words.tokens[end + 1]  # "loi Climat et résilience"
            end += 2 if joined.pos == "NOUN" else 0
        if not law and words.lower(end) in ("de", "d'", "d’") and fold(following) == "nobel":
            end += 2 + (words.lower(end + 1) in ("la", "l'", "l’"))
        return min(end, len(words))
    if not law or words.lower(k - 1) not in ("la", "de", "cette") or words.lower(k + 1) in lexicon.plain_laws:
        return k
    # A noun right behind "loi", with no "sur" and no article, is its name: "la loi immigration".
    token = words.tokens[k + 1]
    abstract = token.pos == "ADJ" and token.lower.endswith(_ABSTRACT)  # the tagger takes "loi sécurité" for one
    if not (token.pos == "NOUN" or abstract) or not token.text.isalpha():
        return k
    end = k + 2
    if words.lower(end) in _AND and end + 1 < len(words) and words.tokens[end + 1].pos == "NOUN":
        end += 2
    elif end < len(words) and words.tokens[end].pos == "ADJ" and words.text(end)[0].islower():
        end += 1
    return end
