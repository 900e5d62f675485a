"""Each figure of a measure can be followed to the cell that it came from."""

from dataclasses import replace
from decimal import Decimal

from builders import new_session
from cpdesk.domain.measure import OtherCell, SuppliedRating
from cpdesk.domain.measure_facts import Fact, measure_facts, workbook_of
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import RagRating, RuleInForce, RuleSource
from cpdesk.domain.review import review_pack
from cpdesk.domain.ruling import RuleOrigin
from cpdesk.domain.trend import Judgement, SuppliedDirection
from cpdesk.domain.value import ValueStatus
from history_builders import LAST_YEAR, Q1, Q2, SECOND, first_quarter, imported, quarter, second_quarter
from ui.review_builders import NAME, education, pack, place, reviews, value

RULE = "Green: on or better than target. Amber: within 10% of target. Red: more than 10% worse than target."


def test_the_facts_of_a_red_measure() -> None:
    cell = f"Scorecard Q1!F21 of {NAME}"
    assert measure_facts(reviews()["2.6"], NAME) == (
        Fact("Figure", "26% (Q1 2019/20)"),
        Fact("Cell", cell, cell),
        Fact("Target", "15% (lower is better)"),
        Fact("Compared with", "19% (2018/19)"),
        Fact("By the rule", "Red (R)"),
        Fact("Rule", f"{RULE} This is the workbook's key."),
        Fact("England", "39% (2018/19)", f"Scorecard Q1!M21 of {NAME}"),
        Fact("Lead", "Virtual School"),
    )


def test_a_percentage_shows_what_it_is_of() -> None:
    assert measure_facts(reviews()["2.15"], NAME)[0].text == "47%, 62 of 131 (Q1 2019/20)"


def test_a_provisional_figure_says_so() -> None:
    given = education()[3]
    provisional = replace(given, values=(replace(given.values[-1], status=ValueStatus.PROVISIONAL),))
    assert measure_facts(reviews([provisional])["2.6"], "")[0].text == "26% (Q1 2019/20), provisional"


def test_a_measure_without_a_figure_says_why() -> None:
    facts = measure_facts(reviews()["2.10"], NAME)
    assert facts[0] == Fact("Figure", "–, not rated: no figure supplied")
    assert "Cell" not in [fact.label for fact in facts]


def test_the_workbook_s_rating_that_differs_is_shown_with_it() -> None:
    facts = {fact.label: fact.text for fact in measure_facts(reviews()["2.3"], NAME)}
    assert facts["By the rule"] == "Amber (A)"
    assert facts["Workbook"] == "Green (G), which differs from the rule"


def test_a_rule_that_was_worked_out_says_from_what() -> None:
    review = reviews()["2.6"]
    worked_out = RuleInForce(review.rule, RuleSource.INFERRED, 42, 43)
    ruling = replace(review.ruling, origin=RuleOrigin.INFERRED)
    inferred = replace(review, scorecard=replace(review.scorecard, rule_in_force=worked_out), ruling=ruling)
    facts = {fact.label: fact.text for fact in measure_facts(inferred, NAME)}
    assert facts["Rule"] == (
        f"{RULE} The workbook has no key that states a rule. Its own ratings stand; this rule would agree with 42 of"
        " 43."
    )


def test_the_workbook_s_arrow_is_shown_where_the_figures_say_otherwise() -> None:
    given = education()[3]
    arrow = SuppliedDirection(Judgement.BETTER, place("K21"))
    facts = measure_facts(reviews([replace(given, supplied_direction=arrow)])["2.6"], NAME)
    assert Fact("Direction", "worse; the workbook shows better (Scorecard Q1!K21)") in facts
    same = SuppliedDirection(Judgement.WORSE, place("K21"))
    assert "Direction" not in [
        fact.label for fact in measure_facts(reviews([replace(given, supplied_direction=same)])["2.6"], NAME)
    ]


def test_cells_with_no_role_are_kept_by_their_heading() -> None:
    given = replace(education()[0], other=(OtherCell("Wards", "All", place("P17")),))
    assert measure_facts(reviews([given])["2.2"], NAME)[-1] == Fact("Wards", "All", "Scorecard Q1!P17")


def test_the_workbook_is_the_one_that_holds_the_measure() -> None:
    given = pack()
    review = review_pack(given).measures["2.6"]
    assert workbook_of(given, review) == NAME
    assert workbook_of(given, replace(review, scorecard=replace(review.scorecard))) == ""
    assert review.current is not None
    assert review.current.number == Decimal(26)


def test_a_revised_figure_says_what_it_was_and_where() -> None:
    session = new_session()
    imported(session, first_quarter(), second_quarter())
    facts = measure_facts(session.review.measures["2.6"], "Q2.xlsx")
    where = "Scorecard Q1!E20 in Q1.xlsx"
    assert [fact for fact in facts if fact.label.startswith("Revised")] == [
        Fact("Revised (Q1 2019/20)", f"24%, revised from 26% ({where})", where)
    ]
    corrected = quarter({**SECOND, "2.6": ("19", "24", "21")}, (LAST_YEAR, Q1, Q2), number=2, name="again.xlsx")
    imported(session, corrected)
    facts = measure_facts(session.review.measures["2.6"], "again.xlsx")
    where = "Scorecard Q2!F20 in Q2.xlsx"
    assert Fact("Revised from", f"22% ({where})", where) in facts


def test_a_forecast_is_a_fact_of_its_own_in_its_own_words() -> None:
    given = replace(education()[3], supplied_rating=SuppliedRating(forecast=RagRating.AMBER))
    review = reviews([given])["2.6"]
    assert Fact("Forecast", "Amber forecast for the end of the year; it is not counted") in measure_facts(review, NAME)
    assert review.rating.rag is RagRating.RED


def test_the_year_so_far_is_told_with_its_cells_where_it_can_be_worked_out() -> None:
    q2 = ReportingPeriod.quarter(2019, 2)
    counted = [
        replace(value("40%", Q1, "F21"), numerator=Decimal(20), denominator=Decimal(50)),
        replace(value("48%", q2, "G21"), numerator=Decimal(42), denominator=Decimal(88)),
    ]

    def facts(title: str) -> dict[str, str]:
        item = replace(education()[3], title=title, values=tuple(counted))
        made = pack([item])
        card = replace(made.scorecards[0], current_period=q2)
        review = review_pack(made).measures["2.6"]
        now = replace(review, scorecard=card, current=counted[1])
        return {fact.label: fact.text for fact in measure_facts(now, NAME)}

    assert facts("% of reviews held in time in the quarter")["So far this year"] == (
        "45% (62 of 138), from Q1 2019/20 (Scorecard Q1!F21), Q2 2019/20 (Scorecard Q1!G21)"
    )
    assert "So far this year" not in facts("% of children placed out of area at period end")
