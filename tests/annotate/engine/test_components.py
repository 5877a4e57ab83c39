"""The spaCy components, on pipelines that inquit has not loaded itself."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc, DocBin

import tui.annotate.components  # noqa: F401 - what the entry points do where inquit is installed
from tui.annotate import annotate
from tui.annotate.cutting import paragraphs_of
from tui.annotate.light import Labels
from tui.annotate.models import Pipeline
from tui.annotate.parse import parse_with
from tui.model.article import Article

TEXT = """La ministre reçoit les maires

Élisabeth Borne a reçu mardi les maires de Lyon et de Marseille.

« Nous avons besoin de temps », a déclaré Élisabeth Borne.
"""


@contextmanager
def added(nlp: Any, component: str, **config: Any) -> Iterator[Any]:
    nlp.add_pipe(component, config=config)
    try:
        yield nlp
    finally:
        nlp.remove_pipe(component)


def test_quotations_with_speakers_and_cues_are_in_the_document(french: Pipeline) -> None:
    with added(french.nlp, "inquit_quotes") as nlp:
        doc = nlp(TEXT)
    (quotation,) = doc._.quotations
    assert quotation.span.of(doc.text) == "Nous avons besoin de temps"
    (quoted,) = doc.spans["quotes"]
    assert (quoted.text, quoted.label_, quoted.id_) == ("Nous avons besoin de temps", "direct", quotation.id)
    assert [(s.text, s.id_) for s in doc.spans["speakers"]] == [("Élisabeth Borne", quotation.id)]
    assert [(s.text, s.id_) for s in doc.spans["cues"]] == [("a déclaré", quotation.id)]
    borne = next(entity for entity in doc._.inquit_entities if entity.name == "Élisabeth Borne")
    assert quotation.entity == borne.id
    assert [s.text for s in doc.spans["mentions"] if s.id_ == borne.id] == ["Élisabeth Borne"] * 2


def test_names_alone(french: Pipeline) -> None:
    with added(french.nlp, "inquit_names") as nlp:
        doc = nlp(TEXT)
    assert {"Élisabeth Borne", "Lyon", "Marseille"} <= {entity.name for entity in doc._.inquit_entities}
    assert doc._.quotations == ()
    assert "quotes" not in doc.spans


@pytest.mark.parametrize("text", ["", "\n \n", "a", "«", "Oui\r\n\tnon\n\n\n« a"])
def test_odd_documents_are_no_trouble(french: Pipeline, text: str) -> None:
    with added(french.nlp, "inquit_quotes") as nlp:
        doc = nlp(text)
    assert doc.text == text
    assert all(span.text for group in doc.spans.values() for span in group)


def test_a_document_is_cut_as_an_article(french: Pipeline, invent: Callable[..., str]) -> None:
    """But for the parser, which saw all at once, tokens and places are those of paragraph by paragraph."""
    text = "\n\n".join(invent(12).split("\n"))
    spans = Article(text).paragraphs
    cut = paragraphs_of(french.nlp(text), spans, Labels(french.nlp.vocab))
    apart = list(parse_with(french.nlp, text, spans))
    assert [[(t.i, t.start, t.end, t.text) for t in p.tokens] for p in cut] == [
        [(t.i, t.start, t.end, t.text) for t in p.tokens] for p in apart
    ]
    assert all(0 <= t.head < len(p.tokens) for p in cut for t in p.tokens)
    assert all(0 <= n.first < n.last <= len(p.tokens) for p in cut for n in p.names)


def test_a_line_is_annotated_as_by_annotate(french: Pipeline) -> None:
    """On one paragraph parser and recogniser see the same, so everything must be the same."""
    line = "« Nous avons besoin de temps », a déclaré Élisabeth Borne aux maires de Lyon."
    whole = annotate(Article(line), lang="fr")
    with added(french.nlp, "inquit_quotes") as nlp:
        doc = nlp(line)
    assert doc._.quotations == whole.quotes
    assert doc._.inquit_entities == whole.entities


def test_what_was_found_survives_storage(french: Pipeline) -> None:
    with added(french.nlp, "inquit_quotes") as nlp:
        doc = nlp(TEXT)
    again = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    (binned,) = DocBin(docs=[doc], store_user_data=True).get_docs(nlp.vocab)
    for other in (again, binned):
        assert other._.quotations == doc._.quotations
        assert [s.text for s in other.spans["quotes"]] == [s.text for s in doc.spans["quotes"]]


def test_a_pipeline_with_it_is_saved_and_loaded(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("inquit_quotes", config={"lang": "en"})
    nlp.to_disk(tmp_path / "pipeline")
    loaded = spacy.load(tmp_path / "pipeline")
    assert loaded.pipe_names == ["inquit_quotes"]
    assert [q.span.of("“Yes,” he said.") for q in loaded("“Yes,” he said.")._.quotations] == ["Yes,"]
    assert spacy.blank("en").from_bytes(spacy.blank("en").to_bytes()) is not None


def test_other_languages_are_refused_when_the_pipeline_is_made() -> None:
    with pytest.raises(ValueError, match="French and English"):
        spacy.blank("de").add_pipe("inquit_quotes")
    spacy.blank("xx").add_pipe("inquit_quotes", config={"lang": "fr"})


def test_the_factories_are_found_by_spacy_alone() -> None:
    """In an installation the entry points load this module; the names in it are what they promise."""
    assert spacy.Language.has_factory("inquit_names")
    assert spacy.Language.has_factory("inquit_quotes")
