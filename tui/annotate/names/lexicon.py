"""What is known beforehand about words in names: the data files of a language, made ready for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tui.annotate.cast import Gender
from tui.annotate.data import load
from tui.annotate.names.shape import fold, is_sigle

Words = frozenset[str]
LANGUAGES = ("fr", "en")


@dataclass(frozen=True)
class Lexicon:
    """Look-up sets of one language. Everything called ``…`` in folded form is compared through ``fold``."""

    lang: str
    male: Words  # given names, folded
    female: Words
    weak: Words  # given names that are mostly something else
    titles: dict[str, Gender]  # word in lower case without full stop
    address: Words  # titles of address, lower case without full stop
    portfolios: Words  # folded words for what a ministry is for
    stop: Words  # folded words that are no name by themselves
    sigles: Words  # acronyms that are common nouns, as written
    times: Words  # lower-case words of date and time
    apart: Words  # capitalised words that never belong to a name
    kinds: dict[str, str]  # folded name, or acronym as written -> PER LOC ORG MISC
    openers: dict[str, int]  # folded first word of listed names -> number of words of the longest, at most 8
    towns: Words  # folded names of towns and countries, which also name clubs
    demonyms: dict[str, str]  # folded adjective or noun of a people -> folded country
    demonym_gender: dict[str, Gender]
    designations: Words  # nouns that open an institution's designation, lower case
    designations_lower: Words
    designations_with_name: Words
    compound_heads: dict[str, tuple[tuple[str, ...], ...]]  # first word -> heads of several words, longest first
    whole_bodies: dict[str, tuple[tuple[str, ...], ...]]  # bodies named in small letters throughout, the same way
    lower_openers: Words  # lower-case nouns with which a body or a place may open
    media: Words  # papers, stations and agencies, folded
    papers: Words  # nouns that the names of papers and stations begin with, behind their article
    named_directly: Words  # lower-case nouns that open a name when a capital follows at once
    org_adjectives: Words
    bylines: Words  # words that open a byline
    org_suffixes: Words  # last words of the names of firms and schools
    closed: Words  # names as written that no other capitalised word goes on
    org_before: Words
    trades: Words  # nouns for a person in a trade, or for the firm in it
    of_bodies: Words  # nouns whose "de X" names an organisation: its head, its shares, its columns
    told: Words  # participles of saying; to whom it was said is a paper, an agency
    posted: Words  # verbs of publishing; on what is a network
    org_gender: dict[str, Gender]  # nouns that mean an organisation named elsewhere
    loose_bodies: Words  # of these, the ones that may mean any organisation in view
    general_bodies: Words  # nouns for any organisation, whatever kind its name tells
    org_families: tuple[Words, ...]
    place_inside: Words
    place_before: Words
    place_bearing: Words  # of these, the ones with a name of any sort right behind them
    place_inside_folded: Words
    work_cues: Words
    work_verbs: Words
    nicknames: Words
    misc_of: Words  # "traité de X"
    misc_direct: Words  # "loi X"
    plain_laws: Words  # "loi cadre" is no name
    misc_before: Words  # what they stand before is a ship, a storm, an operation
    publishing: Words  # verbs whose object in marks is a work: "publie « … »"
    paper_words: Words  # words in the names of papers
    events: Words
    sport_words: Words
    plain_sport: Words  # of these, the ones that leave no doubt
    sport_nouns: Words
    team_nouns: Words  # of these, people of a team
    relatives: Words  # those whom only a person has: "la mère de X"
    countries: Words  # folded names of countries and regions
    same: dict[str, str]  # folded name -> folded name of the same thing
    same_groups: dict[str, Words]
    roles: dict[str, Words]  # noun in lower case -> classes
    callings: Words  # all nouns for people
    bodies: Words  # all nouns for organisations
    role_gender: dict[str, Gender]
    sexless: Words  # nouns for people whose grammatical gender tells nothing
    wider: dict[str, Words]  # class -> the classes it stands under, transitively
    pairs: dict[str, str]  # feminine form -> masculine form
    title_callings: dict[str, str]  # title -> what its bearer may be called
    other_words: Words  # all the words of ``synonyms``
    synonyms: dict[str, Words]  # calling -> other words for those who have it ("premier magistrat" for a mayor)
    undergone: dict[str, str]  # participle -> what one may be called
    done: dict[str, str]
    authors: dict[str, str]  # kind of work -> what its maker may be called
    ages: dict[str, tuple[int, int]]
    spouse: Words
    sibling: Words
    elder: Words
    anybody: Words
    unnamed: Words
    empty: Words
    documents: Words  # things that report: "le rapport", "le communiqué"
    crowds: Words  # bodies and crowds that speak, and are not met as somebody
    people_endings: tuple[str, ...]  # endings of nouns for people in a trade or a party
    no_people: Words  # nouns that end so and mean no people

    def kind(self, spelled: str) -> str:
        """The type of a listed name, "" when it is not listed."""
        return self.kinds.get(spelled) or self.kinds.get(fold(spelled), "")

    def is_given(self, word: str) -> bool:
        """Whether a word is a given name, or a hyphened compound of them."""
        key = fold(word)
        return key in self.male or key in self.female or (" " in key and _all_given(self, key))

    def given_gender(self, word: str) -> Gender:
        """Gender of a given name; "" when it is borne by both or unknown."""
        key = fold(word).split(" ")[0]
        he, she = key in self.male, key in self.female
        return "Masc" if he and not she else "Fem" if she and not he else ""

    def gender_of_role(self, noun: str) -> Gender:
        """Gender that a noun for people tells ("cheffe" Fem, "ministre" none)."""
        return self.role_gender.get(noun, "")

    def classes_of(self, noun: str) -> Words:
        """The callings a noun for people may mean."""
        return self.roles.get(noun, frozenset())

    def looks_human(self, noun: str) -> bool:
        """Whether a noun means somebody as far as the lists or its ending tell ("cégétiste")."""
        if noun in self.roles or noun in self.demonyms:
            return True
        return len(noun) > 5 and noun.endswith(self.people_endings) and noun not in self.no_people

    def is_ambiguous(self, noun: str) -> bool:
        """Whether the grammatical gender of a noun says nothing of the person ("la victime")."""
        return noun in self.sexless


def _all_given(lexicon: Lexicon, key: str) -> bool:
    parts = key.split(" ")
    return all(p in lexicon.male or p in lexicon.female for p in parts)


@lru_cache(maxsize=8)
def lexicon(lang: str) -> Lexicon:
    """The lexicon of a language; the French one where there is none."""
    lang = lang if lang in LANGUAGES else "fr"
    names = [load(other, "first_names") for other in LANGUAGES]  # given names cross every border
    titles = load(lang, "titles")
    places, orgs = load(lang, "places"), load(lang, "organisations")
    words, roles, speakers = load(lang, "words"), load(lang, "roles"), load(lang, "speakers")
    demonyms, demonym_gender = _demonyms(places, lang)
    same, groups = _same(places["same"]["pairs"], orgs["same"]["pairs"])
    role_classes, role_gender, pairs = _roles(roles)
    both = _all_folded(names, "both")
    kinds = _kinds(places, orgs, words, demonyms)
    return Lexicon(
        lang=lang,
        male=_all_folded(names, "male") | both,
        female=_all_folded(names, "female") | both,
        weak=_folded(load(lang, "first_names")["weak"]),
        titles=_titles(titles),
        address=_lower(titles["address"]),
        portfolios=_folded(words["portfolios"]),
        stop=_folded(words["stop"]),
        sigles=frozenset(_list(words["sigles"])),
        times=_lower(words["weekdays"]),
        apart=_lower(words["apart"]),
        kinds=kinds,
        openers=_openers(kinds),
        towns=_towns(places),
        demonyms=demonyms,
        demonym_gender=demonym_gender,
        designations=_lower(orgs["heads"]["designation"]),
        designations_lower=_lower(orgs["heads"]["lower"]),
        designations_with_name=_lower(orgs["heads"]["lower_with_name"]),
        compound_heads=_compounds(orgs["heads"].get("compounds", "")),
        whole_bodies=_compounds(orgs["heads"].get("whole", "")),
        lower_openers=_lower(
            ", ".join(
                (
                    orgs["heads"]["lower_with_name"],
                    orgs["heads"]["directly"],
                    places["heads"]["inside"],
                    "département",
                )
            )
        ),
        media=_folded(orgs["known"].get("media", "")),
        papers=_lower(orgs["heads"].get("papers", "")),
        named_directly=_lower(orgs["heads"]["directly"]),
        org_adjectives=_lower(orgs["heads"]["adjectives"]),
        bylines=_lower(words["bylines"]),
        org_suffixes=_lower(orgs["heads"]["suffixes"]),
        closed=frozenset(_list(orgs["heads"]["closed"])),
        org_before=_lower(orgs["heads"]["before"]),
        trades=_lower(orgs["heads"].get("trades", "")),
        of_bodies=_lower(orgs["heads"].get("of_bodies", "")),
        told=_lower(orgs["heads"].get("told", "")),
        posted=_lower(orgs["heads"].get("posted", "")),
        org_gender=_org_gender(orgs),
        loose_bodies=_lower(orgs["heads"]["loose"]),
        general_bodies=_lower(orgs["heads"]["general"]),
        org_families=tuple(frozenset(line.split()) for line in orgs["heads"]["families"]),
        place_inside=_lower(places["heads"]["inside"]),
        place_before=_lower(places["heads"]["before"]),
        place_bearing=_lower(places["heads"].get("bearing", "")),
        place_inside_folded=_folded(places["heads"]["inside"]),
        work_cues=_lower(words["works"]["cues"]),
        work_verbs=_lower(words["works"]["verbs"]),
        publishing=_lower(words["works"].get("publishing", "")),
        paper_words=_lower(words["works"].get("papers", "")) | _lower(orgs["heads"].get("papers", "")),
        misc_of=_lower(words["works"].get("misc_of", "")),
        misc_direct=_lower(words["works"].get("misc_direct", "")),
        plain_laws=_lower(words["works"].get("plain_laws", "")),
        misc_before=_lower(words["works"].get("misc_before", "")),
        nicknames=_lower(words["works"]["nicknames"]),
        events=_folded(words["works"]["events"]),
        sport_words=_lower(words["sport"]["words"]),
        plain_sport=_lower(words["sport"]["plain"]),
        team_nouns=_lower(words["sport"].get("team", "")),
        relatives=_lower(roles["kin"].get("relatives", "")),
        sport_nouns=_lower(words["sport"]["nouns"]),
        countries=_countries(places),
        same=same,
        same_groups=groups,
        roles=role_classes,
        callings=frozenset(role_classes),
        bodies=_lower(orgs["heads"]["before"]) | frozenset(_org_gender(orgs)),
        role_gender=role_gender,
        sexless=frozenset(
            w.strip().lower()[:-3]
            for e in roles["class"].values()
            for w in e["words"].split(",")
            if w.strip().endswith("(x)")
        ),
        wider=_wider(roles["class"]),
        pairs=pairs,
        title_callings=_told(titles.get("callings", "")),
        other_words=frozenset().union(*_synonyms(roles.get("synonyms", {})).values()),
        synonyms=_synonyms(roles.get("synonyms", {})),
        undergone=_told(roles["deeds"]["undergone"]),
        done=_told(roles["deeds"]["done"]),
        authors=_told(roles["deeds"]["works"]),
        ages={word: (span[0], span[1]) for word, span in roles["ages"].items()},
        spouse=_lower(roles["kin"]["spouse"]),
        sibling=_lower(roles["kin"]["sibling"]),
        elder=_lower(roles["kin"]["elder"]),
        anybody=_lower(roles["generic"]["anybody"]),
        unnamed=_lower(roles["generic"]["unnamed"]),
        empty=_lower(roles["generic"]["empty"]),
        documents=frozenset(speakers["documents"].split()),
        crowds=frozenset(speakers["bodies"].split()),
        people_endings=tuple(speakers["people_endings"]),
        no_people=frozenset(speakers["no_people"].split()),
    )


def _list(words: str) -> list[str]:
    return [w.strip() for w in words.replace("\n", " ").split(",") if w.strip()]


def _lower(words: str) -> Words:
    return frozenset(w.lower() for w in _list(words))


def _folded(words: str) -> Words:
    return frozenset(fold(w) for w in _list(words))


def _keys(words: str) -> Words:
    """Folded names, but acronyms as they are written: ASSE is a club, Asse a field."""
    return frozenset(w if is_sigle(w) else fold(w) for w in _list(words))


def _all_folded(tables: list[dict[str, Any]], key: str) -> Words:
    return frozenset().union(*(_folded(table[key]) for table in tables))


def _titles(data: dict[str, Any]) -> dict[str, Gender]:
    out: dict[str, Gender] = dict.fromkeys(_lower(data["either"]), "")
    for key in ("masculine", "gendered_masculine"):
        out.update(dict.fromkeys(_lower(data[key]), "Masc"))
    for key in ("feminine", "gendered_feminine"):
        out.update(dict.fromkeys(_lower(data[key]), "Fem"))
    return out


def _compounds(words: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Heads of several words, cut as the tokeniser cuts them, by their first word."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for head in sorted((tuple(w.lower().replace("'", "' ").split()) for w in _list(words)), key=len, reverse=True):
        out.setdefault(head[0], []).append(head)
    return {first: tuple(heads) for first, heads in out.items()}


def _org_gender(orgs: dict[str, Any]) -> dict[str, Gender]:
    out: dict[str, Gender] = dict.fromkeys(_lower(orgs["heads"]["masculine"]), "Masc")
    out.update(dict.fromkeys(_lower(orgs["heads"]["feminine"]), "Fem"))
    return out


def _demonyms(places: dict[str, Any], lang: str) -> tuple[dict[str, str], dict[str, Gender]]:
    country_of: dict[str, str] = {}
    gender: dict[str, Gender] = {}
    for country, forms in places["demonyms"].items():
        masculine, *rest = forms.split(" ")
        feminine = rest[0] if rest else masculine
        for form, kind in ((masculine, "Masc"), (feminine, "Fem")):
            for shape in _numbers(form, lang):
                country_of.setdefault(fold(shape), fold(country))
                if masculine != feminine:
                    gender[fold(shape)] = "Masc" if kind == "Masc" else "Fem"
    for people in _list(places["peoples"]["names"]):
        country_of.setdefault(fold(people), "")
    return country_of, gender


def _numbers(form: str, lang: str) -> tuple[str, ...]:
    if lang == "fr" and form.endswith("eau"):
        return form, form + "x"
    return form, form + "s"


def _towns(places: dict[str, Any]) -> Words:
    lists = places["places"]
    towns = _folded(lists["france"]) | _folded(lists["world"]) | _folded(lists["countries_other"])
    return towns | frozenset(fold(country) for country in places["demonyms"])


def _countries(places: dict[str, Any]) -> Words:
    lists = places["places"]
    towns = _folded(lists["france"]) | _folded(lists["world"])
    listed = _folded(lists["countries_other"]) | frozenset(fold(country) for country in places["demonyms"])
    return listed - towns


def _kinds(
    places: dict[str, Any], orgs: dict[str, Any], words: dict[str, Any], demonyms: dict[str, str]
) -> dict[str, str]:
    out: dict[str, str] = dict.fromkeys(demonyms, "MISC")
    out.update(dict.fromkeys(_keys(words["works"]["known"]) | _keys(words["misc_sigles"]), "MISC"))
    for listed in orgs["known"].values():
        out.update(dict.fromkeys(_keys(listed), "ORG"))
    for listed in places["places"].values():
        out.update(dict.fromkeys(_keys(listed), "LOC"))
    out.update({fold(country): "LOC" for country in places["demonyms"]})
    out.update(dict.fromkeys(_folded(orgs["known"]["seats"]), "ORG"))
    return out


def _openers(kinds: dict[str, str]) -> dict[str, int]:
    out: dict[str, int] = {}
    for name in kinds:
        parts = fold(name).replace("'", "' ").split()
        if 1 < len(parts) <= 8:
            # Hyphens are words of their own to the tokeniser at times.
            out[parts[0]] = max(len(parts) + 2, out.get(parts[0], 0))
    return out


def _same(*lists: str) -> tuple[dict[str, str], dict[str, Words]]:
    leader: dict[str, str] = {}
    for pair in (p for listed in lists for p in _list(listed)):
        left, right = (fold(side) for side in pair.split("="))
        home = leader.get(left) or leader.get(right) or left
        leader.setdefault(left, home)
        leader.setdefault(right, home)
    groups: dict[str, set[str]] = {}
    for name, home in leader.items():
        groups.setdefault(home, set()).add(name)
    return leader, {home: frozenset(names) for home, names in groups.items()}


def _roles(data: dict[str, Any]) -> tuple[dict[str, Words], dict[str, Gender], dict[str, str]]:
    classes: dict[str, set[str]] = {}
    genders: dict[str, set[Gender]] = {}
    pairs: dict[str, str] = {}
    for name, entry in data["class"].items():
        for word in _list(entry["words"]):
            for form, gender in _forms(word):
                classes.setdefault(form, set()).add(name)
                genders.setdefault(form, set()).add(gender)
            if "/" in word:
                masculine, feminine = word.lower().split("/")
                pairs[feminine] = masculine
    told: dict[str, Gender] = {w: next(iter(g)) if len(g) == 1 else "" for w, g in genders.items()}
    return {w: frozenset(c) for w, c in classes.items()}, told, pairs


def _forms(word: str) -> list[tuple[str, Gender]]:
    word = word.lower()
    if "/" in word:
        masculine, feminine = word.split("/")
        return [(masculine, "Masc"), (feminine, "Fem")]
    if word.endswith("(m)"):
        return [(word[:-3], "Masc")]
    if word.endswith("(f)"):
        return [(word[:-3], "Fem")]
    if word.endswith("(x)"):
        return [(word[:-3], "")]
    return [(word, "")]


def _synonyms(data: dict[str, str]) -> dict[str, Words]:
    return {noun.lower(): _lower(words) for noun, words in data.items() if noun != "source"}


def _told(pairs: str) -> dict[str, str]:
    return {deed.strip(): noun.strip() for deed, noun in (pair.split("=") for pair in _list(pairs))}


def _wider(classes: dict[str, Any]) -> dict[str, Words]:
    direct = {name: entry.get("under", "").split() for name, entry in classes.items()}
    out: dict[str, Words] = {}
    for name in direct:
        seen: set[str] = set()
        todo = list(direct[name])
        while todo:
            above = todo.pop()
            if above not in seen:
                seen.add(above)
                todo.extend(direct.get(above, []))
        out[name] = frozenset(seen)
    return out
