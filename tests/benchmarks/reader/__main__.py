"""The reader's speed against bare Textual: ``python tests/benchmarks/reader [WHAT…] [-n RUNS]``.

WHAT is one of the measures listed by ``--help``; all of them when none is named, which takes a quarter of an hour
and prints every figure of the design's table on speed that is the reader's. On a busy machine, look at the ratios
and repeat: bare is measured in the same run.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "benchmarks")]

import keys  # noqa: E402
import measures  # noqa: E402
import stalls  # noqa: E402
from programs import Bench  # noqa: E402

MEASURES = {
    "first-paint": measures.first_paint,
    "first-paint-1MB": measures.first_paint_large,
    "memory": measures.memory,
    "lists": measures.lists,
    "resize": measures.resize,
    **keys.MEASURES,
    "stalls": stalls.stalls,
    "stalls-1MB": stalls.stalls_large,
    "meanwhile": stalls.keys_meanwhile,
}


def main() -> int:
    """Run the measures asked for; 1 when a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", choices=[*MEASURES, []], default=[])
    parser.add_argument("-n", type=int, default=9, help="runs of each start; keys take ten times as many, thrice")
    options = parser.parse_args()
    good: list[bool] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in options.what or MEASURES:
            print(f"-- {name}", flush=True)
            good += MEASURES[name](Bench(Path(folder), name), options.n)
    print(f"{sum(good)} of {len(good)} goals met")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
