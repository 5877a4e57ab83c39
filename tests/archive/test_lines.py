"""Archives into JSON Lines: order, what is wrong with articles, what is gone on with."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from archives import ids, line, read_lines, write_lines

from tui.archive.errors import ArchiveError
from tui.cli import main
from tui.formats.inquit_json import loads


def test_order_is_kept(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", [line(n) for n in range(300)])
    out = tmp_path / "out.jsonl"
    standing = run(archive, to=out)
    assert ids(out) == [f"a{n}" for n in range(300)]
    assert (standing.articles, standing.failed) == (300, 0)
    assert not (tmp_path / "out.errors.jsonl").exists()
    assert not (tmp_path / "out.jsonl.parts").exists()


def test_a_line_is_inquit_1_and_names_its_input(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", ["", line(7)])
    run(archive, to=tmp_path / "out.jsonl")
    (written,) = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    article, annotations = loads(written)
    assert annotations.quotes[0].span.of(article.text) == "Nous voterons 7 fois"
    assert article.source == "Le Soir"
    assert article.extra["input"] == f"{archive}:2"


def test_folders_in_sorted_order_with_all_below(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    names = ["2023/b.json", "2023/a.json", "2024.jsonl", "2022/12/x.json", "z.json"]
    for number, name in enumerate(names):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        write_lines(tmp_path / "in" / name, [line(number)])
    (tmp_path / "in" / "picture.png").write_bytes(b"\x89PNG")
    out = tmp_path / "in" / "out.jsonl"  # in the very folder that is read
    for _ in range(2):
        run(tmp_path / "in", to=out)
        assert ids(out) == ["a3", "a1", "a0", "a2", "a4"]


def test_compressed_lines(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = tmp_path / "a.jsonl.gz"
    archive.write_bytes(gzip.compress("".join(line(n) + "\n" for n in range(50)).encode()))
    run(archive, to=tmp_path / "out.jsonl")
    assert ids(tmp_path / "out.jsonl") == [f"a{n}" for n in range(50)]
    broken = tmp_path / "b.jsonl.gz"
    broken.write_bytes(archive.read_bytes()[:-200])
    standing = run(broken, to=tmp_path / "out2.jsonl")
    assert standing.failed == 1
    assert standing.articles < 50


BAD = {
    '{"title": "x"}': 'has no "text"',
    '{"text": 5}': "must be text",
    '{"text": "  "}': "is empty",
    "[1]": "must be an object",
    "{nonsense": "is not JSON",
    '{"text": "' + "Ωδε " * 30 + '"}': "neither French nor English",
    "[" * 5_000: "nested deeper",
    line(1).replace('"kind": "direct"', '"kind": "odd"'): "must be one of",
}


def test_bad_articles_are_recorded_and_do_not_stop_the_run(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    lines = [one for n, bad in enumerate(BAD) for one in (line(n), bad)]
    archive = write_lines(tmp_path / "a.jsonl", lines)
    archive.write_bytes(archive.read_bytes() + b'{"text": "\xff\xfe"}\n')
    standing = run(archive, to=tmp_path / "out.jsonl")
    assert ids(tmp_path / "out.jsonl") == [f"a{n}" for n in range(len(BAD))]
    assert standing.failed == len(BAD) + 1
    errors = read_lines(tmp_path / "out.errors.jsonl")
    places = [*range(2, 2 * len(BAD) + 1, 2), 2 * len(BAD) + 1]
    assert [each["input"] for each in errors] == [f"{archive}:{n}" for n in places]
    for error, reason in zip(errors, [*BAD.values(), "is not UTF-8"], strict=True):
        assert reason in error["reason"]


def test_what_is_new_is_added(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "in"
    folder.mkdir()
    write_lines(folder / "b.json", [line(1)])
    write_lines(folder / "c.jsonl", [line(2), "bad"])
    out = tmp_path / "out.jsonl"
    run(folder, to=out)
    write_lines(folder / "a.json", [line(0)])
    write_lines(folder / "c.jsonl", [line(2), "bad", line(3)])
    standing = run(folder, to=out)
    assert ids(out) == ["a1", "a2", "a0", "a3"]
    assert (standing.articles, standing.failed) == (4, 1)
    assert len(read_lines(tmp_path / "out.errors.jsonl")) == 1


def test_the_same_file_named_twice_is_one(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", [line(0), line(0)])
    run(archive, archive, to=tmp_path / "out.jsonl")
    assert ids(tmp_path / "out.jsonl") == ["a0", "a0"]


def test_failures_can_be_tried_again(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        write_lines(folder / f"{number}.json", [line(number)])
    (folder / "1.json").write_text("{", "utf-8")
    out = tmp_path / "out.jsonl"
    assert run(folder, to=out).failed == 1
    write_lines(folder / "1.json", [line(1)])
    assert run(folder, to=out).failed == 1
    standing = run(folder, to=out, retry=True)
    assert (standing.articles, standing.failed) == (3, 0)
    assert ids(out) == ["a0", "a2", "a1"]
    assert not (tmp_path / "out.errors.jsonl").exists()
    assert run(folder, to=out).failed == 0


def test_an_output_of_other_making_is_left_alone(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", [line(0)])
    other = write_lines(tmp_path / "other.jsonl", ['{"mine": 1}'])
    with pytest.raises(ArchiveError, match="is there already"):
        run(archive, to=other)
    assert other.read_text() == '{"mine": 1}\n'


def test_an_output_taken_away_is_made_again(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", [line(0), line(1)])
    out = tmp_path / "out.jsonl"
    run(archive, to=out)
    out.unlink()
    assert run(archive, to=out).articles == 2
    assert ids(out) == ["a0", "a1"]
    out.write_text("", "utf-8")
    with pytest.raises(ArchiveError, match="is shorter than it was left"):
        run(archive, to=out)


def test_settings_do_not_mix(tmp_path: Path, run) -> None:  # type: ignore[no-untyped-def]
    archive = write_lines(tmp_path / "a.jsonl", [line(0)])
    run(archive, to=tmp_path / "out.jsonl")
    with pytest.raises(ArchiveError, match="was begun with text column the default"):
        run(archive, to=tmp_path / "out.jsonl", text_column="body")


@pytest.mark.parametrize("name", ["nowhere", "nowhere/*.txt"])
def test_a_name_that_leads_nowhere_stops_before_anything_begins(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = write_lines(tmp_path / "a.jsonl", [line(0)])
    assert main(["annotate", str(archive), str(tmp_path / name), "-o", str(tmp_path / "out.jsonl")]) == 1
    assert name in capsys.readouterr().err
    assert not (tmp_path / "out.jsonl").exists()


def test_options_of_archives_are_for_archives(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = write_lines(tmp_path / "a.json", [line(0)])
    assert main(["annotate", str(archive), "--jobs", "2"]) == 2
    assert "-o OUT.jsonl" in capsys.readouterr().err


def test_raw_records_are_annotated_with_what_they_tell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = {
        "id": 17,
        "headline": "Au conseil",
        "authors": ["Ana Roux", "Luc Bel"],
        "published": "2024-05-02",
        "body": "« Nous voterons », a dit Inès Corvalan.\r\nElle est partie.",
        "section": "Politique",
        "quotes": "not ours",
    }
    archive = write_lines(tmp_path / "a.jsonl", [json.dumps(record), '{"body": ""}'])
    out = tmp_path / "out.jsonl"
    status = main(["annotate", str(archive), "-o", str(out), "--text-column", "body", "-j", "1"])
    assert status == 1
    assert "1 could not be annotated" in capsys.readouterr().err
    (made,) = read_lines(out)
    assert made["text"] == "« Nous voterons », a dit Inès Corvalan.\nElle est partie."
    told = [made[key] for key in ("id", "title", "byline", "date", "lang", "section", "source")]
    assert told == ["17", "Au conseil", "Ana Roux, Luc Bel", "2024-05-02", "fr", "Politique", f"{archive}:1"]
    assert [(quote["who"], quote["kind"]) for quote in made["quotes"]] == [("Inès Corvalan", "direct")]
