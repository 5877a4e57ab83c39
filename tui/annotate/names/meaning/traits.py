"""What the words that mean somebody tell of them, wherever a pronoun behind asks for it: read once for each."""

from __future__ import annotations

from tui.annotate.names.meaning.reference import Reference, Told
from tui.annotate.names.meaning.salience import Salience
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.meaning.subjects import is_topic
from tui.annotate.names.meaning.unnamed import Unnamed

_EMBEDDING = frozenset({"que", "qu'", "qu’", "dont", "où", "auquel", "laquelle", "lequel"})
_BESIDE = 30  # code points between a name and what its apposition tells


class Traits:
    """Reads the references of a scene."""

    def __init__(self, scene: Scene, salience: Salience, unnamed: Unnamed) -> None:
        self.scene = scene
        self.lexicon = scene.lexicon
        self._salience = salience
        self._unnamed = unnamed

    def of(self, reference: Reference) -> Told:
        """What the words of ``reference`` tell."""
        if reference.told is None:
            reference.told = self._read(reference)
        return reference.told

    def _read(self, reference: Reference) -> Told:
        definite = reference.form == "description"
        described = definite or reference.form == "indefinite"
        said = self._unnamed.description(reference) if described else None
        head = said.head if said else ""
        institution = said is not None and not said.words.isdisjoint(
            self.lexicon.body_words
        )  # "l'exécutif européen"
        return Told(
            presented=self._is_presented(reference),
            asked_about=definite and self.scene.asks(reference),
            passing=self._salience.is_passing(reference),
            document=definite and head in self.lexicon.documents,
            fronted=reference.form == "name" and self._is_fronted(reference),
            author=self.scene.is_author(reference),
            embedded=reference.inner or self._is_embedded(reference),
            body=institution or (head in self.lexicon.org_gender and head not in self.lexicon.roles),
            trade=definite and head in self.lexicon.trades,
            somebody=not described or self._may_be_somebody(reference),
        )

    def _is_presented(self, reference: Reference) -> bool:
        """Whether the article names them here for the first time and says who they are: "comme X, un étudiant"."""
        member = reference.member
        if member is None or member.mentions[0].start != reference.start:
            return False
        return any(abs(role.span.start - reference.end) <= _BESIDE for role in member.roles)

    def _is_fronted(self, reference: Reference) -> bool:
        """Whether a preposition governs a name, but in "quant à X"."""
        topic = is_topic(self.scene.paragraphs[reference.paragraph].tokens, reference.first)
        return not topic and self.scene.is_governed(reference)

    def _is_embedded(self, reference: Reference) -> bool:
        """Whether a relative or reported clause holds a description: "l'injustice que sa mère a subie"."""
        if reference.form == "name" or not reference.subject:
            return False
        tokens = self.scene.paragraphs[reference.paragraph].tokens
        return reference.first > 0 and tokens[reference.first - 1].lower in _EMBEDDING

    def _may_be_somebody(self, reference: Reference) -> bool:
        """Whether the words of an unnamed one are not those for a thing ("Le schéma")."""
        said = self._unnamed.description(reference)
        known = said.head in self.lexicon.unnamed or any(w in self.lexicon.roles for w in said.words)
        return known or said.people or self.lexicon.looks_human(said.head)
