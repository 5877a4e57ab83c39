"""What an article tells of the people it names: trades and offices, age, country, sex."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tui.annotate.cast import Gender, Role
from tui.annotate.data import words_for
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.told.anothers import is_anothers
from tui.annotate.names.told.deeds import agent, deeds, maker, party
from tui.annotate.names.told.edges import STOPS, attribute_end, bracket, right_edge, whole_edge
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.lexicon import lexicon as lexicon_of
from tui.annotate.names.words.shape import LONGEST_PHRASE, as_listed, fold, listed, phrases_in
from tui.annotate.names.words.words import QUOTES, Words
from tui.model.span import Span

_AGE_WITHIN = 5  # words: "un Malien de 20 ans"
_SIGNED = 8  # words of the function that stands under a name
_LOOK = 14  # words; a longer stretch is no apposition
_LINKS = listed(
    "de du des d' d’ à au aux avec par pour chez contre et ou sur dans selon que of by with for to and or"
)
FORMERLY = words_for("former")
FORMER = "ancien"  # stands for all of these among the words of a role
_ACCORDING = listed("pour selon d' d’ après according")
_VERBS_TOO = words_for("callings_like_verbs")
_ENDS = frozenset(',»”"!?…')
_JOINING = listed("et ou mais and or but")
_ARTICLES = listed("le la l' l’")
_COPULAS = listed("est était devient devenu devenue reste fut sera is was became")
_APPOSED = frozenset({",", ".", ";", ")", ":"})  # behind a name in apposition
_OF_LOOKS = listed("aux dans sous contre sur")  # "sourire aux lèvres", "casquette sur la tête"
_OF_NOUNS = listed("de du d' d’ à au en")


def roles_of(spot: Spot, lexicon: Lexicon, body: bool = False) -> Iterator[Role]:
    """What is said of a person (or a body of people) where the name stands: before, behind, around a comma."""
    nouns = lexicon.bodies if body else lexicon.callings
    words = spot.words
    start = spot.first
    while start - 1 >= 0 and words.lower(start - 1).rstrip(".") in lexicon.address:
        start -= 1
    if body and start and words.text(start - 1) in QUOTES and start - 1 not in words.breaks:
        start -= 1  # "le collectif « X »"
        while start and words.tokens[start - 1].feature("VerbForm") == "Part":
            start -= 1  # "une association dénommée « X »"
    before = words.text(start - 1) if start and start not in words.breaks else ""
    if before == ",":
        edge = whole_edge(words, start - 1)
        if not is_anothers(words, edge, start - 1, spot.last, lexicon):
            edge += _is_governed(words, edge, spot.last, nouns)
            yield from _headed(words, edge, start - 1, nouns, lexicon)
    elif before.lower() in _VERBS_TOO and (start < 2 or words.text(start - 2) in _ENDS):
        pass  # "La prévention, juge X, coûte cher"
    elif before.lower() == "par":
        yield from agent(words, start - 1, lexicon)
    elif before.lower() in lexicon.epithets and words.tokens[start - 2].pos == "DET":  # "le petit X"
        called = lexicon.epithets[before.lower()]
        yield Role(_span(words, start - 1, start), called, frozenset({called}))
    elif before[:1].isupper() and not body and lexicon.is_of_a_people(before):  # "le Roumain X"
        yield Role(_span(words, start - 1, start), before.lower(), frozenset({before.lower()}))
    elif before and before.lower() not in _LINKS:
        noun = _premodifier(words, start, nouns, lexicon)
        if noun >= 0:
            yield _role(words, noun, noun, start, lexicon)
            other = _joined_before(words, noun, nouns)
            if other >= 0:
                yield _role(words, other, other, noun - 1, lexicon)
    elif before.lower() in ("de", "d'", "d’"):
        yield from maker(words, start - 1, lexicon)
    yield from _signature(words, spot.last, nouns, lexicon)
    calling = lexicon.title_callings.get(spot.title, "") or (spot.title if spot.title in nouns else "")
    if calling and not body:
        yield Role(_span(words, spot.first, spot.last), calling, frozenset({calling}))
    yield from deeds(words, spot.last, lexicon)
    last = spot.last
    yield from () if body else party(words, last, lexicon)
    if words.text(last) == "(" and (behind := _behind_bracket(words, last)):
        yield from _headed(words, last + 1, behind - 1, nouns, lexicon)
        last = behind  # "X (PS), maire de Y", "X (PS) est maire"
    after = words.text(last)
    if (
        after == ","
        and last + 1 < len(words)
        and words.tokens[last + 1].pos == "DET"
        and _is_asked(words, spot.first)
    ):
        return
    office = words.text(last + 1)[:1].isupper() and words.lower(last + 1) in lexicon.callings
    joined = after == "," and words.lower(last + 1) in _JOINING  # "X, et le capitaine, Y": no word on X
    if after in (",", "(") and not joined:
        noun = _opens_with_noun(words, last + 1, nouns)
        edge = right_edge(words, last + 1 + noun)
        if after == "," and _has_finite_verb(words, last + 1 + noun, edge):
            return  # "Interrogée par X, la direction a refusé"
        told = list(_headed(words, last + 1, edge, nouns, lexicon))
        if not told and not body and edge > last + 2 and _is_presented(words, last + 3, lexicon):
            told = [_role(words, last + 2, last + 1, edge, lexicon)]  # "X, l'archiviste du musée"
        if not told and not body and after == "," and _is_unlisted(words, last + 1, edge, lexicon):
            told = [_role(words, last + 1, last + 1, edge, lexicon)]  # "X, wali d'Oran"
        yield from told
        if words.text(edge) == "," and words.lower(edge - 1) == "ans" and words.text(edge - 2).isdigit():
            # "X, 38 ans, gérant"
            yield from _headed(words, edge + 1, right_edge(words, edge + 1), nouns, lexicon)
    elif after.lower() in _COPULAS or words.lower(last + 2) == "ans":  # "X a 70 ans et court encore"
        end = last + 3 if words.lower(last + 2) == "ans" else attribute_end(words, last + 1)
        attributes = _headed(words, last + 1, end, nouns, lexicon)
        yield from (r for r in attributes if not _is_inside(words, words.at(r.span.start), last + 1))
    elif office and not body and after.lower() in _ARTICLES:  # "X le Ministre de l'Agriculture a rappelé"
        verbs = (k for k in range(last + 2, len(words)) if words.tokens[k].feature("VerbForm") == "Fin")
        yield _role(words, last + 1, last + 1, min(next(verbs, len(words)), last + _LOOK), lexicon)


def _is_governed(words: Words, edge: int, last: int, nouns: frozenset[str]) -> bool:
    """Whether a preposition governs the calling and the name together: "représenté par son maire, X, a signé"."""
    if words.tokens[edge].pos != "ADP" or not (last == len(words) or words.text(last) in _APPOSED):
        return False
    return words.tokens[edge + 1].pos == "DET" or words.lower(edge + 1) in nouns


def _is_asked(words: Words, first: int) -> bool:
    """Whether the name ends an opening as "Interrogée par X," behind which the sentence's own subject stands."""
    for k in range(first - 1, max(-1, first - 8), -1):
        opens = k in words.fresh or k == 0
        if opens:
            return words.tokens[k].feature("VerbForm") == "Part"
        if words.text(k) in (",", ".", ";", ":"):
            return False
    return False


