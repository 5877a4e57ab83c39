"""Plain reading: stable text with numbered quotations, safe to show."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli import main
from tui.formats.inquit_json import dumps
from tui.model.annotation import Annotations, Entity, Quotation
from tui.model.article import Article
from tui.model.span import Span

TEXT = "Le port\n\n« Oui », a dit Léa. « Non, “jamais” », dit-on.\nSelon un marin, \x1b[31mpeut-être\u202e."
OUI, NON, JAMAIS = Span(11, 14), Span(31, 44), Span(37, 43)
MAYBE = Span(TEXT.index("\x1b"), TEXT.index("\u202e") + 1)


def said(key: str, span: Span, who: str | None, confidence: str) -> Quotation:
    return Quotation(key, span, "direct", who=who, confidence=confidence)  # type: ignore[arg-type]


@pytest.fixture
def port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("INQUIT_CONFIG_DIR", str(tmp_path / "none"))
    quotes = (
        said("q1", OUI, "Léa", "sure"),
        said("q2", NON, "on", "inherited"),
        said("q3", JAMAIS, None, "unknown"),
        said("q4", MAYBE, "un marin", "likely"),
    )
    path = tmp_path / "port.json"
    path.write_text(
        dumps(Article(TEXT, lang="fr"), Annotations((Entity("e1", "PER", "Léa"),), (), quotes)), "utf-8"
    )
    return str(path)


def test_every_quotation_is_announced_before_its_words(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert [span.of(TEXT) for span in (OUI, JAMAIS)] == ["Oui", "jamais"]
    assert main(["read", "--plain", "--ui-lang", "en", port]) == 0
    assert capsys.readouterr().out.split("\n\n") == [
        "Le port",
        "[quotation 1, Léa] « Oui », a dit Léa. [quotation 2, on ?] « Non, [quotation 3, unknown speaker] “jamais”"
        " », dit-on.",
        "Selon un marin, [quotation 4, un marin] ␛[31mpeut-être⇄ [end of 4].",
        "",
    ]


def test_the_markers_speak_the_language_of_the_interface(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--plain", "--ui-lang", "fr", port]) == 0
    assert "[citation 1, Léa] « Oui »" in capsys.readouterr().out


def test_lines_are_wrapped_on_demand(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", "--plain", "--ui-lang", "en", port])
    whole = capsys.readouterr().out
    main(["read", "--plain", "--ui-lang", "en", "--width", "30", port])
    wrapped = capsys.readouterr().out
    assert max(map(len, wrapped.splitlines())) <= 30
    assert wrapped.replace("\n", " ").split() == whole.replace("\n", " ").split()


def test_plain_without_a_file_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--plain"]) == 2
    assert "--plain needs a file" in capsys.readouterr().err
