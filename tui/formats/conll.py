"""Tables of tokens with the names among them: CoNLL-U (https://universaldependencies.org/format.html) and IOB2.

In CoNLL-U a name is ``NE=B-PER`` in the last column and its entity ``Entity=e1``; SpaceAfter and SpacesAfter
say how the words stood, so that the text comes back as it was. IOB2 has a word and a tag on each line and an
empty line between sentences; the text is put together again with French spacing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tui.formats.checked import fail
from tui.formats.errors import FormatError
from tui.formats.joining import Found, join_mentions
from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.model.span import Span

_TOKEN = re.compile(r"[^\W_]+(?:['’](?=\w))?|[^\w\s]|_|\s+")
_ESCAPES = {" ": "\\s", "\t": "\\t", "\r": "\\r", "\n": "\\n", "|": "\\p", "\\": "\\\\", "\xa0": "\\u00A0"}
_PLAIN = {short: char for char, short in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\(?:[strnp\\]|u[0-9A-Fa-f]{4})")
_TAG = re.compile(r"(?:([BILUSE])-)?(.+)$")
_STRICT_TAG = re.compile(r"[BILUSE]-\S+$|[O_-]$")
_NAMES = re.compile(r"(?:^|\|)(?:NE|NER|Name|BIO)=([^|]+)", re.I)
_ENTITY = re.compile(r"(?:^|\|)Entity=([^|()]+)")
_TIGHT_BEFORE = re.compile(r"^[,.)\]…%]")
_TIGHT_AFTER = re.compile(r"(?:['’(\[]|^)$")


@dataclass
class _Words:
    """Tokens put together: a text, and the names found in it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    found: list[Found] = field(default_factory=list)
    open: tuple[str, str, int, int] | None = None  # label, entity, start, end
    joined: tuple[int, Span] | None = None  # a contraction (du = de + le): its last word's number, its place

    def add(self, text: str) -> Span:
        self.parts.append(text)
        self.length += len(text)
        return Span(self.length - len(text), self.length)

    def tag(self, tag: str, entity: str, span: Span) -> None:
        parts = _TAG.match(tag)
        if tag in ("O", "_", "-", "") or parts is None:
            self.close()
            return
        prefix, label = parts[1] or "I", parts[2]
        if self.open and prefix in "IE" and self.open[:2] == (label, entity):
            self.open = (label, entity, self.open[2], span.end)
        else:
            self.close()
            self.open = (label, entity, span.start, span.end)

    def close(self) -> None:
        if self.open:
            label, entity, start, end = self.open
            self.found.append(Found(Span(start, end), label, key=entity))
        self.open = None


# Writing


def dumps(article: Article, annotations: Annotations) -> str:
    """CoNLL-U: each paragraph is a sentence. Of names that overlap only the outermost can be told."""
    out = [f"# newdoc id = {_line(article.id)}", f"# title = {_line(article.headline)}"]
    for number, sentence in enumerate(_sentences(article, annotations), 1):
        out += [
            "# newpar",
            f"# sent_id = {number}",
            f"# text = {_line(''.join(word + after for word, *_, after in sentence))}",
        ]
        for place, (word, tag, entity, after) in enumerate(sentence, 1):
            misc = [f"NE={_escaped(tag)}"] if tag != "O" else []
            misc += [f"Entity={_escaped(entity)}"] if entity else []
            misc += [] if after == " " else ["SpaceAfter=No"] if not after else [f"SpacesAfter={_escaped(after)}"]
            out.append(f"{place}\t{_escaped(word)}" + "\t_" * 7 + "\t" + ("|".join(misc) or "_"))
        out.append("")
    return "\n".join(out) + "\n"


def dumps_iob(article: Article, annotations: Annotations) -> str:
    """IOB2: a word and its tag on each line, an empty line after each paragraph."""
    out: list[str] = []
    for sentence in _sentences(article, annotations):
        out += [f"{_escaped(word)}\t{_escaped(tag)}" for word, tag, _, _ in sentence]
        out.append("")
    return "\n".join(out) + "\n"


def _sentences(article: Article, annotations: Annotations) -> Iterator[list[tuple[str, str, str, str]]]:
    """Tokens of each paragraph: word, tag, entity id at the first word of a name, white space after it."""
    names = _outermost(annotations)
    edges = {edge for span, _, _ in names for edge in span}
    text = article.text
    bounds = [span.start for span in article.paragraphs[1:]] + [len(text)]
    start, at = 0, 0
    for bound in bounds:
        tokens: list[tuple[str, str, str, str]] = []
        for piece in _pieces(text, start, bound, edges):
            words = piece.of(text)
            if words.isspace() and tokens:
                word, tag, entity, after = tokens[-1]
                tokens[-1] = (word, tag, entity, after + words)
                continue
            while at < len(names) and names[at][0].end <= piece.start:
                at += 1
            tag, entity = "O", ""
            if at < len(names) and names[at][0].start <= piece.start:
                span, label, owner = names[at]
                tag = ("B-" if span.start == piece.start else "I-") + label
                entity = owner
            tokens.append((words, tag, entity, ""))
        if tokens:
            yield tokens
        start = bound


