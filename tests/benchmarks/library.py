"""What a large library costs: ``python tests/benchmarks/library.py [ARTICLES] [FILE]``.

Fills a library with made-up articles of ten quotations each (100,000 of them: a million), then asks it every
kind of question, with common and rare words and names. Goals (issue D): any answer in 100 ms, 100,000 articles in
minutes. Prints the size of the file per article. A FILE that is there already is asked as it is.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path

from tui.library import Library
from tui.library.answers import Query
from tui.library.care import size
from tui.library.records import ReadingPlace
from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.span import Span

GOAL = 100  # milliseconds
WORDS, PEOPLE, QUOTES = 30_000, 40_000, 10
_SYLLABLES = [consonant + vowel for consonant in "bcdflmnpr" for vowel in "aeiou"]


class Newsroom:
    """Writes articles whose words and names are as unevenly frequent as in any language."""

    def __init__(self, seed: int = 11) -> None:
        self._chance = random.Random(seed)
        self.words = sorted({self._word() for _ in range(WORDS * 2)})[:WORDS]
        self._chance.shuffle(self.words)
        self.people = [f"{self._word().title()} {self._word().title()}{self._word()}" for _ in range(PEOPLE)]
        self._word_weights = list(accumulate(1 / (n + 3) for n in range(len(self.words))))
        self._people_weights = list(accumulate(1 / (n + 10) for n in range(PEOPLE)))

    def _word(self) -> str:
        return "".join(self._chance.choice(_SYLLABLES) for _ in range(self._chance.choice((2, 3, 3, 4))))

    def _some_words(self, count: int) -> str:
        return " ".join(self._chance.choices(self.words, cum_weights=self._word_weights, k=count))

    def articles(self, count: int) -> Iterator[tuple[Article, Annotations]]:
        """``count`` articles of about 3,000 characters, over twenty years."""
        wires: list[str] = []  # quotations that several papers bring
        for number in range(count):
            yield self._article(number, wires)

    def _article(self, number: int, wires: list[str]) -> tuple[Article, Annotations]:
        chance = self._chance
        cast = list(dict.fromkeys(chance.choices(self.people, cum_weights=self._people_weights, k=6)))
        parts, at = [f"Titre {number} {self._some_words(6)}\n\n"], 0
        quotes, mentions = [], []
        at = len(parts[0])
        for n in range(QUOTES):
            said = self._some_words(chance.randint(8, 30))
            if wires and chance.random() < 0.05:
                said = chance.choice(wires)
            elif chance.random() < 0.05:
                wires.append(said)
                del wires[:-2_000]
            who = chance.randrange(len(cast))
            between = self._some_words(chance.randint(10, 30))
            line = f"« {said} », a déclaré {cast[who]}. {between}.\n"
            start, name = at + 2, at + 2 + len(said) + len(" », a déclaré ")
            quotes.append(
                Quotation(f"q{n + 1}", Span(start, start + len(said)), entity=f"e{who + 1}", confidence="sure")
            )
            mentions.append(Mention(f"e{who + 1}", Span(name, name + len(cast[who]))))
            parts.append(line)
            at += len(line)
        entities = tuple(Entity(f"e{n + 1}", "PER", name) for n, name in enumerate(cast))
        day = f"{2006 + number % 20}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        article = Article("".join(parts), source=f"Journal {number % 40}", date=day, lang="fr")
        return article, Annotations(entities, tuple(mentions), tuple(quotes))


def milliseconds(task: Callable[[], object], rounds: int = 7) -> tuple[float, float]:
    """Median and longest of several calls, the first one included."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        task()
        times.append((time.perf_counter() - began) * 1_000)
    return statistics.median(times), max(times)


