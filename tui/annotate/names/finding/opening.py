"""Where a name opens: the look of its first word, and whether the word is one by its place alone."""

from __future__ import annotations

import re

from tui.annotate.data import words_for
from tui.annotate.names.finding.joining import glued, is_ticker, sign_end
from tui.annotate.names.finding.offices import is_epithet, serves
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import ARTICLES, GRAMMAR, PARTICLES, Reach
from tui.annotate.names.words.shape import fold, is_capitalised, is_humped, is_sigle
from tui.annotate.names.words.words import Words

ELIDED = frozenset({"L", "D", "QU", "C", "J", "S", "T", "M", "JUSQU", "LORSQU", "PUISQU"})
_LETTERED = words_for("lettered")
_DOMAINS = words_for("domains")
_ROMAN = re.compile(r"[IVX]+L?[IVX]*(?:e|er|ème|es)")  # "un immeuble du XVIIIe"


_TERM = re.compile(r"(?:FY|CY|Q|H)\d{1,4}")  # a firm's year or quarter: "FY24"


def looks_named(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether a word has the look of a name's first word."""
    text = words.tokens[k].text
    first = text[0]
    if first.isupper() or text in lexicon.small_names or (text.islower() and is_site(text)):
        return True
    if not first.isalnum():
        return False
    if first.isdigit():
        return words.text(k + 1)[:1].isupper() and known_end(words, k, lexicon) > k + 1  # "20 Minutes"
    prefix = "-" in text or "'" in text or "’" in text or text in PARTICLES
    return (prefix and first.isalpha() and _prefixed(words, k)) or is_humped(text)


def _prefixed(words: Words, k: int) -> bool:
    """Whether a lower-case word is the prefix of a name: "al-Masri", "d'Aubigny" in one word or in three."""
    token = words.tokens[k]
    if "-" in token.text or "'" in token.text or "’" in token.text:
        return is_capitalised(token.text)
    return token.lower in PARTICLES and words.text(k + 1) == "-" and glued(words, k + 1)


def is_site(text: str) -> bool:
    """Whether a word is the address of a site that is called by it: "lemeilleur.fr"."""
    name, dot, end = text.rpartition(".")
    return bool(dot) and end in _DOMAINS and name.isascii() and name.replace("-", "").isalnum()


def opens(words: Words, k: int, lexicon: Lexicon, reach: Reach) -> bool:
    """Whether a name opens at a word that has the look of it: each form of word has its own question."""
    token = words.tokens[k]
    text, lower = token.text, token.lower
    if _is_apart(words, k, lexicon):
        return False
    if text in lexicon.small_names or (text.islower() and is_site(text)):
        return True
    if text[0].islower():
        return _is_named_behind_prefix(text, lexicon)
    if text[-1] in "'’":
        return _opens_elided(words, k)
    if text in ("X", "X.") and words.lower(k - 1) in ("sur", "via", "on"):
        return not words.text(k + 1)[:1].isdigit()  # the network, not at a sentence's end
    if len(text) == 1 or (len(text) == 2 and text.endswith(".")):
        return _opens_initial(words, k, lexicon)
    if lexicon.lang == "en" and _TERM.fullmatch(text):
        return False
    if is_ticker(text) or _ROMAN.fullmatch(text):
        return words.text(k + 1) == "République"
    if lower == "the" and lexicon.lang == "fr":
        return _is_capital_next(words, k)
    if sign_end(words, k, lexicon) > k + 1:
        return True
    if lower in ARTICLES:
        return _opens_article(words, k, lexicon)
    if serves(words, k, lexicon):
        return False
    if lexicon.lang == "en" and is_sigle(text) and text not in lexicon.sigles and k not in words.shouted:
        return True  # "the US", "(CAN)"
    return _opens_word(words, k, lexicon, reach)


def _is_capital_next(words: Words, k: int) -> bool:
    """Whether a capital follows on the same line."""
    follower = words.text(k + 1)
    return bool(follower) and k + 1 not in words.breaks and is_capitalised(follower)


def _is_compound(words: Words, k: int) -> bool:
    """ "La-Roche-sur-Yon"."""
    return words.text(k + 1) == "-" and glued(words, k + 1) and words.text(k + 2)[:1].isupper()


def _is_apart(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether the word never opens a name: "Première ministre", "Monsieur", but "la députée du MR Anne Untel"."""
    lower = words.lower(k)
    if lower in lexicon.titles and words.text(k - 1) in ("Première", "Premier"):
        return True
    bare = lower.rstrip(".")
    party = words.text(k).isupper() and words.lower(k - 1) in ("du", "le", "au")
    apart = bare in lexicon.apart or (bare in lexicon.address and not party)
    return apart and known_end(words, k, lexicon) == k + 1


def _is_named_behind_prefix(text: str, lexicon: Lexicon) -> bool:
    """ "L'ex-Yougoslavie", but not "l'ex-PDG Untel"."""
    prefix, _, rest = text.partition("-")
    return prefix not in ("ex", "vice") or not (rest in lexicon.sigles or rest.lower() in lexicon.roles)


def _opens_elided(words: Words, k: int) -> bool:
    """ "O'Brien", "M'Bappé", and in a sentence "L'Équipe"."""
    text = words.text(k)
    if not _is_capital_next(words, k) or words.tokens[k + 1].start != words.tokens[k].end:
        return False
    small = text[:-1].upper()
    return small not in ELIDED or (k not in words.fresh and small in ("L", "D"))


def _opens_initial(words: Words, k: int, lexicon: Lexicon) -> bool:
    """ "A. Untel", "K. a giflé O.", but not "un plan B. Il est prêt", where a sentence ends."""
    if k + 1 < len(words) and words.tokens[k + 1].pos in GRAMMAR and fold(words.text(k + 1)) in lexicon.stop:
        return False
    if _is_masked(words, k):
        return True
    return _is_capital_next(words, k) and (k not in words.fresh or words.text(k).endswith("."))


def _opens_article(words: Words, k: int, lexicon: Lexicon) -> bool:
    """ "Le Havre" in a sentence or known so, but not "La Marseillaise Anne Untel"."""
    if is_epithet(words, k + 1, k + 2, lexicon, ""):
        return False
    if words.text(k)[0].isupper() and _is_compound(words, k):
        return True
    if not _is_capital_next(words, k):
        return False
    after_dash = words.text(k - 1) in ("–", "—", "-") and words.tokens[k - 1].end < words.tokens[k].start
    inside = k not in words.fresh and not after_dash
    return inside or _known_with_article(words, k, lexicon) or _fills_line(words, k)


def _opens_word(words: Words, k: int, lexicon: Lexicon, reach: Reach) -> bool:
    """Whether any other word with a capital opens a name; at the head of a sentence it may be a small word."""
    token, capital_next, compound = words.tokens[k], _is_capital_next(words, k), _is_compound(words, k)
    key = fold(token.text)
    if token.pos in GRAMMAR and key in lexicon.stop and not compound:
        return token.text in ("De", "Van") and capital_next and k not in words.fresh  # "le cabinet De Smet"
    common = token.text in lexicon.sigles and token.lower not in lexicon.designations
    if capital_next and common and known_end(words, k, lexicon) == k + 1:
        return False
    if k not in words.fresh or compound:
        return True
    if key in lexicon.stop:
        return not capital_next and k in reach
    if token.pos in GRAMMAR and capital_next:
        return key in lexicon.kinds or key in lexicon.male or key in lexicon.female
    return True


def _fills_line(words: Words, k: int) -> bool:
    """Whether a line holds nothing but an article and a capitalised word: a paper's name under a byline."""
    return k in words.breaks and words.text(k + 1)[:1].isupper() and (k + 2 == len(words) or k + 2 in words.breaks)


def _known_with_article(words: Words, k: int, lexicon: Lexicon) -> bool:
    if words.lower(k + 1) in lexicon.papers and words.text(k + 1)[0].isupper():
        return True  # "Le Courrier", at the head of a sentence too: the noun has a capital of its own
    return known_end(words, k, lexicon) > k + 1


def known_end(words: Words, k: int, lexicon: Lexicon) -> int:
    """Where the longest listed name that opens at ``k`` ends ("Médecins sans frontières"), else ``k + 1``."""
    longest = lexicon.openers.get(fold(words.text(k)).split(" ")[0], 0)
    last = min(len(words.tokens), k + longest)
    if last <= k + 1:
        return k + 1
    last = next((at for at in range(k + 1, last) if _parts(words, at)), last)
    for end in range(last, k + 1, -1):
        if not words.text(end - 1)[-1].isalnum():
            continue
        spelled = fold(" ".join(t.text for t in words.tokens[k:end])).replace("' ", "'")
        # At the head of a sentence "Le point" may be no name; a second capital or a third word makes it one.
        if spelled in lexicon.kinds and (end - k > 2 or k not in words.fresh or words.text(end - 1)[0].isupper()):
            return end
    return k + 1


def _parts(words: Words, k: int) -> bool:
    """Whether word ``k`` cannot stand inside a listed name: a mark, or the head of a line."""
    return k in words.breaks or not (words.text(k)[0].isalnum() or words.text(k) in ("-", "'", "’", "&"))


def _is_masked(words: Words, k: int) -> bool:
    """Whether an initial stands for somebody whose name is kept back: "K. a giflé O., 19 ans"."""
    text, follower = words.text(k), words.text(k + 1)
    if len(text) != 2 or text[1] != "." or text == "M." or k + 1 in words.breaks or not follower:
        return False
    return not follower[0].isupper() and not follower[0].isdigit() and words.lower(k - 1) not in _LETTERED