def _behind_bracket(words: Words, opening: int) -> int:
    """Where the text goes on behind a bracket of a few words with a comma or a copula, or 0."""
    closing = next((k for k in range(opening + 1, min(opening + 6, len(words))) if words.text(k) == ")"), 0)
    goes_on = closing and (words.text(closing + 1) == "," or words.lower(closing + 1) in _COPULAS)
    return closing + 1 if goes_on and closing + 1 < len(words) else 0


def _signature(words: Words, first: int, nouns: frozenset[str], lexicon: Lexicon) -> Iterator[Role]:
    """A name and what its bearer is on a line of their own, as under words set apart: "X Premier ministre"."""
    if first in words.breaks or first >= len(words) or words.tokens[first].pos not in ("NOUN", "ADJ", "PROPN"):
        return
    last = min(first + _SIGNED, len(words))
    end = next((k for k in range(first, last + 1) if k in words.breaks or k == len(words)), -1)
    if end > first and not _has_finite_verb(words, first, end):
        yield from _headed(words, first, end, nouns, lexicon)


def _opens_with_noun(words: Words, first: int, nouns: frozenset[str]) -> bool:
    """Whether a noun for people is read as a verb by mistake: "X, élève de terminale", "X, juge d'instruction"."""
    told = words.lower(first) in nouns and words.lower(first + 1) in _OF_NOUNS
    return told and words.tokens[first].feature("VerbForm") == "Fin"


def _has_finite_verb(words: Words, first: int, last: int) -> bool:
    return any(words.tokens[k].feature("VerbForm") == "Fin" for k in range(first, last))


