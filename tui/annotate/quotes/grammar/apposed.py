"""The name beside what somebody is: "la présidente du club, Inès Kadri", "le bailleur, Habitat du Val"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.sentences import MARK, Sentence, words_between
from tui.annotate.quotes.words.wordlists import OF_ANY, listed
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.annotate.quotes.grammar.phrases import Grammar, Phrase

_POINTING = frozenset({"celui", "celle", "celui-ci", "celle-ci", "homme", "femme"})
_BEFORE_TITLE = ("ADP", "DET", "NOUN")  # end a phrase whose last word is a work in marks
_LONGEST_RELATIVE = 25  # items
_CHARGED = listed("à au aux chargé chargée en charge de du des d' la l' le pour auprès près chez dans sur")
_MOST_CHARGES = 3
_SPEAK_FOR = words_for("speak_for")
_PAPERS = words_for("media")
_NAME_TAIL = listed(", . ) ; : ( ? ! … – — et qui dont and who")
_THE = listed("le la l' son sa leur notre ce cet cette")
_MANY = listed("les ses des deux trois leurs ces its their two three")


def name_beside(grammar: Grammar, s: Sentence, phrase: Phrase, back: bool) -> Phrase:
    """The name in apposition behind a comma instead of the function; ``back``: also one before the phrase."""
    if _names_person(grammar, s, phrase):
        return phrase
    marked = _name_in_marks(grammar, s, phrase)
    if marked:
        return marked
    at = phrase.last + 1
    english = grammar.words.lang == "en"
    before = grammar.name_before(s, phrase) if back or english else None
    if before and at < s.size and ((back and s.low[at] == ",") or (english and _opens(s, before))):
        return before
    while at < s.size and s.low[at] in ("lui-même", "elle-même", "lui", "elle", "-même", "himself", "herself"):
        at += 1
    if at + 1 < s.size and s.low[at] in ("et", "and") and s.pos[at + 1] == "NOUN":  # "sa sœur et agente, X"
        at += 2
    if at < s.size and s.pos[at] == MARK and s.pos[phrase.last] in _BEFORE_TITLE:
        at += 1  # "le réalisateur du film « Passagers », X"
    if s.pos[at - 1] == MARK and at < s.size and grammar.type_at(s, at) == "PER":
        return grammar.build(s, phrase.first, grammar.name_at(s, at) - 1, phrase.head)  # "l’actrice de « Y » X"
    if at < s.size and s.low[at] == "(":  # a sigle
        close = next((i for i in range(at, min(at + 8, s.size)) if s.low[i] == ")"), 0)
        at = close + 1 if close else at
    if phrase.head in _SPEAK_FOR and phrase.last > phrase.first + 1:
        return phrase  # "le cabinet de la ministre, X": the name is the minister's
    at = _after_charge(grammar, s, at)
    if phrase.head in _POINTING and at < s.size and s.low[at] in ("qui", "que", "qu'", "dont"):
        at = _after_relative(grammar, s, at)
    if at + 1 >= s.size or s.low[at] != ",":
        return phrase
    start = at + 1
    if _is_plural(s, phrase) and (several := _several(grammar, s, start)):
        return several
    body = _body_named(grammar, s, phrase, start)
    if body:
        return body
    if phrase.head in grammar.words.documents:
        return phrase  # "selon une dépêche, X a démissionné"
    if grammar.type_at(s, start) != "PER":
        start = _titled(grammar, s, start)
    stop = grammar.name_at(s, start) if start else 0
    if not stop:
        return phrase
    if stop < s.size and s.low[stop] not in _NAME_TAIL and s.pos[stop] not in (MARK, "ADP", "SCONJ"):
        return phrase
    return grammar.build(s, at + 1, stop - 1, s.low[start])


def _opens(s: Sentence, name: Phrase) -> bool:
    """Whether the sentence opens with the name: then the second comma may be missing: "X, the head of Y said"."""
    return name.first == 0 or s.low[name.first - 1] in ("but", "and")


def _name_in_marks(grammar: Grammar, s: Sentence, phrase: Phrase) -> Phrase | None:
    """The name in marks right behind what bears it: "une association dénommée « Les Voisins » a dénoncé"."""
    at = phrase.last + 1
    item = s.items[at] if at < s.size else None
    if not isinstance(item, Marked) or phrase.pronoun or not (words := words_between(s.source, item.span)):
        return None
    if phrase.head not in s.low[max(phrase.first, phrase.last - 1) : at]:
        return None  # "la présidente de l’association « X »"
    known = grammar.names.get(words[0].start)
    if known is None or known.end < words[-1].end:
        return None
    if known.type not in ("PER", "ORG") and phrase.head not in _PAPERS:
        return None
    span = Span(words[0].start, words[-1].end)
    return replace(phrase, first=at, last=at, begin=words[0].i, end=words[-1].i + 1, span=span)


def _body_named(grammar: Grammar, s: Sentence, phrase: Phrase, start: int) -> Phrase | None:
    """The body's name between commas after what it is: "Le bailleur, Habitat du Val, assure"."""
    then = start + (s.pos[start] == "DET")
    kind = grammar.type_at(s, then) if then < s.size else "LOC"
    if kind not in ("ORG", ""):
        return None
    stop = max(grammar.name_at(s, then), _after_capitals(s, then))  # of a name of which no more may be known
    fits = phrase.head in grammar.words.bodies or then > start or s.low[phrase.first] in _THE
    closed = then < stop < s.size and s.low[stop] == ","
    return grammar.build(s, start, stop - 1, s.low[then]) if fits and closed else None


