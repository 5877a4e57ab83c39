"""Formats of other tools: what they can hold comes back, and other programs read what we write."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from annotated import annotated, in_order
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tui.annotate import docbin
from tui.formats import brat, conll, html, uima, webannotation
from tui.formats.errors import FormatError
from tui.formats.inquit_json import dumps as as_json
from tui.formats.inquit_json import loads as from_json
from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.span import Span
from tui.resources import folder

Pair = tuple[Article, Annotations]
SAMPLES = sorted(folder("samples").glob("*.json"))
quick = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def sample(path: Path) -> Pair:
    return from_json(path.read_text("utf-8"))


def through_brat(article: Article, annotations: Annotations) -> Pair:
    return brat.loads(brat.dumps(article, annotations), article.text, "a.ann")


def through_uima(article: Article, annotations: Annotations) -> Pair:
    xmi, types = uima.dumps(article, annotations)
    return uima.loads(xmi.encode(), types.encode(), "a.xmi")


def through_conllu(article: Article, annotations: Annotations) -> Pair:
    (one,) = conll.loads(conll.dumps(article, annotations), "a.conllu")
    return one


def through_docbin(article: Article, annotations: Annotations) -> Pair:
    (one,) = docbin.loads(docbin.dumps([(article, annotations)], as_json), "a.spacy", from_json)
    return one


def through_web(article: Article, annotations: Annotations) -> Pair:
    return webannotation.loads(webannotation.dumps(article, annotations))


def bare(quote: Quotation) -> Quotation:
    """A quotation without its number, which formats without ids give anew."""
    return quote._replace(id="", extra={})


def places(annotations: Annotations) -> list[tuple[Span, str, str]]:
    types = {entity.id: (entity.type, entity.name) for entity in annotations.entities}
    return sorted((m.span, *types[m.entity]) for m in annotations.mentions)


# What holds for the samples: everything but extras comes back


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("through", [through_brat, through_uima, through_docbin, through_web])
def test_samples_come_back(through: Callable[[Article, Annotations], Pair], path: Path) -> None:
    article, annotations = sample(path)
    again, found = through(article, annotations)
    assert again.text == article.text
    assert places(found) == places(annotations)
    assert [bare(q) for q in found.quotes] == [bare(q) for q in annotations.quotes]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_come_back_from_conllu(path: Path) -> None:
    article, annotations = sample(path)
    again, found = through_conllu(article, annotations)
    assert again.text.rstrip() == article.text.rstrip()
    assert again.headline == article.headline
    assert [m.span for m in found.mentions] == [m.span for m in annotations.mentions]
    assert {e.id: e.type for e in found.entities} == {e.id: e.type for e in annotations.entities}


# Laws over anything


@quick
@given(annotated())
def test_web_annotation_keeps_everything(pair: Pair) -> None:
    article, annotations = pair
    again, found = through_web(article, annotations)
    assert found == in_order(annotations) or found == annotations
    assert again == article
    assert again.extra == article.extra


@quick
@example((Article(text="x", source="0", title="0"), Annotations()))
@given(annotated())
def test_docbin_keeps_everything(pair: Pair) -> None:
    assert through_docbin(*pair) == pair


@quick
@given(annotated())
def test_brat_keeps_places_kinds_and_speakers(pair: Pair) -> None:
    article, annotations = pair
    again, found = through_brat(article, annotations)
    assert again.text == article.text

    def inner(span: Span | None) -> str | None:  # brat has no line ends at the edges of a span
        return None if span is None else span.of(article.text).strip("\n") or "\n"

    assert sorted(inner(m.span) or "" for m in found.mentions) == sorted(
        inner(m.span) or "" for m in annotations.mentions
    )
    told = sorted((inner(q.span), q.kind, inner(q.cue) or "", inner(q.speaker) or "", q.confidence, q.origin)
                  for q in found.quotes)  # fmt: skip
    assert told == sorted(
        (inner(q.span), q.kind, inner(q.cue) or "", inner(q.speaker) or "", q.confidence, q.origin)
        for q in annotations.quotes
    )
    once = brat.dumps(again, found)
    assert brat.dumps(*brat.loads(once, article.text, "a.ann")) == once


@quick
@given(annotated())
def test_conllu_keeps_the_text_and_the_outermost_names(pair: Pair) -> None:
    article, annotations = pair
    if not article.text.strip():
        return
    again, found = through_conllu(article, annotations)
    assert again.text.strip() == article.text.strip() or set(again.text) - set(article.text) <= {"\n"}
    if again.text == article.text:
        told = [m.span for m in annotations.mentions]
        assert all(any(span.covers(m.span) for span in told) for m in found.mentions)


@settings(max_examples=15, deadline=None)
@given(annotated())
def test_xmi_keeps_what_xml_can_hold(pair: Pair) -> None:
    article, annotations = pair
    again, found = through_uima(article, annotations)
    assert len(again.text) == len(article.text)
    assert sorted(m.span for m in found.mentions) == sorted(m.span for m in annotations.mentions)
    assert sorted(q.span for q in found.quotes) == sorted(q.span for q in annotations.quotes)
    assert [n.span for n in found.notes] == sorted(n.span for n in annotations.notes)


@quick
@given(annotated())
def test_a_page_holds_the_text_and_no_control_character(pair: Pair) -> None:
    page = html.dumps(*pair)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)
    assert page.count("<span") == page.count("</span>")
    assert "<script" not in page
    ids = re.findall(r' id="([^"]*)"', page)
    assert len(ids) == len(set(ids))


# Others read what we write


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_cassis_reads_our_xmi(path: Path) -> None:
    cassis = pytest.importorskip("cassis")
    article, annotations = sample(path)
    xmi, types = uima.dumps(article, annotations)
    typesystem = cassis.load_typesystem(io.BytesIO(types.encode()))
    cas = cassis.load_cas_from_xmi(io.BytesIO(xmi.encode()), typesystem=typesystem)
    assert [one.get_covered_text() for one in cas.select(uima.NAMED)] == [
        m.span.of(article.text) for m in annotations.mentions
    ]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_conllu_reads_our_conllu(path: Path) -> None:
    conllu = pytest.importorskip("conllu")
    article, annotations = sample(path)
    sentences = conllu.parse(conll.dumps(article, annotations))
    assert len(sentences) == len(article.paragraphs)
    begun = [token for one in sentences for token in one if (token["misc"] or {}).get("NE", "").startswith("B-")]
    assert len(begun) == len(annotations.mentions)
    assert sentences[0].metadata["text"] == article.headline


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_spacy_reads_our_docbin(path: Path) -> None:
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    article, annotations = sample(path)
    (doc,) = DocBin().from_bytes(docbin.dumps([(article, annotations)], as_json)).get_docs(Vocab())
    assert doc.text == article.text
    assert [ent.text for ent in doc.ents] == [m.span.of(article.text) for m in annotations.mentions]
    assert [span.text for span in doc.spans["quotes"]] == [q.span.of(article.text) for q in annotations.quotes]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_pyld_reads_our_json_ld(path: Path) -> None:
    jsonld = pytest.importorskip("pyld").jsonld
    article, annotations = sample(path)
    terms = {"oa": "http://www.w3.org/ns/oa#", "as": "http://www.w3.org/ns/activitystreams#", "id": "@id",
             "type": "@type", "items": {"@id": "as:items", "@container": "@list"}, "body": "oa:hasBody",
             "target": "oa:hasTarget", "exact": "oa:exact", "selector": "oa:hasSelector", "@version": 1.1,
             "Annotation": "oa:Annotation", "AnnotationPage": "oa:AnnotationPage"}  # fmt: skip

    def load(url: str, options: Any) -> dict[str, Any]:
        assert url == webannotation.CONTEXT
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url,
                "document": {"@context": terms}}  # fmt: skip

    (page,) = jsonld.expand(json.loads(webannotation.dumps(article, annotations)), {"documentLoader": load})
    (items,) = page["http://www.w3.org/ns/activitystreams#items"]
    assert len(items["@list"]) == len(annotations.mentions) + len(annotations.quotes)
    assert items["@list"][0]["urn:inquit:data"][0]["@type"] == "@json"


# What others write


ANN = """T1\tOrganization 0 43\tInternational Business Machines Corporation
T2\tMERGE-ORG 44 50\tjoined
T3\tOrg 52 56;61 65\tBlue Tech
E1\tMERGE-ORG:T2 Org1:T1 Org2:T3
A1\tNegation E1
A2\tConfidence T1 High
*\tEquiv T1 T4
T4\tOrganization 70 73\tIBM
N1\tReference T1 Wikidata:Q37156\tIBM
R1\tOrigin Arg1:T3 Arg2:T1
#1\tAnnotatorNotes T1\tto check
"""
ANN_TEXT = "International Business Machines Corporation joined: Blue and Tech. So IBM won."


def test_brat_of_others_is_read_and_kept() -> None:
    article, annotations = brat.loads(ANN, ANN_TEXT, "a.ann")
    assert [(e.type, e.name) for e in annotations.entities] == [
        ("Organization", "IBM"), ("MERGE-ORG", "joined"), ("Org", "Blue and Tech"), ("Organization", "IBM")
    ]  # fmt: skip
    assert annotations.mentions[2].extra["fragments"] == [[52, 56], [61, 65]]
    assert annotations.mentions[0].extra["attributes"] == {"Confidence": "High"}
    again = brat.dumps(article, annotations)
    for line in ["T3\tOrg 52 56;61 65\tBlue Tech", "E1\tMERGE-ORG:T2 Org1:T1 Org2:T3", "A1\tNegation E1",
                 "R1\tOrigin Arg1:T3 Arg2:T1"]:  # fmt: skip
        assert line in again.splitlines()
    assert brat.loads(again, ANN_TEXT, "a.ann")[1].mentions[2].extra["fragments"] == [[52, 56], [61, 65]]


def test_equivalent_mentions_are_one_entity() -> None:
    ann = "T1\tPER 0 3\tLéa\nT2\tPER 4 8\tElle\n*\tEquiv T1 T2\n"
    (entity,) = brat.loads(ann, "Léa Elle", "a.ann")[1].entities
    assert entity.name == "Léa"


@pytest.mark.parametrize(
    "ann", ["T1\tPER 0 99\tx", "T1\tPER x y\tz", "T1\n", "T1\tPER 5 2\tx", "T1\tP 0 1\tx\nT1\tP 0 1\tx"]
)
def test_brat_that_breaks_the_rules(ann: str) -> None:
    with pytest.raises(FormatError, match=r"a\.ann: line \d "):
        brat.loads(ann, "some text", "a.ann")


def test_web_annotations_are_placed_by_their_words() -> None:
    text = "Préface. Le maire part. Le maire revient."
    page = {"@context": webannotation.CONTEXT, "type": "AnnotationPage", "items": [
        {"type": "Annotation", "motivation": "tagging", "body": {"type": "TextualBody", "value": "Fonction"},
         "target": {"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": "Le maire",
                                                    "prefix": "part. ", "suffix": " rev"}}},
        {"type": "Annotation", "bodyValue": "à voir", "created": "2024-01-01T00:00:00Z",
         "target": {"source": "a.txt", "selector": [{"type": "TextPositionSelector", "start": 0, "end": 7}]}},
        {"type": "Annotation", "bodyValue": "perdu",
         "target": {"source": "a.txt", "selector": {"type": "TextQuoteSelector", "exact": "la préfète"}}},
    ]}  # fmt: skip
    article, annotations = webannotation.loads(json.dumps(page), "a.jsonld", text)
    assert [m.span for m in annotations.mentions] == [Span(24, 32)]
    assert annotations.entities[0].type == "Fonction"
    assert [(n.span, n.text) for n in annotations.notes] == [(Span(0, 7), "à voir")]
    assert [item["bodyValue"] for item in article.extra["unplaced"]] == ["perdu"]
    assert webannotation.sources(json.dumps(page)) == ["a.txt"]


def test_conllu_of_others() -> None:
    source = (
        "# newdoc id = a\n# text = Léa du Gall part.\n1\tLéa\t_\tPROPN\t_\t_\t0\t_\t_\tNER=B-PER\n"
        "2-3\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n2\tde\t_\tADP\t_\t_\t_\t_\t_\tNER=I-PER\n"
        "3\tle\t_\tDET\t_\t_\t_\t_\t_\tNER=I-PER\n4\tGall\t_\tPROPN\t_\t_\t_\t_\t_\tNER=I-PER\n"
        "5\tpart\t_\tVERB\t_\t_\t_\t_\t_\tSpaceAfter=No\n6\t.\t_\tPUNCT\t_\t_\t_\t_\t_\t_\n\n"
        "# newdoc id = b\n1\tFin\t_\t_\t_\t_\t_\t_\t_\t_\n"
    )
    first, second = conll.loads(source, "a.conllu")
    assert first[0].text == "Léa du Gall part. \n"
    assert [m.span.of(first[0].text) for m in first[1].mentions] == ["Léa du Gall"]
    assert second[0].source == "a.conllu#2"


def test_iob() -> None:
    source = "L'\tO\nONU\tB-ORG\na\tO\nparlé\tO\n.\tO\n\nLéa B-PER\nGall I-PER\n"
    ((article, annotations),) = conll.loads(source, "a.iob")
    assert article.text == "L'ONU a parlé.\nLéa Gall\n"
    assert [(e.type, e.name) for e in annotations.entities] == [("ORG", "ONU"), ("PER", "Léa Gall")]
    assert conll.dumps_iob(article, annotations).splitlines()[1] == "ONU\tB-ORG"


def test_a_docbin_of_others_and_one_that_was_edited() -> None:
    import spacy
    from spacy.tokens import DocBin

    doc = spacy.blank("fr")("Léa Gall vit à Lyon.")
    doc.set_ents([doc.char_span(0, 8, "PER")])
    doc.spans["sc"] = [doc.char_span(15, 19, "Ville")]
    box = DocBin(docs=[doc, doc]).to_bytes()
    first, second = docbin.loads(box, "a.spacy", from_json)
    assert [(e.type, e.name) for e in first[1].entities] == [("PER", "Léa Gall"), ("Ville", "Lyon")]
    assert second[0].source == "a.spacy#2"


HOSTILE = [b"", b"\0" * 100, b"x\x9c" * 50, b"[" * 10_000, b'{"type": "Annotation"}', b"<a" * 1000]


@pytest.mark.parametrize("data", HOSTILE, ids=lambda data: repr(data[:12]))
def test_garbage_is_refused_in_one_line(data: bytes) -> None:
    from tui.annotate import AnnotationError

    text = data.decode("latin-1")
    for read in [
        lambda: webannotation.loads(text, "a.jsonld"),
        lambda: conll.loads(text, "a.conllu"),
        lambda: uima.loads(data, data, "a.xmi"),
        lambda: docbin.loads(data, "a.spacy", from_json),
    ]:
        with pytest.raises((FormatError, AnnotationError)) as caught:
            read()
        assert "\n" not in str(caught.value)


def test_xml_with_entities_is_not_opened() -> None:
    xmi, types = uima.dumps(Article("abc"), Annotations())
    bomb = xmi.replace("?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>", 1)
    with pytest.raises(FormatError, match="document type"):
        uima.loads(bomb.encode(), types.encode(), "a.xmi")


@settings(max_examples=50, deadline=None)
@given(
    st.text(max_size=120),
    st.sampled_from([ANN, "1\tLéa\t_\t_\t_\t_\t_\t_\t_\tNE=B-PER\n", "Léa\tB-PER\n"]),
    st.integers(0, 200),
)
def test_any_lines_are_read_or_refused(noise: str, base: str, at: int) -> None:
    source = base[: at % len(base)] + noise + base[at % len(base) :]
    for read in [lambda: [brat.loads(source, ANN_TEXT, "a")], lambda: conll.loads(source, "a")]:
        try:
            pairs = read()
        except FormatError as error:
            line = str(error)
        else:
            line = ""
            for article, annotations in pairs:
                assert all(0 <= m.span.start < m.span.end <= len(article.text) for m in annotations.mentions)
                brat.dumps(article, annotations)
                conll.dumps(article, annotations)
        assert "\n" not in line


def test_an_entity_that_is_never_named_is_kept_where_there_is_room() -> None:
    article = Article("« Oui », dit-elle.")
    annotations = Annotations(
        (Entity("e1", "PER", "Léa"),), (), (Quotation("q1", Span(2, 5), entity="e1", who="Léa"),)
    )
    assert through_web(article, annotations)[1] == annotations
    assert through_brat(article, annotations)[1].quotes[0].who == "Léa"
    assert Mention("e1", Span(0, 1)) not in through_brat(article, annotations)[1].mentions
