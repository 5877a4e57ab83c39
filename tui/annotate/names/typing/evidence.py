"""What type a name is, judged where it stands: titles, trades, prepositions, lists, the recogniser's own word."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from tui.annotate.data import words_for
from tui.annotate.names.finding.joining import ELECTED
from tui.annotate.names.finding.offices import is_epithet
from tui.annotate.names.finding.presented import acts, is_called, is_of_a_people
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.typing.english import by_english
from tui.annotate.names.typing.teams import is_branch, is_ground, is_score
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold, is_capitalised, is_like_demonym, is_sigle, listed, past_prefix

_CLUB_SIGLES = words_for("club_sigles")
_UNIVERSITY = re.compile(r"[a-z]+ (?:[ivx]+|1?\d)")
_OFFICES_OF_TOWNS = words_for("offices_of_towns")
_AGED = 20.0
_SINCE = listed("après plus avant de d' d’ durant déjà")
Votes = defaultdict[str, float]

_RELATIVE = listed("qui que qu' dont où lequel laquelle who which whose that where")
_ROAD = re.compile(r"(?:A|N|D|E|RN|RD)\d{1,4}")
_ROADS = listed("l' l’ la") | words_for("roads")
_DET = listed("le la les l' l’ un une du des au aux ce cette cet son sa leur notre ses leurs nos the a an")
_SCHEMES = words_for("schemes")
_GATHERED = words_for("movements")
_OWN_DET = _DET - {"des", "du", "aux", "au"}
_LOCATIVE = {"en": 3.0, "à": 2.5, "vers": 2.0, "depuis": 1.0, "in": 3.0, "at": 1.0, "from": 0.5, "near": 2.0}
_FIRM = words_for("firms")
_AT_FIRMS = words_for("at_firms")
_MOVES = words_for("being_somewhere")
_LEAVING = words_for("leaving")
_ORIGIN = words_for("origin")
_CLOSED = frozenset('»”"')
_PLACED = words_for("had_by_places")


def votes(spot: Spot, lexicon: Lexicon, text: str) -> Votes:
    """Points for each type; the caller adds them up over the mentions of one name."""
    out: Votes = defaultdict(float)
    words, first, last = spot.words, spot.first, spot.last
    spelled = spot.spelled(text)
    key = fold(spelled)
    if spot.kind:
        out[spot.kind] += 6
    if spot.label:
        out[spot.label] += 1 if spot.label == "MISC" else 2
    known = lexicon.kind(spelled)
    if not known and last - first == 2 and words.text(last - 1).isdigit():
        known = lexicon.kind(words.text(first))  # the branch of a known body: "Samu 49"
    if not known and last - first > 1 and key.startswith(("la ", "le ", "l ")):
        known = _body_behind_article(key, lexicon)
    if not known and last - first > 1 and is_branch(spot, lexicon):
        known = "ORG"
    if spot.before() in ("du", "au") and lexicon.kinds.get("le " + key) == "ORG":
        out["ORG"] += 6
    elif known:
        out[known] += 6 if " " in key else 5
    _by_form(out, spot, key, lexicon, spelled)
    before = words.lower(first - 1) if first not in words.breaks else ""
    _by_preceding(out, spot, before, lexicon)
    _by_following(out, spot, lexicon)
    if last < len(words) and words.text(last) == ")" and before == "(":
        person = lexicon.is_given(words.text(first - 3)) and is_capitalised(words.text(first - 2))
        if person and not known:
            out["ORG"] += 4  # "Jean Untel (DéFI)"
        else:
            out["LOC" if not is_sigle(words.text(first)) else "ORG"] += 1
    if lexicon.lang == "en":
        by_english(out, spot, lexicon)
    return out


def _by_form(out: Votes, spot: Spot, key: str, lexicon: Lexicon, spelled: str) -> None:
    words, first, last = spot.words, spot.first, spot.last
    head = words.tokens[first]
    size = last - first
    initial = head.text.endswith(".") and len(head.text) <= 3
    opening = head.text
    if size >= 3 and _is_compound(spot):  # "Richard-Ville" is one word
        size, opening = 1, key
    given = lexicon.is_given(opening)
    if size >= 2 and (given or initial) and fold(head.text) not in lexicon.weak:
        out["PER"] += 5 if is_capitalised(words.text(last - 1)) or spot.end != words.tokens[last - 1].end else 2
    elif (size >= 2 and fold(head.text) in lexicon.weak and is_capitalised(words.text(last - 1))) or (
        size == 1 and given and key not in lexicon.weak
    ):
        out["PER"] += 2
    if initial and size == 1:
        out["PER"] += 5  # "K.", whose name is kept back
    if head.lower in lexicon.designations and (size >= 2 or first not in words.fresh):
        out["ORG"] += 4
    elif size >= 3 and is_sigle(head.text) and words.lower(first + 1) in ("de", "du", "des", "d'", "d’"):
        out["ORG"] += 4  # "le CHRD du Val-Fleuri"
    paper = head.lower in ("le", "la", "l'", "l’") and words.lower(first + 1) in lexicon.papers
    if size >= 2 and (paper or head.lower in lexicon.papers):
        out["ORG"] += 6
    if size >= 2 and words.lower(last - 1) in lexicon.org_suffixes:
        out["ORG"] += 6
    if fold(head.text) in lexicon.events and size >= 2:
        out["MISC"] += 4
    if head.lower in lexicon.place_inside and size >= 2:
        out["LOC"] += 4
    if key in lexicon.demonyms and key not in lexicon.towns:
        out["MISC"] += 4
    elif "-" in opening and key.split(" ")[0].endswith("o") and key.split(" ")[-1] in lexicon.demonyms:
        out["MISC"] += 4  # "une Italo-Suisse"
    if len(key) <= 9 and _shouted(spot) and key not in lexicon.towns and len(key) >= 2:
        digits = any(c.isdigit() for c in head.text)
        out["MISC" if digits else "ORG"] += 3
    capitals = all(t.text[0].isupper() and t.text.isalpha() for t in words.tokens[first:last])
    if 2 <= size <= 3 and capitals and head.lower not in _DET and not is_sigle(words.text(last - 1)):
        if not spot.label:
            out["PER"] += 1.5
        elif spot.label == "LOC" and size == 2 and not lexicon.kind(spelled) and acts(spot):
            out["PER"] += 3  # "Seule Nna Tassadit est revenue": two words, nowhere, at work
    if size == 2 and is_sigle(opening) and 2 <= len(opening) <= 5 and opening.isalpha():
        town = fold(words.text(last - 1)) in lexicon.towns
        if town or (opening.lower() in _CLUB_SIGLES and not lexicon.kind(spelled)):
            out["ORG"] += 7  # "USA Perpignan"
    if size == 1 and _ROAD.fullmatch(opening) and spot.before() in _ROADS:
        out["LOC"] += 7
    if (
        size == 1
        and not opening[1:].islower()
        and any(c.isupper() for c in opening[1:])
        and not opening.isupper()
        and opening.isalpha()
        and opening[:2] not in ("Mc", "De", "Le")
    ):
        out["ORG"] += 2.5  # "DéFI", "TotalMines"
    if spot.marked and spot.kind != "ORG":
        out["MISC"] += 3
    if lexicon.lang == "fr" and _UNIVERSITY.fullmatch(key) and key.split()[0] in lexicon.towns:
        out["ORG"] += 9  # "Paris-IV", "Rennes-2"
    if key.rpartition(" ")[2] in _OFFICES_OF_TOWNS and "-" in spelled:
        out["ORG"] += 9


def _body_behind_article(key: str, lexicon: Lexicon) -> str:
    """ "ORG" when a known body is named with its article: "La Croix-Rouge" at the start of a sentence."""
    rest = key.partition(" ")[2]
    return "ORG" if len(rest) > 3 and lexicon.kinds.get(rest) == "ORG" else ""


def _is_compound(spot: Spot) -> bool:
    """Whether hyphens without spaces join all the words of a name."""
    tokens = spot.words.tokens[spot.first : spot.last]
    return all(a.end == b.start for a, b in pairwise(tokens)) and any(t.text == "-" for t in tokens)


def _shouted(spot: Spot) -> bool:
    return all(t.text.upper() == t.text for t in spot.words.tokens[spot.first : spot.last])


def _by_preceding(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> None:
    words, first = spot.words, spot.first
    if past_prefix(words.text(first)) > 3:
        return  # the article of "l'après-Untel" is the prefix's
    bare = before.rstrip(".")
    if bare in lexicon.titles and (len(bare) <= 4 or words.tokens[first - 1].text[0].isupper()):
        out["PER"] += 6
        spot.title = bare
        return
    lone = spot.last == first + 1 and not lexicon.is_given(words.text(first))
    if lone and before in lexicon.trades and words.lower(first - 2) in _DET:  # "le brasseur X"
        out["ORG"] += 4
        return
    if (
        lone
        and before in ELECTED
        and lexicon.is_given(words.text(spot.last) or "x")
        and spot.last not in words.breaks
    ):
        out["ORG"] += 6  # "la sénatrice Renouveau Odile Untel"
        return
    if bare in lexicon.roles or before in lexicon.titles:
        out["PER"] += 4
        spot.title = bare
        return
    if is_of_a_people(words, first, lexicon) or is_called(words, first, lexicon):  # "la Danoise X"
        out["PER"] += 6
        return
    if before in lexicon.org_before:
        out["ORG"] += 12 if before in _FIRM and spot.last == first + 1 else 4
        return
    scheme = before in _SCHEMES and spot.last == first + 1 and is_sigle(words.text(first))
    incised = words.text(first - 2) in ("»", "”", ",", "!", "?", '"')  # "« … », tempête X"
    if (before in lexicon.misc_before and not incised) or scheme:  # "le navire X", "la norme XYZ"
        out["MISC"] += 10
        return
    if before in lexicon.place_before or before in lexicon.place_bearing:
        # A station or a housing estate bears a person's name, a region does not.
        out["LOC"] += 10 if before in lexicon.place_bearing and spot.last - spot.first > 1 else 4
        return
    adjective = fold(before) in lexicon.demonyms and words.text(first - 1)[0].islower()
    if before and (adjective or words.tokens[first - 1].pos in ("ADJ", "NOUN")):
        _by_head(out, spot, lexicon)
        return
    if before == "," and lexicon.lang == "fr":
        _by_apposition(out, spot, lexicon)
        return
    if lexicon.lang == "fr":
        _by_company(out, spot, before, lexicon)
    if before in _DET and spot.before(2) == "," and spot.before(3) in lexicon.org_before:
        out["ORG"] += 4
        return
    if before in _DET:
        if is_epithet(words, first, spot.last, lexicon, ""):
            out["MISC"] += 6
            return
        if lexicon.lang == "fr" and spot.last == first + 1:
            if is_like_demonym(words.text(first)):
                out["MISC"] += 2.5
            elif words.lower(spot.last) in ("d'", "d’", "de") and words.lower(spot.last + 1) in _ORIGIN:
                out["MISC"] += 5  # "la Nîmoise d'adoption"
        out["PER"] -= 2
        if before in ("les", "des", "aux"):
            out["LOC"] -= 0.5
        if before == "les" and spot.before(2) == "chez" and words.text(first)[-1] not in "sxz":
            out["PER"] += 5.0  # "chez les Lefort": a family name takes no plural
        if before == "les" and spot.last == first + 1 and spot.last < len(words):
            acts = words.tokens[spot.last].pos in ("VERB", "AUX") and words.text(first)[-1] in "sx"
            out["MISC"] += 2.0 if acts and lexicon.lang == "fr" else 0.0  # "les Haut-Ligériens ont gagné"
    if before in ("la", "le") and words.lower(first - 2) in ("sur", "dans"):
        out["LOC"] += 6.0 if before == "le" and is_like_demonym(words.text(first)) else 2.0  # "dans le Choletais"
    if before in ("la", "le", "l'", "l’") and words.lower(first - 2) in lexicon.led and spot.last == first + 1:
        out["ORG"] += 3
        out["LOC"] -= 1
    if before == "pour" and words.lower(first - 2) in _LEAVING:
        out["LOC"] += 4
    if before in _LOCATIVE and words.tokens[first - 1].pos in ("ADP", "PROPN", "X", "VERB", "AUX"):
        out["LOC"] += _LOCATIVE[before]
    if _of_relatives(spot, before, lexicon):
        out["PER"] += 3
    if before in ("du", "des") and lexicon.lang == "fr" and _of_a_team(spot, lexicon):
        out["ORG"] += 5
        return
    noun = words.lower(first - 2)
    if before in ("des", "du", "de la") and noun in _GATHERED and fold(words.text(first)) not in lexicon.towns:
        out["ORG"] += 4  # "le mouvement des Jeunes laboureurs"
        return
    if before in ("de", "d'", "d’") and lexicon.kinds.get(fold(words.text(first - 2))) == "ORG":
        out["LOC"] += 4  # "au Leclerc de X"
    if before in ("de", "d'", "d’", "du", "des", "à") and _is_placed(words.lower(first - 2), lexicon):
        out["LOC"] += 3


def _is_placed(noun: str, lexicon: Lexicon) -> bool:
    return noun in lexicon.place_before or noun in _MOVES or noun in _PLACED or noun in lexicon.org_before


def _of_relatives(spot: Spot, before: str, lexicon: Lexicon) -> bool:
    """Whether only a person can have what is told of: "la mère de X", "les proches de X"."""
    words, first = spot.words, spot.first
    if before not in ("de", "d'", "d’") or fold(words.text(first)) in lexicon.towns:
        return False
    return words.lower(first - 2) in lexicon.relatives


def _of_a_team(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether a team's name follows one of its people: "l'entraîneur des X", "le gardien du X"."""
    words, first = spot.words, spot.first
    key = fold(words.text(first))
    team = words.lower(first - 2) in lexicon.team_nouns
    return (
        team and key not in lexicon.demonyms and key not in lexicon.towns and not lexicon.kind(words.text(first))
    )


