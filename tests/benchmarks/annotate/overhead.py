"""What extraction costs on top of the bare pipeline: same paragraphs, same batches, same way of loading.

    python tests/benchmarks/annotate/overhead.py [PAIRS] [ARTICLE…]

Measured on articles one by one (the French ones of the gold standard unless named), in one process each, from the
loaded pipeline on; the peak is that of the whole process.
"""

from __future__ import annotations

import sys

from measure import GOLD, ratio, run

LOAD = """
import json, sys, time
from tui.annotate import annotate
from tui.annotate.models import pipeline
from tui.annotate.pieces import batches
from tui.model.article import Article
articles = [Article(open(path, encoding="utf-8").read()) for path in sys.argv[1:]] * 3
nlp = pipeline("fr").nlp
annotate(Article("« Oui », a dit Léa Dupont."), lang="fr", processes=1)  # tables are read once
started, worked = time.perf_counter(), time.process_time()
for article in articles:
"""
BARE = """
    for group in batches(article.text, article.paragraphs, 32):
        for doc in nlp.pipe([span.of(article.text) for span in group], batch_size=32):
            pass
"""
OURS = """
    annotate(article, lang="fr", processes=1)
"""
SAY = """
print(json.dumps({"seconds": time.perf_counter() - started, "cpu": time.process_time() - worked}))
"""


def main() -> None:
    """Alternate the two."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    paths = sys.argv[2:] or [str(path) for path in GOLD]
    runs = [(run(LOAD + OURS + SAY, *paths), run(LOAD + BARE + SAY, *paths)) for _ in range(pairs)]
    ours, bare = zip(*runs, strict=True)
    ratio(
        "extraction on top: time",
        [r.said["seconds"] for r in ours], [r.said["seconds"] for r in bare], "<= 1.10",
    )  # fmt: skip
    ratio(
        "extraction on top: processor time",
        [r.said["cpu"] for r in ours], [r.said["cpu"] for r in bare], "<= 1.10",
    )  # fmt: skip
    ratio("extraction on top: peak memory", [r.peak for r in ours], [r.peak for r in bare], "<= 1.20", "MiB")


if __name__ == "__main__":
    main()
