"""The headless commands, on articles that are annotated already (no model is loaded)."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tui.cli import main
from tui.formats.inquit_json import dumps, loads
from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.span import Span

TEXT = "Le port\n\n« Oui », a dit Léa Le\xa0Gall.\nSelon un marin, \x1b[31mnon\u202e.\n"
ARTICLE = Article(TEXT, source="port.txt", lang="fr")
OUI, LEA, SAID = Span(11, 14), Span(24, 35), Span(18, 23)
NON, SAILOR = Span(53, 61), Span(43, 51)
ANNOTATIONS = Annotations(
    entities=(Entity("e1", "PER", "Léa Le\xa0Gall"), Entity("e2", "LOC", "Kervalec")),
    mentions=(Mention("e1", LEA),),
    quotes=(
        Quotation("q1", OUI, "direct", SAID, LEA, "e1", "Léa Le\xa0Gall", "subject-after", "sure"),
        Quotation("q2", NON, "indirect", None, SAILOR, None, None, "according", "likely"),
    ),
)


@pytest.fixture
def port(tmp_path: Path) -> str:
    path = tmp_path / "port.json"
    path.write_text(dumps(ARTICLE, ANNOTATIONS), "utf-8")
    return str(path)


def printed(capsys: pytest.CaptureFixture[str], *args: str, status: int = 0) -> str:
    assert main(args) == status
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_the_fixture_says_what_it_means() -> None:
    assert [span.of(TEXT) for span in (OUI, LEA, SAID, SAILOR)] == ["Oui", "Léa Le\xa0Gall", "a dit", "un marin"]


def test_quotes_piped_are_tab_separated_and_clean(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [line.split("\t") for line in printed(capsys, "quotes", port).splitlines()]
    assert lines[0] == ["port.txt", "1", "Léa Le Gall", "direct", "sure", "a dit", "Oui"]
    assert lines[1] == ["port.txt", "2", "un marin", "indirect", "likely", "", "␛[31mnon"]


def test_quotes_as_json_and_jsonl(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = json.loads(printed(capsys, "quotes", port, "--format", "json"))
    assert rows[0]["who"] == "Léa Le\xa0Gall"
    assert rows[0]["cue"] == {"start": 18, "end": 23, "text": "a dit"}
    assert TEXT[rows[1]["start"] : rows[1]["end"]] == rows[1]["text"]
    lines = printed(capsys, "quotes", port, "-f", "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == rows


def test_quotes_as_csv(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows = list(csv.DictReader(io.StringIO(printed(capsys, "quotes", port, "-f", "csv"))))
    assert [row["text"] for row in rows] == ["Oui", "\x1b[31mnon"]


def test_quotes_as_markdown(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "quotes", port, "-f", "md")
    assert "# Le port\n" in out
    assert "> « Oui »\n>\n> — **Léa Le Gall**, *a dit*\n" in out
    assert "> ␛\\[31mnon\n>\n> — **un marin** (?)\n" in out


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--by", "lea le-gall"], ["q1"]),
        (["--by", "GALL"], ["q1"]),
        (["--by", "gal"], []),
        (["--by", "marin", "--by", "gall"], ["q1", "q2"]),
        (["--kind", "indirect"], ["q2"]),
        (["--min-confidence", "sure"], ["q1"]),
        (["--min-confidence", "inherited"], ["q1", "q2"]),
        (["--by", "gall", "--kind", "indirect"], []),
    ],
)
def test_choosing_quotes(
    port: str, options: list[str], ids: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    rows = json.loads(printed(capsys, "quotes", port, "-f", "json", *options))
    assert [row["id"] for row in rows] == ids


def test_a_number_stays_with_its_quotation(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "quotes", port, "--by", "marin").split("\t")[1] == "2"


def test_entities(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, "entities", port).splitlines() == [
        "port.txt\tPER\tLéa Le Gall\t1\t1\tLéa Le Gall",
        "port.txt\tLOC\tKervalec\t0\t0\t",
    ]
    rows = json.loads(printed(capsys, "entities", port, "-f", "json", "--type", "per"))
    assert [row["spans"] for row in rows] == [[{"start": 24, "end": 35}]]


def test_annotate_prints_what_it_was_given(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert loads(printed(capsys, "annotate", port)) == (ARTICLE, ANNOTATIONS)


def test_annotate_writes_one_file_for_each(port: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twin = tmp_path / "other" / "port.json"
    twin.parent.mkdir()
    twin.write_bytes(Path(port).read_bytes())
    out = tmp_path / "new" / "out"
    printed(capsys, "annotate", port, str(twin), "-o", str(out))
    assert sorted(path.name for path in out.iterdir()) == ["port-2.json", "port.json"]
    assert loads((out / "port.json").read_text("utf-8")) == (ARTICLE, ANNOTATIONS)


def test_several_articles_need_a_folder(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["annotate", port, port]) == 2
    assert "-o DIR" in capsys.readouterr().err


def test_one_bad_file_does_not_stop_the_others(
    port: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quotes", str(tmp_path / "none.txt"), port]) == 1
    captured = capsys.readouterr()
    assert captured.out.count("\n") == 2
    assert captured.err.count("\n") == 1
    assert "no such file" in captured.err


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b'{"format": "inquit/1"}', "text is missing"),
        (b'{"format": "inquit/1", "text": "a", "quotes": [{"start": 0, "end": 2}]}', "quotes[0] ends at 2"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
    ],
)
def test_errors_are_one_line(
    content: bytes, word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    for command in ["quotes", "entities", "annotate", "read"]:
        assert main([command, str(path)]) == 1
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.startswith(f"inquit: {path}: ")
        assert word in captured.err
        assert captured.err.count("\n") == 1


@pytest.mark.parametrize(
    "args", [["quotes"], ["quotes", "--nope", "x"], ["quotes", "-f", "xml", "x"], ["--nope"], ["annotate"]]
)
def test_wrong_usage(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(args) == 2
    assert "Usage" in capsys.readouterr().err


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    for command in [[], ["quotes"], ["entities"], ["annotate"]]:
        assert "Examples:" in printed(capsys, *command, "--help")
    assert printed(capsys, "--version").startswith("inquit ")


def test_a_folder_that_cannot_be_written(port: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("x")
    assert main(["annotate", port, "-o", str(tmp_path / "file")]) == 1
    assert "cannot be written" in capsys.readouterr().err
