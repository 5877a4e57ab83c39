"""The reader's own keys: what is taken over, what is refused and why; and the laws of the default keys."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.annotation import Annotations
from tui.model.article import Article
from tui.reader import keymap, language
from tui.reader.app import InquitApp
from tui.reader.commands import BY_ID, COMMANDS
from tui.reader.keycheck import advice, normal, objection
from tui.reader.keymap import Keymap, check, default_keys, load_keymap
from tui.reader.keynames import _USUAL, key_name, signs


@pytest.fixture(autouse=True)
def english():
    language.use("en")
    yield
    keymap.use(Keymap())


def clashes(found: Keymap) -> list[tuple[str, str]]:
    return [
        (a.id, b.id)
        for a, b in combinations(COMMANDS, 2)
        if a.scope is b.scope and set(found.keys(a)) & set(found.keys(b))
    ]


# -- the default keys -------------------------------------------------------------------------------


def test_no_default_key_means_two_things():
    assert clashes(Keymap()) == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.id)
def test_default_keys_reach_a_program_from_any_terminal_and_keyboard(command):
    for key in default_keys(command):
        assert normal(key) == key, "not Textual's name of a key"
        assert objection(key, command.id) == ""
        assert advice(key) == ""


# -- a keymap ---------------------------------------------------------------------------------------


def test_keys_are_taken_over():
    found = check({"next-quotation": "é", "line-down": ["j", "?"], "help": "f1", "wider": []})
    assert found.errors == ()
    assert found.keys(BY_ID["next-quotation"]) == ("é",)
    assert found.keys(BY_ID["line-down"]) == ("j", "question_mark")
    assert found.keys(BY_ID["wider"]) == ()
    assert found.keys(BY_ID["line-up"]) == default_keys(BY_ID["line-up"])


def test_two_commands_may_change_their_keys_over():
    found = check({"copy-attributed": "Y", "copy-bare": "y"})
    assert found.errors == ()
    assert clashes(found) == []


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"next-quote": "n"}, "no command “next-quote”; did you mean next-quotation?"),
        ({"zzz": "n"}, "no command “zzz”; inquit keys lists them"),
        ({"next-quotation": "y"}, "y already means copy-attributed"),
        ({"next-quotation": "ctrl+i"}, "ctrl+i arrives as tab"),
        ({"next-quotation": "ctrl+f3"}, "ctrl+f3 is swallowed"),
        ({"next-quotation": "ctrl+q"}, "ctrl+q always quits"),
        ({"next-quotation": "tab"}, "tab always goes from pane to pane"),
        ({"next-quotation": "c,n"}, "“c,n” is not a key"),
        ({"next-quotation": "\x1b]0;x"}, "is not a key"),
        ({"next-quotation": 3}, "keys are a string"),
        ({"next-quotation": [["c"]]}, "keys are a string"),
        ({"next-quotation": {"key": "c"}}, "keys are a string"),
    ],
)
def test_what_cannot_work_is_one_line_and_the_default_stays(content, words):
    found = check(content)
    assert found.own == {}
    assert len(found.errors) == 1
    assert words in found.errors[0]
    assert "\n" not in found.errors[0]


def test_a_clash_that_only_appears_when_another_line_is_refused():
    # n goes to the quotations, whose c goes to "repeat" - which is refused for its second key.
    found = check({"next-quotation": "n", "repeat": ["c", "ctrl+m"]})
    assert found.own == {}
    assert len(found.errors) == 2
    assert clashes(found) == []


@pytest.mark.parametrize(("key", "words"), [("[", "AltGr"), ("^", "dead key"), ("alt+x", "not sent by every")])
def test_keys_that_some_keyboards_lack_are_taken_with_a_note(key, words):
    found = check({"next-quotation": key})
    assert found.errors == ()
    assert found.keys(BY_ID["next-quotation"]) == (normal(key),)
    assert [words in note for note in found.notes] == [True]


ids = st.sampled_from([command.id for command in COMMANDS]) | st.text(max_size=8)
some_keys = st.sampled_from(["c", "C", "n", "y", "é", "ctrl+f", "ctrl+i", "f1", "?", "space", "", "++", "ctrl++"])
values = some_keys | st.lists(some_keys | st.text(max_size=3), max_size=3) | st.integers() | st.none()


@given(st.dictionaries(ids, values, max_size=8))
def test_whatever_the_file_says_no_key_means_two_things(content):
    found = check(content)
    assert clashes(found) == []
    assert all("\n" not in line for line in found.errors + found.notes)
    assert set(found.own) <= set(BY_ID)


# -- the file ---------------------------------------------------------------------------------------


def test_no_file_no_keymap(tmp_path: Path):
    assert load_keymap(tmp_path) == Keymap()


@pytest.mark.parametrize("words", ['next-quotation = "', "\xff\xfe", "[[[[[", "a = 1\na = 2"])
def test_a_broken_file_is_one_line(tmp_path: Path, words: str):
    (tmp_path / "keymap.toml").write_bytes(words.encode("latin-1"))
    found = load_keymap(tmp_path)
    assert found.own == {}
    assert len(found.errors) == 1
    assert found.errors[0].startswith("keymap.toml: ")


# -- names ------------------------------------------------------------------------------------------


@given(st.characters(min_codepoint=33, max_codepoint=0x24F))
def test_a_sign_and_the_name_of_its_key_are_the_same_thing(character):
    key = normal(character)
    if key is not None:
        assert normal(key) == key
        assert key_name(key) == character


def test_modifiers_in_any_order():
    assert normal("shift+ctrl+left") == "ctrl+shift+left"
    assert normal("ctrl+[") == "ctrl+left_square_bracket"
    assert normal("ctrl++") == "ctrl+plus"
    assert normal("ctrl+ctrl+a") is None
    assert normal("") is None
    assert normal("+a") is None


# -- in the reader ----------------------------------------------------------------------------------


async def test_the_reader_obeys_the_keymap_and_shows_it():
    keymap.use(check({"next-quotation": "n", "repeat": "ù", "help": "f2", "unfold": "d"}))
    text = "Bonjour. « Oui », a dit Léa."
    app = InquitApp([Article(text)], [Annotations()])
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.press("c")
        assert app.session.message == ""
        await pilot.press("n")
        assert app.session.message == "no quotation was found in this text"
        await pilot.press("escape", "f2")
        assert "HelpScreen" in type(app.screen).__name__
        shown = "\n".join("".join(s.text for s in line) for line in app.screen._compositor.render_strips())
        assert "  n   " in shown
        assert "  ù   " in shown


def test_the_signs_of_the_usual_keys_are_those_of_unicode():
    assert {name: signs()[name] for name in _USUAL} == _USUAL
    names = {key for command in COMMANDS for key in default_keys(command)}
    assert names & signs().keys() <= _USUAL.keys()
