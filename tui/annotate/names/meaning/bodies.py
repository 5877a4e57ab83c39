"""Which organisation "le groupe", "le club", "la société" means."""

from __future__ import annotations

from tui.annotate.cast import Answer, Named
from tui.annotate.data import words_for
from tui.annotate.names.meaning.extents import is_quoted
from tui.annotate.names.meaning.place import Place, nobody
from tui.annotate.names.meaning.scene import Scene
from tui.annotate.names.told.describe import INDEFINITE, POINTING, POSSESSIVES, Description
from tui.annotate.names.words.lexicon import Lexicon
from tui.annotate.names.words.shape import fold
from tui.model.span import Span

_LOOKED_AT = 60
_OF_MEDIA = words_for("media")
# What those are called in which people hold offices of a class.
_KINDS = {"syndicat": "syndicat", "politique": "parti", "activiste": "association"}
_LATELY = 300  # code points within which a body named in passing may be meant
_AT_ONCE = 150  # code points within which the last body named is the one meant
_POINTED = 1.0  # for the one last named, where "cette organisation" points at it
_AKIN = 1.0  # points for a name that begins with a noun for the same kind of body
_SPELLED = 11  # tokens back from a sigle in brackets to what it stands for
_BY_TITLE = 3.0  # points for a body that the article itself calls so


