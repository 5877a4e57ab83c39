"""Whom "ce dernier", "celle-ci" mean: one told of last, and seldom who is the topic."""

from __future__ import annotations

from collections.abc import Callable

from tui.annotate.cast import Answer, Gender, Named, Said
from tui.annotate.names.meaning.extents import is_quoted
from tui.annotate.names.meaning.place import Place, nobody
from tui.annotate.names.meaning.pronouns import Antecedents
from tui.annotate.names.meaning.reference import PRONOUNS, Reference
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.meaning.unnamed import Unnamed
from tui.annotate.names.told.describe import read_description
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.tokens import Token
from tui.model.span import Span

Resolve = Callable[[Place], Answer]

_LATTER_REACH = 250  # code points back to the one last named; farther it may be a thing
_AT_ONCE = 25  # code points between a mention and "celui-ci" where nobody else comes in
_BEHIND = 20  # tokens


class Latter:
    """Finds those whom a demonstrative takes up."""

    def __init__(
        self,
        scene: Scene,
        members: dict[str, Named],
        lexicon: Lexicon,
        unnamed: Unnamed,
        antecedents: Antecedents,
    ) -> None:
        self.scene = scene
        self.lexicon = lexicon
        self._members = members
        self._unnamed = unnamed
        self._antecedents = antecedents

    def meant(self, tokens: list[Token], place: Place, phrase: str, resolve: Resolve) -> Answer:
        """ "ce dernier", "celle-ci": the one last named who is not the one who just spoke."""
        feminine = tokens[-1].lower in ("celle-ci", "dernière") or tokens[0].lower == "celle"
        gender: Gender = "Fem" if feminine else "Masc"
        speaker = place.last_speaker()
        if speaker is not None and self._is_last_told_of(speaker, place, gender):
            return Answer(speaker.entity, speaker.who, "likely")
        nearby = self._described_right_before(place, gender)
        if nearby is not None:
            return resolve(place.at(nearby))
        spoke = speaker.entity if speaker else None
        nearest = self._last_told_of(place, gender)
        body = self._body_before(place, gender)
        for span, member in self.scene.names_before(place.span.start, 12):
            if place.span.start - span.end > _LATTER_REACH:
                break
            if nearest is not None and span.end <= nearest.start:
                answer = resolve(place.at(nearest))
                if (answer.entity or answer.who) != (spoke or (speaker.who if speaker else None)):
                    return answer
            if span.end <= body:
                return nobody(phrase)
            fits = member.type == "PER" and member.gender in ("", gender)
            fits = fits and (member.id != spoke or self._is_object_at_once(span, place))
            if fits and not is_quoted(span.start, place.quoted):
                return Answer(member.id, member.name, "likely")
        answer = self._antecedents.of(place, gender, phrase, resolve)
        return nobody(phrase) if spoke and answer.entity == spoke and tokens[-1].lower == "ci" else answer

    def _is_object_at_once(self, span: Span, place: Place) -> bool:
        """Whether a name stands right behind a verb, and a few words before: "a repêché X même si ce dernier"."""
        reference = self.scene.reference_at(span)
        if reference is None or not reference.first or place.told_since(span.end) > _AT_ONCE:
            return False
        before = self.scene.paragraphs[reference.paragraph].tokens[reference.first - 1]
        return before.pos == "VERB"

    def _is_last_told_of(self, speaker: Said, place: Place, gender: Gender) -> bool:
        """Whether who spoke is named or described behind the verb right before: "dit la cinéaste. Celle-ci …"."""
        mention = speaker.speaker
        if mention is None or mention.start < speaker.span.end or place.told_since(mention.end) > _AT_ONCE:
            return False
        tokens = self.scene.paragraphs[place.paragraph].tokens[max(0, place.first - _BEHIND) : place.first]
        said = [t for t in tokens if mention.covers(Span(t.start, t.end))]
        if not said or said[-1].lower in PRONOUNS:
            return False
        member = self._members.get(speaker.entity or "")
        told = member.gender if member else read_description(said, self.lexicon).gender
        return told == gender and not self.scene.names_in(Span(mention.end, place.span.start))

    def _described_right_before(self, place: Place, gender: Gender) -> Reference | None:
        """The one whose description ends the sentence before: "promet-il à sa femme. Celle-ci n'y croit pas"."""
        tokens = self.scene.paragraphs[place.paragraph].tokens
        end = place.first - 1
        if end < 2 or tokens[end].text not in (".", "!", "?", "…") or tokens[end - 1].pos not in ("NOUN", "ADJ"):
            return None
        noun = end - 1 if tokens[end - 1].pos == "NOUN" else end - 2
        if tokens[noun].pos != "NOUN" or tokens[noun - 1].pos != "DET":
            return None
        span = Span(tokens[noun - 1].start, tokens[end - 1].end)
        if is_quoted(span.start, place.quoted):
            return None
        said = read_description(tokens[noun - 1 : end], self.lexicon)
        human = self.lexicon.looks_human(said.head) and said.gender == gender and not said.plural
        return self.scene.speaker(place.paragraph, span) if human else None

    def _last_told_of(self, place: Place, gender: Gender) -> Reference | None:
        """The last in this paragraph who acts under a description: "L'assureur refuse. Ce dernier …"."""
        for reference in reversed(self.scene.references_before(place.paragraph, place.span.start)):
            if reference.form not in ("description", "indefinite") or is_quoted(reference.start, place.quoted):
                continue
            said = self._unnamed.description(reference)
            human = said.head in self.lexicon.trades or self.lexicon.looks_human(said.head)
            if human and not said.plural and said.gender == gender:
                return reference
        return None

    def _body_before(self, place: Place, gender: Gender) -> int:
        """Where in this paragraph a body of that grammatical gender was last spoken of ("la direction"), or -1."""
        tokens = self.scene.paragraphs[place.paragraph].tokens
        for at in range(place.first - 1, max(0, place.first - 25), -1):
            if self.lexicon.org_gender.get(tokens[at].lower) == gender and tokens[at - 1].pos == "DET":
                return tokens[at].start
        return -1
