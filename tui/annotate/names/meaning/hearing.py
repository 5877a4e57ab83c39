"""Whether an article tells of a trial, where those who hold it come in under their offices and are seldom named.

"La présidente", "le procureur", "l'huissier" are then nobody of whom the article tells another calling or none,
and "le prévenu" is whoever stands at the bar, whatever they live by.
"""

from __future__ import annotations

from functools import cached_property

from tui.annotate.cast import Named
from tui.annotate.data import words_for
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.told.describe import Description
from tui.annotate.names.told.fitting import ALIKE, PARTIES, classes_said
from tui.annotate.names.words.lexicon import Lexicon

_WORDS = words_for("at_a_trial")
_ENOUGH = 2  # of these words
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})  # not "X a accusé Y"
_HOLDING = frozenset({"justice", "avocat", "officierpublic"})


class Hearing:
    """The trial that an article tells of, if it does."""

    def __init__(self, scene: Scene, lexicon: Lexicon) -> None:
        self._scene = scene
        self._lexicon = lexicon

    @cached_property
    def _is_told(self) -> bool:
        found: set[str] = set()
        for paragraph in self._scene.paragraphs:
            found.update(t.lower for t in paragraph.tokens if t.lower in _WORDS and t.pos in _NOUNS)
            if len(found) >= _ENOUGH:
                return True
        return False

    def excludes(self, said: Description, points: float) -> bool:
        """Whether the words mean one who holds the trial, and the points of somebody do not tell of that."""
        return points < ALIKE and self._holds_it(said) and self._is_told

    def _holds_it(self, said: Description) -> bool:
        """Whether the words are those for one who holds a trial: "la présidente", not "le président américain"."""
        if said.head in self._lexicon.hollow and said.words != {said.head} and not said.behind:
            return False
        return bool(classes_said(said, self._lexicon) & _HOLDING)

    def is_party(self, said: Description, member: Named) -> bool:
        """Whether the words may mean somebody at the bar whatever their calling: nobody who holds the trial."""
        if not self._lexicon.classes_of(said.head) & PARTIES or not self._is_told:
            return False
        return not any(self._lexicon.classes_of(role.head) & _HOLDING for role in member.roles)
