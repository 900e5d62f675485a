"""Packs of every shape that a council's workbook may have."""

from datetime import date
from decimal import Decimal

from cpdesk.domain.edits import SetRating
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingOverride, ToleranceKind, ToleranceRule
from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker, TrackerItem, TrackerStatus
from cpdesk.domain.trend import Basis
from cpdesk.report.kinds.briefing import KIND
from pack_builders import (
    PLEDGES,
    SUPPRESSED,
    applied,
    comment,
    details,
    measure,
    pack_of,
    scorecard,
    sections,
    workbook,
)

HIGH, NEUTRAL = Polarity.HIGH, Polarity.NEUTRAL
MONTHS = tuple(ReportingPeriod.month(2019 + (3 + at) // 12, (3 + at) % 12 + 1) for at in range(12))


def sample_pack() -> BoardPack:
    """Return a first quarter in the shape of the briefing of 17 September 2019, on three pledges."""
    first, second, third = PLEDGES[:3]
    measures = (
        measure("1.1", "Number of children", [466, 486, 498], pledge=first, row=7, unit=Unit.NUMBER, polarity=None),
        measure("1.3", "% of care plans up to date", [94, 96, 97], "95", pledge=first, polarity=HIGH, row=9),
        measure(
            "1.4",
            "% of reviews held within timescale",
            [93, 91, 90],
            "95",
            pledge=first,
            polarity=HIGH,
            row=10,
            supplied=RagRating.GREEN,
        ),
        measure(
            "2.6",
            "% of secondary pupils with less than 90% attendance",
            [17, 19, 26],
            "15",
            pledge=second,
            row=21,
            supplied=RagRating.AMBER,
            england="39",
            neighbours="38",
        ),
        measure("2.7", "Number of permanent exclusions", [0, 1, 0], "0", pledge=second, unit=Unit.NUMBER, row=22),
        measure(
            "2.10",
            "Average Progress 8 score",
            ["-1.21", "-1.08", None],
            "-1",
            pledge=second,
            polarity=HIGH,
            unit=Unit.SCORE,
            england="-1.2",
            row=25,
        ),
        measure("2.15", "% of care leavers who are NEET", [43, 45, 47], "38", pledge=second, row=30),
        measure("3.1", "% in internal foster care", [36, 34, 31], "40", pledge=third, polarity=HIGH, row=32),
        measure("3.2", "% in external foster care", [31, 34, 38], "30", pledge=third, row=33),
        measure("3.5", "% of permanence plans endorsed", [88, 86, 71], "90", pledge=third, polarity=HIGH, row=36),
        measure("5.6", "Number of care leavers in custody", [5, 4, SUPPRESSED], pledge=third, unit=Unit.NUMBER, row=58),
    )
    notes = ("Direction of travel compares with the previous year's outturn. c = suppressed.",)
    pack = pack_of(workbook([scorecard(measures, notes=notes)], name="cheshire-east-q1-2019-20.xlsx"), edits=details())
    custom = Section("custom:thanks", Part.CUSTOM, "Celebration of success", text=_rich_text())
    legal = Section("implications:legal", Part.IMPLICATIONS, "Legal", text=RichText.of("None"))
    written = [legal if section.id == legal.id else section for section in KIND.starting_sections(pack)]
    written.insert(len(written) - 3, custom)
    pack = applied(pack, *sections(*written))
    return applied(
        pack,
        comment("2.6", text=_rich_text()),
        comment("2.15", text="Sixty-two young people are named in the tracking list.", exempt="2"),
        comment("3.1", "3.2", text="Carer recruitment is under pressure.\x0bThe bid is with the Department."),
        SetRating("1.4", RatingOverride(RagRating.AMBER, "two reviews were a day late", "A Writer")),
        SetRating("1.3", RatingOverride(RagRating.RED, "the audit found plans out of date", "A Writer")),
    )


def _rich_text() -> RichText:
    return RichText(
        (
            Block((Run("Advisers meet "), Run("every three weeks", bold=True), Run(" to review each pupil."))),
            Block((Run("Two attendance leads join the team.", italic=True),), BlockKind.BULLET),
            Block((Run("One for each key stage."),), BlockKind.BULLET, 1),
            Block((Run("First, agree the list."),), BlockKind.NUMBER),
            Block(
                (
                    Run("Then "),
                    Run("read the guidance", link="https://www.gov.uk/"),
                    Run("."),
                ),
                BlockKind.NUMBER,
            ),
            Block((Run("Progress is reported monthly."),)),
            Block((Run("A second list begins at 1 again."),), BlockKind.NUMBER),
        )
    )


def dashboard_pack() -> BoardPack:
    """Return twelve months with a year to date beside them, tolerances in points, and gaps where figures are small."""
    year = ReportingPeriod.year_to_date(2019)
    c = SUPPRESSED
    periods = (*MONTHS, year)
    pledge = "Objective 1: Help children return to their families"
    measures = (
        measure(
            "1.1",
            "Early help assessments started",
            [88, 97, 102, 91, 60, 95, 110, 99, 71, 94, 90, 72, 1069],
            "90",
            unit=Unit.NUMBER,
            polarity=HIGH,
            row=7,
            periods=periods,
            pledge=pledge,
        ),
        measure(
            "5.3",
            "Children waiting over 18 weeks",
            [c, c, 5, 6, 7, 6, 5, None, c, c, 5, 6, 40],
            "< 5",
            unit=Unit.NUMBER,
            row=16,
            periods=periods,
            pledge=pledge,
        ),
        measure(
            "1.3",
            "Children starting to be looked after",
            [11, 9, 12, 14, 24, 10, 9, 22, 12, 25, 11, 8, 167],
            unit=Unit.NUMBER,
            polarity=NEUTRAL,
            row=9,
            periods=periods,
            pledge=pledge,
        ),
    )
    card = scorecard(
        measures,
        "Children in care – monthly performance dashboard",
        current=MONTHS[-1],
        sheet="Dashboard",
        rule=ToleranceRule.of(Decimal(2), ToleranceKind.POINTS),
        basis=Basis.PREVIOUS,
    )
    pack = pack_of(workbook([card], name="dashboard.xlsx"), edits=details())
    return applied(pack, *sections(*KIND.starting_sections(pack)))


def tables_pack() -> BoardPack:
    """Return an annual report's tables: comparators and snapshots, no targets, no ratings, a matrix of year groups."""
    marches = tuple(ReportingPeriod.snapshot(date(year, 3, 31)) for year in (2018, 2019, 2020))
    nil = Symbol("-", SymbolMeaning.NEGLIGIBLE)
    placements = scorecard(
        (
            measure(
                "",
                "Under 20 miles and inside the boundary",
                ["49.8", "54.7", "44.8"],
                None,
                pledge=None,
                polarity=None,
                periods=marches,
                england="51",
                neighbours="52",
                row=5,
            ),
            measure(
                "",
                "Over 20 miles and inside the boundary",
                ["0.2", nil, "0.5"],
                None,
                pledge=None,
                polarity=None,
                periods=marches,
                england="4",
                neighbours="3",
                row=7,
            ),
        ),
        "LAC at 31 March by placement location",
        current=marches[-1],
        rule=None,
        basis=Basis.PREVIOUS,
        sheet="Placements",
    )
    quarters = tuple(ReportingPeriod.quarter(2019, number) for number in (1, 2, 3, 4))
    stability = scorecard(
        (
            measure(
                "",
                "% of LAC with 3+ placements",
                ["6.6", "6.3", "7.1", "8.7"],
                None,
                pledge="Objective 3 – Permanence",
                polarity=None,
                periods=quarters,
                row=4,
            ),
        ),
        "Stability of placements",
        current=quarters[-1],
        rule=None,
        basis=Basis.PREVIOUS,
        sheet="Stability",
    )
    header = ("MVS", *(f"Y{year}" for year in range(1, 14)), "", "Count")
    rows = tuple((name, *(str(at) for at in range(13)), "", "104") for name in ("SEN support", "EHCP"))
    matrix = DataTable(CellPlace("Virtual School", "A1"), "Children by school year group", header, rows, ("*A note.",))
    pack = pack_of(workbook([placements, stability], tables=[matrix], name="annual.xlsx"))
    return applied(pack, *sections(*KIND.starting_sections(pack)))


def tracker_pack() -> BoardPack:
    """Return a tracker of recommendations and no scorecard at all."""
    stated = (
        (TrackerStatus.COMPLETE, "Complete"),
        (TrackerStatus.ONGOING, "Ongoing"),
        (None, ""),
        (None, "This continues to be a focused area of the work."),
    )
    items = tuple(
        TrackerItem(
            CellPlace("Progress update", f"A{at + 4}"),
            str(at + 1),
            f"Recommendation in words {at + 1}",
            "Letter sent. " * (1 + 90 * (at == 2)),
            status,
            text,
        )
        for at, (status, text) in enumerate(stated * 3)
    )
    pack = pack_of(workbook(trackers=[Tracker("Progress update", items)], name="kent.xlsx"), edits=details())
    return applied(pack, *sections(*KIND.starting_sections(pack)))


def no_reds_pack() -> BoardPack:
    """Return a scorecard on which all is well."""
    measures = [measure(f"1.{at}", f"Measure in words {at}", [14, 12, 11], "15", row=at + 6) for at in range(1, 4)]
    pack = pack_of(workbook([scorecard(measures)]), edits=details())
    return applied(pack, *sections(*KIND.starting_sections(pack)))


def bare_pack() -> BoardPack:
    """Return a scorecard with no pledges, no references, no details, no sections and no title."""
    measures = [
        measure("", f"Measure {at} in words", [10, 20, 30], "15", pledge=None, row=at + 6) for at in range(1, 4)
    ]
    return pack_of(workbook([scorecard(measures, "", current=None)]))


def large_pack(count: int = 300) -> BoardPack:
    """Return a scorecard of that many measures, a third of them red."""
    measures = [
        measure(
            f"{at // 60 + 1}.{at % 60 + 1}",
            f"% of children for whom matter {at} is in hand",
            [80, 85, 90 - at % 3 * 10],
            "90",
            polarity=HIGH,
            pledge=PLEDGES[at // 60 % 5],
            row=at + 7,
        )
        for at in range(count)
    ]
    pack = pack_of(workbook([scorecard(measures)]), edits=details())
    return applied(pack, *sections(*KIND.starting_sections(pack)))


HOSTILE = "<b>Bold</b> & \x00\x0b\x1f“quotes” {{ x }} $y^2$ ]]> \ufffe\u202e مرحبا שלום 🙂 =1+1"


def hostile_pack() -> BoardPack:
    """Return text that no file format takes as it comes, in every place where text can be."""
    long = "A very long wording that never seems to end, " * 112
    measures = [
        measure("2.6", HOSTILE, [17, 19, 26], "15", pledge=f"Pledge 1 – {HOSTILE}"),
        measure("2.7", long, [17, 19, 26], "15", pledge=f"Pledge 1 – {HOSTILE}", row=22),
        measure("2.8", "x" * 600, [17, Symbol("$\x07<", SymbolMeaning.UNKNOWN), 26], "15", pledge=long, row=23),
    ]
    card = scorecard(measures, f"Title {HOSTILE}", notes=(HOSTILE,), sheet="A & B")
    pack = pack_of(workbook([card], name="<script>.xlsx"), edits=details())
    written = (
        Block((Run(HOSTILE, link="javascript:alert(1)"),)),
        Block((Run("- typed bullet"),)),
        Block((Run(long * 3),)),
    )
    linked = Block((Run("a share", link="file://server/secret"), Run("a page", link='https://example.org/?a=1&b="2"')))
    custom = Section("custom:hostile", Part.CUSTOM, f"{HOSTILE}\nsecond line", text=RichText((*written, linked)))
    pack = applied(pack, *sections(*KIND.starting_sections(pack), custom))
    return applied(pack, comment("2.6", "2.7", text=RichText(written)))


ALL_PACKS = {
    "sample": sample_pack,
    "dashboard": dashboard_pack,
    "tables": tables_pack,
    "tracker": tracker_pack,
    "no-reds": no_reds_pack,
    "bare": bare_pack,
    "hostile": hostile_pack,
    "empty": BoardPack,
}
