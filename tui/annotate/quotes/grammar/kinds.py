"""Direct or partial: whether marked words are an utterance of their own, or set into another sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.sentences import LONGEST, MARK, TERMINAL, Sentence, part_of, words_between
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import OPENS_RELATIVE, listed
from tui.annotate.tokens import Token

_SUBJECTS = listed(
    """
    je j' tu il elle on nous vous ils elles ce c' ça cela ceci tout rien personne chacun certains beaucoup
    nul quiconque aucun
    i he she we you they it this that there
    """
)
_IF = listed(
    """
    si s' quand lorsque puisque comme parce tant pendant if when because although while
    """
)
_OPENERS = listed(
    """
    et mais ou or donc car alors oui non puis and but so yes no well - – — … , aujourd'hui maintenant là
    ici
    """
)
_CLITICS = listed("ne n' se s' me m' te t' le la les l' lui leur y en not")
_DETERMINERS = listed(
    "le la les l' un une des ce cet cette ces mon ma mes ton son sa ses notre nos votre leur leurs aucun aucune"
)
_INTO = listed("à au aux de d' du avec pour par contre chez en")
_CONJUNCTIONS = listed("afin alors pour bien tandis fait ainsi avant sans ce depuis dès lors tant sorte pendant")
_ASIDE = listed(", lui elle eux elles")
_SPEAKERS = listed("je j' nous on tu vous")  # of whoever speaks, not of a journalist
_SUBORDINATE = listed("où dont quand lorsque lorsqu' puisque puisqu'")
_MANY = listed("beaucoup énormément trop peu assez tant combien tellement suffisamment plein")
_BARE = listed(
    """
    que qu' en à pour avec sans ne ni pas si comme to in at on for with un une le la
    les l' des du de d' cette ce ces son sa ses aucun aucune trop très plus a an the
    """
)


def inner_tokens(s: Sentence, marked: Marked) -> list[Token]:
    """The words of a marked stretch that stand in the sentence's own paragraph."""
    found = s.inner.get(marked.span)
    if found is None:
        found = words_between(s.source, marked.span)
        if found and found[0].start < marked.span.start < found[0].end:  # "qu'«ils": one word to the tokenizer
            found[0] = _unglued(found[0], marked.span.start)
        s.inner[marked.span] = found
    return found


def _unglued(token: Token, start: int) -> Token:
    rest = part_of(token, start, token.end)
    return replace(rest, pos="PRON") if rest.lower in _SUBJECTS else rest


def is_clause(tokens: Sequence[Token]) -> bool:
    """Whether the words are a clause with its own subject and finite verb (or an order)."""
    words = [t for t in tokens[:LONGEST] if t.pos != "PUNCT" or t.text == ","]
    lows = [t.lower.replace("’", "'") for t in words]
    at = 0
    while at < len(words) and lows[at] in _OPENERS:
        at += 1
    finite = [i for i, t in enumerate(words) if i >= at and t.pos in ("VERB", "AUX") and _inflects(t)]
    if not finite or at >= len(words):
        return False
    if lows[at] in _SUBJECTS:
        return True
    if "VerbForm=Part" in words[at].morph and words[at].pos == "VERB" and words[at].text[:1].islower():
        return False  # "retrouvé sur la chaussée, dans une bretelle qui partait du tunnel"
    if lows[at] in OPENS_RELATIVE:
        return tokens[-1].text == "?"
    if lows[at] in _INTO and any(w in OPENS_RELATIVE for w in lows[at : finite[0]]):
        return False  # "aux politiques qui se sont moqués de nous"
    asked = tokens[-1].text == "?" and any(i + 1 < len(lows) and lows[i + 1].startswith("-") for i in finite)
    if asked:
        return True
    if "VerbForm=Inf" in words[at].morph:  # "interdire équivaut à …"
        return not any(w in OPENS_RELATIVE or w in _IF for w in lows[at : finite[0]])
    first_word = at
    while first_word < len(words) and lows[first_word] in _CLITICS:
        first_word += 1
    if first_word in finite and (first_word > at or lows[at] not in _CLITICS):
        inverted = first_word + 1 < len(words) and lows[first_word + 1].startswith("-")
        return inverted or (words[at].text[:1].isupper() and tokens[-1].text in "!?.…")
    return any(_has_own_subject(words, lows, at, verb) for verb in finite)


