"""Who said what over all articles: people, search, and the same words in several places."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.library.answers import Query
from tui.library.dates import day_of, signs, signs_between
from tui.library.naming import norm
from tui.library.wording import differences, likeness, shingles, words
from tui.model.annotation import Annotations, Entity, Mention, Quotation
from tui.model.article import Article
from tui.model.span import Span


def put(library, speaker: str, said: str, day: str = "2026-01-01", source: str = "", type: str = "PER") -> int:
    text = f"Titre {speaker} {day} {source}\n\n« {said} », dit {speaker}."
    start, name = text.index(said, text.index("\n")), text.index(speaker, text.index("\n"))
    return library.record(
        Article(text, source=source, date=day),
        Annotations(
            entities=(Entity("e1", type, speaker),),
            mentions=(Mention("e1", Span(name, name + len(speaker))),),
            quotes=(Quotation("q1", Span(start, start + len(said)), entity="e1"),),
        ),
    )


def texts(said):
    return [one.text for one in said]


def test_one_person_is_joined_across_articles_by_the_normalised_full_name(library):
    put(library, "Kim Jong-un", "Un", "2026-02-01")
    put(library, "Kim Jong Un", "Deux", "2026-03-01")
    put(library, "Kim Jong-il", "Trois")
    (person,) = library.people("kim jong un")
    assert (person.quotes, person.articles) == (2, 2)
    assert texts(library.said(person.key)) == ["Deux", "Un"]


def test_part_of_a_name_finds_all_who_have_it_the_most_quoted_first(library):
    put(library, "Anne Martin", "Un")
    put(library, "Jean Martin", "Deux")
    put(library, "Jean Martin", "Trois", source="b")
    assert [person.name for person in library.people("martin")] == ["Jean Martin", "Anne Martin"]
    assert [person.name for person in library.people("an mart")] == ["Anne Martin"]
    assert library.people("durand") == []
    assert library.people("") == []
    assert library.people('"*') == []


def test_names_are_joined_and_parted_by_hand(library):
    put(library, "Emmanuel Macron", "Un", "2026-01-01")
    put(library, "M. Macron", "Deux", "2026-02-01")
    full, short = library.people("Emmanuel Macron")[0], library.people("M. Macron")[0]
    library.join(full.key, short.key)
    assert [person.name for person in library.people("macron")] == ["Emmanuel Macron"]
    assert texts(library.said(short.key)) == ["Deux", "Un"]
    assert library.person(short.key).quotes == 2
    assert texts(library.quotations(Query(speaker="M. Macron"))) == ["Deux", "Un"]
    library.part(short.key)
    assert texts(library.said(full.key)) == ["Un"]


def test_two_persons_of_one_name_are_parted_by_article_and_stay_so(library):
    first = put(library, "Jean Martin", "Un")
    put(library, "Jean Martin", "Deux", source="b")
    (both,) = library.people("Jean Martin")
    other = library.part_articles(both.key, first)
    assert texts(library.said(other)) == ["Un"]
    assert texts(library.said(both.key)) == ["Deux"]
    assert len(library.people("jean martin")) == 2
    put(library, "Jean Martin", "Un")
    assert texts(library.said(other)) == ["Un"]
    assert library.check().problems == ()


def test_what_is_said_comes_by_date_in_pages(library):
    for day in ("2025-12", "2026-01-02", "2026", "", "2026-01-01"):
        put(library, "Anne Roux", f"Le {day}", day)
    (person,) = library.people("Anne Roux")
    days = [said.day for said in library.said(person.key)]
    assert days == ["2026-01-02", "2026-01-01", "2026", "2025-12", ""]
    pages = [library.said(person.key, limit=2, skip=skip)[0].day for skip in (0, 2, 4)]
    assert pages == ["2026-01-02", "2026", ""]
    put(library, "A. Roux", "Le 2026-01", "2026-01")
    library.join(person.key, library.people("A. Roux")[0].key)
    days = [said.day for said in library.said(person.key)]
    assert days == ["2026-01-02", "2026-01-01", "2026-01", "2026", "2025-12", ""]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query("ecole"), ["Aucune école"]),
        (Query("ÉCOLES"), ["Des écoles"]),
        (Query("école*"), ["Des écoles", "Aucune école"]),
        (Query('"des ecoles"'), ["Des écoles"]),
        (Query(speaker="roux"), ["Des écoles", "Aucune école"]),
        (Query("école", speaker="anne roux"), ["Aucune école"]),
        (Query("budget", speaker="anne roux"), []),
        (Query(speaker="personne"), []),
        (Query(since="2026-02"), ["Sans budget", "Des écoles"]),
        (Query(since="2026-02", until="2026-02"), ["Des écoles"]),
        (Query(until="2025"), ["Aucune école"]),
        (Query(since="2026-03-02"), []),
        (Query(entity="Léo Petit"), ["Sans budget"]),
        (Query('" OR NEAR( *'), []),
        (Query(), ["Sans budget", "Des écoles", "Aucune école"]),
    ],
)
def test_search_by_words_speaker_entity_and_time(library, query, found):
    put(library, "Anne Roux", "Aucune école", "2025-11-05")
    put(library, "Paul Roux", "Des écoles", "2026-02-03")
    put(library, "Léo Petit", "Sans budget", "2026-03-01")
    assert texts(library.quotations(query)) == found
    assert len(library.search(query)) == len(found)


anything = st.text(st.characters(exclude_categories=()), max_size=12) | st.text('ab"*é:()-_^ +', max_size=12)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.builds(Query, anything, anything, anything, anything, anything))
def test_whatever_is_typed_is_a_question(library, query):
    if not library.recent():
        put(library, "Anne Roux", "Aucune école", "2025-11-05")
    assert len(library.quotations(query)) <= 1
    assert len(library.search(query)) <= 1
    assert len(library.people(query.text)) <= 1
    assert len(library.recent(query.text)) <= 1


def test_a_hit_shows_the_words_it_was_found_by(library):
    put(library, "Anne Roux", "Il n'y aura " + "jamais " * 60 + "d'École fermée ici")
    (hit,) = library.search(Query("ecole"))
    assert "d'École fermée" in hit.snippet
    assert hit.snippet.startswith("… ")
    assert "\n" not in hit.snippet
    assert hit.record.speakers == ("Anne Roux",)


def test_the_same_words_in_several_articles_who_cut_and_who_changed(library):
    full = "Nous ne fermerons aucune école pendant le mandat, et je m'y engage devant vous"
    put(library, "Anne Roux", full, source="a")
    put(library, "Anne Roux", "Nous ne fermerons aucune école pendant le mandat", source="b")
    put(library, "Mme Roux", full.replace("mandat", "quinquennat"), source="c")
    put(library, "Léo Petit", "Nous ne fermerons aucune piscine, c'est une promesse", source="d")
    (quote,) = [one for one in library.quotations(Query(speaker="Anne Roux")) if one.source == "a"]
    found = library.alike(quote)
    assert [one.said.source for one in found] == ["b", "c"]
    pieces = differences(full, found[0].said.text)
    assert [(piece.what, piece.one) for piece in pieces if piece.what != "same"] == [
        ("cut", ", et je m'y engage devant vous")
    ]
    pieces = differences(full, found[1].said.text)
    assert [(p.what, p.one, p.other) for p in pieces if p.what != "same"] == [("changed", "mandat", "quinquennat")]


@given(st.text("ab é,\n"), st.text("ab é,\n"))
def test_differences_put_together_give_both_texts(one, other):
    pieces = differences(one, other)
    assert "".join(piece.one for piece in pieces) == one
    assert "".join(piece.other for piece in pieces) == other
    assert all(piece.what == "same" for piece in differences(one, one))


@given(st.lists(st.text("abcdefgh", min_size=1), min_size=12, max_size=60), st.data())
def test_whatever_is_cut_around_ten_words_a_shingle_is_shared(tokens, data):
    start = data.draw(st.integers(0, len(tokens) - 10))
    end = data.draw(st.integers(start + 10, len(tokens)))
    assert shingles(" ".join(tokens)) & shingles(" ".join(tokens[start:end]))
    assert likeness(tokens, tokens[start:end]) == 1.0


def test_wordings_forget_case_accents_and_marks():
    assert words("L'École… fermée !") == words("l’ecole FERMEE")
    assert norm("Jean-Luc  MÉLENCHON") == norm("jean luc melenchon")


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-04T10:00:00Z", "2026-03-04"),
        ("Publié le 4 mars 2026 à 10h", "2026-03-04"),
        ("1er août 2025", "2025-08-01"),
        ("March 4, 2026", "2026-03-04"),
        ("4th March 2026", "2026-03-04"),
        ("04/03/2026", "2026-03-04"),
        ("mars 2026", "2026-03"),
        ("déc. 2025", "2025-12"),
        ("31/02/2026", "2026"),
        ("hier", ""),
        ("0000-00-00", ""),
        ("en 1998", "1998"),
    ],
)
def test_days_as_newspapers_write_them(written, day):
    assert day_of(written) == day


@given(st.dates(), st.dates(), st.dates())
def test_a_day_within_a_range_has_one_of_its_signs(day, since, until):
    since, until = sorted((since, until))
    if since <= day <= until and since.year >= 1800 and until.year <= 2100:
        assert set(signs(day.isoformat()).split()) & set(signs_between(since.isoformat(), until.isoformat()))
