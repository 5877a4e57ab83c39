"""Who is named in the quotation beside a mention."""

from __future__ import annotations

from bisect import bisect_left

from tui.annotate.names.place import Place
from tui.annotate.names.scene import Scene
from tui.model.span import Span

_BESIDE = 40  # code points between a quotation and the words that tell who speaks
_BEFORE = 20  # code points before a name that say whose it is
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
