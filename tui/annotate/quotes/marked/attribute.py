"""Marked stretches of one sentence: which are speech, of what kind, and whose.

Ordered rules from sure to loose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.annotate.data import words_for
from tui.annotate.quotes.cues.sources import Cue
from tui.annotate.quotes.cues.telling import Telling
from tui.annotate.quotes.drafts import Context, Draft, Found, Inner, found_by
from tui.annotate.quotes.grammar.kinds import begins_sentence, has_finite, inner_tokens, is_direct
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import MARK
from tui.annotate.quotes.marked import signed
from tui.annotate.quotes.marked.colons import Colons
from tui.annotate.quotes.marked.glossed import is_glossed
from tui.annotate.quotes.marked.governing import Governing
from tui.annotate.quotes.marked.odds import is_rather_nobodys, is_weighed
from tui.annotate.quotes.marked.takenup import sayer_of_before
from tui.annotate.quotes.marked.unsaid import (
    announced_work,
    is_announced_name,
    is_bare_noun,
    is_charge,
    is_distanced,
    is_enumerated_term,
    is_everybodys_term,
    is_function_word,
    is_headline_word,
    is_named,
    is_on_placard,
    is_published,
    is_single_noun,
    is_title,
)
from tui.annotate.quotes.marked.views import holder
from tui.annotate.quotes.reported.clauses import Clauses
from tui.annotate.quotes.whole.headings import OF_HEADING
from tui.model.annotation import Kind
from tui.model.span import Span

_SURFACES = words_for("surfaces_to_read_off")


class Attribution:
    """Reads the marked stretches of one sentence."""

    def __init__(
        self, telling: Telling, clauses: Clauses, context: Context, reported: Sequence[Draft] = ()
    ) -> None:
        self.clauses = clauses
        self.t = telling
        self.s = telling.s
        self.context = context
        self.reported = reported  # what the sentence reports without marks
        self.verbs = Governing(telling, clauses, context)
        self.colons = Colons(telling, self.verbs)

    def draft(self, at: int, marked: Marked) -> Draft | None:
        """The draft for the stretch at item ``at`` when it is speech."""
        draft = self._by_rules(at, marked)
        if draft is None:
            return None
        if not is_weighed(self.t, at, marked, draft):
            return None if draft.doubt else draft
        return None if is_rather_nobodys(self.t, at, marked, draft, self.context) else draft

    def _by_rules(self, at: int, marked: Marked) -> Draft | None:
        closing, resumed = self._incise_after(at), self._incise_before(at)
        if self._is_no_speech(at, marked, closing):
            return None
        inner = self.context.incise_inside(self.s, marked)
        found = self._speaker(at, marked, closing, resumed, inner)
        if found and found.phrase and not closing and self._bears(found.phrase):
            return None
        loose = found is None or found.way in ("governed", "source", "in-sentence", "gapped")
        beside = closing or resumed or (found and self._directly_said(at))
        if loose and not beside and is_title(self.s, at, marked, self.t.words):
            return self._of_heading(marked, named=True) if found is None else None
        kind = self._kind(at, marked, closing, resumed)
        span = marked.span
        if inner and inner.trailing and marked.family == "dash":
            span = Span(span.start, inner.content_end)
        if found is None:
            return self._without_speaker(at, marked, span, kind)
        if kind == "partial" and self._is_word_of_his_sentence(marked, found):
            return None
        doubt = self._doubt(at, marked, found, closing) if kind == "partial" else ""
        return Draft(span, kind, found.rule, found.phrase, found.cue, found.inherit, doubt=doubt)

    def _is_no_speech(self, at: int, marked: Marked, closing: Cue | None) -> bool:
        """Whether the words beside the marks say so: a name, a term, a placard, who speaks."""
        s, words = self.s, self.t.words
        if closing:
            return self._is_read_off(closing) or self._names_sayer(at)
        named = is_named(s, at, words) or is_announced_name(s, at, marked, words, self.t.groups)
        told = any(c.first > at and c.subject for c in self.t.incises)  # "on parle de « … », explique X"
        everybodys = not told and is_everybodys_term(at, self.t.groups, self.t.subjects)
        if (named or everybodys) and not self._after_colon(at):
            self.context.call(marked if named else None)
            return True
        return (
            self.context.is_called(marked)
            or is_published(s, at, marked, words)
            or is_glossed(s, at, words)
            or is_enumerated_term(s, at, words, self.t.groups)
            or is_on_placard(s, at, words)
            or self._names_sayer(at)
        )

    def _names_sayer(self, at: int) -> bool:
        """Whether the marks stand in what names who speaks: « … », dit un « ancien »."""
        cues = (*self.t.incises, *self.t.sources)
        return any(c.subject and c.subject.phrase.first <= at <= c.subject.phrase.last for c in cues)

    def _kind(self, at: int, marked: Marked, closing: Cue | None, resumed: Cue | None) -> Kind:
        t = self.t
        direct = is_direct(self.s, at, marked, t.text, t.words, t.groups, resumed is not None, closing is not None)
        return "direct" if direct else "partial"

    def _without_speaker(self, at: int, marked: Marked, span: Span, kind: Kind) -> Draft | None:
        """The draft of words whose sentence names nobody for them."""
        around = self._reported(marked)
        if around:
            return Draft(span, kind, around.rule, around.phrase, around.cue, around.inherit)
        apart = kind == "partial" and is_distanced(self.s, at, marked)
        if apart and not is_headline_word(self.s, at, marked):
            return self._at_arms_length(at, marked) or self._doubted("distanced", at, marked, kind)
        if kind == "partial" and is_charge(self.s, at, self.t.words):
            return self._doubted("charge", at, marked, kind)
        return self.context.floating(at, marked, kind)

    def _is_word_of_his_sentence(self, marked: Marked, found: Found) -> bool:
        """Whether a word is only stressed, or stands in a question that the paper itself asks.

        "Qu’a-t-on appris sur cette enquête « hors norme » ?"
        """
        asked = found.phrase is not None and found.phrase.head == "on" and self.s.low[-1] == "?"
        return asked or is_function_word(self.s, marked)

    def _doubt(self, at: int, marked: Marked, found: Found, closing: Cue | None) -> str:
        """What speaks against partly quoted words being the words of whom the sentence names."""
        if found.way in ("in-sentence", "source") and is_bare_noun(self.s, at, marked):
            return "bare noun"
        if self.t.words.lang == "en" and is_single_noun(self.s, at, marked):
            return "bare noun"
        charged = not closing and not self._said_right_before(at) and is_charge(self.s, at, self.t.words)
        return "charge" if charged else ""

    def _doubted(self, doubt: str, at: int, marked: Marked, kind: Kind) -> Draft:
        """Words that are nobody's by their form alone, with whose they would be."""
        whose = self.context.floating(at, marked, kind) or Draft(marked.span, kind, "unattributed")
        return replace(whose, doubt=doubt)

    def _reported(self, marked: Marked) -> Draft | None:
        """What is reported around the marks: whoever says it says the words in them."""
        return next((d for d in self.reported if (d.phrase or d.inherit) and d.span.covers(marked.span)), None)

    def _at_arms_length(self, at: int, marked: Marked) -> Draft | None:
        heading = self._of_heading(marked)
        held = holder(self.t, at, marked) if heading is None else None
        if held:
            return Draft(marked.span, "partial", "holder", held)
        return heading or self.context.verbless(at, marked) or self.context.in_his_stead(at, marked)

    def _of_heading(self, marked: Marked, named: bool = False) -> Draft | None:
        """Words that a heading may quote: the text below will tell."""
        title = named and len(inner_tokens(self.s, marked)) > 1
        return Draft(marked.span, "partial", OF_HEADING) if self.context.is_heading(self.s) and not title else None

    def _said_right_before(self, at: int) -> bool:
        """Whether a finite verb of saying ends right before the marks: "l’a accusé d’« improviser »"."""
        return any(
            g.shape == "fin" and at - 3 <= g.last < at and g.lemma in self.t.words.marks for g in self.t.groups
        )

    def _bears(self, phrase: Phrase) -> bool:
        """Whether a placard or a wall bears the words: "Un panneau indique « … »"."""
        words = self.t.words
        return phrase.head in words.placards and not self.t.grammar.type_at(self.s, phrase.first)

    def _is_read_off(self, closing: Cue) -> bool:
        """Whether people read the words somewhere on their way: « … », peut-on lire sur une pancarte."""
        found = closing.subject
        if found is None or found.rule != "read-in":
            return False
        return found.phrase.head in self.t.words.placards or found.phrase.head in _SURFACES

    def _directly_said(self, at: int) -> bool:
        group = next((g for g in self.t.groups if g.last == at - 1), None)
        return (
            group is not None
            and group.lemma in self.t.words.speech
            and not announced_work(self.s, at, self.t.words)
        )

    # -- the ordered rules

    def _speaker(
        self, at: int, marked: Marked, closing: Cue | None, resumed: Cue | None, inner: Inner | None
    ) -> Found | None:
        if (
            inner
            and closing
            and closing.subject
            and closing.subject.phrase.pronoun
            and inner.phrase
            and not inner.phrase.pronoun
        ):
            return Found("incise", "incise-inside", inner.phrase, inner.cue)
        if closing and closing.subject:
            return found_by("incise", closing.subject, closing.span)
        if inner:
            return Found("incise", "incise-inside", inner.phrase, inner.cue)
        if resumed and resumed.subject:
            return found_by("incise", resumed.subject, resumed.span)
        signature = signed.signature(self.s, self.t.grammar, at + 1) if begins_sentence(self.s, at) else None
        if signature:
            return Found("signed", "signed", signature, inherit=signed.is_the_same(signature))
        headed = signed.signs_headline(self.s, self.t.grammar, at + 1) if self.context.is_heading(self.s) else None
        if headed and not any(g.shape == "fin" and g.last < at for g in self.t.groups if self._after_colon(at)):
            return Found("signed", "signed", headed)
        signer = self.colons.signed_before(at)
        if signer:
            return Found("colon", "agent", signer)
        if self._after_colon(at):
            found = self.colons.by_colon(at)
            if found:
                return found
        return (
            self._owner_after(at)
            or self._by_noun_before(at)
            or self._by_noun_after(at)
            or self.verbs.gapped(at)
            or self.verbs.within(at)
            or self._listed(at)
            or self.verbs.governing(at)
        )

    def _incise_after(self, at: int) -> Cue | None:
        """The incise or source right after the marks, or after the other marks that follow in a list."""
        s = self.s
        then = at + 1
        while then < s.size and (s.low[then] in (",", "et", "–", "—", "and") or s.pos[then] == MARK):
            then += 1
        listed = any(s.pos[i] == MARK for i in range(at + 1, then))
        for cue in (*self.t.incises, *self.t.sources):
            if cue.first == then or (
                cue.form == "incise"
                and cue.first - 2 <= then <= cue.first
                and s.low[then] in ("comme", "ainsi", "as")
            ):
                return cue if not listed or self._a_list(at, then) else None
            if (
                cue.form == "incise"
                and cue.adjacent
                and self.t.words.lang == "en"
                and cue.subject
                and cue.subject.phrase.first == then
            ):
                return cue
        return None

    def _a_list(self, at: int, then: int) -> bool:
        """Whether the stretches from the head of the sentence follow one another with commas only."""
        return begins_sentence(self.s, at) or all(self.s.pos[i] in ("PUNCT", MARK, "CCONJ") for i in range(at))

    def _incise_before(self, at: int) -> Cue | None:
        s = self.s
        best = None
        for cue in self.t.incises:
            if cue.after <= at:
                best = cue
        if best is None:
            return None
        between = range(best.after, at)
        if any(g.first >= best.after and g.last < at and g.shape in ("fin", "ppr") for g in self.t.groups):
            return None
        if len(between) > 14 or (
            s.low[at - 1] not in (",", ":", "–", "—", ".", "...") and not self._only_adverbs(best.after, at)
        ):
            return None
        return best

    def _only_adverbs(self, first: int, last: int) -> bool:
        return all(self.s.pos[i] in ("ADV", "PUNCT") for i in range(first, last))

    def _after_colon(self, at: int) -> bool:
        return at > 0 and self.s.low[at - 1] == ":"

    def _owner_after(self, at: int) -> Found | None:
        """Le « je vous ai compris » du général: famous words and whose they are."""
        s = self.s
        if at + 2 >= s.size or s.low[at + 1] not in ("de", "du", "d'") or not has_finite(s, at):
            return None
        phrase = self.t.grammar.phrase(s, at + 2)
        if phrase and any(self.t.grammar.type_at(s, i) == "PER" for i in range(phrase.first, phrase.last + 1)):
            return Found("noun", "owner-after", phrase)
        return None

    def _by_noun_before(self, at: int) -> Found | None:
        """Les remarques des passants – « … » –: a noun of saying and whose it is, right before a dash."""
        if at < 4 or self.s.low[at - 1] not in ("–", "—", "-"):
            return None
        found = self.colons.noun_with_owner(max(0, at - 9), at - 1)
        if found is None or found.phrase is None or found.phrase.last != at - 2:
            return None
        return Found("noun", "noun-aside", found.phrase, found.cue)

    def _by_noun_after(self, at: int) -> Found | None:
        """« … » : c’est le mot d’ordre de X."""
        s = self.s
        then = at + 1
        if then < s.size and s.low[then] in (":", ",", "–", "—") and begins_sentence(s, at):
            sayer = sayer_of_before(self.t, then + 1)
            if sayer:
                return Found("noun", "taken-up", sayer)
            acting = self._subject_behind_colon(then)
            if acting:
                return acting
            return self.colons.noun_with_owner(then, min(s.size, then + 14))
        return None

    def _subject_behind_colon(self, colon: int) -> Found | None:
        """« … » : X ne mâche pas ses mots: whom the clause behind the colon tells of."""
        if self.s.low[colon] != ":":
            return None
        group = next((g for g in self.t.groups if g.first > colon and g.shape == "fin"), None)
        subject = self.verbs.sayers.subject(group) if group and not group.passive else None
        if subject is None or subject.phrase.first != colon + 1 or subject.phrase.paragraph != self.s.paragraph:
            return None
        phrase = subject.phrase
        somebody = not phrase.pronoun and self.t.grammar.personal(self.s, phrase)
        return Found("noun", "colon-subject", phrase) if somebody else None

    def _listed(self, at: int) -> Found | None:
        """A stretch that follows another one in a list takes its speaker."""
        s = self.s
        before = at - 1
        while before >= 0 and (s.low[before] in (",", "et", "puis", "and", "ou") or s.pos[before] == "ADV"):
            before -= 1
        if before >= 0 and before < at - 1 and s.pos[before] == MARK:
            item = s.items[before]
            assert isinstance(item, Marked)
            return self.context.found.get(item.number)
        return None
