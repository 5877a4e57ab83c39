"""Where names begin and end: titles, offices and articles outside, particles and hyphens inside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]

CASES = [
    # titles and offices are not part of a name
    ("Le maire a vu Mme Odile Kerbrat et M. Jean Tessier.", {"Odile Kerbrat", "Jean Tessier"}),
    ("La ministre de la Santé Claire Morvan a parlé à Me Le Bihan.", {"Claire Morvan", "Le Bihan"}),
    ("Le Premier ministre Yvan Ferrand a salué le garde des Sceaux.", {"Yvan Ferrand"}),
    ("Le secrétaire d'État aux Transports Paul Ney a répondu.", {"Paul Ney"}),
    ("Le député LREM Marc Ollivier a voté contre.", {"LREM", "Marc Ollivier"}),
    ("L'ancien capitaine des Bleus Marc Ollivier a souri.", {"Bleus", "Marc Ollivier"}),
    ("La Suédoise Karin Lindqvist a gagné.", {"Suédoise", "Karin Lindqvist"}),
    ("Rien ne bouge, rappelle à La Presse le reporter et animateur de 32 ans à la gare.", {"La Presse"}),
    # particles, hyphens, apostrophes, capitals
    ("Jean-Louis de La Ronce a vu Aurore d'Estienne.", {"Jean-Louis de La Ronce", "Aurore d'Estienne"}),
    ("On a revu Pieter Van den Brock et Omar al-Hakim.", {"Pieter Van den Brock", "Omar al-Hakim"}),
    ("Le président Park Jong-su a reçu N'Golo Traoré.", {"Park Jong-su", "N'Golo Traoré"}),
    ("Il cite le Dr Moussa SANOKO et KONAN Yao Bertin.", {"Moussa SANOKO", "KONAN Yao Bertin"}),
    # institutions, also in small letters
    ("Le ministère de l'Économie et des Finances a tranché.", {"ministère de l'Économie et des Finances"}),
    ("Le parquet de Brest a ouvert une enquête.", {"parquet de Brest"}),
    ("Elle travaille au Conseil national de l'ordre des médecins.", {"Conseil national de l'ordre des médecins"}),
    ("La Haute Autorité pour la transparence est saisie.", {"Haute Autorité pour la transparence"}),
    ("Le Pôle de lutte contre la fraude (PLF) enquête.", {"Pôle de lutte contre la fraude", "PLF"}),
    ("Il a fondé l'association Bocage vivant, à Redon.", {"Bocage vivant", "Redon"}),
    ("Elle est née près de l'église Saint-Roch.", {"église Saint-Roch"}),
    # what begins a sentence is not a name for that
    ("Basket : Limoges gagne. Côté tribunes, Limoges a chanté.", {"Limoges"}),
    ("Selon Marc Ollivier, rien n'est perdu. Mais Paul Ney en doute.", {"Marc Ollivier", "Paul Ney"}),
    ("Contactée, la mairie n'a pas répondu. Vendredi, elle fermera.", set()),
    ("La TVA, le PIB et les PME inquiètent l'État.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_the_names_of_a_sentence(named: Named, text: str, expected: set[str]) -> None:
    assert {m for _, spelled in named(text).values() for m in spelled} == expected


def test_titles_of_works_and_nicknames_in_marks(named: Named) -> None:
    text = (
        "Dans son film « Minuit à Pantin », Paul Ney, surnommé « le Marteau », joue un cheminot. "
        "« On verra bien », dit-il. Le « miracle » attendra. Minuit à Pantin sort mercredi."
    )
    found = named(text)
    assert found["Minuit à Pantin"] == ("MISC", ["Minuit à Pantin", "Minuit à Pantin"])
    assert found["Paul Ney"] == ("PER", ["Paul Ney", "Marteau"])
    assert len(found) == 2


def test_a_line_in_capitals_is_no_name_but_a_byline_is(named: Named) -> None:
    found = named("Le pont rouvre\n\nMARIE-ÈVE TREMBLAY\n\nTROIS MILLE MESSAGES D'INSULTES\n\nIl a tout lu.")
    assert list(found) == ["MARIE-ÈVE TREMBLAY"]


def test_a_hand_wrapped_line_break_ends_a_name(named: Named) -> None:
    found = named("Le pont de Nantes rouvre\nPaul Ney\n\nLe maire de Nantes est content de ce pont.")
    assert found["Paul Ney"] == ("PER", ["Paul Ney"])


MORE = [
    # designations of several words, with the place they belong to
    ("Il dort à la maison d’arrêt de Lure.", {"maison d’arrêt de Lure"}),
    ("Elle soigne à l'hôpital de Guéret.", {"hôpital de Guéret"}),
    ("On a fermé la gare routière des Prés fleuris.", {"gare routière des Prés fleuris"}),
    ("La centrale nucléaire de Flamont redémarre.", {"centrale nucléaire de Flamont"}),
    ("Le ministère des Transports fluviaux a dit non.", {"ministère des Transports fluviaux"}),
    ("Le voilier-école Kerguen est parti.", {"Kerguen"}),
    # branches by number, partners, Breton surnames, small brands
    ("Il milite au collectif Vergers libres 47, à Agen.", {"Vergers libres 47", "Agen"}),
    ("Le roman sort chez Vauquelin & fils.", {"Vauquelin & fils"}),
    ("« Oui », dit Yann Le Bozec’h. Tu viens ?", {"Yann Le Bozec’h"}),
    ("Elle l'a vendu sur eBay.", {"eBay"}),
    # what stands beside a name
    ("La sénatrice Renouveau Odile Kerbrat a voté.", {"Renouveau", "Odile Kerbrat"}),
    ("L'ex-PDG Marc Ollivier se tait.", {"Marc Ollivier"}),
    ("Il habite un immeuble du XVIIIe, à Lyon.", {"Lyon"}),
    ("Le secrétaire général du Synatrac, Paul Ney, proteste.", {"Synatrac", "Paul Ney"}),
    ("La directrice des Routes, Claire Morvan, a signé.", {"Claire Morvan"}),
    # titles in marks by where they stand
    ("Elle publie « Loin sans toi ». Il attend.", {"Loin sans toi"}),
    ("Depuis le succès de « Avec elle, Jeanne », il écrit.", {"Avec elle, Jeanne"}),
    ("L'accord, que « Le Courrier des mers » a pu lire, est signé.", {"Le Courrier des mers"}),
    ("Sur la page Facebook « Vivre chez nous », on témoigne.", {"Facebook", "Vivre chez nous"}),
    # an incise tells a paper, and whoever told it follows at once
    ("« On attendra », explique à Lumen Jean Barreau.", {"Lumen", "Jean Barreau"}),
    ("« Non », confie à la RBV Odile Marchand, la patronne.", {"RBV", "Odile Marchand"}),
    ("« Jamais », a déclaré à l'AFP Oluwa Adebayo, ministre.", {"AFP", "Oluwa Adebayo"}),
    ("« Merci », dit-il à la BBC World Service.", {"BBC World Service"}),
    ("Elle travaille à la MJC Jean Macé.", {"MJC Jean Macé"}),
    ("Pour la candidate du Front national Rose Lamy, c'est non.", {"Front national", "Rose Lamy"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MORE, ids=[text[:40] for text, _ in MORE])
def test_the_company_names_keep(named: Named, text: str, expected: set[str]) -> None:
    assert {m for _, spelled in named(text).values() for m in spelled} == expected


def test_an_adjective_before_the_subject_is_no_name(named: Named) -> None:
    assert named("Goguenard, le ministre répond. Intraitable, la présentatrice continue de parler.") == {}
    assert list(named("Ronaldo, l'attaquant vedette du club, répond.")) == ["Ronaldo"]


HEADS = [
    # said of the subject behind the comma
    ("Penaud, le garde forestier promettait de revenir.", set()),
    ("Livide, elle a rendu les clés. Badin, Luc Hamel sourit : « Déjà ? »", {"Luc Hamel"}),
    ("Mordicus, tout le monde jurait le contraire.", set()),
    ("Furieuse, la mère de famille raconte : « On nous a menti. »", set()),
    ("Penaud, presque en larmes, le gardien du stade a promis de revenir.", set()),
    # a sentence or a line of one word
    ("On tirait au sort. Rebelote. Le greffier soupire.", set()),
    ("Bronca\n\nLa salle s'est vidée.", set()),
    # but an apposition that closes, a list, a name taken up again, one known from elsewhere
    ("Quesnard, le capitaine du bateau, se tait.", {"Quesnard"}),
    ("Kerzon, elle, attend le bateau.", {"Kerzon"}),
    ("Kerzon, très ému, le sait.", {"Kerzon"}),
    ("Kerzon, qui tient la barre, se tait.", {"Kerzon"}),
    ("« Ludo, c'est mon frère », dit Luc Hamel.", {"Ludo", "Luc Hamel"}),
    ("Livide, Luc Hamel est sorti. On a appelé Marc Livide.", {"Livide", "Luc Hamel", "Marc Livide"}),
    # an actor that the tagger takes for another kind of word, a given name that is a participle too
    ("Macron refuse.", {"Macron"}),
    ("Désiré a soupiré deux fois.", {"Désiré"}),
    ("Kerzon, le nouveau maire : « Non. »", {"Kerzon"}),
    ("Outre-Loire, les fermes ferment.", {"Outre-Loire"}),
]


@pytest.mark.parametrize(("text", "expected"), HEADS, ids=[text[:40] for text, _ in HEADS])
def test_the_capital_of_a_sentences_first_word(named: Named, text: str, expected: set[str]) -> None:
    assert {m for _, spelled in named(text).values() for m in spelled} == expected
