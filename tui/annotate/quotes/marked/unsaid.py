"""Marked words that are nobody's speech: titles, names, nicknames, terms, irony."""

from __future__ import annotations

from collections.abc import Sequence

from tui.annotate.data import words_for
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.inserted import is_marked_adverb
from tui.annotate.quotes.grammar.kinds import begins_sentence, inner_tokens, is_clause
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.sentences import MARK, TERMINAL, Sentence
from tui.annotate.quotes.subjects.search import Subjects
from tui.annotate.quotes.words.lexicon import Lexicon
from tui.annotate.quotes.words.wordlists import TO, listed
from tui.annotate.tokens import Token
from tui.model.span import Span

_OUTER = listed(
    """
    le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs au aux en et ou son mon ma
    mes notre nos the a an this that these those his her its their of
    """
)
_BEFORE_INFINITIVE = listed("ne n' n’ pas plus jamais se s' s’ y en le la les l' l’")
_ONLY_RIGHT_BEFORE = words_for("naming_only_right_before")
_EVERYBODYS = words_for("naming_verbs")
_LONGEST_NAME = 7  # words
_LANGUAGES = tuple(words_for("languages"))
_IMPRINTS = words_for("imprints")
_BEING = frozenset({"is", "was", "are", "were", "be", "been", "being"})
_THOSE = listed("celle celui celles ceux")
_JUDGING = words_for("judging")
_BETWEEN = listed(", et ou ; la le les l' des")
_LONGEST_LIST = 40  # items
_LINK = listed("de d' du des la le l' of ,")


def is_named(s: Sentence, at: int, words: Lexicon) -> bool:
    """Whether the words before the marks announce a name, a title or a term: surnommé, le film, le mot."""
    before = at - 1
    while before >= 0 and s.low[before] in (",", "«") and at - before < 2:
        before -= 1
    if before < 0 or s.pos[before] == MARK:
        return False
    if (s.pos[at - 1] == "NUM" or s.low[at - 1].isdigit()) and _is_short(s, at):
        return True  # "975 « J’aime »"
    if _names_those(s, at, words) or _is_translated(s, at):
        return True
    if s.low[before] == "dit" and before and s.pos[before - 1] == "PROPN" and _is_nickname(s, at):
        return True  # "Moussa Traoré dit « Black Star »"
    if (
        s.low[before] in ("appelé", "appelés", "appelée")
        and before
        and s.low[before - 1] in ("a", "ont", "avait", "avaient")
    ):
        return False  # "a appelé « toutes les parties à la retenue »"
    if s.low[before] in words.naming and (_noun_of_office(s, before) or is_called_by(s, before)):
        return False
    if s.low[before] in words.naming and not _finite_saying(s, before) and not _is_infinitive(s, at):
        return (
            words.lang == "fr"
            or s.low[before] != "called"
            or (before > 0 and (s.pos[before - 1] in ("NOUN", "PUNCT") or s.low[before - 1] in _BEING))
        )
    near = [s.low[i] for i in range(max(0, at - 4), at) if not _noun_of_office(s, i) and s.low[i + 1] not in TO]
    if s.low[at - 1] in TO or is_called_by(s, before):
        near = []
    if words.lang == "fr" and any(w in words.naming and w not in _ONLY_RIGHT_BEFORE for w in near[-3:]):
        return True
    last = before if before == at - 1 and not _complements(s, at) else -1
    while last >= 0 and before - last < 3 and (s.low[last] in _LINK or _qualifies(s, last, words)):
        last -= 1
    return bool(
        last >= 0
        and s.low[last] in words.terms
        and s.low[last - 1] not in ("ses", "son", "leurs", "his", "her", "their")
    )


def _noun_of_office(s: Sentence, at: int) -> bool:
    """Whether "élu" is one who holds an office: "les élus « s’en moquent »"."""
    return (
        s.low[at].startswith("élu") and at > 0 and (s.pos[at - 1] in ("DET", "ADP", "ADJ") or s.pos[at] == "NOUN")
    )


