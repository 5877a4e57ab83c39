"""Those whom an article describes first and names farther on.

Nobody comes into an article by a bare name unless the reader has met them: who is named for the first time without
a word of who they are is the one told of before ("a déclaré le procureur. … X a demandé un délai").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from operator import itemgetter

from tui.annotate.cast import Gender, Named, Role
from tui.annotate.names.meaning.place import Place
from tui.annotate.names.meaning.reference import PRONOUNS
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.told.describe import POINTING, Description
from tui.annotate.names.told.fitting import ALIKE, EXACT, NEUTRAL, fits
from tui.annotate.names.words.lexicon import Lexicon
from tui.model.span import Span

OPENING = 1  # paragraphs of headline and standfirst, whose words are taken up in the article itself
_HABIT = 2  # people named without a word of who they are
_POINTED = 3  # people named first behind an indefinite description
_NEAR = 1  # paragraphs from the description to the name
_HEADLINE = 150  # code points; a longer paragraph is no headline
_FROM_OPENING = 2  # the same from the opening


class Newcomers:
    """The people of an article by where they are first named, to be found from a description before that."""

    def __init__(
        self, scene: Scene, people: Sequence[Named], lexicon: Lexicon, visible: Callable[[Span, Place], bool]
    ) -> None:
        self._scene = scene
        self._people = people
        self._lexicon = lexicon
        self._visible = visible
        self._known: list[tuple[Span, Named]] | None = None

    def described(self, said: Description, place: Place) -> Named | None:
        """The one whom a description that means nobody named so far is about, if the article names them below."""
        bare: list[tuple[Span, Named]] = []
        for span, member in self._after(place):
            if not self._visible(span, place):
                continue
            points = fits(said, member, self._lexicon)
            if points is None:
                continue
            told = any(not role.head.isdigit() for role in member.roles)
            if told and points >= ALIKE and self._is_near(span, place):
                return member
            if not told and self._scene.acts_at(span):
                bare.append((span, member))
        return self._expected(bare, place)

    def announced(self, said: Description, place: Place) -> Named | None:
        """The one whom a headline announces by what they are: "Un maire claque la porte"."""
        if self._lexicon.classes_of(said.head) <= NEUTRAL or said.other:
            return None
        if pointed := self.pointed_at(said, place):
            return pointed
        enough = EXACT - (1.0 if "porteparole" in self._lexicon.classes_of(said.head) else 0.0)
        exact = [
            member
            for span, member in self._after(place)
            if self._is_near(span, place) and (fits(said, member, self._lexicon) or 0.0) >= enough
        ]
        if exact:
            return exact[0] if len(exact) == 1 else None
        return self._first_of_all(said, place)

    def pointed_at(self, said: Description, place: Place) -> Named | None:
        """The one taken up by the same noun with his name: "a dit un porte-parole. … ce porte-parole, X"."""
        for span, member in self._after(place)[:_POINTED]:
            if self._is_near(span, place) and any(
                role.head == said.head and self._is_pointed(role) for role in member.roles
            ):
                return member
        return None

    def _is_pointed(self, role: Role) -> bool:
        """Whether a demonstrative opens the words of a role."""
        paragraph = self._scene.paragraphs[max(0, bisect_right(self._scene.starts, role.span.start) - 1)]
        at = bisect_left(paragraph.tokens, role.span.start, key=lambda token: token.start)
        return at < len(paragraph.tokens) and paragraph.tokens[at].lower in POINTING

    def _first_of_all(self, said: Description, place: Place) -> Named | None:
        """Who is named first in the whole article, soon, at work, and told to be the like of it or nothing."""
        if not self._known or self._known[0][0].start < place.span.end:
            return None
        span, member = self._known[0]
        points = fits(said, member, self._lexicon)
        told = any(not role.head.isdigit() for role in member.roles)
        if points is None or (told and points < ALIKE) or not self._scene.acts_at(span):
            return None
        return member if self._is_near(span, place) else None

    def is_announced(self, member: Named, place: Place) -> bool:
        """Whether the headline names somebody, whom the opening may well tell by what they are."""
        first = self._scene.paragraphs[0]
        headline = len(first.text) <= _HEADLINE and not first.text.rstrip().endswith(".")
        return headline and 0 < place.paragraph <= _FROM_OPENING and min(member.mentions).start < first.span.end

    def meant(self, gender: Gender, place: Place) -> Named | None:
        """The one whom a pronoun at the opening of an article is about, when nobody has been told of before."""
        tokens = self._scene.paragraphs[place.paragraph].tokens
        if tokens[0].lower not in PRONOUNS:
            return None  # "Il dort dans sa voiture."
        named = [(s, m) for s, m in self._after(place) if self._visible(s, place) and self._scene.acts_at(s)]
        fitting = [(s, m) for s, m in named if not (gender and m.gender and gender != m.gender)]
        return self._expected(fitting, place) if place.paragraph <= OPENING else None

    def _expected(self, bare: list[tuple[Span, Named]], place: Place) -> Named | None:
        """The only one so named, or the next if it is soon; an article that names many so tells nothing by it."""
        if not bare or len(bare) > _HABIT:
            return None
        span, member = bare[0]
        return member if self._is_near(span, place) or len(bare) == 1 else None

    def _is_near(self, span: Span, place: Place) -> bool:
        reach = _FROM_OPENING if place.paragraph <= OPENING else _NEAR
        last = min(place.paragraph + reach, len(self._scene.paragraphs) - 1)
        return span.start < self._scene.paragraphs[last].span.end

    def _after(self, place: Place) -> list[tuple[Span, Named]]:
        """Who is first named behind a place."""
        if self._known is None:
            whole = (m for m in self._people if m.mentions and not m.plural and not m.name.endswith("."))
            named = [(min(m.mentions), m) for m in whole]  # initials are those of people nobody is to know
            self._known = sorted(named, key=itemgetter(0))
        return self._known[bisect_left(self._known, place.span.end, key=lambda found: found[0].start) :]
