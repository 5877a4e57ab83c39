"""The language of the interface: English in the code, French and others from gettext catalogues."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

_LOCALE = Path(__file__).parent / "locale"
NAMES = {"en": "English", "fr": "Français"}
LANGUAGES = tuple(NAMES)

_catalogue: NullTranslations | None = None  # None: English, which needs no gettext
_current = "en"


def use(language: str) -> str:
    """Speak that language from now on; "" means what the environment asks for. Returns the language in use."""
    global _catalogue, _current
    _current = language if language in LANGUAGES else _from_environment()
    _catalogue = None
    if _current != "en":
        from gettext import translation

        _catalogue = translation("inquit", _LOCALE, [_current], fallback=True)
    return _current


def current() -> str:
    """The language in use ("en", "fr")."""
    return _current


def _from_environment() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            code = value.split("_")[0].split(".")[0].lower()
            return code if code in LANGUAGES else "en"
    return "en"


def _(message: str) -> str:
    """The message in the language of the interface."""
    return _catalogue.gettext(message) if message and _catalogue is not None else message


def plural(one: str, many: str, count: int) -> str:
    """The form for this count in the language of the interface."""
    if _catalogue is None:
        return one if count == 1 else many
    return _catalogue.ngettext(one, many, count)


def N_(message: str) -> str:  # noqa: N802 - the name gettext's tools look for
    """Mark a message for translation where it is said later."""
    return message
