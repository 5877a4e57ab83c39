import pytest

from tui.annotate.language import detect


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La ministre a dit que le projet de loi serait présenté au conseil dans les prochaines semaines.", "fr"),
        ("The minister said that the bill would be presented to the cabinet in the coming weeks.", "en"),
        ("Der Minister sagte, dass der Entwurf in den nächsten Wochen dem Kabinett vorgelegt werde.", "other"),
        ("El ministro dijo que el proyecto de ley se presentará al consejo en las próximas semanas.", "other"),
        ("Il ministro ha detto che il disegno di legge sarà presentato al consiglio nelle settimane.", "other"),
        ("O ministro disse que o projeto de lei será apresentado ao conselho nas próximas semanas.", "other"),
        ("De minister zei dat het wetsvoorstel in de komende weken aan het kabinet wordt voorgelegd.", "other"),
        ("Ministern sade att lagförslaget skulle läggas fram för regeringen under kommande veckor nu.", "other"),
        ("Министр сказал, что законопроект будет представлен кабинету в ближайшие недели.", "other"),
        ("大臣は法案が数週間以内に閣議に提出されると述べた。", "other"),
        ("« Non », a-t-il dit.", "fr"),
        ("“No,” he said.", "en"),
        ("Macron", "fr"),
        ("", "fr"),
        ("12 345 – 67 %", "fr"),
    ],
)
def test_languages_are_told_apart(text: str, lang: str) -> None:
    assert detect(text) == lang


def test_a_french_article_with_an_english_quotation_is_french() -> None:
    text = (
        "Le président a répondu aux journalistes qui l’attendaient à Washington : « We will do what we have to. » "
        "Il a refusé d’en dire plus, et son entourage n’a pas souhaité préciser le sens de ces mots."
    )
    assert detect(text) == "fr"


def test_gold_articles_are_french(gold_texts: list[str]) -> None:
    assert {detect(text) for text in gold_texts} <= {"fr"}
