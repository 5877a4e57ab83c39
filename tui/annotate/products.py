"""Matrix products, half of all the work of a pipeline, by numpy's library.

spaCy's own (blis) knows fewer processors: on those with AVX-512 it needs three times as long. Sums are rounded in
another order, as they also are by blis on another processor: of 781 paragraphs of real articles none was parsed
otherwise, of 3,400 paragraphs of shuffled words one. numpy is to work in one thread: paragraphs are shared out
among processes, and the reader wants a processor for itself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "OMP_NUM_THREADS")
_QUICK = ("openblas", "mkl", "accelerate")


@lru_cache(maxsize=1)
def import_numpy() -> bool:
    """Import numpy for one thread, and say whether its products are the quick ones.

    They are left alone where something else has imported it before: then it may use every processor.
    """
    if "numpy" in sys.modules:
        return os.environ.get("OPENBLAS_NUM_THREADS") == "1" and _is_quick(sys.modules["numpy"])
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        import numpy
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
    return _is_quick(numpy)


def _is_quick(numpy: Any) -> bool:
    try:
        name = str(numpy.show_config(mode="dicts")["Build Dependencies"]["blas"]["name"])
    except (AttributeError, KeyError, TypeError):
        return False
    return any(library in name.lower() for library in _QUICK)


class Products:
    """Within it the models of these pipeline components multiply with numpy, where that is quicker.

    Only within: the pipeline may be somebody else's.
    """

    def __init__(self, parts: Iterable[Any]) -> None:
        from thinc.backends import NumpyOps

        models = [part.model for part in parts if hasattr(part, "model")] if import_numpy() else []
        self._nodes = [node for model in models for node in model.walk() if type(node.ops) is NumpyOps]
        self._plain = [node.ops for node in self._nodes]
        self._quick = _quick_ops() if self._nodes else None

    def __enter__(self) -> None:
        for node in self._nodes:
            node.ops = self._quick

    def __exit__(self, *_: object) -> None:
        for node, ops in zip(self._nodes, self._plain, strict=True):
            node.ops = ops


@lru_cache(maxsize=1)
def _quick_ops() -> Any:
    import numpy
    from thinc.backends import NumpyOps

    class QuickOps(NumpyOps):  # type: ignore[misc]
        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            return numpy.dot(x.T if trans1 else x, y.T if trans2 else y, out=out)

    return QuickOps()
