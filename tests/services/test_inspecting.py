"""What was understood of a workbook."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from builders import small_workbook
from cpdesk.domain.exchange import supplied_from_json
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import RagSource, SuppliedRating
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.rating import RagRating, RuleInForce, RuleSource, ToleranceKind, ToleranceRule
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.domain.supplied import SheetKind, SheetSummary, SuppliedWorkbook
from cpdesk.domain.table import DataTable
from cpdesk.domain.tracker import Tracker, TrackerItem, TrackerStatus
from cpdesk.excel.reader import understand
from cpdesk.services.inspecting import inspection_text
from cpdesk.services.inspection_json import inspection_json, inspection_pieces
from grid_builders import Content, sheet
from grid_builders import workbook as grid_workbook
from pack_builders import measure, scorecard, workbook

LISTED: list[list[Content]] = [
    ["KPI ref", "Measure", "Period", "Value", "Target", "Red", "Amber", "Green", "RAG", "Officer", "Comments"],
    ["1.1", "Reviews in time", "Q1 2023/24", "94%", "95%", "<85%", "85-94%", "≥95%", "Watch", "A. Smith", "Rising"],
    ["1.1", "Reviews in time", "Q2 2023/24", "96%", "95%", "<85%", "85-94%", "≥95%", "On track", "A. Smith", ""],
    ["1.2", "Exclusions", "Q1 2023/24", 3, 0, "3+", "1-4", 0, "Watch", "B. Jones", ""],
    ["1.2", "Exclusions", "Q2 2023/24", 2, 0, "3+", "1-4", 0, "Off track", "B. Jones", "Falling"],
]
PLACE = CellPlace("Progress", "A4")


def full() -> SuppliedWorkbook:
    small = small_workbook()
    columns = (
        Column("A", "Ref", ColumnRole.REF),
        Column("E", "2018/19", ColumnRole.VALUE, ReportingPeriod.financial_year(2018), is_hidden=True),
        Column("F", "2019/20 Q1", ColumnRole.VALUE, ReportingPeriod.quarter(2019, 1)),
    )
    measures = tuple(
        replace(item, supplied_rating=replace(item.supplied_rating, source=RagSource.FILL))
        if item.supplied_rating.rag
        else item
        for item in small.scorecards[0].measures
    )
    return replace(
        small,
        sheets=(
            SheetSummary("Scorecard Q1", True, SheetKind.SCORECARD),
            SheetSummary("Lookups", False, SheetKind.OTHER),
        ),
        scorecards=(replace(small.scorecards[0], columns=columns, measures=measures),),
        trackers=(
            Tracker(
                "Progress",
                (
                    TrackerItem(PLACE, "1", "Adopt a handbook", "Done", TrackerStatus.COMPLETE, "Complete"),
                    TrackerItem(PLACE, "4", "Write a letter", "Sent", None, "Work completed but…"),
                ),
            ),
        ),
        tables=(DataTable(CellPlace("Ages", "A3"), "By year group", ("Year", "Boys"), (("7", "4"),)),),
        questions=(
            ImportQuestion("undated-column", CellPlace("Stability", "G2"), "Which period is “Latest”?", ("a", "b")),
            ImportQuestion(
                "duplicate-ref", CellPlace("Scorecard Q1", "B21"), "What is the reference?", ("2.1", "2.10"), "2.10"
            ),
        ),
        findings=(
            Finding(
                Severity.WARNING, "rag-disagrees", CellPlace("Scorecard Q1", "F39"), "Shown amber, red by the key."
            ),
            Finding(
                Severity.NOTE,
                "column-new",
                CellPlace("Scorecard Q1", "G4"),
                "The column “Wards” was not there last time.",
            ),
        ),
    )


def test_json_is_one_object_that_reads_back() -> None:
    text = inspection_json(full())
    assert text.endswith("}\n")
    assert supplied_from_json(json.loads(text)) == full()
    assert "“Latest”" in text


def test_text_says_all_of_it() -> None:
    assert inspection_text(full()) == (Path(__file__).parent / "inspection.txt").read_text(encoding="utf-8")


def test_lines_fit_the_terminal() -> None:
    long = scorecard([measure("1.1", "word " * 60, ["1", "2", "3"])], "title " * 40)
    text = inspection_text(workbook([long]), width=70)
    assert max(len(line) for line in text.splitlines()) <= 70


def test_a_scorecard_with_neither_rule_nor_period_says_so() -> None:
    bare = replace(small_workbook().scorecards[0], rule_in_force=RuleInForce(), current_period=None)
    text = inspection_text(replace(small_workbook(), scorecards=(bare,)))
    assert "No current period was found" in text
    assert "No rule to rate by was found." in text


def test_without_a_key_the_workbooks_ratings_stand_beside_what_a_rule_would_give() -> None:
    rated = SuppliedRating(RagRating.AMBER, source=RagSource.TEXT)
    items = [
        replace(measure("1.1", "Visited", ["50", "40", "60"], "95", polarity=Polarity.HIGH), supplied_rating=rated),
        replace(measure("1.2", "Waits", ["50", "40", "60"], "70", polarity=None), supplied_rating=rated),
        measure("1.3", "Not said", ["50", "40", "60"], "70", polarity=None),
    ]
    points = ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)
    card = replace(scorecard(items), rule_in_force=RuleInForce(points, RuleSource.INFERRED, 4, 8))
    text = " ".join(inspection_text(workbook([card]), 400).split())
    assert "The workbook has no key that states a rule. Its own ratings stand; a rule worked out from them" in text
    assert f"would agree with 4 of 8 ratings: {points.sentence()}" in text
    assert "The workbook shows 2 ratings: 2 by what is written in a cell." in text
    assert "Amber (A), as in the workbook; the rule worked out would give Red" in text
    silent = "the workbook does not say whether high or low is good"
    assert f"target 70%; Amber (A), as in the workbook; no rule rates it: {silent}" in text
    assert f"target 70%; Not rated: {silent}" in text


def test_a_target_is_written_in_the_unit_of_its_measure() -> None:
    given = measure("1.1", "Visited", ["50", "40", "60"], "95")
    assert given.target is not None
    items = [replace(given, target=replace(given.target, text=text)) for text in ("0.95", "95", "at least 95%")]
    text = inspection_text(workbook([scorecard(items)]))
    assert [line.split("target ")[1].split(";")[0] for line in text.splitlines() if "60%, target " in line] == [
        "95%",
        "95%",
        "at least 95%",
    ]


def test_which_way_is_good_is_asked_once_for_all_measures_in_the_text_and_of_each_in_the_json() -> None:
    asked = [
        ImportQuestion(
            "polarity-unknown",
            CellPlace("Scorecard Q1", cell),
            f"{title}: is it good to be high or low?",
            ("high", "low"),
            asks=AnswerKind.POLARITY,
            about=title,
        )
        for cell, title in (("B2", "Visits"), ("B3", "Moves"))
    ]
    supplied = replace(small_workbook(), questions=tuple(asked))
    text = inspection_text(supplied)

    assert "\n1 question\n  The same is asked of 2 measures (high / low):\n    B2: Visits: is it good" in text
    assert "all = true" in text
    assert len(json.loads(inspection_json(supplied))["questions"]) == 2


def test_rules_of_measures_themselves_are_told_with_how_many_they_rate() -> None:
    rule = ToleranceRule.of(Decimal(5), ToleranceKind.POINTS)
    small = small_workbook()
    first, second, *others = small.scorecards[0].measures
    own = [replace(item, rule=rule) for item in (first, second)]
    card = replace(small.scorecards[0], measures=(*own, *others))
    text = inspection_text(replace(small, scorecards=(card,)), width=200)

    assert "2 measures have their own rule. Green: on or better than target. Amber: within 5 points of target." in text


def test_json_comes_in_pieces_of_ten_measures() -> None:
    rows: list[list[Content]] = [[f"1.{row}", f"Reviews in group {row}", row] for row in range(25)]
    large = understand(grid_workbook(sheet([["Ref", "Measure", "Q1 2023/24"], *rows])))
    pieces = list(inspection_pieces(large))
    counts = [count for piece in pieces if (count := piece.count('"observations"'))]
    assert counts == [10, 10, 5]
    assert "".join(pieces) == inspection_json(large)
    assert [measure["ref"] for measure in json.loads("".join(pieces))["scorecards"][0]["measures"]] == [
        row[0] for row in rows
    ]


def test_the_columns_of_a_list_are_the_sheets_own_with_what_each_was_taken_for() -> None:
    text = inspection_text(understand(grid_workbook(sheet(LISTED, name="Data"))))

    assert [line.strip() for line in text.partition("  Columns\n")[2].partition("  2 measures")[0].splitlines()] == [
        "A  KPI ref: ref",
        "B  Measure: measure",
        "C  Period: period",
        "D  Value: value",
        "E  Target: target",
        "F  Red: tolerance",
        "G  Amber: tolerance",
        "H  Green: tolerance",
        "I  RAG: rag",
        "J  Officer: lead",
        "K  Comments: commentary",
    ]


def test_of_a_list_only_the_words_among_its_ratings_are_asked_about_each_with_its_cell() -> None:
    understood = understand(grid_workbook(sheet(LISTED, name="Data")))

    assert [(item.place.cell, item.text) for item in understood.questions if item.code == "rating-unknown"] == [
        ("I2", "Which rating is “Watch”?"),
        ("I3", "Which rating is “On track”?"),
        ("I5", "Which rating is “Off track”?"),
    ]
    assert "red 3+; amber 1-4; green 0" in " ".join(finding.text for finding in understood.findings)


def test_what_stands_beside_the_measures_of_a_table_across_are_its_rows() -> None:
    across: list[list[Content]] = [
        ["Measure", "Number of visits made", "% of reviews in time"],
        ["Q1 2019/20", 10, 90],
        ["Target", 11, 95],
    ]
    text = inspection_text(understand(grid_workbook(sheet(across, name="Monthly"))))

    assert "  Rows\n    1  Measure: measure\n    2  Q1 2019/20: value, Q1 2019/20\n" in text


def test_a_figure_without_a_period_is_told_where_there_is_none_for_the_period() -> None:
    rows: list[list[Content]] = [
        ["Ref", "Measure", "2019/20 Q3", "Latest", "Target", "High/Low"],
        ["1", "Visits in time %", None, "85%", "90%", "High"],
        ["2", "Checks in time %", "80%", "85%", 0, None],
    ]
    text = " ".join(inspection_text(understand(grid_workbook(sheet(rows)))).split())

    said = "no figure for Q3 2019/20, but 85% under “Latest”, target 90%; Not rated: its figure names no period"
    assert said in text
    assert "no figure supplied" not in text
    assert "so no rule can rate it; a rating that the workbook shows stands. Answer the question about it" in text
