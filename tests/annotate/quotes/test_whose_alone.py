"""Words that stand alone: whoever the sentences around them tell of, and what the words tell of who says them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES: list[tuple[str, list[str | None]]] = [
    (
        "Le maire défend son projet. « C'est un investissement pour trente ans. » Du côté de l'opposition, "
        "le ton est différent. « On endette nos enfants. »",
        ["Le maire", "l'opposition"],
    ),
    (
        "L'équipe s'est inclinée 3-0. Les supporters ont sifflé. La réaction de l'entraîneur ? « Ils ont "
        "raison. »",
        ["l'entraîneur"],
    ),
    (
        "L'ancien ministre a été reçu hier par la commission. Les députés voulaient savoir ce qu'il "
        "savait. « Je n'ai jamais vu cette note. » La rapporteure a montré le document. « Votre paraphe "
        "est en bas de la page. »",
        ["L'ancien ministre", "La rapporteure"],
    ),
    (
        "Jean-Marc Rolland se souvient du jour de la crue. Le maire de l'époque, André Pichon, est passé "
        "en barque. « Il m'a dit de monter au grenier et d'attendre. »",
        ["Jean-Marc Rolland"],
    ),
    (
        "Le PSG a pris l'eau. « C'est une claque. » Didier Marquet, l'entraîneur adjoint, avait la mine "
        "des mauvais soirs.",
        ["Didier Marquet"],
    ),
    (
        "Kevin arrive en retard. Il pose son casque, commande un café. Il livre des repas depuis deux ans. "
        "Sa compagne voudrait qu'il arrête. « Elle a peur quand il pleut. »",
        ["Il"],
    ),
    (
        "Le verdict est tombé à 18 h. Acquitté. Dans le public, la famille s'effondre. « C'est une honte ! "
        "» L'avocat général quitte la salle sans un mot.",
        ["la famille"],
    ),
    (
        "Quand on lui parle de retraite, le vieux pêcheur rit. « Et qui nourrira les chats ? »",
        ["le vieux pêcheur"],
    ),
    (
        "Le maire, Alain Combes, a reçu la directrice de l'Ehpad, Sylvie Ragot. L'entretien a duré une "
        "heure. « Je suis sortie rassurée. »",
        ["Sylvie Ragot"],
    ),
    (
        "C'est le cas de Léonie, étudiante en droit. « Je saute un repas sur deux. »",
        ["Léonie"],
    ),
    (
        "Côté mairie, on temporise. « Rien n'est encore décidé. » Côté riverains, la colère monte. « Ils "
        "se moquent de nous. »",
        ["mairie", "riverains"],
    ),
    (
        "Le ministre de l'Agriculture a visité la ferme de Bernard Quéré. Le producteur de lait lui a "
        "montré ses factures. « Monsieur le ministre, comment voulez-vous qu'on vive avec ça ? »",
        ["Le producteur de lait"],
    ),
    (
        "Une décision qui a surpris jusqu'au patron du club. « On ne nous a rien dit. »",
        ["patron du club"],
    ),
    (
        "Son seul regret : « Ne pas avoir appris l'arabe. » À 90 ans, Simone Dubois a encore des projets.",
        ["Simone Dubois"],
    ),
    (
        "Ce qui frappe Alice Meunier, c'est le silence. « On n'entend plus les oiseaux. »",
        ["Alice Meunier"],
    ),
    (
        "À la question « Regrettez-vous ? », le prévenu reste muet. Puis lâche : « Tous les jours. »",
        ["le prévenu", "le prévenu"],
    ),
    (
        "« Comment va-t-il ? » C'est la première question qu'a posée la mère. Le chirurgien l'a rassurée. "
        "« L'opération s'est bien passée. »",
        ["la mère", "Le chirurgien"],
    ),
    (
        "Ils sont trois cents devant la mairie. Des pancartes, des enfants, un accordéon. « On ne lâchera "
        "rien ! » Sur le perron, Nathalie Gros, la maire, leur fait signe d'approcher. « Je vais vous "
        "recevoir. »",
        [None, "Nathalie Gros"],
    ),
    (
        "« C'est un beau cadeau. » En ce lundi de septembre, les vingt-trois élèves de CP découvrent leur "
        "nouvelle cour. L'institutrice, Claire Morel, en rêvait depuis des années.",
        ["Claire Morel"],
    ),
    (
        "Bien sûr, Henri Lafont aurait préféré gagner. Mais l'ancien ministre relativise. « Une élection, "
        "ça se perd. » À sa droite, sa fille essuie une larme. « On y a cru. »",
        ["l'ancien ministre", "sa fille"],
    ),
    (
        "Que pense le curé de tout cela ? « L'église est à tout le monde. »",
        ["le curé"],
    ),
    (
        "Un scénario que redoute Valérie Simon, aide à domicile. « Si l'essence augmente encore, j'arrête. »",
        ["Valérie Simon"],
    ),
    (
        "C'est en tout cas ce qu'espère Damien Vial, restaurateur sur le port. « On a besoin d'un bel été. »",
        ["Damien Vial"],
    ),
    (
        "La nouvelle a fait l'effet d'une bombe chez les salariés. « On l'a appris par la radio. »",
        ["les salariés"],
    ),
    (
        "Ousmane Ba, 24 ans, raconte la traversée. Le passeur leur avait promis un bateau neuf. « C'était "
        "un pneumatique avec un moteur cassé. » Deux de ses cousins sont morts. « Je les entends encore. »",
        ["Ousmane Ba", "Ousmane Ba"],
    ),
    (
        "La séance a été houleuse. Marc Petit, chef de file de l'opposition, a réclamé un audit. Refus "
        "catégorique de la maire. « Nos comptes sont publics. »",
        ["la maire"],
    ),
    ("« J'attends mon tour », glisse un « nouveau » dans le couloir.", ["un « nouveau »"]),
    ("« On tient bon », lance ce jeune « squatteur » de Gaillac.", ["ce jeune « squatteur » de Gaillac"]),
    ("La cour est pleine. Un autre « ancien » s'approche : « J'ai fait dix ans ici. »", ["Un autre « ancien »"]),
    (
        "« Le bruit nous rend fous », soupire Odile Fargue. Même état d'esprit chez Malek, gérant du bar : "
        "« La nuit, c'est pire. »",
        ["Odile Fargue", "Malek"],
    ),
    ("C'est le cas de Bruno, arrivé de Liège le matin même : « J'ai dormi dans le train. »", ["Bruno"]),
    ("« On n'y croit plus », pense comme beaucoup d'autres Aline Roche, 31 ans, à l'atelier.", ["Aline Roche"]),
    (
        "« C'est long », dit Marc Aubry. L'intéressée hausse les épaules : « Il exagère. »",
        ["Marc Aubry", "L'intéressée"],
    ),
    (
        "Après le départ de son frère, Amel a sombré. Un éducateur l'a aidée à remonter la pente. « Sans lui, je "
        "serais encore dehors. »",
        ["Amel"],
    ),
    (
        "Ce soir-là, Thomas Leroy rentrait de l'usine. Un chauffard l'a percuté. « Je me suis réveillé trois "
        "jours plus tard. »",
        ["Thomas Leroy"],
    ),
    (
        "La formule a vieilli.\n\n« Un sou est un sou. » Devenue proverbe depuis qu'elle a été prononcée par Anne "
        "Martin, elle ressort à chaque budget.",
        ["Anne Martin"],
    ),
    (
        "Après deux heures d'audience, le verdict : relaxe. « Justice est faite. » Me Paola Rossi, l'avocate du "
        "journaliste, savourait.",
        ["Paola Rossi"],
    ),
    (
        "Interrogé par la présidente, le jeune homme nie. « Je n'étais pas là. » Elle lui rappelle les images. « "
        "Ce n'est pas moi sur la photo. »",
        ["le jeune homme", "le jeune homme"],
    ),
    (
        "« On ne l'entendait jamais. » La voisine du troisième a du mal à y croire. L'homme arrêté mardi vivait "
        "là depuis cinq ans. « Il disait toujours bonjour. »",
        ["La voisine du troisième", "La voisine du troisième"],
    ),
    (
        "Les négociations ont échoué. Au siège de la CFDT, on fait grise mine. « La direction n'a rien lâché. »",
        ["siège de la CFDT"],
    ),
    (
        "Le ministre a beau promettre, l'éleveuse n'y croit plus. « Il nous faut des actes. »",
        ["l'éleveuse"],
    ),
    ("Le candidat a été hué à son arrivée. « Menteur ! » Il n'a pas répondu.", [None]),
    (
        "À la question de savoir s'il sera candidat, Alain Berthier sourit. « Demandez à ma femme. »",
        ["Alain Berthier"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[text[:40] for text, _ in CASES])
def test_words_that_stand_alone(text: str, speakers: list[str | None], told: Told) -> None:
    assert [who for kind, _, who in told(text) if kind != "indirect"] == speakers
