"""What one column heading says: its role, its period, whose figures stand under it."""

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from cpdesk.domain.comparator_about import about_said, without_about
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.domain.value import ValueStatus
from cpdesk.domain.value_class import changed, value_class
from cpdesk.excel.blocks.figure_kinds import FigureKind, kind_of_figures, says_share
from cpdesk.excel.dates.period_label import PeriodLabel
from cpdesk.excel.dates.periods import read_period
from cpdesk.excel.words.comparators import comparator_name
from cpdesk.excel.words.money import pounds_in, without_pounds
from cpdesk.excel.words.said_twice import halves, have_same_figures
from cpdesk.excel.words.vocabulary import ROLE_OF_WORDS
from cpdesk.excel.words.wording import plain, tidy

LONGEST_HEADING = 90
_PROPOSE_AT = 90
_CLEAR_BY = 10
_NEAR_AT = 82

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BRACKET = re.compile(r"[()\[\]]")
_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]\s*")
_TAIL = re.compile(
    r"\s*(?:\b(?:v|vs|versus|from|since|against|compared (?:with|to)|comparison (?:with|to)|on|than)\b\.?|[:?]) .*$"
)
_EDGE_WORDS = re.compile(
    r"^(?:(?:the|our|key|this|latest|current|annual|overall|quarterly|monthly|year[- ]end|council|local|in[- ]year"
    r"|cumulative)\s+)+|(?:\s+(?:to date|for period|this quarter|this month|this year|this period|ytd))+$"
)
_STATUS = re.compile(
    r"[(\[] ?(p|r|e|prov|provisional|rev|revised|est|estimated?)\.? ?[)\]]|\b(provisional|revised)\b", re.IGNORECASE
)
_STATUSES = {"p": ValueStatus.PROVISIONAL, "r": ValueStatus.REVISED, "e": ValueStatus.ESTIMATED}
_PERCENT = re.compile(r"(?:^|(?<=[\s(]))%(?=$|[\s)])")
_OF_THE_PERIOD = re.compile(
    r"[( ]*(?:cum(?:ulative)?|snapshot|total|month|quarter|perf|prev|same|(?:rolling )?(?:12|twelve) months?)[.) ]*"
)
_PARTS = re.compile(r" ?[/&] ?| and | or ", re.IGNORECASE)
_POINTED = re.compile(r"[.…:;*]+(?=\s|$)")
_HEADED_TARGET = re.compile(
    r"(?P<role>.*\btarget\b)[ :=(\[-]*(?P<target>(?:[<>≤≥=]+|at (?:least|most)|under|over|below|above)?"
    r" ?£?\d[\d,.]*(?: ?-? ?\d[\d.]*)? ?%?(?: or (?:more|less|above|below|better))?)[)\]]*",
    re.IGNORECASE,
)


@value_class(frozen=True, slots=True)
class HeadingReading:
    """What a heading's words mean by themselves, before its neighbours and its cells are looked at.

    `comparator` is the name of a known one; `name` the words beside a period that nothing recognises, which may be the
    council's own name; `is_guess` marks a role found by likeness. `status` is what it says of all the figures beneath
    (`Q1 2019/20 (provisional)`); `is_percent`, `is_count` and `is_rate` of what kind they are; `pounds` how many each
    stands for under `£000`; `target` the target of every measure that a heading such as `Target (95%)` gives.
    """

    text: str
    role: ColumnRole | None = None
    label: PeriodLabel = PeriodLabel()
    comparator: str | None = None
    name: str = ""
    is_guess: bool = False
    status: ValueStatus | None = None
    is_percent: bool = False
    is_count: bool = False
    is_rate: bool = False
    pounds: Decimal | None = None
    target: str = ""

    @property
    def is_known(self) -> bool:
        """Return whether the heading is surely one: a role's own words, a period, a known comparator."""
        return (self.role is not None and not self.is_guess) or self.comparator is not None or self.has_period

    @property
    def has_period(self) -> bool:
        """Return whether the heading has period words."""
        return _names_period(self.label)


