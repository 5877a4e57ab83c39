"""When garbage is collected: never while the first frame is made, later seldom and little at a time."""

from __future__ import annotations

import gc

# Rarely, so that keys do not wait; yet often enough that few objects are looked at: of the annotations that come
# for a book, a collection of the middle generation would else find a quarter of a million, and take 30 ms.
_THRESHOLDS = (5000, 8, 50000)


def spare() -> None:
    """Never look again at what there is now; collect from now on."""
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
    gc.enable()
