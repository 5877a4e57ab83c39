"""Whom pronouns and descriptions mean."""

from __future__ import annotations

from collections.abc import Callable

from tui.annotate.cast import Answer

Means = Callable[..., list[Answer]]


def who(answers: list[Answer]) -> list[str | None]:
    return [a.who for a in answers]


def test_pronouns_follow_the_subject_of_their_sex(means: Means) -> None:
    text = (
        "Claire Morvan a reçu Paul Ney. « Je pars », a-t-elle dit. « Moi aussi », a-t-il répondu. "
        "La ministre a souri. « Bien », a-t-elle conclu."
    )
    assert who(means(text, "-t-elle", "-t-il", "-t-elle")) == ["Claire Morvan", "Paul Ney", "Claire Morvan"]


def test_names_inside_quotations_are_no_antecedents(means: Means) -> None:
    text = "Paul Ney est inquiet. « Jean Tessier part. Marc Ollivier aussi », souffle-t-il."
    assert who(means(text, "-il")) == ["Paul Ney"]


def test_descriptions_by_office_country_age_and_trade(means: Means) -> None:
    text = (
        "Le président sud-coréen Park Jong-su a reçu son homologue russe Ivan Petrov. L'entraîneur, "
        "Luc Prigent, et l'ailier Enzo Lacroix, 22 ans, y étaient. « Oui », a dit le leader sud-coréen. "
        "« Non », a dit le Russe. « Si », a dit le technicien. « Jamais », a dit le joueur de 22 ans."
    )
    answers = means(text, "le leader sud-coréen", "le Russe", "le technicien", "le joueur de 22 ans")
    assert who(answers) == ["Park Jong-su", "Ivan Petrov", "Luc Prigent", "Enzo Lacroix"]


def test_a_description_that_fits_one_person_only(means: Means) -> None:
    text = (
        "La présidente, Anne Guillou, interroge Sandrine Maes. Me Yann Choucq écoute. "
        "« Je ne sais plus », répond l'accusée. « Plus fort », demande la magistrate."
    )
    assert who(means(text, "l'accusée", "la magistrate")) == ["Sandrine Maes", "Anne Guillou"]


def test_the_organisation_a_noun_stands_for(means: Means) -> None:
    text = (
        "Le fabricant de tracteurs Varnoux supprime 340 postes. L'association Sandeix proteste. "
        "« Il le faut », plaide le groupe. « Non », répond l'association. Le gouvernement se tait."
    )
    answers = means(text, "le groupe", "l'association", "Le gouvernement")
    assert who(answers) == ["Varnoux", "Sandeix", "Le gouvernement"]
    assert answers[2].entity is None


def test_unnamed_speakers_keep_their_words_and_no_entity(means: Means) -> None:
    text = (
        "Le Kremlin dément. « Faux », dit le porte-parole du Kremlin. « Vrai », souffle une source proche "
        "du dossier. « On verra », tempèrent les riverains."
    )
    answers = means(text, "le porte-parole du Kremlin", "une source proche du dossier", "les riverains")
    assert who(answers) == ["Le porte-parole du Kremlin", "Une source proche du dossier", "Les riverains"]
    assert [a.entity for a in answers] == [None, None, None]


def test_an_unnamed_speaker_can_be_the_antecedent(means: Means) -> None:
    text = "Paul Ney se tait. Un cadre du bureau d'études soupire. « Et encore », ironise-t-il."
    answer = means(text, "-il")[0]
    assert answer.entity is None
    assert answer.who == "Un cadre du bureau d'études"


def test_kin(means: Means) -> None:
    text = "Yves et Maryvonne Le Gac protestent. M. Le Gac ne dort plus. Son épouse nuance."
    assert who(means(text, "Le Gac ne", "Son épouse"))[1] == "Maryvonne Le Gac"


def test_the_journalist_of_the_byline_is_nobody_in_the_story(means: Means) -> None:
    text = "Le pont rouvre\n\nPar Claire Morvan\n\nLa mairesse, Odile Kerbrat, est ravie. « Enfin », dit-elle."
    assert who(means(text, "-elle")) == ["Odile Kerbrat"]


def test_nobody_is_guessed_where_nobody_fits(means: Means) -> None:
    answer = means("Il pleut sur la ville. « Enfin », dit-elle.", "-elle")[0]
    assert (answer.entity, answer.confidence) == (None, "unknown")


def test_characters_speak_to_nobody(means: Means) -> None:
    text = (
        "L'actrice Léa Morin, qui joue Sarah Kern depuis dix ans, quitte la série. Sarah Kern disparaîtra. "
        "« J'ai tout donné », a-t-elle confié mardi."
    )
    assert who(means(text, "-t-elle")) == ["Léa Morin"]
    text = (
        "Jeanne Coulon quitte la série. Son personnage, Clara Dumont, s'en ira au printemps : « J'ai quitté la "
        "famille », a-t-elle déclaré."
    )
    assert who(means(text, "-t-elle")) == ["Jeanne Coulon"]


def test_an_office_with_a_capital_tells_who_somebody_is_without_a_comma(means: Means) -> None:
    text = "Dans son discours, Awa Diop la Présidente du Conseil a reçu Lise Faye. « Oui », a dit la présidente."
    assert who(means(text, "la présidente")) == ["Awa Diop"]
