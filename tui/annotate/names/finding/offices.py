"""Capitals of offices: "le Directeur Général de l'Office", "ministre de l'Énergie"."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import JOINERS, OF
from tui.annotate.names.words.shape import fold, is_capitalised, is_like_demonym, listed
from tui.annotate.names.words.words import Words

_MINISTERS = words_for("ministers")
_GENERAL = words_for("secretaries_general")
_HEADS = words_for("heads_of_services")
_TAKING = listed("de du des d' d’ à au aux")
_CHARGED = words_for("charged_with")
_RANKS = words_for("office_ranks")
_BEFORE = listed("le la l' l’ un une du au des aux les ce cet cette son sa leur monsieur madame m. mme , ( et")
_PROSECUTORS = words_for("of_the_republic")
# Endings of those who live in a place, with a given name behind them: "le Malouin Jean Untel".
_OF_TOWNS = tuple(listed("ois oise ais aise ien ienne éen éenne ain aine in ine ard arde iote an ane at ate"))
_REGIONS = words_for("regional_bodies")
_COMPASS = words_for("compass")
_STATE = words_for("state_names")


def serves(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether a capital is none of a name's: an office, what it is over, its state, a direction."""
    return (
        is_portfolio(words, k, lexicon)
        or _goes_on_with_portfolio(words, k, lexicon)
        or is_office(words, k, lexicon)
        or is_state(words, k, lexicon)
        or is_direction(words, k)
    )


def is_office(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether a capitalised word says what somebody is: "le Préfet de la Sarthe", "le Directeur Général"."""
    lower = words.lower(k)
    if lower in _REGIONS:
        return words.lower(k + 1) in OF or words.text(k + 1)[:1].isupper()  # "la Région Bretagne"
    if lower in _RANKS:
        return k > 0 and words.text(k - 1)[0].isupper() and is_office(words, k - 1, lexicon)
    if (lower not in lexicon.roles and lower not in lexicon.titles) or lower in lexicon.designations:
        return False
    if k not in words.fresh and words.lower(k - 1) not in _BEFORE:
        return False
    at = k + 1
    while words.lower(at) in _RANKS:
        at += 1
    # A bare "Berger" or "Chevalier" may be a family name; what an office is over follows it.
    return words.lower(at) in OF or words.lower(at) in ("à", "au", "aux", "chargé", "chargée", "en") or at > k + 1


def is_state(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether "République" or "État" is but the state somebody serves, with no country behind it."""
    key = fold(words.text(k))
    if key not in _STATE:
        return False
    if words.lower(k - 1) == "la" and words.lower(k - 2) == "de" and words.lower(k - 3) in _PROSECUTORS:
        return True
    following = words.text(k + 1)
    if not following or lexicon.kind(f"{words.text(k)} {following}"):
        return False
    if following.islower() and words.lower(k + 2) in OF and words.text(k + 3)[:1].isupper():
        return key != "republique"  # "République populaire du X"
    if words.lower(k + 1) in OF:
        at = k + 2 + (words.lower(k + 2) in ("la", "l'", "l’"))
        named = words.text(at)[:1].isupper() and not lexicon.is_given(words.text(at))
        return not named or key != "republique"
    return key != "republique" or lexicon.is_given(following) or not is_like_demonym(following.capitalize())


def is_direction(words: Words, k: int) -> bool:
    """Whether a capitalised point of the compass is but where something lies: "le Nord-Ouest de la plaine"."""
    if words.lower(k) not in _COMPASS:
        return False
    at = k + 1
    while words.text(at) == "-" and words.lower(at + 1) in _COMPASS:
        at += 2
    return words.lower(at) in OF


def is_portfolio(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether word ``k`` says what somebody is minister or in charge of: "ministre de l'Énergie et des Mines"."""
    listed_one = fold(words.text(k)) in lexicon.portfolios
    before = words.lower(k - 1)
    taken = before in _TAKING or (before in ("la", "l'", "l’") and words.lower(k - 2) in _TAKING)
    if before == "en" or (not listed_one and (not taken or words.lower(k) in lexicon.designations)):
        return False
    if lexicon.kind(f"{words.text(k)} {words.text(k + 1)}") == "ORG":
        return False  # "secrétaire général des Nations unies"
    if lexicon.is_given(words.text(k)) and words.text(k + 1)[:1].isupper():
        return False  # "ministre d'Hélène Untel"
    for at in range(k - 1, max(-1, k - 9), -1):
        token = words.tokens[at]
        if token.lower in _HEADS and listed_one and at == k - 2 and words.lower(k - 1) in _TAKING:
            return True  # "la directrice des Routes"
        if token.lower in ("secrétaire", "secrétaires") and words.lower(at + 1)[:5] in _GENERAL:
            return False
        if token.lower in _MINISTERS or (token.lower in _CHARGED and at < k - 1):
            return listed_one or lexicon.kind(words.text(k)) not in ("LOC", "ORG")
        if token.pos in ("VERB", "AUX") or token.lower in (".", ";", "»", "«"):
            return False
        if token.text[0].isupper() and fold(token.text) not in lexicon.portfolios:
            return False  # "délégué des Cliniques de l'Europe"
        if not listed_one and token.lower not in JOINERS and token.pos != "ADJ":
            return False
    return False


def _goes_on_with_portfolio(words: Words, k: int, lexicon: Lexicon) -> bool:
    """Whether the word is the adjective of what somebody is minister of: "ministre de l'Éducation Nationale"."""
    lower = words.lower(k)
    qualifies = lower in _RANKS or lower in lexicon.org_adjectives
    if not qualifies and words.tokens[k].pos == "ADJ":
        # Not of "ministre de la Défense Oumar Sy".
        qualifies = not (words.text(k)[0].isupper() and words.text(k + 1)[:1].isupper())
    return k > 1 and qualifies and is_portfolio(words, k - 1, lexicon)


def is_epithet(words: Words, k: int, at: int, lexicon: Lexicon, label: str) -> bool:
    """Whether the one capitalised word ``k`` only says of what people or party the person named at ``at`` is.

    "la Rémoise Anne Untel", "l'Insoumis Jean Untel".
    """
    article = words.lower(k - 1) in ("le", "la", "l'", "l’")
    follower = words.text(at + 1)
    if lexicon.lang != "fr" or at != k + 1 or not article or not follower or not is_capitalised(follower):
        return False
    if not (lexicon.is_given(words.text(at)) or label == "PER") or lexicon.is_given(words.text(k)):
        return False
    lower = words.lower(k)
    if lower in lexicon.designations or lower in lexicon.place_inside or fold(lower) in lexicon.towns:
        return False
    return lower in lexicon.roles or fold(lower) in lexicon.demonyms or lower.endswith(_OF_TOWNS)
