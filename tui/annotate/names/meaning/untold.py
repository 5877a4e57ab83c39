"""Those named before of whom the article has not said who they are."""

from __future__ import annotations

from collections.abc import Callable

from tui.annotate.cast import Named, Role
from tui.annotate.data import words_for
from tui.annotate.names.meaning.place import Place
from tui.annotate.names.meaning.salience import Salience
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.meaning.subjects import is_fronted
from tui.annotate.names.told.describe import Description
from tui.annotate.names.told.fitting import NEUTRAL
from tui.annotate.names.words.lexicon import Lexicon
from tui.model.span import Span

ANYBODYS = words_for("anybodys_classes")
_VAGUE = NEUTRAL | {"politique", "activiste"}  # of a party or a cause, whatever their calling
ANY_CALLING = words_for("any_calling")
_LOOKED_AT = 60  # named mentions before the description
_NEAR = 2  # paragraphs
_SENTENCE_ENDS = frozenset(".!?…»")
_BESIDE = 60  # code points
_AT_ONCE = 250  # code points


class Untold:
    """Tells who has come in by name alone: a description that nothing tells of anybody is rather theirs."""

    def __init__(
        self, scene: Scene, lexicon: Lexicon, salience: Salience, visible: Callable[[Span, Place], bool]
    ) -> None:
        self._scene = scene
        self._lexicon = lexicon
        self._salience = salience
        self._visible = visible

    def is_the_only_one(self, member: Named, said: Description, place: Place) -> bool:
        """Whether of those met so far only this one has come in without a word of who they are."""
        others = (m for m in self.of_the_sex(said, place) if m is not member)
        return self.is_untold(member) and not any(self.is_untold(m) for m in others)

    def has_come_in(self, member: Named, place: Place) -> bool:
        """Whether somebody was first named in the two paragraphs before."""
        since = self._scene.paragraphs[max(0, place.paragraph - _NEAR)].span.start
        return since <= min(member.mentions).start < place.span.start

    def is_new(self, member: Named, place: Place) -> bool:
        """Whether somebody has just been named for the first time, in the words right before this mention."""
        span = min(member.mentions)
        return span.start < place.span.start and place.told_since(span.end) <= _AT_ONCE

    def is_taken_up_at_once(self, member: Named, place: Place) -> bool:
        """Whether words open the sentence behind the one that first names somebody, and nobody beside them.

        Who comes in by a bare name is described next: "pestait X. L'entraîneur du Mans en voulait aux siens".
        """
        tokens = self._scene.paragraphs[place.paragraph].tokens
        first = min(member.mentions)
        if place.first < 2 or tokens[place.first - 1].text not in _SENTENCE_ENDS:
            return False
        reference = self._scene.reference_at(first)
        if reference is None or reference.paragraph != place.paragraph:
            return False
        if not reference.subject and is_fronted(tokens, reference.first):
            return False  # "produit par X"
        if self._scene.sentence(place.paragraph, place.first) - reference.sentence != 1:
            return False
        near = self._scene.names_in(Span(first.start - _BESIDE, place.span.start))
        return all(m is member or m.type != "PER" for _, m in near)

    def is_untold(self, member: Named) -> bool:
        """Whether somebody who acts has come in by name alone."""
        return not any(self.tells_calling(r) for r in member.roles) and self._salience.acts(member)

    def of_the_sex(self, said: Description, place: Place) -> list[Named]:
        """Those lately named outside quotations who may be of that sex."""
        near = (
            m
            for s, m in self._scene.names_before(place.span.start, _LOOKED_AT)
            if m.type == "PER" and self._visible(s, place)
        )
        return [m for m in near if not (said.gender and m.gender and m.gender != said.gender)]

    def tells_calling(self, role: Role) -> bool:
        """Whether a role tells more than a sex, an age, a people or whose kin somebody is."""
        if self._lexicon.is_of_a_people(role.head) or role.head in ANY_CALLING:
            return False
        classes = self._lexicon.classes_of(role.head)
        return not self.is_anybodys(role.head) and not (classes and classes <= _VAGUE)

    def is_anybodys(self, noun: str) -> bool:
        """Whether the noun tells no more than a sex, an age or that somebody is there ("l'invité")."""
        classes = self._lexicon.classes_of(noun)
        vague = noun.isdigit() or noun in self._lexicon.anybody or noun in self._lexicon.ages
        return vague or bool(classes and classes <= ANYBODYS)
