"""A short run of the fuzzing: any bytes, and sound files with a few bytes changed."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from outside import SEEDS, TARGETS, check, check_paint

from tui.model.article import Article
from tui.model.display import clean

short = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("target", list(TARGETS))
def test_any_bytes(target: str) -> None:
    @short
    @given(st.binary(max_size=200), st.sampled_from(SEEDS[target]), st.integers(0, 10_000))
    def law(noise: bytes, seed: bytes, at: int) -> None:
        at %= len(seed) + 1
        begin = time.process_time()
        for data in (noise, seed[:at] + noise + seed[at:], seed[:at] + noise[:3] + seed[at + 3 :]):
            TARGETS[target](data)
        assert time.process_time() - begin < 5

    law()


@pytest.mark.parametrize("target", list(TARGETS))
def test_the_seeds_are_opened(target: str) -> None:
    for seed in SEEDS[target]:
        TARGETS[target](seed)


@short
@given(st.text(st.characters(exclude_categories=()), max_size=300))
def test_any_text_is_painted_clean(text: str) -> None:
    if text and not text.isspace():
        check_paint(Article(text.replace("\r", "\n")), None)


LARGE = {
    ".txt": [b"a" * 2_000_000, b"\n" * 2_000_000 + b"x", b"\xc3\xa9" * 1_000_000, b"(" * 1_000_000],
    ".md": [b"# x\n" * 10_000, b"*" * 100_000, b"> " * 5_000 + b"x", b"[a]: b\n" * 20_000, b"a\n" * 40_000],
    ".html": [b"<p>x" * 50_000, b"<a href=x>" * 20_000, b"&amp;" * 200_000, b"<" * 500_000, b"<p " * 100_000],
    ".json": [b'{"format":"inquit/1","text":"' + b"a" * 2_000_000 + b'"}', b'["' * 1_000_000, b"1" * 1_000_000],
    ".conllu": [(b"1\ta" + b"\t_" * 8 + b"\n") * 50_000, b"\t" * 1_000_000, b"#" * 1_000_000, b"\n" * 1_000_000],
    ".iob": [b"a\tB-PER\n" * 30_000],
}  # fmt: skip


@pytest.mark.parametrize(
    ("ending", "number"), [(ending, n) for ending, files in LARGE.items() for n in range(len(files))]
)
def test_large_and_monotonous_files(ending: str, number: int) -> None:
    begin = time.process_time()
    check(LARGE[ending][number], ending)
    assert time.process_time() - begin < 15  # on one busy core; nothing may take longer than its size explains


def test_random_unicode_never_reaches_the_terminal_as_control() -> None:
    chance = random.Random(1)
    text = "".join(
        chr(chance.choice([chance.randrange(0x300), chance.randrange(0x2000, 0x2100)])) for _ in range(5000)
    )
    assert len(clean(text)) == len(text)
    check_paint(Article(text.replace("\r", "\n")), None)
