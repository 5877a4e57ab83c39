"""Which names mean one thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]


def test_spellings_of_one_name(named: Named) -> None:
    found = named("Kim Jong-un est là. On attend Kim Jong Un. Un rêve caressé par Kim-Jong-un.")
    assert [len(spelled) for _, spelled in found.values()] == [3]


def test_family_name_and_title_tell_relatives_apart(named: Named) -> None:
    found = named(
        "La maire, Josée Tremblay, est fâchée. L'adjoint Ovila Tremblay aussi. M. Tremblay craint le pire. "
        "Mme Tremblay attend. Josée ne dort plus."
    )
    assert found["Josée Tremblay"][1] == ["Josée Tremblay", "Tremblay", "Josée"]
    assert found["Ovila Tremblay"][1] == ["Ovila Tremblay", "Tremblay"]


def test_a_couple_bears_one_family_name(named: Named) -> None:
    found = named("Yves et Maryvonne Le Gac ont protesté. M. Le Gac ne dort plus. Mme Le Gac non plus.")
    assert found["Yves Le Gac"][1] == ["Yves", "Le Gac"]
    assert found["Maryvonne Le Gac"][1] == ["Maryvonne Le Gac", "Le Gac"]


def test_two_people_of_two_names_are_no_couple(named: Named) -> None:
    assert "Zorica Hamel" not in named("Hier soir, Zorica et Luc Hamel attendaient.")
    found = named("Michel Martin est venu. Hier soir, Martin et Luc Hamel attendaient.")
    assert found["Michel Martin"][1] == ["Michel Martin", "Martin"]


def test_a_title_of_the_other_sex_is_somebody_else(named: Named) -> None:
    found = named("Paul Kouadio préside le collectif. « Des promesses », soupire Mme Kouadio, son épouse.")
    assert found["Paul Kouadio"][1] == ["Paul Kouadio"]
    assert found["Mme Kouadio"] == ("PER", ["Kouadio"])


def test_acronym_and_full_form(named: Named) -> None:
    found = named(
        "Le Collectif des planteurs du Sud (CPS) proteste. Le CPS attend. "
        "La CBF (Confédération brésilienne de football) se tait. L'ONU et les Nations unies aussi."
    )
    assert found["Collectif des planteurs du Sud"][1] == ["Collectif des planteurs du Sud", "CPS", "CPS"]
    assert found["Confédération brésilienne de football"][1] == ["CBF", "Confédération brésilienne de football"]
    assert found["Nations unies"][1] == ["ONU", "Nations unies"]


def test_short_form_of_a_firm(named: Named) -> None:
    found = named("Le fonds Larkmoor Partners a proposé 600 millions. Larkmoor n'a pas commenté.")
    assert found["Larkmoor Partners"] == ("ORG", ["Larkmoor Partners", "Larkmoor"])


def test_a_name_behind_du_is_the_one_with_its_article(named: Named) -> None:
    found = named("Il vit au Mans. Le Mans est loin. Le maire du Mans aussi.")
    assert found["Le Mans"][1] == ["Mans", "Le Mans", "Mans"]


def test_a_headline_names_by_the_family_name_whom_the_text_names_in_full(named: Named) -> None:
    found = named("Bamako : Kéroual sur le départ ?\n\nLe patron de l'usine, Yves Kéroual, va partir.")
    assert found["Yves Kéroual"] == ("PER", ["Kéroual", "Yves Kéroual"])


def test_a_body_with_and_without_its_small_words_and_its_middle(named: Named) -> None:
    found = named(
        "Le Musée des sciences naturelles de Tarbes ouvre. Le Musée de Tarbes est gratuit. "
        "Le Conseil du Café-Cacao a payé. Le Conseil Café-Cacao se tait."
    )
    assert len(found) == 2


def test_a_republic_is_the_country_and_a_team_its_sponsor(named: Named) -> None:
    found = named("La République du Mali a signé. Le Mali attend. Le groupe Team Arvor court. Arvor a gagné.")
    assert found["Team Arvor"][1] == ["Team Arvor", "Arvor"]
    assert [len(spelled) for _, spelled in found.values()] == [2, 2]


def test_a_name_behind_dit_is_the_person_s(named: Named) -> None:
    found = named("Alassane Kourouma, dit ADO, brigue un mandat. ADO a souri.")
    assert found["Alassane Kourouma"] == ("PER", ["Alassane Kourouma", "ADO", "ADO"])


def test_a_place_without_its_tail_and_a_name_in_small_letters_first(named: Named) -> None:
    found = named("À Hangest-en-Vimeu, Paul BRIAND fulmine. Hangest attend Paul Briand. Rien ne bouge à Hangest.")
    assert list(found) == ["Hangest-en-Vimeu", "Paul Briand"]


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("Ibrahim Ould Salek", "M. Ould Salek"),
        ("Nguyen Thi Mai", "Mme Mai"),
        ("Nguyen Thi Mai", "Mme Nguyen"),
        ("Li Xiaofeng", "M. Li"),
        ("Aminata Diouf Sarr", "Aminata Sarr"),
        ("Aminata Diouf Sarr", "Diouf Sarr"),
        ("Jean-Baptiste de La Rocque", "M. de La Rocque"),
        ("Ousmane N'Dour", "Ousmane Ndour"),
        ("Volodymyr Zelensky", "Zelenski"),
        ("José Luis Rodríguez Zapata", "Rodríguez Zapata"),
        ("Alphonse Kanga Bi", "M. Kanga"),
        ("Ursula von der Heyden", "Mme von der Heyden"),
        ("El Hadj Mamadou Bah", "M. Bah"),
        ("El Hadj Mamadou Bah", "Mamadou Bah"),
        ("Jean-Luc Fortier-Verrault", "M. Fortier"),
        ("Ginni Rosetti", "Ginny Rosetti"),
        ("Frédéric Joël Adjovi", "Joël Adjovi"),
    ],
)
def test_parts_of_a_name(whole: str, short: str, named: Named) -> None:
    found = named(f"{whole}, élu local, a parlé mardi. « Rien n'est fait », a dit {short}.")
    assert [kind for kind, _ in found.values()] == ["PER"]


def test_a_reported_name_is_no_nickname(named: Named) -> None:
    assert set(named("Paul Talbot dit que Marc Madou est parti.")) == {"Paul Talbot", "Marc Madou"}


def test_two_bearers_keep_what_is_theirs(named: Named) -> None:
    found = named("Paul Kanga Bi et Jean Kanga Zo ont voté. M. Zo a gagné.")
    assert found["Jean Kanga Zo"][1] == ["Jean Kanga Zo", "Zo"]


@pytest.mark.parametrize(
    ("one", "other"), [("Matthieu Kervran", "Mathieu Kervran"), ("Odile Lescoat", "Odile Leskoat")]
)
def test_one_name_spelled_in_two_ways(named: Named, one: str, other: str) -> None:
    found = named(f"Le maire, {one}, hésite. « On verra », dit {other}.")
    assert len([kind for kind, _ in found.values() if kind == "PER"]) == 1


@pytest.mark.parametrize(("one", "other"), [("Michel Kervran", "Michèle Kervran"), ("Paul Morin", "Paul Marin")])
def test_names_that_are_two_people(named: Named, one: str, other: str) -> None:
    found = named(f"Le maire, {one}, hésite. « On verra », dit {other}.")
    assert len([kind for kind, _ in found.values() if kind == "PER"]) == 2


@pytest.mark.parametrize(
    ("text", "one"),
    [
        (
            "L'OTPR, Office des terres publiques et rurales, se tait.",
            ["OTPR", "Office des terres publiques et rurales"],
        ),
        ("Le Festival des musiques du Guern, le FEMUG, commence.", ["Festival des musiques du Guern", "FEMUG"]),
        ("Le cabinet Kerwaterhouse (KWH) a signé. KWH attend.", ["Kerwaterhouse", "KWH", "KWH"]),
        ("Un Malien est venu. Les Maliens attendent, les Maliennes aussi.", ["Malien", "Maliens", "Maliennes"]),
        ("La République du Congo paie. Le Congo attend.", ["République du Congo", "Congo"]),
        ("Le Parti boréal a protesté. Le PB attend. Le PB a le temps.", ["Parti boréal", "PB", "PB"]),
        ("L'Institut breton des sols ruraux cherche. L'ISR a trouvé.", ["Institut breton des sols ruraux", "ISR"]),
        (
            "Le Conseil de sécurité des Nations unies vote. Le Conseil de sécurité hésite.",
            ["Conseil de sécurité des Nations unies", "Conseil de sécurité"],
        ),
        ("La bande de Gaza attend. À Gaza, on prie.", ["bande de Gaza", "Gaza"]),
    ],
)
def test_two_forms_of_one_body(named: Named, text: str, one: list[str]) -> None:
    assert one in [spelled for _, spelled in named(text).values()]


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("L'accord CGT-FO est signé.", {"CGT", "FO"}),
        ("La guerre Israël-Hamas dure.", {"Israël", "Hamas"}),
    ],
)
def test_a_hyphen_between_two_bodies(named: Named, text: str, two: set[str]) -> None:
    assert set(named(text)) == two


def test_two_countries_share_a_name(named: Named) -> None:
    found = named("La République du Congo paie. La République démocratique du Congo attend. Le Congo se tait.")
    assert ["République du Congo"] in [spelled for _, spelled in found.values()]


def test_a_town_in_a_report_of_a_match_is_its_only_club(named: Named) -> None:
    found = named(
        "Le FC Lorient a battu Brest en championnat. Le match, le gardien, le but, le penalty : Lorient "
        "a dominé la rencontre. L'entraîneur et l'attaquant de Lorient jubilent avant la finale. Il vit à Lorient."
    )
    assert ("ORG", ["FC Lorient", "Lorient", "Lorient"]) in found.values()
    assert ("LOC", ["Lorient"]) in found.values()


def test_a_known_agency_in_brackets_is_not_the_body_before_it(named: Named) -> None:
    found = named("Le feu a pris à l'Agence de l'eau du Nord (AFP). L'AFP l'a vu.")
    assert ["AFP", "AFP"] in [spelled for _, spelled in found.values()]
