"""Coverage-guided fuzzing of everything that reads bytes from outside.

usage: python tests/fuzz/run_atheris.py TARGET [-runs=N] [-max_total_time=SECONDS] [CORPUS_DIR]

Needs ``pip install atheris``. TARGET is a name of tests/support/outside.py; the laws are there. A crash is
written to a file that the same command replays.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

with atheris.instrument_imports(include=["tui"]):
    from outside import SEEDS, TARGETS


def main() -> None:
    """Fuzz one target until told to stop, starting from its seeds."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: run_atheris.py TARGET [-runs=N]; targets: {', '.join(TARGETS)}")
    target = sys.argv.pop(1)
    corpus = Path(tempfile.mkdtemp(prefix=f"inquit-fuzz-{target}-"))
    for number, seed in enumerate(SEEDS[target]):
        (corpus / f"seed{number}").write_bytes(seed)
    atheris.Setup([*sys.argv, "-timeout=5", str(corpus)], TARGETS[target])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
