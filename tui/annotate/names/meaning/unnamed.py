"""The people of a passage who have no name: "un habitant de la rue", "une femme", "le suspect".

They come back as somebody named does ("le retraité", "la jeune femme", "il"), and are told apart by the words
they came in with.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace

from tui.annotate.cast import Answer, Named, Role, Said
from tui.annotate.names.meaning.extents import is_quoted
from tui.annotate.names.meaning.place import Place
from tui.annotate.names.meaning.reference import PRONOUNS, Reference
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.told.describe import INDEFINITE, Description, as_role, read_description
from tui.annotate.names.words.lexicon import Lexicon
from tui.model.span import Span

THINGS = frozenset({"ce", "cela", "ça", "ceci", "it", "this", "that"})
_BACK = 2  # paragraphs; farther back nobody unnamed is remembered
_ACTING = 3  # of the last definite descriptions are looked at
_AT_MOST = 6  # of them in one passage


class Unnamed:
    """Finds the unnamed people before a place."""

    def __init__(self, scene: Scene, lexicon: Lexicon, text: str) -> None:
        self.scene = scene
        self.lexicon = lexicon
        self.text = text
        self._descriptions: dict[tuple[int, int, int], Description] = {}
        self._known: dict[Span, Named | None] = {}
        self._introductions: set[str] = set()

    def before(self, place: Place, resolve: Callable[[Place], Answer]) -> list[tuple[int, Named]]:
        """Where each was last spoken of, and what is told of them; the latest first."""
        lowest = max(0, place.paragraph - _BACK)
        since = self.scene.paragraphs[lowest].span.start
        found = [
            *self._spoke(place, since),
            *self._introduced(place, lowest, resolve),
            *self._acting(place, resolve),
        ]
        found.sort(key=lambda pair: -pair[0])
        out: dict[str, tuple[int, Named]] = {}
        for start, somebody in found:
            latest, known = out.get(somebody.name, (start, somebody))
            # Who spoke last as "elle", or "la magistrate", is still she whom the article called "la présidente".
            out[somebody.name] = latest, _with_roles_of(known, somebody)
        return list(out.values())[:_AT_MOST]

    def description(self, reference: Reference) -> Description:
        """What the words of a reference say."""
        return self._read(reference.paragraph, reference.first, reference.last)

    def read(self, place: Place) -> Description:
        """What the words of a mention say."""
        return self._read(place.paragraph, place.first, place.last)

    def _read(self, paragraph: int, first: int, last: int) -> Description:
        key = paragraph, first, last
        known = self._descriptions.get(key)
        if known is None:
            tokens = self.scene.paragraphs[paragraph].tokens[first:last]
            known = read_description([t for t in tokens if not t.text.isspace()], self.lexicon)
            self._descriptions[key] = known
        return known

    def is_introduced(self, somebody: Named) -> bool:
        """Whether they came in under an indefinite article, and not as somebody the reader should know."""
        return somebody.name in self._introductions

    def _spoke(self, place: Place, since: int) -> Iterator[tuple[int, Named]]:
        """Earlier speakers without a name; one who spoke as "il" is the one told of before."""
        for act in place.recent():
            if act.speaker is None or act.speaker.start < since:
                return
            if act.entity is None and act.who and act.who.lower() not in THINGS:
                somebody = self._speaker(act)
                if somebody is not None:
                    yield act.speaker.start, somebody

    def _speaker(self, act: Said) -> Named | None:
        assert act.speaker is not None
        if act.speaker not in self._known:
            number = max(0, bisect_right(self.scene.starts, act.speaker.start) - 1)
            reference = self.scene.speaker(number, act.speaker)
            self._known[act.speaker] = self._told(reference, act.who or "")
        return self._known[act.speaker]

    def _introduced(
        self, place: Place, lowest: int, resolve: Callable[[Place], Answer]
    ) -> Iterator[tuple[int, Named]]:
        """Those who act under an indefinite article: "Une femme attend"."""
        for number in range(place.paragraph, lowest - 1, -1):
            for reference in self.scene.references_before(number, place.span.start):
                if reference.form != "indefinite" or is_quoted(reference.start, place.quoted):
                    continue
                span = Span(reference.start, reference.end)
                if span not in self._known:
                    words = " ".join(span.of(self.text).split())
                    self._known[span] = self._told(reference, words[:1].upper() + words[1:])
                somebody = self._known[span]
                if somebody is not None and not (number == 0 and resolve(place.at(reference)).entity):
                    yield reference.start, somebody

    def _acting(self, place: Place, resolve: Callable[[Place], Answer]) -> Iterator[tuple[int, Named]]:
        """Those who act in this paragraph under a definite article, and mean nobody named: "Le gérant sourit"."""
        if place.depth:
            return
        acting = [
            r for r in self.scene.references_before(place.paragraph, place.span.start) if r.form == "description"
        ]
        for reference in acting[-_ACTING:]:
            span = Span(reference.start, reference.end)
            if is_quoted(reference.start, place.quoted) or place.said_by(reference.start):
                continue
            first, last, paragraph = reference.first, reference.last, reference.paragraph
            answer = resolve(Place(paragraph, first, last, span, place.said, place.quoted, place.depth + 1))
            if answer.entity is None and answer.who:
                if span not in self._known:
                    self._known[span] = self._told(reference, answer.who)
                somebody = self._known[span]
                if somebody is not None:
                    yield reference.start, somebody

    def _told(self, reference: Reference, who: str) -> Named | None:
        """What the words tell of them; nothing when they tell of several or of a body."""
        tokens = self.scene.paragraphs[reference.paragraph].tokens
        span = Span(reference.start, reference.end)
        if reference.last == reference.first + 1:
            gender = PRONOUNS.get(tokens[reference.first].lower)
            if any(self._is_of_a_thing(w.lower()) for w in who.split()[:2]):
                return None  # "elle" was a town or a body
            return None if gender is None else Named("", "PER", who, [span], gender)
        said = self.description(reference)
        if said.plural or self._is_of_a_thing(said.head) or not self._may_speak(said.head):
            return None
        roles = [as_role(said, span)]
        if said.age is not None:
            roles.append(Role(span, str(said.age), frozenset()))
        if said.determiner in INDEFINITE:
            self._introductions.add(who)
        return Named("", "PER", who, [span], said.gender, roles=roles)

    def _is_of_a_thing(self, noun: str) -> bool:
        """Whether a noun for a body or a place is none for somebody."""
        known = noun in self.lexicon.org_gender or noun in self.lexicon.taking_up
        return known and noun not in self.lexicon.roles

    def _may_speak(self, noun: str) -> bool:
        return self.lexicon.looks_human(noun) or (
            noun in self.lexicon.unnamed and noun not in self.lexicon.documents
        )


def _with_roles_of(known: Named, earlier: Named) -> Named:
    """Somebody with what earlier mentions told as well."""
    told = {role.head for role in known.roles}
    more = [role for role in earlier.roles if role.head not in told]
    return replace(known, roles=[*known.roles, *more]) if more else known
