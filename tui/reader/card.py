"""Everything known about what is in focus, as lines one can go along and jump from."""

from __future__ import annotations

from tui.model.annotation import Quotation
from tui.model.concordance import concordance
from tui.model.document import Document, speaker_key
from tui.model.walks import Focus
from tui.reader.choice import Choice
from tui.reader.language import N_, _

TYPES = {"PER": N_("person"), "ORG": N_("organisation"), "LOC": N_("place"), "MISC": N_("other name")}
KINDS = {"direct": N_("direct"), "partial": N_("partial"), "indirect": N_("indirect")}
CONFIDENCES = {
    "sure": N_("sure"),
    "likely": N_("likely"),
    "inherited": N_("inherited from the quotation before"),
    "unknown": N_("unknown"),
}
ORIGINS = {"model": N_("the model"), "import": N_("the file"), "human": N_("a human")}
_LABEL = 14  # columns
_CONTEXT = 50  # code points


def card_lines(document: Document, focus: Focus) -> tuple[str, list[Choice]]:
    """Title and lines of the card. A line's value is the span it leads to, or None."""
    quote = document.quotes.get(focus.quote or "")
    if quote is not None:
        title = _("Quotation {number}").format(number=document.quote_number(quote))
        return title, [*_quotation(document, quote), *_entity(document, quote.entity)]
    entity = document.entities.get(focus.entity or "")
    return (entity.name if entity is not None else ""), _entity(document, focus.entity)


def _quotation(document: Document, quote: Quotation) -> list[Choice]:
    text = document.text
    words = quote.span.of(text).replace("\n", " ")
    who = document.speaker_name(quote) or _("unknown speaker")
    lines = [_line(_("words"), words, quote.span), _line(_("said by"), who, quote.speaker)]
    if quote.speaker is not None:
        lines.append(_line(_("named here as"), quote.speaker.of(text).replace("\n", " "), quote.speaker))
    if quote.cue is not None:
        lines.append(_line(_("verb"), quote.cue.of(text).replace("\n", " "), quote.cue))
    lines.append(_line(_("kind"), _(KINDS[quote.kind]), None))
    rule = f" ({quote.rule})" if quote.rule else ""
    lines.append(_line(_("attribution"), _(CONFIDENCES[quote.confidence]) + rule, None))
    lines.append(_line(_("found by"), _(ORIGINS[quote.origin]), None))
    key = speaker_key(quote)
    if key:
        order = document.quotes_of(key)
        at = order.place(quote.span, quote.id) + 1
        lines.append(_line(_("by the same"), f"{at}/{len(order)}", None))
    return lines


def _entity(document: Document, entity_id: str | None) -> list[Choice]:
    entity = document.entities.get(entity_id or "")
    if entity is None:
        return []
    order = document.mentions_of(entity.id)
    spans = [span for span, _key in order]
    forms = list(dict.fromkeys(span.of(document.text).replace("\n", " ") for span in spans))
    kind = _(TYPES[entity.type]) if entity.type in TYPES else entity.type
    lines = [
        _line(_("name"), entity.name, None),
        _line(_("type"), f"{kind} · {_(ORIGINS[entity.origin])}", None),
        _line(_("named as"), " · ".join(forms), None),
        _line(_("speaks"), str(len(document.quotes_of(f"entity:{entity.id}"))), None),
        _line(_("mentions"), str(len(spans)), None),
    ]
    for line in concordance(document.article, spans, _CONTEXT):
        before = line.before[-_CONTEXT // 2 :].lstrip()
        lines.append(Choice(f"{'':<{_LABEL}} {before}", line.words, line.after, line.span))
    return lines


def _line(label: str, words: str, value: object) -> Choice:
    return Choice(f"{label:<{_LABEL}} ", words, "", value)
