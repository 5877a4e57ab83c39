"""An article on standard input: the keys come from the terminal all the same."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

SAMPLE = Path(__file__).parents[2] / "samples" / "night-ferry.json"


def test_keys_work_after_a_pipe(terminal: Callable[..., Any]) -> None:
    for words in ("-", ""):
        reader = terminal(argv=("sh", "-c", f"cat {SAMPLE} | {sys.executable} -m tui {words}"))
        reader.wait_for("Islanders win a reprieve for the night ferry")
        reader.press("q")
        assert reader.exit_code() == 0
