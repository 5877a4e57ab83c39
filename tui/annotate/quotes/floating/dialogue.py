"""Who answers a question put in somebody's own words: « Pourquoi avoir fui ? », demande le juge à X. « … »."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.annotate.cast import Said
from tui.annotate.quotes.cues.sources import Cue
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.floating.told import is_crowd, subject_of
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.words.wordlists import TO

_YOU = frozenset({"vous", "tu", "you", "votre", "vos"})
_HIM = frozenset({"lui", "l'", "le", "la"})
_TURNS = 6  # acts of speech


def asked_by_name(telling: Telling) -> Phrase | None:
    """To whom the asker turns by name: "demande la juge au prévenu", "lance X à son voisin"."""
    s, grammar = telling.s, telling.grammar
    cue = telling.incises[-1] if telling.incises else None
    if cue is None or cue.after + 1 >= s.size or s.low[cue.after] not in TO or s.pos[cue.after + 1] == MARK:
        return None
    phrase = grammar.phrase(s, cue.after + 1, governed=True)
    return grammar.named(s, phrase) if phrase and grammar.personal(s, phrase) else None


def turns_to_him(telling: Telling, cue: Cue) -> bool:
    """Whether an incise turns to somebody spoken of before: "l’interroge le président", "lui lance-t-elle"."""
    return not _HIM.isdisjoint(telling.s.low[max(0, cue.first - 1) : cue.last])


def turns_to_somebody(question: str, telling: Telling | None) -> bool:
    """Whether a question is put to somebody there: by its own words or by those of its incise."""
    if not _YOU.isdisjoint(question.lower().replace("-", " ").split()):
        return True
    return telling is not None and bool(telling.incises) and turns_to_him(telling, telling.incises[-1])


def other_speaker(said: Sequence[Said]) -> int:
    """How many acts of speech back somebody else spoke than who spoke last; 0 for none."""
    last = said[-1]
    for back, act in enumerate(reversed(said[-_TURNS:]), 1):
        if (act.entity, act.who) != (last.entity, last.who):
            return back
    return 0


def asker_of_before(text: str, said: Sequence[Said]) -> int:
    """How many acts back the one spoke whose question whoever spoke last answered; 0 for none."""
    if len(said) < 2 or not text[said[-2].span.start : said[-2].span.end].rstrip().endswith("?"):
        return 0
    asker, answerer = said[-2], said[-1]
    return 2 if (asker.entity, asker.who) != (answerer.entity, answerer.who) else 0


def told_of_before(earlier: Sequence[Telling], asking: Phrase | None) -> Phrase | None:
    """The person that the sentences before a question tell of: "Le prévenu se lève. « … ? », dit le juge"."""
    for person in _subjects(earlier):
        if asking is None or person.head != asking.head:
            return person
    return None


def _subjects(earlier: Sequence[Telling]) -> Iterator[Phrase]:
    for telling in reversed(earlier[-3:]):
        person = subject_of(telling) if not telling.incises else None
        if person and not is_crowd(telling, person.phrase):
            yield person.phrase
