"""Laws of wrapping: nothing is lost, nothing is too wide, nothing breaks where it must not."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.model.display import clean
from tui.model.paragraphs import split_paragraphs
from tui.model.span import Span
from tui.reader.paint.wrap import ODD, Wrap, _odd_lines, _plain_lines, at_cell

FRENCH = st.text(alphabet="abcdeéà «»’.,;:!?\u00a0\u202f-", max_size=300)
ANY = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab é\u00a0« »\n!日本語🇫🇷👩‍🚀e\u0301\u0300क्षि\u200b\t\r\x1b"),
        st.characters(),
    ),
    max_size=200,
)
MEASURES = st.integers(min_value=10, max_value=80)


def display_of(text: str) -> str:
    return clean(text, newlines=True).replace("\n", " ")


@given(ANY, MEASURES)
def test_every_letter_is_on_one_row_in_order(text: str, measure: int) -> None:
    display, paragraphs = display_of(text), split_paragraphs(text)
    wrap = Wrap(display, paragraphs, measure)
    rows = [wrap[n] for n in range(len(wrap))]
    assert all(a.end <= b.start for a, b in pairwise(rows))
    shown = "".join(row.of(display) for row in rows)
    assert shown.replace(" ", "") == "".join(p.of(display) for p in paragraphs).replace(" ", "")


@given(ANY, MEASURES)
def test_no_row_is_wider_than_the_measure(text: str, measure: int) -> None:
    display = display_of(text)
    wrap = Wrap(display, split_paragraphs(text), measure)
    assert all(cell_len(wrap[n].of(display)) <= measure for n in range(len(wrap)))


@example(": «", 10)
@given(FRENCH, MEASURES)
def test_both_ways_of_wrapping_agree_on_ordinary_text(text: str, measure: int) -> None:
    display = display_of(text)
    for paragraph in split_paragraphs(text):
        plain = list(_plain_lines(display, paragraph, measure))
        assert list(_odd_lines(display, paragraph, measure)) == plain


@given(ANY, MEASURES)
def test_a_row_is_found_by_every_offset_it_shows(text: str, measure: int) -> None:
    wrap = Wrap(display_of(text), split_paragraphs(text), measure)
    for number in range(len(wrap)):
        row = wrap[number]
        if row.start < row.end:
            assert wrap.row_of(row.start) == wrap.row_of(row.end - 1) == number


def test_lines_break_at_plain_spaces_only_and_marks_are_not_stranded() -> None:
    text = "Il a dit\u00a0: «\u202fNous irons au bout\u202f» puis « Rien ne presse » ; et voilà !"
    for measure in range(14, 60):
        wrap = Wrap(text, (Span(0, len(text)),), measure)
        rows = [wrap[n].of(text) for n in range(len(wrap))]
        assert not any(row.endswith("«") or row[0] in "»:;!?" for row in rows), rows


def test_every_code_point_that_is_not_one_cell_wide_takes_the_careful_path() -> None:
    astral = [chr(c) for c in range(0x10000, 0x110000, 97)]
    for char in [chr(c) for c in range(0x20, 0x10000) if not 0xD800 <= c < 0xE000] + astral:
        if clean(char) == char and cell_len(char) != 1:
            assert ODD.search(char), hex(ord(char))


def test_a_word_longer_than_the_line_is_cut() -> None:
    text = "x" * 25
    wrap = Wrap(text, (Span(0, 25),), 10)
    assert [wrap[n].of(text) for n in range(len(wrap))] == ["x" * 10, "x" * 10, "x" * 5]


def test_short_lines_of_the_source_stay_together_and_long_ones_are_set_apart() -> None:
    text = "Titre\nUn\nDeux\n" + "mot " * 30
    wrap = Wrap(text, split_paragraphs(text), 40)
    assert [wrap[n].of(text) for n in range(5)] == ["Titre", "", "Un", "Deux", ""]


@given(ANY)
def test_every_cell_of_a_row_shows_a_code_point_and_no_cell_beside_it(text: str) -> None:
    row = display_of(text)
    places = [at_cell(row, cell) for cell in range(cell_len(row))]
    assert None not in places
    assert places == sorted(places)
    assert at_cell(row, -1) is at_cell(row, cell_len(row)) is None
