"""A workbook's own ratings are read however it shows them, with how it does, and none is invented."""

from collections.abc import Callable, Sequence

import pytest
from openpyxl.formatting.rule import CellIsRule, FormulaRule, IconSetRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.rating import RuleSource
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.reader import understand
from excel_builders import built
from understood import amber_of

RED, AMBER, GREEN, BLUE = "FF0000", "FFC000", "00B050", "0070C0"
_HEADINGS = ("Ref", "Measure", "Good to be", "Q4 2018/19", "Q1 2019/20", "Target")
_ROWS: tuple[tuple[str | float, ...], ...] = (
    ("1.1", "% reviews on time", "High", 96, 98, 95),
    ("1.2", "% dental checks", "High", 88, 88, 90),
    ("1.3", "% in foster care", "High", 44, 30, 45),
    ("1.4", "Number missing", "Low", 4, 6, 5),
)
_FIRST = 4
Note = str | tuple[str, str]


def _paint(sheet: Worksheet, row: int, column: int, colour: str) -> None:
    sheet.cell(row, column).fill = PatternFill("solid", fgColor=f"FF{colour}")


def _understood(
    *,
    heading: str = "",
    cells: Sequence[str | float | None] = (),
    notes: Sequence[Note] = (),
    look: Callable[[Worksheet], object] = lambda _: None,
    told: ImportProfile = ImportProfile(),
) -> SuppliedWorkbook:
    """Return what a scorecard of four measures tells; `cells` stand in a seventh column, a note may have a swatch."""

    def fill(sheet: Worksheet) -> None:
        sheet["A1"] = "Corporate parenting scorecard Q1 2019/20"
        for column, text in enumerate([*_HEADINGS, *([heading] if heading else [])], 1):
            sheet.cell(_FIRST - 1, column, text)
        for number, row in enumerate(_ROWS):
            extra = cells[number : number + 1]
            for column, value in enumerate([*row, *extra], 1):
                sheet.cell(_FIRST + number, column, value)
        for number, note in enumerate(notes, _FIRST + len(_ROWS) + 2):
            if isinstance(note, tuple):
                _paint(sheet, number, 1, note[0])
                sheet.cell(number, 2, note[1])
            else:
                sheet.cell(number, 1, note)
        look(sheet)

    return understand(parse_workbook(built(fill), "scorecard.xlsx"), told)


def _card(**given: object) -> Scorecard:
    (card,) = _understood(**given).scorecards  # type: ignore[arg-type]
    return card


def _ratings(card: Scorecard) -> list[str | None]:
    return [measure.supplied_rating.rag and measure.supplied_rating.rag.value for measure in card.measures]


def _sources(card: Scorecard) -> set[str]:
    return {measure.supplied_rating.source.value for measure in card.measures if measure.supplied_rating.source}


def _painted(column: int, colours: Sequence[str | None]) -> Callable[[Worksheet], None]:
    def look(sheet: Worksheet) -> None:
        for number, colour in enumerate(colours):
            if colour is not None:
                _paint(sheet, _FIRST + number, column, colour)

    return look


@pytest.mark.parametrize(
    ("cells", "notes", "ratings"),
    [
        (["G", "A", "R ", "RED (R)"], [], ["green", "amber", "red", "red"]),
        (["G↑", "A→", "R ↓", "🔴"], [], ["green", "amber", "red", "red"]),
        (["A/G", "AG", "A/R", "Amber-Red"], [], ["amber-green", "amber-green", "amber-red", "amber-red"]),
        (["G*", "A¹", "R [note 1]", "G (1)"], [], ["green", "amber", "red", "green"]),
        ([3, 2, 1, "1"], ["Key: 1 = Red, 2 = Amber, 3 = Green"], ["green", "amber", "red", "red"]),
        (
            [5, 3, 1, 2],
            ["1 = Poor", "2 = Requires improvement", "3 = Satisfactory", "4 = Good", "5 = Excellent"],
            ["green", "amber", "red", "amber-red"],
        ),
        (
            ["On target", "Within tolerance", "Off track", "Off track"],
            ["Green = On target", "Amber = Within tolerance (within 10% of target)", "Red = Off track"],
            ["green", "amber", "red", "red"],
        ),
        (["Met", "Not met", "Not met", "Met"], [(GREEN, "Met"), (RED, "Not met")], ["green", "red", "red", "green"]),
        (["✓", "✗", "✗", "✓"], ["✓ = target met (green)", "✗ = not met (red)"], ["green", "red", "red", "green"]),
        (
            [4, 2, 1, 5],
            [
                "5 = Green: on target",
                "4 = Amber-green: just below target",
                "3 = Amber: below target",
                "2 = Amber-red: well below target",
                "1 = Red: far below target",
            ],
            ["amber-green", "amber-red", "red", "green"],
        ),
        (
            ["★", "●", "▲", "▲"],
            ["★ Green star: above target", "● Blue circle: within target", "▲ Red triangle: behind target"],
            ["green", "blue", "red", "red"],
        ),
        (
            ["Green star", "Blue circle", "Red triangle", "Red triangle"],
            [],
            ["green", "blue", "red", "red"],
        ),
    ],
)
def test_a_text_in_any_form_is_a_rating(
    cells: list[str | float | None], notes: list[Note], ratings: list[str | None]
) -> None:
    card = _card(heading="Status", cells=cells, notes=notes)

    assert (_ratings(card), _sources(card)) == (ratings, {"text"})