def _headed(words: Words, first: int, last: int, nouns: frozenset[str], lexicon: Lexicon) -> Iterator[Role]:
    """The role whose head noun is the first noun for people in words [first, last), if one opens it."""
    age = _age(words, first, last)
    if age:
        yield age
    while first < last and words.lower(first) in _ACCORDING:
        first += 1  # "Pour le procureur, X, l'affaire est limpide"
    if words.lower(first) in lexicon.looks:
        return  # "X, casquette sur la tête"
    if first < last and words.tokens[first].pos == "ADP":
        return  # "X, du Centre national", "Au conseil municipal, X": where X is, and no calling
    for k in range(first, last):
        lower = words.tokens[k].lower
        if lower in _VERBS_TOO and k + 1 < last and words.tokens[k + 1].pos == "DET":
            continue  # "« … », juge son président, X"
        joined = lower in lexicon.empty and f"{lower} {words.lower(k + 1)}" in nouns  # "premier ministre"
        if joined or (lower in nouns and lower not in lexicon.empty):
            opening = words.lower(k - 1) if k > first else ""
            if k > first and opening in _LINKS and k - 1 > first + 1:
                return
            yield _role(words, k, first, last, lexicon)
            other = _joined_behind(words, k, last, nouns, lexicon.empty)
            if other:
                yield _role(words, other, other, last, lexicon)
            return


def _is_inside(words: Words, noun: int, first: int) -> bool:
    """Whether a preposition behind the opening of a stretch governs the noun: "(est) entrée dans la légende"."""
    at = noun - 1
    while at > first and words.tokens[at].pos in ("DET", "ADJ", "NUM"):
        at -= 1
    return at > first and words.tokens[at].pos == "ADP"


def _joined_behind(words: Words, noun: int, last: int, nouns: frozenset[str], empty: frozenset[str]) -> int:
    """The second of two callings: "acteur et réalisateur", "maire de X et ancienne députée"; 0 for none."""
    for k in range(noun + 1, last - 1):
        if words.lower(k) != "et":
            continue
        at = k + 1
        while (
            at < last - 1
            and words.tokens[at].pos == "ADJ"
            and (words.lower(at) not in nouns or words.lower(at) in empty)
        ):
            at += 1
        told = words.lower(at) in nouns and words.lower(at) not in empty
        return at if told and words.tokens[at].pos in ("NOUN", "ADJ", "PROPN") else 0
    return 0


def _joined_before(words: Words, noun: int, nouns: frozenset[str]) -> int:
    """The first of two callings right before the second: "l'acteur et réalisateur X"; -1 for none."""
    at = noun - 1
    while at > 0 and words.tokens[at].pos == "ADJ":
        at -= 1
    if at < 1 or words.lower(at) != "et":
        return -1
    at -= 1
    while at > 0 and words.tokens[at].pos == "ADJ" and words.lower(at) not in nouns:
        at -= 1
    return at if words.lower(at) in nouns else -1


def _age(words: Words, first: int, last: int) -> Role | None:
    for k in range(first, min(last, first + _AGE_WITHIN)):
        if words.text(k).isdigit() and words.lower(k + 1) == "ans":
            return Role(_span(words, k, k + 2), words.text(k), frozenset({words.text(k)}))
    return None


def _premodifier(words: Words, start: int, nouns: frozenset[str], lexicon: Lexicon) -> int:
    """ "le président nord-coréen X", "la ministre de l'Énergie X": the noun that the name is the name of."""
    at = start - 1
    found: int | None = None
    if words.lower(at) in lexicon.led_by:
        return -1  # "un ministre du gouvernement X"
    while at >= 0 and start - at < _LOOK:
        token = words.tokens[at]
        opening = bracket(words, at) if token.text == ")" else -1
        if opening > 0:
            at = opening - 1  # "le commissaire de l'Unité du port (UDP) X"
            continue
        if token.text in STOPS or token.text == "," or token.pos in ("VERB", "AUX", "CCONJ"):
            break
        if token.pos == "PROPN" and lexicon.is_given(token.text):
            break  # "le sénateur X au colonel Y": that is told of X
        if token.lower.removeprefix("ex-") in nouns:
            found = at
            determined = words.tokens[at - 1].pos == "DET" if at else False
            if words.lower(at - 1 - determined) not in _LINKS:  # "le ministre de l'Intérieur X"
                break
        elif found is not None and token.lower not in _LINKS and token.pos not in ("NOUN", "PROPN", "ADJ", "DET"):
            break
        if at in words.breaks:
            break
        at -= 1
    while found and words.lower(found - 1) in nouns and words.tokens[found - 1].pos in ("NOUN", "ADJ"):
        if words.lower(found - 1) in lexicon.empty:
            break  # "l'ancien commissaire X"
        found -= 1  # "le gynécologue obstétricien X"
    if found is None:  # "la metteuse en scène X"
        found = next((start - n for n in (3, 2) if start >= n and _phrase(words, start - n, start) in nouns), None)
    if found is None and nouns is lexicon.callings and _is_presented(words, start, lexicon):
        found = start - 1
    return -1 if found is None else found


