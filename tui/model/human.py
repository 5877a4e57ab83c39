"""What people decided, laid over what the machine found.

The two are kept apart: the machine may run again, in a newer version, over a changed text, and what people
said of an annotation (that it is otherwise, or that it is none) still holds. What is shown is always
``lay_over(machine, human)``, nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tui.model.adopt import adopt
from tui.model.annotation import Annotations, Entity, Mention, Note, Quotation
from tui.model.patch import Patch
from tui.model.span import Span
from tui.model.states import Key, Layer, States, annotations_of, change, layer, patch_of, states


class Overlay:
    """The machine's annotations, people's decisions, and what is shown of both.

    Every method that changes something returns the patch that brings a document which shows the state before
    to the state after.
    """

    def __init__(self, machine: Annotations | None = None, human: Patch | None = None) -> None:
        self._machine = layer(machine or Annotations())
        self._human = states(human or Patch())
        self._shown = lay_over(self._machine, self._human)

    @property
    def machine(self) -> Annotations:
        """What the machine found, in no order, without model."""
        return annotations_of(self._machine)

    @property
    def human(self) -> Patch:
        """What people decided: annotations put, and those said to be none. The same state gives the same value."""
        return patch_of(dict(sorted(self._human.items())))

    @property
    def shown(self) -> Annotations:
        """What the reader sees, in no order, without model."""
        return annotations_of(self._shown)

    def absorb(self, patch: Patch) -> Patch:
        """Take in what the machine found just now, in the run that made the rest."""
        for key, annotation in states(patch).items():
            if annotation is None:
                self._machine.pop(key, None)
            else:
                self._machine[key] = annotation
        return patch if self._shown is self._machine else self._show_at(states(patch))

    def renew(self, annotations: Annotations) -> Patch:
        """Put a whole new run of the machine in the place of the old. What is the same keeps its id."""
        self._machine = layer(adopt(annotations, self._machine, self._human))
        return self._show()

    def decide(self, human: Patch) -> Patch:
        """Put other decisions in the place of all there were."""
        self._human = states(human)
        return self._show()

    def step(self, patch: Patch) -> Step:
        """The step that decides as ``patch`` says, from where things stand. It changes nothing yet."""
        return Step(patch_of({key: self._human[key] for key in states(patch) if key in self._human}), patch)

    def back(self, step: Step) -> Patch:
        """Take a step back: of what it decided, what was decided before holds again."""
        plain = not reaches_further(self._human)
        for key in states(step.after):
            self._human.pop(key, None)
        self._human.update(states(step.before))
        return self._show_at(states(step.after)) if plain else self._show()

    def forth(self, step: Step) -> Patch:
        """Take a step."""
        plain = not reaches_further(self._human)
        self._human.update(states(step.after))
        return self._show_at(states(step.after)) if plain else self._show()

    def _show_at(self, keys: Iterable[Key]) -> Patch:
        """Show what has changed under these names, where decisions concern nothing but what they name."""
        if reaches_further(self._human):
            return self._show()
        if self._shown is self._machine:
            self._shown = dict(self._machine)
        said: States = {}
        for key in keys:
            was, now = self._shown.get(key), self._human.get(key, self._machine.get(key))
            if now is not None and was != now:
                said[key] = self._shown[key] = now
            elif now is None and was is not None:
                del self._shown[key]
                said[key] = None
        return patch_of(said)

    def _show(self) -> Patch:
        old, self._shown = self._shown, lay_over(self._machine, self._human)
        return change(old, self._shown)


class Step(NamedTuple):
    """One edit: what had been decided of the same annotations before, and what it decides."""

    before: Patch
    after: Patch


def split(annotations: Annotations) -> tuple[Annotations, Patch]:
    """Annotations read from a file as what the machine found and what people decided. Notes are people's."""
    human = Patch(
        tuple(e for e in annotations.entities if e.origin == "human"),
        tuple(m for m in annotations.mentions if m.origin == "human"),
        tuple(q for q in annotations.quotes if q.origin == "human"),
        annotations.notes,
    )
    machine = Annotations(
        tuple(e for e in annotations.entities if e.origin != "human"),
        tuple(m for m in annotations.mentions if m.origin != "human"),
        tuple(q for q in annotations.quotes if q.origin != "human"),
        model=annotations.model,
    )
    return machine, human


