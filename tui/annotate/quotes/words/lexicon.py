"""What a language's data files know of reporting: cue verbs by form, nouns, prepositions, names of works."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tui.annotate.data import load
from tui.annotate.names.words.lexicon import lexicon as names_lexicon
from tui.annotate.quotes.words.forms import Shape, english_forms, french_forms
from tui.annotate.quotes.words.wordlists import listed

Readings = tuple[tuple[str, Shape], ...]
Forms = dict[str, Readings]


_VERB_LISTS = listed(
    "speech manner opinion reports_that reflexive_that reflexive frame said_of_oneself asks leads with_infinitive"
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language that report speech. Forms are lower case with straight apostrophes."""

    lang: str
    forms: Forms  # form -> (lemma, shape) of every verb known, lower case with a straight apostrophe
    cues: frozenset[str]  # verbs that may stand in an incise
    marks: frozenset[str]  # verbs that may open marks on their right
    speech: frozenset[str]  # verbs of saying proper
    deeds: frozenset[str]  # … that tell of a deed as often
    that: frozenset[str]  # verbs whose "que" clause is somebody's words
    that_bare: frozenset[str]  # … also without a conjunction (English)
    asks: frozenset[str]  # verbs that report a question
    asks_si: frozenset[str]
    infinitive: frozenset[str]
    infinitive_de: frozenset[str]
    oneself: frozenset[str]  # "se dire" and its like: with what somebody says of himself
    loose: frozenset[str]  # verbs whose clause is speech only when people are the subject
    reporting: frozenset[str]  # all verbs whose clause, question or infinitive may be somebody's words
    speaking: frozenset[str]  # all forms of verbs of saying proper
    on_says: frozenset[str]  # verbs that "on" reports somebody's words with
    convinced: frozenset[str]  # adjectives that open what somebody holds: "est formel :"
    deniable: frozenset[str]  # verbs that still report when they are negated
    utter: frozenset[str]  # verbs that take a bare utterance
    leads: frozenset[str]
    leading: frozenset[str]  # all their forms
    with_being: frozenset[str]  # participles of verbs whose perfect "être" makes
    withholds: tuple[str, ...]  # stems of verbs that keep from saying what they lead to
    stresses: frozenset[str]  # leads whose negation denies nothing: "ne manque pas de dire"
    leads_oneself: frozenset[str]  # of these the reflexive ones: "se borner à"
    attitudes: tuple[str, ...]  # how forms of verbs of feeling, will and judgement begin
    feelings: tuple[str, ...]  # how nouns of feeling, will and judgement begin
    thinking: tuple[str, ...]  # how forms of verbs of knowing and perceiving begin
    origins: tuple[str, ...]  # how participles of coming about begin, which tell of no feeling
    sides: frozenset[str]  # prepositions of taking sides
    qualities: tuple[str, ...]  # how adjectives of judgement end
    phrases: frozenset[tuple[str, ...]]  # multi-word cues by lemma of the first word
    phrase_lemmas: frozenset[str]  # "faire savoir"
    phrase_tails: dict[str, list[tuple[str, ...]]]  # "faire" -> [("part",), …]
    nouns: frozenset[str]
    claims: frozenset[str]  # nouns that take up what somebody said
    uttered: frozenset[str]  # verbs whose agent said the words that they are said of
    comments: frozenset[str]  # what somebody declines who says nothing
    silences: frozenset[str]  # what somebody keeps who says nothing
    draws: tuple[str, ...]  # stems of what is done by him who draws words from another one
    prepositions: dict[str, re.Pattern[str]]  # first word -> what names a source and begins so
    no_source: frozenset[str]
    no_view: frozenset[str]  # after "pour": whom something is meant for
    documents: frozenset[str]
    people: frozenset[str]
    bodies: frozenset[str]  # nouns for bodies and crowds
    people_endings: tuple[str, ...]
    thing_endings: tuple[str, ...]
    no_people: frozenset[str]
    times: frozenset[str]
    bearing: frozenset[str]  # nouns that tell how somebody speaks: voice, tears, smile
    naming: frozenset[str]
    works: frozenset[str]
    publishing: frozenset[str]
    terms: frozenset[str]
    charges: frozenset[str]
    posting: frozenset[str]  # verbs whose object in marks is a slogan for all to read
    placards: frozenset[str]

    def readings(self, word: str) -> Readings:
        """Lemma and shape of every verb that ``word``, lower case with a straight apostrophe, may be a form of."""
        return self.forms.get(word, ())

    def is_active(self, participle: str) -> bool:
        """Whether "être" with the participle is a perfect and no passive: "est intervenue", "sont persuadés"."""
        bare = participle.rstrip("s").removesuffix("e")
        return bare in self.with_being or participle in self.with_being or bare in self.convinced

    def is_person(self, noun: str) -> bool:
        """Whether a common noun, lower case, means people or a body that speaks."""
        noun = noun.removeprefix("ex-").removeprefix("vice-").removeprefix("co-")
        stem = noun.removesuffix("s")
        if {noun, stem} & self.people or {noun, stem} & self.bodies:
            return True
        known = noun in self.no_people or stem in self.no_people or noun in self.times
        return not known and len(noun) > 5 and noun.endswith(self.people_endings)