def _after_capitals(s: Sentence, at: int) -> int:
    """Index after the words of a name that nobody knows, from ``at`` on: "Ferme Cloutier", "Habitat 63"; or 0."""
    then = at
    while then < s.size and s.pos[then] != MARK and (_capital(s, then) or (then > at and s.pos[then] == "NUM")):
        then += 1 + (then + 2 < s.size and s.low[then + 1] in ("et", "&") and _capital(s, then + 2))
    return then


def _capital(s: Sentence, at: int) -> bool:
    return s.pos[at] in ("PROPN", "NOUN", "X") and s.token(at).text[:1].isupper()


def _after_charge(grammar: Grammar, s: Sentence, at: int) -> int:
    """Index after what somebody is in charge of: "le directeur des soins pour l’agence (ARS) du Lac, X"."""
    for _ in range(_MOST_CHARGES):
        then = at
        while then < s.size and s.low[then] in _CHARGED:
            then += 1
        if then < s.size and s.low[then] == "(":  # a sigle
            at = next((i + 1 for i in range(then, min(then + 8, s.size)) if s.low[i] == ")"), at)
            continue
        if then == at or then >= s.size or s.pos[then] == MARK:
            return at
        charge = grammar.phrase(s, then, governed=True)
        if charge is None or _names_person(grammar, s, charge):
            return at
        at = charge.last + 1
    return at


def _after_relative(grammar: Grammar, s: Sentence, at: int) -> int:
    """Index of the comma before the name that closes "celle qui dirige l’usine, X"; else ``at``."""
    for comma in range(at + 2, min(s.size - 1, at + _LONGEST_RELATIVE)):
        if s.pos[comma] == MARK or s.low[comma] in (";", ":"):
            break
        if s.low[comma] == "," and s.pos[comma + 1] != MARK:
            start = comma + 1 if grammar.type_at(s, comma + 1) == "PER" else _titled(grammar, s, comma + 1)
            stop = grammar.name_at(s, start) if start else 0
            if stop and (stop >= s.size or s.low[stop] in (",", ".", "!", "?", "(")):
                return comma
    return at


def _is_plural(s: Sentence, phrase: Phrase) -> bool:
    return s.low[phrase.first] in _MANY


def _several(grammar: Grammar, s: Sentence, first: int) -> Phrase | None:
    """Names joined by "et" from ``first`` on, with their titles: "Me X et Me Y"."""
    one = _titled(grammar, s, first) if grammar.type_at(s, first) != "PER" else first
    stop = grammar.name_at(s, one) if one else 0
    if not stop or stop + 1 >= s.size or s.low[stop] not in ("et", "and"):
        return None
    two = _titled(grammar, s, stop + 1) if grammar.type_at(s, stop + 1) != "PER" else stop + 1
    end = grammar.name_at(s, two) if two else 0
    return grammar.build(s, first, end - 1, s.low[one]) if end else None


def _names_person(grammar: Grammar, s: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is a person's name, with or without a title, and not only "the envoy of X"."""
    for index in range(phrase.first, phrase.last + 1):
        if grammar.type_at(s, index) == "PER":
            return True
        if s.low[index] in OF_ANY and index > phrase.first:
            following = grammar.type_at(s, phrase.last + 2) if phrase.last + 2 < s.size else ""
            titled = _titled(grammar, s, phrase.last + 2) if phrase.last + 2 < s.size else 0
            return (
                following != "PER"
                and not titled
                and any(grammar.type_at(s, i) == "PER" for i in range(index, phrase.last + 1))
            )
    return False


def _titled(grammar: Grammar, s: Sentence, at: int) -> int:
    """Index of the person's name after a title at ``at``: "le Dr X", "Mme X", "l’adjudant-chef X"; else 0."""
    for ahead in range(at, min(at + 6, s.size)):
        if grammar.type_at(s, ahead) == "PER":
            return ahead
        if s.pos[ahead] not in ("DET", "NOUN", "PROPN", "ADJ", "X") and s.low[ahead] != "-":
            return 0
    return 0
