"""What names on the command line open."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tui.annotate import docbin
from tui.formats import brat, conll, uima, webannotation
from tui.formats.inquit_json import dumps, loads
from tui.model.errors import UnreadableError
from tui.opening import expand, open_bytes, open_named
from tui.resources import folder

SAMPLE = folder("samples") / "ruches-du-phare.json"
ARTICLE, ANNOTATIONS = loads(SAMPLE.read_text("utf-8"))


@pytest.fixture
def everything(tmp_path: Path) -> Path:
    """A folder with one article in every annotated format."""
    xmi, types = uima.dumps(ARTICLE, ANNOTATIONS)
    for name, content in {
        "a.json": dumps(ARTICLE, ANNOTATIONS),
        "b.txt": ARTICLE.text,
        "b.ann": brat.dumps(ARTICLE, ANNOTATIONS),
        "c.jsonld": webannotation.dumps(ARTICLE, ANNOTATIONS),
        "d.conllu": conll.dumps(ARTICLE, ANNOTATIONS),
        "e.xmi": xmi,
        "TypeSystem.xml": types,
        "f.spacy": docbin.dumps([(ARTICLE, ANNOTATIONS)], dumps),
        "g.txt": "Du texte.\n",
        "h.png": "x",
        ".hidden.txt": "x",
    }.items():
        (tmp_path / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return tmp_path


def test_a_folder_opens_what_can_be_opened(everything: Path) -> None:
    names = [Path(name).name for name in expand([str(everything)])]
    assert names == ["a.json", "b.ann", "c.jsonld", "d.conllu", "e.xmi", "f.spacy", "g.txt"]


def test_every_format_opens_with_its_annotations(everything: Path) -> None:
    for name in expand([str(everything / "[a-f].*")]):
        if name.endswith(".txt"):
            continue
        (opened,) = open_named(name)
        assert opened.article.text.strip() == ARTICLE.text.strip()
        assert opened.annotations is not None
        assert [m.span for m in opened.annotations.mentions] == [m.span for m in ANNOTATIONS.mentions]


def test_windows_line_ends_beside_brat_keep_the_spans(everything: Path) -> None:
    crlf = ARTICLE.text.replace("\n", "\r\n")
    (everything / "b.txt").write_bytes(crlf.encode())
    shift = [m.span.start + ARTICLE.text.count("\n", 0, m.span.start) for m in ANNOTATIONS.mentions]
    lines = [
        f"T{n}\tPER {start} {start + m.span.end - m.span.start}\tx"
        for n, (start, m) in enumerate(zip(shift, ANNOTATIONS.mentions, strict=True), 1)
    ]
    (everything / "b.ann").write_text("\n".join(lines), "utf-8")
    (opened,) = open_named(str(everything / "b.ann"))
    assert opened.article.text == ARTICLE.text
    assert opened.annotations is not None
    assert [m.span for m in opened.annotations.mentions] == [m.span for m in ANNOTATIONS.mentions]


def test_a_web_annotation_may_not_lead_out_of_its_folder(everything: Path) -> None:
    inner = everything / "inner"
    inner.mkdir()
    page = '{"type": "Annotation", "bodyValue": "x", "target": {"source": "../g.txt", "selector": {"type": '
    (inner / "x.jsonld").write_text(page + '"TextQuoteSelector", "exact": "Du"}}}', "utf-8")
    with pytest.raises(UnreadableError, match="does not hold the text"):
        open_named(str(inner / "x.jsonld"))


@pytest.mark.parametrize(
    "ending", ["json", "jsonld", "conllu", "spacy", "md", "html", "epub", "pdf", "docx", "txt"]
)
def test_empty_files_of_every_kind(ending: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        open_bytes(b"", f"a.{ending}")
    assert str(caught.value).startswith(f"a.{ending}: ")


def test_an_exported_project_opens_all_its_documents(tmp_path: Path) -> None:
    xmi, types = uima.dumps(ARTICLE, ANNOTATIONS)
    path = tmp_path / "project.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for folder_name in ("a", "b"):
            archive.writestr(f"{folder_name}/admin.xmi", xmi)
            archive.writestr(f"{folder_name}/TypeSystem.xml", types)
    first, second = open_named(str(path))
    assert first.article.text == second.article.text == ARTICLE.text
    assert first.annotations is not None
    assert len(first.annotations.quotes) == len(ANNOTATIONS.quotes)


def test_folders_and_patterns_without_anything(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="holds no file"):
        list(expand([str(tmp_path)]))
    with pytest.raises(UnreadableError, match="matches no file"):
        list(expand([str(tmp_path / "*.txt")]))
    (tmp_path / "a[1].txt").write_text("x")
    assert list(expand([str(tmp_path / "a[1].txt")])) == [str(tmp_path / "a[1].txt")]
