"""What the annotating process and the reader say to one another: lines of JSON, and the events they mean.

To the process: ``{"text": PIECE}`` as often as needed, then ``{"annotate": {…}}``; ``{"follow": OFFSET}`` when
the reader has moved. From it, for every job: ``started``, any number of ``patch``, then ``done`` or ``failed``.
Annotations are written as plain lists, as the process and the reader are always of the same version.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from tui.model.annotation import Entity, Mention, ModelInfo, Quotation
from tui.model.patch import Patch
from tui.model.span import Span

MOST = 25  # annotations to a line: decoded and laid in within a few milliseconds, a frame between two


class Started(NamedTuple):
    """The pipeline is loaded: the language it annotates in ("fr", "en"), and what makes the annotations."""

    lang: str
    model: ModelInfo


class Patched(NamedTuple):
    """Annotations to put and to take away; ``done`` of ``total`` paragraphs are parsed."""

    patch: Patch
    done: int
    total: int


class Finished(NamedTuple):
    """All annotations have come."""


class Failed(NamedTuple):
    """Annotation is not possible or broke off; ``message`` is one line for people."""

    message: str


Event = Started | Patched | Finished | Failed


def encode_event(job: int, event: Event) -> bytes:
    """One line for an event of the job of that number."""
    match event:
        case Started(lang, model):
            content: dict[str, Any] = {
                "event": "started",
                "lang": lang,
                "model": [model.name, model.version, model.inquit],
            }
        case Patched(patch, done, total):
            content = {"event": "patch", "done": done, "total": total, "patch": pack(patch)}
        case Finished():
            content = {"event": "done"}
        case Failed(message):
            content = {"event": "failed", "message": message}
    return json.dumps({"job": job, **content}, separators=(",", ":")).encode("ascii") + b"\n"


def decode_event(line: bytes) -> tuple[int, Event]:
    """The job and the event of a line. Raises ValueError when the line is no such thing."""
    try:
        content = json.loads(line)
        return int(content["job"]), _event(content)
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError("not an event of the annotating process") from error


def _event(content: dict[str, Any]) -> Event:
    match content["event"]:
        case "started":
            return Started(content["lang"], ModelInfo(*content["model"]))
        case "patch":
            return Patched(unpack(content["patch"]), content["done"], content["total"])
        case "done":
            return Finished()
        case "failed":
            return Failed(content["message"])
    raise KeyError(content["event"])


def split(patch: Patch, most: int = MOST) -> Iterator[Patch]:
    """The same changes in patches of at most ``most``: what is new before what is gone, owners first and last."""
    fields = ("entities", "mentions", "quotes", "notes", "gone_notes", "gone_quotes", "gone_mentions")
    changes = list(chain.from_iterable(((name, change) for change in getattr(patch, name)) for name in fields)) + [
        ("gone_entities", id) for id in patch.gone_entities
    ]
    for start in range(0, len(changes), most):
        some: dict[str, list[Any]] = {}
        for name, change in changes[start : start + most]:
            some.setdefault(name, []).append(change)
        yield Patch(**{name: tuple(several) for name, several in some.items()})


def pack(patch: Patch) -> dict[str, Any]:
    """A patch as plain lists (without notes: no model makes them)."""
    packed = {
        "e": [[e.id, e.type, e.name] for e in patch.entities],
        "m": [[m.entity, *m.span] for m in patch.mentions],
        "q": [
            [q.id, *q.span, q.kind, q.cue, q.speaker, q.entity, q.who, q.rule, q.confidence] for q in patch.quotes
        ],
        "-e": patch.gone_entities,
        "-m": patch.gone_mentions,
        "-q": patch.gone_quotes,
    }
    return {name: changes for name, changes in packed.items() if changes}


def unpack(packed: dict[str, Any]) -> Patch:
    """The patch that ``pack`` made these lists of."""
    return Patch(
        entities=tuple(Entity(*e) for e in packed.get("e", ())),
        mentions=tuple(Mention(entity, Span(start, end)) for entity, start, end in packed.get("m", ())),
        quotes=tuple(_quotation(*q) for q in packed.get("q", ())),
        gone_entities=tuple(packed.get("-e", ())),
        gone_mentions=tuple((entity, start, end) for entity, start, end in packed.get("-m", ())),
        gone_quotes=tuple(packed.get("-q", ())),
    )


def _quotation(id: str, start: int, end: int, kind: Any, cue: Any, speaker: Any, *rest: Any) -> Quotation:
    return Quotation(id, Span(start, end), kind, _span(cue), _span(speaker), *rest)


def _span(pair: list[int] | None) -> Span | None:
    return Span(*pair) if pair else None
