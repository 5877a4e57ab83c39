"""Words at arm's length that somebody's attitude has for its object: "ils enragent contre les « technocrates »".

A short word in marks inside the journalist's own phrase is nobody's by itself: a term, a name, irony. It is the
subject's when the clause tells of an attitude of people or of a body: a verb or a noun of feeling, will or
judgement, a preposition of taking sides, a predicate that somebody is said to be.
"""

from __future__ import annotations

from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.kinds import inner_tokens
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.words.wordlists import OF, listed

_NOBODY = listed("on ce c' cela ça ceci je j' nous vous tu qui personne rien tout")
_QUE = frozenset({"que", "qu'"})
_TAKE = ("pris", "prend", "prenn", "prenai")
_AT_ONCE = frozenset({"s'", "en"})
_THIS = frozenset({"ce", "cet", "cette", "ces"})
_DEFINITE = frozenset({"le", "la", "l'", "les"})
_HEARD = ([",", "c'", "est"], [",", "c'", "était"])
_PARTICIPLES = ("é", "u", "i")
_TOWARDS = listed("de d' des du à au aux contre par")
_WHERE = listed("dans sous sur à derrière devant vers depuis")
_BEING = listed("est sont était étaient reste restent restait restaient")
_AMONG = listed("parmi en sous")  # "sont classées parmi « inactives »": by others
_STOPS = listed("; : ( – —")
_FARTHEST = 30  # items between the verb and the marks


def holder(telling: Telling, at: int, marked: Marked) -> Phrase | None:
    """Whose attitude the words at item ``at`` are the object of."""
    s, words = telling.s, telling.words
    if words.lang != "fr" or not at:
        return None
    group = next((g for g in reversed(telling.groups) if g.last < at and g.shape != "pp"), None)
    described = _described(telling, at) or _among(telling, at)
    if described:
        return described
    if group is None or at - group.last > _FARTHEST or _STOPS & set(s.low[group.last + 1 : at]):
        return None
    thinker = _thinking(telling, at)
    if thinker is not None:
        return _subject(telling, thinker)
    if _is_place(telling, at, marked) or (group.passive and not _is_state(telling, group, at)):
        return None
    return _subject(telling, group) if _tells_attitude(telling, group, at, marked) else None


def _described(telling: Telling, at: int) -> Phrase | None:
    """Whose feeling the sentence begins with: "Fatigué des « magouilles », Jules Perrin a claqué la porte"."""
    s, grammar = telling.s, telling.grammar
    qualifies = s.pos[0] in ("ADJ", "VERB") or s.low[0].rstrip("es").endswith(_PARTICIPLES)
    if not qualifies or s.low[0].startswith(telling.words.origins):
        return None
    if any(g.first < at and g.shape == "fin" for g in telling.groups) or "," in s.low[:at]:
        return None
    side = at - 1
    while side > 0 and s.pos[side] in ("DET", "ADJ"):
        side -= 1
    comma = next((i for i in range(at + 1, min(at + 9, s.size - 1)) if s.low[i] == ","), 0)
    if not comma or s.low[side] not in _TOWARDS or s.pos[comma + 1] == MARK:
        return None
    phrase = grammar.phrase(s, comma + 1)
    return grammar.named(s, phrase) if phrase and grammar.personal(s, phrase) else None


def _among(telling: Telling, at: int) -> Phrase | None:
    """Those among whom the word is heard: "Chez les salariés, c’est la « douche froide »"."""
    s, grammar = telling.s, telling.grammar
    if s.size < 5 or s.low[0] != "chez" or s.pos[1] == MARK:
        return None
    phrase = grammar.phrase(s, 1)
    heard = phrase is not None and s.low[phrase.last + 1 : phrase.last + 4] in _HEARD
    return phrase if phrase and heard and grammar.personal(s, phrase) else None


def _is_place(telling: Telling, at: int, marked: Marked) -> bool:
    """Whether the marks hold a noun that names where something is: "dans la « jungle »"."""
    s = telling.s
    place = at > 1 and s.low[at - 1] in _DEFINITE and s.low[at - 2] in _WHERE
    yields = any(s.low[g.main].startswith(telling.words.attitudes) for g in telling.groups if at - 3 < g.last < at)
    return (place or (s.low[at - 1] in ("au", "aux") and not yields)) and len(inner_tokens(s, marked)) == 1


def _is_state(telling: Telling, group: Group, at: int) -> bool:
    """Whether a participle after "être" tells how somebody feels and not what is done to him."""
    low = telling.s.low
    return low[group.verb] in _BEING and "par" not in low[group.last + 1 : at]


def _subject(telling: Telling, group: Group) -> Phrase | None:
    found = telling.subjects.of(group)
    if found is None or found.phrase.head in _NOBODY:
        return None
    phrase = found.phrase
    known = phrase.paragraph != telling.s.paragraph or telling.grammar.personal(telling.s, phrase)
    return phrase if known else None


def _thinking(telling: Telling, at: int) -> Group | None:
    """The verb of knowing or feeling whose clause holds the marks: "Elle savait que l’équipe avait ses « … »"."""
    s = telling.s
    for group in reversed(telling.groups):
        if group.last < at and s.low[group.main].startswith(telling.words.thinking):
            return group if _QUE & set(s.low[group.last + 1 : group.last + 4]) else None
    return None


def _tells_attitude(telling: Telling, group: Group, at: int, marked: Marked) -> bool:
    """Whether the clause from the verb to the marks tells of a feeling, a will or a judgement."""
    s, words = telling.s, telling.words
    between = range(group.last + 1, at)
    if any(s.low[i].startswith(words.attitudes) for i in _verbs(telling, group)):
        return True
    if s.low[group.main].startswith(_TAKE) and set(s.low[group.first : group.main]) >= _AT_ONCE:
        return True  # "s’en est pris à un gouvernement « hors-sol »"
    if any(s.pos[i] == "NOUN" and s.low[i].startswith(words.feelings) for i in between[:-1]):
        return True
    side = at - 1
    while side > group.last and s.pos[side] in ("DET", "ADJ"):
        side -= 1
    if s.low[side] in words.sides or (s.low[side] == "à" and s.low[side - 1] == "face"):
        return True
    if s.low[side] == "comme" and s.low[at - 1] in ("un", "une", "des"):
        return True  # "ont vécu l’annonce comme une « gifle »"
    if s.low[group.verb] in _BEING and not _QUE & set(s.low[group.last + 1 : at]):
        felt = group.passive and s.low[at - 1] not in _AMONG
        return felt or any(s.pos[i] == "ADJ" for i in between)  # "sont inquiets du climat « morose »"
    return s.low[at - 1] in _THIS or _is_quality(telling, group, at, marked)


def _verbs(telling: Telling, group: Group) -> list[int]:
    """The verbs of a group and, when it is an infinitive, those of the one that it depends on."""
    verbs = [group.verb, group.main]
    if group.shape == "inf":
        verbs += [g.main for g in telling.groups if group.first - 3 <= g.last < group.first]
    return verbs


def _is_quality(telling: Telling, group: Group, at: int, marked: Marked) -> bool:
    """Whether the marks only judge what somebody has to do with: "subit un bruit « insupportable »"."""
    s = telling.s
    tokens = inner_tokens(s, marked)
    if group.shape != "fin" or s.pos[at - 1] != "NOUN" or any(t.pos not in ("ADJ", "ADV") for t in tokens):
        return False
    near = all(s.pos[i] in ("DET", "ADJ", "ADV", "NOUN") or s.low[i] in OF for i in range(group.last + 1, at))
    return near and tokens[-1].lower.rstrip("s").endswith(telling.words.qualities)
