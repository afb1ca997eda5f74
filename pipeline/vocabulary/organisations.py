"""The register of public authorities: which body a name means on a given day.

    register.match("Brentwood Council", None)               -> Brentwood Borough Council
    register.match("Highways Agency", date(2012, 5, 1))     -> Highways Agency
    register.find("… writes the DVLA, as the Department for Transport …", None)

Names are not unique over time or even at one time. A name that could mean two bodies gives none: a wrong authority is
worse than the name as printed.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources

from pipeline.vocabulary.folding import fold, fold_with_origins
from pipeline.vocabulary.matching import Matcher
from pipeline.vocabulary.organisation_names import (
    council_hosts,
    council_key,
    council_kinds,
    initials,
    is_body_name,
    name_key,
    squashed,
)

ACRONYM = re.compile(r"\b[A-Z][A-Za-z]{0,2}[A-Z]{1,6}\b")
SHORTEST_ACRONYM = 3
HOST_PADDING = frozenset(
    ["www", "uk", "pnn", "cjsm", "gsi", "gov", "foi", "mail", "nhs", "police", "ac", "org", "com", "net"]
)
SHORT_COUNTIES = {
    "bedfordshire": "beds", "berkshire": "berks", "buckinghamshire": "bucks", "cambridgeshire": "cambs",
    "derbyshire": "derbys", "gloucestershire": "glos", "hampshire": "hants", "hertfordshire": "herts",
    "lancashire": "lancs", "leicestershire": "leics", "lincolnshire": "lincs", "northamptonshire": "northants",
    "nottinghamshire": "notts", "oxfordshire": "oxon", "shropshire": "shrops", "staffordshire": "staffs",
    "warwickshire": "warks", "wiltshire": "wilts", "worcestershire": "worcs", "yorkshire": "yorks",
}  # fmt: skip
"""Counties as host names spell them: "lincs.police.uk"."""
HOST_KINDS = {"nhs": frozenset(["nhs"]), "police": frozenset(["police"]), "ac": frozenset(["university"])}
"""What kind of body alone may own a host under such a name."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """A public authority. ``start`` and ``end`` are None where unknown; ``is_closed`` holds also without a date."""

    name: str
    slug: str
    kind: str
    acronym: str = ""
    aliases: tuple[str, ...] = ()
    parent_slug: str = ""
    start: dt.date | None = None
    end: dt.date | None = None
    is_closed: bool = False

    def exists_on(self, day: dt.date | None) -> bool:
        """True unless the register says that it was not there yet, or no more; None asks for today's bodies."""
        if day is None:
            return not self.is_closed
        if self.is_closed and self.end is None:
            return False
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, slots=True)
class OrganisationMatch:
    """A body named in a text, with the words as printed."""

    organisation: Organisation
    start: int
    end: int
    text: str


