"""What a verb tells of its subject: that he speaks, keeps silent, is judged, or only acts on another."""

from __future__ import annotations

from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.grammar.groups import Group
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.words.wordlists import MANY, OF

_NEW_OR_HIS = frozenset({"un", "une", "des", "son", "sa", "ses", "a", "an"})


def is_background(telling: Telling, group: Group) -> bool:
    """Whether a pluperfect tells what had been before: "Le passeur leur avait promis un bateau"."""
    return telling.s.low[group.verb] in ("avait", "avaient", "had") and group.main != group.verb


def is_judged(telling: Telling, group: Group) -> bool:
    """Whether others say something of the subject: "Le ministre a été hué"; not "a été interrogé"."""
    words = telling.words
    return group.passive and group.lemma in words.marks and group.lemma not in words.asks


def turns_to(telling: Telling, group: Group) -> bool:
    """Whether the subject does something to somebody spoken of before: "Elle lui rappelle les images"."""
    s, after = telling.s, group.last + 1
    if (
        group.lemma in telling.words.cues
        and after < s.size
        and not (
            s.pos[after] == "DET"
            or s.low[after] in ("de", "d'")  # "lui rappelle les images", "lui a dit de partir"
        )
    ):
        return False
    return any(s.low[i] == "lui" and s.pos[i] != MARK for i in range(max(1, group.first - 1), group.verb))


def acts_on_another(telling: Telling, group: Group, subject: Phrase) -> bool:
    """Whether somebody new, or his, only does something to the one told of: "Un éducateur l’a aidée"."""
    s = telling.s
    if s.pos[subject.first] == MARK or s.low[subject.first] not in _NEW_OR_HIS:
        return False
    clitics = s.low[max(0, group.first - 1) : group.verb]
    return any(w in ("l'", "la", "le", "lui", "les", "leur") for w in clitics)


def compares(telling: Telling, group: Group) -> bool:
    """Whether the sentence sets its subject against whoever spoke before: "Son adjoint est plus prudent"."""
    after = group.last + 1
    return group.copula and telling.s.low[after : after + 1] in (["plus"], ["moins"], ["autrement"], ["more"])


def tells(telling: Telling, group: Group) -> bool:
    """Whether the verb, or the infinitive right behind it, is one of saying: "s’est empressé de nier"."""
    if group.lemma in telling.words.cues:
        return True
    return any(
        g.shape == "inf" and 0 < g.first - group.last <= 2 and g.lemma in telling.words.cues
        for g in telling.groups
    )


def declines(telling: Telling, group: Group) -> bool:
    """Whether the subject is told to say nothing: "n’a pas donné suite", "ne répond plus", "garde le silence"."""
    if not telling.words.silences.isdisjoint(telling.s.low[group.last : group.last + 4]):
        return True
    return group.negated and not telling.words.comments.isdisjoint(telling.s.low[group.first : group.last + 6])


def drawn_from(telling: Telling) -> Phrase | None:
    """From whom words or feelings are drawn: "a reçu le soutien de X", "le projet suscite l’ire de la maire"."""
    s, grammar = telling.s, telling.grammar
    group = next((g for g in telling.groups if g.shape == "fin"), None)
    if group is None or group.passive or not s.low[group.main].startswith(telling.words.draws):
        return None
    for at in range(group.last + 2, s.size - 1):
        if s.pos[at] == MARK or s.low[at] in (",", ":"):
            return None
        if s.low[at] in OF and s.pos[at - 1] in ("NOUN", "ADJ"):
            phrase = grammar.phrase(s, at + 1)
            if phrase and grammar.personal(s, phrase) and s.low[phrase.first] not in MANY:
                return grammar.named(s, phrase)
    return None
