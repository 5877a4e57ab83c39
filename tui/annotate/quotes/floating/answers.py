"""Words without a cue that answer somebody unnamed."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK, Sentence
from tui.annotate.quotes.subjects.leading import main_after
from tui.annotate.quotes.words.wordlists import TO, listed

_NEAR = 12  # items between the verb and the question
_INTERROGATES = words_for("interrogating")
_QUESTIONS = listed(
    "si s' pourquoi comment où quand combien quel quelle quels quelles qui ce whether why how where when"
)


def answering(telling: Telling) -> Phrase | None:
    """The one to whom somebody unnamed spoke or turned: "Un promoteur lui a proposé de vendre. « … »"."""
    s, grammar = telling.s, telling.grammar
    group = next((g for g in telling.groups if g.shape == "fin"), None)
    subject = telling.subjects.of(group) if group else None
    if group is None or subject is None or s.pos[subject.phrase.first] == MARK:
        return None
    phrase = subject.phrase
    named = any(grammar.type_at(s, i) for i in range(phrase.first, phrase.last + 1))
    if named or s.low[phrase.first] not in ("un", "une"):
        return None
    for at in range(max(0, group.first - 1), group.last + 1):
        if s.low[at] == "lui" and s.pos[at] == "PRON":
            return grammar.build(s, at, at, "lui")
    return None


def asks_something(telling: Telling) -> bool:
    """Whether the sentence tells of a question: "Les députés voulaient savoir ce qu’il savait"."""
    return _asking(telling) is not None


def asked_whom(telling: Telling) -> Phrase | None:
    """To whom the sentence tells that a question was put: "Le juge demande au prévenu pourquoi il a fui"."""
    s, grammar = telling.s, telling.grammar
    group = _asking(telling)
    if group is None or any(c.group == group.first for c in telling.incises):
        return None  # « … ? », l’interroge le juge: what is behind the verb asks
    for at in range(group.first, group.last + 1):
        if s.low[at] in ("lui", "leur"):
            main = main_after(s, telling.groups, grammar, group) if group is telling.groups[0] else None
            if main and grammar.personal(s, main.subject):
                return grammar.named(s, main.subject)  # "Quand on lui demande s’il a peur, X sourit."
            return grammar.build(s, at, at, s.low[at])
    for at in range(group.last + 1, min(s.size, group.last + _NEAR)):
        if s.pos[at] == MARK or s.low[at] in _QUESTIONS:
            return None
        whom = s.low[at] in TO or (at == group.last + 1 and group.lemma not in ("demander",))
        start = at + 1 if s.low[at] in TO else at
        phrase = grammar.phrase(s, start, governed=True) if whom and start < s.size else None
        if phrase and grammar.personal(s, phrase):
            return grammar.named(s, phrase)
    return None


def ordered(telling: Telling) -> Phrase | None:
    """To whom the sentence tells that an order was given: "Le policier lui a dit de se coucher"."""
    s = telling.s
    group = next((g for g in telling.groups if g.shape == "fin"), None)
    if group is None or group.lemma not in telling.words.cues or group.last + 1 >= s.size:
        return None
    if s.low[group.last + 1] not in ("de", "d'"):
        return None
    at = next((i for i in range(max(0, group.first - 1), group.verb) if s.low[i] == "lui"), -1)
    return telling.grammar.build(s, at, at, "lui") if at >= 0 and s.pos[at] != MARK else None


def _opens_question(s: Sentence, at: int) -> bool:
    """Whether a word opens a question: "s’il a fui", "ce qu’il a vu"; not "ce" of "ce dossier"."""
    if s.pos[at] == MARK or s.low[at] not in _QUESTIONS:
        return False
    return s.low[at] != "ce" or s.low[at + 1 : at + 2] in (["que"], ["qu'"], ["qui"], ["dont"])


def _asking(telling: Telling) -> Group | None:
    """The verb that tells of a question, with the word that opens the question behind it."""
    s, words = telling.s, telling.words
    for group in telling.groups:
        if group.shape != "fin" or not (group.lemma in words.asks_si or group.lemma == "vouloir savoir"):
            continue
        if group.lemma.startswith("se "):
            continue  # "se demande si": asks nobody
        behind = range(group.last + 1, min(s.size, group.last + _NEAR))
        if any(_opens_question(s, i) for i in behind):
            return group
        if group.lemma in _INTERROGATES:
            return group
    return None