def questions(library: Library, room: Newsroom) -> dict[str, Callable[[], object]]:
    """Every kind of question, the worst of each kind included."""
    common, second, rare = room.words[0], room.words[1], room.words[9_000]
    star = room.people[0]
    person = library.people(star)[0]
    some = library.said(person.key, limit=40)
    key = library.recent(limit=1)[0].key
    extra = min((library.person(said.person or 0) for said in library.said_here(key)), key=lambda p: p.quotes).name
    article = library.get(key)
    assert article is not None
    return {
        "recent": lambda: library.recent(),
        "recent, typed": lambda: library.recent(star.split()[1].lower()),
        "recent, typed, nothing found": lambda: library.recent("nothinglikethis"),
        "find by text": lambda: library.find(article.article),
        "keep the reading place": lambda: library.keep_place(key, ReadingPlace(3, 500)),
        "people: a whole name": lambda: library.people(star),
        "people: the beginning of a name": lambda: library.people(star[:4]),
        "said by the busiest": lambda: library.said(person.key),
        "said by the busiest, page 20": lambda: library.said(person.key, limit=100, skip=1_900),
        "said by a rare one": lambda: library.said(library.people(extra)[0].key),
        "quotations: a common word": lambda: library.quotations(Query(common)),
        "quotations: two common words": lambda: library.quotations(Query(f"{common} {second}")),
        "quotations: a phrase of common words": lambda: library.quotations(Query(f'"{common} {second}"')),
        "quotations: a rare word": lambda: library.quotations(Query(rare)),
        "quotations: the beginning of a word": lambda: library.quotations(Query(common[:3] + "*")),
        "quotations: common word, busy speaker": lambda: library.quotations(Query(common, speaker=star)),
        "quotations: common word, rare speaker": lambda: library.quotations(Query(common, speaker=extra)),
        "quotations: rare word, busy speaker": lambda: library.quotations(Query(rare, speaker=star)),
        "quotations: common word, entity": lambda: library.quotations(Query(common, entity=extra)),
        "quotations: common word, one month": lambda: library.quotations(
            Query(common, since="2011-03", until="2011-03")
        ),
        "quotations: common word, one day": lambda: library.quotations(
            Query(common, since="2011-03-05", until="2011-03-05")
        ),
        "quotations: busy speaker, one day": lambda: library.quotations(
            Query(speaker=star, since="2011-03-05", until="2011-03-05")
        ),
        "quotations: since a year": lambda: library.quotations(Query(since="2015")),
        "articles: a common word": lambda: library.search(Query(common)),
        "articles: the beginning of a word": lambda: library.search(Query(common[:3] + "*")),
        "articles: a rare word": lambda: library.search(Query(rare)),
        "articles: common word, entity, years": lambda: library.search(
            Query(common, entity=star, since="2010", until="2012-05")
        ),
        "articles: nothing but a day": lambda: library.search(Query(since="2011-03-05", until="2011-03-05")),
        "the same words elsewhere": lambda: library.alike(some.pop()),
    }


def main() -> None:
    """Fill, ask, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder) / "library.sqlite"
        room = Newsroom()
        with Library(path) as library:
            if not library.recent(limit=1):
                began = time.perf_counter()
                library.load(
                    room.articles(count), lambda done: print(f"\r{done:,} articles", end="", file=sys.stderr)
                )
                took = time.perf_counter() - began
                print(f"\rentered {count:,} articles in {took:.0f} s ({count / took:.0f} a second)")
            print(f"{size(path) / count:,.0f} bytes per article, {size(path) / 1e6:,.0f} MB")
            for name, question in questions(library, room).items():
                median, longest = milliseconds(question)
                print(
                    f"{name:42} {median:7.1f} ms   longest {longest:7.1f}   {'ok' if median <= GOAL else 'over'}"
                )
        print(f"a process that opens it for one article: {_cold(path):.0f} ms more than Python alone")


def _cold(path: Path) -> float:
    """What opening the library and reading one article adds to a process, in milliseconds."""
    ask = (
        "from pathlib import Path; from tui.library import Library\n"
        f"with Library(Path({str(path)!r})) as library: library.get(library.recent(limit=1)[0].key)"
    )
    bare = "from tui.model.session import Session"
    times = {code: min(_run(code) for _ in range(5)) for code in (ask + "\n" + bare, bare)}
    return (times[ask + "\n" + bare] - times[bare]) * 1_000


def _run(code: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
