"""Names in quotation marks: titles of works, products, nicknames."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import ARTICLES
from tui.annotate.names.words.shape import fold, is_capitalised, listed
from tui.annotate.names.words.words import CLOSING, OPENING, Words
from tui.annotate.tokens import Token

_LONGEST = 8  # words; a longer stretch in marks is speech
_IMPRINTS = words_for("imprints")
_PUBLISHED = words_for("published_or_shown")
_AWAY = 4  # words between a noun for a body and the marks around its name
_SMALL = listed("le la les l' l’ un une de du des d' d’ et à au aux en ne sans sous sur")
_ENGLISH_SMALL = listed("the a an of and or in on at to for with from by is as")
_SPOKEN = listed("said says saying reads read reading say sign sayings chanted chanting chants shouted")
_LONGEST_NICKNAME = 4  # words
_WITHIN = listed("dans par au à sur chez du")
_FINITE = ("VERB", "AUX")
_MARKS = OPENING | CLOSING | {'"'}


def find_marked(words: Words, lexicon: Lexicon) -> list[Spot]:
    """Stretches in marks that are somebody's or something's name, judged by the words around the marks."""
    out: list[Spot] = []
    if not words.has_marks:
        return out
    for first, last in _stretches(words):
        spot = _judge(words, first, last, lexicon)
        if spot is not None:
            out.append(spot)
    return out


def _stretches(words: Words) -> list[tuple[int, int]]:
    """The words inside each pair of marks: [first, last)."""
    out: list[tuple[int, int]] = []
    stack: list[int] = []
    straight: int | None = None
    for k, token in enumerate(words.tokens):
        text = token.text
        if text not in _MARKS:
            continue
        if text in OPENING:
            stack.append(k + 1)
        elif text in CLOSING:
            if stack:
                out.append((stack.pop(), k))
        elif text == '"':
            if straight is None or any(straight <= at <= k for at in words.breaks):
                straight = k + 1
            else:
                out.append((straight, k))
                straight = None
    return [(a, b) for a, b in out if 0 < b - a <= _LONGEST]


def over_nickname(words: Words, k: int) -> int:
    """Index after the surname behind a nickname in marks at ``k``: "Maurice « Mom » Boucher"; or 0."""
    if words.text(k) not in OPENING and words.text(k) != '"':
        return 0
    inside = range(k + 2, k + 2 + _LONGEST_NICKNAME)
    close = next((i for i in inside if words.text(i) in CLOSING or words.text(i) == '"'), 0)
    if not close or any(i in words.breaks for i in range(k, close + 2)):
        return 0
    called, surname = words.text(k + 1), words.text(close + 1)
    return close + 2 if is_capitalised(called) and surname[:1].isupper() and len(surname) > 1 else 0


def _judge(words: Words, first: int, last: int, lexicon: Lexicon) -> Spot | None:
    if lexicon.lang == "en" and words.text(last - 1) in (",", ".") and last - first > 1:
        last -= 1  # English puts the comma inside the marks
    inside = words.tokens[first:last]
    if lexicon.lang == "en" and _english_title(words, first, last):
        return Spot(words, first, last, marked=True, kind="MISC")
    before = words.lower(first - 2) if first - 1 not in words.breaks else ""
    if inside[-1].text in (".", "…", "...", ",") or any(t.text in (";", ":", ".") for t in inside):
        return None
    if inside[-1].text in ("!", "?") or any(t.text == "," for t in inside):
        return _work(words, first, last, lexicon) if lexicon.lang == "fr" else None
    earlier = words.lower(first - 3)
    if is_capitalised(inside[0].text) and _is_of_a_body(words, first - 1, lexicon):
        return Spot(words, first, last, marked=True, kind="ORG")
    if before in lexicon.nicknames or before in lexicon.work_verbs:
        opening = (
            first + 1 if inside[0].lower in ARTICLES and len(inside) > 1 and inside[0].text[0].islower() else first
        )
        if is_capitalised(words.text(opening)):
            nickname = before in lexicon.nicknames
            if nickname and words.tokens[opening].pos == "PROPN":
                end = next((k for k in range(opening + 1, last) if not is_capitalised(words.text(k))), last)
                if end < last and words.lower(end) in (
                    "de",
                    "du",
                    "des",
                    "d'",
                    "d’",
                ):  # "le Mozart du vélo": compared with another, not called by a name
                    return Spot(words, opening, end, kind="PER")
            return Spot(words, opening, last, marked=True, kind="" if nickname else "MISC", alias=nickname)
        return None
    if not is_capitalised(inside[0].text) and not inside[0].text[0].isdigit():
        return None
    made = before in ("de", "d'", "d’", "dans") and earlier in lexicon.roles
    announced = (
        made
        or before in lexicon.work_cues
        or (earlier in lexicon.work_cues and (before == "," or words.tokens[first - 2].pos in ("ADJ", "PROPN")))
    )
    if announced or _explained(words, last, lexicon) or (lexicon.lang == "fr" and _titled(inside)):
        paper = not announced and len(inside) > 1 and any(t.lower in lexicon.paper_words for t in inside[:2])
        return Spot(words, first, last, marked=True, kind="ORG" if paper else "MISC")
    return _work(words, first, last, lexicon) if lexicon.lang == "fr" else None


def _is_of_a_body(words: Words, opener: int, lexicon: Lexicon) -> bool:
    """Whether the marks hold the name of a body: "une association dénommée « X »", "le collectif « X »"."""
    if opener in words.breaks:
        return False
    at = opener - 1
    while at > max(0, opener - _AWAY) and (
        words.tokens[at].pos == "ADJ"
        or words.lower(at) in lexicon.work_verbs
        or words.lower(at) in lexicon.nicknames
    ):
        at -= 1
    noun = words.lower(at)
    return noun in lexicon.org_gender and noun not in _PUBLISHED and words.tokens[at].pos == "NOUN"


def _work(words: Words, first: int, last: int, lexicon: Lexicon) -> Spot | None:
    """A title that no noun announces: it begins with a capital in the middle of a sentence, and is no clause.

    Speech set into a sentence begins small, speech after a verb of saying or a colon is not looked at.
    """
    inside = words.tokens[first:last]
    opener = first - 1
    if opener in words.breaks or opener < 1 or not is_capitalised(inside[0].text):
        return None
    if last - first == 1 and (words.lower(opener - 1) not in _WITHIN or fold(inside[0].text) in lexicon.stop):
        return None
    if any(t.pos in _FINITE and "Fin" in t.feature("VerbForm") for t in inside):
        return None
    link = words.tokens[opener - 1]
    publishes = link.lower in lexicon.publishing
    if (
        link.lower == "selon"
        and last - first > 1
        and inside[0].lower in ARTICLES
        and is_capitalised(inside[1].text)
    ):
        publishes = True  # "selon « Le Courrier des mers »"
    if not publishes and (
        link.pos not in ("ADP", "DET", "NUM", "SCONJ") or link.lower in ("selon", "pour", "un", "une")
    ):
        return None
    if inside[0].pos == "INTJ" or inside[0].lower in ("non", "oui", "on", "je", "nous", "c'", "c’", "il", "elle"):
        return None
    name = " ".join(t.text for t in inside)
    paper = any(t.lower in lexicon.paper_words for t in inside)
    return Spot(words, first, last, marked=True, kind=lexicon.kind(name) or ("ORG" if paper else "MISC"))


def _explained(words: Words, close: int, lexicon: Lexicon) -> bool:
    """Whether an apposition behind the marks says what it is: "« X », le deuxième film de Y"."""
    if words.text(close + 1) not in (",", "("):
        return False
    if words.lower(close + 2).rstrip(".") in _IMPRINTS:
        return True
    if words.lower(close + 2) in ("de", "d'", "d’") and lexicon.is_given(words.text(close + 3) or "x"):
        return True
    for k in range(close + 2, min(close + 6, len(words))):
        token = words.tokens[k]
        if token.lower in lexicon.work_cues:
            return True
        if token.pos in _FINITE or token.text in (",", ".", "«"):
            return False
    return False


def _english_title(words: Words, first: int, last: int) -> bool:
    """Whether a stretch in marks is a title in Title Case, set into a sentence: “The Long Way Home”."""
    inside = words.tokens[first:last]
    if any(t.text in (";", ".", ",", "?", "!") for t in inside) or first - 1 in words.fresh - words.breaks:
        return False
    if words.lower(first - 2) in _SPOKEN or words.text(first - 2) in (",", ":"):
        return False
    content = [t for t in inside if t.text[0].isalpha() and t.lower not in _ENGLISH_SMALL]
    known = [t for t in content if t.pos in ("PROPN", "NOUN", "ADJ", "VERB", "NUM")]
    spoken = any(t.lower in ("i", "you", "we") for t in inside)
    return len(known) >= 2 and not spoken and all(t.text[0].isupper() for t in [inside[0], *content])


def _titled(inside: list[Token]) -> bool:
    """Whether every word that counts has its capital, as in "Belles Rencontres"."""
    content = [t for t in inside if t.lower not in _SMALL and t.text[0].isalpha()]
    return len(content) >= 2 and all(t.text[0].isupper() for t in content)
