"""What can go wrong with things from outside, said in one line."""

from __future__ import annotations

from tui.model.display import clean

_NAME_LIMIT = 150  # code points; of a longer name the end tells more than the beginning
_LIMIT = 400  # a message is a line, not a page


class UnreadableError(Exception):
    """Something from outside cannot be used. ``str()`` is one line, safe to show: what, where, what to do.

    ``name`` is what the user called it (a path, an address), ``problem`` what is wrong with it.
    """

    def __init__(self, name: str, problem: str) -> None:
        self.name = name
        self.problem = problem
        super().__init__(name, problem)

    def __str__(self) -> str:
        name = self.name if len(self.name) <= _NAME_LIMIT else "…" + self.name[-_NAME_LIMIT:]
        line = f"{name}: {self.problem}" if name else self.problem
        return clean(" ".join(line.split()))[:_LIMIT]
