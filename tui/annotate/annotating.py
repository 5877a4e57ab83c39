"""An article in, its annotations out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui import __version__
from tui.annotate.agenda import Agenda
from tui.annotate.errors import LanguageError, PipelineError
from tui.annotate.extract import extract
from tui.annotate.language import detect
from tui.annotate.light import Words
from tui.annotate.models import LANGUAGES, Pipeline, pipeline
from tui.annotate.parse import assemble, engine, texts
from tui.annotate.processes import run_on, worthwhile
from tui.annotate.tokens import Paragraph
from tui.model.annotation import Annotations, ModelInfo
from tui.model.article import Article


@dataclass(frozen=True, slots=True)
class Settled:
    """With what an article is to be annotated: language ("fr", "en"), and the pipeline that was asked for."""

    lang: str
    model: str | None

    def load(self) -> Pipeline:
        """The pipeline. Raises PipelineError when it is not there or is one for another language."""
        loaded = pipeline(self.lang, self.model)
        spoken = loaded.nlp.lang
        if spoken in LANGUAGES and spoken != self.lang:
            raise PipelineError(
                f"{loaded.name} is a pipeline for {LANGUAGES[spoken]}, the article is {LANGUAGES[self.lang]}"
            )
        return loaded


def settle(article: Article, lang: str | None = None, model: str | None = None) -> Settled:
    """The language to annotate in: as asked, else what the source says, else found out from the words.

    Raises LanguageError when it is neither French nor English.
    """
    found = (lang or article.lang or "")[:2].lower()
    if not lang and found not in LANGUAGES:
        found = detect(article.text)
    if found not in LANGUAGES:
        raise LanguageError("the article is neither French nor English; --lang fr annotates it all the same")
    return Settled(found, model)


def annotate(
    article: Article, *, lang: str | None = None, model: str | None = None, processes: int | None = None
) -> Annotations:
    """Find the people, places and organisations that an article names, and who says what in it.

    ``lang`` is "fr" or "en" (else found out), ``model`` another installed spaCy pipeline. A text of 100,000
    code points and more is parsed in several processes where that helps, unless ``processes`` says how many.
    Raises AnnotationError with one line for people.
    """
    settled = settle(article, lang, model)
    loaded = settled.load()
    parsed: list[Paragraph | None] = [None] * len(article.paragraphs)
    for first, paragraphs in parse_article(article, loaded, Agenda(article), processes):
        parsed[first : first + len(paragraphs)] = paragraphs
    found = extract(article.text, [p for p in parsed if p is not None], settled.lang, article.front)
    return found._replace(model=model_info(loaded))


def parse_article(
    article: Article, loaded: Pipeline, agenda: Agenda, processes: int | None = None, spare: int = 0
) -> Iterator[tuple[int, list[Paragraph]]]:
    """The paragraphs in batches, each with the number of its first, in the order of the agenda or nearly so."""
    words = Words()
    spans = article.paragraphs
    groups = iter(agenda.take, range(0))
    jobs = ((group, texts(article.text, spans[group.start : group.stop])) for group in groups)
    count = processes or worthwhile(len(article.text), spare)
    for group, parsed in run_on(count, engine(loaded.nlp), jobs):
        yield group.start, assemble(article.text, spans[group.start : group.stop], parsed, words)


def model_info(loaded: Pipeline) -> ModelInfo:
    """What the annotations say of their making."""
    return ModelInfo(loaded.name, loaded.version, __version__)
