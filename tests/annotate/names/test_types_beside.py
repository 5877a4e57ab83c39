"""What the words beside a name say it is: a film, a norm, a team by its score, a branch by its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Named = Callable[[str], dict[str, tuple[str, list[str]]]]

CASES = [
    ("Elle a tourné le film Marjolaine en deux ans.", "Marjolaine", "MISC"),
    ("Les élus ont adopté la norme GRTX sans débat.", "GRTX", "MISC"),
    ("Le prix est allé à Vermeilles, d'Anne Tessier.", "Vermeilles", "MISC"),
    ("Une défaite face à Quimper (3-1) a tout changé.", "Quimper", "ORG"),
    ("Un match nul contre Redon (2-2) suffira.", "Redon", "ORG"),
    ("Greenpeace Belgique a saisi le juge.", "Greenpeace Belgique", "ORG"),
    ("Il étudie au Bramley College depuis un an.", "Bramley College", "ORG"),
    ("Une Italo-Suisse dirige le festival.", "Italo-Suisse", "MISC"),
    ("Le dîner a eu lieu chez les Kermorgan.", "Kermorgan", "PER"),
    ("Il rejoint l'équipe de France.", "équipe de France", "ORG"),
]


@pytest.mark.parametrize(("text", "name", "kind"), CASES, ids=[name for _, name, _ in CASES])
def test_the_type_of_a_name(named: Named, text: str, name: str, kind: str) -> None:
    assert named(text)[name][0] == kind
