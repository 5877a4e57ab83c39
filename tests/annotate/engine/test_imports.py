"""The reader opens articles without the language engine."""

import subprocess
import sys

import pytest

HEAVY = {"spacy", "thinc", "numpy", "multiprocessing", "tui.annotate.models"}


@pytest.mark.parametrize(
    "statement", ["import tui.annotate", "from tui.annotate import Annotator, AnnotationError"]
)
def test_the_annotator_comes_without_the_language_engine(statement: str) -> None:
    code = f"{statement}; import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "tui.annotate" in done.stdout.split()
    assert not HEAVY & set(done.stdout.split())


def test_the_public_names_are_there() -> None:
    import tui.annotate

    for name in tui.annotate.__all__:
        assert callable(getattr(tui.annotate, name))
    with pytest.raises(AttributeError):
        _ = tui.annotate.nothing
