"""inquit export, doctor, themes, completion."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.cli.export import WRITERS
from tui.formats.inquit_json import loads
from tui.opening import open_named
from tui.resources import folder

SAMPLE = str(folder("samples") / "ruches-du-phare.json")
ARTICLE, ANNOTATIONS = loads(Path(SAMPLE).read_text("utf-8"))


@pytest.mark.parametrize("form", list(WRITERS))
def test_every_format_is_written_to_a_folder(form: str, tmp_path: Path) -> None:
    assert main(["export", SAMPLE, "-f", form, "-o", str(tmp_path)]) == 0
    assert all(path.stat().st_size > 500 for path in tmp_path.iterdir())


@pytest.mark.parametrize("form", ["json", "brat", "webannotation", "docbin", "conllu", "xmi"])
def test_what_was_exported_opens_again(form: str, tmp_path: Path) -> None:
    assert main(["export", SAMPLE, "-f", form, "-o", str(tmp_path)]) == 0
    (path,) = (path for path in tmp_path.iterdir() if path.suffix not in (".txt", ".xml"))
    (opened,) = open_named(str(path))
    assert opened.article.text.strip() == ARTICLE.text.strip()
    assert opened.annotations is not None
    assert len(opened.annotations.mentions) == len(ANNOTATIONS.mentions)


@pytest.mark.parametrize("form", sorted(set(WRITERS) - {"brat", "docbin", "xmi"}))
def test_one_article_goes_to_standard_output(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", SAMPLE, "-f", form]) == 0
    assert "Noémie" in capsys.readouterr().out


def test_several_files_and_binary_formats_need_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", SAMPLE, SAMPLE, "-f", "html"]) == 2
    assert main(["export", SAMPLE, "-f", "docbin"]) == 2
    assert "-o DIR" in capsys.readouterr().err


def test_doctor(capsys: pytest.CaptureFixture[str]) -> None:
    main(["doctor"])
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert {state for state, _, _ in lines} <= {"ok", "--", "!!"}
    assert {"inquit", "python", "spacy", "French model", "styles", "samples"} <= {what for _, what, _ in lines}


def test_themes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes"]) == 0
    out = capsys.readouterr().out
    assert out.count("*") == 1
    assert "papier" in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", shell]) == 0
    assert "_INQUIT_COMPLETE" in capsys.readouterr().out


def test_completion_knows_commands_and_files() -> None:
    env = {"_INQUIT_COMPLETE": "bash_complete", "COMP_WORDS": "inquit quo", "COMP_CWORD": "1", "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-m", "tui"], env=env, capture_output=True, text=True, timeout=60, check=False,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert "plain,quotes" in done.stdout
    assert "file," in done.stdout
