"""How the lists of the data files are read: words, pairs, forms, classes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from tui.annotate.cast import Gender
from tui.annotate.names.words.shape import fold, is_sigle

Words = frozenset[str]


def words_of(words: str) -> list[str]:
    """The entries of a list, separated by commas."""
    return [w.strip() for w in words.replace("\n", " ").split(",") if w.strip()]


def lower_words(words: str) -> Words:
    """The entries in lower case."""
    return frozenset(w.lower() for w in words_of(words))


def folded_words(words: str) -> Words:
    """The entries folded."""
    return frozenset(fold(w) for w in words_of(words))


def name_keys(words: str) -> Words:
    """Folded names, but acronyms as they are written: ASSE is a club, Asse a field."""
    return frozenset(w if is_sigle(w) and " " not in w else fold(w) for w in words_of(words))


def all_folded(tables: list[dict[str, Any]], key: str) -> Words:
    """The folded entries of several tables under one key."""
    return frozenset().union(*(folded_words(table[key]) for table in tables))


def titles_of(data: dict[str, Any]) -> dict[str, Gender]:
    """Titles with the sex they tell."""
    out: dict[str, Gender] = dict.fromkeys(lower_words(data["either"]), "")
    for key in ("masculine", "gendered_masculine"):
        out.update(dict.fromkeys(lower_words(data[key]), "Masc"))
    for key in ("feminine", "gendered_feminine"):
        out.update(dict.fromkeys(lower_words(data[key]), "Fem"))
    return out


def compounds_of(words: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Heads of several words, cut as the tokeniser cuts them, by their first word."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for head in sorted(
        (tuple(w.lower().replace("'", "' ").split()) for w in words_of(words)), key=len, reverse=True
    ):
        out.setdefault(head[0], []).append(head)
    return {first: tuple(heads) for first, heads in out.items()}


def body_genders(orgs: dict[str, Any]) -> dict[str, Gender]:
    """Nouns for organisations with their grammatical gender."""
    out: dict[str, Gender] = dict.fromkeys(lower_words(orgs["heads"]["masculine"]), "Masc")
    out.update(dict.fromkeys(lower_words(orgs["heads"]["feminine"]), "Fem"))
    return out


def demonyms_of(places: dict[str, Any], lang: str) -> tuple[dict[str, str], dict[str, Gender]]:
    """Folded nouns and adjectives of peoples with their country, and with their gender."""
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
    for people in words_of(places["peoples"]["names"]):
        country_of.setdefault(fold(people), "")
    return country_of, gender


def _numbers(form: str, lang: str) -> tuple[str, ...]:
    if lang == "fr" and form.endswith("eau"):
        return form, form + "x"
    return form, form + "s"


def towns_of(places: dict[str, Any]) -> Words:
    """Folded names of towns and countries."""
    lists = places["places"]
    towns = folded_words(lists["france"]) | folded_words(lists["world"]) | folded_words(lists["countries_other"])
    return towns | frozenset(fold(country) for country in places["demonyms"])


def countries_of(places: dict[str, Any]) -> Words:
    """Folded names of countries and regions that no town has."""
    lists = places["places"]
    towns = folded_words(lists["france"]) | folded_words(lists["world"])
    listed = folded_words(lists["countries_other"]) | frozenset(fold(country) for country in places["demonyms"])
    return listed - towns


def kinds_of(
    places: dict[str, Any], orgs: dict[str, Any], words: dict[str, Any], demonyms: dict[str, str]
) -> dict[str, str]:
    """The type of every listed name."""
    out: dict[str, str] = dict.fromkeys(demonyms, "MISC")
    out.update(dict.fromkeys(name_keys(words["works"]["known"]) | name_keys(words["misc_sigles"]), "MISC"))
    for listed in orgs["known"].values():
        out.update(dict.fromkeys(name_keys(listed), "ORG"))
    for listed in places["places"].values():
        out.update(dict.fromkeys(name_keys(listed), "LOC"))
    out.update({fold(country): "LOC" for country in places["demonyms"]})
    out.update(dict.fromkeys(folded_words(orgs["known"]["seats"]), "ORG"))
    return out


def openers_of(kinds: dict[str, str]) -> dict[str, int]:
    """First words of listed names, with the number of words of the longest."""
    out: dict[str, int] = {}
    for name in kinds:
        parts = fold(name).replace("'", "' ").split()
        if 1 < len(parts) <= 8:
            # Hyphens are words of their own to the tokeniser at times.
            out[parts[0]] = max(len(parts) + 2, out.get(parts[0], 0))
    return out


def same_things(*lists: str) -> tuple[dict[str, str], dict[str, Words]]:
    """Which listed names are names of one thing."""
    leader: dict[str, str] = {}
    for pair in (p for listed in lists for p in words_of(listed)):
        left, right = (fold(side) for side in pair.split("="))
        home = leader.get(left) or leader.get(right) or left
        leader.setdefault(left, home)
        leader.setdefault(right, home)
    groups: dict[str, set[str]] = {}
    for name, home in leader.items():
        groups.setdefault(home, set()).add(name)
    return leader, {home: frozenset(names) for home, names in groups.items()}


def callings_of(data: dict[str, Any]) -> tuple[dict[str, Words], dict[str, Gender], dict[str, str]]:
    """Nouns for people with their classes, with the sex they tell; feminine form -> masculine."""
    classes: dict[str, set[str]] = {}
    genders: dict[str, set[Gender]] = {}
    pairs: dict[str, str] = {}
    for name, entry in data["class"].items():
        for word in words_of(entry["words"]):
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


def synonyms_of(data: dict[str, str]) -> dict[str, Words]:
    """Other words for those who have a calling."""
    return {noun.lower(): lower_words(words) for noun, words in data.items() if noun != "source"}


def interchanged_of(synonyms: dict[str, Words]) -> dict[str, Words]:
    """The words that stand in one list of synonyms with a word, where such a list is short."""
    out: dict[str, set[str]] = {}
    for words in synonyms.values():
        for word in words if len(words) <= 3 else ():
            out.setdefault(word, set()).update(words)
    return {word: frozenset(others) for word, others in out.items()}


def fields_of(data: dict[str, str]) -> dict[str, Words]:
    """Words that tell a field, with the classes of those in it."""
    out: dict[str, set[str]] = {}
    for field, words in data.items():
        for word in lower_words(words):
            out.setdefault(word, set()).add(field)
    return {word: frozenset(classes) for word, classes in out.items()}


def openings_of(phrases: Iterable[str]) -> Words:
    """With what phrases begin, as the tokeniser may cut them: "chef" of "chef d'état", also "l'" of "l'élu"."""
    first = {phrase.split(" ", 1)[0] for phrase in phrases}
    first |= {word.split("-", 1)[0] for word in first}  # "président-directeur général"
    return frozenset(first | {word[: at + 1] for word in first for at, c in enumerate(word) if c == "'"})


def pairs_of(pairs: str) -> dict[str, str]:
    """Pairs written "a = b"."""
    return {deed.strip(): noun.strip() for deed, noun in (pair.split("=") for pair in words_of(pairs))}


def wider_classes(classes: dict[str, Any]) -> dict[str, Words]:
    """Every class with the classes it stands under."""
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