def is_called_by(s: Sentence, at: int) -> bool:
    """Whether somebody calls so what the article speaks of: "ce que Lina nomme « le trou à rats »"."""
    for first in range(at - 2, max(0, at - 9), -1):
        if s.low[first] in ("que", "qu'"):
            return s.low[first - 1] == "ce" and s.low[first + 1] != "on"
    return False


def _complements(s: Sentence, at: int) -> bool:
    """Whether the marks go on with the noun before them: "l’expression « du désordre ambiant »"."""
    item = s.items[at]
    tokens = [] if isinstance(item, Token) else inner_tokens(s, item)
    return len(tokens) > 1 and tokens[0].lower in ("du", "de", "des", "d'", "d’")


def _qualifies(s: Sentence, at: int, words: Lexicon) -> bool:
    """Whether the word is an adjective behind a term: "le vocabulaire guerrier (des « … »)"."""
    return (
        at > 0 and s.pos[at] in ("ADJ", "NOUN") and s.low[at - 1] in words.terms and s.low[at] not in words.terms
    )


def _is_translated(s: Sentence, at: int) -> bool:
    """Whether the marks hold a word of another language: "ou « squats » en anglais"."""
    if at + 2 >= s.size or s.low[at + 1] != "en" or s.low[at - 1] not in ("ou", "(", ",") or not _is_short(s, at):
        return False
    return s.low[at + 2].endswith(_LANGUAGES)


def _names_those(s: Sentence, at: int, words: Lexicon) -> bool:
    """Whether the marks say what people belong to: "les membres de « X »", "chez « X »"."""
    item = s.items[at]
    tokens = [] if isinstance(item, Token) else inner_tokens(s, item)
    if not tokens or not tokens[0].text[:1].isupper() or len(tokens) > _LONGEST_NAME:
        return False
    if s.low[at - 1] == "chez":
        return True
    return at > 1 and s.low[at - 1] in ("de", "d'") and s.pos[at - 2] == "NOUN" and words.is_person(s.low[at - 2])


def _is_infinitive(s: Sentence, at: int) -> bool:
    """Whether the stretch at ``at`` begins with an infinitive: dit « comprendre l’inquiétude »."""
    item = s.items[at]
    tokens = [] if isinstance(item, Token) else inner_tokens(s, item)
    first = next((t for t in tokens if t.lower not in _BEFORE_INFINITIVE), None)
    return first is not None and "VerbForm=Inf" in first.morph and tokens[0].text[:1].islower()


def _is_short(s: Sentence, at: int) -> bool:
    item = s.items[at]
    return not isinstance(item, Token) and len(inner_tokens(s, item)) <= 2


def _is_nickname(s: Sentence, at: int) -> bool:
    """Whether the stretch at ``at`` holds a few words with capitals and no verb."""
    item = s.items[at]
    if isinstance(item, Token):
        return False
    tokens = inner_tokens(s, item)
    return len(tokens) <= 4 and tokens[-1].text not in TERMINAL and (_names_like(tokens) or len(tokens) == 1)


def _finite_saying(s: Sentence, at: int) -> bool:
    """Whether "dit" here is the verb of a sentence: after a pronoun, an auxiliary, or with a mark of speech."""
    if s.low[at] not in ("dit", "dits", "dite", "dites"):
        return False
    before = s.low[at - 1] if at else ""
    if before in (",", ""):
        return False
    if s.low[at] == "dit":
        return not (s.pos[at - 1] in ("NOUN", "ADJ") and "VerbForm=Part" in s.token(at).morph)
    return s.pos[at - 1] in ("AUX", "PRON") and before not in _THOSE


