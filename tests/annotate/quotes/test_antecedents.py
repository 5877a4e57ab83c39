"""What a relative clause takes up, of noun phrases inside one another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], list[tuple[str, str, str | None]]]

CASES: list[tuple[str, str]] = [
    ("Le barrage est la bête noire d'une poignée d'éleveurs du plateau qui parlent de « gâchis ».", "une poignée"),
    (
        "Le texte a été lu par un syndicat proche du parti de Jules Amiel, qui dénonce « un leurre ».",
        "un syndicat",
    ),
    ("La salle a applaudi l'avocat de la commune de Tence, qui promet de « tout dire ».", "l'avocat"),
    ("Il a écrit à Jules Amiel, ancien maire du bourg, pour qui « rien n'est perdu ».", "Jules Amiel"),
    ("Le projet irrite le chef des centristes à la mairie de Lyon, qui y voit « un caprice ».", "le chef"),
    ("Le bac rouvrira, a précisé à la radio la batelière, qui redoute « la cohue ».", "la batelière"),
    (
        "La digue tiendra, a assuré devant la mairie de Sète le géomètre, qui dit l'avoir « bien sondée ».",
        "le géomètre",
    ),
    ("Le tri reprend, raconte à la presse Odile Ferrand, qui parle d'« un gâchis ».", "Odile Ferrand"),
    ("Ce n'est pas l'avis du cantonnier, qui assure que « la digue cède ».", "cantonnier"),
    ("La réunion a profité à la fratrie, qui affirme que « tout est réglé ».", "la fratrie"),
    ("Le jury a entendu Amadou Sy, 41 ans, qui dit avoir « tout vu ».", "Amadou Sy"),
    ("Le prix va à Léa Roche, 19 ans, apprentie chez un luthier, qui y voit « un signe ».", "Léa Roche"),
    ("Elle cite la mère de Kevin, qui, de son côté, réclame « la vérité ».", "la mère"),
]


@pytest.mark.parametrize(("text", "speaker"), CASES, ids=[c[0][:40] for c in CASES])
def test_the_head_that_speaks_is_taken_up(told: Told, text: str, speaker: str) -> None:
    rows = told(text + "\n")
    assert rows
    assert all(who and who.startswith(speaker) for _, _, who in rows)