def _by_company(out: Votes, spot: Spot, before: str, lexicon: Lexicon) -> None:
    """What only bodies have, do or are: "le PDG de X", "a confié à X", "dans les colonnes de X", "chez X"."""
    words, first = spot.words, spot.first
    at = first - 1
    if before in ("l'", "l’", "la", "le") and words.lower(at - 1) in ("de", "à", "sur"):
        at -= 1
    link, noun = words.lower(at), words.lower(at - 1)
    if link in ("de", "d'", "d’", "du", "des") and noun in lexicon.of_bodies:
        out["ORG"] += 4 if fold(words.text(first)) not in lexicon.towns else 1
    elif (before in ("chez", "sur") and noun in _AT_FIRMS) or (
        before == "chez" and spot.last == first + 1 and not lexicon.is_given(words.text(first))
    ):
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
    elif (
        before in ("du", "d'", "d’", "de")
        and words.text(first - 2) == ","
        and is_capitalised(words.text(first - 3))
    ):
        out["ORG"] += 3  # "le commandant Y, du X,"


def _by_head(out: Votes, spot: Spot, lexicon: Lexicon) -> None:
    """The noun that the name is the name of: "le fabricant de machines agricoles X", "le chercheur nigérian X"."""
    words = spot.words
    found, at = "", 0
    for k in range(spot.first - 1, max(-1, spot.first - 7), -1):
        token = words.tokens[k]
        kind = _noun_kind(token.lower, lexicon)
        if kind and (not found or token.lower in lexicon.org_before):
            found, at = kind, k  # of nouns side by side the first is the head: "le groupe papetier X"
        elif found or (
            token.pos not in ("ADJ", "NOUN", "ADP", "DET") and fold(token.lower) not in lexicon.demonyms
        ):
            break
        if k in words.breaks or (found and token.lower not in lexicon.roles):
            break
    if not found:
        return
    lone = spot.last == spot.first + 1 and not lexicon.is_given(words.text(spot.first))
    if lone and found == "PER" and words.lower(at) in lexicon.trades:
        found = "ORG"
    firm = found == "ORG" and words.lower(at) in _FIRM and spot.last == spot.first + 1
    out[found] += 12 if firm else 4
    if found == "PER":
        spot.title = words.lower(at)