def is_title(s: Sentence, at: int, marked: Marked, words: Lexicon) -> bool:
    """Whether the marked words look like a name or title: a capital within a sentence, no end of sentence."""
    tokens = inner_tokens(s, marked)
    if not tokens:
        return True
    if not tokens[0].text[:1].isupper() and not tokens[0].text[:1].isdigit():
        return False
    if len(tokens) > 1 and tokens[0].text[:1].isdigit() and not any(t.text[:1].isupper() for t in tokens):
        return False  # "les estimaient entre « 800 et 1 000 »"
    if at and s.low[at - 1] == ":":
        return False
    if tokens[-1].text in TERMINAL and is_clause(tokens):
        return False
    clause = is_clause(tokens)
    if is_listed_work(s, at):
        return True
    work = announced_work(s, at, words)
    if work:
        return not clause or len(tokens) < 12
    if at and s.low[at - 1] in ("un", "une", "a", "an") and not _names_like(tokens):
        return False
    if begins_sentence(s, at):
        if len(tokens) == 1 and at + 1 < s.size and s.pos[at + 1] in ("VERB", "AUX"):
            return True  # « Télérama » est moins tendre
        return (
            not clause and tokens[-1].text not in TERMINAL and _names_like(tokens) and _names_like(tokens[1:], 1)
        )
    return not clause and tokens[-1].text not in TERMINAL


def is_listed_work(s: Sentence, at: int) -> bool:
    """Whether the marks open a book's or a record's notice: « … », éd. X, 212 p.; « … », de Y, Z éditeur."""
    if at + 3 >= s.size or s.low[at + 1] != ",":
        return False
    signed = s.low[at + 2] in ("de", "d'") and s.token(at + 3).text[:1].isupper() and begins_sentence(s, at)
    return signed or s.low[at + 2].rstrip(".") in _IMPRINTS


def is_published(s: Sentence, at: int, marked: Marked, words: Lexicon) -> bool:
    """Whether a verb like "publie", "interprète" has the marks for its object, and they hold no clause."""
    tokens = inner_tokens(s, marked)
    if not at or not tokens or s.low[at - 1] not in words.publishing or not tokens[0].text[:1].isupper():
        return False
    return tokens[-1].text not in TERMINAL and not is_clause(tokens)


def announced_work(s: Sentence, at: int, words: Lexicon) -> bool:
    """Whether a noun like film, livre, chanson stands right before the marks."""
    last = at - 1
    if last >= 0 and s.low[last] in (",", "(") and last:
        last -= 1
    if last >= 0 and s.low[last] in ("de", "d'", "du", "la", "le", "of", "the"):
        last -= 1
    return last >= 0 and (s.low[last] in words.works or s.low[last] in words.terms)


def _names_like(tokens: Sequence[Token], fewest: int = 2) -> bool:
    capitals = sum(t.text[:1].isupper() for t in tokens if t.text.isalpha() and len(t.text) > 3)
    longs = sum(t.text.isalpha() and len(t.text) > 3 for t in tokens)
    return len(tokens) >= fewest and longs > 0 and capitals == longs


def is_distanced(s: Sentence, at: int, marked: Marked) -> bool:
    """Whether the marks hold a word at arm's length, inside the journalist's own phrase."""
    tokens = inner_tokens(s, marked)
    if not tokens or len([t for t in tokens if t.pos != "PUNCT"]) > 4 or is_clause(tokens):
        return False
    if tokens[-1].text in TERMINAL:
        return False
    if is_marked_adverb(s, at) and at + 1 < s.size and s.pos[at + 1] == "VERB":
        return True  # "le toit s’est « littéralement » envolé"
    if len(tokens) == 1 and tokens[0].lower.endswith("ment") and at and s.pos[at - 1] in ("VERB", "NOUN", "AUX"):
        return is_marked_adverb(s, at) and s.low[at + 1 : at + 2] != ["."]  # "prête « gracieusement » un local"
    if len(tokens) == 1 and at and s.pos[at - 1] == "ADP":
        return True  # "classés parmi « inactifs »"
    before = s.low[at - 1] if at else ""
    if "Mood=Ind" in tokens[0].morph and len(tokens) > 1 and at and s.pos[at - 1] in ("NOUN", "PROPN", "ADJ"):
        return False  # la direction « regrette cette situation »
    if tokens[0].pos == "VERB" and len(tokens) == 1:
        return True
    if before in ("à", "de", "d'") and tokens[0].lower in ("la", "le", "les", "l'", "l’"):
        return all(t.pos in ("DET", "NOUN", "PROPN", "ADP", "ADJ") for t in tokens)
    if before in _OUTER and at and s.pos[at - 1] in ("DET", "ADP", "CCONJ", "PRON"):
        own = tokens[0].pos in ("DET", "ADP", "SCONJ", "PRON") and len(tokens) > 2
        return not own
    beside = at > 0 and s.pos[at - 1] in ("NOUN", "ADJ", "PROPN")
    return beside and tokens[0].pos in ("ADJ", "NOUN", "PROPN", "X", "VERB") and len(tokens) <= 4