@pytest.mark.parametrize(
    "cells",
    [
        [3, 2, 1, 1],
        ["On target", "Within tolerance", "Off track", "Off track"],
        ["✓", "✗", "✗", "✓"],
        ["Improved performance", "Stayed the same", "Requires improvement", "Improved performance"],
        ["", "", "", ""],
    ],
)
def test_words_and_signs_that_no_legend_explains_are_no_ratings(cells: list[str | float | None]) -> None:
    assert _ratings(_card(heading="Status", cells=cells)) == [None, None, None, None]


def test_a_mark_of_revised_figures_is_not_red() -> None:
    card = _card(heading="Status", cells=["R", "", "P", "R"], notes=["R = revised, P = provisional"])

    assert _ratings(card) == [None, None, None, None]


@pytest.mark.parametrize(
    "colours",
    [[GREEN, AMBER, RED, RED], ["C6EFCE", "FFEB9C", "FFC7CE", "FFC7CE"]],
)
@pytest.mark.parametrize("column", [1, 2, 5, 7])
def test_a_fill_is_a_rating_wherever_it_stands(column: int, colours: list[str]) -> None:
    card = _card(heading="RAG", cells=[], look=_painted(column, colours))

    assert (_ratings(card), _sources(card)) == (["green", "amber", "red", "red"], {"fill"})


def test_a_whole_row_s_fill_is_a_rating() -> None:
    def look(sheet: Worksheet) -> None:
        for column in range(1, 7):
            _painted(column, ["C6EFCE", "FFEB9C", "FFC7CE", "FFC7CE"])(sheet)

    assert _ratings(_card(look=look)) == ["green", "amber", "red", "red"]


def test_bands_a_picked_out_column_and_pledges_colours_are_no_ratings() -> None:
    def bands(sheet: Worksheet) -> None:
        for column in range(1, 7):
            _painted(column, ["FFF2CC", None, "FFF2CC", None])(sheet)

    def picked_out(sheet: Worksheet) -> None:
        _painted(5, [AMBER] * 4)(sheet)
        _paint(sheet, _FIRST - 1, 5, AMBER)

    def marked(sheet: Worksheet) -> None:
        _painted(5, [None, "FFFF00", None, None])(sheet)

    for look in (bands, picked_out, marked):
        assert _ratings(_card(look=look)) == [None] * 4


def test_the_colours_of_pledges_are_no_ratings() -> None:
    def fill(sheet: Worksheet) -> None:
        rows: list[Sequence[str | float]] = [
            ("Pledge 1 A good parent",),
            *_ROWS[:2],
            ("Pledge 2 Learning",),
            *_ROWS[2:],
        ]
        sheet.append(["Scorecard Q1 2019/20"])
        for cells in ([], _HEADINGS, *rows):
            sheet.append(list(cells))
        for row, colour in zip(range(4, 10), (GREEN, GREEN, GREEN, RED, RED, RED), strict=True):
            _paint(sheet, row, 1, colour)

    (card,) = understand(parse_workbook(built(fill), "scorecard.xlsx")).scorecards

    assert [(measure.pledge, measure.supplied_rating.rag) for measure in card.measures] == [
        ("Pledge 1 A good parent", None),
        ("Pledge 1 A good parent", None),
        ("Pledge 2 Learning", None),
        ("Pledge 2 Learning", None),
    ]