@lru_cache(maxsize=1 << 16)
def read_heading(text: str) -> HeadingReading:
    """Return what the heading says by the exact dictionary; its role is None where that does not hold the words."""
    written = tidy(text)
    if not written or len(written) > LONGEST_HEADING:
        return HeadingReading(written)
    words, status = _cut_status(without_pounds(written))
    reading = _read_compared(words) or _read_translated(words) or _read_words(words, read_period(words))
    is_percent = bool(_PERCENT.search(words)) or (reading.has_period and says_share(reading.label.rest))
    return changed(reading, text=written, status=status, is_percent=is_percent, pounds=pounds_in(written))


def _read_compared(written: str) -> HeadingReading | None:
    """Return the reading of a comparator that says when it was published, or of which group it is; else None.

    `England 2017/18 (LAIT Nov 2018)` is for 2017/18, `SN (2021 groups)` for a period that nobody says. Where the date
    may as well be the period, as in `England (DfE March 2019)`, the heading is read like any other.
    """
    words = without_about(written) if _YEAR.search(written) is not None else written
    if words in ("", written):
        return None
    reading = _read_words(words, read_period(words))
    about, is_own = about_said(written), reading.role is ColumnRole.VALUE  # whose year of a population is no period
    says = about.population if is_own else reading.comparator is not None and (reading.has_period or about.group)
    return replace(reading, text=written) if says and (reading.has_period or not is_own) else None


def _read_translated(words: str) -> HeadingReading | None:
    """Return what the known half says of a heading whose other half says the same in another language; else None."""
    parts = halves(words)
    if not have_same_figures(parts):
        return None
    readings = [_read_words(part, read_period(part)) for part in parts]
    known = [reading for reading in readings if reading.is_known and not reading.name]
    unknown = [reading for reading in readings if reading.role is None and reading.comparator is None]
    return known[0] if len(known) == len(unknown) == 1 and known[0].has_period else None


def _read_words(written: str, label: PeriodLabel) -> HeadingReading:
    headed = _HEADED_TARGET.fullmatch(written) if label.kind is None and label.bare_year is None else None
    if headed is not None and role_of(headed["role"]) is ColumnRole.TARGET:
        return HeadingReading(written, ColumnRole.TARGET, label, target=headed["target"].strip())
    role = role_of(written)
    if role is not None and role is not ColumnRole.VALUE:
        return HeadingReading(written, role, label)
    if not _PERCENT.sub(" ", label.rest).strip(" ()[]") or (_names_period(label) and says_share(label.rest)):
        return HeadingReading(written, ColumnRole.VALUE, label)
    comparator = comparator_name(label.rest)
    if comparator is not None:
        return HeadingReading(written, ColumnRole.COMPARATOR, label, comparator=comparator)
    kind = kind_of_figures(label.rest, is_percent=bool(_PERCENT.search(written))) if _names_period(label) else None
    if kind is not None:
        is_count, is_rate = kind is FigureKind.COUNT, kind is FigureKind.RATE
        return HeadingReading(written, ColumnRole.VALUE, label, is_count=is_count, is_rate=is_rate)
    if _names_period(label) and _OF_THE_PERIOD.fullmatch(plain(label.rest)):
        return HeadingReading(written, ColumnRole.VALUE, label)
    role = role or role_of(label.rest)
    name = label.rest if role is None and _names_period(label) else ""
    return HeadingReading(written, role, label, name=name)


def guess_heading(reading: HeadingReading) -> HeadingReading:
    """Return the reading with the role that its words are most like: 90 of 100, 10 clear of the next; or a half's."""
    if reading.role is not None or not reading.text:
        return reading
    role = _likely_role(reading.label.rest) or _role_of_half(reading.label.rest)
    return reading if role is None else replace(reading, role=role, name="", is_guess=True)


