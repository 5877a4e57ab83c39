"""What the recogniser says, cut to what may be a name."""

from __future__ import annotations

from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import is_capitalised, listed
from tui.annotate.names.words.words import Words
from tui.annotate.tokens import NamedSpan, Token

Reach = dict[int, tuple[int, str]]

OF_FRENCH = listed("de du des d' d’")
OF = OF_FRENCH | {"of"}
ARTICLES = frozenset({"la", "le", "les", "l'", "l’", "the"})
PARTICLES = listed(
    "van von der den ten ter zu zum ben bin ibn ould el al ul ad as di da do dos das del della dello degli y e af"
)
# Small words inside a family name, folded.
LINKS = listed("de du des d la le les l van von der den ten ter ben bin ibn el al da do dos das del della di")
JOINERS = OF | ARTICLES | listed("et en sur sous à au aux pour contre lès and for on")
GRAMMAR = frozenset({"DET", "ADP", "PRON", "ADV", "CCONJ", "SCONJ", "AUX", "INTJ", "PUNCT"})
NOT_NAMES = GRAMMAR | {"VERB", "NUM", "X", "SYM", "PART"}
CLITICS = listed("lui moi toi nous vous le la les leur en y t il elle on ce là ci même mêmes ils elles je tu")
INSIDE_POS = frozenset({"NOUN", "ADJ", "PROPN", "X"})


def read_reach(words: Words, names: list[NamedSpan], lexicon: Lexicon) -> Reach:
    """For each word the recogniser puts in a name: where that name ends, and its type. Doubtful ends are cut."""
    out: Reach = {}
    for name in names:
        inside = [words.place[i] for i in range(name.first, name.last) if i in words.place]
        if not inside:
            continue
        first, last = inside[0], inside[-1] + 1
        end = first
        for k in range(first, last):
            if k > first and (k in words.breaks or not _may_stand_inside(words.tokens[k], lexicon)):
                break
            if k > first and _begins_another(words, k, lexicon):
                break
            end = k + 1
        while end > first and not _may_end(words.tokens[end - 1]):
            end -= 1
        for k in range(first, end):
            out[k] = (end, name.label)
    return out


def same_reach(reach: Reach, left: int, right: int) -> bool:
    """Whether the recogniser puts two words into one name."""
    return left in reach and right in reach and reach[left][0] == reach[right][0]


def _begins_another(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether somebody is spoken of there: "rappelle à La Presse le reporter", "à Ouest-France la maire"."""
    if words.lower(k) not in ARTICLES or words.lower(k - 1) in JOINERS:
        return False
    return words.lower(k + 1) in lexicon.callings and words.text(k + 1)[0].islower()


def _may_stand_inside(token: Token, lexicon: Lexicon) -> bool:
    lower = token.lower
    if is_capitalised(token.text) or lower in JOINERS or lower in PARTICLES or lower in ("&", "-", "'", "’", "/"):
        return True
    if lower in lexicon.times:
        return False
    return token.pos in INSIDE_POS or token.pos == "NUM" or lower in lexicon.org_adjectives


def _may_end(token: Token) -> bool:
    lower = token.lower
    return (lower not in JOINERS and lower not in PARTICLES and token.text[-1].isalnum()) or token.text[-1] == "+"
