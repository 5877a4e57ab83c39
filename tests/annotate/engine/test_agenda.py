from hypothesis import given
from hypothesis import strategies as st

from tui.annotate.agenda import FULL, SCREENFUL, Agenda
from tui.annotate.pieces import BATCH
from tui.model.article import Article

lengths = st.lists(st.sampled_from([1, 30, 400, 2_000, BATCH + 9]), max_size=120)


@given(lengths, st.lists(st.integers(0, 100_000), max_size=200))
def test_every_paragraph_is_taken_once_wherever_the_reader_goes(sizes: list[int], moves: list[int]) -> None:
    article = Article("\n\n".join("x" * size for size in sizes))
    agenda = Agenda(article, moves[0] if moves else 0)
    taken: list[int] = []
    for at in [*moves, *([0] * len(sizes))]:
        agenda.follow(at)
        group = agenda.take()
        spans = article.paragraphs[group.start : group.stop]
        assert len(group) <= 1 or spans[-1].end - spans[0].start <= BATCH
        taken += group
    assert sorted(taken) == list(range(len(article.paragraphs)))
    assert not agenda.take()


def article_of(paragraphs: int) -> Article:
    return Article("\n".join(f"paragraphe {n}" for n in range(paragraphs)))


def test_an_article_is_one_batch() -> None:
    assert Agenda(article_of(FULL)).take() == range(FULL)


def test_a_long_text_begins_with_what_is_on_the_screen_and_comes_round() -> None:
    article = article_of(100)
    agenda = Agenda(article, article.paragraphs[90].start)
    assert [agenda.take() for _ in range(5)] == [
        range(90, 100),
        range(FULL),
        range(FULL, 2 * FULL),
        range(2 * FULL, 90),
        range(0),
    ]


def test_the_next_batch_begins_where_the_reader_is() -> None:
    article = article_of(400)
    agenda = Agenda(article)
    assert agenda.take() == range(SCREENFUL)
    agenda.follow(article.paragraphs[300].start)
    assert agenda.take() == range(300, 300 + FULL)
    agenda.follow(article.paragraphs[300].start)  # the same place again: go on, not back
    assert agenda.take() == range(300 + FULL, 300 + 2 * FULL)
    agenda.follow(0)
    assert agenda.take() == range(SCREENFUL, SCREENFUL + FULL)
