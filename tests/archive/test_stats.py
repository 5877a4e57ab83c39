"""Who speaks how much, over results and over the library; results brought into the library."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from archives import PEOPLE, article, line, write_lines
from hypothesis import given
from hypothesis import strategies as st

from tui.archive.stats import Speech, count
from tui.cli import main
from tui.library import Library

ROOT = Path(__file__).parents[2]
SPEECH = st.builds(
    Speech,
    st.sampled_from(["", "Léa Gall", "Lea GALL", "un marin"]),
    st.booleans(),
    st.sampled_from(["direct", "partial"]),
    st.sampled_from(["Le Matin", "Le Soir"]),
    st.sampled_from(["", "2024", "2024-05", "2024-05-17", "2023-12-31"]),
    st.integers(0, 50),
)


@pytest.fixture
def results(tmp_path: Path) -> str:
    return str(write_lines(tmp_path / "out.jsonl", [line(n) for n in range(12)]))


def printed(capsys: pytest.CaptureFixture[str], *args: str, status: int = 0) -> str:
    assert main(args) == status
    return capsys.readouterr().out


def test_by_speaker(results: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [row.split("\t") for row in printed(capsys, "stats", results).splitlines()]
    assert sorted(rows) == [[name, "4", "16", "0.3333"] for name in sorted(PEOPLE)]


def test_by_month_and_source_as_csv(results: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "stats", results, "--by", "month", "--by", "source", "-f", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["month"], row["source"], row["quotations"], row["share"]) for row in rows] == [
        ("2024-01", "Le Matin", "3", "1.0"),
        ("2024-02", "Le Soir", "3", "1.0"),
        ("2024-03", "Le Matin", "3", "1.0"),
        ("2024-04", "Le Soir", "3", "1.0"),
    ]


def test_since_until_and_people(results: str, capsys: pytest.CaptureFixture[str]) -> None:
    asked = (
        "stats",
        results,
        "--by",
        "kind",
        "--people",
        "--since",
        "2024-02",
        "--until",
        "2024-03-10",
        "-f",
        "json",
    )
    assert json.loads(printed(capsys, *asked)) == [{"kind": "direct", "quotations": 6, "words": 24, "share": 1.0}]


def test_the_library_counts_the_same(results: str, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):  # again: the same articles, entered once
        printed(capsys, "library", "import", results)
    with Library() as library:
        assert len(library.recent()) == 12
        (said, *_) = library.said(library.people(PEOPLE[0])[0].key)
        assert said.text.startswith("Nous voterons")
    for by in ("who", "month", "source", "kind"):
        asked = ("--by", by, "-f", "csv")
        assert printed(capsys, "stats", *asked) == printed(capsys, "stats", results, *asked)


def test_the_tables_count_the_same(
    results: str,
    run,  # type: ignore[no-untyped-def]
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("pyarrow")
    tables = tmp_path / "out.parquet"
    run(Path(results), to=tables)
    for by in ("who", "month", "source", "kind"):
        asked = ("--by", by, "-f", "csv")
        assert printed(capsys, "stats", str(tables), *asked) == printed(capsys, "stats", results, *asked)
    printed(capsys, "library", "import", str(tables))
    with Library() as library:
        assert {one.headline for one in library.recent()} == {article(n)[0].headline for n in range(12)}


def test_annotated_samples_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    sample = str(ROOT / "samples" / "sommet-de-brumaire.json")
    rows = printed(capsys, "stats", sample, "-b", "kind").splitlines()
    assert sum(int(row.split("\t")[1]) for row in rows) == 22


def test_what_cannot_be_read_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mixed = str(write_lines(tmp_path / "out.jsonl", [line(0), '{"text": "raw"}', "{"]))
    for command in (["stats", mixed], ["library", "import", mixed]):
        assert main(command) == 1
        err = capsys.readouterr().err
        assert "out.jsonl:2: is not annotated" in err
        assert "out.jsonl:3: " in err
    assert main(["stats", str(tmp_path / "nowhere")]) == 1


def test_a_plot_in_plain_letters(results: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("plotext")
    out = printed(capsys, "stats", results, "--by", "month", "--plot")
    assert [row.split(" ")[0] for row in out.splitlines()] == ["2024-01", "2024-02", "2024-03", "2024-04"]
    assert "\x1b" not in out


@given(st.lists(SPEECH, max_size=30), st.permutations(["who", "month", "source", "kind"]), st.integers(1, 2))
def test_nothing_is_lost_in_counting(speeches: list[Speech], keys: list[str], depth: int) -> None:
    by = keys[:depth]
    shares = count(speeches, by)
    assert sum(share.quotations for share in shares) == len(speeches)
    assert sum(share.words for share in shares) == sum(speech.words for speech in speeches)
    heads: dict[tuple[str, ...], float] = {}
    for share in shares:
        heads[share.keys[:-1]] = heads.get(share.keys[:-1], 0) + share.share
    for total in heads.values():
        assert total == pytest.approx(1) or total == 0
    if by[0] == "month":
        assert [share.keys[0] for share in shares] == sorted(share.keys[0] for share in shares)
    if by == ["who"]:
        assert len(shares) == len({speech.who.lower().replace("é", "e") for speech in speeches})
