"""No test touches the reader's own library or settings."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_places(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library and settings of this test's own, for it and for the processes it starts."""
    place = tmp_path_factory.mktemp("inquit")
    monkeypatch.setenv("INQUIT_LIBRARY", str(place / "library.sqlite"))
    monkeypatch.setenv("INQUIT_CONFIG_DIR", str(place / "config"))
    return place
