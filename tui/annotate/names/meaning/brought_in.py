"""Whether a definite description brings somebody in whom the article has not named."""

from __future__ import annotations

from bisect import bisect_left

from tui.annotate.cast import Named
from tui.annotate.names.meaning.place import Place
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.told.describe import POINTING, Description
from tui.annotate.names.told.fitting import is_office
from tui.annotate.names.words.lexicon import Lexicon
from tui.model.span import Span

_LAST_WORDS = 40  # code points from a name to the end of its paragraph, or from its start to a mention


def is_brought_in(member: Named, said: Description, place: Place, scene: Scene, lexicon: Lexicon) -> bool:
    """Whether the words rather bring in somebody else than ``member``.

    So do words in full ("le chef de file de l'opposition") and the holder of an office that each place has
    ("le curé") in a paragraph that does not name this one.
    """
    office = is_office(said, lexicon)
    if not member.id or not (office or said.behind) or said.determiner in POINTING:
        return False
    at = bisect_left(member.mentions, Span(place.span.start, -1)) - 1
    if at < 0 or member.mentions[at].start >= scene.paragraphs[place.paragraph].span.start:
        return False
    if office:
        return True
    if _is_the_only_one(member, place, scene):
        return False
    told_of = member.id not in place.heard() and scene.acts_at(member.mentions[at])
    return not told_of or place.told_since(member.mentions[at].end) > _LAST_WORDS


def _is_the_only_one(member: Named, place: Place, scene: Scene) -> bool:
    """Whether words that open a paragraph are followed by "dit la joueuse de X", and only one acted before."""
    here = scene.paragraphs[place.paragraph].span.start
    if place.told_since(here) > _LAST_WORDS or place.span.start - here <= _LAST_WORDS:
        return False
    begin = scene.paragraphs[max(0, place.paragraph - 1)].span.start
    people = [f for f in scene.names_before(place.span.start, 6) if f[0].start >= begin and f[1].type == "PER"]
    return all(m is member for _, m in people) and any(scene.acts_at(s) for s, _ in people)
