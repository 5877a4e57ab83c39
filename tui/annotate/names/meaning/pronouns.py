"""Whom a pronoun means: the nearest subject outside quotations whose sex and number fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter

from tui.annotate.cast import Answer, Gender, Named
from tui.annotate.data import words_for
from tui.annotate.names.meaning import beside
from tui.annotate.names.meaning.extents import is_quoted, same_quotation
from tui.annotate.names.meaning.newcomers import Newcomers
from tui.annotate.names.meaning.place import Place, nobody
from tui.annotate.names.meaning.reference import PRONOUNS, Reference
from tui.annotate.names.meaning.salience import Salience
from tui.annotate.names.meaning.scene import REMEMBERED, Scene
from tui.annotate.names.meaning.traits import Traits
from tui.annotate.names.meaning.unnamed import THINGS, Unnamed
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import listed
from tui.model.span import Span

Resolve = Callable[[Place], Answer]

_START = attrgetter("start")
_PARAGRAPHS_BACK = 4
_FARTHEST = 16
_SENTENCES_BACK = 7
_AT_ALL_BACK = 20  # sentences, even if nobody has been found: no text keeps us busy longer
_DEEP = 6
_FAR = 2.6  # distance beyond which an antecedent is no more than likely
_MARGIN = 0.75
_MET = 1.3  # farther away for one who does not act
_NEW = 0.7  # the same for one whom the article presents there
_THING = 1.5  # farther away for a noun that is no person's
_ASKER = 1.2  # farther away for the one who is answered
_ASKED_THERE = 1.0  # nearer for the one who was asked
_ANSWERING = tuple(words_for("answering"))
_TOWARDS = listed("à au") | words_for("asking")
_HEARING = words_for("hearing")
_BODY, _BODY_AT_ONCE = 1.5, 0.4  # farther away for a body whose gender nothing tells
_ASKED_REACH = 90  # tokens back to whom somebody turned
_ARTICLES = frozenset({"la", "l'", "l’"})
_ASKED = 1.0  # farther away for whom the article only asks about
_NAMED_INSIDE = 4  # names before a pronoun in somebody's words
_SPOKEN_OF = 2.0  # farther away for one named in the quotation itself
_PASSING = 2.0  # farther away for a name behind a preposition that acts nowhere
_IN_WORDS: dict[Gender, set[str]] = {"Masc": {"il", "lui"}, "Fem": {"elle", "lui"}, "": {"il", "elle", "lui"}}
_OTHER_SEX: dict[Gender, str] = {"Masc": "la", "Fem": "le", "": ""}
_DOCUMENT = 1.5  # farther away for a report where somebody "a annoncé"
_AUTHOR = 1.0  # farther away for whom a title is followed by: "La Loi, de X"
_PROTAGONIST = 1.8  # the farthest that the one whom the article is about can be


class Antecedents:
    """Finds antecedents of pronouns in a scene."""

    def __init__(
        self,
        scene: Scene,
        members: dict[str, Named],
        lexicon: Lexicon,
        text: str,
        salience: Salience,
        unnamed: Unnamed,
        newcomers: Newcomers,
    ) -> None:
        self.scene = scene
        self.salience = salience
        self.newcomers = newcomers
        self.members = members
        self.lexicon = lexicon
        self.text = text
        self._unnamed = unnamed
        self._speakers: dict[Span, Reference] = {}
        self._answering: dict[tuple[int, int, int], bool] = {}  # by place
        self._answers_of: dict[str, Answer] = {}  # by entity
        self._traits = Traits(scene, salience, unnamed)

    def of(self, place: Place, gender: Gender, words: str | None, resolve: Resolve) -> Answer:
        """The antecedent of a pronoun of that gender ("" for either)."""
        ranked = self._ranked(place, gender, resolve)
        if not ranked:
            below = self.newcomers.meant(gender, place) if place.depth == 0 else None
            return Answer(below.id, below.name, "likely") if below else nobody(words)
        best, answer = ranked[0]
        others = [d for d, other in ranked[1:] if (other.entity, other.who) != (answer.entity, answer.who)]
        if answer.confidence != "sure" or best > _FAR or (others and others[0] - best < _MARGIN):
            return Answer(answer.entity, answer.who, "likely")
        return answer

    def another(self, place: Place, gender: Gender, but: str, resolve: Resolve) -> Answer:
        """The same for a pronoun in the words of ``but``: whom he has named himself, else the next in view."""
        for span, member in self.scene.names_before(place.span.start, _NAMED_INSIDE):
            if not same_quotation(place.span.start, span.start, place.quoted):
                break
            if member.type == "PER" and member.id != but and (member.gender or gender) == gender:
                return Answer(member.id, member.name, "likely")
        for _, answer in self._ranked(place, gender, resolve):
            other = self.members.get(answer.entity or "")
            if other is not None and other.type == "PER" and other.id != but:
                return Answer(other.id, other.name, "likely")
        return nobody(None)

    def _ranked(self, place: Place, gender: Gender, resolve: Resolve) -> list[tuple[float, Answer]]:
        """Those who may be meant, the nearest first; the protagonist is never far."""
        found = list(self._in_view(place, gender, resolve))
        answering = self._answers(place)
        asked = self._whom_asked(place, answering)
        unnamed = self._unnamed_asked(place, gender) if answering and asked is None else None
        if unnamed is not None:
            answer = resolve(place.at(unnamed))
            if not answer.entity and answer.who and unnamed.last == unnamed.first + 1:
                answer = nobody(f"Le {answer.who[:1].lower()}{answer.who[1:]}", "likely")  # "au prévenu"
            found = [(d + _ASKER, a) for d, a in found]
            found.append((0.0, answer))
        if asked:
            found = [(d + self._turned_to(a, asked, place), a) for d, a in found]
        spoken_of = beside.spoken_of(self.scene, place, self.text)
        if spoken_of:
            found = [(d + _SPOKEN_OF if a.entity in spoken_of else d, a) for d, a in found]
        lead = self.salience.protagonist(gender)
        if lead is not None and lead.mentions[0].start < place.span.start:
            found.append((_PROTAGONIST, Answer(lead.id, lead.name, "likely")))
        return sorted(found, key=lambda pair: pair[0])

    def told_of(self, place: Place, gender: Gender, words: str, resolve: Resolve) -> Answer:
        """ "L'intéressé": the one to whom something is done in the sentence before, where somebody else acts."""
        object_of = self._undergoing(place, gender)
        if object_of is not None:
            return Answer(object_of.id, object_of.name, "likely")
        return self._told_of_in_words(place, gender, resolve) or self.of(place, gender, words, resolve)

    def _told_of_in_words(self, place: Place, gender: Gender, resolve: Resolve) -> Answer | None:
        """Whom the words are about that have just been said: "« Il dort peu », dit X. L'intéressé sourit"."""
        last = place.last_speaker()
        if last is None or last.span.start < self.scene.paragraphs[place.paragraph].span.start:
            return None
        if not _IN_WORDS[gender] & set(last.span.of(self.text).lower().split()):
            return None
        spoke = last.entity, last.who
        lead = self.salience.protagonist(gender)
        if lead is not None and lead.id != last.entity and lead.mentions[0].start < place.span.start:
            return Answer(lead.id, lead.name, "likely")
        others = (a for _, a in self._ranked(place, gender, resolve) if (a.entity, a.who) != spoke)
        other = next(others, None)
        return Answer(other.entity, other.who, "likely") if other and other.entity else None

    def _undergoing(self, place: Place, gender: Gender) -> Named | None:
        """The person named in the sentence before who is no subject there, where somebody else is."""
        near = self.scene.references_before(place.paragraph, place.span.start)
        here = self.scene.sentence(place.paragraph, place.first)
        before = [r for r in near if r.sentence < here and r.member and r.member.type == "PER"]
        if not before:
            return None
        last = [r for r in near if r.sentence == before[-1].sentence]
        objects = [r.member for r in last if not r.subject and r.member and r.member.type == "PER"]
        others = [m for m in objects if m.gender in ("", gender)]
        return others[0] if len(others) == 1 and any(r.subject for r in last) else None

    def _answers(self, place: Place) -> bool:
        """Whether the verb beside the pronoun is one of answering: "a-t-il répondu", "réplique-t-elle"."""
        key = place.paragraph, place.first, place.last
        known = self._answering.get(key)
        if known is None:
            tokens = self.scene.paragraphs[place.paragraph].tokens
            beside_it = tokens[max(0, place.first - 2) : place.last + 3]
            known = self._answering[key] = any(t.lower.startswith(_ANSWERING) for t in beside_it)
        return known

    def _whom_asked(self, place: Place, answering: bool) -> tuple[str, str] | None:
        """Whom the sentence before turns to, and who does: "X a demandé à Y"; who is heard speaks in any case."""
        tokens = self.scene.paragraphs[place.paragraph].tokens
        here = self.scene.sentence(place.paragraph, place.first)
        near = [r for r in self.scene.references_before(place.paragraph, place.span.start) if r.member]
        for r in reversed(near):
            if r.sentence < here - 2 or r.member is None:
                return None
            turns = _TOWARDS if answering else _HEARING
            towards = r.first > 0 and tokens[r.first - 1].lower in turns
            if towards and not r.subject and r.member.type == "PER":
                acting = (o.member.id for o in near if o.member and o.subject and o.sentence == r.sentence)
                return r.member.id, next(acting, "")
        return None

    def _unnamed_asked(self, place: Place, gender: Gender) -> Reference | None:
        """Somebody without a name to whom the sentence before turns: "a fait remarquer au prévenu"."""
        tokens = self.scene.paragraphs[place.paragraph].tokens
        here = self.scene.sentence(place.paragraph, place.first)
        for at in range(place.first - 1, max(0, place.first - _ASKED_REACH), -1):
            token, before = tokens[at], tokens[at - 1].lower
            feminine = before in _ARTICLES and tokens[at - 2].lower == "à"
            if not (before == "au" or feminine) or is_quoted(token.start, place.quoted):
                continue
            if self.scene.sentence(place.paragraph, at) < here - 1:
                return None
            if token.lower in self.lexicon.roles and token.dep != "conj":  # not "et même à l'intérieur"
                found = self.scene.speaker(place.paragraph, Span(tokens[at - feminine].start, token.end))
                said = self._unnamed.description(found)
                return found if not gender or said.gender in ("", gender) else None
        return None

    def _turned_to(self, answer: Answer, asked: tuple[str, str], place: Place) -> float:
        """How much nearer is whom they asked, and farther away who asked, for the one who answers."""
        last = place.last_speaker()
        if answer.entity == asked[0]:
            return -_ASKED_THERE - _PASSING
        asks = answer.entity == asked[1] or (last and (last.entity, last.who) == (answer.entity, answer.who))
        return _ASKER if asks else 0.0

    def people_in_view(self, place: Place, gender: Gender, resolve: Resolve) -> list[str]:
        """Entities a subject near ``place`` may be, the most present first."""
        out: list[str] = []
        for _, answer in self._ranked(place, gender, resolve):
            if answer.entity and answer.entity not in out:
                out.append(answer.entity)
        return out

    def _in_view(self, place: Place, gender: Gender, resolve: Resolve) -> Iterator[tuple[float, Answer]]:
        """Those who may be meant, with their distance: sentences back, more for those who do not act."""
        rank = -1
        sentence: tuple[int, int] | None = None
        found = 0
        looked = 0
        passed = 0  # paragraphs in which somebody is named or acts; turns of dialogue do not count
        start, quoted = place.span.start, place.quoted
        for number in range(place.paragraph, max(-1, place.paragraph - _FARTHEST), -1):
            before = rank
            for reference in reversed(self._references(place, number)):
                if reference.start >= start:
                    continue
                looked += 1
                if looked > REMEMBERED:
                    return
                if is_quoted(reference.start, quoted) and not self._shares_quotation(reference, place):
                    continue
                if (number, reference.sentence) != sentence:
                    sentence = (number, reference.sentence)
                    rank += 1
                if rank > (_SENTENCES_BACK if found else _AT_ALL_BACK):
                    return
                if reference.member is not None:
                    answer = self._named(reference.member)
                else:
                    answer = self._meant(reference, place, gender, resolve)
                if answer is None:
                    continue
                away = self._distance(answer, reference, gender, place)
                if away is not None:
                    found += 1
                    yield rank + 0.4 * passed + away, answer
            passed += rank > before
            if passed > _PARAGRAPHS_BACK:
                return

    def _shares_quotation(self, reference: Reference, place: Place) -> bool:
        """Whether what stands in a quotation can be meant all the same: in the same one as the pronoun itself."""
        if place.said_by(reference.start) is not None:
            return True  # "« Nous irons, dit X, et … »": in the journalist's words
        return same_quotation(place.span.start, reference.start, place.quoted)

    def _references(self, place: Place, number: int) -> list[Reference]:
        """The references of a paragraph, with the speakers that no grammar made a subject."""
        references = self.scene.references_before(number, place.span.start)
        begin, end = self.scene.paragraphs[number].span
        since = references[0].start if len(references) == REMEMBERED else begin
        since = max(since, begin)
        spoke = [s for s in place.speakers() if since <= s[0] and s[1] <= end]
        if not spoke:
            return references
        known = self.scene.starts_in(number)
        more = [self._speaker(number, span) for span in spoke if span[0] not in known]
        return sorted(references + more, key=_START) if more else references

    def _distance(self, answer: Answer, reference: Reference, gender: Gender, place: Place) -> float | None:
        """How far away somebody is for what their words and the place tell; None for whom it cannot be."""
        acts = reference.subject or place.said_by(reference.start) is not None
        traits = reference.told or self._traits.of(reference)
        body = traits.body
        member = None if body or not answer.entity else self.members.get(answer.entity)
        if member is not None and not self._may_be_meant(member, gender, acts, place):
            return None
        away = 0.0 if acts else _NEW if traits.presented else _MET
        if reference.aside:
            away += 1.0
        if traits.asked_about:
            away += _ASKED
        if (away >= _MET and traits.passing) or (not acts and traits.fronted and self._is_with(reference, place)):
            away += _PASSING
        if traits.document and self._is_in_perfect(place):
            away += _DOCUMENT
        if traits.author:
            away += _AUTHOR
        if traits.embedded:
            away += 0.6
        speaker = place.last_speaker()
        if speaker is not None and speaker.entity == answer.entity and speaker.who == answer.who:
            away -= 0.4
        if body:
            return away + (0.2 if answer.entity or traits.trade else 1.5)
        if member is None:
            return away if traits.somebody else away + _THING
        if member.type == "PER":
            return away if member.gender else away + 0.4
        if member.gender:
            return away + 0.7
        return away + (_BODY_AT_ONCE if self._opens_next(reference, place) else _BODY)

    def _may_be_meant(self, member: Named, gender: Gender, acts: bool, place: Place) -> bool:
        """Whether a pronoun of that gender may mean somebody named, or a body that acts."""
        if self.salience.is_nobody_here(member) and (
            # "explique au magazine X": whoever speaks is nobody's namesake
            member.id not in place.heard() or self.salience.is_character(member)
        ):
            return False
        fitting = not gender or not member.gender or member.gender == gender
        return fitting and (member.type == "PER" or (bool(gender) and acts))

    def _is_in_perfect(self, place: Place) -> bool:
        """Whether the verb of an incise tells of one act of speech: "a-t-il annoncé"; a report does so no more."""
        tokens = self.scene.paragraphs[place.paragraph].tokens
        return any(t.lower in ("a", "avait", "aura") for t in tokens[max(0, place.first - 2) : place.first])

    def _opens_next(self, reference: Reference, place: Place) -> bool:
        """Whether a pronoun opens the sentence behind the one in which a body speaks: "X s'indigne. Il exige"."""
        if reference.paragraph != place.paragraph or place.said_by(reference.start) is None:
            return False
        tokens = self.scene.paragraphs[place.paragraph].tokens
        opens = place.first > 0 and tokens[place.first - 1].text in (".", "!", "?", "»")
        return opens and self.scene.sentence(place.paragraph, place.first) == reference.sentence + 1

    def _is_with(self, reference: Reference, place: Place) -> bool:
        """Whether both stand in one sentence."""
        if reference.paragraph != place.paragraph:
            return False
        return reference.sentence == self.scene.sentence(place.paragraph, place.first)

    def _named(self, member: Named) -> Answer | None:
        """What a name answers; nothing for places and groups of people."""
        if member.type in ("MISC", "LOC") or member.plural:
            return None
        known = self._answers_of.get(member.id)
        if known is None:
            known = self._answers_of[member.id] = Answer(member.id, member.name, "sure")
        return known

    def _meant(self, reference: Reference, place: Place, gender: Gender, resolve: Resolve) -> Answer | None:
        """Whom a pronoun or a description means."""
        span = Span(reference.start, reference.end)
        if reference.form == "pronoun":
            tokens = self.scene.paragraphs[reference.paragraph].tokens
            theirs = PRONOUNS[tokens[reference.last - 1].lower]
            if gender and theirs and theirs != gender:
                return None
        else:
            description = self._unnamed.description(reference)
            if description.plural or (gender and description.gender and description.gender != gender):
                return None
        before = place.said_by(reference.start)
        if before is not None and before.who and before.who.lower() in THINGS:
            return None
        if before is not None and (before.entity or before.who):
            return Answer(before.entity, before.who, "sure")
        if reference.form == "indefinite" and reference.paragraph == 0 and place.depth < _DEEP:
            return resolve(place.at(reference))
        if reference.form == "indefinite":
            words = " ".join(span.of(self.text).split())
            return nobody(words[:1].upper() + words[1:], "sure")
        if place.depth >= _DEEP:
            return None
        answer = resolve(place.at(reference))
        if gender and not answer.entity and _OTHER_SEX[gender] == (answer.who or "").split(" ")[0].lower():
            return None  # "L'automobiliste" may be taken for "la procureure", but "il" is not
        if reference.form == "pronoun" and answer.entity is None and answer.confidence == "unknown":
            return None
        return answer

    def _speaker(self, number: int, span: Span) -> Reference:
        known = self._speakers.get(span)
        if known is None:
            known = self._speakers[span] = self.scene.speaker(number, span)
        return known
