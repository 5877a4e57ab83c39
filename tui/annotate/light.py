"""From spaCy's Doc to the light paragraphs that the extraction rules read.

In two steps, so that the first can happen in another process: ``columns`` takes plain numbers and strings out of
a Doc, which are cheap to send; ``paragraph_of`` makes tokens of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.annotate.leaning import Leaning, Leanings
from tui.annotate.tokens import NamedSpan, Paragraph, Token
from tui.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

_ATTRIBUTES: list[int | str] = ["IDX", "LENGTH", "POS", "DEP", "HEAD", "MORPH", "LOWER"]

# Labels of the recognisers of spaCy's English pipelines (OntoNotes 5) and of the French ones (WikiNER), as the
# four kinds of the annotation guide. Dates, times, numbers, sums and languages are no names.
KINDS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "LOC": "LOC",
    "GPE": "LOC",
    "FAC": "LOC",
    "MISC": "MISC",
    "NORP": "MISC",
    "EVENT": "MISC",
    "WORK_OF_ART": "MISC",
    "LAW": "MISC",
    "PRODUCT": "MISC",
}


class Columns(NamedTuple):
    """A parsed text, attribute by attribute; positions count code points of the text, heads are relative."""

    starts: list[int]
    lengths: list[int]
    pos: list[str]
    deps: list[str]
    heads: list[int]
    morphs: list[str]
    leanings: list[Leaning]
    names: list[tuple[int, int, str]]


class Labels(dict[int, str]):
    """Parts of speech, dependencies and feature bundles by spaCy's numbers for them, looked up once.

    ``leanings`` holds those of the words.
    """

    def __init__(self, vocab: Vocab) -> None:
        super().__init__({0: ""})
        self._strings = vocab.strings
        self.leanings = Leanings(vocab.vectors)

    def __missing__(self, number: int) -> str:
        label = self._strings[number]
        self[number] = "" if label == "_" else label  # "_" is an empty feature bundle
        return self[number]


_HYPHENS = str.maketrans("‐‑–", "---")


class Words(dict[str, tuple[str, str]]):
    """Words with their lower case, one object for all occurrences: it halves the memory of a long text.

    Lower case is for comparing: "‑il" with a hyphen that does not break, or with a dash, is "-il".
    """

    def __missing__(self, word: str) -> tuple[str, str]:
        lower = word.lower()
        if len(word) > 1 and not word.isascii():
            lower = lower.translate(_HYPHENS)
        self[word] = pair = (word, lower)
        return pair


def columns(doc: Doc, labels: Labels) -> Columns:
    """What the rules need of a parsed text, as plain lists.

    One table for the whole text: asking spaCy's token objects one by one costs several times as much.
    """
    table = doc.to_array(_ATTRIBUTES)
    starts, lengths, pos, deps, _, morphs, words = (column.tolist() for column in table.T)
    return Columns(
        starts,
        lengths,
        [labels[number] for number in pos],
        [labels[number] for number in deps],
        table[:, 4].astype("int64").tolist(),  # negative ones come as two's complement
        [labels[number] for number in morphs],
        [labels.leanings[word] for word in words],
        [(ent.start, ent.end, KINDS[ent.label_]) for ent in doc.ents if ent.label_ in KINDS],
    )


def paragraph_of(pieces: list[tuple[int, Columns]], span: Span, text: str, words: Words) -> Paragraph:
    """One paragraph from its parsed pieces, each with the code point of the paragraph where it begins.

    ``text`` is the paragraph as it was parsed. Tokens of several pieces are numbered through; no head points out
    of its piece.
    """
    tokens: list[Token] = []
    names: list[NamedSpan] = []
    for at, piece in pieces:
        first = len(tokens)
        _add_tokens(tokens, piece, text, at, span.start, words)
        names.extend(NamedSpan(first + begin, first + end, label) for begin, end, label in piece.names)
    return Paragraph(span, text, tokens, names)


def _add_tokens(tokens: list[Token], piece: Columns, text: str, at: int, offset: int, words: Words) -> None:
    grammar = zip(piece.pos, piece.deps, piece.heads, piece.morphs, strict=True)
    rows = zip(piece.starts, piece.lengths, grammar, piece.leanings, strict=True)
    for i, (start, length, (pos, dep, head, morph), leaning) in enumerate(rows, len(tokens)):
        start += at
        word, lower = words[text[start : start + length]]
        start += offset
        tokens.append(Token(i, start, start + length, word, lower, pos, dep, i + head, morph, leaning))
