"""Whom a description means: the person it fits best, by what is told of them and how near they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.annotate.cast import Answer, Named, Role, Said
from tui.annotate.data import words_for
from tui.annotate.names.meaning.brought_in import is_brought_in
from tui.annotate.names.meaning.hearing import Hearing
from tui.annotate.names.meaning.newcomers import OPENING, Newcomers
from tui.annotate.names.meaning.place import Place, nobody
from tui.annotate.names.meaning.possessed import Possessed
from tui.annotate.names.meaning.presence import Candidate, Presence
from tui.annotate.names.meaning.salience import Salience
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.meaning.unnamed import Unnamed
from tui.annotate.names.meaning.untold import ANY_CALLING, ANYBODYS, Untold
from tui.annotate.names.told.describe import INDEFINITE, POINTING, POSSESSIVES, Description, as_role
from tui.annotate.names.told.fitting import (
    ACCUSED,
    AGAINST,
    ALIKE,
    BESIDES,
    ELSE,
    EXACT,
    NARROWER,
    PARTIES,
    age_of,
    fits,
    is_anybody,
    is_for_people,
    is_in_full,
    is_of_the_court,
    is_office,
)
from tui.annotate.names.told.kin import KIN, is_kin, is_kin_of_another
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import listed
from tui.model.span import Span

_BY_NOUN = 12  # bearers of the very noun, wherever they stand
_ENOUGH = 1.0
_AGAIN = 1.0  # points for him whom the same words meant before
_SHIFT = 0.8  # a new word for somebody rather tells of another than of him who just spoke
_AT_ONCE = 250  # code points
_JUST_NAMED = 1000  # code points
_UNTOLD = 1.1  # a calling that nothing tells of somebody rather means another
_FORMERLY = 0.5  # the same for what somebody was, beside what they are
_OUTWEIGHED = 0.15  # the same where something is told of another that fits
_LATELY = 1.0  # nearness of the last three named
_NEW = 0.5  # one just named, of whom nothing has been told, is about to be described
_NEW_AT_ONCE = 1.9  # still more so in the next sentence
_INERT = 1.2  # nor does somebody who acts nowhere speak as readily
_IN_FULL = 0.5  # still more so with a complement: "la directrice du magasin"
_OTHER_WORDS = 0.4  # against the same, where the noun is another
_LEARNED = 0.5  # the most that speaks for one whom nothing but a definite article introduced
_OF_A_DEED = words_for("of_a_deed_or_thing")
_CAUSES = frozenset({"politique", "activiste", "dirigeant"})
_PEERS = words_for("peers")
_LEADING = words_for("presiding_classes")
_NARROWED = 0.3  # a nearer word for one who leads
_UNHEARD_OF = 0.6  # nor does the noun look like one for people
_SAME_BODY = 1.5  # points for one who is told to belong to the body in the description
_TOLD = 3.0  # points of what an article tells of somebody in these very words
_GOES_ON = 1.8  # points for who spoke last, where the verb tells that somebody goes on
_TURNS = 3  # acts of speech back to the last one of a person
_GOING_ON = tuple(words_for("going_on"))
_DETAILING = tuple(words_for("going_into_detail"))
_STATE = listed("état etat")  # "conseillère d'État" tells no place
_CLEAR = 0.8  # points between the first and the second that leave no doubt
_STRONG = 1.2  # points for words alone that need no nearness


class Persons:
    """The people of an article, to be found by what is told of them."""

    def __init__(
        self, scene: Scene, people: Sequence[Named], lexicon: Lexicon, salience: Salience, unnamed: Unnamed
    ) -> None:
        self.scene = scene
        self._salience = salience
        self._unnamed = unnamed
        self.lexicon = lexicon
        self.presence = Presence(scene, salience, unnamed)
        self._announced: dict[tuple[str, frozenset[str]], Named] = {}  # by the indefinite words that did so
        self._called: dict[tuple[str, frozenset[str]], str] = {}
        self._nobodys: dict[tuple[str, frozenset[str]], int] = {}  # words for somebody unnamed, and where first
        # By head and words: a word used a thousand times tells no more than once.
        self._learned: dict[str, dict[tuple[str, frozenset[str]], Role]] = {}
        self._people = people
        self._hearing = Hearing(scene, lexicon)
        self._possessed = Possessed(self)
        self._untold = Untold(scene, lexicon, salience, self.presence.visible)
        self.newcomers = Newcomers(scene, people, lexicon, self.presence.visible)
        self._by_noun: dict[str, list[Named]] = {}
        for member in people:
            for noun in {lexicon.pairs.get(r.head, r.head) for r in member.roles}:
                self._by_noun.setdefault(noun, []).append(member)

    def meant(self, said: Description, words: str, place: Place) -> Answer:
        """The person a singular description means, or nobody certain."""
        if said.determiner in INDEFINITE and not said.plural:
            opening = place.paragraph <= OPENING
            known = self.newcomers.announced(said, place) if opening else self.newcomers.pointed_at(said, place)
            if known is None and place.paragraph <= OPENING + 1:  # the standfirst, told once more
                known = self._announced.get((said.head, said.words))
            if known is not None:
                self._announced[(said.head, said.words)] = known
                return Answer(known.id, known.name, "likely")
        if said.plural or said.determiner in INDEFINITE or said.other:
            return nobody(words, "sure")
        if said.determiner in POSSESSIVES:
            return self._possessed.meant(said, words, place)
        present = self.presence.of(place, said)
        least = self._needs_telling(said, place)
        ranked = [c for c in present if self._may_be(c, said, place, present, least)]
        self._compare_ages(said, ranked)
        told_of = any(c.points >= ALIKE and c.presence > 0 for c in ranked)
        if told_of:  # what is told of one outweighs what may be news of another
            for one in ranked:
                one.presence -= _OUTWEIGHED if one.points == 0.0 else 0.0
        ranked.sort(key=lambda c: -c.value)
        if not ranked or ranked[0].value < _ENOUGH:
            below = self._named_below(said, place)
            if below is None and place.depth == 0:
                self._nobodys.setdefault((said.head, said.words), place.span.start)
            if below is None:
                return nobody(words)
            self._learn(below, said, place)
            return Answer(below.id, below.name, "likely")
        best = ranked[0]
        self._called[(said.head, said.words)] = best.key
        told = said.head in self.lexicon.ages or best.points >= _STRONG
        margin = best.value - ranked[1].value if len(ranked) > 1 else 3.0
        met = best.presence > 0.0
        if (
            place.depth == 0
            and met
            and not best.member.gender
            and (told or (margin >= _CLEAR and self._is_calling(said)))
        ):
            best.member.gender = said.gender  # "la nonagénaire" tells what the given name did not
        self._learn(best.member, said, place)
        sure = best.points >= _STRONG and margin >= _CLEAR and best.member.id
        return Answer(best.member.id or None, best.member.name, "sure" if sure else "likely")

    def _named_below(self, said: Description, place: Place) -> Named | None:
        """The one whom the article describes here and names farther on."""
        spokesperson = "porteparole" in self.lexicon.classes_of(said.head) and not said.behind
        if not said.determiner or (self._needs_telling(said, place) >= 0 and not spokesperson):
            return None
        since = self.scene.paragraphs[max(0, place.paragraph - 1)].span.start
        met = (
            m
            for m in self._untold.of_the_sex(said, place)
            if m.mentions[0].start >= since or place.paragraph > OPENING
        )
        if any(self._untold.is_untold(m) for m in met):
            return None  # rather the one met before
        human = is_for_people(said, self.lexicon) or said.people
        below = self.newcomers.described(said, place) if human or place.paragraph <= OPENING else None
        points = fits(said, below, self.lexicon) if below else None
        bare = said.words == {said.head}  # "le procureur", and not "le procureur général de Pau"
        return None if points is None or (bare and self._hearing.excludes(said, points)) else below

    def _compare_ages(self, said: Description, ranked: list[Candidate]) -> None:
        """ "L'aîné", "la cadette": of those whose age is told, the oldest or the youngest."""
        eldest, youngest = said.head in self.lexicon.eldest, said.head in self.lexicon.youngest
        if not (eldest or youngest):
            return
        aged = [(age, c) for c in ranked if (age := age_of(c.member)) is not None]
        if len(aged) > 1:
            aged.sort(key=lambda pair: pair[0])
            aged[-1 if eldest else 0][1].points += EXACT

    def _learn(self, member: Named, said: Description, place: Place) -> None:
        """Keep the words by which somebody was meant: the same words mean them again, others rather another."""
        if place.depth == 0 and (said.head in self.lexicon.ages or not self._untold.is_anybodys(said.head)):
            learned = self._learned.setdefault(member.id or member.name, {})
            learned.setdefault((said.head, said.words), as_role(said, place.span))

    def _may_be(
        self, one: Candidate, said: Description, place: Place, present: list[Candidate], least: float
    ) -> bool:
        """Whether a candidate may be meant, with at least so many points; its points and presence are set."""
        points = fits(said, one.member, self.lexicon, self._learned.get(one.key, {}).values())
        if points is None or points < least or (one.member.id and self._hearing.excludes(said, points)):
            return False
        if points > (AGAINST if one.member.id else ELSE) and self._goes_on_as(one, said, place, present):
            points = max(points, 0.0) + _GOES_ON
        if points > AGAINST and one.member.id and self._is_of_the_same(one.member, place):
            points = (ALIKE if points < 0 else points) + _SAME_BODY  # over the body that is told by another name
        if one.member.id == "" and not self._unnamed.is_introduced(one.member):
            points = min(points, _LEARNED)
            one.presence -= _OTHER_WORDS if said.head not in {r.head for r in one.member.roles} else 0.0
        if 0.0 <= points <= NARROWER and (points == 0.0 or self._is_high(said)):
            narrower = points > 0.0 and self._is_head_of_the_same(one.member, said)
            cost = _NARROWED if narrower else self._cost_of_news(one, said, place, present)
            if cost is None:
                return False
            one.presence -= cost
        elif points < 0.0 and one.member.id:
            one.presence -= _UNTOLD
        if self._called.get((said.head, said.words)) == one.key:
            points += _AGAIN
        one.points = points
        return True

    def _goes_on_as(self, one: Candidate, said: Description, place: Place, present: list[Candidate]) -> bool:
        """Whether the verb tells that the person who spoke last goes on: "« Et puis … », ajoute le technicien"."""
        verb = self.scene.paragraphs[place.paragraph].tokens[max(0, place.first - 2) : place.first]
        goes_on = any(t.lower.startswith(_GOING_ON) for t in verb)
        if not goes_on and not any(t.lower.startswith(_DETAILING) for t in verb):
            return False
        people = {c.key for c in present}
        spoke = (act.entity or act.who or "" for act in place.recent()[:_TURNS])
        if next((key for key in spoke if key in people), "") != one.key:
            return False
        return goes_on or not is_brought_in(one.member, said, place, self.scene, self.lexicon)

    def _needs_telling(self, said: Description, place: Place) -> float:
        """The points without which nobody is meant: where the words mean a thing, a crowd, or somebody's kin."""
        head, lexicon = said.head, self.lexicon
        crowd = head in lexicon.crowds and head not in lexicon.roles
        # "Ce proche du maire": the one just heard.
        pointed = said.determiner in POINTING and lexicon.looks_human(head)
        if (crowd or head in lexicon.unnamed or head in lexicon.documents) and not pointed:
            return _TOLD
        if not said.determiner and head not in lexicon.roles and not said.people:
            return _TOLD  # a word without article that the lists do not know is rather a name
        if any(self._is_somebody(m) for _, m in self.scene.names_in(place.span)):
            return _TOLD  # "le frère de X", "l'avocate de X": nobody present, unless the article tells it of them
        return -10.0

    def _is_of_the_same(self, member: Named, place: Place) -> bool:
        """Whether the words name the body that somebody is told to be of."""
        named = self.scene.names_in(place.span)
        if not named:
            return False
        wanted = {m.id for _, m in named}
        return any(m.id in wanted for role in member.roles for _, m in self.scene.names_in(role.span))

    def _is_somebody(self, member: Named) -> bool:
        """Whether a name inside a description is surely a person's, and not that of a town nobody knows."""
        return member.type == "PER" and (" " in member.name or self._salience.acts(member))

    def _cost_of_news(
        self, one: Candidate, said: Description, place: Place, present: list[Candidate]
    ) -> float | None:
        """What speaks against a description that nothing tells of somebody; None when it cannot be theirs."""
        if is_kin_of_another(said, one.member, self._people, self.lexicon):
            return None
        last = place.last_speaker()
        spoke = last is not None and (last.entity or last.who) == one.key
        if not self._is_calling(said):
            called = [r.head for r in self._learned.get(one.key, {}).values() if is_kin(r.head, self.lexicon)]
            party = self._cost_of_party(one.member, said)
            if party != 0.0:
                return party
            other_kin = is_kin(said.head, self.lexicon) and any(noun != said.head for noun in called)
            return _SHIFT if other_kin or (spoke and said.head in self.lexicon.demonyms) else 0.0
        heard = one.member.id == "" or one.member.id in place.heard()
        inert = 0.0 if heard or self._salience.matters(one.member) else _INERT
        if min(one.member.mentions).start > self._nobodys.get((said.head, said.words), place.span.start):
            return None  # these words meant somebody before this one was named
        fresh = not said.behind and self._untold.has_come_in(one.member, place)
        announced = self.newcomers.is_announced(one.member, place)  # "X : « … »", "… a déclaré le ministre de Y"
        known = (fresh or announced) and self._untold.is_the_only_one(one.member, said, place)
        if not known and is_brought_in(one.member, said, place, self.scene, self.lexicon):
            return None
        human = is_for_people(said, self.lexicon) or said.determiner in POINTING
        if human and self._may_be_told_now(one, said, place):
            of_kin = any(is_kin(r.head, self.lexicon) for r in one.member.roles)
            if of_kin or not self._untold.is_new(one.member, place):
                return inert
            at_once = not self._is_high(said) and self._untold.is_taken_up_at_once(one.member, place)
            return -_NEW_AT_ONCE if at_once else -_NEW
        names = said.names - _STATE
        if self._is_high(said) or (names and not self._knows_names(said, one.member)):
            return None
        aged = said.age is not None  # "l'infirmière de 48 ans" is nobody new
        untold = _FORMERLY if said.former or aged else _UNTOLD
        cost = inert + untold + (_IN_FULL if is_in_full(said, self.lexicon) and not aged else 0.0)
        if not human:
            cost += _UNHEARD_OF
        if last and spoke and not self._goes_on(last, place) and self._has_rival(one, present):
            cost += _SHIFT
        return cost

    def _is_head_of_the_same(self, member: Named, said: Description) -> bool:
        """Whether "le président" may be told of one whom the article calls "patron": the office of who leads."""
        leads = any("dirigeant" in self.lexicon.classes_of(r.head) for r in member.roles)
        return leads and not said.words - {said.head} and bool(self.lexicon.classes_of(said.head) & _LEADING)

    def _cost_of_party(self, member: Named, said: Description) -> float | None:
        """The same where the words make somebody a suspect or a victim: of who holds an office that is told."""
        if said.head in self.lexicon.anybody and said.determiner in POINTING:
            return 0.0
        if self._hearing.is_party(said, member):
            return 0.0
        classes = self.lexicon.classes_of(said.head)
        if classes and classes <= ACCUSED and any(self._untold.tells_calling(r) for r in member.roles):
            return None
        told = bool(member.roles and member.id) and self._salience.protagonist(said.gender) is not member
        return _UNTOLD if classes & PARTIES and told else 0.0

    def _is_high(self, said: Description) -> bool:
        return is_office(said, self.lexicon)

    def _goes_on(self, last: Said, place: Place) -> bool:
        """Whether the last act of speech stands in this paragraph: its speaker most often goes on."""
        return last.span.start >= self.scene.paragraphs[place.paragraph].span.start

    def _has_rival(self, one: Candidate, present: list[Candidate]) -> bool:
        """Whether somebody else of that sex has been spoken of lately, whom a new word may rather mean."""
        mine = one.member.gender
        others = [c.member.gender for c in present if c is not one and c.presence >= _LATELY]
        return any(not (theirs and mine) or theirs == mine for theirs in others)

    def _knows_names(self, said: Description, member: Named) -> bool:
        """Whether the proper names in a description ("le patron des éditions du Guet") are told of somebody."""
        return any(said.names & role.words for role in member.roles)

    def _is_calling(self, said: Description) -> bool:
        """Whether the noun tells a trade, an office or a part played, and not only a sex, an age or a country."""
        head, lexicon = said.head, self.lexicon
        classes = lexicon.classes_of(head)
        party = classes & (PARTIES | KIN) or (classes and classes <= ANYBODYS)
        calling = head in lexicon.anybody and not is_anybody(said, lexicon)  # "l'homme d'affaires"
        vague = party or (said.words & lexicon.anybody and not calling)
        return not (vague or said.people or head in lexicon.ages or head in lexicon.demonyms)

    def _may_be_told_now(self, one: Candidate, said: Description, place: Place) -> bool:
        """Whether a calling may be news of somebody: the protagonist, or one just named of whom none is told."""
        member = one.member
        told = [r for r in member.roles if not self._is_anybodys(r)]
        in_full = is_in_full(said, self.lexicon)  # "la directrice du magasin" is rather somebody new
        if member.id and said.determiner in POINTING:
            return True
        callings = [r for r in told if self.tells_calling(r) and not self._is_beside(r)]
        known = any(not self._is_vague(r) for r in told)
        if in_full and (known or not member.id or (said.head in _OF_A_DEED and not said.names)):
            return False
        if self._is_high(said) and any(r.head not in _PEERS for r in callings):
            return False  # of whom the article tells another office
        if is_of_the_court(said, self.lexicon):
            return False
        if member.id and self._salience.protagonist(said.gender) is member:
            return True
        if any(not self._is_anybodys(r) for r in self._learned.get(one.key, {}).values()):
            return False
        if callings:
            return False
        at = bisect_left(member.mentions, Span(place.span.start, -1)) - 1
        alone = not self._is_high(said) or self._untold.is_the_only_one(member, said, place)
        reach = _JUST_NAMED if alone else _AT_ONCE
        return at >= 0 and place.told_since(member.mentions[at].end) <= reach

    def _is_beside(self, role: Role) -> bool:
        """Whether an office is one that people hold beside another: "son porte-parole", for a minister."""
        classes = self.lexicon.classes_of(role.head)
        return bool(classes) and classes <= BESIDES

    def _is_vague(self, role: Role) -> bool:
        """Whether a role tells of a cause or of a place at the head, whatever the calling."""
        classes = self.lexicon.classes_of(role.head)
        return role.head in ANY_CALLING or (bool(classes) and classes <= _CAUSES | BESIDES)

    def _is_anybodys(self, role: Role) -> bool:
        return self._untold.is_anybodys(role.head) or self.lexicon.is_of_a_people(role.head)

    def tells_calling(self, role: Role) -> bool:
        """Whether a role tells more than a sex, an age or whose kin somebody is."""
        return self._untold.tells_calling(role)

    def visible(self, span: Span, place: Place) -> bool:
        """Whether a name may be meant there: outside bylines and quotations."""
        return self.presence.visible(span, place)

    def by_noun(self, noun: str) -> list[Named]:
        """The people the article calls by this very noun."""
        return self._by_noun.get(self.lexicon.pairs.get(noun, noun), [])[:_BY_NOUN]

    def near(self, place: Place, said: Description) -> list[Named]:
        """The named people who may be meant, the most present first."""
        present = sorted(self.presence.of(place, said), key=lambda c: -c.presence)
        return [c.member for c in present if c.member.id]
