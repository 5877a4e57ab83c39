"""Articles are kept with all that is known of them, found by their text, and brought along when it changes."""

import sqlite3
import tempfile
from dataclasses import replace
from pathlib import Path

from annotated import annotated, as_patch
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library import Library
from tui.library.answers import Query
from tui.library.packing import pack, unpack
from tui.library.records import ReadingPlace
from tui.model.annotation import Annotations, ModelInfo
from tui.model.article import Article
from tui.model.document import Document
from tui.model.edits import add_note, change_bounds, change_speaker, delete_quotation
from tui.model.session import Session
from tui.model.span import Span


@settings(max_examples=40, deadline=None)
@given(annotated())
def test_whatever_is_kept_comes_back(pair):
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.sqlite") as library:
        _keep_and_remove(library, *pair)


def _keep_and_remove(library, article, annotations):
    key = library.record(article, annotations)
    stored = library.find(Article(article.text))
    assert stored.record.key == key
    shown = Session(Document(article, stored.machine), stored.human).document.annotations()
    assert shown == Session(Document(article, annotations)).document.annotations()
    assert stored.machine.model == annotations.model
    assert library.get(key).article.text == article.text
    assert library.check().problems == ()
    assert library.remove(key) == 1
    assert library.find(article) is None
    assert library.check().quotes == 0


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_packed_and_unpacked(text):
    assert unpack(pack(text)) == text
    assert unpack(pack(text * 40)) == text * 40


def test_an_article_is_found_by_its_text_wherever_it_comes_from(library, article, annotations):
    key = library.record(article, annotations, path="a.txt")
    copy = Article(article.text, source="copy")
    assert library.find(copy).record.key == key
    assert library.record(copy, annotations) == key
    assert [record.source for record in library.recent()] == ["copy"]
    assert library.find(Article("autre texte")) is None


