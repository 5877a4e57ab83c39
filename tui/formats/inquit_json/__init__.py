"""``inquit/1``: an article and its annotations as one JSON object.

Offsets count Unicode code points of ``text``. Keys that inquit does not know stay where they were: in
``extra`` of the article, entity, mention, quotation, note or model that had them.

``title`` and ``byline`` are written for whoever reads the file, also where only the text has them; the key
``front`` (spans of the title, byline and dateline within the text) is there exactly when the article's own
metadata had no title or no byline, so that reading gives back what was written. ``headings`` are those that
the source marked as such.
"""

from __future__ import annotations

from tui.formats.inquit_json.reading import from_object, loads
from tui.formats.inquit_json.writing import FORMAT, as_object, dumps

__all__ = ["FORMAT", "as_object", "dumps", "from_object", "loads"]
