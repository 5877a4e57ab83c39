"""Web pages: the article, what is known of it, its links; and pages made to hurt."""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.sources import SourceError, article_from_bytes, open_source

SHARED = Path(__file__).parents[2] / ".." / "shared" / "pages"
LONG = "Le conseil municipal a longuement débattu mardi soir de la réouverture de la ligne du col. " * 3
PAGE = f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Le col rouvre - La Gazette</title>
<meta name="author" content="Maud Kerrien"><meta property="og:site_name" content="La Gazette">
<meta property="article:published_time" content="2024-11-14"></head><body>
<nav><a href="/">Accueil</a></nav><article><h1>Le col rouvre</h1>
<p>{LONG}</p><p>« Oui »,&nbsp;a dit <a href="https://example.org/lea">Léa   Le Gall</a>, selon   le maire.
{LONG}</p>
<h2>La suite</h2><p>{LONG}</p></article><script>alert("x")</script></body></html>"""


def test_an_article_is_found_with_what_is_known_of_it() -> None:
    article = article_from_bytes(PAGE.encode(), "page.html")
    assert article.title == "Le col rouvre"
    assert article.byline == "Par Maud Kerrien"
    assert article.date == "2024-11-14"
    assert article.extra["site"] == "La Gazette"
    assert article.text.startswith("Le col rouvre\n\nPar Maud Kerrien\n\nLe conseil")
    assert article.text.count("Le col rouvre") == 1
    assert "« Oui »,\xa0a dit Léa Le Gall, selon le maire." in article.text
    assert "Accueil" not in article.text
    assert "alert" not in article.text


def test_links_and_headings_are_kept_by_offset() -> None:
    article = article_from_bytes(PAGE.encode(), "page.html")
    (link,) = article.extra["links"]
    assert article.text[link["start"] : link["end"]] == "Léa Le Gall"
    assert link["href"] == "https://example.org/lea"
    assert [span.of(article.text) for span in article.marked_headings] == ["La suite"]


def test_a_very_long_page_is_read_in_time() -> None:
    page = PAGE.replace("<h2>", f"<p>{LONG}</p>" * 10_000 + "<h2>")
    begin = time.process_time()
    article = article_from_bytes(page.encode(), "page.html")
    assert time.process_time() - begin < 10
    assert len(article.text) > 2_000_000
    assert "Accueil" not in article.text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_page_in_any_encoding(encoding: str) -> None:
    page = PAGE.replace('<meta charset="utf-8">', f'<meta charset="{encoding}">' if encoding == "cp1252" else "")
    assert "débattu" in article_from_bytes(page.encode(encoding), "page.html").text


@pytest.mark.parametrize("href", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "\x1b]8;;x"])
def test_links_that_no_browser_should_open_are_dropped(href: str) -> None:
    page = PAGE.replace("https://example.org/lea", href)
    assert "links" not in article_from_bytes(page.encode(), "page.html").extra


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<!doctype html><!-- x -->",
        "<!doctype html><?x",
        "<html\x00\x01",
        "<html><body><p></p></body></html>",
        "<div>" * 100_000,
        "<html>" + "<b><i>" * 50_000 + "x",
        "<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html><p>&b;" * 3,
        "<html><p " + "a='b' " * 100_000 + ">x",
        "<html>" + "<!--" * 100_000,
        "<html><table>" + "<tr><td>" * 30_000,
        "<html>" + "<p>&#0;&#x1b;[31m</p>" * 10,
        "<html><head><meta charset='utf-7'></head><body>+ADw-p+AD4-</body>",
    ],
    ids=lambda page: repr(page[:24]),
)
def test_pages_made_to_hurt(page: str) -> None:
    begin = time.process_time()
    with suppress(SourceError):
        assert article_from_bytes(page.encode(), "page.html").text.strip()
    assert time.process_time() - begin < 5


TAGS = st.sampled_from(
    "<p> </p> <a\xa0href='http://x'> </a> <div> </div> <table><tr><td> <br> <h1> </h1> <ul><li> <!-- --> "
    "<article> &lt; &#x202e; <svg>".replace("\xa0", "\t").split(" ")
)


@settings(max_examples=25, deadline=None)
@given(st.lists(TAGS | st.text(max_size=20), max_size=40))
def test_any_page_is_read_or_refused(parts: list[str]) -> None:
    data = ("<html><body>" + "".join(parts)).encode("utf-8", "surrogatepass")
    try:
        article = article_from_bytes(data, "page.html")
    except SourceError:
        return
    for place in article.extra.get("links", ()):
        assert 0 <= place["start"] < place["end"] <= len(article.text)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared pages")
def test_real_pages() -> None:
    for path in sorted(SHARED.glob("*.html")):
        article = open_source(str(path))
        assert len(article.text) > 1500
        assert article.title
        assert article.text.startswith(article.title)
        assert article.date
