"""Whether small words join a name with what stands behind them: "Office des réfugiés et apatrides"."""

from __future__ import annotations

from tui.annotate.data import words_for
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import ARTICLES, INSIDE_POS, OF, PARTICLES, Reach, same_reach
from tui.annotate.names.words.shape import fold
from tui.annotate.names.words.words import Words, spelled
from tui.annotate.records import record
from tui.annotate.tokens import Token

_PERIODS = words_for("periods")
_OWN = words_for("in_their_own_place")


@record
class Link:
    """The name that opens at word ``k``, the joiners at ``end`` and the word that ``following`` is behind them."""

    words: Words
    k: int
    end: int
    following: int
    reach: Reach
    lexicon: Lexicon
    person: bool  # the name opens like a person's
    institution: bool  # the name opens like an institution's

    @property
    def token(self) -> Token:
        """The word behind the joiners."""
        return self.words.tokens[self.following]

    @property
    def last(self) -> Token:
        """The word before them."""
        return self.words.tokens[self.end - 1]

    @property
    def joiner(self) -> str:
        """The first of them."""
        return self.words.tokens[self.end].lower

    @property
    def joiners(self) -> list[str]:
        """All of them."""
        return [t.lower for t in self.words.tokens[self.end : self.following]]

    @property
    def same(self) -> bool:
        """Whether the recogniser puts both sides into one name."""
        return same_reach(self.reach, self.end - 1, self.following)

    @property
    def label(self) -> str:
        """The recogniser's type for the word behind, where it has one."""
        return self.reach[self.following][1]


def joins_small(link: Link) -> bool:
    """Whether a word in small letters goes on a name across joiners."""
    if link.end > link.k + 1 and link.lexicon.kind(spelled(link.words, link.k, link.end)):
        return False  # "la Coupe du monde à la fois", "l'Union européenne des affaires"
    if link.institution and link.joiner == "et":
        paired = _is_paired(link)
        if paired is not None:
            return paired
    if _is_of_its_own(link):
        return False
    if not link.same and link.institution and link.k not in link.words.fresh:
        return _is_charged(link)
    if link.joiners == ["en"] and link.token.lower.endswith("ant"):
        return False  # "lance Untel en souriant"
    headline = link.k in link.words.fresh and not link.institution and link.end == link.k + 1
    if headline or link.joiner == "et" or link.token.pos not in INSIDE_POS:
        return False  # "Procès des frères X"
    return link.same and link.label != "PER"


def _is_paired(link: Link) -> bool | None:
    """Whether "et" joins two adjectives or nouns of an institution's name; None when it pairs none."""
    words, before, token = link.words, link.last, link.token
    single = link.following == link.end + 1
    if single and before.pos == "ADJ" == token.pos:
        return before.text.islower()  # "Comité social et économique"
    if single and before.pos == "NOUN" == token.pos:
        plural = before.lower[-1] in "sx" and token.lower[-1] in "sx"
        if plural and words.lower(link.end - 2) == "des":
            return True  # "Office des réfugiés et apatrides"
        if link.end > link.k + 2 and words.lower(link.following + 1) in OF:
            return True  # "Caisse de dépôt et placement du Québec"
    inside = link.end > link.k + 2 and before.text.islower() and link.k not in words.fresh
    if inside and not single:
        return link.joiners[1] in OF and token.pos == "NOUN"  # "de la statistique et des études économiques"
    return None


def _is_of_its_own(link: Link) -> bool:
    """ "Le Comité social de l'usine", "le Conseil de la ville": where a body sits."""
    if link.joiner != "du" and not (link.following == link.end + 2 and link.joiner in OF):
        return False
    noun = link.token.lower
    return noun == "groupe" or (link.institution and (noun in link.lexicon.loose_bodies or noun in _OWN))


def _is_charged(link: Link) -> bool:
    """ "L'Agence pour l'emploi", "le Comité de lutte contre le bruit": what an institution is for."""
    noun, joiner = link.token, link.joiner
    if noun.pos != "NOUN" or noun.lower in link.lexicon.times or noun.lower in _PERIODS:
        return False
    if joiner in OF or joiner == "pour":
        return True
    return joiner in ("en", "contre") and link.end > link.k + 2 and link.last.text.islower()