@pytest.mark.parametrize(
    ("notes", "ratings"),
    [
        ([], ["blue", "amber", "red", "green"]),
        (["Blue = completed", "Green = on target", "Amber = within 10%"], ["blue", "amber", "red", "green"]),
        (["Blue = not due this quarter", "Green = on target"], [None, "amber", "red", "green"]),
        ([(GREEN, "New measure for 2019/20")], ["blue", "amber", "red", None]),
        (["Green: new measure", "Amber: within 10% of target"], ["blue", "amber", "red", None]),
        (["Cells in green are estimates."], ["blue", "amber", "red", None]),
    ],
)
def test_a_colour_is_no_rating_where_the_legend_says_that_it_is_something_else(
    notes: list[Note], ratings: list[str | None]
) -> None:
    assert _ratings(_card(notes=notes, look=_painted(5, [BLUE, AMBER, RED, GREEN]))) == ratings


def test_a_conditional_fill_shows_over_the_cell_s_own() -> None:
    def look(sheet: Worksheet) -> None:
        _painted(5, [GREEN] * 4)(sheet)
        for limit, colour in (("80", RED), ("90", AMBER)):
            rule = CellIsRule(operator="lessThan", formula=[limit], fill=PatternFill(bgColor=f"FF{colour}"))
            sheet.conditional_formatting.add("E4:E6", rule)

    card = _card(look=look)

    assert _ratings(card) == ["green", "amber", "red", "green"]
    assert [measure.supplied_rating.source.value for measure in card.measures if measure.supplied_rating.source] == [
        "fill",
        "conditional",
        "conditional",
        "fill",
    ]


def test_a_blank_column_of_ratings_may_be_coloured_by_formulas() -> None:
    def look(sheet: Worksheet) -> None:
        for formula, colour in (
            ('OR(AND($C4="High",$E4>=$F4),AND($C4="Low",$E4<=$F4))', GREEN),
            ("ABS($E4-$F4)/$F4<=10%", AMBER),
            ("TRUE", RED),
        ):
            rule = FormulaRule(formula=[formula], fill=PatternFill(bgColor=f"FF{colour}"))
            sheet.conditional_formatting.add("G4:G7", rule)

    card = _card(heading="RAG", look=look)

    assert (_ratings(card), _sources(card)) == (["green", "amber", "red", "red"], {"conditional"})


def test_icons_are_ratings_in_their_column_and_arrows_directions_in_theirs() -> None:
    def look(sheet: Worksheet) -> None:
        sheet["H3"] = "Direction of travel"
        for row, number in zip(range(4, 8), (1, 0, -1, -1), strict=True):
            sheet.cell(row, 8, number)
        sheet.conditional_formatting.add("G4:G7", IconSetRule("3TrafficLights1", "num", [1, 2, 3], showValue=False))
        sheet.conditional_formatting.add("H4:H7", IconSetRule("3Arrows", "num", [-1, 0, 1], showValue=False))

    card = _card(heading="RAG", cells=[3, 2, 1, 1], look=look)

    assert (_ratings(card), _sources(card)) == (["green", "amber", "red", "red"], {"icon"})
    assert [measure.supplied_direction.judgement.value for measure in card.measures if measure.supplied_direction] == [
        "better",
        "same",
        "worse",
        "worse",
    ]


def test_arrows_beside_the_figures_are_no_ratings() -> None:
    card = _card(
        look=lambda sheet: sheet.conditional_formatting.add("E4:E7", IconSetRule("3Arrows", "num", [0, 50, 90]))
    )

    assert _ratings(card) == [None] * 4


def test_a_sign_s_own_colour_is_a_rating_and_a_figure_s_only_where_the_legend_says_so() -> None:
    def coloured(column: int) -> Callable[[Worksheet], None]:
        def look(sheet: Worksheet) -> None:
            for row, colour in zip(range(4, 8), (GREEN, AMBER, RED, RED), strict=True):
                sheet.cell(row, column).font = Font(color=f"FF{colour}")

        return look

    ratings = ["green", "amber", "red", "red"]
    legend = ["Figures in red are below target, in green on target"]

    assert _ratings(_card(heading="RAG", cells=["●"] * 4, look=coloured(7))) == ratings
    assert _ratings(_card(heading="RAG", cells=["▲", "►", "▼", "▼"], look=coloured(7))) == ratings
    assert _ratings(_card(look=coloured(5))) == [None] * 4
    assert _ratings(_card(look=coloured(5), notes=legend)) == ratings


