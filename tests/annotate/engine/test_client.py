"""The annotating process as the reader meets it: real processes, real pipes."""

import asyncio
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.annotate import Annotator, annotate
from tui.annotate.wire import Event, Failed, Finished, Patched, Started
from tui.model.article import Article
from tui.model.document import Document

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX pipes")

TEXT = """La ministre reçoit les maires

Élisabeth Borne a reçu mardi les maires de Lyon et de Marseille.

« Nous avons besoin de temps », a déclaré Élisabeth Borne.

« C’est non », a-t-elle ajouté.
"""


async def everything(annotator: Annotator) -> list[Event]:
    return [event async for event in annotator.events()]


def final(article: Article, events: list[Event]) -> Document:
    """The document after all patches; checks the order of the events on the way."""
    started, *patched, finished = events
    assert isinstance(started, Started)
    assert isinstance(finished, Finished)
    document = Document(article)
    before = 0
    for event in patched:
        assert isinstance(event, Patched)
        assert before <= event.done <= event.total == len(article.paragraphs)
        before = event.done
        document.absorb(event.patch)
    assert before == len(article.paragraphs)
    return document


def ended(pid: int, seconds: float = 20) -> bool:
    """Whether the process ends within that time."""
    try:
        watch = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([watch], [], [], seconds)[0])
    finally:
        os.close(watch)


async def test_an_article_is_annotated_as_by_annotate() -> None:
    article = Article(TEXT, source="mairie.txt")
    with Annotator() as annotator:
        annotator.send(article)
        events = await everything(annotator)
    document, whole = final(article, events), annotate(article)
    assert isinstance(events[0], Started)
    assert (events[0].lang, events[0].model) == ("fr", whole.model)
    assert document.annotations().quotes == whole.quotes
    assert set(document.annotations().entities) == set(whole.entities)
    assert set(document.annotations().mentions) == set(whole.mentions)
    assert whole.quotes


async def test_a_warm_process_takes_the_next_article_and_says_what_is_wrong_with_it() -> None:
    with Annotator() as annotator:
        annotator.send(Article(TEXT))
        await everything(annotator)
        annotator.send(
            Article("Der Minister hat gesagt, dass er das nicht will und dass es so nicht geht, sagte er.")
        )
        (failed,) = await everything(annotator)
        assert isinstance(failed, Failed)
        assert "neither French nor English" in failed.message
        annotator.send(Article(""))
        started, finished = await everything(annotator)
        assert isinstance(started, Started)
        assert isinstance(finished, Finished)


async def test_an_article_nobody_waits_for_any_more_holds_up_nobody(invent: Callable[..., str]) -> None:
    with Annotator() as annotator:
        annotator.send(Article(invent(400)))
        async for event in annotator.events():
            if isinstance(event, Patched):
                break
        article = Article(TEXT)
        annotator.send(article)
        final(article, await everything(annotator))


async def test_two_articles_at_once_each_get_their_own_annotations(invent: Callable[..., str]) -> None:
    articles = [Article(invent(60)), Article(invent(60, seed=2)), Article(TEXT)]
    with Annotator() as annotator:
        jobs = [annotator.send(article) for article in articles]

        async def collect(job: int) -> tuple[list[Event], float]:
            events = [event async for event in annotator.events(job)]
            return events, time.perf_counter()

        results = await asyncio.gather(*map(collect, jobs))
    for article, (events, _) in zip(articles, results, strict=True):
        document = final(article, events)
        assert all(q.span.of(article.text) for q in document.annotations().quotes)
        assert len(document.mentions) == len(annotate(article).mentions)
    ends = [end for _, end in results]
    assert ends[2] < ends[1] < ends[0], "the last one asked for is first done"


async def test_the_article_one_turns_back_to_goes_on_first(invent: Callable[..., str]) -> None:
    articles = [Article(invent(60)), Article(invent(60, seed=2))]
    with Annotator() as annotator:
        jobs = [annotator.send(article) for article in articles]
        annotator.follow(0, jobs[0])
        ends = {}

        async def watch(job: int) -> None:
            async for _ in annotator.events(job):
                ends[job] = time.perf_counter()

        await asyncio.gather(*map(watch, jobs))
    assert ends[jobs[0]] < ends[jobs[1]]


