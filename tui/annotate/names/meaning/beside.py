"""Who is named right beside a mention and is not meant by it: in the quotation, or behind a preposition."""

from __future__ import annotations

from bisect import bisect_left

from tui.annotate.names.meaning.place import Place
from tui.annotate.names.meaning.scene import Scene
from tui.model.span import Span

_BESIDE = 40  # code points between a quotation and the words that tell who speaks
_BEFORE = 20  # code points before a name that say whose it is
_COMPARES = frozenset({"comme", "like", "unlike"})
_LONGEST_NAME = 6  # tokens
_OWN = ("appelle", "suis", "nom est", "c'est", "c’est", "moi,", "signé", "name is", "i am", "i'm")


def spoken_of(scene: Scene, place: Place, text: str) -> frozenset[str]:
    """Those named in the quotation before a mention: who speaks there does not say their own name."""
    at = bisect_left(place.quoted, Span(place.span.start, -1)) - 1
    if at < 0 or not 0 <= place.span.start - place.quoted[at].end <= _BESIDE:
        return frozenset()
    quoted = place.quoted[at]
    named = [(s, m) for s, m in scene.names_in(quoted) if m.type == "PER"]
    return frozenset(
        m.id
        for s, m in named
        if not text[max(quoted.start, s.start - _BEFORE) : s.start].rstrip().lower().endswith(_OWN)
    )


def set_against(scene: Scene, place: Place) -> frozenset[str]:
    """Those named behind a preposition right before a subject: "Comme X, l’entraîneur se méfie".

    Behind "selon", "pour", "contrairement à", "à l’instar de" as well, the subject behind the comma is another,
    unless a second comma makes it an apposition.
    """
    tokens = scene.paragraphs[place.paragraph].tokens
    comma = place.first - 1
    if comma < 2 or tokens[comma].text != "," or place.last >= len(tokens) or tokens[place.last].pos == "PUNCT":
        return frozenset()
    begin = tokens[max(0, comma - _LONGEST_NAME)].start
    named = scene.names_in(Span(begin, tokens[comma].start))
    if not named:
        return frozenset()
    span, member = named[-1]
    if span.end != tokens[comma - 1].end:
        return frozenset()
    before = next((t for t in reversed(tokens[:comma]) if t.end <= span.start), None)
    governed = before is not None and (before.pos == "ADP" or before.lower in _COMPARES)
    return frozenset({member.id}) if governed else frozenset()
