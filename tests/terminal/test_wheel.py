"""The wheel, installed somewhere else: it has styles and samples and opens them."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked by pip, and nothing else of inquit."""
    place = tmp_path_factory.mktemp("wheel")
    build = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(place / "dist"),
        str(ROOT),
    ]
    subprocess.run(build, check=True, capture_output=True, timeout=120)
    (wheel,) = (place / "dist").glob("inquit-*.whl")
    pip = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", str(place / "site")]
    subprocess.run([*pip, str(wheel)], check=True, capture_output=True, timeout=120)
    return place / "site"


def environment(site: Path) -> dict[str, str]:
    # The safe path keeps the checkout, which is the current folder, out of the way of the wheel.
    return {"PYTHONPATH": str(site), "PYTHONSAFEPATH": "1"}


def test_styles_and_samples_are_found(installed: Path) -> None:
    code = "from tui.resources import folder; print(folder('styles')); print(folder('samples'))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment(installed)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.splitlines() == [str(installed / "tui" / name) for name in ("styles", "samples")]
    assert (installed / "tui" / "styles" / "inquit.tcss").is_file()


def test_it_opens_a_sample(installed: Path, terminal: Callable[..., Any]) -> None:
    sample = installed / "tui" / "samples" / "night-ferry.json"
    reader = terminal(str(sample), env=environment(installed))
    reader.wait_for("Islanders win a reprieve for the night ferry")
    reader.press("q")
    assert reader.exit_code() == 0


def test_licences_are_in_it(installed: Path) -> None:
    (licences,) = installed.glob("inquit-*.dist-info/licenses")
    assert {path.name for path in licences.iterdir()} >= {"LICENSE", "NOTICE"}
