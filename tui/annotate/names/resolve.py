"""Whom a speaker mention means: by name, by pronoun, by description."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.cast import Answer, Cast, Gender, Named, Said
from tui.annotate.names.describe import Description, fits, read_description
from tui.annotate.names.lexicon import lexicon
from tui.annotate.names.scene import PRONOUNS, Reference, Scene, is_quoted
from tui.annotate.tokens import Paragraph, Token
from tui.model.span import Span

_OF = frozenset({"de", "du", "des", "d'", "d’", "à", "au", "of"})
_PARAGRAPHS_BACK = 4
_DEEP = 5


class Resolver:
    """Answers, for one article, who the words that name a speaker are."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], cast: Cast, lang: str) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.cast = cast
        self.lexicon = lexicon(lang)
        self.scene = Scene(paragraphs, cast, self.lexicon)
        self._people = [m for m in cast.members if m.type == "PER"]
        self._organisations = [m for m in cast.members if m.type in ("ORG", "LOC")]
        self._known: dict[tuple[int, int], Answer] = {}

    def resolve(
        self, paragraph: int, first: int, last: int, said: Sequence[Said], quoted: Sequence[Span]
    ) -> Answer:
        """The entity that tokens [first, last) of a paragraph mean, or nobody certain."""
        return self._resolve(paragraph, first, last, said, quoted, 0)

    def _resolve(
        self, paragraph: int, first: int, last: int, said: Sequence[Said], quoted: Sequence[Span], depth: int
    ) -> Answer:
        tokens = [t for t in self.paragraphs[paragraph].tokens[first:last] if not t.text.isspace()]
        if not tokens:
            return Answer(None, None, "unknown")
        span = Span(tokens[0].start, tokens[-1].end)
        words = self._phrase(span)
        named = self._by_name(tokens, span)
        if named is not None:
            return named
        lower = tokens[-1].lower if tokens[0].text.startswith("-") else tokens[0].lower
        if len(tokens) <= 2 and lower in PRONOUNS:
            gender: Gender = "Masc" if PRONOUNS[lower] == "Masc" else "Fem"
            return self._by_pronoun(paragraph, first, span.start, gender, said, quoted, depth)
        description = read_description(tokens, self.lexicon)
        return self._by_description(description, words, paragraph, first, span.start, said, quoted, depth)

    def _phrase(self, span: Span) -> str:
        words = " ".join(span.of(self.text).split())
        return words[:1].upper() + words[1:]

    def _by_name(self, tokens: list[Token], span: Span) -> Answer | None:
        """The name inside the mention, unless it only says whose spokesman speaks."""
        inside = self.scene.names_in(span)
        if not inside:
            return None
        heads = [(s, m) for s, m in inside if not self._complement(tokens, s)]
        people = [m for _, m in heads if m.type == "PER"]
        if len({m.id for m in people}) > 1:
            return Answer(None, self._phrase(span), "sure")
        if people:
            return Answer(people[0].id, people[0].name, "sure")
        if heads and heads[0][1].type != "MISC":
            return Answer(heads[0][1].id, heads[0][1].name, "sure")
        if tokens[0].lower in ("gouvernement", "le") and False:
            return None
        return None

    def _complement(self, tokens: list[Token], span: Span) -> bool:
        for i, token in enumerate(tokens):
            if token.start == span.start:
                before = tokens[i - 1].lower if i else ""
                if before in ("la", "le", "les", "l'", "l’") and i >= 2:
                    before = tokens[i - 2].lower
                return i > 0 and before in _OF and any(t.pos == "NOUN" for t in tokens[:i])
        return False

    def _by_pronoun(
        self,
        paragraph: int,
        token: int,
        start: int,
        gender: Gender,
        said: Sequence[Said],
        quoted: Sequence[Span],
        depth: int,
    ) -> Answer:
        known = self._known.get((start, len(said)))
        if known is not None:
            return known
        ranked = self._in_view(paragraph, token, start, gender, said, quoted, depth)
        answer = Answer(None, self._phrase(Span(start, start)) or None, "unknown")
        if ranked:
            best, answer = ranked[0][0], ranked[0][1]
            others = [score for score, other in ranked[1:] if other.entity != answer.entity]
            if best > 2.5 or (others and others[0] - best < 0.8):
                answer = Answer(answer.entity, answer.who, "likely")
        self._known[(start, len(said))] = answer
        return answer

    def _in_view(
        self,
        paragraph: int,
        token: int,
        start: int,
        gender: Gender,
        said: Sequence[Said],
        quoted: Sequence[Span],
        depth: int,
    ) -> list[tuple[float, Answer]]:
        """Those whom a pronoun at ``start`` may mean, best first, with their distance."""
        spoken = {s.speaker.start: s for s in said if s.speaker and s.speaker.start < start}
        out: list[tuple[float, Answer]] = []
        rank = -1.0
        seen: tuple[int, int] | None = None
        for number in range(paragraph, max(-1, paragraph - _PARAGRAPHS_BACK), -1):
            for reference in reversed(self.scene.references(number)):
                if reference.start >= start or is_quoted(reference.start, quoted):
                    continue
                if (number, reference.sentence) != seen:
                    seen = (number, reference.sentence)
                    rank += 1
                if rank > 6 and out:
                    break
                answer = self._meant(reference, spoken, said, quoted, depth, gender)
                if answer is None:
                    continue
                distance = rank + (0.0 if reference.subject else 1.2) + 0.5 * (paragraph - number)
                member = self.cast.by_id(answer.entity) if answer.entity else None
                if member is not None:
                    if member.type != "PER":
                        if member.gender != gender or not reference.subject:
                            continue
                        distance += 0.8
                    elif member.gender and member.gender != gender:
                        continue
                    elif not member.gender:
                        distance += 0.5
                out.append((distance, answer))
        out.sort(key=lambda pair: pair[0])
        return out

    def _meant(
        self,
        reference: Reference,
        spoken: dict[int, Said],
        said: Sequence[Said],
        quoted: Sequence[Span],
        depth: int,
        gender: Gender,
    ) -> Answer | None:
        if reference.member is not None:
            if reference.member.type in ("MISC", "LOC") or reference.member.plural:
                return None
            return Answer(reference.member.id, reference.member.name, "sure")
        before = spoken.get(reference.start)
        tokens = self.paragraphs[reference.paragraph].tokens[reference.first : reference.last]
        if reference.form == "pronoun":
            if PRONOUNS[tokens[-1].lower] != gender:
                return None
            if before is not None:
                return Answer(before.entity, before.who, "sure")
            if depth >= _DEEP:
                return None
            return self._certain(
                self._resolve(reference.paragraph, reference.first, reference.last, said, quoted, depth + 1)
            )
        description = read_description([t for t in tokens if not t.text.isspace()], self.lexicon)
        if description.plural or (description.gender and description.gender != gender):
            return None
        if before is not None:
            return Answer(before.entity, before.who, "sure")
        if reference.form == "indefinite":
            return Answer(None, self._phrase(Span(reference.start, reference.end)), "sure")
        if depth >= _DEEP:
            return None
        return self._resolve(reference.paragraph, reference.first, reference.last, said, quoted, depth + 1)

    def _certain(self, answer: Answer) -> Answer | None:
        return answer if answer.entity or answer.confidence != "unknown" else None

    def _by_description(
        self,
        description: Description,
        words: str,
        paragraph: int,
        token: int,
        start: int,
        said: Sequence[Said],
        quoted: Sequence[Span],
        depth: int,
    ) -> Answer:
        nobody = Answer(None, words, "unknown")
        if description.plural or description.determiner in ("un", "une", "a", "an", "some"):
            return Answer(None, words, "sure")
        if description.head in self.lexicon.org_gender and description.head not in self.lexicon.roles:
            return self._by_organisation(description, words, start, quoted)
        nearness = self._nearness(paragraph, token, start, said, quoted)
        ranked = []
        for member in self._people:
            points = fits(description, member, self.lexicon)
            if points < 0:
                continue
            near = nearness.get(member.id, 0.0)
            if points > 0 or description.head in self.lexicon.anybody:
                ranked.append((points + near, points, member))
        ranked.sort(key=lambda r: -r[0])
        if not ranked or ranked[0][0] < 1.0:
            return nobody
        best = ranked[0]
        margin = best[0] - ranked[1][0] if len(ranked) > 1 else 3.0
        confidence = "sure" if best[1] >= 1.5 and margin >= 0.8 else "likely"
        return Answer(best[2].id, best[2].name, "sure" if confidence == "sure" else "likely")

    def _nearness(
        self, paragraph: int, token: int, start: int, said: Sequence[Said], quoted: Sequence[Span]
    ) -> dict[str, float]:
        """For those mentioned before: how present they are, up to about 2 points."""
        out: dict[str, float] = {}
        step = 0
        for span, member in self.scene.names_before(start, 40):
            if is_quoted(span.start, quoted) or member.type != "PER" or member.id in out:
                continue
            out[member.id] = max(0.1, 1.5 - 0.3 * step)
            step += 1
        if said and said[-1].entity:
            out[said[-1].entity] = out.get(said[-1].entity, 0.0) + 0.8
        return out

    def _by_organisation(self, description: Description, words: str, start: int, quoted: Sequence[Span]) -> Answer:
        ranked: list[tuple[float, Named]] = []
        step = 0
        for span, member in self.scene.names_before(start, 60):
            if member.type not in ("ORG",) or is_quoted(span.start, quoted):
                continue
            if any(member is m for _, m in ranked):
                continue
            ranked.append((2.0 - 0.3 * step + self._org_fit(description, member), member))
            step += 1
        ranked.sort(key=lambda r: -r[0])
        if not ranked:
            return Answer(None, words, "unknown")
        return Answer(ranked[0][1].id, ranked[0][1].name, "likely")

    def _org_fit(self, description: Description, member: Named) -> float:
        points = 0.0
        for role in member.roles:
            if role.head == description.head:
                points = max(points, 3.0)
            elif any(role.head in f and description.head in f for f in self.lexicon.org_families):
                points = max(points, 2.0)
        if description.head in member.name.lower().split():
            points = max(points, 2.5)
        return points
