"""Marks badly set, marks inside marks, and words at arm's length that go on with somebody's speech."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

SAID = [
    (
        (
            'Il a parlé le premier. "Les films que j\'ai faits ne sont pas pour eux", concédait le '
            "cinéaste Paul Ney. Cannes aime l'art, moi je fais des monstres.\""
        ),
        "Cannes aime l'art, moi je fais des monstres.",
        "direct",
        "Ney",
    ),
    (
        "« Ma mère me disait +tu iras loin!+. J'y pense souvent », raconte Awa Diop.",
        "Ma mère me disait +tu iras loin!+. J'y pense souvent",
        "direct",
        "Diop",
    ),
    (
        "« Ma mère me disait +tu iras loin!+. J'y pense souvent », raconte Awa Diop.",
        "tu iras loin!",
        "direct",
        "mère",
    ),
    (
        '"Nous serons là ! "lance Odile Bart, la présidente.',
        "Nous serons là !",
        "direct",
        "Bart",
    ),
    (
        'Le syndicat SUD+ appelle à la grève. "On ira jusqu\'au bout +si besoin+", dit Luc Rey.',
        "On ira jusqu'au bout +si besoin+",
        "direct",
        "Rey",
    ),
    (
        "Il a écrit que ''rien ne va'' à la mairie.",
        "rien ne va",
        "direct",
        "Il",
    ),
    (
        "« J'ai eu peur, confie la caissière hier à la barre, » avant de fondre en larmes.",
        "J'ai eu peur, confie la caissière hier à la barre,",
        "direct",
        "caissière",
    ),
    (
        (
            "L'institut propose des pauses qui « réduisent la fatigue », de l'avis du Dr Sophie Gaut: "
            "commencer tôt en privilégiant le gros œuvre, puis passer à des « tâches plus simples »."
        ),
        "réduisent la fatigue",
        "partial",
        "Gaut",
    ),
    (
        (
            "L'institut propose des pauses qui « réduisent la fatigue », de l'avis du Dr Sophie Gaut: "
            "commencer tôt en privilégiant le gros œuvre, puis passer à des « tâches plus simples »."
        ),
        "tâches plus simples",
        "partial",
        "Gaut",
    ),
    (
        (
            "Le nombre de loups a connu une hausse « sans précédent » dans le massif, a affirmé une "
            "étude de l'ONG publiée vendredi."
        ),
        "sans précédent",
        "partial",
        "étude",
    ),
    (
        (
            "Le club a été la cible d'une partie de la gauche et de l'extrême gauche qui a dénoncé "
            "des « caprices de riches »."
        ),
        "caprices de riches",
        "partial",
        "partie de la gauche",
    ),
    (
        "L'avocat de Paul Durand qui dénonce un « acharnement » a fait appel.",
        "acharnement",
        "partial",
        "avocat",
    ),
    (
        (
            "Le témoin a raconté la scène au tribunal. « J'ai hurlé, relate Mme Rey lors de son "
            "audition, » puis elle s'est tue."
        ),
        "J'ai hurlé, relate Mme Rey lors de son audition,",
        "direct",
        "Rey",
    ),
    (
        (
            '"On ne lâchera rien, prévient Jacques Bolo, secrétaire de section". Le piquet de grève a '
            "tenu toute la nuit."
        ),
        "On ne lâchera rien, prévient Jacques Bolo, secrétaire de section",
        "direct",
        "Bolo",
    ),
    (
        (
            "L'élu a pris la parole. « Nous n'avons jamais parlé de « fermeture » mais de « "
            "regroupement » », a insisté Denis Vial."
        ),
        "Nous n'avons jamais parlé de « fermeture » mais de « regroupement »",
        "direct",
        "Vial",
    ),
    (
        ("« Ils nous traitent de « fainéants » depuis des mois », s'emporte Odette Mercier. La grève continue."),
        "Ils nous traitent de « fainéants » depuis des mois",
        "direct",
        "Mercier",
    ),
    (
        "« Le projet est mort, regrette Denis Vial. Nous passerons à autre chose. »",
        "Le projet est mort, regrette Denis Vial. Nous passerons à autre chose.",
        "direct",
        "Vial",
    ),
    (
        '" Le projet est mort " , regrette Denis Vial . " Nous passerons à autre chose " .',
        "Le projet est mort",
        "direct",
        "Vial",
    ),
    (
        '" Le projet est mort " , regrette Denis Vial . " Nous passerons à autre chose " .',
        "Nous passerons à autre chose",
        "direct",
        "Vial",
    ),
    (
        "«Le projet «Horizon» est mort», regrette Denis Vial. Le conseil votera lundi.",
        "Le projet «Horizon» est mort",
        "direct",
        "Vial",
    ),
    (
        '"Il m\'a dit "t\'es viré" sans un regard", raconte Samir Haddad, livreur.',
        "Il m'a dit \"t'es viré\" sans un regard",
        "direct",
        "Haddad",
    ),
    (
        "Mme Rey assure qu'« il est temps ». Elle demande « une loi . Le texte viendra en mai.",
        "il est temps",
        "direct",
        "Rey",
    ),
    (
        "« On n'a pas dormi, confie Sarah Lenoir, éleveuse à Ussel. On attend le vétérinaire » .",
        "On n'a pas dormi, confie Sarah Lenoir, éleveuse à Ussel. On attend le vétérinaire",
        "direct",
        "Lenoir",
    ),
    (
        (
            'Le préfet a été clair : "Aucune dérogation ne sera accordée .\n\nLes chasseurs, eux, '
            "attendent l'automne."
        ),
        "Aucune dérogation ne sera accordée .",
        "direct",
        "préfet",
    ),
    (
        '"Nous serons là samedi ! "prévient Luc Farges, membre du comité.',
        "Nous serons là samedi !",
        "direct",
        "Farges",
    ),
    (
        "«Nous sommes à bout», dit Luc Farges, «et personne ne nous écoute.»",
        "Nous sommes à bout",
        "direct",
        "Farges",
    ),
    (
        "«Nous sommes à bout», dit Luc Farges, «et personne ne nous écoute.»",
        "et personne ne nous écoute.",
        "direct",
        "Farges",
    ),
    (
        "Luc Farges parle d'un “ mépris total ” de la direction.",
        "mépris total",
        "partial",
        "Farges",
    ),
    (
        "Luc Farges parle d'un ‘‘mépris total’’ de la direction.",
        "mépris total",
        "partial",
        "Farges",
    ),
    (
        "Luc Farges a expliqué que ''la direction nous méprise'' et qu'il partirait.",
        "la direction nous méprise",
        "direct",
        "Farges",
    ),
    (
        "'On nous méprise', a lancé Luc Farges devant l'usine.",
        "On nous méprise",
        "direct",
        "Farges",
    ),
]


@pytest.mark.parametrize(("text", "words", "kind", "who"), SAID)
def test_of_what_kind_and_whose(text: str, words: str, kind: str, who: str, read: Read) -> None:
    quotation = next(q for q in read(text).quotes if q.kind != "indirect" and q.span.of(text) == words)
    assert quotation.kind == kind
    assert who.lower() in (quotation.who or "").lower()