def _cut_status(text: str) -> tuple[str, ValueStatus | None]:
    found = _STATUS.search(text)
    if found is None:
        return text, None
    letter = next(group for group in found.groups() if group)[0].casefold()
    return tidy(f"{text[: found.start()]} {text[found.end() :]}"), _STATUSES[letter]


def _names_period(label: PeriodLabel) -> bool:
    return label.kind is not None or label.bare_year is not None


@lru_cache(maxsize=4096)
def role_of(words: str) -> ColumnRole | None:
    """Return the role whose dictionary holds the words: as they are, then without brackets, tail and edge words.

    Words that say one thing in two ways (`Performance indicator / measure`) have the role that all of them have.
    """
    role = _role_of_form(words)
    parts = _PARTS.split(words) if role is None else []
    if len(parts) < 2:
        return role
    roles = {_role_of_form(part) for part in parts}
    return roles.pop() if len(roles) == 1 else None


def _role_of_form(words: str) -> ColumnRole | None:
    roles = [role for form in _forms(plain(words)) if (role := ROLE_OF_WORDS.get(form)) is not None]
    is_target = ColumnRole.TARGET in roles and ColumnRole.TOLERANCE in roles  # `Target (tolerance)` over `95% (±2)`
    return ColumnRole.TARGET if is_target else next(iter(roles), None)


def _forms(text: str) -> tuple[str, ...]:
    bare = _PERCENT.sub(" ", _POINTED.sub("", _BRACKETS.sub(" ", text))).strip(" -:/")
    cut = _TAIL.sub("", bare).strip(" -:/")
    trimmed = _EDGE_WORDS.sub("", cut).strip(" -:/")
    open_brackets = tidy(_POINTED.sub("", _BRACKET.sub(" ", text))).strip(" -:")
    return (text, open_brackets, tidy(bare), tidy(cut), tidy(trimmed))


def near_roles(heading: str) -> tuple[ColumnRole, ...]:
    """Return the roles that a heading's words are rather like, likeliest first; empty for a known heading."""
    reading = guess_heading(read_heading(heading))
    if reading.role is not None or reading.has_period:
        return ()
    ranked = [role for role, score in _ranked_roles(plain(reading.text)) if score >= _NEAR_AT]
    return tuple(ranked[: ranked.index(ColumnRole.OTHER)] if ColumnRole.OTHER in ranked else ranked)


def _likely_role(words: str) -> ColumnRole | None:
    """Return the role of the most alike words of the dictionary, where they are near and no other role is."""
    ranked = _ranked_roles(plain(words))
    if not ranked or ranked[0][1] < _PROPOSE_AT:
        return None
    if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _CLEAR_BY:
        return None
    return ranked[0][0]


def _role_of_half(words: str) -> ColumnRole | None:
    """Return the role of the only known half of what seems to say one thing in two languages (`Targed / Target`)."""
    roles = [role for part in halves(words) if (role := role_of(part)) is not None]
    return roles[0] if len(roles) == 1 else None


@lru_cache(maxsize=4096)
def _ranked_roles(text: str) -> tuple[tuple[ColumnRole, float], ...]:
    """Return the roles with how alike their likeliest words are, in 100, the likeliest first."""
    if len(text) < 5:
        return ()
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only for headings that no dictionary holds

    best: dict[ColumnRole, float] = {}
    for known, score, _ in process.extract(text, ROLE_OF_WORDS.keys(), scorer=fuzz.ratio, limit=12, score_cutoff=70):
        role = ROLE_OF_WORDS[known]
        best[role] = max(best.get(role, 0.0), score)
    return tuple(sorted(best.items(), key=lambda item: -item[1]))


def meaning_of(reading: HeadingReading) -> object:
    """Return what tells the heading's meaning from another's: equal for headings that say the same."""
    label = reading.label
    return (
        reading.role,
        reading.comparator,
        reading.name,
        label.kind,
        label.year,
        label.part,
        label.day,
        label.term,
        label.bare_year,
    )