def holds_clause(s: Sentence, marked: Marked) -> bool:
    """Whether the words of a marked stretch of the sentence are a clause."""
    known = s.clauses.get(marked.span)
    if known is None:
        known = s.clauses[marked.span] = is_clause(inner_tokens(s, marked))
    return known


def _inflects(token: Token) -> bool:
    return "VerbForm=Fin" in token.morph or "Mood=" in token.morph


def _has_own_subject(words: Sequence[Token], lows: Sequence[str], start: int, verb: int) -> bool:
    """Whether a subject stands before the verb and nothing makes its clause depend on another."""
    begin = verb
    while begin > start and lows[begin - 1] != ",":
        begin -= 1
    segment = lows[begin:verb]
    dependent = any(w in OPENS_RELATIVE or w in _IF for w in segment)
    if (
        begin > start
        and not dependent
        and not any(_is_subject_word(words[i], lows[i]) for i in range(begin, verb))
    ):
        dependent = any(w in OPENS_RELATIVE for w in lows[start:verb])  # "le maire, qui a 40 ans, viendra"
        begin = start
        if lows[start] in _IF:
            return False
    if dependent:
        return False
    if any(lows[i] in _SUBJECTS and _opens_clause(words, begin, i) for i in range(begin, verb)):
        return True
    first = words[begin]
    bare = (
        lows[begin] in _DETERMINERS
        or first.pos in ("DET", "PROPN", "NOUN", "NUM", "PRON")
        or (first.pos == "ADJ" and begin + 1 < verb)
    )
    if lows[begin] in _MANY and begin + 1 < verb and lows[begin + 1] in ("de", "d'"):
        return True
    if not bare and first.pos == "ADV":
        return any(words[i].dep.startswith("nsubj") for i in range(begin, verb))
    return bare and any(_is_subject_word(words[i], lows[i]) for i in range(begin, verb))


def _opens_clause(words: Sequence[Token], begin: int, at: int) -> bool:
    """Whether a subject pronoun begins its clause: not "everything it can", where a relative is left out."""
    return (
        at == begin or words[begin].pos in ("ADP", "ADV") or words[at - 1].pos in ("ADV", "CCONJ", "PUNCT", "INTJ")
    )


def _is_subject_word(token: Token, low: str) -> bool:
    return token.pos in ("NOUN", "PROPN", "PRON", "NUM", "X") and low not in _CLITICS


def begins_sentence(s: Sentence, at: int) -> bool:
    """Whether nothing but conjunctions and marks stands before item ``at``."""
    for pos, low in zip(s.pos[:at], s.low, strict=False):
        if pos not in ("PUNCT", "CCONJ", MARK) and low not in ("-", "–", "—"):
            return False
    return True


def is_direct(
    s: Sentence,
    at: int,
    marked: Marked,
    text: str,
    words: Lexicon,
    groups: Sequence[Group],
    resumed: bool,
    closed_by: bool,
) -> bool:
    """Whether the stretch at item ``at`` is direct.

    ``resumed``: an incise stands right before it; ``closed_by``: one stands right after it.
    """
    if marked.family == "dash" or marked.first != marked.last:
        return True
    tokens = inner_tokens(s, marked)
    if not tokens:
        return True
    before = s.low[at - 1] if at else ""
    utterance = tokens[-1].text in (".", "!", "?", "…", "...") and tokens[0].text[:1].isupper()
    if at and s.pos[at - 1] == MARK:
        before = ""
    if before == ":" or _in_list_after_colon(s, at):
        return True
    if _several_sentences(tokens):
        return True
    setting = _setting(s, at, tokens, utterance, words, groups)
    if setting is not None:
        return setting
    clause = holds_clause(s, marked)
    if begins_sentence(s, at):
        rest_has_words = any(s.pos[i] not in ("PUNCT", MARK) for i in range(at + 1, s.size))
        if not rest_has_words and not closed_by and not clause and _fills_line(s, marked):
            return tokens[-1].text in TERMINAL  # a heading without a verb
        return closed_by or not rest_has_words or clause or utterance or _follows_colon(s, at)
    if clause or utterance:
        return True
    if resumed:
        return not _text_before_incise(s, at, groups)
    return _said_words(s, at, tokens, words, groups)


