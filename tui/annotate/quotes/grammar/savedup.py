"""Single marks whose closing is saved up: 'I was late.⏎⏎'I ran all the way.' is one speech of two paragraphs.

A single mark that nothing in its paragraph closes is an apostrophe, unless a speech begins there and the next
paragraph has the mark again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tui.model.span import Span

# At the head of the paragraph or behind what announces speech, and before a capital; not in "'Tis", "'Twas".
_OPENING = re.compile(r"(?:^|(?<=[:,] ))['‘](?!(?:Tis|Twas|Til|Cause)\b)(?=[A-ZÀ-Þ])")
_ENDS = (".", "!", "?", "…")


def saved_up(text: str, paragraphs: Sequence[Span], opens: Callable[[int], bool]) -> dict[int, int]:
    """Paragraph -> where in the text its single mark stands that the next paragraph has again.

    ``opens`` tells whether a paragraph begins with a single mark that is closed in it.
    """
    found: dict[int, int] = {}
    for number in range(len(paragraphs) - 2, -1, -1):
        if not (opens(number + 1) or found.get(number + 1) == paragraphs[number + 1].start):
            continue
        words = text[paragraphs[number].start : paragraphs[number].end]
        last = next(reversed(list(_OPENING.finditer(words))), None)
        if last and text[paragraphs[number + 1].start] == last.group() and words.rstrip().endswith(_ENDS):
            found[number] = paragraphs[number].start + last.start()
    return found
