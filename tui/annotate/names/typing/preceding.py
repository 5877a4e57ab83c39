"""What the words before a name tell of its type: titles, trades, articles, prepositions."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.finding.joining import ELECTED
from tui.annotate.names.finding.offices import is_epithet
from tui.annotate.names.finding.presented import is_called, is_of_a_people
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.typing.headed import FIRMS, by_apposition, by_head
from tui.annotate.names.typing.points import DETERMINERS, Votes
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold, is_capitalised, is_like_demonym, is_sigle, past_prefix

_SCHEMES = words_for("schemes")
_GATHERED = words_for("movements")
_LOCATIVE = {"en": 3.0, "à": 2.5, "vers": 2.0, "depuis": 1.0, "in": 3.0, "at": 1.0, "from": 0.5, "near": 2.0}
_AT_FIRMS = words_for("at_firms")
_MOVES = words_for("being_somewhere")
_LEAVING = words_for("leaving")
_ORIGIN = words_for("origin")
_PLACED = words_for("had_by_places")
_CLOSED = frozenset('»”"')
_BEFORE_INCISE = ("»", "”", ",", "!", "?", '"')
_DE = ("de", "d'", "d’")
_SINGULAR = ("la", "le", "l'", "l’")


def by_preceding(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> None:
    """What presents the name settles its type; where nothing does, all that is said of it is weighed."""
    if past_prefix(spot.words.text(spot.first)) > 3:
        return  # the article of "l'après-Untel" is the prefix's
    for presents in _PRESENTING:
        if presents(out, spot, before, lexicon):
            return
    if lexicon.lang == "fr":
        _by_company(out, spot, before, lexicon)
    if before in DETERMINERS:
        if _is_said_of_another(out, spot, lexicon):
            return
        _by_determiner(out, spot, before, lexicon)
    _by_article(out, spot, before, lexicon)
    _by_preposition(out, spot, before, lexicon)
    _by_owned(out, spot, before, lexicon)


def _by_title(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "M. X", "Docteur X"; a longer one in small letters may be but a calling."""
    bare = before.rstrip(".")
    if bare not in lexicon.titles or not (len(bare) <= 4 or spot.words.text(spot.first - 1)[0].isupper()):
        return False
    out["PER"] += 6
    spot.title = bare
    return True


