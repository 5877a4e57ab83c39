"""Medians, tails and ratios, one line each."""

from __future__ import annotations

import statistics
from collections.abc import Sequence


def median(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values) if values else float("nan")


def tail(values: Sequence[float]) -> float:
    """The 99th percentile."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(0.99 * len(ordered)))] if ordered else float("nan")


def report(name: str, ours: Sequence[float], bare: Sequence[float], goal: float, unit: str = "ms") -> bool:
    """Print ours against bare, both as median, p99 and spread; whether the ratio of medians meets the goal."""
    ratio = median(ours) / median(bare)
    good = ratio <= goal
    print(
        f"{name:38} {median(ours):8.1f} {unit}  p99 {tail(ours):7.1f}  [{min(ours):.1f}-{max(ours):.1f}]   "
        f"bare {median(bare):8.1f}  p99 {tail(bare):7.1f}   ratio {ratio:5.2f}  goal {goal:.2f}  "
        f"{'ok' if good else 'OVER'}",
        flush=True,
    )
    return good


def report_tail(name: str, ours: Sequence[float], bare: Sequence[float], limit: float) -> bool:
    """Print the 99th percentiles against a limit in ms and against twice bare's."""
    good = tail(ours) <= limit and tail(ours) <= 2 * tail(bare)
    print(
        f"{name:38} p99 {tail(ours):7.1f} ms   bare {tail(bare):7.1f}   limit {limit:.0f} and 2 x bare   "
        f"{'ok' if good else 'OVER'}",
        flush=True,
    )
    return good
