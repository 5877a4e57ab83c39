"""Where names stand: capitalised runs, with the recogniser's word as evidence."""

from __future__ import annotations

import re

from tui.annotate.data import words_for
from tui.annotate.names.finding.doubt import is_doubtful
from tui.annotate.names.finding.fields import and_more
from tui.annotate.names.finding.joining import (
    ABOUT,
    glued,
    is_pair,
    joins,
    over_joiners,
    sign_end,
    splits,
)
from tui.annotate.names.finding.marks import over_nickname
from tui.annotate.names.finding.offices import is_epithet
from tui.annotate.names.finding.opening import ELIDED, is_site, known_end, looks_named, opens
from tui.annotate.names.finding.posts import holders
from tui.annotate.names.finding.spot import Spot
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.reach import (
    CLITICS,
    INSIDE_POS,
    PARTICLES,
    Reach,
    read_reach,
    same_reach,
)
from tui.annotate.names.words.shape import fold, is_capitalised, is_sigle
from tui.annotate.names.words.words import Words, spelled
from tui.annotate.tokens import NamedSpan

_PARTNERS = words_for("partners")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PASSING = words_for("passing_adjectives")
_OF_CLUBS = words_for("club_adjectives")
_SIDES = words_for("sides_of_places")
_LONGEST = 60  # words of a name; a longer run of capitals is a list or a table


def find_spots(
    words: Words, names: list[NamedSpan], lexicon: Lexicon, article: set[str], taken: set[int]
) -> list[Spot]:
    """All capitalised names of a paragraph in order. ``article`` holds the words of the article as written,
    ``taken`` the words of names already found, in which none begins.
    """
    reach = read_reach(words, names, lexicon)
    tokens = words.tokens
    out: list[Spot] = []
    small = lexicon.small_names | PARTICLES
    end = 0
    for k, token in enumerate(tokens):
        text = token.text
        if k < end or (text.islower() and not text[0].isdigit() and "." not in text and text not in small):
            continue  # few words in small letters have the look of a name's first word all the same
        if k in taken or not looks_named(words, k, lexicon) or not opens(words, k, lexicon, reach):
            continue
        end = extend(words, k, reach, lexicon)
        label = reach[k][1] if k in reach else reach[end - 1][1] if end - 1 in reach else ""
        spot = Spot(words, k, end, label, kind="ORG" if text.islower() and is_site(text) else "")
        if words.text(k - 1) == "#" and _touches(words, k):
            spot.first, spot.kind = k - 1, "MISC"
        _drop_titles(spot, lexicon)
        spot.doubtful = is_doubtful(spot, lexicon, article)
        out.append(spot)
    return out


def _drop_titles(spot: Spot, lexicon: Lexicon) -> None:
    """Take a capitalised office off the front of a name: "Sheriff Anna Miller", "Président Untel"."""
    while spot.last - spot.first >= 2:
        word = spot.words.lower(spot.first).rstrip(".")
        if word not in lexicon.titles or fold(word) in lexicon.male:
            return
        if lexicon.lang == "en" and word in ("st", "saint"):
            return  # "St Albans", "St Mary's Hospital"
        if not spot.words.text(spot.first + 1)[0].isupper() or lexicon.kind(
            spelled(spot.words, spot.first, spot.last)
        ):
            return
        surely = (
            word in lexicon.address or lexicon.is_given(spot.words.text(spot.first + 1)) or spot.label == "PER"
        )
        if lexicon.lang == "fr" and not surely:
            return
        spot.title = word
        spot.first += 1