async def test_a_long_text_comes_from_where_the_reader_is(invent: Callable[..., str]) -> None:
    article = Article(invent(120, seed=3))
    start = article.paragraphs[80].start
    with Annotator() as annotator:
        annotator.send(article, from_offset=start)
        events = await everything(annotator)
    first = next(event for event in events if isinstance(event, Patched) and event.patch.mentions)
    assert first.done < first.total
    assert min(mention.span.start for mention in first.patch.mentions) >= start
    document, whole = final(article, events), annotate(article)
    places = [(q.span, q.kind, q.cue, q.speaker, q.who, q.confidence) for q in whole.quotes]
    assert [
        (q.span, q.kind, q.cue, q.speaker, q.who, q.confidence) for q in document.annotations().quotes
    ] == places
    assert sorted((e.type, e.name) for e in document.annotations().entities) == sorted(
        (e.type, e.name) for e in whole.entities
    )
    assert {m.span for m in document.annotations().mentions} == {m.span for m in whole.mentions}


async def test_the_event_loop_goes_on_while_a_huge_article_is_sent() -> None:
    huge = Article("é" * 10_000_000)
    with Annotator() as annotator:
        gaps = []
        annotator.send(huge, lang="fr")
        before = time.perf_counter()
        for _ in range(200):
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            gaps.append(now - before)
            before = now
        assert sorted(gaps)[len(gaps) // 2] < 0.02
        annotator.send(Article(""))
        assert isinstance((await everything(annotator))[-1], Finished)


async def test_a_missing_pipeline_is_one_line_and_not_the_end() -> None:
    with Annotator(model="fr_core_news_gigantic") as annotator:
        annotator.send(Article(TEXT))
        assert await everything(annotator) == [Failed("no spaCy pipeline fr_core_news_gigantic is installed")]


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux")
async def test_closing_ends_the_process_at_once_and_leaves_no_zombie() -> None:
    annotator = Annotator()
    annotator.send(Article(TEXT * 500))
    pid = annotator.pid
    started = time.perf_counter()
    annotator.close()
    annotator.close()
    assert time.perf_counter() - started < 2
    with pytest.raises(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
    assert ended(pid)


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs Linux")
@pytest.mark.parametrize("send", [False, True])
def test_the_process_ends_when_the_reader_is_killed(send: bool) -> None:
    code = (
        "from tui.annotate import Annotator; from tui.model.article import Article; import time\n"
        "a = Annotator()\n"
        + ("a.send(Article('Bonjour à tous. ' * 50_000))\n" if send else "")
        + "print(a.pid, flush=True)\n"
        "time.sleep(60)"
    )
    reader = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert reader.stdout is not None
    pid = int(reader.stdout.readline())
    reader.send_signal(signal.SIGKILL)
    reader.communicate()
    assert ended(pid)


async def test_a_process_killed_from_outside_is_one_clear_line() -> None:
    with Annotator() as annotator:
        annotator.send(Article(TEXT))
        os.kill(annotator.pid, signal.SIGKILL)
        (failed,) = await everything(annotator)
        assert failed == Failed("the annotating process was ended by the system: too little memory?")
        annotator.send(Article(TEXT))
        assert isinstance((await everything(annotator))[-1], Finished)


async def test_it_works_from_another_folder_and_trusts_nothing_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "spacy", "tui"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('a trap')")
    monkeypatch.chdir(tmp_path)
    with Annotator() as annotator:
        annotator.send(Article(TEXT))
        assert isinstance((await everything(annotator))[-1], Finished)


NOISY = """
import os, sys
from spacy.language import Language
@Language.component("noisy")
def noisy(doc):
    print("hello from a library")
    os.write(1, b"straight to the descriptor")
    sys.stderr.write("a warning")
    assert sys.stdin.read() == ""
    return doc
"""


async def test_what_a_library_prints_does_not_disturb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    nlp = spacy.blank("fr")
    nlp.to_disk(tmp_path / "fr_noisy")
    config = (tmp_path / "fr_noisy" / "config.cfg").read_text().replace("pipeline = []", 'pipeline = ["noisy"]')
    config = config.replace("[components]", '[components]\n\n[components.noisy]\nfactory = "noisy"\n')
    (tmp_path / "fr_noisy" / "config.cfg").write_text(config)
    (tmp_path / "fr_noisy" / "__init__.py").write_text(
        NOISY + "\nimport spacy, pathlib\n"
        "def load(**options): return spacy.util.load_model_from_path(pathlib.Path(__file__).parent, **options)\n"
    )
    (tmp_path / "fr_noisy-1.0.dist-info").mkdir()
    (tmp_path / "fr_noisy-1.0.dist-info" / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: fr-noisy\nVersion: 1.0\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    with Annotator(model="fr_noisy") as annotator:
        annotator.send(Article(TEXT))
        events = await everything(annotator)
    assert [type(event) for event in events] == [Started, Patched, Finished], events
