"""What a text may send to a terminal: signs only, one for each code point."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.display import BROKEN, HIDDEN, LINE, TURN, clean

ANY_TEXT = st.text(st.characters(exclude_categories=()))
# Format characters with a shape of their own: Arabic number signs, end of ayah, Syriac abbreviation, Kaithi.
VISIBLE_FORMATS = {
    *range(0x600, 0x606),
    *(0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD),
}


@given(ANY_TEXT, st.booleans())
def test_length_is_kept_and_cleaning_twice_changes_nothing(text: str, newlines: bool) -> None:
    once = clean(text, newlines=newlines)
    assert len(once) == len(text)
    assert clean(once, newlines=newlines) == once
    assert once.count("\n") == (text.count("\n") if newlines else 0)


def test_no_character_of_unicode_is_obeyed_or_hidden() -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    for source, shown in zip(everything, clean(everything), strict=True):
        category = unicodedata.category(shown)
        assert category not in {"Cc", "Cs", "Zl", "Zp"}, hex(ord(source))
        if category == "Cf":
            assert ord(shown) in VISIBLE_FORMATS, hex(ord(source))
        if category != "Cn":
            shown.encode("utf-8")


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("\x1b[31m", "␛[31m"),
        ("\x00\x07\x7f", "␀␇␡"),
        ("\x9b2J", BROKEN + "2J"),
        ("a\u202eb\u2066", f"a{TURN}b{TURN}"),
        ("a\u200bb\ufeff\xad", f"a{HIDDEN}b{HIDDEN}{HIDDEN}"),
        ("\u2028\u2029\x85", LINE * 3),
        ("\ud800", BROKEN),
        ("a\tb\r", "a b␍"),
        ("\U000e0041", HIDDEN),
    ],
)
def test_signs(source: str, shown: str) -> None:
    assert clean(source) == shown


def test_ordinary_french_is_the_very_same_string() -> None:
    text = "« L’État n’a\xa0pas\u202f! », a-t-il dit – naïf… 50 € ❤️"
    assert clean(text) is text


def test_newlines_are_the_callers_choice() -> None:
    assert clean("a\nb") == "a␊b"
    assert clean("a\nb", newlines=True) == "a\nb"
