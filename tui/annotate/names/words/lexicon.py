"""What is known beforehand about words in names: the data files of a language, made ready for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from tui.annotate.cast import Gender
from tui.annotate.data import load
from tui.annotate.names.words.lists import (
    all_folded,
    body_genders,
    callings_of,
    compounds_of,
    countries_of,
    demonyms_of,
    fields_of,
    folded_words,
    interchanged_of,
    kinds_of,
    lower_words,
    openers_of,
    openings_of,
    pairs_of,
    same_things,
    synonyms_of,
    titles_of,
    towns_of,
    wider_classes,
    words_of,
)
from tui.annotate.names.words.shape import fold

Words = frozenset[str]
LANGUAGES = ("fr", "en")
_SCIENCE, _OF_SCIENCE = frozenset({"science"}), ("logue", "logiste", "logist")  # "chronobiologiste"


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
    contests: Words  # one-word names of contests that a year follows, lower case
    parts: Words  # nouns for what somebody plays: "rôle", "personnage"
    playing: Words  # forms of verbs of playing a part
    designations: Words  # nouns that open an institution's designation, lower case
    designations_folded: Words
    designations_lower: Words
    designations_with_name: Words
    compound_heads: dict[str, tuple[tuple[str, ...], ...]]  # first word -> heads of several words, longest first
    whole_bodies: dict[str, tuple[tuple[str, ...], ...]]  # bodies named in small letters throughout, the same way
    lower_openers: Words  # lower-case nouns with which a body or a place may open
    small_heads: Words  # all lower-case words with which a name may open that begins small
    media: Words  # papers, stations and agencies, folded
    led: Words  # verbs whose object is a body: "dirige le X"
    small_names: Words  # names that open with a small letter
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
    taking_up: Words  # nouns for a place or anything led that may take up what has been named
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
    misc_openers: Words  # both
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
    regions: Words  # of these, folded, the ones inside a country
    continents: Words  # of these, folded, what everybody is of beside their country
    same: dict[str, str]  # folded name -> folded name of the same thing
    same_groups: dict[str, Words]
    roles: dict[str, Words]  # noun in lower case -> classes
    callings: Words  # all nouns for people
    bodies: Words  # all nouns for organisations
    role_gender: dict[str, Gender]
    sexless: Words  # nouns for people whose grammatical gender tells nothing
    wider: dict[str, Words]  # class -> the classes it stands under, transitively
    distinct: Words  # classes of which two callings are rather two people
    exclusive: Words  # classes of which two callings are certainly two people
    pairs: dict[str, str]  # feminine form -> masculine form
    title_callings: dict[str, str]  # title -> what its bearer may be called
    other_words: Words  # all the words of ``synonyms``
    phrase_openings: Words  # with what the callings and other words begin that may be phrases
    body_words: Words  # of the keys of ``synonyms``, those of several words for a body ("exécutif européen")
    interchanged: dict[str, Words]  # other words -> those beside them for the same calling, where these are few
    synonyms: dict[str, Words]  # calling -> other words for those who have it ("premier magistrat" for a mayor)
    hollow: Words  # nouns that tell what somebody is only by what they are in: "président", "responsable"
    fields: dict[str, Words]  # adjective -> classes of those who are so called: "syndical"
    held_in: dict[str, Words]  # noun or name behind such a noun -> the same: "tribunal", "cgt"
    members: dict[str, Words]  # noun -> names of what those are in: "macroniste" of Renaissance
    parties: Words  # all those names
    led_by: Words  # what is called by the name of who leads it: "le gouvernement X"
    looks: Words  # nouns that tell how somebody looks: "sourire aux lèvres"
    undergone: dict[str, str]  # participle -> what one may be called
    done: dict[str, str]
    epithets: dict[str, str]  # adjective before a name -> what one may be called: "le petit X"
    made: dict[str, str]  # participle without its ending -> what one may be called by whom it is
    authors: dict[str, str]  # kind of work -> what its maker may be called
    ages: dict[str, tuple[int, int]]
    spouse: Words
    sibling: Words
    elder: Words
    eldest: Words  # of several, the one of most years
    youngest: Words
    offices: Words  # classes of nouns of which each place has one: "le curé"
    younger: Words
    anybody: Words
    unnamed: Words
    somebody: Words  # nouns that may mean somebody in the story: callings, bodies, the unnamed
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
        key, *more = fold(word).split(" ")
        if key == "jean" and (more or self.lang == "fr"):
            return "Masc"  # Jean alone is a woman's name in English; Jean-Marie is a man
        he, she = key in self.male, key in self.female
        return "Masc" if he and not she else "Fem" if she and not he else ""

    def gender_of_role(self, noun: str) -> Gender:
        """Gender that a noun for people tells ("cheffe" Fem, "ministre" none)."""
        return self.role_gender.get(noun, "")

    def classes_of(self, noun: str) -> Words:
        """The callings a noun for people may mean."""
        known = self.roles.get(noun)
        if known is None:
            return _SCIENCE if noun.endswith(_OF_SCIENCE) else frozenset()
        return known

    def looks_human(self, noun: str) -> bool:
        """Whether a noun means somebody as far as the lists or its ending tell ("cégétiste")."""
        if noun in self.roles or noun in self.demonyms:
            return True
        return len(noun) > 5 and noun.endswith(self.people_endings) and noun not in self.no_people

    def is_of_a_people(self, noun: str) -> bool:
        """Whether a noun tells of which country or town somebody is, and no more ("la Française")."""
        return fold(noun) in self.demonyms

    def names_things(self, noun: str) -> bool:
        """Whether a noun opens the name of a place, a building or a body: "la station X", "le festival X"."""
        if noun in self.roles:
            return False
        places = noun in self.place_before or noun in self.place_inside
        return places or noun in self.bodies or noun in self.designations

    def means_anything(self, noun: str) -> bool:
        """Whether a noun may take up any body or place named before: "le groupe", "le site", "la commune"."""
        return noun in self.loose_bodies or noun in self.general_bodies or noun in self.taking_up


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
    demonyms, demonym_gender = demonyms_of(places, lang)
    same, groups = same_things(places["same"]["pairs"], orgs["same"]["pairs"])
    role_classes, role_gender, pairs = callings_of(roles)
    both = all_folded(names, "both")
    kinds = kinds_of(places, orgs, words, demonyms)
    openers = openers_of(kinds)
    compound_heads = compounds_of(orgs["heads"].get("compounds", ""))
    whole_bodies = compounds_of(orgs["heads"].get("whole", ""))
    nouns = (orgs["heads"]["lower_with_name"], orgs["heads"]["directly"], places["heads"]["inside"])
    lower_openers = lower_words(", ".join((*nouns, "département")))
    synonyms, members = synonyms_of(roles.get("synonyms", {})), synonyms_of(roles.get("members", {}))
    of_bodies = synonyms_of(roles.get("body_synonyms", {}))
    body_words = frozenset(phrase for phrase in of_bodies if " " in phrase)
    synonyms |= of_bodies
    return Lexicon(
        lang=lang,
        male=all_folded(names, "male") | both,
        female=all_folded(names, "female") | both,
        weak=folded_words(load(lang, "first_names")["weak"]),
        titles=titles_of(titles),
        address=lower_words(titles["address"]),
        portfolios=folded_words(words["portfolios"]),
        stop=folded_words(words["stop"]),
        sigles=frozenset(words_of(words["sigles"])),
        times=lower_words(words["weekdays"]),
        apart=lower_words(words["apart"]),
        kinds=kinds,
        openers=openers,
        towns=towns_of(places),
        demonyms=demonyms,
        demonym_gender=demonym_gender,
        contests=lower_words(words["sport"].get("contests", "")),
        parts=lower_words(words["fiction"]["parts"]),
        playing=lower_words(words["fiction"]["playing"]),
        designations=lower_words(orgs["heads"]["designation"]),
        designations_folded=folded_words(orgs["heads"]["designation"]),
        designations_lower=lower_words(orgs["heads"]["lower"]),
        designations_with_name=lower_words(orgs["heads"]["lower_with_name"]),
        compound_heads=compound_heads,
        whole_bodies=whole_bodies,
        lower_openers=lower_openers,
        small_heads=frozenset({*openers, *compound_heads, *whole_bodies, *lower_openers}),
        media=folded_words(orgs["known"].get("media", "")),
        led=lower_words(orgs["heads"].get("led", "")),
        small_names=frozenset(words_of(orgs["known"].get("small", ""))),
        papers=lower_words(orgs["heads"].get("papers", "")),
        named_directly=lower_words(orgs["heads"]["directly"]),
        org_adjectives=lower_words(orgs["heads"]["adjectives"]),
        bylines=lower_words(words["bylines"]),
        org_suffixes=lower_words(orgs["heads"]["suffixes"]),
        closed=frozenset(words_of(orgs["heads"]["closed"])),
        org_before=lower_words(orgs["heads"]["before"]),
        trades=lower_words(orgs["heads"].get("trades", "")),
        of_bodies=lower_words(orgs["heads"].get("of_bodies", "")),
        told=lower_words(orgs["heads"].get("told", "")),
        posted=lower_words(orgs["heads"].get("posted", "")),
        org_gender=body_genders(orgs),
        loose_bodies=lower_words(orgs["heads"]["loose"]),
        taking_up=lower_words(orgs["heads"]["taking_up"]),
        general_bodies=lower_words(orgs["heads"]["general"]),
        org_families=tuple(frozenset(line.split()) for line in orgs["heads"]["families"]),
        place_inside=lower_words(places["heads"]["inside"]),
        place_before=lower_words(places["heads"]["before"]),
        place_bearing=lower_words(places["heads"].get("bearing", "")),
        place_inside_folded=folded_words(places["heads"]["inside"]),
        work_cues=lower_words(words["works"]["cues"]),
        work_verbs=lower_words(words["works"]["verbs"]),
        publishing=lower_words(words["works"].get("publishing", "")),
        paper_words=lower_words(words["works"].get("papers", "")) | lower_words(orgs["heads"].get("papers", "")),
        misc_of=lower_words(words["works"].get("misc_of", "")),
        misc_direct=lower_words(words["works"].get("misc_direct", "")),
        misc_openers=lower_words(words["works"].get("misc_of", ""))
        | lower_words(words["works"].get("misc_direct", "")),
        plain_laws=lower_words(words["works"].get("plain_laws", "")),
        misc_before=lower_words(words["works"].get("misc_before", "")),
        nicknames=lower_words(words["works"]["nicknames"]),
        events=folded_words(words["works"]["events"]),
        sport_words=lower_words(words["sport"]["words"]),
        plain_sport=lower_words(words["sport"]["plain"]),
        team_nouns=lower_words(words["sport"].get("team", "")),
        relatives=lower_words(roles["kin"].get("relatives", "")),
        sport_nouns=lower_words(words["sport"]["nouns"]),
        countries=countries_of(places),
        regions=folded_words(places["places"].get("regions", "")),
        continents=folded_words(places["peoples"].get("continents", "")),
        same=same,
        same_groups=groups,
        roles=role_classes,
        callings=frozenset(role_classes),
        bodies=lower_words(orgs["heads"]["before"]) | frozenset(body_genders(orgs)),
        role_gender=role_gender,
        sexless=frozenset(
            w.strip().lower()[:-3]
            for e in roles["class"].values()
            for w in e["words"].split(",")
            if w.strip().endswith("(x)")
        ),
        wider=wider_classes(roles["class"]),
        distinct=frozenset(name for name, entry in roles["class"].items() if entry.get("distinct")),
        exclusive=frozenset(name for name, entry in roles["class"].items() if entry.get("exclusive")),
        pairs=pairs,
        title_callings=pairs_of(titles.get("callings", "")),
        other_words=body_words.union(*synonyms.values()),
        phrase_openings=openings_of({*role_classes, *body_words, *(w for ws in synonyms.values() for w in ws)}),
        body_words=body_words,
        interchanged=interchanged_of(synonyms),
        synonyms=synonyms,
        hollow=lower_words(roles.get("fields", {}).get("hollow", "")),
        fields=fields_of(roles.get("fields", {}).get("told", {})),
        held_in=fields_of(roles.get("fields", {}).get("held_in", {})),
        members=members,
        parties=frozenset().union(*members.values()),
        led_by=lower_words(roles["generic"].get("led_by", "")),
        looks=lower_words(roles["generic"].get("looks", "")),
        undergone=pairs_of(roles["deeds"]["undergone"]),
        done=pairs_of(roles["deeds"]["done"]),
        epithets=pairs_of(roles["deeds"].get("epithets", "")),
        made=pairs_of(roles["deeds"].get("made", "")),
        authors=pairs_of(roles["deeds"]["works"]),
        ages={word: (span[0], span[1]) for word, span in roles["ages"].items()},
        spouse=lower_words(roles["kin"]["spouse"]),
        sibling=lower_words(roles["kin"]["sibling"]),
        elder=lower_words(roles["kin"]["elder"]),
        eldest=lower_words(roles["kin"].get("eldest", "")),
        youngest=lower_words(roles["kin"].get("youngest", "")),
        offices=frozenset(name for name, entry in roles["class"].items() if entry.get("office")),
        younger=lower_words(roles["kin"]["younger"]),
        anybody=lower_words(roles["generic"]["anybody"]),
        unnamed=lower_words(roles["generic"]["unnamed"]),
        somebody=frozenset({*role_classes, *body_genders(orgs), *lower_words(roles["generic"]["unnamed"])}),
        empty=lower_words(roles["generic"]["empty"]),
        documents=frozenset(speakers["documents"].split()),
        crowds=frozenset(speakers["bodies"].split()),
        people_endings=tuple(speakers["people_endings"]),
        no_people=frozenset(speakers["no_people"].split()),
    )
