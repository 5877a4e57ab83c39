"""What extraction costs on top of the bare pipeline: same paragraphs, same batches, same way of loading.

    python tests/benchmarks/annotate/overhead.py [PAIRS] [ARTICLE…]

Measured on articles one by one (the French ones of the gold standard unless named), in one process each, from the
loaded pipeline on; the peak is that of the whole process. As annotating also parses quicker than ``nlp.pipe``, a
third process only parses so: the last line says what the rules would add to a pipeline left as it is.
"""

from __future__ import annotations

import sys

from measure import GOLD, ratio, run

LOAD = """
import json, sys, time
from tui.annotate import annotate
from tui.annotate.models import pipeline
from tui.annotate.parse import parse_with
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
PARSED = """
    for _ in parse_with(nlp, article.text, article.paragraphs):
        pass
"""
SAY = """
print(json.dumps({"seconds": time.perf_counter() - started, "cpu": time.process_time() - worked}))
"""


def main() -> None:
    """Alternate the three."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    paths = sys.argv[2:] or [str(path) for path in GOLD]
    ways = (LOAD + OURS + SAY, LOAD + BARE + SAY, LOAD + PARSED + SAY)
    ours, bare, parsed = zip(*([run(way, *paths) for way in ways] for _ in range(pairs)), strict=True)
    for key, name in (("seconds", "time"), ("cpu", "processor time")):
        ratio(f"annotating: {name}", [r.said[key] for r in ours], [r.said[key] for r in bare], "<= 1.10")
    ratio("annotating: peak memory", [r.peak for r in ours], [r.peak for r in bare], "<= 1.20", "MiB")
    added = [b.said["cpu"] + o.said["cpu"] - p.said["cpu"] for o, b, p in zip(ours, bare, parsed, strict=True)]
    ratio("rules on top of a pipeline left as it is", added, [r.said["cpu"] for r in bare], "<= 1.10")


if __name__ == "__main__":
    main()