def test_a_forecast_rating_is_never_taken_for_the_current_one() -> None:
    def look(sheet: Worksheet) -> None:
        sheet["H3"] = "Forecast RAG"
        for row, text in zip(range(4, 8), ("A", "G", "R", ""), strict=True):
            sheet.cell(row, 8, text)

    card = _card(heading="RAG", cells=["G", "A", "", "R"], look=look)

    assert [
        (supplied.rag and supplied.rag.value, supplied.forecast and supplied.forecast.value, str(supplied.place))
        for supplied in (measure.supplied_rating for measure in card.measures)
    ] == [
        ("green", "amber", "Scorecard!G4"),
        ("amber", "green", "Scorecard!G5"),
        (None, "red", "None"),
        ("red", None, "Scorecard!G7"),
    ]


def test_what_cannot_be_worked_out_and_colours_that_rate_nothing_are_findings() -> None:
    def look(sheet: Worksheet) -> None:
        rule = FormulaRule(formula=["E4<TODAY()"], fill=PatternFill(bgColor=f"FF{RED}"))
        sheet.conditional_formatting.add("E4:E7", rule)

    found = [(finding.code, finding.place.cell) for finding in _understood(look=look).findings]

    assert found == [("conditional-format-unread", "E4")]


@pytest.mark.parametrize(
    ("heading", "amber"), [("Floor", ["5", "10", "5", "1"]), ("Red threshold", ["5", "10", "5", "1"])]
)
def test_a_column_of_floors_gives_each_measure_its_own_rule(heading: str, amber: list[str]) -> None:
    card = _card(heading=heading, cells=[90, 80, 40, 6])

    assert [str(amber_of(measure.rule)) for measure in card.measures if measure.rule] == amber
    assert [card.rate(measure).rag for measure in card.measures] == ["green", "amber", "red", "amber"]


_LEGEND = ((GREEN, "On or above target"), (AMBER, "Within 5% of target"), (RED, "More than 5% off target"))


_NAMED = (("Green", _LEGEND[0][1]), ("Amber", _LEGEND[1][1]), ("Red", _LEGEND[2][1]))


def _beside(sheet: Worksheet) -> None:
    sheet["I3"] = "Key"
    for row, (colour, text) in enumerate(_LEGEND, 4):
        _paint(sheet, row, 9, colour)
        sheet.cell(row, 10, text)


def _in_one_row(sheet: Worksheet) -> None:
    for place, (colour, text) in enumerate(_LEGEND):
        _paint(sheet, 10, 1 + 2 * place, colour)
        sheet.cell(10, 2 + 2 * place, text)


def _in_coloured_cells(sheet: Worksheet) -> None:
    for column, (name, text) in enumerate(_NAMED, 1):
        _paint(sheet, 10, column, _LEGEND[column - 1][0])
        sheet.cell(10, column, f"{name}: {text.lower()}")


def _on_a_sheet_of_its_own(sheet: Worksheet) -> None:
    key = sheet.parent.create_sheet("Notes")  # type: ignore[union-attr]
    rows = (("Key to ratings",), ("Colour", "Definition"), *_NAMED)
    for row in rows:
        key.append(row)


@pytest.mark.parametrize("legend", [_beside, _in_one_row, _in_coloured_cells, _on_a_sheet_of_its_own])
def test_a_legend_is_read_wherever_it_stands_and_is_no_measure(legend: Callable[[Worksheet], None]) -> None:
    def look(sheet: Worksheet) -> None:
        _painted(5, [GREEN, AMBER, RED, RED])(sheet)
        legend(sheet)

    card = _card(look=look)

    assert card.rule_in_force.rule is not None
    assert card.rule_in_force.rule.sentence() == (
        "Green: on or better than target. Amber: within 5% of target. Red: more than 5% worse than target."
    )
    assert (card.rule_in_force.agrees, card.rule_in_force.rated, len(card.measures)) == (4, 4, 4)


def test_a_rating_merged_over_two_measures_is_both_measures_own() -> None:
    card = _card(heading="RAG", cells=["G", "A", None, "R"], look=lambda sheet: sheet.merge_cells("G5:G6"))

    assert _ratings(card) == ["green", "amber", "amber", "red"]


@pytest.mark.parametrize(
    "note",
    ["R = revised", "Red text is provisional", "Green Lane home: new in this year", "Amber Valley data not available"],
)
def test_words_that_begin_like_a_colour_take_nothing_from_the_ratings(note: str) -> None:
    assert _ratings(_card(notes=[note], look=_painted(5, [GREEN, AMBER, RED, RED]))) == ["green", "amber", "red", "red"]