@lru_cache(maxsize=4)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of "fr" or "en"."""
    cues, speakers, naming = load(lang, "cues"), load(lang, "speakers"), load(lang, "naming")
    reflexive = frozenset(f"se {v}" for v in _words(cues["reflexive"]))
    reflexive_that = _words(cues["reflexive_that"])
    of_oneself = frozenset(f"se {v}" for v in _words(cues["said_of_oneself"]))
    speech = _words(cues["speech"])
    opinion = _words(cues["opinion"])
    asks = _words(cues["asks"])
    phrases = [tuple(p.split()) for p in cues["phrases"].replace("\n", "|").split("|") if p.strip()]
    forms = _forms(lang, cues, phrases)
    phrase_lemmas = frozenset(" ".join(p) for p in phrases) | {"avoir dire", "coutume dire"}
    that = _words(cues["reports_that"]) | reflexive_that
    infinitive, infinitive_de = _words(cues["with_infinitive"]) | of_oneself, _words(cues["with_de_infinitive"])
    asks_si = _words(cues["asks_si"])
    said = speech | reflexive_that | reflexive
    leads = _words(cues["leads"])
    every = speech | opinion | asks | reflexive | reflexive_that | of_oneself
    return Lexicon(
        lang=lang,
        forms=forms,
        cues=every | _words(cues["manner"]),
        marks=(speech | opinion | _words(cues["frame"]) | of_oneself | reflexive_that | reflexive),
        speech=said,
        deeds=_words(cues.get("deeds", "")),
        that=that,
        that_bare=_words(cues.get("reports_bare", "")),
        asks=asks,
        asks_si=asks_si,
        infinitive=infinitive,
        infinitive_de=infinitive_de,
        oneself=of_oneself,
        loose=_words(cues["loose"]),
        reporting=that | of_oneself | phrase_lemmas | asks_si | infinitive | infinitive_de,
        speaking=_forms_of(said, forms),
        on_says=_words(cues["on_says"]),
        convinced=_words(cues.get("convinced", "")),
        deniable=_words(cues["deniable"]),
        utter=_words(cues["utter"]),
        leads=leads,
        leading=_forms_of(leads, forms),
        with_being=_words(cues.get("with_being", "")),
        withholds=tuple(cues.get("withholds", "").split()),
        stresses=_words(cues.get("stresses", "")),
        leads_oneself=_words(cues.get("leads_oneself", "")),
        attitudes=_stems(cues, "attitudes"),
        feelings=_stems(cues, "feelings"),
        thinking=_stems(cues, "thinking"),
        origins=_stems(cues, "origins"),
        sides=_words(cues.get("sides", "")),
        qualities=_stems(cues, "qualities"),
        phrases=frozenset(phrases),
        phrase_lemmas=phrase_lemmas,
        phrase_tails={p[0]: [q[1:] for q in phrases if q[0] == p[0]] for p in phrases},
        nouns=_words(cues["nouns"]),
        claims=_words(cues.get("claims", "")) | _words(cues["nouns"]),
        uttered=_words(cues.get("uttered", "")),
        comments=_words(cues.get("comments", "")),
        silences=_words(cues.get("silences", "")),
        draws=_stems(cues, "draws"),
        prepositions=_by_head(cues["prepositions"]),
        no_source=_words(speakers["no_source"]),
        no_view=_words(speakers["no_view"]),
        documents=_words(speakers["documents"]),
        people=_words(speakers["people"]) | _roles(lang) - _words(speakers["no_people"]),
        bodies=_words(speakers["bodies"]),
        people_endings=tuple(speakers["people_endings"]),
        thing_endings=tuple(speakers.get("thing_endings", ())),
        no_people=_words(speakers["no_people"]),
        bearing=_words(speakers["bearing"]),
        times=_words(speakers["times"]),
        naming=_words(naming["naming"]),
        works=_words(naming["works"]),
        publishing=_words(naming["publishing"]),
        terms=_words(naming["terms"]),
        charges=_words(naming["charges"]),
        posting=_words(naming.get("posting", "")),
        placards=_words(naming["placards"]),
    )


def _words(listed: str) -> frozenset[str]:
    """The words of a list; "se_plaindre" and "s'étonner" become "se plaindre", "se étonner"."""
    return frozenset(w.replace("se_", "se ").replace("s'", "se ") for w in listed.split())


def _forms_of(lemmas: frozenset[str], forms: Forms) -> frozenset[str]:
    return frozenset(f for f, readings in forms.items() if any(lemma in lemmas for lemma, _ in readings))


def _stems(cues: dict[str, Any], name: str) -> tuple[str, ...]:
    return tuple(str(cues.get(name, "")).split())


def _alternation(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    body = "|".join(re.escape(p).replace("'", "['’]") + ("" if p[-1] == "'" else r"\b") for p in longest_first)
    return re.compile(body, re.IGNORECASE)


def _roles(lang: str) -> frozenset[str]:
    """Nouns for people that the names know: trades, offices, kinship."""
    return frozenset(role for role in names_lexicon(lang).roles if " " not in role)


def _by_head(phrases: Iterable[str]) -> dict[str, re.Pattern[str]]:
    """The phrases by their first words, as the tokenizer may cut them: "d'après" also under "d'"."""
    table: dict[str, list[str]] = {}
    for phrase in phrases:
        first = phrase.split()[0]
        for head in {first, first[: first.index("'") + 1] if "'" in first else first}:
            for spelled in {head, head.replace("à", "a"), "à" if head == "a" else head}:  # capitals lose accents
                table.setdefault(spelled, []).append(phrase)
    return {head: _alternation(those) for head, those in table.items()}


def _forms(lang: str, cues: dict[str, Any], phrases: Iterable[tuple[str, ...]]) -> Forms:
    make: Callable[[str, Any], Iterator[tuple[str, Shape]]] = french_forms if lang == "fr" else english_forms
    parts = load(lang, "verbs")["parts"]
    lemmas = {w.removeprefix("se ") for name in _VERB_LISTS for w in _words(cues[name])}
    lemmas |= {p[0] for p in phrases}
    table: Forms = {}

    def enter(form: str, reading: tuple[str, Shape]) -> None:
        known = table.get(form)
        if known is None:
            table[form] = (reading,)
        elif reading not in known:
            table[form] = (*known, reading)

    for lemma in sorted(lemmas):
        if lang == "fr" and not _conjugates(lemma, parts):
            continue
        for form, shape in make(lemma, parts):
            enter(form, (lemma, shape))
    for form, lemma in cues.get("irregular", {}).items():
        enter(form, (lemma, "fin"))
    return table | _plain(table)


_BARE = str.maketrans("àâäçéèêëîïôöûùü", "aaaceeeeiioouuu")
_SHORTEST_BARE = 5  # "emu", "cite": too short to tell what they lack


def _plain(table: Forms) -> Forms:
    """The forms as keyboards without accents and the spelling of 1990 write them: "precise", "reconnait"."""
    plain: Forms = {}
    for form, readings in table.items():
        bare = form if form.isascii() else form.translate(_BARE)
        if bare is form or bare in table or len(bare) < _SHORTEST_BARE:
            continue
        known = plain.get(bare, ())
        third = (r for r in readings if r not in known and (r[1] != "fin" or not bare.endswith(("s", "z"))))
        plain[bare] = (*known, *third)
    return {form: readings for form, readings in plain.items() if readings}


def _conjugates(lemma: str, parts: dict[str, Any]) -> bool:
    return lemma.endswith(("er", "ir")) or any(lemma.endswith(t) for t in parts)
