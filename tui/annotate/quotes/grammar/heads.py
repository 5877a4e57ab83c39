"""Words that a noun phrase may begin with or stand for: determiners, pronouns, quantities."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.quotes.words.wordlists import listed

PRONOUN_HEADS = listed(
    """
    celui-ci celle-ci ceux-ci celles-ci
    celui celle ceux celles lui elle eux elles il ils on certains certaines plusieurs tous toutes
    personne autre autres un une aucun beaucoup chacun chacune l'un l'une nombre quelqu'un d'autres
    premier première second seconde deuxième troisième quatrième cinquième dernier dernière deux trois même
    celui-ci celle-ci ceux-ci celles-ci celui-là celle-là ceux-là celles-là he she they we one someone everyone
    nobody both some several many others another her him them it who
    """
)
DETERMINERS = listed(
    """
    le la les l' un une des ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos ton ta
    tes du chaque aucun aucune plusieurs certains certaines quelques quelque deux trois quatre cinq six
    sept huit neuf dix tous toutes the a an this that these those his her its their my our your each
    every no some several many two three four five
    """
)
RANKS = listed("premier première premiers premières principal principale principaux principales même mêmes")
QUANTITIES = words_for("quantities")
AMOUNTS = listed("beaucoup nombre peu trop tant assez énormément plein bien")  # before "de": so many
