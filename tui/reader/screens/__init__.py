"""What fills the terminal: the article's screen, and those opened over it."""

from __future__ import annotations

from tui.resources import folder

# Styles of all screens but the article's, for their CSS_PATH: no first frame of an article waits for them.
SHEET = folder("styles") / "screens.tcss"
