"""Clauses that say who says so: "comme l’a confirmé son avocat", "comme aime à le répéter X"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.groups import Group, Verbs
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.subjects.search import Subject, Subjects
from tui.annotate.quotes.words.wordlists import THIRD

_SAYS_IT = frozenset({"l'", "le", "se", "s'"})  # "comme l’a dit X"
_SHOWS = words_for("showing")
_NOT_THIRD = ("s", "z")  # ends of the verbs of "je", "tu", "nous", "vous"


def as_told(
    s: Sentence, at: int, verbs: Verbs, subjects: Subjects, able: Callable[[Phrase], bool]
) -> tuple[Group, Subject] | None:
    """The verb and the subject of the clause behind "comme" at item ``at``."""
    words, grammar = subjects.grammar.words, subjects.grammar
    group = verbs.group_at(s, at, beside_marks=True)
    liked = _likes_to_say(s, group, subjects)
    if liked:
        return liked
    lemma = group.lemma if group else ""
    known = lemma in words.cues or lemma in words.that or " " in lemma
    if group is None or group.shape != "fin" or not known:
        return _subject_first(s, at, verbs, subjects)
    if group.clitic >= 0:
        return None
    phrase = subjects.adverbials.subject_after(group.last + 1)
    french = words.lang == "fr"
    if phrase is None or (french and s.low[group.verb].endswith(_NOT_THIRD)):
        return None  # "comme nous le redoutions, la ville …"
    if french and not _SAYS_IT & set(s.low[group.first : group.last]):
        return None
    named = any(grammar.type_at(s, i) for i in range(phrase.first, phrase.last + 1))
    thing = group.lemma in _SHOWS and not (named or able(phrase))
    if group.lemma == "faire" or thing:
        return None  # "comme le faisait son père", "comme le prouve la hausse"
    return group, Subject(phrase, "subject-after")


def _subject_first(s: Sentence, at: int, verbs: Verbs, subjects: Subjects) -> tuple[Group, Subject] | None:
    """ "comme il dit", "comme son avocat l’a confirmé"."""
    words = subjects.grammar.words
    phrase = subjects.grammar.phrase(s, at)
    if phrase is None or phrase.last + 1 >= s.size:
        return None
    group = verbs.group_at(s, phrase.last + 1)
    if group is None:
        return None
    if words.lang == "en" and (group.lemma in words.cues or group.lemma == "put"):
        return group, Subject(phrase, "subject-before")
    said = (phrase.head in THIRD and group.lemma == "dire") or s.low[group.first] in ("l'", "le")
    return (group, Subject(phrase, "subject-before")) if said and group.lemma in words.that else None


def _likes_to_say(s: Sentence, group: Group | None, subjects: Subjects) -> tuple[Group, Subject] | None:
    """ "(comme) vient de le rappeler X", "(comme) a tenu à le préciser X"."""
    if group is None or group.shape != "fin" or group.clitic >= 0:
        return None
    words = subjects.grammar.words
    for said in range(group.last + 1, min(s.size - 1, group.last + 5)):
        if s.pos[said] == MARK or s.low[said] == ",":
            return None
        tells = any(shape == "inf" and lemma in words.that for lemma, shape in words.readings(s.low[said]))
        if tells and s.low[said - 1] in ("le", "l'"):
            phrase = subjects.adverbials.subject_after(said + 1)
            return (replace(group, last=said), Subject(phrase, "subject-after")) if phrase else None
    return None
