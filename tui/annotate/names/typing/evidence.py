"""What type a name is, judged where it stands: by its form, by what stands before and behind it."""

from __future__ import annotations

from collections import defaultdict

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.typing.english import by_english
from tui.annotate.names.typing.form import by_form
from tui.annotate.names.typing.points import Votes
from tui.annotate.names.typing.preceding import by_preceding
from tui.annotate.names.typing.teams import is_branch, is_ground, is_score
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold, is_capitalised, is_sigle, listed

_AGED = 20.0
_SINCE = listed("après plus avant de d' d’ durant déjà")
_RELATIVE = listed("qui que qu' dont où lequel laquelle who which whose that where")


def votes(spot: Spot, lexicon: Lexicon, text: str) -> Votes:
    """Points for each type; the caller adds them up over the mentions of one name."""
    out: Votes = defaultdict(float)
    words, first = spot.words, spot.first
    spelled = spot.spelled(text)
    key = fold(spelled)
    if spot.kind:
        out[spot.kind] += 6
    if spot.label:
        out[spot.label] += 1 if spot.label == "MISC" else 2
    known = _known(spot, spelled, key, lexicon)
    before = words.lower(first - 1) if first not in words.breaks else ""
    if before in ("du", "au") and lexicon.kinds.get("le " + key) == "ORG":
        out["ORG"] += 6
    elif known:
        out[known] += 6 if " " in key else 5
    by_form(out, spot, key, lexicon, spelled)
    by_preceding(out, spot, before, lexicon)
    _by_following(out, spot, lexicon)
    if before == "(" and words.text(spot.last) == ")":
        _by_bracket(out, spot, known, lexicon)
    if lexicon.lang == "en":
        by_english(out, spot, lexicon)
    return out


def _known(spot: Spot, spelled: str, key: str, lexicon: Lexicon) -> str:
    """The type under which the name is listed, or the body that is listed and makes a part of it."""
    words, first, last = spot.words, spot.first, spot.last
    known = lexicon.kind(spelled)
    if known or last == first + 1:
        return known
    if last == first + 2 and words.text(last - 1).isdigit():
        known = lexicon.kind(words.text(first))  # the branch of a known body: "Samu 49"
    if not known and key.startswith(("la ", "le ", "l ")):
        known = _body_behind_article(key, lexicon)
    return known or ("ORG" if is_branch(spot, lexicon) else "")


def _body_behind_article(key: str, lexicon: Lexicon) -> str:
    """ "ORG" when a known body is named with its article: "La Croix-Rouge" at the start of a sentence."""
    rest = key.partition(" ")[2]
    return "ORG" if len(rest) > 3 and lexicon.kinds.get(rest) == "ORG" else ""


def _by_bracket(out: Votes, spot: Spot, known: str, lexicon: Lexicon) -> None:
    """What stands in brackets behind a person is a party, else a place: "Jean Untel (DéFI)", "Vierzon (Cher)"."""
    words, first = spot.words, spot.first
    if not known and lexicon.is_given(words.text(first - 3)) and is_capitalised(words.text(first - 2)):
        out["ORG"] += 4
    else:
        out["LOC" if not is_sigle(words.text(first)) else "ORG"] += 1


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
