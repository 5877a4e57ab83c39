"""``inquit read --plain``: the article as running text, every quotation announced by its number and speaker.

For screen readers, braille displays, pipes and paper. The same numbers and names as in the reader.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tui.cli import FAILED, OK
from tui.cli.options import Annotated, Batch
from tui.model.display import clean
from tui.model.document import Document, doubtful
from tui.model.marks import dressed
from tui.model.span import Span
from tui.reader import language
from tui.reader.language import _
from tui.reader.settings import config_dir, load_settings


def plain(batch: Batch, width: int = 0, ui_lang: str = "") -> int:
    """Print the articles of a batch; ``width`` (cells) wraps the lines, 0 leaves one line a paragraph."""
    language.use(ui_lang or load_settings(config_dir()).language)
    for number, one in enumerate(batch):
        sys.stdout.write("\n" if number else "")
        for paragraph in paragraphs(one):
            for line in _wrapped(paragraph, width):
                sys.stdout.write(line + "\n")
            sys.stdout.write("\n")
    return FAILED if batch.failed else OK


def paragraphs(one: Annotated) -> Iterator[str]:
    """The paragraphs with their markers: "[quotation 2, Anne Roux] « … »"; no character a terminal obeys."""
    document = Document(one.article, one.annotations)
    signs = sorted(_markers(document), key=lambda sign: sign[0])
    at = 0
    for paragraph in one.article.paragraphs:
        parts: list[str] = []
        start = paragraph.start
        while at < len(signs) and signs[at][0] <= paragraph.end:
            offset, sign = signs[at]
            offset = max(offset, start)
            parts += [one.article.text[start:offset], sign]
            start, at = offset, at + 1
        parts.append(one.article.text[start : paragraph.end])
        yield clean("".join(parts).replace("\n", " "))


def _markers(document: Document) -> Iterator[tuple[int, str]]:
    """Markers with the offset each stands before. Words without marks are also told where they end."""
    for number, (span, key) in enumerate(document.quote_order, 1):
        quote = document.quotes[key]
        who = document.speaker_name(quote) or _("unknown speaker")
        doubt = " ?" if doubtful(quote) and document.speaker_name(quote) else ""
        whole = dressed(document.text, span)
        yield whole.start, f"[{_('quotation {number}').format(number=number)}, {who}{doubt}] "
        if whole == span:
            yield span.end, f" [{_('end of {number}').format(number=number)}]"


def _wrapped(text: str, width: int) -> Iterator[str]:
    if not width:
        yield text
        return
    from tui.reader.paint.wrap import Wrap

    wrap = Wrap(text, [Span(0, len(text))], width)
    yield from (wrap[row].of(text) for row in range(len(wrap)))