def is_bare_noun(s: Sentence, at: int, marked: Marked) -> bool:
    """Whether the marks hold a noun alone behind the journalist's own article: le « miracle », ces « codas »."""
    tokens = inner_tokens(s, marked)
    if not at or s.low[at - 1] not in (
        "le",
        "la",
        "les",
        "l'",
        "ce",
        "cet",
        "cette",
        "ces",
        "the",
        "this",
        "these",
    ):
        return False
    return len(tokens) == 1 and tokens[0].pos in ("NOUN", "PROPN", "X")


def is_single_noun(s: Sentence, at: int, marked: Marked) -> bool:
    """Whether the marks hold but the noun of the journalist's own phrase: the local ‘clerics’, a ‘ladyship’."""
    tokens = inner_tokens(s, marked)
    of_phrase = at > 0 and s.pos[at - 1] in ("DET", "ADJ", "NOUN", "PROPN")
    return of_phrase and len(tokens) == 1 and tokens[0].pos in ("NOUN", "PROPN")


def is_function_word(s: Sentence, marked: Marked) -> bool:
    """Whether the marks stress a word without meaning of its own: « leur » champion, « la » solution."""
    tokens = inner_tokens(s, marked)
    whole = len(tokens) == 1 and marked.span.covers(Span(tokens[0].start, tokens[0].end))
    return whole and (tokens[0].pos in ("DET", "ADP", "CCONJ", "SCONJ") or tokens[0].lower in _OUTER)


def is_headline_word(s: Sentence, at: int, marked: Marked) -> bool:
    """Whether a headline or heading quotes an adjective: Des pêcheurs « floués », Une fête « réussie »."""
    tokens = inner_tokens(s, marked)
    line = s.source.span
    whole = s.inside is None and s.start(0) <= line.start + 1 and s.end(s.size - 1) >= line.end - 1
    if not whole or s.size > 24 or s.low[-1] in TERMINAL or not tokens or not at:
        return False
    return s.pos[at - 1] in ("NOUN", "AUX") and tokens[0].pos in ("ADJ", "VERB") and tokens[0].text[:1].islower()


def is_charge(s: Sentence, at: int, words: Lexicon) -> bool:
    """Whether the marks hold what somebody is charged with: mis en examen pour « … ».

    A term of law, nobody's words.
    """
    before = [s.low[i] for i in range(max(0, at - 12), at) if s.pos[i] != MARK]
    return bool(before) and before[-1] in ("pour", "de", "d'", "et", ",") and bool(words.charges & set(before))


def is_announced_name(s: Sentence, at: int, marked: Marked, words: Lexicon, groups: Sequence[Group]) -> bool:
    """Whether a noun like "opération", "collectif" right before the marks says that they hold its name.

    Behind a verb of judging they may hold what it is judged to be: "juge le dispositif « confiscatoire »".
    """
    tokens = inner_tokens(s, marked)
    if (
        len(tokens) == 1
        and tokens[0].text.islower()
        and any(g.lemma in _JUDGING and g.last in (at - 3, at - 2) for g in groups)
    ):
        return False
    if not at or not tokens or s.pos[at - 1] != "NOUN" or s.low[at - 1] not in words.works:
        return False
    if any("VerbForm=Fin" in t.morph or "Mood=" in t.morph for t in tokens):
        return False
    return tokens[0].pos not in ("ADJ", "ADV", "ADP") and tokens[-1].text not in TERMINAL


