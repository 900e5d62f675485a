"""What is found of the populations that rates are of."""

from dataclasses import replace

from builders import new_session
from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import DescribeComparator, Edit
from cpdesk.domain.finding import Severity
from cpdesk.domain.measure import Measure
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.population import OWN_FIGURES
from cpdesk.domain.population_check import population_findings
from cpdesk.domain.quantity import Unit
from cpdesk.domain.scorecard import Column, ColumnRole, Scorecard
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.value import Comparator
from history_builders import first_quarter, imported, second_quarter
from pack_builders import measure, pack_of, scorecard, value, workbook

PER_HEAD = "Rate of cared for children per 10,000"
NOTE = "Rates use the mid-2018 population."


def rate(title: str = PER_HEAD, *, ref: str = "1.2", england: str | None = None) -> Measure:
    return measure(ref, title, [62, 64, 66], unit=Unit.RATE, england=england)


def found(card: Scorecard, *edits: Edit) -> list[tuple[str, Severity, str]]:
    pack = pack_of(workbook([card]), edits=edits)
    return [(one.code, one.severity, one.text) for one in population_findings(pack.scorecards, (), pack.showing)]


def headed(card: Scorecard, **headings: str) -> Scorecard:
    columns = tuple(Column(letters, words, ColumnRole.VALUE, None) for letters, words in headings.items())
    return replace(card, columns=columns)


def test_rates_of_which_nobody_says_the_population_are_named_together() -> None:
    card = scorecard([rate(), rate(ref="1.3", england="65"), measure("2.6", "% below", [17, 19, 26], "15")])
    (finding,) = found(card)
    assert finding[:2] == ("population-unknown", Severity.NOTE)
    assert finding[2].startswith(
        "Nothing says of which year's population these rates are: the council's own (measures 1.2, 1.3) and England"
        " (measure 1.3)."
    )


def test_what_is_known_and_alike_is_no_finding() -> None:
    both = "Rates for England and the council use the mid-2018 population."
    assert found(scorecard([rate(england="65")], notes=(both,))) == []
    assert found(scorecard([rate("Rate per 10,000 (mid-2018 population)")])) == []


def test_a_comparator_of_another_population_is_graver_for_the_same_period() -> None:
    card = scorecard([rate(england="65")], notes=(NOTE, "England uses the mid-2017 population."))
    (finding,) = found(card)
    assert finding[:2] == ("population-differs", Severity.WARNING)
    assert finding[2].startswith("England is per head of the mid-2017 population, Measure 1.2 of that of mid-2018. ")
    last_year = Comparator("England", value("65", ReportingPeriod.financial_year(2017), "M21", Unit.RATE))
    older = replace(card, measures=(replace(card.measures[0], comparators=(last_year,)),))
    assert found(older)[0][:2] == ("population-differs", Severity.NOTE)


def test_an_earlier_figure_of_another_population_is_noted() -> None:
    card = headed(scorecard([rate()]), E="2018/19 (mid-2017 population)", F="Q1 2019/20 (mid-2018 population)")
    (finding,) = found(card)
    assert finding[:2] == ("population-differs", Severity.NOTE)
    assert finding[2].startswith("Measure 1.2 is per head of the mid-2018 population, and earlier of that of mid-2017.")


def test_what_an_officer_says_settles_it() -> None:
    card = scorecard([rate(england="65")])
    edits = [DescribeComparator(name, ComparatorAbout(population="2018")) for name in (OWN_FIGURES, "England")]
    assert found(card, *edits) == []
    other = DescribeComparator("England", ComparatorAbout(population="2017"))
    assert [code for code, *_ in found(card, edits[0], other)] == ["population-differs"]


def test_rates_of_something_else_are_left_alone() -> None:
    assert found(scorecard([rate("Caseload per social worker")])) == []


def of_year(book: SuppliedWorkbook, year: int) -> SuppliedWorkbook:
    card = book.scorecards[0]
    per_head = replace(card.measures[0], title=PER_HEAD, unit=Unit.RATE)
    notes = (f"Rates use the mid-{year} population.",)
    return replace(book, scorecards=(replace(card, measures=(per_head,), notes=notes),))


def test_another_population_than_in_the_workbook_before_is_noted() -> None:
    pack = imported(new_session(), of_year(first_quarter(), 2017), of_year(second_quarter(), 2018))
    texts = [one.text for one in population_findings(pack.scorecards, pack.history, pack.showing)]
    assert len(texts) == 1
    assert "of the mid-2018 population, in the workbook before of mid-2017." in texts[0]
    same = imported(new_session(), of_year(first_quarter(), 2018), of_year(second_quarter(), 2018))
    assert population_findings(same.scorecards, same.history, same.showing) == ()
