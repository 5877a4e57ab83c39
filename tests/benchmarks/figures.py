"""Medians, tails and ratios, one line each: as all benchmarks reckon them."""

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


def report_tail(name: str, ours: Sequence[Sequence[float]], bare: Sequence[Sequence[float]], limit: float) -> bool:
    """Print the 99th percentiles, of the best run each, against a limit in ms and against twice bare's."""
    our_tail, bare_tail = min(map(tail, ours)), min(map(tail, bare))
    good = our_tail <= limit and our_tail <= 2 * bare_tail
    print(
        f"{name:38} p99 {our_tail:7.1f} ms   bare {bare_tail:7.1f}   ratio {our_tail / bare_tail:5.2f}   "
        f"limit {limit:.0f} ms and 2 x bare   {'ok' if good else 'OVER'}",
        flush=True,
    )
    return good


def report_limit(name: str, values: Sequence[float], limit: float, more: str = "") -> bool:
    """Print the best of several runs against a limit in ms."""
    good = min(values) <= limit
    print(
        f"{name:38} {min(values):8.1f} ms  [{min(values):.1f}-{max(values):.1f}]  limit {limit:.0f} ms   "
        f"{'ok' if good else 'OVER'}   {more}",
        flush=True,
    )
    return good
