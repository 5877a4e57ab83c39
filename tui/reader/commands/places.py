"""Places of one's own: marks, hints, what overlaps here, doubtful ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reader.choice import Choice
from tui.reader.commands.base import Command, Group
from tui.reader.keynames import letter_of
from tui.reader.language import N_, _

if TYPE_CHECKING:
    from tui.reader.desk import Desk

BEFORE = "'"  # the mark that is set by itself: where one was before the last jump


class SetMark(Command):
    """Set a mark."""

    id, key, group = "set-mark", "m", Group.MOVE
    label, help = N_("set a mark"), N_("Then a letter: mark this place with it.")

    def run(self, desk: Desk) -> None:
        def handle(key: str) -> bool:
            letter = letter_of(key)
            if letter.isalpha():
                desk.session.mark(letter)
                desk.session.say(_("mark {letter} set: ' {letter} comes back here").format(letter=letter))
            return False

        desk.wait_for_key(lambda: _("mark this place with a letter…"), handle)


class GoToMark(Command):
    """Go to a mark."""

    id, key, group = "go-to-mark", "apostrophe", Group.MOVE
    label, help = N_("go to a mark"), N_("Then its letter; ' once more: where you were before the last jump.")

    def run(self, desk: Desk) -> None:
        def handle(key: str) -> bool:
            letter = letter_of(key)
            if letter == BEFORE:
                place = desk.session.trail.back(desk.session.place)
                go_to_place(desk, place, _("no other place to go to"))
            elif letter:
                place = desk.session.marks.get(letter)
                go_to_place(desk, place, _("there is no mark {letter}").format(letter=letter))
            return False

        marks = " ".join(sorted(desk.session.marks))
        desk.wait_for_key(lambda: _("go to mark: {marks}").format(marks=marks or "'"), handle)


class Marks(Command):
    """All marks."""

    id, key, group = "marks", "M", Group.MOVE
    label, help = N_("list of marks"), N_("List the marks with the line they stand on.")

    def run(self, desk: Desk) -> None:
        session = desk.session
        if not session.marks:
            session.say(_("no marks yet: m and a letter sets one"))
            return
        text = session.document.text
        marks = sorted(session.marks.items(), key=lambda entry: entry[1])
        choices = [
            Choice(f"{letter}  ", text[place : place + 80].split("\n")[0], "", place) for letter, place in marks
        ]
        desk.choose_from(
            _("Marks"), choices, lambda chosen: go_to_place(desk, chosen if isinstance(chosen, int) else None, "")
        )


class Hints(Command):
    """Labels on what can be seen."""

    id, key, group = "hints", "f", Group.WALK
    label, help = N_("labels"), N_("Put a letter on every quotation and name on the screen; type it to go there.")

    def run(self, desk: Desk) -> None:
        from tui.reader.hints import label_spans

        label_spans(desk)


class Cycle(Command):
    """The next of what overlaps here."""

    id, key, group = "cycle", "comma", Group.WALK
    label = N_("what else is here")
    help = N_("Go round the annotations that overlap at this place.")

    def run(self, desk: Desk) -> None:
        if desk.session.cycle():
            desk.session.say(spelled(desk))
        else:
            desk.session.say(_("nothing else is annotated here"))


class NextDoubtful(Command):
    """The next doubtful quotation."""

    id, key, group = "next-doubtful", "r", Group.WALK
    label = N_("next doubtful one")
    help = N_("To the next quotation whose speaker is inherited or unknown; then a right, x wrong, space skip.")

    def run(self, desk: Desk) -> None:
        from tui.reader.editing.review import review

        review(desk, backward=False)


class PreviousDoubtful(Command):
    """The previous doubtful quotation."""

    id, key, group = "previous-doubtful", "R", Group.WALK
    label = N_("previous doubtful one")
    help = N_("To the previous quotation whose speaker is inherited or unknown.")

    def run(self, desk: Desk) -> None:
        from tui.reader.editing.review import review

        review(desk, backward=True)


class Card(Command):
    """Everything known about what is in focus."""

    id, key, group = "card", "enter", Group.WALK
    label, help = N_("card"), N_("Show everything known about the quotation or the name in focus.")

    def run(self, desk: Desk) -> None:
        if desk.session.focus is None:
            desk.session.say(_("nothing in focus: c goes to a quotation"))
        else:
            desk.show_card()


def spelled(desk: Desk) -> str:
    """Everything annotated at the place in focus, in words, what is in focus first."""
    session, document = desk.session, desk.session.document
    words: list[str] = []
    for span, ref in session.here():
        mine = session.focus is not None and session.focus.span == span
        if ref.kind == "quote":
            quote = document.quotes[ref.id]
            who = document.speaker_name(quote) or _("unknown speaker")
            said = _("quotation {number}, {who}").format(number=document.quote_number(quote), who=who)
        elif ref.kind == "mention":
            entity = document.entities.get(ref.id)
            said = f"{entity.type} {entity.name}" if entity is not None else ""
        elif ref.kind == "note":
            said = f"✎ {document.notes[ref.id].text}"
        else:
            continue
        words.insert(0 if mine else len(words), said)
    return " · ".join(word for word in words if word)


def go_to_place(desk: Desk, place: int | None, otherwise: str) -> None:
    """Go to an offset, or say why not."""
    if place is None:
        if otherwise:
            desk.session.say(otherwise)
        return
    desk.session.trail.leave(desk.session.place)
    desk.session.focus_on(None, remember=False)
    desk.page.show_offset(place)
