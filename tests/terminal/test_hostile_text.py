"""A text full of what terminals obey: the screen shows a sign for each, and the terminal obeys none of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tui.model.display import clean

CONTROLS = [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\r\t"]
TURNING = list("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
HIDDEN = list("\u200b\u200c\u200d\u2060\ufeff\xad\u2028\u2029")
SEQUENCES = ["\x1b]0;owned\x07", "\x1b]52;c;b3duZWQ=\x07", "\x1b[2J", "\x1b[31mred", "\x1bc", "\x1b[?1049l",
             "\x1bP+q544e\x1b\\", "\x1b_Gi=1\x1b\\", "\x9b31m", "\x1b]8;;http://x\x1b\\"]  # fmt: skip
HOSTILE = [*CONTROLS, *TURNING, *HIDDEN, *SEQUENCES]


def article(tmp_path: Path) -> str:
    """An annotated article whose every part is hostile."""
    words = [f"a{number}{sign}z" for number, sign in enumerate(HOSTILE)]
    text = "Titre\x1b]0;owned\x07 [b]\n\n" + "\n\n".join(
        " ".join(words[n : n + 8]) for n in range(0, len(words), 8)
    )
    name = "Léa\x1b[2J\u202e\u200b"
    path = tmp_path / "hostile\x1b[31m\u202e.json"
    path.write_text(json.dumps({
        "format": "inquit/1", "text": text, "source": "a\x1b]0;owned\x07", "byline": "Par\x1bc",
        "entities": [{"id": "e1", "type": "PER", "name": name, "mentions": [{"start": 30, "end": 34}]},
                     {"id": "e2", "type": "Odd\x1b[1m", "name": "\x9b31m", "mentions": [[40, 44]]}],
        "quotes": [{"start": 50, "end": 60, "who": name, "entity": "e1", "cue": {"start": 61, "end": 63}}],
        "notes": [{"start": 70, "end": 74, "text": "note\x1b[2J"}],
    }), "utf-8")  # fmt: skip
    return str(path)


def test_the_page_and_every_panel_show_signs(terminal: Callable[..., Any], tmp_path: Path) -> None:
    reader = terminal(article(tmp_path), cols=120, rows=60)
    for number, sign in enumerate(HOSTILE):
        reader.wait_for(clean(f"a{number}{sign}z"), limit=10)
    for key in ("c", "e", "y", "i", "p"):
        reader.press(key)
    reader.wait_for("Léa␛[2J")
    reader.press("?")
    reader.wait_for("Who said what")
    reader.press("\x1b")
    reader.wait(lambda t: "Who said what" not in t.text)
    reader.press("Q")
    assert reader.exit_code() == 0
    sent = reader.raw
    for sign in [*SEQUENCES, *TURNING, *HIDDEN, *(c for c in CONTROLS if c > "\x7f")]:
        if sign not in ("\x1b[2J", "\x1b[?1049l"):  # Textual's own: the screen below shows they were not obeyed
            assert sign.encode() not in sent, repr(sign)


def test_a_plain_text_with_escapes(terminal: Callable[..., Any], tmp_path: Path) -> None:
    path = tmp_path / "log.json"
    text = "Un titre\n\navant \x1b[2J\x1b]0;owned\x07 après [bold]gras[/bold]"
    path.write_text(json.dumps({"format": "inquit/1", "text": text}), "utf-8")
    reader = terminal(str(path))
    reader.wait_for("avant ␛[2J␛]0;owned␇ après [bold]gras[/bold]")
    reader.press("q")
    assert reader.exit_code() == 0
    assert b"\x1b]0;owned" not in reader.raw
