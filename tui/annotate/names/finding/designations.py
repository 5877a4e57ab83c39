"""Names that begin in lower case: "parquet de Paris", "ministère des Armées", "église Saint-Roch"."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.finding.fields import and_more
from tui.annotate.names.finding.joining import over_joiners
from tui.annotate.names.finding.opening import known_end
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.finding.spots import extend
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import OF, Reach
from tui.annotate.names.words.shape import fold, is_capitalised, listed, past_prefix
from tui.annotate.names.words.words import Words, spelled

_AMBIGUOUS_PLACES = words_for("ambiguous_places")
_POSSESSIVE = listed("son sa mon ma ton ta leur notre votre")
_COUNCILS = words_for("councils")
_SOVEREIGN = words_for("council_adjectives")


def find_designations(words: Words, lexicon: Lexicon) -> list[Spot]:
    """Institutions and buildings of a paragraph whose first word has no capital."""
    out = []
    opening = lexicon.lower_openers
    for k, token in enumerate(words.tokens):
        lower = token.lower
        if lower not in lexicon.small_heads:
            continue
        if lower in lexicon.whole_bodies and (spot := _whole(words, k, lexicon)) is not None:
            out.append(spot)
            continue
        if lower in lexicon.openers and token.text[0].islower() and words.lower(k + 1) in OF:
            end = known_end(words, k, lexicon)
            if end > k + 2 and words.text(end - 1)[0].isupper():
                kind = lexicon.kind(spelled(words, k, end))
                if kind in ("LOC", "MISC"):  # "bande de Gaza", "guerre d'Algérie"
                    out.append(Spot(words, k, end, kind=kind))
                    continue
        if lower not in opening and lower not in lexicon.compound_heads:
            continue
        if words.text(k - 1) == "-" and words.tokens[k - 1].end == token.start:
            continue  # "le voilier-école X"
        if token.text[0].islower() or k in words.fresh:
            spot = _compound(words, k, lexicon) or (_designation(words, k, lexicon) if lower in opening else None)
            if spot is not None:
                out.append(spot)
    return out


def _whole(words: Words, k: int, lexicon: Lexicon) -> Spot | None:
    """A body that is named in small letters with no place behind it: "préfecture de police"."""
    for head in lexicon.whole_bodies[words.lower(k)]:
        at = k + len(head)
        if tuple(words.lower(i).replace("’", "'") for i in range(k, at)) == head:
            placed = words.lower(at) in OF and is_capitalised(words.text(at + 1) or "x")
            return (
                None
                if placed and head in lexicon.compound_heads.get(head[0], ())
                else Spot(words, k, at, kind="ORG")
            )
    return None


def _compound(words: Words, k: int, lexicon: Lexicon) -> Spot | None:
    """A head of several words with the place it belongs to: "maison d'arrêt de Lure", "gare routière des Prés"."""
    for head in lexicon.compound_heads.get(words.lower(k), ()):
        at = k + len(head)
        if tuple(words.lower(i).replace("’", "'") for i in range(k, at)) != head:
            continue
        while at < len(words) and words.tokens[at].pos == "ADJ" and words.text(at)[0].islower():
            at += 1
        following = over_joiners(words, at)
        if following >= len(words) or following in words.breaks or not is_capitalised(words.text(following)):
            continue
        if following > at and words.lower(at) not in OF:
            continue
        end = extend(words, following, {}, lexicon)
        if following > at and words.lower(at) == "des" and end < len(words) and words.lower(end)[-1:] == "s":
            end += words.tokens[end].pos in ("ADJ", "NOUN")  # "des Prés fleuris"
        return Spot(words, k, end, kind="LOC" if head[0] in lexicon.place_inside else "ORG")
    return None


def _designation(words: Words, k: int, lexicon: Lexicon) -> Spot | None:
    lower = words.tokens[k].lower
    at = k + 1
    while at < len(words) and words.tokens[at].pos == "ADJ" and words.tokens[at].text[0].islower():
        at += 1
    following = over_joiners(words, at)
    if following >= len(words) or following in words.breaks:
        return None
    linked = following > at
    if linked and words.lower(at) not in OF:
        return None
    if not is_capitalised(words.text(following)):
        return _in_small_letters(words, k, at, following, lexicon)
    if past_prefix(words.text(following)):
        return None  # "un passage outre-Rhin"
    if lower in lexicon.place_inside:
        return _building(words, k, at, following, lexicon)
    if lower in lexicon.named_directly and not linked and at == k + 1:
        if lower == "centre" and fold(words.text(following)) in lexicon.kinds:
            return None  # "en centre Bretagne"
        return Spot(words, k, extend(words, following, {}, lexicon), kind="ORG")
    if linked and lower in lexicon.named_directly and lexicon.is_given(words.text(following)):
        return None  # "le collège de Paul"
    if lower not in lexicon.designations_with_name or not (linked or lower in lexicon.designations_lower):
        return None
    if lower == "gouvernement" and words.lower(at) in ("de", "d'", "d’") and following == at + 1:
        return None
    end = extend(words, following, {}, lexicon)
    if lower in ("ministère", "commission"):
        end = and_more(words, end, lexicon)
    return Spot(words, k, end, kind="ORG")


def _building(words: Words, k: int, at: int, following: int, lexicon: Lexicon) -> Spot | None:
    compass = fold(words.text(following)) in ("nord", "est")  # "gare du Nord", "gare de l'Est"
    if at > k + 1 or (
        words.lower(k) in _AMBIGUOUS_PLACES and following == at + 1 and not compass and words.lower(at) != "des"
    ):
        return None
    if words.lower(k - 1) in _POSSESSIVE:
        return None  # "à son tour"
    nothing: Reach = {}
    return Spot(words, k, extend(words, following, nothing, lexicon), kind="LOC")


def _in_small_letters(words: Words, k: int, at: int, following: int, lexicon: Lexicon) -> Spot | None:
    """ "ministère de la santé", "conseil national de sécurité": known heads with a bare complement."""
    lower = words.tokens[k].lower
    token = words.tokens[following]
    if lower in lexicon.named_directly and words.lower(at) in OF and token.lower in lexicon.place_inside:
        place = _designation(words, following, lexicon)  # "école du lac de X"
        return place and Spot(words, k, place.last, kind="ORG")
    if token.pos != "NOUN" or following == at:
        return None
    ministry = lower == "ministère" and words.lower(at) in OF and at == k + 1
    council = lower in _COUNCILS and at == k + 2 and words.lower(k + 1) in _SOVEREIGN and following == at + 1
    department = lower == "département" and fold(token.text) in lexicon.portfolios and following > at + 1
    if not ministry and not council and not department:
        return None
    end = following + 1
    if not council and end < len(words) and words.tokens[end].pos == "ADJ":
        end += 1
    return Spot(words, k, end if council else and_more(words, end, lexicon), kind="ORG")
