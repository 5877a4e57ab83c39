"""Words that the next sentence takes up and gives to somebody: « … » C’est par ces mots que X a salué la foule."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.words.wordlists import OF, in_any
from tui.model.annotation import Quotation

_TAKEN_UP = words_for("taking_up") | {"ainsi que", "ainsi qu'", "ce que", "ce qu'"}
_TOLD = words_for("telling_of")
_HEADS = tuple(tuple(head.split()) for head in _TAKEN_UP)
_IS = ("est", "était", "sont", "étaient", "serait", "seraient")
_SHOWS = ("c'", "c", "voilà", "voici")


def waits_for_sayer(text: str, words: Quotation, start: int, beside: bool) -> bool:
    """Whether words that nobody has end before ``start``; ``beside``: others of their sentence begin there."""
    if words.entity or words.speaker or words.cue or words.kind == "indirect" or words.span.end > start:
        return False
    between = text[words.span.end : start]
    return not set(between) & set(".!?\n") if beside else not between.strip("\n »”\"’'.!?…\u00a0\u202f")


def sayer_of_before(telling: Telling, at: int = 0) -> Phrase | None:
    """Who said the words right before "C’est par ces mots que s’ouvre la lettre de X" at item ``at``."""
    s, grammar = telling.s, telling.grammar
    if s.size > at + 2 and s.low[at] == "ainsi":
        return _speaker_so(telling, at + 1)
    if s.size < at + 5 or s.low[at] not in _SHOWS:
        return author_of(telling, at)
    first = at + (2 if s.low[at + 1] in ("est", "était") else 1)
    if s.low[first] == ",":  # "Voilà, en substance, la réaction de X"
        first = next((i + 1 for i in range(first + 1, min(s.size - 4, first + 6)) if s.low[i] == ","), first)
    head = next((h for h in _HEADS if tuple(s.low[first : first + len(h)]) == h), None)
    if head is None:
        return _author_of_noun(telling, first)
    for group in telling.groups:
        if group.shape != "fin" or group.first < first + len(head):
            continue
        subject = telling.subjects.of(group) or telling.subjects.adverbials.subject_after(group.last + 1)
        phrase = subject if subject is None or isinstance(subject, Phrase) else subject.phrase
        if phrase and phrase.paragraph == s.paragraph and grammar.personal(s, phrase) and phrase.head != "on":
            return phrase
    for by in range(first + len(head), s.size - 1):  # "le courrier envoyé par X", "la lettre de X"
        owned = s.low[by] in ("de", "du", "d'") and s.pos[by - 1] == "NOUN"
        if (s.low[by] == "par" and s.pos[by - 1] in ("VERB", "ADJ")) or owned:
            owner = grammar.phrase(s, by + 1)
            if owner and grammar.personal(s, owner):
                return grammar.named(s, owner)
    return None


def _speaker_so(telling: Telling, at: int) -> Phrase | None:
    """Who speaks so: "Ainsi parle X", "Ainsi s’exprime la doyenne"."""
    group = next((g for g in telling.groups if g.first == at), None)
    if group is None or group.shape != "fin" or group.lemma not in telling.words.speech | {"parler", "se parler"}:
        return None
    phrase = telling.subjects.adverbials.subject_after(group.last + 1)
    return phrase if phrase and telling.grammar.personal(telling.s, phrase) else None


def author_of(telling: Telling, at: int) -> Phrase | None:
    """Whose words the clause at item ``at`` says that they are: "La phrase est de X", "Ces mots sont du maire"."""
    s, grammar, words = telling.s, telling.grammar, telling.words
    if at + 4 >= s.size or s.pos[at] != "DET" or s.low[at + 2] not in _IS or s.low[at + 3] not in OF:
        return None
    noun = s.low[at + 1]
    known = words.nouns, words.terms, words.claims
    if not in_any(noun, *known) and not in_any(noun.removesuffix("s"), *known):
        return None
    owner = grammar.phrase(s, at + 3 if s.low[at + 3] == "des" else at + 4)
    return grammar.named(s, owner) if owner and grammar.personal(s, owner) else None


def _author_of_noun(telling: Telling, first: int) -> Phrase | None:
    """Who made what the words are said to be: "C’est la ligne fixée par X", "C’est la devise de X"."""
    s, grammar, words = telling.s, telling.grammar, telling.words
    if first + 3 >= s.size or s.pos[first] != "DET":
        return None
    for by in range(first + 2, min(s.size - 1, first + 8)):
        noun = s.low[by - 1]
        if s.low[by] in ("que", "qu'") and (noun in words.nouns or noun in _TOLD):
            return _subject_behind(telling, by)  # "la question qu’a posée la mère"
        if s.pos[by] == MARK or s.low[by] in (",", "qui", "que", "qu'"):
            return None
        signed = s.low[by] == "par" and s.pos[by - 1] in ("VERB", "ADJ")
        owned = s.low[by] in ("de", "du", "d'", "des") and in_any(s.low[first + 1], words.nouns, words.claims)
        owner = grammar.phrase(s, by + 1) if signed or owned else None
        if owner and grammar.personal(s, owner):
            return grammar.named(s, owner)
    return None


def _subject_behind(telling: Telling, at: int) -> Phrase | None:
    """The person that is the subject of the relative clause that opens at item ``at``."""
    s, grammar = telling.s, telling.grammar
    group = next((g for g in telling.groups if g.first > at and g.shape == "fin"), None)
    if group is None:
        return None
    behind = telling.subjects.adverbials.subject_after(group.last + 1) if group.first == at + 1 else None
    subject = telling.subjects.of(group)
    phrase = behind or (subject.phrase if subject else None)
    return phrase if phrase and grammar.personal(s, phrase) and phrase.head != "on" else None
