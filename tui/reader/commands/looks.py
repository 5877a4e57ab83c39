"""How the page looks: its layers, its width, its theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.session import LAYERS
from tui.reader.choice import Choice
from tui.reader.commands.base import Command, Group
from tui.reader.keynames import letter_of
from tui.reader.language import N_, NAMES, _, current
from tui.reader.settings import MEASURE, NARROWEST, WIDEST

if TYPE_CHECKING:
    from tui.reader.desk import Desk

STEP = 4  # cells

_SHORT, _ROOM = 4, 110  # letters of a layer's name on a terminal of fewer columns

LAYER_KEYS: dict[str, tuple[str, str]] = {
    "c": ("quotes", N_("quotes")),
    "s": ("speakers", N_("speakers")),
    "v": ("cues", N_("verbs")),
    "p": ("PER", N_("people")),
    "g": ("ORG", N_("groups")),
    "l": ("LOC", N_("places")),
    "m": ("MISC", N_("others")),
    "d": ("doubt", N_("doubts")),
    "a": ("notes", N_("notes")),
}


class Layers(Command):
    """Layers on and off."""

    id, key, group = "layers", "o", Group.LOOK
    label = N_("layers")
    help = N_("Show or hide layers, each by its letter; o again: all of them off, or back.")

    def run(self, desk: Desk) -> None:
        session = desk.session

        def handle(key: str) -> bool:
            letter = letter_of(key)
            if letter == "o":
                session.show_layers(frozenset(() if session.layers else LAYERS))
            elif letter in LAYER_KEYS:
                session.show_layers(session.layers ^ {LAYER_KEYS[letter][0]})
            else:
                return False
            return True

        desk.wait_for_key(lambda: layer_line(session.layers, desk.columns), handle)


def layer_line(layers: frozenset[str], columns: int) -> str:
    """The keys of the layers; those that are shown carry a full dot. Names are cut where there is no room."""
    room = _SHORT if columns < _ROOM else None
    parts = [
        f"{key}{'●' if layer in layers else '○'}{_(name)[:room]}" for key, (layer, name) in LAYER_KEYS.items()
    ]
    return " ".join([*parts, f"o {_('all')}"])


class Narrower(Command):
    """A narrower column."""

    id, key, group = "narrower", "minus", Group.LOOK
    label, help = N_("narrower"), N_("Make the text column narrower.")

    def run(self, desk: Desk) -> None:
        desk.set_measure(max(NARROWEST, desk.measure - STEP))


class Wider(Command):
    """A wider column."""

    id, key, group = "wider", "plus", Group.LOOK
    label, help = N_("wider"), N_("Make the text column wider.")

    def run(self, desk: Desk) -> None:
        desk.set_measure(min(WIDEST, desk.measure + STEP))


class ResetMeasure(Command):
    """The usual column."""

    id, key, group = "reset-measure", "equals_sign", Group.LOOK
    label, help = N_("usual width"), N_("Give the text column its usual width.")

    def run(self, desk: Desk) -> None:
        desk.set_measure(MEASURE)


class Language(Command):
    """The language of the interface."""

    id, key, group = "language", "ctrl+l", Group.LOOK
    label = N_("language")
    help = N_("Choose the language of the interface: English or French.")

    def run(self, desk: Desk) -> None:
        choices = [Choice("", name, "", code) for code, name in NAMES.items()]

        def chosen(value: object) -> None:
            if isinstance(value, str):
                desk.speak(value)

        desk.choose_from(_("Language"), choices, chosen, start=list(NAMES).index(current()))


class Theme(Command):
    """Another theme."""

    id, key, group = "theme", "T", Group.LOOK
    label, help = N_("theme"), N_("Choose a theme; the page shows each as you move.")

    def run(self, desk: Desk) -> None:
        desk.choose_theme()