def _noun_kind(noun: str, lexicon: Lexicon) -> str:
    """What bears the name behind a common noun: a person, a body or a place; "" when the noun tells nothing."""
    if noun in lexicon.roles:
        return "PER"
    return "ORG" if noun in lexicon.org_before else "LOC" if noun in lexicon.place_before else ""


def _by_apposition(out: Votes, spot: Spot, lexicon: Lexicon) -> None:
    """The phrase that a comma parts from the name: "Le bailleur, X, a écrit", "le président régional de Y, X"."""
    words = spot.words
    comma = spot.first - 1
    for k in range(comma - 1, max(-1, comma - 9), -1):
        token = words.tokens[k]
        if token.pos in ("VERB", "AUX", "SCONJ", "PUNCT") and token.lower not in lexicon.roles:
            return
        opens = k in words.fresh or words.lower(k - 1) in _OWN_DET
        linked = words.lower(k - 2) in ("de", "d'", "d’", "du", "à")
        if opens and not linked:
            kind = _noun_kind(token.lower, lexicon)
            if kind == "PER" and spot.last - spot.first == 1 and token.lower in lexicon.trades:
                kind = "ORG"
            if kind:
                out[kind] += 3
            return
        if k in words.breaks:
            return


def _is_body(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether an apposition says that this is an organisation: "X, the retailer that", "X, une association"."""
    for ahead in range(1, 5):
        word = spot.after(ahead)
        if ahead <= 2 and word in lexicon.trades and spot.last == spot.first + 1:
            return not lexicon.is_given(spot.words.text(spot.first))  # "X, son bailleur"
        if word in lexicon.roles or word in _RELATIVE or not word or not word[0].isalpha():
            return False
        if word in lexicon.org_before:
            return True
    return False


def _by_following(out: Votes, spot: Spot, lexicon: Lexicon) -> None:
    words, last = spot.words, spot.last
    after = words.lower(last)
    if after == "," and _is_body(spot, lexicon):
        out["ORG"] += 4
    elif after == ",":
        if words.text(last + 1).isdigit() and words.lower(last + 2) == "ans":
            since = words.lower(last + 3) in _SINCE  # "Florence, 50 ans après la crue"
            borne = lexicon.is_given(words.text(spot.first)) and not since
            out["PER"] += _AGED if borne else 4  # "Virginie, 36 ans", however well the place is known
        elif words.lower(last + 1) in lexicon.roles or words.lower(last + 2) in lexicon.roles:
            out["PER"] += 1
        elif (
            words.lower(last + 1) in ("de", "d'", "d’")
            and not lexicon.is_given(words.text(spot.first))
            and lexicon.is_given(words.text(last + 2) or "x")
            and words.text(last + 3)[:1].isupper()
        ):
            out["MISC"] += 5  # "le prix est allé à X, d'Anne Untel"
    elif after == "(" and is_score(words, last + 1) and not (is_ground(spot) or out["PER"] >= 5):
        out["ORG"] += 12  # "battu par X (3-1)", however well the town is known
    elif after == "(" and words.text(last + 1).isdigit():
        out["PER"] += 1
