"""Which doubtful names stand: those that the rest of the article bears out."""

from __future__ import annotations

from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold


def _may_be_somebody(spot: Spot, lexicon: Lexicon) -> bool:
    """Whether a name has the look of a person's in full, though nothing says so."""
    words = spot.words.tokens[spot.first : spot.last]
    last = words[-1].lower
    body = last in lexicon.org_suffixes or last in lexicon.designations or fold(last) in lexicon.stop
    return len(words) in (2, 3) and not body and all(t.text.istitle() for t in words)


def confirmed(spots: list[Spot], text: str, lexicon: Lexicon) -> list[Spot]:
    """The spots without those that only a sentence's start, a headline or shouting made look like names."""
    sure: set[str] = set()
    parts: set[str] = set()
    for spot in spots:
        if not spot.doubtful:
            key = fold(spot.spelled(text))
            sure.add(key)
            if spot.label == "PER" or lexicon.is_given(spot.words.text(spot.first)):
                parts.update(w for w in key.split() if len(w) > 2)
            elif lexicon.lang == "en" and _may_be_somebody(spot, lexicon):
                parts.add(key.split()[-1])
            elif spot.words.text(spot.first)[0].islower() and spot.last - spot.first > 1:
                parts.add(fold(spot.words.text(spot.last - 1)))  # the place in "hôpital de Lure"
    out = []
    for spot in spots:
        spelled = spot.spelled(text)
        lower = spelled.lower()
        calling = spot.last - spot.first > 1 and lower in lexicon.roles
        if calling and not spot.kind and spot.label != "PER":  # "le Maillot jaune"
            continue
        office = spot.last - spot.first == 1 and (
            lower in lexicon.titles or ("-" in lower and lower in lexicon.roles)
        )
        if office and spot.before() in ("le", "la", "l'", "l’", "au", "du") and not lexicon.kind(spelled):
            continue  # "la Haut-Commissaire"
        if spot.doubtful:
            key = fold(spelled)
            borne = lexicon.lang == "en" and key in parts and spot.words.tokens[spot.first].pos == "PROPN"
            if (key in lexicon.stop and key not in sure and not borne) or spot.words.text(
                spot.first
            ) in lexicon.sigles:
                continue
            if key not in sure and key not in parts:
                continue
        out.append(spot)
    return out