def _by_trade(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "Le brasseur X": of one word, a firm."""
    words, first = spot.words, spot.first
    if before not in lexicon.trades or words.lower(first - 2) not in DETERMINERS or not _is_lone(spot, lexicon):
        return False
    out["ORG"] += 4
    return True


def _by_party(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "La sénatrice Renouveau Odile Untel": between the elected and the given name, a party."""
    words = spot.words
    if before not in ELECTED or spot.last in words.breaks or not _is_lone(spot, lexicon):
        return False
    if not lexicon.is_given(words.text(spot.last) or "x"):
        return False
    out["ORG"] += 6
    return True


def _by_role(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "Le maire X"."""
    bare = before.rstrip(".")
    if bare not in lexicon.roles and before not in lexicon.titles:
        return False
    out["PER"] += 4
    spot.title = bare
    return True


def _by_people(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "La Danoise X", "la metteuse en scène X"."""
    words, first = spot.words, spot.first
    if not is_of_a_people(words, first, lexicon) and not is_called(words, first, lexicon):
        return False
    out["PER"] += 6
    return True


def _by_body(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "La société X", "l'association X"."""
    if before not in lexicon.org_before:
        return False
    out["ORG"] += 12 if before in FIRMS and _is_one_word(spot) else 4
    return True


def _by_thing(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "Le navire X", "la norme XYZ", but not the verb of « … », tempête X."""
    words, first = spot.words, spot.first
    thing = before in lexicon.misc_before and words.text(first - 2) not in _BEFORE_INCISE
    if not thing and not (before in _SCHEMES and _is_one_word(spot) and is_sigle(words.text(first))):
        return False
    out["MISC"] += 10
    return True


def _by_place(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "La région X", "la gare X Y": a station or a housing estate bears a person's name, a region does not."""
    bearing = before in lexicon.place_bearing
    if not bearing and before not in lexicon.place_before:
        return False
    out["LOC"] += 10 if bearing and not _is_one_word(spot) else 4
    return True


def _by_noun(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "Le fabricant de machines agricoles X": a noun farther off, where an adjective or noun stands between."""
    if not before:
        return False
    last = spot.words.tokens[spot.first - 1]
    if last.pos not in ("ADJ", "NOUN") and not (last.text[0].islower() and fold(before) in lexicon.demonyms):
        return False
    by_head(out, spot, lexicon)
    return True


def _by_apposition(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """ "Le bailleur, X, a écrit"."""
    if before != "," or lexicon.lang != "fr":
        return False
    by_apposition(out, spot, lexicon)
    return True


# In order: the first that knows what presents the name has the last word.
_PRESENTING = (
    _by_title,
    _by_trade,
    _by_party,
    _by_role,
    _by_people,
    _by_body,
    _by_thing,
    _by_place,
    _by_noun,
    _by_apposition,
)


def _is_one_word(spot: Spot) -> bool:
    return spot.last == spot.first + 1


def _is_lone(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether the name is of one word that is nobody's given name."""
    return _is_one_word(spot) and not lexicon.is_given(spot.words.text(spot.first))


def _by_company(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> None:
    """What only bodies have, do or are: "le PDG de X", "a confié à X", "dans les colonnes de X", "chez X"."""
    words, first = spot.words, spot.first
    at = first - 1
    if before in _SINGULAR and words.lower(at - 1) in ("de", "à", "sur"):
        at -= 1
    link, noun = words.lower(at), words.lower(at - 1)
    if link in ("de", "d'", "d’", "du", "des") and noun in lexicon.of_bodies:
        out["ORG"] += 4 if fold(words.text(first)) not in lexicon.towns else 1
    elif (before in ("chez", "sur") and noun in _AT_FIRMS) or (before == "chez" and _is_lone(spot, lexicon)):
        out["ORG"] += 4
    elif link in ("à", "auprès", "au") and any(words.lower(k) in lexicon.told for k in range(max(0, at - 4), at)):
        out["ORG"] += 2.5  # "a indiqué lundi à X"
        out["LOC"] -= 2.0
    elif link in ("sur", "via") and (
        words.text(first) == "X" or any(words.lower(k) in lexicon.posted for k in range(max(0, at - 6), at))
    ):
        out["ORG"] += 5
    elif before == "(" and words.text(first - 2) in _CLOSED:
        out["PER"] += 3  # « … » (X)
    elif before in ("du", *_DE) and words.text(first - 2) == "," and is_capitalised(words.text(first - 3)):
        out["ORG"] += 3  # "le commandant Y, du X,"


def _is_said_of_another(out: Votes, spot: Spot, lexicon: Lexicon) -> bool:
    """ "Une association, la X", "la Marseillaise Anne Untel": with its article the name is said of another."""
    if spot.before(2) == "," and spot.before(3) in lexicon.org_before:
        out["ORG"] += 4
        return True
    if is_epithet(spot.words, spot.first, spot.last, lexicon, ""):
        out["MISC"] += 6
        return True
    return False


def _by_determiner(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> None:
    """People seldom have an article; the people of a place, a family and a team have one."""
    words, first, last = spot.words, spot.first, spot.last
    name = words.text(first)
    out["PER"] -= 2
    if lexicon.lang == "fr" and _is_one_word(spot):
        if is_like_demonym(name):
            out["MISC"] += 2.5
        elif words.lower(last) in _DE and words.lower(last + 1) in _ORIGIN:
            out["MISC"] += 5  # "la Nîmoise d'adoption"
        if (
            before == "les"
            and name[-1] in "sx"
            and last < len(words)
            and words.tokens[last].pos in ("VERB", "AUX")
        ):
            out["MISC"] += 2  # "les Haut-Ligériens ont gagné"
    if before in ("les", "des", "aux"):
        out["LOC"] -= 0.5
    if before == "les" and spot.before(2) == "chez" and name[-1] not in "sxz":
        out["PER"] += 5  # "chez les Lefort": a family name takes no plural


def _by_article(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> None:
    """What an article and the word before it say together: "dans le Choletais", "dirige le X"."""
    if before not in _SINGULAR:
        return
    noun = spot.words.lower(spot.first - 2)
    if before in ("la", "le") and noun in ("sur", "dans"):
        out["LOC"] += 6 if before == "le" and is_like_demonym(spot.words.text(spot.first)) else 2
    if noun in lexicon.led and _is_one_word(spot):
        out["ORG"] += 3
        out["LOC"] -= 1


def _by_preposition(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> None:
    """ "En X", "vers X", "s'envole pour X"."""
    words, first = spot.words, spot.first
    if before == "pour" and words.lower(first - 2) in _LEAVING:
        out["LOC"] += 4
    if before in _LOCATIVE and words.tokens[first - 1].pos in ("ADP", "PROPN", "X", "VERB", "AUX"):
        out["LOC"] += _LOCATIVE[before]


def _by_owned(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> None:
    """What the name has: "la mère de X", "le gardien du X", "le mouvement des X", "au Leclerc de X"."""
    words, first = spot.words, spot.first
    noun, town = words.lower(first - 2), fold(words.text(first)) in lexicon.towns
    if before in _DE and noun in lexicon.relatives and not town:
        out["PER"] += 3
    if before in ("du", "des") and noun in lexicon.team_nouns and _may_be_team(spot, lexicon):
        out["ORG"] += 5
    elif before in ("du", "des") and noun in _GATHERED and not town:
        out["ORG"] += 4
    else:
        if before in _DE and lexicon.kinds.get(fold(words.text(first - 2))) == "ORG":
            out["LOC"] += 4
        if before in ("du", "des", "à", *_DE) and _is_placed(noun, lexicon):
            out["LOC"] += 3


def _may_be_team(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether nothing but a team is known by the name: "l'entraîneur des X", and not "des Français"."""
    name = spot.words.text(spot.first)
    key = fold(name)
    if lexicon.lang != "fr" or key in lexicon.demonyms or key in lexicon.towns:
        return False
    return not lexicon.kind(name)


def _is_placed(noun: str, lexicon: Lexicon) -> bool:
    return noun in lexicon.place_before or noun in _MOVES or noun in _PLACED or noun in lexicon.org_before
