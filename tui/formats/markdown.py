"""Quotations with their speakers as Markdown, to be pasted into notes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.model.annotation import Annotations, Quotation
from tui.model.article import Article
from tui.model.display import clean

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_LEADING = re.compile(r"^(\d+)([.)])|^([-+=])")  # what would begin a list or underline a heading
_MARKS = {"fr": ("« ", " »"), "en": ("“", "”")}
_UNKNOWN = {"fr": "locuteur inconnu", "en": "speaker unknown"}


def quotations(article: Article, annotations: Annotations, quotes: Sequence[Quotation] | None = None) -> str:
    """The quotations (all, or those given) in text order, under the article's title.

    Each is a block quote with its speaker and cue below it; a speaker that is less than sure has a "?".
    """
    lang = article.lang if article.lang in _MARKS else "fr"
    names = {entity.id: entity.name for entity in annotations.entities}
    about = [part for part in (article.byline, article.date, article.source) if part]
    out = [f"# {escaped(article.headline)}\n"]
    if about:
        out.append(f"*{escaped(', '.join(about))}*\n")
    for quote in sorted(annotations.quotes if quotes is None else quotes, key=lambda quote: quote.span):
        opening, closing = ("", "") if quote.kind == "indirect" else _MARKS[lang]
        words = opening + escaped(quote.span.of(article.text)) + closing
        out.append(
            f"> {_LEADING.sub(_escape_leading, words)}\n>\n> — {_attribution(article, quote, names, lang)}\n"
        )
    return "\n".join(out) + "\n"


def _attribution(article: Article, quote: Quotation, names: dict[str, str], lang: str) -> str:
    who = quote.who or names.get(quote.entity or "") or (quote.speaker.of(article.text) if quote.speaker else "")
    if not who:
        return f"*{_UNKNOWN[lang]}*"
    doubt = "" if quote.confidence == "sure" else " (?)"
    cue = f", *{escaped(quote.cue.of(article.text))}*" if quote.cue else ""
    return f"**{escaped(who)}**{doubt}{cue}"


def escaped(text: str) -> str:
    """Text on one line in which nothing means anything to Markdown."""
    return _SPECIAL.sub(r"\\\1", clean(" ".join(text.split())))


def _escape_leading(found: re.Match[str]) -> str:
    return f"{found[1]}\\{found[2]}" if found[1] else f"\\{found[3]}"