def _pieces(text: str, start: int, end: int, edges: set[int]) -> Iterator[Span]:
    for found in _TOKEN.finditer(text, start, end):
        last = found.start()
        for cut in [*(e for e in range(found.start() + 1, found.end()) if e in edges), found.end()]:
            yield Span(last, cut)
            last = cut


def _outermost(annotations: Annotations) -> list[tuple[Span, str, str]]:
    labels = {entity.id: entity.type for entity in annotations.entities}
    out: list[tuple[Span, str, str]] = []
    for mention in sorted(annotations.mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not out or mention.span.start >= out[-1][0].end:
            out.append((mention.span, labels[mention.entity], mention.entity))
    return out


def _escaped(text: str) -> str:
    return "".join(
        _ESCAPES.get(c, c if c.isprintable() else f"\\u{ord(c):04X}" if c < "\U00010000" else c) for c in text
    )


def _line(text: str) -> str:
    return " ".join(text.split())


# Reading


def loads(text: str, name: str = "") -> list[tuple[Article, Annotations]]:
    """The articles of a CoNLL-U or IOB2 file: one for each ``# newdoc``. Raises FormatError with the line."""
    out: list[tuple[Article, Annotations]] = []
    words, title, wide = _Words(), "", False
    try:
        for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
            line = raw.rstrip("\r")
            if line.startswith("# newdoc") and words.length:
                out.append(_finish(words, title, name, len(out)))
                words, title = _Words(), ""
            if line.startswith("# title"):
                title = line.partition("=")[2].strip()
            if line.startswith("#") and "\t" not in line:
                continue
            if not line.strip():
                words.close()
                if words.parts and not words.parts[-1].endswith("\n"):
                    words.add("\n")
                continue
            fields = line.split("\t") if "\t" in line else line.split(" ")
            wide = len(fields) == 10 and fields[0][:1].isdigit()
            (_read_conllu if wide else _read_iob)(fields, words, f"line {number}")
    except FormatError as error:
        raise FormatError(name, error.problem) from None
    if words.length:
        out.append(_finish(words, title, name, len(out)))
    if not out:
        raise FormatError(name, "holds no words")
    return out


def _read_conllu(fields: list[str], words: _Words, where: str) -> None:
    first, _, last = fields[0].partition("-")
    if not first.isdigit():
        return  # "5.1", a word that is not in the text
    misc = fields[9]
    inside = words.joined is not None and int(first[:9]) <= words.joined[0]
    if inside and words.joined and not last:
        span = words.joined[1]
    else:
        span = words.add(_unescaped(fields[1]))
        words.joined = (int(last[:9]), span) if last.isdigit() else None
    if span.start == span.end:
        fail(where, "has an empty word")
    tag, entity = _NAMES.search(misc), _ENTITY.search(misc)
    if tag or not last:  # a contraction is tagged by its words
        words.tag(_unescaped(tag[1]) if tag else "O", _unescaped(entity[1]) if entity else "", span)
    if inside and not last:
        return
    spaces = re.search(r"(?:^|\|)SpacesAfter=([^|]*)", misc)
    after = _unescaped(spaces[1]) if spaces else "" if "SpaceAfter=No" in misc else " "
    words.add(after)


def _read_iob(fields: list[str], words: _Words, where: str) -> None:
    if len(fields) < 2:
        fail(where, "must have a word and a tag")
    word, tag = _unescaped(fields[0]), _unescaped(fields[-1])
    if not word or not _STRICT_TAG.match(tag):
        fail(where, "must have a word and a tag like B-PER, I-PER or O")
    before = words.parts[-1] if words.parts else "\n"
    if not (before.endswith("\n") or _TIGHT_BEFORE.match(word) or _TIGHT_AFTER.search(before)):
        words.add(" ")
    words.tag(tag, "", words.add(word))


def _unescaped(text: str) -> str:
    def one(found: re.Match[str]) -> str:
        return chr(int(found[0][2:], 16)) if found[0][1] == "u" else _PLAIN[found[0]]

    return _ESCAPED.sub(one, text)


def _finish(words: _Words, title: str, name: str, number: int) -> tuple[Article, Annotations]:
    words.close()
    text = "".join(words.parts)
    entities, mentions = join_mentions(words.found, text)
    source = f"{name}#{number + 1}" if number else name
    article = Article(text=text, source=source)
    if title and article.headline != title:
        article = Article(text=text, source=source, title=title)
    return article, Annotations(entities, mentions)