def extend(words: Words, k: int, reach: Reach, lexicon: Lexicon) -> int:
    """Where the name that opens at word ``k`` ends."""
    tokens, n = words.tokens, len(words.tokens)
    end = max(known_end(words, k, lexicon), sign_end(words, k, lexicon))
    head = tokens[k].lower
    person = lexicon.is_given(tokens[k].text) or (head.endswith(".") and len(head) <= 3)
    institution = (
        (head == "the" and lexicon.lang == "fr")
        or head in lexicon.designations
        or (head in ABOUT and k not in words.fresh)
        or fold(tokens[k].text) in lexicon.events
    )
    limit = min(n, k + _LONGEST)
    if tokens[k].text == "X." and words.lower(k - 1) in ("sur", "via", "on"):
        return k + 1  # the network, and a sentence's end
    while end < limit and end not in words.breaks and tokens[end - 1].text != "h.":
        token = tokens[end]
        if token.text[0].isupper() or (token.text[0].isalpha() and is_capitalised(token.text)):
            label = reach[end][1] if end in reach else ""
            if splits(words, k, end, lexicon) or is_epithet(words, k, end, lexicon, label):
                break
            end += 1
        elif tokens[end - 1].text[-1] in "'’" and _touches(words, end) and token.text.isalpha() and end > k + 1:
            end += 1  # "Sidi-M’hamed"
        elif tokens[end - 1].text[-1] in "'’" and _touches(words, end) and _is_cut(tokens[end - 1].text):
            end += 1  # "Moncond’huy"
        elif (
            token.text in ("h", "h.")
            and tokens[end - 1].text[-2:].lower() in ("c'", "c’")
            and _touches(words, end)
        ):
            end += 1  # Breton: "Le Bozec’h"
        elif end == k + 1 and (person or _is_person(reach, k)) and (step := over_nickname(words, end)):
            end = step
        elif token.lower in ("'s", "’s") and lexicon.lang == "en" and _is_held(words, k, end, lexicon):
            end += 2  # "King's College"
        elif token.text in ("-", "&", "’", "'"):
            step = end if is_pair(words, k, end, lexicon) else _over_mark(words, end, lexicon)
            if step == end:
                break
            end = step
        elif (following := over_joiners(words, end)) > end:
            if following >= n or not joins(words, k, end, following, reach, lexicon, person, institution):
                break
            end = following + 1
        elif _goes_on(words, k, end, reach, lexicon, institution):
            end += 1
        else:
            break
    return and_more(words, end, lexicon) if institution and words.lower(end) in (",", "et") else end


def _is_person(reach: Reach, k: int) -> bool:
    return k in reach and reach[k][1] == "PER"


def _is_cut(word: str) -> bool:
    """Whether an apostrophe stands inside a name that the tokeniser has cut, and elides no small word."""
    return len(word) > 2 and word[:-1].upper() not in ELIDED and word[0].isupper()


def _touches(words: Words, k: int) -> bool:
    """Whether no space stands before word ``k``."""
    return words.tokens[k - 1].end == words.tokens[k].start


def _over_mark(words: Words, k: int, lexicon: Lexicon) -> int:
    """The word behind a hyphen, an apostrophe or "&" inside a name, plus one; ``k`` when the name ends here."""
    if k + 1 >= len(words.tokens):
        return k
    following = words.tokens[k + 1]
    if words.tokens[k].text == "&":
        return k + 2 if is_capitalised(following.text) or following.lower in _PARTNERS else k
    if lexicon.lang == "en" and _owns(words, k, lexicon):
        return k + 2  # "Magistrates' Court"
    if not glued(words, k) or not following.text[0].isalnum():
        return k
    if lexicon.lang == "en" and following.text.islower() and following.lower not in PARTICLES:
        return k  # "the Leeds-based firm"
    if is_capitalised(following.text) or following.text.isdigit():
        return k + 2
    hyphened = words.tokens[k].text == "-" and following.lower not in CLITICS
    whole = following.text.isalpha() or len(following.text) <= 4  # "SNCB-holding", "Plate-forme"
    return k + 2 if hyphened and whole else k


def _owns(words: Words, mark: int, lexicon: Lexicon) -> bool:
    """Whether an apostrophe behind a plural stands inside an English body's name: "Teachers' Union"."""
    if words.text(mark) not in ("'", "’") or words.text(mark - 1)[-1] != "s" or not _touches(words, mark):
        return False
    return words.text(mark + 1)[0].isupper() and words.lower(mark + 1) in lexicon.org_suffixes


