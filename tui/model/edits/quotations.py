"""Corrections of quotations."""

from __future__ import annotations

from tui.model.annotation import KINDS, Kind, Quotation
from tui.model.document import Document
from tui.model.edits.checks import EditError, new_id, the_entity, the_quotation, trimmed
from tui.model.patch import Patch
from tui.model.span import Span

HUMAN_RULE = "human"  # attributed, or looked at, by a person: no longer in doubt, see ``doubtful``


def change_kind(document: Document, quote_id: str, kind: Kind) -> Patch:
    """Direct, partial or indirect."""
    if kind not in KINDS:
        raise EditError(f"{kind} is no kind of quotation")
    return _put(the_quotation(document, quote_id)._replace(kind=kind))


def change_bounds(document: Document, quote_id: str, span: Span) -> Patch:
    """The words of the quotation are ``span``, less the white space around it."""
    return _put(the_quotation(document, quote_id)._replace(span=trimmed(document, span)))


def change_cue(document: Document, quote_id: str, cue: Span | None) -> Patch:
    """The reporting verb is ``cue``, or there is none."""
    quote = the_quotation(document, quote_id)
    return _put(quote._replace(cue=trimmed(document, cue) if cue is not None else None))


def change_speaker(
    document: Document,
    quote_id: str,
    *,
    entity: str | None = None,
    who: str | None = None,
    speaker: Span | None = None,
) -> Patch:
    """The speaker is this entity, or somebody described by ``who``, or (neither) nobody one could name.

    ``speaker``: the words of the article that name the speaker; without it the old ones stay when the speaker
    is the same, and none are kept otherwise.
    """
    quote = the_quotation(document, quote_id)
    who = (who or "").strip() or None
    if entity is not None:
        who = who or the_entity(document, entity).name  # who it is, should the entity ever go
    if speaker is not None:
        speaker = trimmed(document, speaker)
    elif entity == quote.entity and (entity is not None or who == quote.who):
        speaker = quote.speaker
    known = entity is not None or who is not None
    return _put(
        quote._replace(
            entity=entity,
            who=who,
            speaker=speaker,
            rule=HUMAN_RULE,
            confidence="sure" if known else "unknown",
        )
    )


def add_quotation(
    document: Document,
    span: Span,
    kind: Kind = "direct",
    *,
    cue: Span | None = None,
    speaker: Span | None = None,
    entity: str | None = None,
    who: str | None = None,
) -> Patch:
    """A new quotation. Raises EditError when its words are one already."""
    span = trimmed(document, span)
    if document.quote_order.around(span):
        raise EditError("these words are a quotation already")
    if entity is not None:
        who = who or the_entity(document, entity).name
    return _put(
        Quotation(
            id=new_id("quote", span),
            span=span,
            kind=kind,
            cue=trimmed(document, cue) if cue is not None else None,
            speaker=trimmed(document, speaker) if speaker is not None else None,
            entity=entity,
            who=who,
            rule=HUMAN_RULE,
            confidence="sure" if entity is not None or who is not None else "unknown",
        )
    )


def delete_quotation(document: Document, *quote_ids: str) -> Patch:
    """These are no quotations."""
    for quote_id in quote_ids:
        the_quotation(document, quote_id)
    return Patch(gone_quotes=quote_ids)


def accept(document: Document, *quote_ids: str) -> Patch:
    """What is shown of these quotations is right, the speaker too, or that nobody can name one."""
    quotes = [the_quotation(document, quote_id) for quote_id in quote_ids]
    return _put(
        *(
            quote._replace(rule=HUMAN_RULE, confidence="sure" if quote.entity or quote.who else quote.confidence)
            for quote in quotes
        )
    )


def reject(document: Document, *quote_ids: str) -> Patch:
    """The speaker is wrong: nobody is named in his place. Where none was given, it is no quotation at all."""
    quotes = [the_quotation(document, quote_id) for quote_id in quote_ids]
    named = [quote for quote in quotes if quote.entity or quote.who or quote.speaker]
    patch = _put(
        *(q._replace(entity=None, who=None, speaker=None, rule=HUMAN_RULE, confidence="unknown") for q in named)
    )
    kept = {quote.id for quote in named}
    return patch._replace(gone_quotes=tuple(quote.id for quote in quotes if quote.id not in kept))


def _put(*quotes: Quotation) -> Patch:
    return Patch(quotes=tuple(quote._replace(origin="human") for quote in quotes))
