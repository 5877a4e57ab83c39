"""A quotation before its speaker is resolved to a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from tui.annotate.quotes.grammar.company import Company
from tui.annotate.quotes.grammar.marks import Marked
from tui.annotate.quotes.grammar.phrases import Phrase
from tui.annotate.quotes.grammar.sentences import Sentence
from tui.annotate.quotes.subjects.search import Subject
from tui.annotate.quotes.words.wordlists import listed
from tui.model.annotation import Kind
from tui.model.span import Span

# Rules whose speaker stands beside the words in a fixed construction; others are likely only.
SURE = listed(
    """
    incise-pronoun subject-after subject-before pronoun-before clitic source own-words incise-inside
    colon antecedent shared-subject
    """
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A quotation with the phrase that names its speaker. ``inherit``: the speaker of the act before."""

    span: Span
    kind: Kind
    rule: str
    phrase: Phrase | None = None
    cue: Span | None = None
    inherit: bool = False
    back: int = 1  # … of how many acts before
    doubt: str = ""  # what takes the words for nobody's, if it is not sure to
    part: bool = False  # a remark inside another one's words: "– 200 millions, selon le gouvernement –"

    @property
    def sure(self) -> bool:
        """Whether its rule is one that seldom errs."""
        return self.rule in SURE


@dataclass(frozen=True, slots=True)
class Found:
    """The speaker that a rule found for a stretch. ``way`` is the family of the rule."""

    way: str
    rule: str
    phrase: Phrase | None = None
    cue: Span | None = None
    inherit: bool = False


def found_by(way: str, subject: Subject | None, cue: Span) -> Found:
    """What was found by way of a cue with this subject."""
    return Found(way, subject.rule if subject else way, subject.phrase if subject else None, cue)


@dataclass(frozen=True, slots=True)
class Inner:
    """An incise inside the marks.

    ``content_end`` is where the words before it end, ``trailing`` whether none follow.
    """

    phrase: Phrase | None
    cue: Span
    content_end: int
    trailing: bool


class Context(Protocol):
    """What the rules need from outside the sentence; filled by the reader of the article as it goes."""

    last_cue: Span | None
    found: dict[int, Found]
    company: Company

    def call(self, marked: Marked | None) -> None:
        """Keep in mind that the words of a stretch are a name."""

    def is_called(self, marked: Marked) -> bool:
        """Whether the words of a stretch stand for a name elsewhere."""

    def is_heading(self, s: Sentence) -> bool:
        """Whether the sentence is a headline or heading."""

    def names_in(self, span: Span) -> list[int]:
        """Where the names that stand in the span begin."""

    def incise_inside(self, s: Sentence, marked: Marked) -> Inner | None:
        """The incise inside the marks, if one is there."""

    def floating(self, at: int, marked: Marked, kind: Kind) -> Draft | None:
        """The draft of a stretch that nothing in its sentence gives to anyone."""

    def verbless(self, at: int, marked: Marked) -> Draft | None:
        """The draft of a word at arm’s length in a sentence without a main verb: "Un « choc ». "."""

    def in_his_stead(self, at: int, marked: Marked) -> Draft | None:
        """The draft of a word at arm’s length in a sentence that goes on for whoever spoke right before it."""

    def elliptic(self, cue: Span) -> Found | None:
        """The speaker of a sentence without a verb of its own: "Évoquant un « fiasco »."""

    def from_colon(self, at: int) -> Found | None:
        """The speaker of a stretch after a colon whose sentence names none."""
