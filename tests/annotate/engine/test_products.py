import os
import subprocess
import sys
from typing import Any

import pytest

from tui.annotate.models import Pipeline
from tui.annotate.products import Products

SAME = """
import random
from tui.annotate.light import Labels, columns
from tui.annotate.models import pipeline
from tui.annotate.parse import engine
from tui.annotate.products import Products, import_numpy

assert import_numpy(), "numpy comes with a quick library"
words = open("tests/gold/dev/fr01.txt", encoding="utf-8").read()
lines = [line for line in words.split("\\n") if line.strip()]
chance = random.Random(3)
lines += [" ".join(chance.sample(line.split(), len(line.split()))) for line in lines]
nlp = pipeline("fr").nlp
labels = Labels(nlp.vocab)
plain = [columns(doc, labels) for doc in nlp.pipe(lines, batch_size=32)]
assert engine(nlp)(lines) == plain
with Products(part for _, part in nlp.pipeline):
    assert nlp.get_pipe("ner").model.ops.__class__.__name__ == "QuickOps"
assert nlp.get_pipe("ner").model.ops.__class__.__name__ == "NumpyOps"
"""


def run(code: str, **environment: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_quick_products_change_no_annotation() -> None:
    """In a process of its own: here somebody else may have imported numpy before."""
    run(SAME)


def test_numpy_imported_by_somebody_else_is_left_alone() -> None:
    run(
        "import numpy\nfrom tui.annotate.products import import_numpy\nassert not import_numpy()",
        OPENBLAS_NUM_THREADS="",
    )


def test_the_environment_stays_as_it_was() -> None:
    code = "import os\nbefore = dict(os.environ)\nfrom tui.annotate.products import import_numpy\nimport_numpy()\n"
    run(code + "assert dict(os.environ) == before", OMP_NUM_THREADS="3")


def test_the_models_are_given_back_after_an_error(french: Pipeline) -> None:
    parts: list[Any] = [part for _, part in french.nlp.pipeline]
    before = [node.ops for part in parts if hasattr(part, "model") for node in part.model.walk()]
    with pytest.raises(KeyError), Products(parts):
        raise KeyError
    assert before == [node.ops for part in parts if hasattr(part, "model") for node in part.model.walk()]