def joins_capital(link: Link) -> bool:
    """Whether a word with a capital goes on a name across joiners; the first of these decides."""
    words, k, lexicon, joiner = link.words, link.k, link.lexicon, link.joiner
    if lexicon.lang == "en" and link.joiners == ["and"] and _is_for_both(link):
        return True
    if joiner in ("et", "and"):
        return link.same and link.label in ("ORG", "MISC") and not lexicon.is_given(link.token.text)
    if joiner in PARTICLES:
        return True
    if link.institution and (joiner in ("au", "aux") or (joiner == "à" and link.following > link.end + 1)):
        return k not in words.fresh and words.lower(k) in lexicon.designations
    if link.person and link.end == k + 1 and link.joiners in (["le"], ["la"]) and link.token.text.isalpha():
        return lexicon.is_given(words.text(k)) and fold(words.text(k)) not in lexicon.weak  # "Loïc le Roux"
    if joiner in OF:
        return _joins_owner(link)
    return link.same and (joiner not in ARTICLES or link.label != "PER")


def _joins_owner(link: Link) -> bool:
    """Whether "de" and the capital behind it go on a name."""
    words, k, lexicon, token = link.words, link.k, link.lexicon, link.token
    if words.lower(k) not in lexicon.designations and _is_shop(link):
        return False
    if _is_complete(link):
        return False
    if _is_lone_person(link):
        if words.lower(k - 1) in lexicon.org_before:
            return False  # "la fromagerie Untel de Lessay"
        if link.joiner in ("de", "d'", "d’") and fold(token.text) not in lexicon.towns:
            return k not in words.fresh or link.person
    given = (lexicon.is_given(t.text) or t.text.endswith(".") for t in words.tokens[k : link.end])
    if link.person and all(given):
        return True
    if link.same:
        return link.label != "PER" or link.person
    return link.institution or _is_common_noun(link)


def _is_lone_person(link: Link) -> bool:
    """Whether the recogniser takes the one word before the joiners, which no list knows, for a person."""
    if link.end != link.k + 1 or link.k not in link.reach or link.reach[link.k][1] != "PER":
        return False
    return fold(link.words.text(link.k)) not in link.lexicon.kinds


def _is_complete(link: Link) -> bool:
    """ "Le Théâtre du Soleil d'Ariane Untel": a person behind the full name of an institution."""
    words = link.words
    if not link.institution or not any(t.lower in OF for t in words.tokens[link.k + 1 : link.end]):
        return False
    return link.lexicon.is_given(link.token.text) and words.text(link.following + 1)[:1].isupper()


def _is_shop(link: Link) -> bool:
    """Whether a firm's or a family name with an article is one of its shops: "au Leclerc de Lannion"."""
    if link.words.lower(link.k - 1) not in ("le", "la", "l'", "l’", "du", "au", "un", "les", "des", "aux"):
        return False
    return link.lexicon.kind(spelled(link.words, link.k, link.end)) == "ORG"


def _is_common_noun(link: Link) -> bool:
    """Whether the name opens with a common noun that takes a place: "Mutuelles de Corrèze"."""
    words, lexicon, head = link.words, link.lexicon, link.words.tokens[link.k]
    if link.k in words.fresh or link.end != link.k + 1 or head.pos != "NOUN" or head.lower in lexicon.roles:
        return False
    return fold(link.token.text) in lexicon.towns and fold(head.text) not in lexicon.stop


def _is_for_both(link: Link) -> bool:
    """Whether an English body is there for two things: "the Society for Drink and Diet"."""
    words, lexicon, token = link.words, link.lexicon, link.token
    heads = [at for at in range(link.k, link.end - 1) if words.lower(at) in lexicon.designations]
    if not heads or words.lower(heads[-1] + 1) not in ("of", "for", "on") or heads[-1] + 1 >= link.end:
        return False
    other = lexicon.kind(token.text) or lexicon.kind(link.last.text) or lexicon.is_given(token.text)
    noun = token.text.istitle() and token.pos in ("NOUN", "PROPN")
    return noun and not other and token.lower not in lexicon.titles
