"""Questions and answers, whom people are drawn to speak, headings, words whose speaker the next sentence tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

SPEAKERS: dict[str, list[str | None]] = {
    # to whom a question is put, by name, by a pronoun or by being there
    "« Pourquoi avoir fui ? », demande la juge à Paul Vial. « J'ai eu peur. »": ["la juge", "Paul Vial"],
    "« Et les enfants ? », lance Anna Roy à son voisin. « Ils dorment. »": ["Anna Roy", "son voisin"],
    "Élodie Garnier se lève. « Vous regrettez ? », l'interroge le procureur. « Tous les jours. »": [
        "le procureur",
        "Élodie Garnier",
    ],
    "« On m'a poussé », dit Paul Vial. « Qui ? », lui demande le juge. « Je l'ignore. »": [
        "Paul Vial",
        "le juge",
        "Paul Vial",
    ],
    "La juge a demandé aux experts de « revoir » ce dossier et de le classer. « Il est vide. »": [
        "La juge",
        "La juge",
    ],
    "« Où ? », dit Anna Roy. « Chez moi », dit Luc Vial. L'accusé se tait. « Vous mentez ? » « Non. »": [
        "Anna Roy",
        "Luc Vial",
        "Anna Roy",
        "Luc Vial",
    ],
    "« Où ? », dit Anna Roy. « Chez moi », dit Luc Vial. Le procureur se lève. « Vous mentez ? »": [
        "Anna Roy",
        "Luc Vial",
        "Le procureur",
    ],
    # who only draws words from another
    "Sophie Tremblay a reçu le soutien de Luc Desmarais. « Elle a raison. »": ["Luc Desmarais"],
    "Le projet suscite la colère de Luc Desmarais. « Personne ne nous a prévenus. »": ["Luc Desmarais"],
    "Anna Roy vit seule ici. Le gérant est resté muet. « Le toit fuit. »": ["Anna Roy"],
    "Le club a été relégué. Un choix qui passe mal auprès de Luc Desmarais. « On verra. »": ["Luc Desmarais"],
    "Que dire du maire ? Ce que retient Luc Desmarais ? « La peur. »": ["Luc Desmarais"],
    # many, counted, and bodies
    "« Un miracle », a dit Éric Faure. Une trentaine de pompiers ont été mobilisés. « On a eu chaud. »": [
        "Éric Faure"
    ]
    * 2,
    "« Un miracle », a dit Éric Faure. Douze familles ont été relogées. « On a eu chaud. »": ["Éric Faure"] * 2,
    "« On était six », dit Éric Faure. La direction a envoyé un mail. « Je l'ai gardé. »": ["Éric Faure"] * 2,
    # whom the words themselves speak of
    "« J'ai gagné peu », dit Anna Roy. Son fils n'a pas voulu reprendre. « Je le comprends. »": ["Anna Roy"] * 2,
    "« J'ai gagné peu », dit Anna Roy. Son mari hésite encore. « Je lui ai dit d'attendre. »": ["Anna Roy"] * 2,
    "« J'ai vu la scène », dit Anna Roy. Son frère l'a aidée. « Je dors mal. »": ["Anna Roy"] * 2,
    # whose clause the words stand in
    "Pendant que la mairie se tait, des parents ont pris la parole pour « dire leur colère ».": ["des parents"],
    "Luc Vial est ravi : « On a gagné. » Ses joueurs ont « respecté le plan ».": ["Luc Vial"] * 2,
    "Anna Roy travaille ici. Elle a l'âge moyen des ouvriers d'Airbus, « un âge où on veut se poser ».": ["Elle"],
    # the tokenizer keeps the full stop of these
    "Luc Vial est arrivé à 17 h. « Rien à signaler. »": ["Luc Vial"],
    # to whom words are said, and who signed them
    "Jean Rollin a varié. En 2019, devant les policiers : « Je n'ai rien vu. »": ["Jean Rollin"],
    "« Il faut que ça sorte. » Le message est signé du directeur de cabinet. Il date de mars.": [
        "directeur de cabinet"
    ],
    "« Pas de vote. » La phrase, lâchée mardi sur RTL par le chef des élus, a surpris. Anna Roy se tait.": [
        "le chef des élus"
    ],
    "Une trentaine de parents avaient apporté des pancartes. « Rendez-nous notre école. »": [],
    # a headline's matter before a colon
    "Grève chez Lambrecht : « On n'a plus rien à perdre »\n\nLes ouvriers ont cessé le travail mardi.": [None],
    # a heading whose words nobody takes up
    "Le titre\n\n« Un scandale »\n\n« On attend », dit Luc Vial.\n\nLa suite du texte.": [None, "Luc Vial"],
}


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS.items())
def test_speaker(text: str, speakers: list[str | None], told: Told) -> None:
    assert [row[2] for row in told(text) if row[0] != "indirect"] == speakers
