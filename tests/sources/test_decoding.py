"""Which encoding bytes are in."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.sources.decoding import NotTextError, decode

FRENCH = (
    "« Où étiez-vous ? », a demandé le député à l’Élysée. Le garçon naïf, âgé de 12 ans, a répondu : "
    "« Cœur à cœur, ça coûte 3 €… » – Être là-bas, l’été, au dîner de Noël.\n"
)
ENGLISH = "“We’re done,” she said – and left. The café was closed.\n"


def as_far_as(text: str, encoding: str) -> str:
    """The same text without the signs that ``encoding`` lacks."""
    return text.encode(encoding, "ignore").decode(encoding)


@pytest.mark.parametrize("text", [FRENCH, ENGLISH, FRENCH * 50], ids=["French", "English", "long"])
@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac-roman"],
)
def test_text_survives_its_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15", "cp850"])
def test_text_survives_an_encoding_that_lacks_some_signs(encoding: str) -> None:
    text = as_far_as(FRENCH, encoding)
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "text", ["déjà", "«Non», dit-il.", "à", "naïve café", "Été", "L\xa0: 3\xa0€", "By Fergus O’Hanlon"]
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_short_texts(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_other_languages_are_left_to_statistics() -> None:
    russian = "Президент заявил, что переговоры продолжатся на следующей неделе в Москве. " * 5
    assert decode(russian.encode("cp1251")) == russian


def test_line_ends_become_newlines_and_nothing_else_changes() -> None:
    assert decode("a\r\nb\rc\n\td \xa0\x0c\u2028e\n\n".encode()) == "a\nb\nc\n\td \xa0\x0c\u2028e\n\n"


def test_a_byte_order_mark_inside_stays() -> None:
    assert decode("\ufeffa\ufeffb".encode()) == "a\ufeffb"


def test_a_letter_cut_in_two_costs_only_itself() -> None:
    data = FRENCH.encode()[:-1] + "é".encode()[:1]
    assert decode(data) == FRENCH[:-1] + "\ufffd"


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n", b"%PDF-1.7\n", b"PK\x03\x04abc", b"abc\x00def" * 10, bytes(range(256)) * 20, b"\x00"],
    ids=lambda data: repr(data[:8]),
)
def test_what_is_not_text_is_said_so(data: bytes) -> None:
    with pytest.raises(NotTextError):
        decode(data)


@given(st.binary(max_size=400))
def test_any_bytes_become_clean_text_or_one_error(data: bytes) -> None:
    try:
        text = decode(data)
    except NotTextError:
        return
    assert "\r" not in text
    text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")))
def test_utf8_is_never_mistaken(text: str) -> None:
    assume(not text.startswith(("%PDF-", "GIF8", "RIFF", "PK\x03\x04", "PK\x05\x06", "BZh", "{\\rtf", "\x7fELF")))
    expected = text.removeprefix("\ufeff")
    assert decode(text.encode()) == expected.replace("\r\n", "\n").replace("\r", "\n")
