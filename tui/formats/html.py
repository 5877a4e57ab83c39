"""One HTML page that holds an annotated article and needs nothing else: the reader's look, for a browser.

Quotations have a ground, entities a colour by type, speakers are bold, cues in italics, as on the terminal;
the names stand on the left, the quotations on the right, each a link into the text. No script, no font, no
address of anybody: the page can be sent to a source who must not be tracked.
"""

from __future__ import annotations

import html
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from tui.model.annotation import Annotations, Quotation
from tui.model.article import Article
from tui.model.display import clean
from tui.model.span import Span
from tui.resources import folder

_TYPES = {"PER": ("Personnes", "People"), "ORG": ("Organisations", "Organisations"), "LOC": ("Lieux", "Places")}
_OTHER = ("Autres", "Other")
_WORDS = {"fr": ("Noms", "Citations", "inconnu"), "en": ("Names", "Quotations", "unknown")}
_STYLE = """
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:1.06rem/1.6 Georgia,"Noto Serif",serif;display:grid;
grid-template-columns:minmax(12rem,1fr) minmax(0,40rem) minmax(14rem,1.3fr);gap:2.5rem;padding:2rem}
main{white-space:pre-wrap;overflow-wrap:break-word}
aside{font:.86rem/1.45 system-ui,sans-serif;position:sticky;top:2rem;align-self:start;
max-height:calc(100vh - 4rem);overflow:auto}
aside h2{font-size:.8rem;letter-spacing:.06em;text-transform:uppercase;color:var(--muted);margin:1rem 0 .3rem}
aside ol,aside ul{margin:0;padding:0;list-style:none}aside li{padding:.18rem 0}
aside a{color:inherit;text-decoration:none}aside a:hover{text-decoration:underline}
aside small{color:var(--muted)}
.q{background:var(--quote);padding:.1em 0}.q .q{background:var(--nested)}
.q:target,.m:target{outline:2px solid var(--person)}
.PER{color:var(--person)}.ORG{color:var(--organisation)}.LOC{color:var(--place)}.MISC{color:var(--other)}
.s{font-weight:bold}.c{font-style:italic}.t{font-size:1.5em;line-height:1.25;font-weight:bold}.b{color:var(--muted)}
@media(max-width:60rem){body{display:block;padding:1rem}aside{position:static;max-height:none}}
@media print{aside{display:none}body{display:block}}
"""


@lru_cache(maxsize=1)
def _colours() -> str:
    """The colours of the reader's own light and dark themes, as variables."""
    light, dark = (
        tomllib.loads((folder("styles") / "themes" / f"{name}.toml").read_text("utf-8"))["colors"]
        for name in ("papier", "nuit")
    )

    def variables(colours: dict[str, str]) -> str:
        return ":root{" + ";".join(f"--{role}:{value}" for role, value in colours.items()) + "}"

    return f"{variables(light)}@media(prefers-color-scheme:dark){{{variables(dark)}}}"


def dumps(article: Article, annotations: Annotations) -> str:
    """The page as text, to be written in UTF-8."""
    lang = article.lang if article.lang in _WORDS else "fr"
    names, quotes, _ = _WORDS[lang]
    head = (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{_safe(article.headline)}</title>\n<style>{_colours()}{_STYLE}</style>\n</head>\n<body>\n"
    )
    left = f'<aside aria-label="{names}">\n{_names(annotations, lang)}</aside>\n'
    right = f'<aside aria-label="{quotes}">\n<h2>{quotes}</h2>\n{_quotes(article, annotations, lang)}</aside>\n'
    return f"{head}{left}<main>{_body(article, annotations)}</main>\n{right}</body>\n</html>\n"