def is_everybodys_term(at: int, groups: Sequence[Group], subjects: Subjects) -> bool:
    """Whether everybody uses the term: on parle de « charge mentale », on appelle « usufruit »."""
    group = next((g for g in groups if g.last < at <= g.last + 3), None)
    said = group is not None and group.lemma == "dire" and group.last == at - 1 and _is_short(subjects.s, at)
    if group is None or not (said or group.lemma in _EVERYBODYS):
        return False
    subject = subjects.of(group)
    return subject is not None and subject.phrase.head in ("on", "we", "people")


def is_on_placard(s: Sentence, at: int, words: Lexicon) -> bool:
    """Whether a placard or a banner bears the words: « … » after "une pancarte :"."""
    while at > 1 and s.low[at - 1] in (",", "et") and s.pos[at - 2] == MARK:
        at -= 2  # "ils collent « … », « … »"
    if not at or s.pos[at - 1] == MARK:
        return False
    if s.low[at - 1] in words.posting:
        return True
    if s.low[at - 1] == "lire":  # "on pouvait y lire « … »"
        return "on" in s.low[max(0, at - 5) : at - 1] or "-on" in "".join(s.low[max(0, at - 5) : at - 1])
    if s.low[at - 1] in words.placards and s.pos[at - 1] == "NOUN":
        return True  # "un badge « … »"
    if s.low[at - 1] not in (":", "-", "–", "—", ","):
        return False
    if s.low[at - 1] == ":" and s.low[at - 2] == "lire":
        return True
    placard = next((i for i in range(at - 1, max(-1, at - 9), -1) if s.low[i] in words.placards), -1)
    if placard < 0 or s.low[max(0, placard - 2) : placard] == ["à", "l'"]:
        return False  # "à l’affiche de « … », elle prévient : « … »"
    if any(s.pos[i] == "VERB" and _tells(words, s.low[i]) for i in range(placard + 1, at)):
        return False  # "Sous le maillot des Bleus, il prévient : « … »"
    return not any(s.low[i] in ("par", "de", "des") for i in range(at - 3, at))


def _tells(words: Lexicon, form: str) -> bool:
    return any(lemma in words.speech for lemma, _ in words.readings(form))


def is_enumerated_term(s: Sentence, at: int, words: Lexicon, groups: Sequence[Group]) -> bool:
    """Whether a colon gives the terms there are, in a word or two: "trois niveaux : « crise » et « urgence »"."""
    if not _is_term_like(s, at):
        return False
    colon = at - 1
    while colon > max(0, at - _LONGEST_LIST) and s.low[colon] != ":" and _goes_on_listing(s, colon):
        colon -= 1
    behind = at + 1
    while behind < s.size and s.low[behind] in _BETWEEN:
        behind += 1
    alone = colon == at - 1 and (behind >= s.size or s.pos[behind] != MARK)
    if s.low[colon] != ":" or alone:
        return False
    told = any(g.lemma in words.marks for g in groups if g.last < colon)
    return not told and not any(low.removesuffix("s") in words.nouns for low in s.low[:colon])


def _goes_on_listing(s: Sentence, at: int) -> bool:
    return s.low[at] in _BETWEEN or (s.pos[at] == MARK and _is_term_like(s, at))


def _is_term_like(s: Sentence, at: int) -> bool:
    item = s.items[at]
    tokens = [] if isinstance(item, Token) else inner_tokens(s, item)
    return 0 < len(tokens) <= 2 and tokens[0].text.islower() and not is_clause(tokens)
