"""The points that a name collects for each type that it may be of."""

from __future__ import annotations

from collections import defaultdict

from tui.annotate.names.words.shape import listed

Votes = defaultdict[str, float]
DETERMINERS = listed("le la les l' l’ un une des du au aux ce cette cet son sa ses leur leurs notre nos the a an")
