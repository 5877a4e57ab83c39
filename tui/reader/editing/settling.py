"""What becomes of a correction whose place in the changed text is in doubt, or gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.model.astray import Astray
from tui.reader.choice import Choice
from tui.reader.language import _

if TYPE_CHECKING:
    from tui.reader.desk import Desk


def ask_about(desk: Desk, astray: Astray, settle: Callable[[Astray], None]) -> None:
    """Go where it may be, and ask whether it is right there (or, when it is lost, whether to forget it)."""
    if astray.place is not None:
        desk.session.focus_at(astray.place.start)
    words = " ".join(astray.words.split())
    choices = [
        Choice("", _("it is right here: settled") if astray.place else _("forget it"), "", True),
        Choice("", _("leave it in the list"), "", None),
    ]

    def chosen(value: object) -> None:
        if value:
            settle(astray)

    desk.choose_from(f"“{words[:70]}”", choices, chosen)
