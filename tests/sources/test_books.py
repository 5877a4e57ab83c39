"""EPUB, DOCX and PDF, whole and damaged."""

from __future__ import annotations

import io
import random
import time
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.sources import SourceError, article_from_bytes
from tui.sources.pdf import join_pages, read_pdf

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>{}</rootfiles></container>'
)
PACKAGE = """<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
<dc:title>Le Col</dc:title><dc:creator>Maud Kerrien</dc:creator><dc:language>fr-FR</dc:language>
<dc:date>2024-11-14T00:00:00Z</dc:date></metadata><manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="c1" href="text/c1.xhtml" media-type="application/xhtml+xml"/>
<item id="c2" href="text/c%202.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="c1"/><itemref idref="c2"/><itemref idref="gone"/></spine></package>"""
XHTML = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body>{}</body></html>"
NAV = XHTML.format("<nav><a href='text/c1.xhtml'>Un</a><a href='text/c%202.xhtml#x'>Deux</a></nav>")
CHAPTER = XHTML.format("<h1>{}</h1><p>« Déjà », dit-il.</p>")


def book(**members: str) -> bytes:
    files = {
        "META-INF/container.xml": CONTAINER.format('<rootfile full-path="OEBPS/book.opf"/>'),
        "OEBPS/book.opf": PACKAGE,
        "OEBPS/nav.xhtml": NAV,
        "OEBPS/text/c1.xhtml": CHAPTER.format("Un"),
        "OEBPS/text/c 2.xhtml": CHAPTER.format("Le second"),
        **{
            name.replace("__", "/").replace("_opf", ".opf").replace("_xml", ".xml"): text
            for name, text in members.items()
        },
    }
    return packed(files)


def packed(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def refused(data: bytes, source: str = "a.epub") -> str:
    begin = time.process_time()
    with pytest.raises(SourceError) as caught:
        article_from_bytes(data, source)
    assert time.process_time() - begin < 5
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_book_is_an_article_with_chapters() -> None:
    article = article_from_bytes(book(), "a.epub")
    assert (article.title, article.byline, article.date, article.lang) == (
        "Le Col",
        "Maud Kerrien",
        "2024-11-14",
        "fr",
    )
    assert article.text == "Un\n\n« Déjà », dit-il.\n\nLe second\n\n« Déjà », dit-il.\n"
    assert [span.of(article.text) for span in article.marked_headings] == ["Un", "Le second"]


def test_a_chapter_without_a_heading_takes_its_title_from_the_contents() -> None:
    article = article_from_bytes(book(**{"OEBPS/text/c 2.xhtml": XHTML.format("<p>Rien.</p>")}), "a.epub")
    assert article.text.endswith("Deux\n\nRien.\n")


def test_entities_are_not_expanded() -> None:
    laughs = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    bomb = (
        f"<!DOCTYPE package [<!ENTITY l0 'ha'>{laughs}<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
        + PACKAGE.replace("Le Col", "&l9;&f;")
    )
    begin = time.process_time()
    with suppress(SourceError):
        article = article_from_bytes(book(OEBPS__book_opf=bomb), "a.epub")
        assert len(article.title) < 100
        assert "root:" not in article.title
    assert time.process_time() - begin < 5


def test_a_path_never_leaves_the_archive() -> None:
    climbing = CONTAINER.format('<rootfile full-path="../../../../etc/passwd"/>')
    assert "lacks etc/passwd" in refused(book(**{"META-INF__container_xml": climbing}))


def test_books_made_to_hurt() -> None:
    assert "damaged" in refused(book()[:-40])
    assert "damaged" in refused(b"PK\x03\x04" + b"\0" * 100)
    assert "names no book" in refused(book(**{"META-INF__container_xml": "<a/>"}))
    assert "no chapter" in refused(book(OEBPS__book_opf="<package/>"))
    assert "without a book" in refused(packed({"x.txt": "abc"}))
    assert "far more" in refused(book(**{"META-INF__container_xml": "<a>" + " " * 30_000_000}))
    many = packed({f"f{n}": "" for n in range(10_001)})
    assert "more than" in refused(many)


def test_a_deep_chapter_costs_only_itself() -> None:
    data = book(**{"OEBPS__text__c1.xhtml": "<html><body>" + "<div>" * 50_000 + "x"})
    assert "Déjà" in article_from_bytes(data, "a.epub").text


def document() -> bytes:
    docx = pytest.importorskip("docx")
    one = docx.Document()
    one.core_properties.title = "Le col"
    one.core_properties.author = "Maud Kerrien"
    one.add_heading("La suite", 1)
    one.add_paragraph("« Déjà », dit-il.")
    table = one.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "un", "deux"
    out = io.BytesIO()
    one.save(out)
    return out.getvalue()


def test_a_word_document() -> None:
    article = article_from_bytes(document(), "a.docx")
    assert article.text == "La suite\n\n« Déjà », dit-il.\n\nun\n\ndeux\n"
    assert (article.title, article.byline) == ("Le col", "Maud Kerrien")
    assert [span.of(article.text) for span in article.marked_headings] == ["La suite"]


def pdf(words: str) -> bytes:
    """The smallest PDF with one line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 612 792] "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


def test_a_pdf() -> None:
    pytest.importorskip("pypdf")
    assert article_from_bytes(pdf("Le maire a dit oui."), "a.pdf").text == "Le maire a dit oui.\n"
    assert "scanned" in refused(pdf(""), "a.pdf")
    assert "damaged" in refused(b"%PDF-1.4\nnonsense", "a.pdf")
    with pytest.raises(SourceError, match="takes more than"):
        read_pdf(pdf("x"), "a.pdf", seconds=0.01)


def test_sentences_run_over_pages() -> None:
    assert join_pages(["Le maire,", "dit-il, part.", "Fin.\n"]) == "Le maire,\ndit-il, part.\n\nFin.\n"


WHOLE = {"epub": book(), "docx": None}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["epub", "docx"]), st.randoms(use_true_random=False), st.booleans())
def test_damaged_archives_are_read_or_refused(kind: str, chance: random.Random, cut: bool) -> None:
    WHOLE[kind] = WHOLE[kind] or document()
    data = bytearray(WHOLE[kind] or b"")
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(4, len(data))] = chance.randrange(256)
    if cut:
        del data[chance.randrange(4, len(data)) :]
    try:
        article = article_from_bytes(bytes(data), "a." + kind)
    except SourceError:
        return
    assert article.text