def test_a_list_shows_source_date_speakers_and_progress(library, article, annotations):
    key = library.record(article, annotations)
    library.keep_place(key, ReadingPlace(2, len(article.text) // 2))
    (record,) = library.recent()
    assert record.headline == "Les halles seront rénovées"
    assert (record.source, record.day, record.quotes) == ("Ouest-France", "2026-03-04", 2)
    assert record.speakers == ("Nathalie Appéré", "Carole Gandon")
    assert 0.49 < record.progress < 0.51
    assert library.get(key).place == ReadingPlace(2, len(article.text) // 2)


def test_typing_filters_by_title_source_and_speaker_without_accents(library, article, annotations):
    library.record(article, annotations)
    library.record(Article("Autre chose\n\nRien.", source="Le Télégramme"), Annotations())
    assert [r.headline for r in library.recent("appere HALLES")] == ["Les halles seront rénovées"]
    assert [r.headline for r in library.recent("telegramme")] == ["Autre chose"]
    assert len(library.recent()) == 2
    assert library.recent("%") == []


def test_the_last_read_comes_first(library, article, annotations):
    first = library.record(article, annotations)
    second = library.record(Article("Autre"), Annotations())
    assert [r.key for r in library.recent()] == [second, first]
    library.keep_place(first, ReadingPlace(0, 0))
    assert [r.key for r in library.recent()] == [first, second]


def test_corrections_and_their_undoing_survive_a_restart(library, article, annotations, read):
    key = library.record(article, annotations)
    before = read(library, key).document.annotations()
    session = read(library, key)
    session.edit(delete_quotation(session.document, "q2"), "delete")
    session.edit(lambda d: add_note(d, Span(0, 10), "à vérifier", "2026-03-05"), "note")
    after = session.document.annotations()
    again = read(library, key)
    assert again.document.annotations() == after
    assert [again.undo(), again.undo(), again.undo()] == ["note", "delete", None]
    assert again.document.annotations() == before
    last = read(library, key)
    assert [last.redo(), last.redo(), last.redo()] == ["delete", "note", None]
    assert last.document.annotations() == after


def test_a_new_edit_ends_what_could_be_done_again(library, article, annotations, read):
    session = read(library, library.record(article, annotations))
    session.edit(delete_quotation(session.document, "q2"), "delete")
    session.undo()
    session.edit(delete_quotation(session.document, "q1"), "other")
    assert session.redo() is None
    assert session.undo() == "other"
    assert session.undo() is None


def test_two_readers_of_an_article_see_and_keep_each_other_s_corrections(library, article, annotations, read):
    key = library.record(article, annotations)
    one, two = read(library, key), read(library, key)
    one.edit(lambda d: change_speaker(d, "q2", who="l'opposition"), "speaker")
    two.edit(
        lambda d: change_bounds(d, "q2", Span(*d.quotes["q2"].span[:1], d.quotes["q2"].span.end - 7)), "bounds"
    )
    one.catch_up()
    for session in (one, two, read(library, key)):
        quote = session.document.quotes["q2"]
        assert quote.who == "l'opposition"
        assert quote.span.of(article.text) == "Un projet sans"
    assert one.undo() == "bounds"
    two.catch_up()
    assert two.document.annotations() == one.document.annotations()


def test_a_new_run_recorded_under_other_ids_leaves_corrections(library, article, annotations, read, run):
    key = library.record(article, annotations)
    session = read(library, key)
    session.edit(delete_quotation(session.document, "q2"), "delete")
    library.record(article, run(prefix="new-"))
    assert [q.span.of(article.text)[:4] for q in read(library, key).document.quotes.values()] == ["Nous"]
    assert [said.text[:4] for said in library.said_here(key)] == ["Nous"]


def test_search_sees_what_was_corrected(library, article, annotations, read):
    key = library.record(article, annotations)
    session = read(library, key)
    session.edit(lambda d: change_speaker(d, "q2", entity="e1"), "speaker")
    (person,) = library.people("Nathalie Appéré")
    assert len(library.said(person.key)) == 2
    session.undo()
    assert len(library.said(person.key)) == 1


def test_marks_stay_until_taken_away(library, article, annotations):
    key = library.record(article, annotations)
    library.set_mark(key, "a", 12)
    library.set_mark(key, "a", 15)
    library.set_mark(key, "b", 3)
    assert library.marks(key) == {"a": 15, "b": 3}
    library.set_mark(key, "a", None)
    assert library.marks(key) == {"b": 3}


def test_decisions_move_with_a_text_that_has_changed(library, article, annotations, read, place, run):
    key = library.record(article, annotations, path="halles.txt")
    session = read(library, key)
    session.edit(delete_quotation(session.document, "q2"), "delete")
    session.edit(lambda d: change_speaker(d, "q1", who="la maire"), "speaker")
    session.edit(lambda d: add_note(d, place("présenté son plan"), "où ?", "2026"), "note")
    session.edit(lambda d: add_note(d, place("devant le conseil"), "quand ?", "2026"), "note 2")
    library.set_mark(key, "a", place("« Un projet").start)
    library.keep_place(key, ReadingPlace(3, place("« Un projet").start))
    new = "MISE À JOUR.\n\n" + article.text.replace(" devant le conseil", "")
    changed = Article(new)
    stored = library.find(changed, path="halles.txt")
    assert stored.record.key == key
    assert not stored.complete
    session = Session(Document(changed, stored.machine), stored.human, library.history(key))
    session.renew(run(new, "new-"))
    (quote,) = session.document.quotes.values()
    assert quote.who == "la maire"
    assert quote.span.of(new) == "Nous ne fermerons aucune école pendant le mandat"
    assert [note.span.of(new) for note in session.document.notes.values()] == ["présenté son plan"]
    assert [lost.annotation.text for lost in stored.lost] == ["quand ?"]
    assert library.marks(key)["a"] == place("« Un projet", new).start == stored.place.offset
    assert session.undo() == "note 2"
    assert session.undo() == "note"
    assert not session.document.notes
    assert len(library.recent()) == 1
    assert library.check().problems == ()


def test_what_was_lost_comes_back_with_its_words(library, article, annotations, read, place):
    key = library.record(article, annotations, path="halles.txt")
    session = read(library, key)
    session.edit(lambda d: add_note(d, place("devant le conseil"), "quand ?", "2026"), "note")
    library.find(Article(article.text.replace("Mme Appéré devant le conseil", "elle")), path="halles.txt")
    assert len(library.get(key).lost) == 1
    stored = library.find(Article(article.text + "\nFin."), path="halles.txt")
    assert stored.lost == ()
    assert [note.span.of(article.text) for note in stored.human.notes] == ["devant le conseil"]
    (note,) = stored.human.notes
    assert stored.doubtful == {note.id}
    library.settle(key, note.id)
    assert library.get(key).doubtful == frozenset()


def test_quite_another_text_at_the_same_place_is_another_article(library, article, annotations, read, place):
    key = library.record(article, annotations, path="https://exemple.fr/")
    session = read(library, key)
    session.edit(lambda d: add_note(d, place("devant le conseil"), "quand ?", "2026"), "note")
    other = Article("La pêche au thon\n\nLes marins du port demandent que l'on tienne compte du prix du gazole.")
    assert library.find(other, path="https://exemple.fr/") is None
    library.record(other, Annotations(), path="https://exemple.fr/")
    assert len(library.recent()) == 2
    assert len(library.get(key).human.notes) == 1


def test_a_path_that_is_no_text_is_found_again(library, article, annotations):
    key = library.record(article, annotations, path="caf\udce9.txt")
    again = library.find(Article(article.text + "\nFin."), path="caf\udce9.txt")
    assert again.record.key == key


def test_model_and_incomplete_annotations_are_known_for_what_they_are(library, article):
    model = ModelInfo("fr_core_news_md", "3.8.0", "0.1.0")
    library.record(article, Annotations(model=model), complete=False)
    stored = library.find(article)
    assert stored.machine.model == model
    assert not stored.complete


def test_removing_takes_everything_along(library, article, annotations, read):
    key = library.record(article, annotations)
    session = read(library, key)
    session.edit(delete_quotation(session.document, "q2"), "delete")
    assert library.remove(key, 99) == 1
    report = library.check()
    assert (report.articles, report.quotes, report.edits, report.problems) == (0, 0, 0, ())


def test_many_articles_at_once(library, annotations, article):
    done = []
    pairs = ((Article(f"{article.text}\n{n}"), annotations) for n in range(30))
    assert library.load(pairs, done.append) == 30
    assert done == [30]
    assert library.check().quotes == 60


def test_edits_made_before_the_article_was_kept_are_kept_with_it(library, article, annotations, read):
    session = Session(Document(article, annotations))
    session.edit(lambda d: change_speaker(d, "q2", who="un élu"), "speaker")
    session.edit(delete_quotation(session.document, "q1"), "delete")
    session.edit(delete_quotation(session.document, "q2"), "delete 2")
    session.undo()
    key = library.keep(session)
    assert read(library, key).document.annotations() == session.document.annotations()
    session.edit(lambda d: add_note(d, Span(0, 10), "après", "2026"), "note")
    again = read(library, key)
    assert again.document.annotations() == session.document.annotations()
    assert [again.undo(), again.undo(), again.undo(), again.undo()] == ["note", "delete", "speaker", None]
    assert again.document.annotations() == Document(article, annotations).annotations()


def test_keeping_again_changes_nothing_but_the_run(library, article, annotations, read):
    session = Session(Document(article))
    session.begin_run()
    key = library.keep(session, complete=False)
    session.edit(lambda d: add_note(d, Span(0, 10), "tôt", "2026"), "note")
    session.absorb(as_patch(annotations))
    session.end_run()
    assert library.keep(session) == key
    again = read(library, key)
    assert again.document.annotations() == session.document.annotations()
    assert len(again.document.quotes) == 2
    assert library.get(key).complete


def test_a_new_run_over_an_old_one_is_shown_when_it_is_whole(library, article, annotations, read, run):
    key = library.record(article, annotations, complete=False)
    session = read(library, key)
    session.edit(delete_quotation(session.document, "q2"), "delete")
    session.begin_run()
    session.absorb(as_patch(run(prefix="new-")))
    assert list(session.document.quotes) == ["q1"]
    session.end_run()
    library.keep(session)
    assert [said.text[:4] for said in library.said_here(key)] == ["Nous"]
    assert [q.span for q in read(library, key).document.quotes.values()] == [annotations.quotes[0].span]


def test_headings_and_unknown_keys_come_back(library, annotations, article):
    rich = Article(article.text, extra={"url": "https://exemple.fr"}, marked_headings=(Span(0, 26),))
    key = library.record(rich, annotations)
    assert library.get(key).article.marked_headings == (Span(0, 26),)
    assert library.get(key).article.extra == {"url": "https://exemple.fr"}


def test_the_word_indexes_forget_exactly_what_they_were_told(library, article, annotations, read):
    words = "SELECT count(*) FROM temp.{0}_vocabulary"
    for index in ("body_words", "quote_words"):
        sql = f"CREATE VIRTUAL TABLE temp.{index}_vocabulary USING fts5vocab (main, {index}, row)"
        library._db.connection.execute(sql)
    session = Session(Document(article, annotations))
    key = library.keep(session, path="halles.txt")
    library.recent()
    session.document.article = replace(article, title="Un autre titre", date="2026-04-05")
    library.keep(session, path="halles.txt")
    session.edit(lambda d: change_speaker(d, "q2", who="l'opposition"), "speaker")
    library.part_articles(library.people("Nathalie Appéré")[0].key, key)
    library.find(Article(article.text + "\nFin.", title="Encore un titre"), path="halles.txt")
    library.record(Article(article.text + "\nFin.", byline="Par quelqu'un"), annotations)
    assert library._db.one(words.format("body_words"))[0] > 20
    library.remove(key)
    assert library._db.one(words.format("body_words")) == (0,)
    assert library._db.one(words.format("quote_words")) == (0,)
    assert library._db.one("SELECT count(*) FROM shingles") == (0,)


def test_a_locked_library_answers_with_what_it_knew(tmp_path, article, annotations, read):
    path = tmp_path / "library.sqlite"
    with Library(path, busy=0.05) as library:
        session = read(library, library.record(article, annotations))
        session.edit(delete_quotation(session.document, "q2"), "delete")
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        assert len(library.quotations(Query("budget"))) == 1
        other.close()
        assert len(library.quotations(Query("budget"))) == 0


def test_who_brings_annotations_along_is_told_only_what_people_decided(library, article, annotations, read):
    key = library.record(article, annotations)
    session = read(library, key)
    session.edit(change_speaker(session.document, "q2", who="Quelqu'un"), "speaker")
    stored = library.find(article, machine=False)
    assert stored.machine == Annotations()
    assert stored.human == library.find(article).human
    assert stored.human.quotes[0].who == "Quelqu'un"
