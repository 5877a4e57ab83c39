"""Whom a speaker mention means: by name, by pronoun, by description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.annotate.cast import Answer, Cast, Gender, Named, Said
from tui.annotate.data import words_for
from tui.annotate.names.meaning.bodies import Bodies
from tui.annotate.names.meaning.extents import is_quoted, phrase_end
from tui.annotate.names.meaning.latter import Latter
from tui.annotate.names.meaning.pairs import last_pair, only_two
from tui.annotate.names.meaning.persons import Persons
from tui.annotate.names.meaning.place import Place, nobody
from tui.annotate.names.meaning.pronouns import Antecedents
from tui.annotate.names.meaning.reference import PRONOUNS
from tui.annotate.names.meaning.salience import Salience
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.meaning.unnamed import Unnamed
from tui.annotate.names.told.fitting import fits, is_for_people
from tui.annotate.names.words.lexicon import lexicon
from tui.annotate.names.words.reach import ARTICLES
from tui.annotate.names.words.shape import fold, is_like_demonym, listed
from tui.annotate.tokens import Paragraph, Token
from tui.model.span import Span

_OF = listed("de du des d' d’ à au aux of for to")
_PLURAL_PRONOUNS = listed(
    "ils elles -ils -elles -t-ils -t-elles ceux-ci celles-ci eux leur leurs they them on nous vous je tu we i you"
)
_ANYBODY = listed("on -on t-on -t-on")  # people, nobody in particular
_SINGULAR_ENT = ("tient", "vient", "ment", "sent")  # "soutient", "dément", "ressent"
_LONGEST_LIST = 14  # tokens of "X, l'Union africaine et Y"
_LISTED = frozenset({"DET", "NOUN", "PROPN", "ADJ", "ADP"})
_VERB_NEAR = 5  # tokens before a joined subject
_LATTER = listed("celui-ci celle-ci dernier dernière")
_WHO_IS: dict[str, Gender] = {"celui": "Masc", "celle": "Fem"}
_ACCORDING = listed("pour selon d'après")
_MANY = listed("les des ces ses leurs nos mes")
_RELATIVES = listed("qui que qu' qu’ dont")
_WHOSE = listed("son sa ses l' l’")
_TOLD_OF = words_for("concerned")


class Resolver:
    """Answers, for one article, who the words that name a speaker are."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], cast: Cast, lang: str) -> None:
        self.text = text
        self.paragraphs = paragraphs
        self.lexicon = lexicon(lang)
        self.scene = Scene(paragraphs, cast, self.lexicon)
        members = {m.id: m for m in cast.members}
        people = [m for m in cast.members if m.type == "PER"]
        self._members = members
        self._families: dict[str, list[Named]] = {}
        for member in people:
            if " " in member.name:
                self._families.setdefault(fold(member.name).split()[-1], []).append(member)
        salience = Salience(self.scene, people)
        unnamed = Unnamed(self.scene, self.lexicon, text)
        self._unnamed = unnamed
        self._persons = Persons(self.scene, people, self.lexicon, salience, unnamed)
        self._bodies = Bodies(self.scene, self.lexicon)
        below = self._persons.newcomers
        self._antecedents = Antecedents(self.scene, members, self.lexicon, text, salience, unnamed, below)
        self._persons.presence.in_view = self._in_view
        self._persons.presence.resolve = self._resolve
        self._latter = Latter(self.scene, members, self.lexicon, unnamed, self._antecedents)
        self._known: dict[tuple[int, int, int], Answer] = {}
        self._phrases: dict[Span, str] = {}
        self._told_up_to = (0, -1)  # paragraph and code point up to which descriptions that act have been read

    def _in_view(self, place: Place) -> list[str]:
        """Whom a pronoun in this place might mean, the likeliest first."""
        return self._antecedents.people_in_view(place, "", self._resolve) if place.depth < 2 else []

    def resolve(
        self, paragraph: int, first: int, last: int, said: Sequence[Said], quoted: Sequence[Span]
    ) -> Answer:
        """The entity that tokens [first, last) of a paragraph mean, or nobody certain.

        ``said`` holds the earlier acts of speech in text order; candidates inside ``quoted`` do not count.
        ``who`` is the entity's display name, or the mention's own words for speakers without a name.
        """
        tokens = self.paragraphs[paragraph].tokens[first:last]
        if not tokens:
            return nobody(None)
        span = Span(tokens[0].start, tokens[-1].end)
        place = Place(paragraph, first, last, span, said, quoted, 0)
        self._read_on(place)
        return self._resolve(place)

    def another(
        self, paragraph: int, first: int, last: int, said: Sequence[Said], quoted: Sequence[Span]
    ) -> Answer:
        """Whom a pronoun inside somebody's words means, who is not the one who says them."""
        token = self.paragraphs[paragraph].tokens[first]
        gender = PRONOUNS.get(token.lower)
        if gender is None or last != first + 1 or not said or said[-1].entity is None:
            return nobody(None)
        place = Place(paragraph, first, last, Span(token.start, token.end), said, quoted, 0)
        return self._antecedents.another(place, gender, said[-1].entity, self._resolve)

    def _read_on(self, place: Place) -> None:
        """Read the descriptions that act before a place, as a reader does who then knows what they tell."""
        begun, offset = self._told_up_to
        if place.span.start <= offset:
            return
        self._told_up_to = place.paragraph, place.span.start
        for number in range(begun, place.paragraph + 1):
            for reference in self.scene.references_before(number, place.span.start):
                if reference.form != "description" or reference.start <= offset:
                    continue
                if self.paragraphs[number].tokens[reference.first].lower in _MANY:
                    continue
                span = Span(reference.start, reference.end)
                if not is_quoted(span.start, place.quoted):
                    first, last = reference.first, reference.last
                    self._resolve(Place(number, first, last, span, place.said, place.quoted, 0))

    def _resolve(self, place: Place) -> Answer:
        last = place.said[-1] if place.said else None
        # Later acts of speech change nothing for what stands before the last one known.
        passed = last is not None and (last.speaker or last.span).start > place.span.start
        key = (place.span.start, place.span.end, -1 if passed else len(place.said))
        if key in self._known:
            return self._known[key]
        tokens = self.paragraphs[place.paragraph].tokens[place.first : place.last]
        words = [t for t in tokens if not t.text.isspace()]
        answer = self._judge(words, place) if words else nobody(None)
        self._known[key] = answer
        return answer

    def _judge(self, tokens: list[Token], place: Place) -> Answer:
        phrase = self._phrase(place.span)
        joined = self._joined(tokens, place)
        if joined:
            return nobody(phrase + joined, "sure")
        named = None if self._is_of_a_town(tokens) else self._by_name(tokens, place, phrase)
        named = named or self._by_sigle(tokens, place)
        if named is not None:
            return named
        last = tokens[-1].lower
        if len(tokens) <= 2 and last in _ANYBODY:
            return nobody(None, "sure")
        if len(tokens) <= 2 and (last in _PLURAL_PRONOUNS or tokens[0].lower in _PLURAL_PRONOUNS):
            return nobody(phrase, "sure")
        if last == "ci" and self._is_source(place):
            return self._antecedents.of(place, _WHO_IS.get(tokens[0].lower, ""), phrase, self._resolve)
        if (last in _LATTER or last == "ci") and len(tokens) <= 3:
            return self._latter.meant(tokens, place, phrase, self._resolve)
        if last in _TOLD_OF and len(tokens) <= 3:
            return self._antecedents.told_of(
                place, "Fem" if last.endswith("ée") else "Masc", phrase, self._resolve
            )
        if tokens[0].lower in _WHO_IS and self._is_relative(place):
            return self._antecedents.of(place, _WHO_IS[tokens[0].lower], phrase, self._resolve)
        if last in _WHOSE and len(tokens) == 1:  # "à ses dires", "à l'en croire"
            return self._antecedents.of(place, "", None, self._resolve)
        if last in PRONOUNS and len(tokens) <= 2:
            gender = "" if self._is_dative(last, place) else PRONOUNS[last]
            return self._antecedents.of(place, gender, phrase, self._resolve)
        if len(tokens) > 2 and tokens[1].lower == "même":
            return self._same(tokens, place) or self._by_description(phrase, place)
        if len(tokens) == 2 and last in ("premier", "première", "second", "seconde"):
            return self._one_of_two(last, place, phrase)
        return self._by_description(phrase, place)

    def _joined(self, tokens: list[Token], place: Place) -> str:
        """What is joined to the mention under a plural verb: "se récrient la mère et la fille", or ""."""
        every = self.paragraphs[place.paragraph].tokens
        at = place.last
        if at + 2 < len(every) and every[at].text == ",":  # "ont réclamé X, Y et Z"
            rest = range(at, min(len(every) - 2, at + _LONGEST_LIST))
            at = next((i for i in rest if every[i].text != "," and every[i].pos not in _LISTED), at)
        if at + 2 >= len(every) or every[at].lower not in ("et", "and"):
            return ""
        if every[at + 1].pos not in ("DET", "PROPN"):
            return ""
        plural = any(_is_plural(t) for t in every[max(0, place.first - _VERB_NEAR) : place.first])
        end = at + 1 if every[at + 1].pos == "PROPN" else phrase_end(every, at + 2) - 1
        return self.text[every[place.last - 1].end : every[end].end] if plural else ""

    def _is_of_a_town(self, tokens: list[Token]) -> bool:
        """ "le Rémois", "la Nantaise": a person of that town, though the word looks like a name."""
        if len(tokens) != 2 or tokens[0].lower not in ARTICLES:
            return False
        if tokens[0].lower == "le" and fold(tokens[1].text) in self.lexicon.demonyms:
            return tokens[1].lower.endswith("e")  # "le Suisse" is no country: that is "la Suisse"
        compass, _, people = tokens[1].text.rpartition("-")  # "la Haut-Savoyarde"
        if not is_like_demonym(tokens[1].text) and not (compass and self.lexicon.is_of_a_people(people)):
            return False
        return self.lexicon.kind(tokens[1].text) in ("", "MISC")

    def _phrase(self, span: Span) -> str:
        known = self._phrases.get(span)
        if known is None:
            known = self._phrases[span] = self._read_phrase(span)
        return known

    def _read_phrase(self, span: Span) -> str:
        words = " ".join(span.of(self.text).split()).lstrip("-")
        words = words.removeprefix("t-")
        return words[:1].upper() + words[1:]

    def _by_name(self, tokens: list[Token], place: Place, phrase: str) -> Answer | None:
        """The name inside the mention, unless it only says whose spokesman speaks."""
        span = place.span
        named = self.scene.names_in(span)
        heads = [m for s, m in named if not self._complement(tokens, s, m)]
        heads = [m for m in heads if len(tokens) == 1 or m.name.lower() not in self.lexicon.roles]  # "le CEO de X"
        people = [m for m in heads if m.type == "PER"]
        if not people and self._is_of_the_body(tokens, place):
            return None  # "le délégué CGT": one of it and not it
        if len({m.id for m in people}) > 1:
            return nobody(phrase, "sure")
        if people and self._are_several(tokens, span, people):
            return nobody(phrase, "sure")
        if people:
            return Answer(people[0].id, people[0].name, "sure")
        if not named:
            return self._by_family_name(tokens)
        if self._are_several(tokens, span, heads):
            return nobody(phrase, "sure")
        first = next((m for m in heads if m.type != "MISC"), None)
        if first is None:
            first = next((m for m in heads if fold(m.name) not in self.lexicon.demonyms), None)
        if first is not None and first.type == "MISC" and is_like_demonym(first.name):
            return None
        return None if first is None else Answer(first.id, first.name, "sure")

    def _by_sigle(self, tokens: list[Token], place: Place) -> Answer | None:
        """The body whose sigle stands in brackets behind its full form: "le service des douanes (SDE)"."""
        every = self.paragraphs[place.paragraph].tokens
        at = place.last
        if at + 2 >= len(every) or every[at].text != "(" or every[at + 2].text != ")" or len(tokens) < 3:
            return None
        found = self.scene.names_in(Span(every[at + 1].start, every[at + 1].end))
        body = found[0][1] if found and found[0][1].type == "ORG" else None
        head = self._unnamed.read(place).head
        if body is None or not (head in self.lexicon.designations or head in self.lexicon.org_gender):
            return None  # "le maire (PS)", "une étude du Centre des landes (CDL)"
        return Answer(body.id, body.name, "sure")

    def _are_several(self, tokens: list[Token], span: Span, heads: list[Named]) -> bool:
        """Whether "et" joins others to the first name: "l'Union africaine et la Ligue arabe", "X et son mari"."""
        first = next((s.end for s, m in self.scene.names_in(span) if m in heads), span.end)
        behind = [t for t in tokens if t.start >= first][:2]
        if [t.lower for t in behind][:1] == ["et"] and len(behind) > 1 and behind[1].pos == "DET":
            return True
        if len({m.id for m in heads}) < 2:
            return False
        others = {s.start for s, m in self.scene.names_in(span) if m is not heads[0] and m in heads}
        for joint in (i for i, t in enumerate(tokens) if t.lower in ("et", "and")):
            behind = [t for t in tokens[joint + 1 : joint + 3] if t.lower not in ARTICLES]
            if behind and behind[0].start in others:
                return True
        return False

    def _is_of_the_body(self, tokens: list[Token], place: Place) -> bool:
        """Whether a noun for people and no firm stands before a name without preposition."""
        if len(tokens) < 3 or tokens[0].pos != "DET":
            return False
        head = self._unnamed.read(place).head
        known = head in self.lexicon.roles and head not in self.lexicon.org_gender
        return known and head not in self.lexicon.trades and not self.lexicon.names_things(head)

    def _by_family_name(self, tokens: list[Token]) -> Answer | None:
        """ "Le ministre Lo", not seen as a name: its last word is a family name of the article."""
        last = tokens[-1]
        if len(tokens) < 2 or not last.text[0].isupper() or tokens[-2].pos in ("DET", "ADP"):
            return None
        bearers = self._families.get(fold(last.text), [])
        return Answer(bearers[0].id, bearers[0].name, "likely") if len(bearers) == 1 else None

    def _complement(self, tokens: list[Token], span: Span, member: Named) -> bool:
        """Whether a name only completes a noun: "le président de Cholet", "un membre du PS"."""
        after = next((t.lower for t in tokens if t.start >= span.end), "")
        if after in ("'s", "’s", "'", "’"):
            return True
        at = next((i for i, t in enumerate(tokens) if t.start == span.start), 0)
        if at == 0:
            return False
        if member.type == "PER" and tokens[at - 1].lower in self.lexicon.led_by:
            return True  # "la famille X", "un ministre du gouvernement X"; not "le cabinet Alpha"
        end = next((i for i in range(at, len(tokens)) if tokens[i].end >= span.end), at)
        if end == at and tokens[at - 1].pos == "NOUN" and self.lexicon.names_things(tokens[at - 1].lower):
            at -= 1  # "le patron du festival X"
        if self._is_bearer(tokens, at):
            return True
        before = tokens[at - 1].lower if at else ""
        if before in ARTICLES and at >= 2:
            before = tokens[at - 2].lower
        if tokens[0].lower.rstrip(".") in self.lexicon.address:
            return False  # "M. de La Roche"
        return before in _OF and any(t.pos not in ("DET", "ADP", "PUNCT") for t in tokens[: at - 1])

    def _is_bearer(self, tokens: list[Token], at: int) -> bool:
        """Whether the name at ``at`` and its title complete a noun: "le mari de Mme X", "un ami du préfet X"."""
        title = at - 1
        if title > 0 and tokens[title].text == ".":
            title -= 1
        while title > 1 and tokens[title].pos == "ADJ":
            title -= 1
        if title < 2:
            return False
        word, governs = tokens[title].lower.rstrip("."), tokens[title - 1].lower
        if word in self.lexicon.address:
            return governs in _OF
        called = tokens[title].text.islower() and word in self.lexicon.roles and not word.endswith("s")
        bears = word in self.lexicon.titles or called
        if not bears or word in self.lexicon.org_gender:
            return False
        return governs == "du" or (governs in ARTICLES and tokens[title - 2].lower == "de")

    def _is_relative(self, place: Place) -> bool:
        """ "Celui qui dirige le club": one spoken of before, by what they do."""
        tokens = self.paragraphs[place.paragraph].tokens
        return place.first + 1 < len(tokens) and tokens[place.first + 1].lower in _RELATIVES

    def _is_source(self, place: Place) -> bool:
        """ "Pour celui-ci", "selon celle-ci": who has just been told of, be it who spoke."""
        tokens = self.paragraphs[place.paragraph].tokens
        return place.first > 0 and tokens[place.first - 1].lower in _ACCORDING

    def _is_dative(self, word: str, place: Place) -> bool:
        """Whether "lui" stands before a verb, where it is said of men and women."""
        tokens = self.paragraphs[place.paragraph].tokens
        following = tokens[place.last] if place.last < len(tokens) else None
        object_of = tokens[place.last - 1].dep.startswith(("iobj", "obj", "obl"))
        return word == "lui" and object_of and following is not None and following.pos in ("VERB", "AUX")

    def _same(self, tokens: list[Token], place: Place) -> Answer | None:
        """ "La même source", "le même élu": who spoke last."""
        speaker = place.last_speaker()
        if speaker is None or tokens[0].lower not in ARTICLES:
            return None
        member = self._members.get(speaker.entity or "")
        said = self._unnamed.read(place)
        if member is not None and member.type == "PER" and fits(said, member, self.lexicon) is None:
            return None
        return Answer(speaker.entity, speaker.who, "likely")

    def _one_of_two(self, which: str, place: Place, phrase: str) -> Answer:
        """ "Le premier", "la seconde": of the pair named last."""
        pair = last_pair(self.scene, place.span.start) or only_two(self.scene, place.paragraph, place.span.start)
        if pair is None:
            return nobody(phrase)
        member = pair[0] if which.startswith("premi") else pair[1]
        return Answer(member.id, member.name, "likely")

    def _stressed(self, place: Place) -> Gender:
        """The sex that a stressed pronoun tells: "L'automobiliste, lui, minimise"."""
        behind = [t.lower for t in self.paragraphs[place.paragraph].tokens[place.last : place.last + 3]]
        stressed = len(behind) == 3 and behind[0] == behind[2] == ","
        return "Masc" if stressed and behind[1] == "lui" else "Fem" if stressed and behind[1] == "elle" else ""

    def _tells_of_people(self, words: frozenset[str]) -> bool:
        return any(w in self.lexicon.callings or w in self.lexicon.relatives for w in words)

    def _by_description(self, phrase: str, place: Place) -> Answer:
        said = self._unnamed.read(place)
        if not said.gender:
            said = replace(said, gender=self._stressed(place))
        body = said.head in self.lexicon.org_gender or not said.words.isdisjoint(self.lexicon.body_words)
        # "le conseil d'administration", and not "le conseil du prévenu"
        whole = said.head == "conseil" and bool(said.behind) and not self._tells_of_people(said.behind)
        if body and (whole or said.head not in self.lexicon.roles):
            return self._bodies.meant(said, phrase, place)
        answer = self._persons.meant(said, phrase, place)
        opens = said.head in self.lexicon.designations and said.head not in self.lexicon.roles  # "l'office"
        if (body or opens) and answer.confidence != "sure":
            other = self._bodies.meant(said, phrase, place)
            if other.entity:
                return other
        if opens and answer.entity and answer.confidence != "sure" and not is_for_people(said, self.lexicon):
            return nobody(phrase)  # "l'état-major" is nobody of the people named
        return answer


def _is_plural(token: Token) -> bool:
    """Whether a verb is in the plural, by its ending where the parser may not know the word."""
    if token.pos not in ("VERB", "AUX") or token.feature("VerbForm") not in ("Fin", ""):
        return False
    if token.feature("Number") == "Plur" or token.lower in ("ont", "sont", "are", "were", "have"):
        return True
    return token.lower.endswith("ent") and not token.lower.endswith(_SINGULAR_ENT)
