"""Headings that quote the text below them, and words at arm's length in sentences without a verb."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tui.model.annotation import Annotations

Read = Callable[[str], Annotations]

SAID = [
    (
        (
            "Des avocats « outrés ». Des clients « abasourdis ». Au lendemain de la décision, Me Paul "
            "Garnier ne cachait pas son émotion."
        ),
        "outrés",
        "partial",
        "Garnier",
    ),
    (
        (
            "Des avocats « outrés ». Des clients « abasourdis ». Au lendemain de la décision, Me Paul "
            "Garnier ne cachait pas son émotion."
        ),
        "abasourdis",
        "partial",
        "Garnier",
    ),
    (
        ("Une « grave première ». Les députés de la majorité se sont insurgés mardi contre le retrait du texte."),
        "grave première",
        "partial",
        "députés",
    ),
    (
        (
            "Marion Le Bihan a tout plaqué en 2018. Un « déclic » qui a mené la monitrice de voile "
            "jusqu'en Patagonie."
        ),
        "déclic",
        "partial",
        "Le Bihan",
    ),
    (
        "Un « coup de massue ». Voilà comment les salariés de la fonderie ont vécu l'annonce de lundi.",
        "coup de massue",
        "partial",
        "salariés",
    ),
    (
        "Une « trahison ». L'ancien maire n'a pas d'autre mot pour parler de la fusion.",
        "trahison",
        "partial",
        "ancien maire",
    ),
    (
        (
            "Un accueil « glacial », des questions « humiliantes ». Claire Monnier garde un souvenir "
            "amer de son dépôt de plainte."
        ),
        "glacial",
        "partial",
        "Monnier",
    ),
    (
        (
            "Un accueil « glacial », des questions « humiliantes ». Claire Monnier garde un souvenir "
            "amer de son dépôt de plainte."
        ),
        "humiliantes",
        "partial",
        "Monnier",
    ),
    (
        "Le maire de Vic : « Un budget de combat »\n\nLe conseil a voté lundi.",
        "Un budget de combat",
        "direct",
        "maire",
    ),
    (
        (
            "Des syndicats « remontés » avant la grève de jeudi\n\nLes trois syndicats de la "
            "raffinerie appellent à débrayer. « Nous sommes remontés », lâche Patrice Morin, délégué "
            "CGT."
        ),
        "remontés",
        "partial",
        "Morin",
    ),
    (
        (
            "La cour d'appel rendra sa décision en juin.\n\n« Un dossier vide »\n\nL'avocate de la "
            "défense, Me Hélène Sors, a plaidé deux heures. « C'est un dossier vide, sans preuve », "
            "a-t-elle martelé."
        ),
        "Un dossier vide",
        "partial",
        "Sors",
    ),
    (
        (
            "La rentrée a été difficile au lycée Branly.\n\nDes classes « surchargées »\n\nSelon la "
            "FSU, chaque classe compte 36 élèves. « Les classes sont surchargées », résume Nadine "
            "Porte, professeure d'espagnol.\n\nLe rectorat conteste."
        ),
        "surchargées",
        "partial",
        "Porte",
    ),
    (
        (
            "Le village a perdu son école.\n\n« Le cœur du village »\n\nDaniel Roques, 71 ans, y a "
            "usé ses culottes courtes. « C'était le cœur du village, cette école », souffle-t-il."
        ),
        "Le cœur du village",
        "partial",
        "Roques",
    ),
    (
        (
            "L'usine fermera fin juin, a annoncé le groupe.\n\n« On nous a menti »\n\nSur le parking, "
            "Sylvie Hamon n'en revient pas. « Ils ont dit que tout allait bien. On nous a menti », "
            "dit-elle."
        ),
        "On nous a menti",
        "direct",
        "Hamon",
    ),
    (
        (
            "L'usine fermera fin juin, a annoncé le groupe.\n\n« Un choc »\n\nSur le parking, Sylvie "
            "Hamon n'en revient pas. « C'est un choc pour toutes les familles », dit-elle. Son "
            "collègue Ali Bensaïd acquiesce."
        ),
        "Un choc",
        "partial",
        "Hamon",
    ),
    (
        (
            'Le procès reprend mardi.\n\n"Pressions" dénoncées\n\n"Mon client a subi des pressions '
            'toute la nuit", a déclaré son avocate Me Julie Vasseur.'
        ),
        "Pressions",
        "partial",
        "Vasseur",
    ),
    (
        (
            "Le procès reprend mardi.\n\nDes « aveux extorqués » ?\n\nL'avocat Marc Teil est revenu "
            "sur la garde à vue. « Ces aveux ont été extorqués », a-t-il assuré."
        ),
        "aveux extorqués",
        "partial",
        "Teil",
    ),
    (
        "Une réforme jugée « inutile » par les magistrats\n\nLes magistrats ont voté une motion lundi.",
        "inutile",
        "partial",
        "magistrats",
    ),
    (
        "Budget : l'opposition dénonce une « mascarade »\n\nLes élus ont quitté la salle.",
        "mascarade",
        "partial",
        "opposition",
    ),
    (
        (
            "Rugby : Toulon sort « la tête haute »\n\nLe club varois a perdu samedi. « On sort la "
            "tête haute », a réagi le capitaine Hugo Bart."
        ),
        "la tête haute",
        "partial",
        "Bart",
    ),
    (
        (
            "« Une honte », « un désastre » : les habitants de Brax ne digèrent pas la fermeture de "
            "leur poste\n\nLa décision date de mai."
        ),
        "un désastre",
        "direct",
        "habitants",
    ),
    (
        (
            "Un maire « menacé de mort » porte plainte\n\nLe maire de Rions, Pierre Duc, a porté "
            "plainte jeudi. « J'ai été menacé de mort », a-t-il confirmé."
        ),
        "menacé de mort",
        "partial",
        "Duc",
    ),
]
NOBODYS = [
    (
        (
            "La ville prépare sa braderie.\n\nLa « grande braderie », une institution\n\nDepuis 1924, "
            "la rue Neuve se remplit en septembre. « On attend ça toute l'année », dit Lucette Bary, "
            "commerçante."
        ),
        "grande braderie",
    ),
    (
        (
            "La saison des « caches »\n\nLes caches, ces abris de chasseurs, se comptent par dizaines "
            "dans le marais. « Mon grand-père m'a tout appris », raconte Alain Pons."
        ),
        "caches",
    ),
]


@pytest.mark.parametrize(("text", "words", "kind", "who"), SAID)
def test_of_what_kind_and_whose(text: str, words: str, kind: str, who: str, read: Read) -> None:
    quotation = next(q for q in read(text).quotes if q.kind != "indirect" and q.span.of(text) == words)
    assert quotation.kind == kind
    assert who.lower() in (quotation.who or "").lower()


@pytest.mark.parametrize(("text", "words"), NOBODYS)
def test_nobody_says_it(text: str, words: str, read: Read) -> None:
    assert words not in [q.span.of(text) for q in read(text).quotes]
