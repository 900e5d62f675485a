"""Where somebody else's figure is from: its publication, its date, its version of the neighbour group."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DATED = rf"(?:\d{{1,2}} )?(?:{_MONTH} )?(?:19|20)\d\d(?! ?[-/–] ?\d)"
_SOURCE = (
    r"(?:LAIT|DfE|DfES|SFR ?\d+/\d{4}|SSDA ?903|ASGLB|ONS|Ofsted|NHS Digital|CIPFA|LG ?Inform|NCER|ADCS"
    r"|Department for Education|Local Authority Interactive Tool|Statistical First Release)"
)
_PUBLICATION = late_pattern(rf"\b(?P<name>{_SOURCE}(?: {_SOURCE})?)\b[,:]?(?: +(?P<when>{_DATED})\b)?", re.IGNORECASE)
_SAID = late_pattern(
    rf"\b(?:published|publication|released|source)\b:?(?: in| on)? +(?P<when>{_DATED})\b", re.IGNORECASE
)
_NEIGHBOURS = (
    r"(?P<whose>(?:(?:SNs?|statistical|stat|nearest|neighbours?|neighbor|CIPFA) +)*)(?:groupings?|groups?|models?)"
)
_GROUPS = tuple(
    late_pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<when>{_DATED}) +{_NEIGHBOURS}\b",
        rf"\b{_NEIGHBOURS}(?: of| from| in| as at| version|,|:)* +(?P<when>{_DATED})\b",
    )
)

_YEAR = r"((?:19|20)\d\d)"
_ESTIMATE = (
    r"(?:(?:ONS |resident |child |0[-–]17 )*(?:populations?|pop\.?|mid[- ]?year(?: population)?(?: estimates?)?|MYEs?))"
)
_POPULATION = late_pattern(
    rf"(?:\bONS )?\bmid[- ]?(?:year )?{_YEAR}\b(?: {_ESTIMATE})?|\b{_YEAR} {_ESTIMATE}\b(?: estimates?)?"
    rf"|\b{_ESTIMATE}(?: estimates?)?[:,]?(?: (?:of|for|from|in|at|year|mid))*[ -]{_YEAR}\b(?! ?[/–-] ?\d)",
    re.IGNORECASE,
)

_SENTENCE = re.compile(r"(?<=[.;])\s+")
_BRACKET = late_pattern(r"\s*[(\[][^()\[\]]*[)\]]")


@dataclass(frozen=True, slots=True)
class ComparatorAbout:
    """What is known of a figure beside its period, as somebody wrote it; an empty text for what nobody says.

    `group` is the version of the neighbour group, such as 2021: the neighbours of a council change from one to the
    next, so figures of two groups are not of the same councils. `population` is the year whose mid-year population a
    rate is per.
    """

    publication: str = ""
    published: str = ""
    group: str = ""
    population: str = ""

    def over(self, other: "ComparatorAbout") -> "ComparatorAbout":
        """Return what is said here, and by the other what is not."""
        return ComparatorAbout(
            self.publication or other.publication,
            self.published or other.published,
            self.group or other.group,
            self.population or other.population,
        )

    @property
    def words(self) -> str:
        """Return it as it stands in brackets: LAIT, November 2019, 2021 groups; empty where nothing is known."""
        group = f"{self.group} groups" if re.search(r"\d{4}$", self.group) else self.group
        population = f"mid-{self.population} population" if self.population else ""
        return ", ".join(filter(None, (self.publication, self.published, group, population)))


@lru_cache(maxsize=1 << 12)
def about_said(words: str) -> ComparatorAbout:
    """Return what a heading or a note says: SN (2021 groups), England 2018/19 (LAIT Nov 2019)."""
    group = next((found["when"] for found in (pattern.search(words) for pattern in _GROUPS) if found), "")
    rest = _POPULATION.sub(" ", words.replace(group, "") if group else words)
    named = _PUBLICATION.search(rest)
    dated = _SAID.search(rest)
    when = (named["when"] if named else None) or (dated["when"] if dated else "") or ""
    return ComparatorAbout(named["name"] if named else "", when, group, population_said(words))


def population_said(words: str) -> str:
    """Return the year whose population a rate is per: mid-2018 population, MYE 2018, 2018 mid-year estimates."""
    found = _POPULATION.search(words)
    return next(filter(None, found.groups()), "") if found is not None else ""


def without_about(words: str) -> str:
    """Return a heading without what it says of publication and group, whose dates are not the period of the figures.

    What stands in brackets goes whole, a version of the group also where it stands without.
    """
    kept = _BRACKET.sub(lambda found: " " if _has_date(about_said(found[0])) else found[0], words)
    for pattern in _GROUPS:
        kept = pattern.sub(r" \g<whose> ", kept)
    return " ".join(kept.split())


def _has_date(about: ComparatorAbout) -> bool:
    return bool(about.published or about.group or about.population)


def sentences_of(notes: Iterable[str]) -> tuple[str, ...]:
    """Return the sentences of notes: one line may say one thing of the council's figures, another of England's."""
    return tuple(part for note in notes for part in _SENTENCE.split(note))


def first_said(texts: Iterable[str]) -> ComparatorAbout:
    """Return what several texts say together, the first going before the others."""
    found = ComparatorAbout()
    for text in texts:
        found = found.over(about_said(text))
    return found
