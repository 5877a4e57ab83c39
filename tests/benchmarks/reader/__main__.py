"""The reader's speed against bare Textual: ``python tests/benchmarks/reader [WHAT…] [-n RUNS]``.

WHAT: first-paint, keys, resize, lists, memory; all of them when none is named. Goals are those of the design's
table on speed. On a busy machine, look at the ratios and repeat: bare is measured in the same run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path.insert(0, str(ROOT))

import measures  # noqa: E402

MEASURES: dict[str, Callable[[Path, int], list[bool]]] = {
    "first-paint": measures.first_paint,
    "keys": measures.keys,
    "resize": measures.resize,
    "lists": measures.lists,
    "memory": measures.memory,
}


def main() -> int:
    """Run the measures asked for; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", choices=[*MEASURES, []], default=[])
    parser.add_argument("-n", type=int, default=9, help="runs of each start; keys take 20 times as many")
    options = parser.parse_args()
    good: list[bool] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in options.what or MEASURES:
            print(f"-- {name}", flush=True)
            good += MEASURES[name](Path(folder), options.n)
    print(f"{sum(good)} of {len(good)} goals met")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