class Register:
    """All bodies, looked up by name, alias, acronym or host name."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self._all = tuple(organisations)
        self._by_name: dict[str, list[Organisation]] = defaultdict(list)
        for organisation in self._all:
            for key in {name_key(name) for name in _names(organisation)}:
                self._by_name[key].append(organisation)

    @classmethod
    def load(cls) -> Register:
        """The register that comes with the product."""
        text = (resources.files(__package__) / "data" / "organisations.csv").read_text(encoding="utf-8")
        return cls(_organisation(row) for row in csv.DictReader(text.splitlines()))

    def match(self, name: str, on: dt.date | None) -> Organisation | None:
        """The body that a whole name means on a day (None: now); None where it is unknown or ambiguous."""
        key = name_key(name)
        found = self._by_name.get(key)
        if not found and (name.isupper() or len(name) <= 7):
            found = self._by_acronym.get(name.strip())
        if found:
            return _choice(found, key, on)
        council = council_key(name)
        return _choice(self._namesakes(name, council), key, on) if council else None

    def find(self, text: str, on: dt.date | None) -> tuple[OrganisationMatch, ...]:
        """Every body named in running text, longest name first; acronyms in capitals only."""
        folded = fold_with_origins(text)
        found: list[OrganisationMatch] = []
        for start, end, key in self._matcher.find(folded.text):
            organisation = _choice(self._by_name[key], key, on)
            if organisation is not None:
                first, last = folded.span(start, end)
                found.append(OrganisationMatch(organisation, first, last, text[first:last]))
        return tuple(sorted((*found, *self._acronyms_in(text, found, on)), key=lambda one: one.start))

    def match_host(self, host: str, on: dt.date | None) -> Organisation | None:
        """The body whose name or acronym a host name is made of.

        "brentwood.gov.uk" -> Brentwood Borough Council; "northumbria.police.uk", "royalberkshire.nhs.uk" likewise.
        """
        parts = host.casefold().split(".")
        kinds = next((HOST_KINDS[part] for part in parts if part in HOST_KINDS), frozenset())
        for label in (part.replace("-", "") for part in parts if part not in HOST_PADDING):
            found = [one for one in self._by_host.get(label, ()) if not kinds or one.kind in kinds]
            chosen = _choice(found, "", on)
            if chosen is not None:
                return chosen
        return None

    def called(self, form: str) -> tuple[Organisation, ...]:
        """Bodies that one word of a host or file name may stand for, by place, short name or initials.

        "humbersidefire" -> Humberside Fire and Rescue Service; "kent" -> council, police force and university.
        """
        return tuple(dict.fromkeys((*self._by_host.get(form, ()), *self._by_initials.get(form, ()))))

    def _acronyms_in(
        self, text: str, taken: Iterable[OrganisationMatch], on: dt.date | None
    ) -> Iterable[OrganisationMatch]:
        spans = [(one.start, one.end) for one in taken]
        for match in ACRONYM.finditer(text):
            if len(match[0]) < SHORTEST_ACRONYM or any(
                start < match.end() and match.start() < end for start, end in spans
            ):
                continue
            organisation = _choice(self._by_acronym.get(match[0], ()), "", on)
            if organisation is not None:
                yield OrganisationMatch(organisation, match.start(), match.end(), match[0])

    def _namesakes(self, name: str, council: str) -> list[Organisation]:
        """Councils of one place; where the name says "County", not the district of that name."""
        kinds = council_kinds(name)
        found = self._councils.get(council, [])
        return [one for one in found if kinds <= council_kinds(one.name)] or ([] if kinds else found)

    @cached_property
    def _councils(self) -> Mapping[str, list[Organisation]]:
        found: dict[str, list[Organisation]] = defaultdict(list)
        for organisation in self._all:
            if organisation.kind == "council" and (key := council_key(organisation.name)):
                found[key].append(organisation)
        return found

    @cached_property
    def _by_acronym(self) -> Mapping[str, list[Organisation]]:
        found: dict[str, list[Organisation]] = defaultdict(list)
        for organisation in self._all:
            if organisation.acronym:
                found[organisation.acronym].append(organisation)
        return found

    @cached_property
    def _by_host(self) -> Mapping[str, list[Organisation]]:
        found: dict[str, list[Organisation]] = defaultdict(list)
        for organisation in self._all:
            for form in _host_forms(organisation):
                found[form].append(organisation)
        return found

    @cached_property
    def _by_initials(self) -> Mapping[str, list[Organisation]]:
        found: dict[str, list[Organisation]] = defaultdict(list)
        for organisation in self._all:
            for form in initials(organisation.name):
                found[form].append(organisation)
        return found

    @cached_property
    def _matcher(self) -> Matcher:
        """Names of two words and more that name a body by themselves, compiled for running text."""
        labels: dict[str, str] = {}
        for organisation in self._all:
            for name in _names(organisation):
                if " " in name and (name == organisation.name or is_body_name(name)):
                    folded = fold(name)
                    for form in (folded, folded.replace("&", "and"), folded.replace(",", ""), name_key(name)):
                        labels[form.removeprefix("the ")] = name_key(name)
        return Matcher(labels)


def _names(organisation: Organisation) -> tuple[str, ...]:
    return (organisation.name, *organisation.aliases)


def _choice(found: Iterable[Organisation], key: str, on: dt.date | None) -> Organisation | None:
    """The one body among namesakes: those there on the day first, then those whose own name it is."""
    candidates = list(found)
    alive = [one for one in candidates if one.exists_on(on)] or candidates
    own = [one for one in alive if name_key(one.name) == key] or alive
    return own[0] if len(own) == 1 else None


def _host_forms(organisation: Organisation) -> set[str]:
    """What the body's host may be called: its acronym, its name run together, a council's place, a trust's name."""
    forms = {squashed(organisation.name), squashed(council_key(organisation.name)), *council_hosts(organisation.name)}
    if organisation.acronym:
        forms.add(organisation.acronym.casefold())
    key = name_key(organisation.name)
    for ending in (" nhs foundation trust", " nhs trust", " police", " constabulary", " fire and rescue service"):
        if key.endswith(ending):
            forms.add(key.removesuffix(ending).replace(" ", ""))
    if key.endswith(" fire and rescue service"):
        forms.add(key.removesuffix(" and rescue service").replace(" ", ""))
    forms |= {key.removeprefix("university of ").replace(" ", "")} if key.startswith("university of ") else set()
    forms |= {squashed(name.replace(" and ", " ")) for name in (key, key.removesuffix(" and rescue service"))}
    forms |= {
        form.replace(county, short) for county, short in SHORT_COUNTIES.items() for form in forms if county in form
    }
    return {form for form in forms if len(form) >= SHORTEST_ACRONYM}


def _organisation(row: Mapping[str, str]) -> Organisation:
    end = row["end"]
    return Organisation(
        name=row["canonical_name"],
        slug=row["slug"],
        kind=row["type"],
        acronym=row["acronym"],
        aliases=tuple(alias for alias in row["aliases"].split("|") if alias),
        parent_slug=row["parent_slug"],
        start=dt.date.fromisoformat(row["start"]) if row["start"] else None,
        end=dt.date.fromisoformat(end) if end and end != "unknown" else None,
        is_closed=bool(end),
    )


@lru_cache(maxsize=1)
def load_register() -> Register:
    """The register, read once in a process."""
    return Register.load()