def test_the_other_colours_of_a_legend_that_rates_nothing_are_no_ratings_either() -> None:
    def look(sheet: Worksheet) -> None:
        _painted(5, [GREEN, AMBER, RED, RED])(sheet)
        for row, (colour, words) in enumerate([(AMBER, "Provisional data"), (GREEN, "Data from a partner")], 11):
            _paint(sheet, row, 1, colour)
            sheet.cell(row, 2, words)

    assert _ratings(_card(look=look)) == [None, None, "red", "red"]


def test_a_banner_is_no_swatch() -> None:
    def look(sheet: Worksheet) -> None:
        _painted(5, [GREEN, AMBER, RED, RED])(sheet)
        sheet["B1"], sheet["A1"] = sheet["A1"].value, None
        for column in range(1, 8):
            _paint(sheet, 1, column, GREEN)
        _paint(sheet, 11, 1, GREEN)
        sheet["B11"] = "Children's services"

    assert _ratings(_card(look=look)) == ["green", "amber", "red", "red"]


@pytest.mark.parametrize(
    ("heading", "rag", "forecast"),
    [("Verdict", "green", None), ("Likely position at year end", None, "green"), ("Last position", None, None)],
)
def test_worded_ratings_are_those_of_the_time_that_their_heading_names(
    heading: str, rag: str | None, forecast: str | None
) -> None:
    legend = ["Green = On target", "Red = Off track"]
    card = _card(heading=heading, cells=["On target"] * 3 + ["Off track"], notes=legend)
    supplied = card.measures[0].supplied_rating

    assert (supplied.rag, supplied.forecast) == (rag, forecast)


def test_numbers_that_may_count_anything_are_no_ratings() -> None:
    card = _card(heading="Priority", cells=[3, 2, 1, 1], notes=["Key: 1 = Red, 2 = Amber, 3 = Green"])

    assert _ratings(card) == [None] * 4


def test_a_column_that_a_person_has_named_is_not_taken_for_ratings() -> None:
    legend = ["Green = On target", "Red = Off track"]
    told = ImportProfile(answers=(ImportAnswer(AnswerKind.COLUMN_ROLE, "verdict", "other"),))

    assert _ratings(_card(heading="Verdict", cells=["On target"] * 4, notes=legend)) == ["green"] * 4
    assert _ratings(_card(heading="Verdict", cells=["On target"] * 4, notes=legend, told=told)) == [None] * 4


def test_a_key_whose_amber_is_not_understood_blames_nobody() -> None:
    cells, key = ["A", "A", "R", "R"], ["Green = on target", "Amber = of some concern to the board", "Red = off target"]
    found = _understood(
        heading="RAG", cells=cells, notes=["GREEN: on target whatever amber may be", "RED: target missed"]
    )
    (card,) = found.scorecards
    assert card.rule_in_force.source is not RuleSource.KEY
    assert "key-unclear" in [finding.code for finding in found.findings]
    assert _understood(heading="RAG", cells=cells, notes=key).scorecards[0].rule_in_force.source is RuleSource.INFERRED


def test_a_key_of_green_and_red_alone_is_that_of_a_council_with_no_amber() -> None:
    found = _understood(heading="RAG", cells=["G", "A", "R", "R"], notes=["GREEN: on target", "RED: target missed"])
    assert found.scorecards[0].rule_in_force.source is RuleSource.KEY
    assert "key-unclear" not in [finding.code for finding in found.findings]
    assert "rag-disagrees" in [finding.code for finding in found.findings]


@pytest.mark.parametrize(
    ("notes", "comments", "status"),
    [
        (["* provisional"], [], "provisional"),
        (["Notes: * revised since the last report"], [], "revised"),
        ([], ["", "* provisional"], "provisional"),
        ([], ["* provisional"], None),
        ([], [], None),
    ],
)
def test_a_footnote_that_a_figure_points_to_says_how_firm_it_is(
    notes: list[Note], comments: list[str], status: str | None
) -> None:
    found = _understood(heading="Comments", cells=comments, notes=notes, look=_starred)
    value = found.scorecards[0].measures[1].values[-1]
    assert (value.text, str(value.number), value.status) == ("77.5%*", "77.5", status)


def _starred(sheet: Worksheet) -> None:
    sheet.cell(_FIRST + 1, 5, "77.5%*")
