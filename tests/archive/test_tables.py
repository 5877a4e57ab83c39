"""Archives into Parquet and back; what other tools read there."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest
from annotated import annotated
from archives import PEOPLE, article, line, read_lines, write_lines
from hypothesis import HealthCheck, given, settings

from tui.archive import parquet_output
from tui.archive.errors import ArchiveError
from tui.archive.results import read_results
from tui.archive.tables import TABLES
from tui.formats.inquit_json import dumps
from tui.model.annotation import Annotations
from tui.model.article import Article

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def articles(out: Path) -> list[Article]:
    return [one for one, _ in read_results(str(out), pytest.fail)]


def table(out: Path, name: str) -> list[dict[str, object]]:
    return pq.read_table(out / name).to_pylist()


def test_what_is_written_is_read_back(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", [line(n) for n in range(100)])
    out = tmp_path / "out.parquet"
    assert run(archive, to=out).articles == 100
    for number, (one, found) in enumerate(read_results(str(out), pytest.fail)):
        wanted, wanted_annotations = article(number)
        assert (one, found) == (wanted, wanted_annotations)
    assert not (out / "_parts").exists()


def test_the_tables_have_the_schema_that_is_documented(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", [line(7)])
    out = tmp_path / "out.parquet"
    run(archive, to=out)
    for name, columns in TABLES.items():
        assert pq.read_schema(out / name / "part-000000.parquet").names == [column for column, _, _ in columns]
    (quote,) = table(out, "quotations")
    assert quote["who"] == PEOPLE[1]
    assert quote["day"] == datetime.date(2024, 4, 10)
    assert (quote["type"], quote["words"], quote["cue"], quote["text"]) == (
        "PER",
        4,
        "a dit",
        "Nous voterons 7 fois",
    )
    (entity,) = table(out, "entities")
    assert (entity["name"], entity["quotations"], entity["starts"]) == (
        PEOPLE[1],
        1,
        [article(7)[0].text.index(PEOPLE[1])],
    )
    (row,) = table(out, "articles")
    assert (row["article"], row["input"], row["words"]) == ("a7", f"{archive}:1", len(article(7)[0].text.split()))


def test_partitions_go_on_where_they_were(
    tmp_path: Path,
    run,  # type: ignore[no-untyped-def]
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parquet_output, "PARTITION", 64)
    archive = write_lines(tmp_path / "a.jsonl", [line(n) for n in range(100)] + ["bad"])
    out = tmp_path / "out.parquet"
    run(archive, to=out)
    # What a kill leaves: a partition that was not committed in one table, a draft of another.
    (out / "articles" / "part-000002.parquet").write_bytes(b"half")
    (out / "quotations" / ".part-000002.parquet.77").write_bytes(b"")
    write_lines(archive, [line(n) for n in range(100)] + ["bad"] + [line(n) for n in range(100, 130)])
    standing = run(archive, to=out)
    assert (standing.size, standing.articles, standing.failed) == (3, 130, 1)
    assert [one.id for one in articles(out)] == [f"a{n}" for n in range(130)]
    assert Counter(row["who"] for row in table(out, "quotations")).total() == 130
    assert len(read_lines(out / "errors.jsonl")) == 1
    assert not list(out.glob("*/.*"))


def test_a_partition_that_is_gone_is_noticed(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", [line(0)])
    out = tmp_path / "out.parquet"
    run(archive, to=out)
    (out / "entities" / "part-000000.parquet").unlink()
    with pytest.raises(ArchiveError, match="lacks partitions"):
        run(archive, to=out)


def test_rows_of_parquet_as_articles(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    rows = {
        "body": ["« Oui », a dit Léa Gall. Elle est là.", None, "« Non », a dit Marc Oury. Il est là."],
        "date": [datetime.date(2024, 5, 1), None, datetime.date(2023, 1, 2)],
        "authors": [["A", "B"], [], None],
        "views": [1.5, float("nan"), 3.0],
        "vector": [[1.0, 2.0]] * 3,
    }
    pq.write_table(pa.table(rows), tmp_path / "a.parquet")
    standing = run(tmp_path / "a.parquet", to=tmp_path / "out.jsonl", text_column="body")
    assert (standing.articles, standing.failed) == (2, 1)
    first, last = read_lines(tmp_path / "out.jsonl")
    assert (first["date"], first["byline"], first["views"], first["quotes"][0]["who"]) == (
        "2024-05-01",
        "A, B",
        1.5,
        "Léa Gall",
    )
    assert "vector" not in first
    assert last["input"] == f"{tmp_path / 'a.parquet'}:3"
    (error,) = read_lines(tmp_path / "out.errors.jsonl")
    assert 'has no "body"' in error["reason"]


def test_a_column_that_is_not_there(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    pq.write_table(pa.table({"corps": ["x"]}), tmp_path / "a.parquet")
    with pytest.raises(ArchiveError, match='no column "text" of text \\(its columns: corps\\)'):
        run(tmp_path / "a.parquet", to=tmp_path / "out.jsonl")
    (tmp_path / "b.parquet").write_bytes(b"PAR1 not really PAR1")
    with pytest.raises(ArchiveError, match="is not Parquet that can be read"):
        run(tmp_path / "b.parquet", to=tmp_path / "out2.jsonl")


def test_the_readme_names_every_column() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    for name, columns in TABLES.items():
        (row,) = (line for line in readme.splitlines() if line.startswith(f"| `{name}` |"))
        named = re.findall(r"`(\w+)`", row.split("|")[2])
        assert sorted(named) == sorted(column for column, _, _ in columns)
    for query in (MOST_QUOTED, SHARE_BY_MONTH):
        assert " ".join(query.format("archive.parquet").split()) in " ".join(readme.split())


ASK = """
import duckdb, json, sys
print(json.dumps([duckdb.sql(query).fetchall() for query in sys.argv[1:]]))
"""
MOST_QUOTED = """
SELECT who, count(*) AS quotations FROM '{}/quotations/*.parquet'
WHERE type = 'PER' GROUP BY who ORDER BY quotations DESC
"""
SHARE_BY_MONTH = """
SELECT strftime(day, '%Y-%m') AS month, who, sum(words) / sum(sum(words)) OVER (PARTITION BY month) AS share
FROM '{}/quotations/*.parquet' GROUP BY month, who ORDER BY month, share DESC
"""


@pytest.mark.skipif(find_spec("duckdb") is None, reason="needs duckdb")
def test_duckdb_reads_the_tables(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", [line(n) for n in range(12)])
    out = tmp_path / "out.parquet"
    run(archive, to=out)
    queries = [query.format(out) for query in (MOST_QUOTED, SHARE_BY_MONTH)]
    # In a process of its own: the module complains at the end of any that does not end at once.
    answered = subprocess.run(
        [sys.executable, "-c", ASK, *queries], stdout=subprocess.PIPE, timeout=60, check=True
    )
    most, share = json.loads(answered.stdout)
    assert sorted(most) == [[name, 4] for name in sorted(PEOPLE)]
    assert [month for month, _, _ in share] == [f"2024-{1 + n // 3:02}" for n in range(12)]
    assert [part for _, _, part in share] == pytest.approx([1 / 3] * 12)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(annotated())
def test_anything_can_be_put_into_tables(one: tuple[Article, Annotations]) -> None:
    from tui.archive.tables import rows_of

    rows = list(rows_of(*one))
    for name in TABLES:
        some = [parquet_output._encodable(row) for table, row in rows if table == name]
        assert len(pa.Table.from_pylist(some, parquet_output.schema_of(name))) == len(some)
    (row,) = (row for table, row in rows if table == "articles")
    assert dumps(*one)
    assert row["text"] == one[0].text