def _phrase(words: Words, first: int, last: int) -> str:
    return as_listed([words.lower(k) for k in range(first, last)])


def _is_presented(words: Words, start: int, lexicon: Lexicon) -> bool:
    """Whether a noun that no list knows, with its article, presents the name: "la slameuse X"."""
    if start < 2 or words.tokens[start - 1].pos != "NOUN" or words.tokens[start - 2].pos != "DET":
        return False
    noun = words.lower(start - 1)
    return noun.endswith(lexicon.people_endings) and noun not in lexicon.no_people and noun not in lexicon.bodies


def _is_unlisted(words: Words, first: int, edge: int, lexicon: Lexicon) -> bool:
    """Whether a bare noun that no list knows says behind a comma who somebody is, and not how they look."""
    if edge <= first or words.tokens[first].pos not in ("NOUN", "PROPN") or not words.text(first).islower():
        return False
    if edge < len(words) and edge not in words.breaks and words.text(edge) not in (",", ".", ")", ":"):
        return False
    noun = words.lower(first)
    after = words.lower(first + 1) if first + 1 < edge else ""
    if after in _OF_LOOKS or noun in lexicon.looks or noun in lexicon.no_people:
        return False
    return not (lexicon.names_things(noun) or noun in lexicon.unnamed or noun in lexicon.taking_up)


def _role(words: Words, head: int, first: int, last: int, lexicon: Lexicon) -> Role:
    start = head
    while start > first and words.tokens[start - 1].pos in ("DET", "ADJ"):
        start -= 1
    if start > 0 and start == head and words.tokens[start - 1].pos in ("DET", "ADJ"):
        start -= 1
    content = frozenset(
        t.lower
        for t in words.tokens[start:last]
        if t.text[0].isalnum() and t.lower not in lexicon.empty and t.lower[-1] not in "'’"
    )
    noun = words.lower(head)
    was = noun.startswith("ex-") or any(words.lower(k) in FORMERLY for k in range(start, head))
    former = {FORMER} if was else set()
    told = phrases(words, head, lexicon)
    if noun.startswith("ex-") and noun[3:] in lexicon.roles:
        noun = noun[3:]
    whole = f"{noun}-{words.lower(head + 2)}"  # "maître-nageur", which the tokenizer cuts
    names = frozenset(t.lower for t in words.tokens[start:last] if t.text[0].isupper())
    return Role(
        _span(words, start, last), whole if whole in told else noun, content | former | told | {noun}, names
    )


def phrases(words: Words, head: int, lexicon: Lexicon) -> frozenset[str]:
    """The noun at ``head`` and the callings of several words that begin with it ("directrice de recherche")."""
    out = {words.lower(head)}
    if as_listed([words.lower(head)]) not in lexicon.phrase_openings:
        return frozenset(out)
    told = [words.lower(k) for k in range(head, min(head + LONGEST_PHRASE, len(words)))]
    out.update(phrase for phrase in phrases_in(told) if phrase in lexicon.roles)
    return frozenset(out)


def _span(words: Words, first: int, last: int) -> Span:
    return Span(words.tokens[first].start, words.tokens[last - 1].end)


def gender_of(spot: Spot, roles: list[Role], lexicon: Lexicon) -> Gender:
    """Sex told where the name stands: by a title, the determiner of a role, the form of a role noun."""
    told = lexicon.titles.get(spot.title, "")
    if told:
        return told
    for role in roles:
        if not _is_said(spot.words, role):
            continue
        noun = lexicon.gender_of_role(role.head)
        if noun:
            return noun
        opening = _determiner(spot.words, role)
        if opening in ("la", "une", "cette"):
            return "Fem"
        if opening in ("le", "un", "ce", "du", "au"):
            return "Masc"
    return ""


def _is_said(words: Words, role: Role) -> bool:
    """Whether the article uses the noun itself, and not a deed it was concluded from."""
    k = words.at(role.span.start)
    while k < len(words) and words.tokens[k].start < role.span.end:
        if words.tokens[k].lower == role.head:
            return True
        k += 1
    return False


def _determiner(words: Words, role: Role) -> str:
    k = words.at(role.span.start)
    if k >= len(words):
        return ""
    return words.lower(k) if words.tokens[k].pos in ("DET", "ADP") else words.lower(k - 1)


def countries_in(words: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """The countries whose adjective or noun of people stands among ``words``."""
    return _countries_in(words, lexicon.lang)


@lru_cache(maxsize=1 << 12)
def _countries_in(words: frozenset[str], lang: str) -> frozenset[str]:
    demonyms = lexicon_of(lang).demonyms
    return frozenset(c for w in words if (c := demonyms.get(fold(w))))
