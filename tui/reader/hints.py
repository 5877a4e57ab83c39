"""Labels of one or two letters, on keys that are at the same place on AZERTY and QWERTY."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from tui.model.document import RefKind
from tui.reader.language import _

if TYPE_CHECKING:
    from tui.reader.desk import Desk

_LABELLED: tuple[RefKind, ...] = ("quote", "mention")

LETTERS = "sdfjklgheiroucvn"  # home row first


def labels(count: int) -> list[str]:
    """That many different labels, all of one letter when they suffice, else all of two; at most 256."""
    if count <= len(LETTERS):
        return list(LETTERS[:count])
    return ["".join(pair) for pair in product(LETTERS, LETTERS)][:count]


def label_spans(desk: Desk) -> None:
    """Label every quotation and name on the screen; go where a label is typed, any other key takes them away."""
    session, view = desk.session, desk.session.view
    found = [span.start for span, ref in session.document.within(view) if ref.kind in _LABELLED]
    starts = list(dict.fromkeys(start for start in found if view.holds(start)))
    if not starts:
        session.say(_("nothing is annotated on this page"))
        return
    by_label = dict(zip(labels(len(starts)), starts, strict=False))
    desk.page.label({offset: label for label, offset in by_label.items()})
    typed = ""

    def handle(key: str) -> bool:
        nonlocal typed
        typed += key
        if typed in by_label:
            session.focus_at(by_label[typed])
        elif len(key) == 1 and any(label.startswith(typed) for label in by_label):
            return True
        desk.page.label({})
        return False

    desk.wait_for_key(lambda: _("type a label…") + f" {typed}", handle)
