"""The lists of words that rules know: each is used, each that is asked for is there, each says what it is for."""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from pathlib import Path

import pytest

import tui.annotate
from tui.annotate.data import load, words_for

ROOT = Path(tui.annotate.__file__).parent
FILES = sorted(ROOT.glob("*/lists/*.toml"))


def lists_in(path: Path) -> dict[str, str]:
    return {name: words for name, words in tomllib.loads(path.read_text("utf-8")).items() if name != "source"}


def asked_for() -> set[str]:
    """The lists that the rules name."""
    calls = (node for path in ROOT.rglob("*.py") for node in ast.walk(ast.parse(path.read_text("utf-8"))))
    return {
        ast.literal_eval(node.args[0])
        for node in calls
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "words_for"
    }


def test_every_list_is_asked_for_and_every_one_asked_for_is_there() -> None:
    assert asked_for() == {name for path in FILES for name in lists_in(path)}


def tables_in(path: Path) -> list[tuple[str, str]]:
    """The names of a file's values and, where they are tables, of the values in these."""
    return [
        (name, inner)
        for name, value in tomllib.loads(path.read_text("utf-8")).items()
        for inner in (value if isinstance(value, dict) else [""])
        if name != "source"
    ]


@pytest.mark.parametrize(
    "folder",
    sorted({path.parent for path in ROOT.glob("??/*/*.toml")}),
    ids=lambda folder: "-".join(folder.parts[-2:]),
)
def test_nothing_stands_in_two_files_of_a_folder(folder: Path) -> None:
    names = Counter(name for path in folder.glob("*.toml") for name in tables_in(path))
    assert [name for name, n in names.items() if n > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_file_names_its_source_and_each_list_what_it_is_for(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert lines[0].startswith("source = ")
    for name, words in lists_in(path).items():
        at = next(k for k, line in enumerate(lines) if line.startswith(f"{name} = "))
        assert lines[at - 1].startswith("# "), name
        entries = [word.strip() for word in words.split(",")]
        assert all(entries), name
        assert [word for word, n in Counter(entries).items() if n > 1] == [], name


def test_the_words_of_both_languages_are_one_list() -> None:
    assert {"sons", "fils"} <= words_for("partners")


def test_a_list_that_is_nowhere_is_an_error() -> None:
    with pytest.raises(KeyError):
        words_for("nowhere")


def test_classes_of_callings_are_those_of_the_roles() -> None:
    for path in (p for p in FILES if p.stem == "classes"):
        named = {word.strip() for words in lists_in(path).values() for word in words.split(",")}
        assert named <= set(load(path.parts[-3], "roles")["class"])