def _names(annotations: Annotations, lang: str) -> str:
    english = lang == "en"
    counts = Counter(mention.entity for mention in annotations.mentions)
    said = Counter(quote.entity for quote in annotations.quotes)
    first = {m.entity: number for number, m in reversed(list(enumerate(annotations.mentions)))}
    out = []
    for kind in [*_TYPES, ""]:
        members = [e for e in annotations.entities if (e.type if e.type in _TYPES else "") == kind]
        if not members:
            continue
        out.append(f"<h2>{_TYPES.get(kind, _OTHER)[english]}</h2>\n<ul>\n")
        for entity in sorted(members, key=lambda e: -counts[e.id]):
            speaks = f" · « » {said[entity.id]}" if said[entity.id] else ""
            name = f'<span class="{kind or "MISC"}">{_safe(entity.name)}</span>'
            link = f'<a href="#m{first[entity.id]}">{name}</a>' if entity.id in first else name
            out.append(f"<li>{link} <small>{counts[entity.id]}{speaks}</small></li>\n")
        out.append("</ul>\n")
    return "".join(out)


def _quotes(article: Article, annotations: Annotations, lang: str) -> str:
    names = {entity.id: entity.name for entity in annotations.entities}
    out = ["<ol>\n"]
    for number, quote in enumerate(annotations.quotes):
        who = (
            quote.who or names.get(quote.entity or "") or (quote.speaker.of(article.text) if quote.speaker else "")
        )
        doubt = "" if quote.confidence == "sure" else " ?"
        words = " ".join(quote.span.of(article.text).split())
        short = words if len(words) <= 90 else words[:88] + "…"
        out.append(
            f'<li><a href="#q{number}"><small>{number + 1}</small> <b>{_safe(who or _WORDS[lang][2])}</b>{doubt} '
            f"{_safe(short)}</a></li>\n"
        )
    return "".join([*out, "</ol>\n"])


def _body(article: Article, annotations: Annotations) -> str:
    """The text with a tag around every annotated stretch; where two cross, the inner one is cut in two."""
    layers = list(_layers(article, annotations))
    edges = sorted({0, len(article.text), *(edge for span, _, _ in layers for edge in span)})
    opening: dict[int, list[tuple[Span, str, str]]] = {}
    for layer in sorted(layers, key=lambda layer: (layer[0].start, -layer[0].end)):
        opening.setdefault(layer[0].start, []).append(layer)
    out: list[str] = []
    stack: list[tuple[Span, str, str]] = []
    for start, end in zip(edges, [*edges[1:], edges[-1]], strict=True):
        reopen = []
        while any(layer[0].end == start for layer in stack):
            layer = stack.pop()
            out.append("</span>")
            if layer[0].end != start:
                reopen.append((layer[0], layer[1], ""))  # an id stands once in a page
        for layer in [*reversed(reopen), *opening.get(start, ())]:
            stack.append(layer)
            out.append(f'<span class="{layer[1]}"{layer[2]}>')
        out.append(_safe(article.text[start:end]))
    return "".join(out)


def _layers(article: Article, annotations: Annotations) -> Iterator[tuple[Span, str, str]]:
    """Span, class and id attribute of all that is shown in the text."""
    for part, name in ((article.front.title, "t"), (article.front.byline, "b"), (article.front.dateline, "b")):
        if part:
            yield part, name, ""
    types = {entity.id: entity.type for entity in annotations.entities}
    for number, mention in enumerate(annotations.mentions):
        kind = types.get(mention.entity, "MISC")
        yield mention.span, f"m {kind if kind in _TYPES else 'MISC'}", f' id="m{number}"'
    for number, quote in enumerate(annotations.quotes):
        yield quote.span, "q", f' id="q{number}" title="{_title(quote)}"'
        for span, name in ((quote.cue, "c"), (quote.speaker, "s")):
            if span:
                yield span, name, ""


def _title(quote: Quotation) -> str:
    return _safe(f"{quote.who or '?'} · {quote.kind} · {quote.confidence}")


def _safe(text: str) -> str:
    return html.escape(clean(text, newlines=True))