class Bodies:
    """The organisations of an article, to be found by the noun that stands for them."""

    def __init__(self, scene: Scene, lexicon: Lexicon) -> None:
        self.scene = scene
        self.lexicon = lexicon
        self._called: dict[str, str] = {}
        self._headline = scene.paragraphs[0].span.end if scene.paragraphs else 0

    def meant(self, said: Description, words: str, place: Place) -> Answer:
        """The organisation a description means: told by the noun itself, else the one last acting."""
        if said.plural or said.determiner in INDEFINITE or said.determiner in POSSESSIVES:
            return nobody(words, "sure")
        ranked: list[tuple[float, float, Named]] = []
        seen: set[str] = set()
        last = place.last_speaker()
        spoke = place.heard()  # what has spoken is a body, whatever its name looks like
        for span, member in self.scene.names_before(place.span.start, _LOOKED_AT):
            body = member.type == "ORG" or (member.type != "PER" and member.id in spoke)
            if not body or member.id in seen or is_quoted(span.start, place.quoted):
                continue
            step = len(seen)
            seen.add(member.id)
            told = self._told(said, member)
            if told < 0 or (told < _BY_TITLE and not self._goes_with(said, member, place)):
                continue
            if told < _AKIN and self._is_somebodys(place):
                continue  # "le parti de X": only what is known for a party
            if told == 0 and not self._may_be_called(said.head, member):
                continue
            if self._called.get(said.head) == member.id:
                told += 1.0
            if last is not None and last.entity == member.id:
                told += 0.4
            acting = 0.6 if self.scene.acts_at(span) else 0.0
            if not step and place.told_since(span.end) <= _AT_ONCE and not self._is_governed(span):
                acting += 0.4
            if said.determiner in POINTING and not step:
                acting += _POINTED
            passing = told == 0 and not acting and len(member.mentions) == 1 and member.id not in spoke
            if passing and place.told_since(span.end) > _LATELY:
                continue
            central = min(len(member.mentions), 6) * 0.15
            if min(member.mentions).start < self._headline:  # what the article is about
                central += 0.4
            ranked.append((max(0.0, 1.5 - 0.3 * step) + told + acting + central, told, member))
        ranked.sort(key=lambda r: -r[0])
        if not ranked or (said.head not in self.lexicon.loose_bodies and ranked[0][1] < _AKIN):
            return nobody(words)
        best = ranked[0]
        margin = best[0] - ranked[1][0] if len(ranked) > 1 else 3.0
        self._called[said.head] = best[2].id
        return Answer(best[2].id, best[2].name, "sure" if best[1] >= 2.0 and margin >= 0.8 else "likely")

    def _spelled_out(self, head: str, member: Named) -> bool:
        """Whether the noun opens what the sigle behind it stands for: "l'office national des bois (ONB)"."""
        reference = self.scene.reference_at(min(member.mentions))
        if reference is None or not reference.aside:
            return False
        tokens = self.scene.paragraphs[reference.paragraph].tokens
        return any(t.lower == head for t in tokens[max(0, reference.first - _SPELLED) : reference.first - 1])

    def _is_governed(self, span: Span) -> bool:
        """Whether a preposition governs the name: "examiné par le Sénat", "devant la CGT"."""
        reference = self.scene.reference_at(span)
        return reference is not None and not reference.subject and self.scene.is_governed(reference)

    def _is_somebodys(self, place: Place) -> bool:
        """Whether the words tell whose it is: "le groupe de X"."""
        return any(m.type == "PER" for _, m in self.scene.names_in(place.span))

    def _goes_with(self, said: Description, member: Named, place: Place) -> bool:
        """Whether the complement allows it: "le cabinet de la ministre" is no body named elsewhere."""
        if any(w in self.lexicon.callings and w not in self.lexicon.org_adjectives for w in said.behind):
            return False
        names = {fold(n) for n in said.names} - {"etat"}
        for _, owner in self.scene.names_in(place.span):
            if owner.type == "PER":
                names -= set(fold(owner.name).split())
        return not names or bool(names & set(fold(member.name).split()))

    def _may_be_called(self, head: str, member: Named) -> bool:
        """Whether the name does not speak against the noun: "le syndicat" is no hospital."""
        if head in self.lexicon.general_bodies:
            return True
        name = fold(member.name)
        if name in self.lexicon.media:
            return head in _OF_MEDIA
        opening = name.split()[0]
        return opening not in self.lexicon.designations_folded or self._akin(head, opening)

    def _kind(self, name: list[str]) -> str:
        """The noun for what a sigle is known to be: "syndicat" for the CGT, "parti" for LFI."""
        fields = frozenset().union(*(self.lexicon.held_in.get(w, frozenset()) for w in (*name, " ".join(name))))
        return next((noun for field, noun in _KINDS.items() if field in fields), "")

    def _has_family(self, head: str) -> bool:
        return any(head in family for family in self.lexicon.org_families)

    def _akin(self, head: str, opening: str) -> bool:
        head = fold(head)
        families = ({fold(noun) for noun in family} for family in self.lexicon.org_families)
        return head == opening or any(head in family and opening in family for family in families)

    def _told(self, said: Description, member: Named) -> float:
        """What speaks for this organisation in the noun: the article calls it so, or its name does."""
        name = fold(member.name).split()
        for phrase in (w for w in said.words if " " in w and w in self.lexicon.synonyms):
            return 2.5 if any(w in name for w in self.lexicon.synonyms[phrase]) else -1.0  # "le ministère public"
        if fold(said.head) in name or self._spelled_out(said.head, member):
            return 2.5
        if any(w in name for w in self.lexicon.synonyms.get(said.head, ())):
            return 2.5  # "la présidence" for the palace where it sits
        kind = self._kind(name)
        if kind and self._akin(said.head, kind):
            return 2.0  # "le syndicat" for the CGT
        if kind == "syndicat" and said.head not in self.lexicon.general_bodies and self._has_family(said.head):
            return -1.0  # "le groupe" is no union
        opening = name[0]
        told = _AKIN if opening in self.lexicon.designations_folded and self._akin(said.head, opening) else 0.0
        for role in member.roles:
            if role.head == said.head:
                told = max(told, 3.0 + 0.5 * len((said.words - {said.head}) & role.words))
            elif any(role.head in family and said.head in family for family in self.lexicon.org_families):
                told = max(told, 2.0)
            elif any(role.head in family for family in self.lexicon.org_families) and any(
                said.head in family for family in self.lexicon.org_families
            ):
                told = min(told, -1.0) if told <= 0 else told
        mine = self.lexicon.org_gender.get(said.head, "")
        if told == 0 and mine and member.gender and mine != member.gender:
            told = -0.2 if said.head in self.lexicon.loose_bodies else 0.0
        return max(told, 0.0) if told > -1 or said.head in self.lexicon.general_bodies else told
