"""Places one has been to, back and forward, as in a browser."""

from __future__ import annotations

_LIMIT = 500


class Trail:
    """Offsets left behind and offsets gone back from."""

    def __init__(self) -> None:
        self._behind: list[int] = []
        self._ahead: list[int] = []

    def leave(self, place: int) -> None:
        """Note a place before going to another. What lay ahead is forgotten."""
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[:-_LIMIT]
        self._ahead.clear()

    def back(self, here: int) -> int | None:
        """The place before this one, or None."""
        while self._behind:
            place = self._behind.pop()
            if place != here:
                self._ahead.append(here)
                return place
        return None

    def forward(self, here: int) -> int | None:
        """The place one came back from, or None."""
        while self._ahead:
            place = self._ahead.pop()
            if place != here:
                self._behind.append(here)
                return place
        return None
