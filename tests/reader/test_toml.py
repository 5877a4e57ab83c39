"""The quick way of reading plain TOML gives what the standard library's gives, or leaves it to that."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.reader.toml import _plain, loads
from tui.resources import folder

PARTS = (
    "a", "b_1", "é", "[a]", "[b.c]", "[]", "a.b", '"', "'", "\\", "#", " = ", "=", " ", "\n", "\n", "\r", "\t",
    "\x00", '"#fff"', '"été"', '"x" # y', "true", "false", "0", "07", "42", "1_0", "1.5", "inf",
    '"""', "[[a]]", "{}", "²",
)  # fmt: skip
DOCUMENTS = st.lists(st.sampled_from(PARTS), max_size=14).map("".join)


@example('a = ""\n[a]\n')
@example("[a]\n[a]\n")
@example("[a]\nb = true\n[c]\nb = 1\n")
@example('a = """')
@given(DOCUMENTS)
def test_what_is_read_quickly_is_read_rightly(document: str) -> None:
    found = _plain(document)
    if found is not None:
        assert found == tomllib.loads(document)


@pytest.mark.parametrize("path", sorted((folder("styles") / "themes").glob("*.toml")), ids=lambda path: path.stem)
def test_our_own_themes_are_read_quickly(path) -> None:
    text = path.read_text("utf-8")
    assert _plain(text) == tomllib.loads(text)


def test_what_is_more_is_left_to_the_library() -> None:
    assert loads("a = [1, 2]") == {"a": [1, 2]}
    with pytest.raises(ValueError, match="Invalid value"):
        loads("a = ")
