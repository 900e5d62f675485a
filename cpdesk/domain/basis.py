"""What a figure counts: the state of things on a day, what happened in a period, or what has added up."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.period import PeriodKind
from cpdesk.domain.trend import Basis


class MeasureBasis(StrEnum):
    """How a measure's figures come about, which decides what they may be compared with."""

    SNAPSHOT = "snapshot"
    IN_PERIOD = "in-period"
    EVENTS = "events"
    CUMULATIVE = "cumulative"
    ROLLING_YEAR = "rolling-12-months"
    ROLLING_THREE_YEARS = "rolling-3-years"
    ANNUAL = "annual"
    ACADEMIC_YEAR = "academic-year"
    TERMLY = "termly"
    COHORT = "cohort-year"

    @property
    def words(self) -> str:
        """Return the basis as a person reads it."""
        return _WORDS[self]

    @property
    def kent_code(self) -> str:
        """Return the code that Kent's guidance notes print: MS, R12M, YTD, Q, A; empty for what Kent has none for."""
        return _KENT.get(self, "")

    def allows(self, compared: Basis, *, is_years_apart: bool = False) -> bool:
        """Return whether its figures may be compared so.

        What adds up through a year is always larger in its second quarter and begins anew in its first, so it is
        compared with the same period of last year alone; a yearly figure with the year before, a term's with the same
        term of the year before. Like periods that are whole years apart are what all of these ask for, whatever the
        comparison is called: in columns of years the previous period is the year before, in columns of quarters not.
        """
        return is_years_apart or compared in _ALLOWED[self]

    @property
    def overlaps_itself(self) -> bool:
        """Return whether neighbouring figures share their cases, so that chance moves them together."""
        return self in (MeasureBasis.CUMULATIVE, MeasureBasis.ROLLING_YEAR, MeasureBasis.ROLLING_THREE_YEARS)

    @property
    def is_yearly(self) -> bool:
        """Return whether there is one figure a year, which columns of quarters can but repeat."""
        return self in (MeasureBasis.ANNUAL, MeasureBasis.ACADEMIC_YEAR, MeasureBasis.COHORT)


_WORDS = {
    MeasureBasis.SNAPSHOT: "on a day",
    MeasureBasis.IN_PERIOD: "in the period",
    MeasureBasis.EVENTS: "events in the period, which add up",
    MeasureBasis.CUMULATIVE: "added up since the year began",
    MeasureBasis.ROLLING_YEAR: "over the last 12 months",
    MeasureBasis.ROLLING_THREE_YEARS: "over the last three years",
    MeasureBasis.ANNUAL: "once a year",
    MeasureBasis.ACADEMIC_YEAR: "in the school year",
    MeasureBasis.TERMLY: "in the term",
    MeasureBasis.COHORT: "of one year's children",
}
_KENT = {
    MeasureBasis.SNAPSHOT: "MS",
    MeasureBasis.ROLLING_YEAR: "R12M",
    MeasureBasis.CUMULATIVE: "YTD",
    MeasureBasis.IN_PERIOD: "Q",
    MeasureBasis.ANNUAL: "A",
}
_ANY = frozenset(Basis)
_LAST_YEAR = frozenset({Basis.YEAR_AGO, Basis.PREVIOUS_YEAR})
_ALLOWED = {
    MeasureBasis.SNAPSHOT: _ANY,
    MeasureBasis.IN_PERIOD: _ANY,
    MeasureBasis.EVENTS: _ANY,
    MeasureBasis.CUMULATIVE: frozenset({Basis.YEAR_AGO}),
    MeasureBasis.ROLLING_YEAR: _ANY,
    MeasureBasis.ROLLING_THREE_YEARS: _LAST_YEAR,
    MeasureBasis.ANNUAL: _LAST_YEAR,
    MeasureBasis.ACADEMIC_YEAR: _LAST_YEAR,
    MeasureBasis.TERMLY: frozenset({Basis.YEAR_AGO}),
    MeasureBasis.COHORT: _LAST_YEAR,
}
_SAID: Mapping[MeasureBasis, tuple[str, ...]] = {
    MeasureBasis.ROLLING_THREE_YEARS: (
        r"rolling (?:3|three)[- ]years?",
        r"(?:3|three)[- ]years? (?:rolling|average)",
        "r36m",
    ),
    MeasureBasis.ROLLING_YEAR: (
        r"rolling (?:12|twelve)[- ]months?",
        r"(?:12|twelve)[- ]months? rolling",
        "rolling year",
        "r12m",
        "(?:in|over|during|within) the (?:last|past|previous) (?:12 months|twelve months|year)",
    ),
    MeasureBasis.CUMULATIVE: (
        "ytd",
        "year[- ]to[- ]date",
        "cumulative(?:ly)?",
        "since (?:1(?:st)? )?(?:april|january)",
        "so far this year",
    ),
    MeasureBasis.COHORT: ("(?:19|20|21)(?:th|st) birthday", "cohort year"),
    MeasureBasis.TERMLY: ("(?:in|during|each|per) (?:the )?term", "termly"),
    MeasureBasis.ACADEMIC_YEAR: ("(?:academic|school) year",),
    MeasureBasis.EVENTS: (
        r"(?:number|no\.?) of (?:[\w-]+ )?(?:incidents|episodes|events|occasions)\b.*\bin the (?:period|month|quarter)",
    ),
    MeasureBasis.IN_PERIOD: (
        "(?:in|during|within|over) the (?:reporting )?(?:period|month|quarter|year)",
        "in[- ]period",
        "per (?:month|quarter)",
    ),
    MeasureBasis.SNAPSHOT: (
        "snapshot",
        "as at",
        "at (?:the )?(?:period|quarter|month|year)[- ]end",
        "at (?:the )?end of (?:the )?(?:period|quarter|month|year)",
        "currently",
        "at 31(?:st)? march",
    ),
    MeasureBasis.ANNUAL: ("annual(?:ly)?", "per year", "per annum"),
}
"""The words that state each basis, the more particular before the more general."""
_PATTERNS = {basis: late_pattern(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for basis, words in _SAID.items()}
_ADDING = ("events", "events in the period", "adds up", "adding", "additive", _WORDS[MeasureBasis.EVENTS])
"""What a cell says of figures that count events: children of two quarters are mostly the same, events never."""
_BY_CODE = {code.casefold(): basis for basis, code in _KENT.items()} | dict.fromkeys(_ADDING, MeasureBasis.EVENTS)
_BY_KIND = {
    PeriodKind.YEAR_TO_DATE: MeasureBasis.CUMULATIVE,
    PeriodKind.ACADEMIC_YEAR: MeasureBasis.ACADEMIC_YEAR,
    PeriodKind.TERM: MeasureBasis.TERMLY,
    PeriodKind.FINANCIAL_YEAR: MeasureBasis.ANNUAL,
    PeriodKind.CALENDAR_YEAR: MeasureBasis.ANNUAL,
}


def basis_said(words: str) -> MeasureBasis | None:
    """Return the basis that a wording, a heading or a cell of Kent's codes states, or None where it states none."""
    coded = _BY_CODE.get(words.strip().casefold())
    if coded is not None:
        return coded
    return next((basis for basis, pattern in _PATTERNS.items() if pattern.search(words)), None)


def basis_of_periods(kinds: Iterable[PeriodKind]) -> MeasureBasis | None:
    """Return the basis that a series of figures shows by the kind of its periods alone, or None where it is open."""
    found = {_BY_KIND.get(kind) for kind in kinds}
    return found.pop() if len(found) == 1 else None