def _is_held(words: Words, k: int, mark: int, lexicon: Lexicon) -> bool:
    """Whether 's stands inside an English body's name: "Women's Institute", "St Mary's Hospital"."""
    following = words.lower(mark + 1)
    if not words.text(mark + 1)[:1].isupper() or mark + 1 in words.breaks:
        return False
    saint = words.lower(mark - 2).rstrip(".") == "st" and mark - 2 >= k
    body = following in lexicon.org_suffixes or following in lexicon.designations
    return body and (saint or words.lower(mark - 1) in holders())


def _is_whole(words: Words, k: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the name is known as it is, and the lower-case word behind it is but said of it.

    "la Coupe du monde folle", "la Commission européenne riposte", "la première Africaine noire".
    """
    token = words.tokens[end]
    if end == k + 1:
        people = fold(words.text(k)) in lexicon.demonyms and fold(words.text(k)) not in lexicon.towns
        known = people and token.pos == "ADJ"
    else:
        known = token.lower not in lexicon.org_adjectives and bool(lexicon.kind(spelled(words, k, end)))
    return known and token.text.islower() and not lexicon.kind(spelled(words, k, end + 1))


def _goes_on(words: Words, k: int, end: int, reach: Reach, lexicon: Lexicon, institution: bool) -> bool:
    """Whether the lower-case word or number at ``end`` belongs to the name."""
    token = words.tokens[end]
    if not token.text[0].isalnum():
        return False
    covered = same_reach(reach, end - 1, end)
    if end == k + 1 and is_sigle(words.text(k)) and token.text.islower():
        return False
    if words.text(end - 1).isdigit() and token.text.islower():
        return False  # "Armor 2031 approche"
    if fold(token.text) in lexicon.demonyms and token.text.islower() and token.lower not in lexicon.org_adjectives:
        whole = lexicon.kind(spelled(words, k, end + 1))
        if not whole and lexicon.kind(spelled(words, k, end)):
            return False  # "les Verts européens", "le Grand Conseil vaudois"
    if _is_whole(words, k, end, lexicon):
        return False
    if token.lower in _SIDES and fold(spelled(words, k, end)) in lexicon.towns:
        return True  # "l'Europe orientale"
    if token.lower in _PASSING:
        return False  # "le Comité d'entreprise extraordinaire" is the same committee
    if covered and token.pos in INSIDE_POS and reach[end][1] != "PER":
        return True
    describing = token.pos == "ADJ"
    if describing and end == k + 1 and words.lower(k - 1) in lexicon.org_before:
        ends = words.text(end + 1) in ("", ".", "!", "?", "»")  # then it rather is a verb taken for an adjective
        return token.text.islower() and words.tokens[k].pos != "PROPN" and not ends
    if token.pos == "ADJ" and institution and k not in words.fresh and words.tokens[end - 1].pos == "NOUN":
        return end > k + 2 and token.text.islower()
    if token.lower in _OF_CLUBS and end == k + 1 and fold(words.text(k)) in lexicon.towns:
        return True  # "le Castres olympique"
    if token.lower in lexicon.org_adjectives:
        so_far = fold(" ".join(t.text for t in words.tokens[k : end + 1]))
        return (
            institution or so_far in lexicon.kinds or fold(words.text(end - 1) + " " + token.text) in lexicon.kinds
        )
    if _YEAR.fullmatch(token.text) and end == k + 1 and words.lower(k) in lexicon.contests:
        return True  # "l'Euro 2016"
    if _YEAR.fullmatch(token.text) and (institution or lexicon.kind(spelled(words, k, end))):
        return bool(lexicon.kind(spelled(words, k, end + 1)))  # "le Tour d'Italie 2012"
    if token.text.isdigit():
        branch = (
            end == k + 1
            and is_sigle(words.text(k))
            and words.text(k) not in lexicon.sigles
            and len(token.text) == 2
        )
        numbered = branch or (words.lower(k - 1) in lexicon.org_before and len(token.text) <= 3)
        if numbered and words.text(end + 1) in ("", ",", ".", ")", "(", ";", ":"):
            return True  # "le collectif Vergers libres 47,", "(SDIS 84)"
        return covered or fold(words.text(end - 1) + " " + token.text) in lexicon.kinds
    return fold(" ".join(t.text for t in words.tokens[k : end + 1])) in lexicon.kinds
