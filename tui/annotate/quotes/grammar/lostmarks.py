"""Where speech begins or ends that has lost one of its quotation marks."""

from __future__ import annotations

import re

from tui.annotate.quotes.words.lexicon import Lexicon
from tui.model.span import Span

_SENTENCE = re.compile(r"[.!?…](?=\s|$)")
_HAVE = r"(?:s['’]\s?)?(?:a|ont|avait|avaient|aura|auront|aurait|est|sont|était|étaient)"
_ADVERB = r"(?:\w{3,}ment|aussi|ainsi|encore|déjà|enfin|alors|ensuite|toutefois|pourtant|même|toujours|bien)"
_THEY = r"(?:ils?|elles?|on)"
# Who speaks, behind the verb of an incise: an article, a title, a name; perhaps after "mardi", "à son tour".
_WHO = r"(?:[\w’'-]{1,14}\s+){0,3}?(?:[A-ZÀ-Ý]|l[ea]s?\s|l[’']|une?\s|des\s|cette?\s|s(?:on|a|es)\s|notre\s)"
_INCISE = re.compile(
    r"[,!?…]\s*(?<=[\s,])(?:(?:lui|leur|nous|me|se|l[ea]|[mls]['’])\s?)*"
    rf"(?:(?:{_HAVE}(?:-t)?-{_THEY}|{_HAVE}(?=\s[^.!?…«»“”\"]{{0,60}}?{_WHO}))\s+(?:{_ADVERB}\s)?(?P<said>\w+)(?!\s+qu[e'’])"
    rf"|(?P<says>\w+?)(?:(?:-t)?-{_THEY}\b|\s+(?={_WHO})))"
)
_NOT_THIRD = ("s", "x", "z")  # ends of the verbs of "je", "tu", "nous", "vous"
_LONG = 8  # words of a line that speech is


def incise_start(text: str, start: int, end: int, words: Lexicon) -> int:
    """Where the first incise begins that tells who speaks: ", a dit Paul", ", explique-t-elle"; -1 for none."""
    for found in _INCISE.finditer(text, start, end):
        verb = (found["said"] or found["says"]).lower()
        shape = "pp" if found["said"] else "fin"
        if shape == "fin" and verb.endswith(_NOT_THIRD):
            continue
        if any(s == shape and lemma in words.cues for lemma, s in words.readings(verb)):
            return found.start() if text[found.start()] == "," else found.start() + 1
    return -1


def ends_with_incise(text: str, start: int, end: int, words: Lexicon) -> bool:
    """Whether an incise stands in the last sentence of the text."""
    last = max((m.end() for m in _SENTENCE.finditer(text, start, end) if m.end() < end), default=start)
    return incise_start(text, last, end, words) >= 0


def speech_end(text: str, start: int, end: int, stop: int, words: Lexicon) -> int:
    """Where speech whose closing mark is missing ends: before an incise, else with its sentence.

    ``stop`` is where the next words in marks begin.
    """
    incise = incise_start(text, start, min(stop, end), words)
    if incise >= 0:
        return incise
    sentence = _SENTENCE.search(text, start, end)
    return sentence.end() if sentence and stop < end else end


def speech_start(text: str, paragraph: Span, at: int, end: int) -> int:
    """Where speech begins whose opening mark at the head of the paragraph is missing; -1 for none.

    Its closing mark stands at ``at``. Lines like "Accueil » Sports" and "Lire la suite »" have none.
    """
    said = text[paragraph.start : at].rstrip()
    if not said[:1].isupper() or "»" in said or said[-1].isdigit() or len(said.split()) < 3:
        return -1
    after = text[end : paragraph.end]
    if not after.strip(" .\u00a0\u202f"):
        return paragraph.start if said[-1] in ".!?…" or len(said.split()) > _LONG else -1
    told = after.lstrip()
    glued = after[0] in ",." or (after[0].isspace() and (told[0].islower() or told[0] in "-–—"))
    return paragraph.start if glued else -1


def sentence_start(text: str, before: int, at: int) -> int:
    """Where a sentence begins whose opening mark is missing, behind other words in marks: « A », dit X. B. »"""
    between = text[before:at].rstrip()
    ends = [m.end() for m in _SENTENCE.finditer(between)]
    if len(ends) < 2 or ends[-1] != len(between):
        return -1
    begin = before + ends[0]
    while begin < at and text[begin].isspace():
        begin += 1
    return begin if text[begin : begin + 1].isupper() else -1
