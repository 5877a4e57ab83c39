"""What extraction costs on top of the bare pipeline: same paragraphs, same batches, same way of loading.

    python tests/benchmarks/annotate/overhead.py [SIZE] [PAIRS] [ARTICLE]

Measured in one process each, from the loaded pipeline on; the peak is that of the whole process.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from measure import prose, ratio, run

LOAD = """
import json, sys, time
from tui.annotate import annotate
from tui.annotate.models import pipeline
from tui.annotate.pieces import batches
from tui.model.article import Article
article = Article(open(sys.argv[1], encoding="utf-8").read())
nlp = pipeline("fr").nlp
annotate(Article("« Oui », a dit Léa Dupont."), lang="fr", processes=1)  # tables are read once
started, worked = time.perf_counter(), time.process_time()
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
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "text.txt")
        text.write_text(prose(size, *sys.argv[3:]), "utf-8")
        runs = [(run(LOAD + OURS + SAY, str(text)), run(LOAD + BARE + SAY, str(text))) for _ in range(pairs)]
    ours, bare = zip(*runs, strict=True)
    ratio(
        f"extraction on top, {size // 1000} kB: time",
        [r.said["seconds"] for r in ours], [r.said["seconds"] for r in bare], "<= 1.10",
    )  # fmt: skip
    ratio(
        "extraction on top: processor time",
        [r.said["cpu"] for r in ours], [r.said["cpu"] for r in bare], "<= 1.10",
    )  # fmt: skip
    ratio("extraction on top: peak memory", [r.peak for r in ours], [r.peak for r in bare], "<= 1.20", "MiB")


if __name__ == "__main__":
    main()
