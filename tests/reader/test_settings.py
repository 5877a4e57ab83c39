"""What the reader remembers: written whole or not at all, read whatever it has become."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.reader.settings import FILE, Settings, config_dir, load_settings, save_settings

WORDS = st.text(st.characters(codec="utf-8"), max_size=20)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.builds(Settings, theme=WORDS, measure=st.just(0) | st.integers(30, 120), language=WORDS))
def test_what_is_saved_is_loaded(tmp_path: Path, chosen: Settings):
    assert save_settings(tmp_path, chosen)
    assert load_settings(tmp_path) == chosen
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "content", [b"\xff", b"theme = ", b"theme = 3\nmeasure = 'x'", b"measure = 7", b"measure = true", b"other = 1"]
)
def test_a_file_of_nonsense_counts_as_absent(tmp_path: Path, content: bytes):
    (tmp_path / FILE).write_bytes(content)
    assert load_settings(tmp_path) == Settings()


def test_a_place_that_cannot_be_written_loses_nothing(tmp_path: Path):
    (tmp_path / "file").write_text("x")
    assert not save_settings(tmp_path / "file", Settings("nuit"))
    (tmp_path / FILE).mkdir()
    assert not save_settings(tmp_path, Settings("nuit"))
    assert {path.name for path in tmp_path.iterdir()} == {"file", FILE}


def test_the_place_can_be_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("INQUIT_CONFIG_DIR", str(tmp_path))
    assert config_dir() == tmp_path
    monkeypatch.delenv("INQUIT_CONFIG_DIR")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert config_dir().name == "inquit"
