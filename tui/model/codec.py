"""Annotations and patches as compact JSON, for storing them: short lists in a fixed order, nothing twice.

Not a format for others (that is ``inquit/1``): its readers are later versions of inquit alone. The order of the
fields never changes; what is added comes last, and what is missing at the end has its default.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, chain
from operator import add
from typing import Any, TypeVar, cast

from tui.model.annotation import (
    CONFIDENCES,
    KINDS,
    NOTHING,
    Annotations,
    Entity,
    Extra,
    Mention,
    ModelInfo,
    Note,
    Origin,
    Quotation,
)
from tui.model.mentions import Mentions
from tui.model.patch import Patch
from tui.model.span import Span

_ORIGINS: tuple[Origin, ...] = ("model", "import", "human")
_T = TypeVar("_T")


def dump_annotations(annotations: Annotations) -> str:
    """The annotations as JSON text."""
    packed = _packed(annotations)
    if annotations.mentions:
        packed["M"] = _pack_columns(Mentions.of(annotations.mentions))
    if annotations.model is not None:
        model = annotations.model
        packed["model"] = _short([model.name, model.version, model.inquit, dict(model.extra)])
    return _json(packed)


def load_annotations(stored: str) -> Annotations:
    """Annotations from what ``dump_annotations`` wrote. Raises ValueError for anything else."""
    packed = _parsed(stored)
    try:
        model = packed.get("model")
        parts = _unpacked(packed)
        if "M" in packed:
            parts["mentions"] = _mention_columns(*packed["M"])
        return Annotations(**parts, model=_model(*model) if model is not None else None)
    except (TypeError, IndexError, KeyError, OverflowError, AttributeError) as error:
        raise ValueError("not stored annotations") from error


def dump_patch(patch: Patch) -> str:
    """The patch as JSON text; an empty one as ``{}``."""
    packed = _packed(patch)
    packed.update((short, list(getattr(patch, name))) for short, name in _GONE.items() if getattr(patch, name))
    return _json(packed)


def load_patch(stored: str) -> Patch:
    """A patch from what ``dump_patch`` wrote. Raises ValueError for anything else."""
    packed = _parsed(stored)
    try:
        gone = {name: tuple(packed.get(short, ())) for short, name in _GONE.items() if short != "-m"}
        mentions = tuple((str(entity), int(start), int(end)) for entity, start, end in packed.get("-m", ()))
        return Patch(**_unpacked(packed), **gone, gone_mentions=mentions)
    except (TypeError, IndexError, KeyError) as error:
        raise ValueError("not a stored patch") from error


_GONE = {"-e": "gone_entities", "-m": "gone_mentions", "-q": "gone_quotes", "-n": "gone_notes"}


_HANDFUL = 64
_ENCODERS = tuple(json.JSONEncoder(ensure_ascii=ascii, separators=(",", ":")) for ascii in (False, True))


def _json(packed: dict[str, Any]) -> str:
    # A lone surrogate stays JSON's escape for it: what is stored is always UTF-8.
    texts = ("{" + ",".join(_members(packed, encoder)) + "}" for encoder in _ENCODERS)
    return next(text for text in texts if _encodes(text))


def _members(packed: dict[str, Any], encoder: json.JSONEncoder) -> Iterator[str]:
    """The members of the object, a handful of annotations or one column at a time.

    The encoder keeps a string for each number until it has them all: of a book that would be megabytes.
    """
    for kind, several in packed.items():
        step = 1 if kind == "M" else _HANDFUL
        parts = (encoder.encode(several[n : n + step])[1:-1] for n in range(0, len(several), step))
        yield f'"{kind}":[{",".join(parts)}]'


def _encodes(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _parsed(stored: str) -> dict[str, Any]:
    try:
        packed = json.loads(stored)
    except (RecursionError, ValueError) as error:
        raise ValueError("not stored annotations") from error
    if not isinstance(packed, dict):
        raise ValueError("not stored annotations")
    return packed


def _packed(source: Annotations | Patch) -> dict[str, Any]:
    mentions = source.mentions if isinstance(source, Patch) else ()
    packed = {
        "e": [_short([e.id, e.type, e.name, _origin(e.origin), dict(e.extra)]) for e in source.entities],
        "m": [_short([m.entity, *m.span, _origin(m.origin), dict(m.extra)]) for m in mentions],
        "q": [_pack_quote(q) for q in source.quotes],
        "n": [_short([n.id, *n.span, n.text, n.created, dict(n.extra)]) for n in source.notes],
    }
    return {kind: several for kind, several in packed.items() if several}


def _pack_quote(q: Quotation) -> list[Any]:
    kind, confidence = KINDS.index(q.kind), CONFIDENCES.index(q.confidence)
    places = [kind, q.cue or 0, q.speaker or 0, _or_zero(q.entity), _or_zero(q.who)]
    return _short([q.id, *q.span, *places, q.rule, confidence, _origin(q.origin), dict(q.extra)])


def _or_zero(words: str | None) -> str | int:
    return 0 if words is None else words


def _short(fields: list[Any]) -> list[Any]:
    """Without the fields at the end that say nothing (an empty string says that it is empty)."""
    while fields and (fields[-1] == 0 or fields[-1] == {}):
        fields.pop()
    return fields


def _origin(origin: Origin) -> int:
    return _ORIGINS.index(origin)


def _unpacked(packed: dict[str, Any]) -> dict[str, Any]:
    return {
        "entities": _each(_entity, packed.get("e", ())),
        "mentions": _each(_mention, packed.get("m", ())),
        "quotes": _each(_quote, packed.get("q", ())),
        "notes": _each(_note, packed.get("n", ())),
    }


def _each(make: Callable[..., _T], several: Iterable[list[Any]]) -> tuple[_T, ...]:
    return tuple(make(*fields) for fields in several)


def _entity(id: str = "", type: str = "", name: str = "", origin: int = 0, extra: Extra = NOTHING) -> Entity:
    return Entity(id, type, name, _ORIGINS[origin], extra)


def _mention(entity: str, start: int, end: int = 0, origin: int = 0, extra: Extra = NOTHING) -> Mention:
    return Mention(entity, Span(start, end), _ORIGINS[origin], extra)


def _quote(
    id: str,
    start: int = 0,
    end: int = 0,
    kind: int = 0,
    cue: list[int] | int = 0,
    speaker: list[int] | int = 0,
    entity: str | int = 0,
    who: str | int = 0,
    rule: str = "",
    confidence: int = 0,
    origin: int = 0,
    extra: Extra = NOTHING,
) -> Quotation:
    return Quotation(
        id,
        Span(start, end),
        KINDS[kind],
        Span(*cue) if isinstance(cue, list) else None,
        Span(*speaker) if isinstance(speaker, list) else None,
        _words(entity),
        _words(who),
        rule,
        CONFIDENCES[confidence],
        _ORIGINS[origin],
        extra,
    )


def _pack_columns(mentions: Mentions) -> list[Any]:
    """Mentions as columns: most numbers in them are small, which their readers turn into arrays at once.

    Before, each was a list of its own ("m"): libraries still hold such.
    """
    starts, ends = mentions.starts, mentions.ends
    gaps = [start - before for before, start in zip(chain((0,), starts), starts, strict=False)]
    sizes = [end - start for start, end in zip(starts, ends, strict=True)]
    odd = [[place, _origin(m.origin), dict(m.extra)] for place, m in mentions.odd.items()]
    return _short([list(mentions.names), mentions.numbers.tolist(), gaps, sizes, odd or 0])


def _mention_columns(
    names: list[str], numbers: list[int], gaps: list[int], sizes: list[int], odd: Iterable[list[Any]] = ()
) -> Mentions:
    starts = array("I", accumulate(gaps))
    ends = array("I", map(add, starts, sizes))
    if not len(numbers) == len(starts) == len(sizes) or max(numbers) >= len(names):
        raise IndexError("columns of different lengths")
    columns = Mentions(tuple(names), array("I", numbers), starts, ends)
    extras = {place: (_ORIGINS[origin], extra) for place, origin, extra in odd}
    marked = {place: columns[place]._replace(origin=told[0], extra=told[1]) for place, told in extras.items()}
    return Mentions(columns.names, columns.numbers, starts, ends, marked)


def _words(field: str | int) -> str | None:
    return cast(str, field) if field != 0 else None


def _note(
    id: str, start: int = 0, end: int = 0, text: str = "", created: str = "", extra: Extra = NOTHING
) -> Note:
    return Note(id, Span(start, end), text, created, extra)


def _model(name: str = "", version: str = "", inquit: str = "", extra: Extra = NOTHING) -> ModelInfo:
    return ModelInfo(name, version, inquit, extra)
