"""Whom a sentence of the journalist's own tells of: its subject, whom it presents, whose voice it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.floating.deeds import drawn_from
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.heads import QUANTITIES
from tui.annotate.quotes.grammar.marknouns import marked_noun
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.marked.signed import without_brackets
from tui.annotate.quotes.subjects.impersonal import is_impersonal
from tui.annotate.quotes.subjects.leading import main_after
from tui.annotate.quotes.words.wordlists import MANY, OF, STRESSED, in_any, listed
from tui.annotate.records import record

NO_PERSON = frozenset({"on", "ce", "c'", "cela", "ça", "ceci", "je", "nous", "vous"})
PLURAL = frozenset({"ils", "elles", "they"})
_THIS = listed("tout cela ça ce cet cette ces")
_WEATHER = words_for("without_person") | listed("fait faisait fera")
_PART = words_for("main_parts")
_IF = frozenset({"si", "s'", "quand", "lorsque", "lorsqu'", "if", "when"})
_HAS = listed("a avait aura aurait eut ait")
_WHAT_IT_IS = words_for("what_it_is")
_COMPARING = words_for("comparisons")
_BESIDES = frozenset({"avec", "contre", "sur", "envers", "sans", "dans", "grâce"})  # no one that the words turn to
_BESIDE = frozenset({"auprès", "près", "côté", "face", "bouche"})
_QUESTIONS = words_for("questions")
_LONGEST_SCENE = 16  # items

Part = Literal["subject", "topic", "sole", "owner", "other"]


@record
class Person:
    """Somebody a sentence tells of, and in which part of it."""

    phrase: Phrase
    part: Part
    group: Group | None = None  # the verb whose subject they are


def people_of(telling: Telling, active: bool = False) -> Iterator[Person]:
    """Those whom the sentence tells of, the likeliest first: subjects, whom it turns to, others."""
    subject = subject_of(telling, active)
    drawn = drawn_from(telling)
    if drawn:
        yield Person(drawn, "topic")
        if subject:
            yield Person(subject.phrase, "other", subject.group)
    elif subject:
        yield subject
    if active:
        return
    seen = {subject.phrase.begin} if subject else set()
    for person in _others(telling, subject):
        if person.phrase.begin not in seen:
            seen.add(person.phrase.begin)
            yield person


def subject_of(telling: Telling, active: bool = False) -> Person | None:
    """The person that is the subject of the sentence; ``active``: of a verb in the active voice."""
    s, grammar, words = telling.s, telling.grammar, telling.words
    voice = _by_voice_of(telling)
    if voice:
        return Person(voice, "subject")
    body: Person | None = None
    dependent: Person | None = None
    for group in telling.groups:
        if group.shape != "fin" or (active and group.passive):
            continue
        if active and group.first and s.low[group.first - 1] in ("qui", "dont", "où"):
            continue
        main = main_after(s, telling.groups, grammar, group) if group is telling.groups[0] else None
        if main and grammar.personal(s, main.subject):  # "Depuis que la mairie a fermé la piscine, X"
            return Person(grammar.named(s, main.subject), "subject", main.group)
        subject = telling.subjects.of(group)
        if subject is None or subject.phrase.head in NO_PERSON or _in_vain(telling, group):
            continue
        phrase = subject.phrase
        if _depends(telling, phrase):
            dependent = dependent or Person(phrase, "subject", group)
            continue
        if subject.rule == "read-in":
            return Person(phrase, "topic", group)  # "Au siège de la CFDT, on fait grise mine"
        if phrase.head in words.bodies and group.lemma not in words.cues:
            body = body or Person(phrase, "subject", group)
            continue
        if phrase.head.removesuffix("s") in words.claims and group.lemma not in words.cues:
            continue  # "les critiques fusent"
        if phrase.head == "il" and _is_nobody(telling, group):
            continue
        if phrase.head == "il" and "y" in s.low[phrase.last : group.verb] and s.low[group.verb] in _HAS:
            only = only_name(telling)  # "Il y a d’abord Yvonne, 82 ans.", "il n’y en a guère"
            return Person(only, "topic") if only else None
        if grammar.personal(s, phrase) or _says(telling, group, phrase):
            return Person(phrase if phrase.pronoun else grammar.named(s, phrase), "subject", group)
    if active:
        return dependent
    if not any(g.shape == "fin" for g in telling.groups):
        alone = only_name(telling) or _opening(telling)  # "Puis Marcel, son voisin."
        return Person(alone, "topic") if alone else None
    opening = _opening(telling)  # its verb was not seen: "Quand on lui en parle, la patronne rit."
    return Person(opening, "topic") if opening and not _verb_of(telling, opening) else dependent or body


def _depends(telling: Telling, phrase: Phrase) -> bool:
    """Whether the phrase is the subject of a clause that "si" or "quand" opens, before the main one."""
    return phrase.first > 0 and telling.s.low[phrase.first - 1] in _IF


def _in_vain(telling: Telling, group: Group) -> bool:
    """Whether the clause only concedes: "Le ministre a beau promettre, les éleveurs …"."""
    behind = telling.s.low[group.first : group.last + 2]
    return "beau" in behind and any(g.first > group.last + 1 and g.shape == "fin" for g in telling.groups)


def subject_phrase(telling: Telling, active: bool = False) -> Phrase | None:
    """The words for the person that is the subject of the sentence."""
    found = subject_of(telling, active)
    return found.phrase if found else None


def _says(telling: Telling, group: Group, phrase: Phrase) -> bool:
    """Whether a noun that no list knows is told to say something: "Le professionnel a reconnu une erreur"."""
    s, words = telling.s, telling.words
    if group.lemma not in words.infinitive or s.pos[phrase.first] != "DET" or s.low[phrase.first] in MANY:
        return False
    if phrase.last < group.first - 2:  # nothing but a clitic between
        return False
    return not in_any(phrase.head, words.no_people, words.times, words.claims, words.works)


def _verb_of(telling: Telling, phrase: Phrase) -> bool:
    """Whether a verb that the phrase is, or could be, the subject of stands behind it."""
    return any(g.shape == "fin" and g.first > phrase.last for g in telling.groups)


def _is_nobody(telling: Telling, group: Group) -> bool:
    """Whether "il" is nobody: il pleut, il fait nuit, il est 4 heures, il est temps de."""
    low, pos, size = telling.s.low, telling.s.pos, telling.s.size
    if is_impersonal(telling.s, group):
        return True
    if low[group.verb] in _WEATHER and (low[group.verb] != "fait" or group.main == group.verb):
        return True
    if low[group.main] == "fallu":
        return True
    after = group.last + 1
    if not group.copula or after >= size:
        return False
    hour = pos[after] == "NUM" or low[after] in _WHAT_IT_IS
    return hour or (pos[after] == "ADJ" and after + 1 < size and low[after + 1] in ("de", "d'", "que", "qu'"))


def is_crowd(telling: Telling, subject: Phrase) -> bool:
    """Whether the subject is many people who do not speak: "Les clients n’ont pas suivi."."""
    s = telling.s
    if s.pos[subject.first] == MARK:
        return False
    counted = subject.head in QUANTITIES or subject.head in _PART or s.pos[subject.first] == "NUM"
    if s.low[subject.first] not in MANY and s.low[subject.first] not in PLURAL and not counted:
        return False
    if s.low[subject.last + 1 : subject.last + 4] in ([",", "eux", ","], [",", "elles", ","]):
        return False  # "Les soignants, eux, en parlent"
    verb = next((g for g in telling.groups if g.first > subject.last and g.shape == "fin"), None)
    return verb is None or verb.lemma not in telling.words.cues


def asked_of(telling: Telling) -> Phrase | None:
    """Whose view a question asks for: "Que pense le curé de tout cela ?", "Qu’en dit l’intéressée ?"."""
    for group in telling.groups:
        what = telling.s.low[group.first - 2 : group.first] == ["ce", "que"] and group.first == 2
        if group.shape != "fin" or group.clitic >= 0 or not (what or group.lemma in telling.words.that):
            continue
        subject = telling.subjects.of(group)
        behind = telling.subjects.adverbials.subject_after(group.last + 1)
        phrase = behind or (subject.phrase if subject else None)
        if phrase and telling.grammar.personal(telling.s, phrase) and phrase.head not in NO_PERSON:
            return _without_topic(telling, phrase)
    return None


def _without_topic(telling: Telling, phrase: Phrase) -> Phrase:
    """The phrase without what the view is of: "(que pense) le curé de tout cela"."""
    s = telling.s
    for at in range(phrase.first + 1, phrase.last + 1):
        if s.low[at] in OF and at < s.size - 1 and s.low[at + 1] in _THIS:
            return telling.grammar.build(s, phrase.first, at - 1, phrase.head)
    return phrase


def only_name(telling: Telling) -> Phrase | None:
    """The one person that a headline or a sentence names: « … » : rencontre avec X."""
    at = telling.people
    return telling.grammar.phrase(telling.s, at[0]) if len(at) == 1 else None


def tells_of_voices(telling: Telling, announces: bool = False) -> bool:
    """Whether the sentence tells of voices and names none: "Les critiques fusent.".

    ``announces``: a colon follows, and "Les réactions sont nombreuses :" does too.
    """
    words = telling.words
    for group in telling.groups:
        subject = telling.subjects.of(group) if group.shape == "fin" else None
        if subject and subject.phrase.head.removesuffix("s") in words.claims and (announces or not group.copula):
            return group.lemma not in words.cues and telling.s.low[subject.phrase.first] in MANY
    return False


def _others(telling: Telling, subject: Person | None) -> Iterator[Person]:
    """People that are no subject: whom the sentence turns to, then whom it names or describes, the last first."""
    s, grammar = telling.s, telling.grammar
    side = side_of(telling)
    if side:
        yield Person(side, "topic")
    alone = subject is None and telling.s.low[-1] != ":"
    for at in reversed(without_brackets(s, 0, s.size)):
        if s.pos[at] == MARK:
            continue
        named = grammar.type_at(s, at) == "PER"
        if not named and not (alone and _may_describe(s, at)):
            continue
        phrase = grammar.phrase(s, at, governed=True)
        if phrase is None or not grammar.personal(s, phrase):
            continue
        if not named and phrase.head in telling.words.bodies:
            continue
        compared = _is_compared(s, at)
        of = at > 1 and s.low[at - 1] in OF and s.low[at - 2] not in _BESIDE
        owned = not compared and of and not _of_saying(telling, at)
        if owned and not named:
            continue
        alone_there = subject is None and not compared and s.low[at - 1] not in _BESIDES
        yield Person(grammar.named(s, phrase), "owner" if owned else "sole" if alone_there else "other")


def _is_compared(s: Sentence, at: int) -> bool:
    """Whether somebody is only compared with: "Comme X, …", "à l’instar de X", "contrairement à X"."""
    return (at > 0 and s.low[at - 1] == "comme") or (at > 1 and s.low[at - 2] in _COMPARING)


def _may_describe(s: Sentence, at: int) -> bool:
    """Whether somebody known may begin at ``at``: "jusqu’au patron", "refus de la maire"."""
    if at and s.low[at - 1] in ("du", "au"):
        return s.pos[at] == "NOUN"
    return s.low[at] in ("le", "la", "l'", "son", "sa", "cet", "cette") and s.pos[at] == "DET" and at > 0


def _of_saying(telling: Telling, at: int) -> bool:
    """Whether "de" before ``at`` makes somebody the owner of what people say or feel: "Refus de la maire"."""
    s, words = telling.s, telling.words
    noun = next((i for i in range(at - 2, max(-1, at - 6), -1) if s.pos[i] == "NOUN"), -1)
    while noun > 0 and s.pos[noun - 1] == "NOUN":
        noun -= 1  # "refus catégorique", where the adjective is taken for a noun
    opens = noun >= 0 and all(s.pos[i] in ("DET", "ADJ", "PUNCT", "CCONJ", "ADV") for i in range(noun))
    silent = not any(g.shape == "fin" for g in telling.groups)
    return noun >= 0 and (in_any(s.low[noun], words.nouns, words.claims) or (opens and silent))


def tells_of_questions(telling: Telling) -> bool:
    """Whether the sentence only tells what was asked about: "Les questions portaient sur son coéquipier X"."""
    words = telling.words
    for group in telling.groups:
        subject = telling.subjects.of(group) if group.shape == "fin" else None
        if subject:
            return subject.phrase.head in _QUESTIONS and group.lemma not in words.cues
    return False


def turned_to(telling: Telling) -> Phrase | None:
    """Whom a sentence without a verb that is known presents: "Même constat chez X :", "Sa fille sourit :"."""
    return side_of(telling) or (None if any(g.shape == "fin" for g in telling.groups) else _opening(telling))


def side_of(telling: Telling) -> Phrase | None:
    """Whom the sentence turns to: "Du côté de X, …", "Même son de cloche chez X", "Côté syndicats, …"."""
    s, grammar = telling.s, telling.grammar
    for at in range(s.size - 1):
        if s.pos[at] == MARK or s.low[at] not in ("chez", "côté"):
            continue
        then = at + 1
        if s.low[at] == "côté" and s.low[then] in ("de", "du", "des", "d'"):
            then += 1
        elif s.low[at] == "côté" and at:
            continue  # "à côté", "un côté"
        phrase = grammar.phrase(s, then, governed=True) if then < s.size and s.pos[then] != MARK else None
        if phrase and grammar.personal(s, phrase):
            return grammar.named(s, phrase)
    return None


def _opening(telling: Telling) -> Phrase | None:
    """The person that a sentence without (known) verb begins with: "Son frère rit jaune." """
    s, grammar = telling.s, telling.grammar
    if s.pos[0] == "PRON" and s.low[0] in STRESSED:
        return grammar.build(s, 0, 0)  # "Lui surtout."
    at = _after_scene(telling)
    if at and grammar.type_at(s, at) == "PER":
        return grammar.build(s, at, grammar.name_at(s, at) - 1)
    if s.pos[at] != "DET" or s.low[at] in MANY:
        return None
    at_length = marked_noun(grammar, s, at)
    if at_length and at_length.last + 1 < s.size:
        return at_length  # "Un autre « retenu » s’approche :"
    phrase = grammar.phrase(s, at)
    if phrase is None or not grammar.personal(s, phrase):
        return None
    head = next((i for i in range(phrase.first, phrase.last) if s.low[i] == phrase.head), phrase.last)
    unseen = next((i for i in range(head + 1, phrase.last + 1) if _is_unseen_verb(s, i)), 0)
    if unseen:
        return grammar.build(s, phrase.first, unseen - 1, phrase.head)
    whole = all(s.pos[i] == "PUNCT" for i in range(phrase.last + 1, s.size))
    return grammar.build(s, phrase.first, head, phrase.head) if whole else grammar.named(s, phrase)


def _is_unseen_verb(s: Sentence, at: int) -> bool:
    """Whether a word is taken for a name for want of a better reading: "sa fille essuie une larme"."""
    return s.pos[at] == "PROPN" and s.token(at).text[:1].islower() and s.low[at] not in OF


def _after_scene(telling: Telling) -> int:
    """Index after what sets the scene: "Dans le public, …", "Quand on lui en parle, …"; else 0."""
    s = telling.s
    if s.pos[0] not in ("ADP", "SCONJ", "ADV"):
        return 0
    comma = next((i for i in range(1, min(s.size - 2, _LONGEST_SCENE)) if s.low[i] == ","), -1)
    person = comma > 0 and (s.pos[comma + 1] == "DET" or telling.grammar.type_at(s, comma + 1) == "PER")
    return comma + 1 if person else 0


def _by_voice_of(telling: Telling) -> Phrase | None:
    """Through whom many speak: "Ils l’ont demandé par la voix de X"."""
    s = telling.s
    for at in range(2, s.size - 2):
        if s.low[at] == "voix" and s.low[at - 2] == "par" and s.low[at + 1] in ("de", "du", "d'"):
            return telling.grammar.phrase(s, at + 2)
    return None
