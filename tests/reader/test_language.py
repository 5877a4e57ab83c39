"""The interface in French: every message is there, compiled, and written as French is printed."""

from __future__ import annotations

import re
import string

import gettext_files
import pytest

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.reader import language
from tui.reader.app import InquitApp

FRENCH = gettext_files.LOCALE / "fr" / "LC_MESSAGES" / "inquit.po"
ENTRIES = gettext_files.parse(FRENCH.read_text("utf-8"))
SAID = [said for message, saids in ENTRIES.items() if message for said in saids]


@pytest.fixture(autouse=True)
def back_to_english():
    yield
    language.use("en")


def test_every_message_of_the_code_is_translated_and_no_other():
    assert [
        place for message, place in gettext_files.in_code().items() if not all(ENTRIES.get(message, ("",)))
    ] == []
    assert ENTRIES.keys() - gettext_files.in_code().keys() == {""}


def test_the_compiled_catalogue_is_that_of_the_source():
    assert FRENCH.with_suffix(".mo").read_bytes() == gettext_files.compiled(ENTRIES)


def fields(message: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(message) if name}


def test_a_translation_has_the_places_of_its_message():
    wrong = [m for m, saids in ENTRIES.items() for said in saids if m and fields(said) != fields(m.split("\0")[0])]
    assert wrong == []


FAULTS = {
    "an ordinary space before a high sign": r"[\w»}] [;:!?]",
    "an ordinary space inside marks": r"« | »",
    "a typewriter's apostrophe": r"\w'\w",
    "three dots": r"\.\.\.",
    "a ligature or an accent left out": r"oe(?:uvre|il)|\bA (?:la|l’)",
}


@pytest.mark.parametrize(("fault", "pattern"), FAULTS.items())
def test_french_typography(fault, pattern):
    # "?" and "/" may be keys; then something other than a word stands before them.
    assert [said for said in SAID if re.search(pattern, said)] == [], fault


def test_the_environment_chooses(monkeypatch):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for value, code in (("fr_FR.UTF-8", "fr"), ("fr", "fr"), ("de_DE.UTF-8", "en"), ("C.UTF-8", "en"), ("", "en")):
        monkeypatch.setenv("LANG", value)
        assert language.use("") == code
    monkeypatch.setenv("LC_ALL", "fr_CA.UTF-8")
    assert language.use("") == "fr"
    assert language.use("en") == "en"


def test_plurals():
    language.use("fr")
    assert [language.plural("{n} article", "{n} articles", n) for n in (0, 1, 2)] == [
        "{n} article", "{n} article", "{n} articles",
    ]  # fmt: skip


async def test_the_language_can_be_changed_while_one_reads():
    language.use("en")
    app = InquitApp([Article("« Oui », a dit Léa.")], [Annotations()])
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        assert "Quotations" in app.reading.quotes.title
        await pilot.press(*":language", "enter")
        await pilot.pause()
        await pilot.press("j", "enter")
        await pilot.pause()
        assert "Citations" in app.reading.quotes.title
        assert app.language == "fr"
        await pilot.press("c")
        assert app.session.message == "aucune citation trouvée dans ce texte"