def lay_over(machine: Layer, human: States) -> Layer:
    """What is shown. Without human decisions it is ``machine`` itself, the same object.

    What people decided of an annotation holds. Beyond that, of what the machine finds: an entity merged into
    another gives it its mentions and quotations; a mention at the very place where people put one, or that
    meets one they said is none of this entity's, is not shown; a quotation whose entity is gone keeps its words.
    """
    if not human:
        return machine
    further = reaches_further(human)
    decided = _Decisions(human)
    shown: Layer = {} if further else dict(machine)
    for key, annotation in machine.items() if further else ():
        match annotation:
            case Mention():
                moved = decided.mention(annotation)
                # A mention moved here by a merge gives way to one that stands here by itself.
                if moved is annotation:
                    shown[key] = annotation
                elif moved is not None and (at := ("mention", moved.entity, *moved.span)) not in machine:
                    shown.setdefault(at, moved)
            case Quotation():
                shown[key] = decided.quotation(annotation, machine)
            case Entity() | Note():
                shown[key] = annotation
    for key, decision in human.items():
        if decision is None:
            shown.pop(key, None)
        else:
            shown[key] = decision
    return shown


def reaches_further(human: States) -> bool:
    """Whether anything was decided that concerns annotations it does not name, see ``lay_over``."""
    return any(key[0] == "mention" or (key[0] == "entity" and decision is None) for key, decision in human.items())


class _Decisions:
    """What human decisions mean for annotations they do not name."""

    def __init__(self, human: States) -> None:
        self._gone = {key[1] for key, a in human.items() if key[0] == "entity" and a is None and len(key) == 2}
        self._merged = _merged(human, self._gone)
        self._occupied = {a.span for a in human.values() if isinstance(a, Mention)}
        self._refused: defaultdict[str, list[Span]] = defaultdict(list)
        for key, annotation in human.items():
            if annotation is None and len(key) == 4:
                self._refused[key[1]].append(Span(key[2], key[3]))

    def mention(self, found: Mention) -> Mention | None:
        """The mention to show in the place of one found, or None. The very same where nothing was decided."""
        if found.span in self._occupied:
            return None
        if any(span.overlaps(found.span) for span in self._refused.get(found.entity, ())):
            return None
        if found.entity not in self._gone:
            return found
        target = self._target(found.entity)
        return found._replace(entity=target) if target is not None else None

    def quotation(self, found: Quotation, machine: Layer) -> Quotation:
        """The quotation to show in the place of one found."""
        if found.entity is None or found.entity not in self._gone:
            return found
        target = self._target(found.entity)
        old = machine.get(("entity", found.entity))
        who = found.who or (old.name if isinstance(old, Entity) else None)
        return found._replace(entity=target, who=found.who if target is not None else who)

    def _target(self, entity: str) -> str | None:
        seen = set()
        step: str | None = entity
        while step in self._gone and step not in seen:
            seen.add(step)
            step = self._merged.get(step)
        return None if step in self._gone else step


def _merged(human: States, gone: set[str]) -> Mapping[str, str]:
    """For every entity that was merged into another, the other: the one that got most of its mentions."""
    if not gone:
        return {}
    owners: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for annotation in human.values():
        if isinstance(annotation, Mention):
            owners[annotation.span].append(annotation.entity)
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, annotation in human.items():
        if annotation is None and len(key) == 4 and key[1] in gone:
            votes[key[1]].update(owners.get(key[2:], ()))
    return {entity: min(count, key=lambda e: (-count[e], e)) for entity, count in votes.items() if count}