def _several_sentences(tokens: Sequence[Token]) -> bool:
    """Whether a sentence ends inside the marks and another begins."""
    for token, after in pairwise(tokens):
        if token.text in (".", "!", "?") and after.text[:1].isupper() and after.pos != "PROPN":
            return True
    return False


def _setting(
    s: Sentence, at: int, tokens: Sequence[Token], utterance: bool, words: Lexicon, groups: Sequence[Group]
) -> bool | None:
    """What the word before the marks tells: that a clause must follow, or that they stand inside a phrase."""
    before, first = (s.low[at - 1] if at else ""), tokens[0].lower.replace("’", "'")
    if not before or words.lang != "fr":
        return None
    if before in ("que", "qu'"):
        if s.low[at - 2] in _CONJUNCTIONS:
            return False  # "afin que « chacun puisse voter »"
        closed = at + 1 >= s.size or s.pos[at + 1] == "PUNCT" or s.low[at + 2 : at + 3] in (["que"], ["qu'"])
        told = closed and len(tokens) > 2 and _reports(s, at - 2, words, groups)
        return True if told and tokens[0].pos in ("DET", "PRON", "PROPN", "NUM") else None
    if first in ("que", "qu'") and _reports(s, at - 1, words, groups):
        return True  # "estimant « que les faits sont établis »"
    if before in _SUBORDINATE:
        return False
    if tokens[0].pos in ("ADJ", "ADV", "VERB") and any(g.copula and g.last == at - 1 for g in groups):
        return False  # "les œuvres sont « rares et précieuses, on ne peut pas les prêter »"
    spoken = utterance or any(t.pos == "INTJ" or t.lower.replace("’", "'") in _SPEAKERS for t in tokens)
    within = before in _DETERMINERS and not spoken and first not in _SUBJECTS | _DETERMINERS
    return False if within and tokens[0].text[:1].islower() else None


def _reports(s: Sentence, last: int, words: Lexicon, groups: Sequence[Group]) -> bool:
    """Whether a verb that reports a clause ends at item ``last`` or before adverbs and asides there."""
    while last > 0 and (s.pos[last] == "ADV" or s.low[last] in _ASIDE):
        last -= 1
    group = next((g for g in groups if g.last == last), None)
    return group is not None and group.lemma in words.that and s.low[group.first] not in ("ne", "n'")


def _in_list_after_colon(s: Sentence, at: int) -> bool:
    """Whether the marks follow others, with commas only between, and those a colon."""
    while at > 0 and (s.pos[at - 1] == MARK or s.low[at - 1] in (",", "et", "and", "ou")):
        at -= 1
    return at > 0 and s.low[at - 1] == ":"


def _fills_line(s: Sentence, marked: Marked) -> bool:
    """Whether nothing but the marks stands in the paragraph."""
    line = s.source.span
    return s.inside is None and marked.outer.start <= line.start + 1 and marked.outer.end >= line.end - 1


def _follows_colon(s: Sentence, at: int) -> bool:
    return at + 1 < s.size and s.low[at + 1] == ":"


def _text_before_incise(s: Sentence, at: int, groups: Sequence[Group]) -> bool:
    """Whether the journalist's own words begin the sentence that an incise and then the marks go on with."""
    return s.pos[0] != MARK and not (s.low[0] in _OPENERS and s.size > 1 and s.pos[1] == MARK)


def _said_words(s: Sentence, at: int, tokens: Sequence[Token], words: Lexicon, groups: Sequence[Group]) -> bool:
    """Whether the marks stand right after a verb of uttering: a dit « à demain », crie « Démocratie ! »."""
    group = next((g for g in groups if g.last == at - 1), None)
    if group is None or group.lemma not in words.utter:
        return False
    if len(tokens) == 1 and at + 1 < s.size and s.pos[at + 1] == "ADP":
        return False  # "dire « non » à la fermeture"
    if "VerbForm=Inf" in tokens[0].morph:
        return False
    if any(t.pos == "ADJ" for t in tokens[:1]) or tokens[0].lower.replace("’", "'") in _BARE:
        return tokens[-1].text in "!?."
    return True


def has_finite(s: Sentence, at: int) -> bool:
    """Whether the folded stretch at ``at`` holds a finite verb."""
    item = s.items[at]
    if isinstance(item, Token):
        return False
    return any(_inflects(t) for t in inner_tokens(s, item))
