"""Packs in which every figure and every text is a word or number of its own, to see where it comes out again."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from cpdesk.domain import field as fields
from cpdesk.domain.edits import (
    AddWorkbook,
    AnswerMinute,
    DraftSection,
    Edit,
    PutLine,
    PutMinute,
    SayOfLine,
    SetExempt,
    SetFields,
    SetLead,
)
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.measure import Measure, OtherCell
from cpdesk.domain.minute import AnswerKind, AnswerLink, MinuteItem, MinuteKind
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating
from cpdesk.domain.readiness import SignOff, mark
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.table import DataTable
from cpdesk.domain.target import Target
from cpdesk.domain.tracker import Tracker, TrackerItem, TrackerStatus
from cpdesk.domain.tracker_line import LineKind, TrackerLine
from cpdesk.domain.value import Comparator
from cpdesk.report.drafts import draft_for
from cpdesk.report.kinds import kind_of
from cpdesk.services.exempting import exempt_measures
from cpdesk.services.report_list import as_kind
from pack_builders import (
    PLEDGES,
    SHEET,
    YEARS,
    applied,
    details,
    measure,
    pack_of,
    scorecard,
    sections,
    value,
    workbook,
)

WHY = Exemption("2", "A child could be recognised")
MEASURES, SECTIONS, PARAGRAPHS, LINES, MINUTES = 6, 4, 4, 3, 3
_FIRST_NUMBER = 7_000_011


def word(kind: str, at: int) -> str:
    """Return a word that stands nowhere else."""
    return f"zq{kind}{at}qz"


def number(at: int, which: int) -> int:
    """Return a figure that stands nowhere else."""
    return _FIRST_NUMBER + at * 10_000 + which * 100


@dataclass(frozen=True)
class Marked:
    """What of the pack is marked as exempt, each by its place."""

    measures: Collection[int] = ()
    sections: Collection[int] = ()
    paragraphs: Collection[int] = ()
    commentaries: Collection[int] = ()
    lines: Collection[int] = ()
    minutes: Collection[int] = ()
    pairs: Collection[int] = ()
    ready: Collection[int] = ()

    @property
    def canaries(self) -> frozenset[str]:
        """Return every word and figure that the public must not find."""
        words = {
            *(word(kind, at) for at in self.measures for kind in ("t", "e", "l", "n", "o", "s", "r")),
            *(word(kind, at) for at in range(MEASURES) if self._hides_words(at) for kind in ("c", "a")),
            *(word(kind, at) for at in self.sections for kind in ("p", "h", "k")),
            *(word(kind, at) for at in self.paragraphs for kind in ("q", "b")),
            *(word(kind, at) for at in self.lines for kind in ("i", "j", "w", "x")),
            *(word(kind, at) for at in self.minutes for kind in ("m", "y")),
        }
        figures = {number(at, which) for at in self.measures for which in range(9)}
        return frozenset({*words, *map(str, figures), *(f"{figure:,}" for figure in figures)})

    def _hides_words(self, at: int) -> bool:
        """Return whether the commentary begun for a measure is exempt, by itself or with all that it serves.

        One that is shared is begun for the first of a pair.
        """
        serves = {at, at + 1} if at in self.shared else {at}
        return at in self.commentaries or serves <= set(self.measures)

    @property
    def shared(self) -> frozenset[int]:
        """Return the measures that share their commentary with the next one."""
        return frozenset(at for at in self.pairs if at % 2 == 0)


def marked_pack(marked: Marked, kind: str) -> BoardPack:
    """Return the pack with those marks, as a report of that kind."""
    before, now = _workbook_before(), _workbook()
    keys = {word("t", at): word("e", at) for at in range(MEASURES) if not at % 3}
    pack = pack_of(before, edits=details()).with_supplied(now)
    pack = as_kind(applied(pack, AddWorkbook(now, before.sha256, keys), *_lines(), *_minutes()), kind)
    pack = applied(pack, *(edit for at in range(MEASURES) for edit in _of_measure(pack, at, marked)))
    written = [section for at in range(SECTIONS) for section in _sections(at, marked)]
    begun = {section.id for section in written}
    kept = [section for section in pack.sections if section.id not in begun]
    pack = applied(pack, *sections(Section("summary", Part.SUMMARY), *written, *kept))
    pack = applied(pack, DraftSection("summary", draft_for(Part.SUMMARY, pack, None, kind_of(pack).words)))
    pack = applied(pack, SetExempt(tuple(_line_keys(marked)), WHY, "tracker"))
    pack = applied(pack, SetExempt(tuple(f"m{at}" for at in marked.minutes), WHY, "minute"))
    return applied(pack, exempt_measures(pack, [_key(at) for at in marked.measures], WHY))


def _key(at: int) -> str:
    return f"{at + 1}.1" if at % 3 else word("e", at)


def _workbook_before() -> SuppliedWorkbook:
    """Return the scorecard of the quarter before, with other words and figures."""
    period = ReportingPeriod.quarter(2018, 4)
    made = [
        measure(
            f"{at + 1}.1" if at % 3 else "",
            word("e", at),
            [number(at, which) for which in (6, 7, 8)],
            pledge=PLEDGES[at % 2],
            unit=Unit.NUMBER,
            row=10 + at,
            periods=(*YEARS, period),
        )
        for at in range(MEASURES)
    ]
    return workbook([scorecard(made, current=period)], name="before.xlsx", sha256="cd" * 32)


def _workbook() -> SuppliedWorkbook:
    items = [
        TrackerItem(
            CellPlace("Actions", f"A{at + 2}"),
            str(at + 1),
            word("i", at),
            word("j", at),
            TrackerStatus.ONGOING,
            "",
            word("w", at),
        )
        for at in range(LINES - 1)
    ]
    tables = [
        DataTable(CellPlace("Tables", f"A{at * 9 + 1}"), word("b", at), ("Where", "Count"), ((word("b", at), "4"),))
        for at in range(PARAGRAPHS)
    ]
    card = scorecard([_measure(at) for at in range(MEASURES)])
    return workbook([card], tables=tables, trackers=[Tracker("Actions", tuple(items))])


def _measure(at: int) -> Measure:
    results = [number(at, which) for which in range(3)]
    ref = f"{at + 1}.1" if at % 3 else ""
    made = measure(
        ref,
        word("t", at),
        results,
        pledge=PLEDGES[at % 2],
        unit=Unit.NUMBER,
        row=10 + at,
        supplied=RagRating.RED if at % 2 else None,
    )
    target = Target(Decimal(number(at, 3)), str(number(at, 3)), CellPlace(SHEET, f"J{10 + at}"))
    others = (
        Comparator(word("n", at), value(number(at, 4), None, f"M{10 + at}", Unit.NUMBER)),
        Comparator("England", value(number(at, 5), None, f"N{10 + at}", Unit.NUMBER)),
    )
    return replace(
        made,
        target=target,
        comparators=others,
        commentary=word("s", at),
        other=(OtherCell("Wards", word("o", at), CellPlace(SHEET, f"P{10 + at}")),),
    )


def _of_measure(pack: BoardPack, at: int, marked: Marked) -> list[Edit]:
    key = _key(at)
    period = pack.measures[key][0].current_period
    text = RichText.of(word("c", at)).to_json()
    served = [key, _key(at + 1)] if at in marked.shared else [key]
    held: dict[str, JsonValue] = {
        fields.commentary(key, "measures"): served,
        fields.commentary(key, "text"): text,
        fields.commentary(key, "ready"): mark(text, served, pack.measures, SignOff()) if at in marked.ready else None,
        fields.commentary(key, "action"): {"text": word("a", at), "owner": word("a", at), "due": "2019-12-01"},
        fields.commentary(key, "exempt"): "1" if at in marked.commentaries else None,
        fields.measure(key, "override"): {
            "rating": "red" if at % 2 else "amber",
            "reason": word("r", at),
            "name": "A Writer",
            "period": period.code if period else "",
        },
    }
    if at - 1 in marked.shared:
        held = {name: value for name, value in held.items() if not name.startswith("commentary/")}
    return [SetFields("measure", held), SetLead(key, word("l", at))]


def _sections(at: int, marked: Marked) -> list[Section]:
    """Return a section of the officers' own, and another with a text on each side of one that may be exempt."""
    exempt, interest = ("3", WHY.interest) if at in marked.sections else ("", "")
    why = WHY if at in marked.paragraphs else None
    parts = (
        Block((Run(f"Before {at}."),)),
        Block((Run(f"This is {word('q', at)}."),), exempt=why),
        Block((Run(f"[[table: {word('b', at)}]]"),), exempt=why),
        Block((Run("[[chart: 2.1]]"),), exempt=why),
        Block((Run(f"After {at}."),)),
        Block((Run("[[chart: 3.1]]"),)),
    )
    return [
        Section(
            f"custom:p{at}",
            Part.CUSTOM,
            word("h", at),
            text=RichText.of(word("p", at), word("k", at)),
            exempt=exempt,
            interest=interest,
        ),
        Section(f"custom:q{at}", Part.CUSTOM, f"Heading {at}", text=RichText(parts)),
    ]


def _lines() -> list[Edit]:
    at = LINES - 1
    line = TrackerLine("own:1", LineKind.ACTION, "9", word("i", at))
    said = (RichText.of(word("j", at)), word("w", at))
    return [
        PutLine(line),
        *(SayOfLine("own:1", one) for one in said),
        SayOfLine("Actions!1", RichText.of(word("x", 0))),
    ]


def _line_keys(marked: Marked) -> list[str]:
    return ["own:1" if at == LINES - 1 else f"Actions!{at + 1}" for at in marked.lines]


def _minutes() -> list[Edit]:
    edits: list[Edit] = []
    for at in range(MINUTES):
        kind = (MinuteKind.ASKED, MinuteKind.DECIDED, MinuteKind.DISCUSSED)[at % 3]
        edits.append(PutMinute(MinuteItem(f"m{at}", kind, word("m", at), str(at + 1), date(2019, 6, 4))))
        links = (AnswerLink(AnswerKind.MEASURE, _key(at)), AnswerLink(AnswerKind.SECTION, f"custom:p{at}"))
        edits.append(AnswerMinute(f"m{at}", word("y", at), links))
    return edits
