"""What extraction costs on top of the bare pipeline: same paragraphs, same batches, same way of loading.

    python tests/benchmarks/annotate/overhead.py [ARTICLE] [SIZE] [PAIRS]

Measured in one process each, from the loaded pipeline on; the peak is that of the whole process.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from measure import SAMPLE, grown, ratio, run

LOAD = """
import json, sys, time
from tui.annotate.models import pipeline
from tui.annotate.pieces import batches
from tui.model.article import Article
article = Article(open(sys.argv[1], encoding="utf-8").read())
nlp = pipeline("fr").nlp
list(nlp.pipe(["Bonjour à tous."]))
started = time.perf_counter()
"""
BARE = """
for group in batches(article.text, article.paragraphs, 32):
    for doc in nlp.pipe([span.of(article.text) for span in group], batch_size=32):
        pass
"""
OURS = """
from tui.annotate import annotate
annotate(article, lang="fr", processes=1)
"""
SAY = 'print(json.dumps({"seconds": time.perf_counter() - started}))'


def main() -> None:
    """Alternate the two."""
    path = sys.argv[1] if len(sys.argv) > 1 else str(SAMPLE)
    size = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    pairs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "text.txt")
        text.write_text(grown(path, size), "utf-8")
        runs = [(run(LOAD + OURS + SAY, str(text)), run(LOAD + BARE + SAY, str(text))) for _ in range(pairs)]
    ours, bare = zip(*runs, strict=True)
    ratio(
        f"extraction on top, {size // 1000} kB: time",
        [r.said["seconds"] for r in ours], [r.said["seconds"] for r in bare], "<= 1.10",
    )  # fmt: skip
    ratio("extraction on top: peak memory", [r.peak for r in ours], [r.peak for r in bare], "<= 1.20", "MiB")


if __name__ == "__main__":
    main()
