"""What the key says of figures."""

from dataclasses import replace

from cpdesk.domain.comparator_about import ComparatorAbout
from cpdesk.domain.edits import DescribeComparator, Edit, ShowLimits
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.quantity import Unit
from cpdesk.domain.review import review_pack
from cpdesk.domain.value import Comparator
from cpdesk.report.compose import compose
from cpdesk.report.figure_lines import basis_lines, comparator_lines, population_lines, year_lines
from outline_text import spoken
from pack_builders import measure, pack_of, scorecard, value, workbook

LAIT = DescribeComparator("England", ComparatorAbout("LAIT", "November 2019"))


def absent(ref: str = "2.6", title: str = "% absent in the last 12 months", england: str = "39") -> Measure:
    item = measure(ref, title, [17, 19, 26], "15")
    dated = value(england, ReportingPeriod.financial_year(2018), "M21")
    return replace(item, comparators=(Comparator("England", dated),))


def reviewed(*items: Measure, edits: tuple[Edit, ...] = ()) -> tuple[MeasureReview, ...]:
    return tuple(review_pack(pack_of(workbook([scorecard(items)]), edits=edits)).measures.values())


def test_what_figures_count_is_said_with_the_measures() -> None:
    assert list(basis_lines(reviewed(absent(), absent("2.7", "% of pupils")))) == [
        "Figures over the last 12 months: measure 2.6."
    ]
    assert list(basis_lines(reviewed(absent()))) == ["Figures over the last 12 months: all measures."]


def test_publications_are_said_and_differing_places_too() -> None:
    assert list(comparator_lines(reviewed(absent(england="39.4"), edits=(LAIT,)))) == [
        "England: LAIT, November 2019.",
        "Figures are to the decimal places that their source gives, so those in one row may differ.",
    ]


def test_one_measure_s_own_publication_is_named() -> None:
    own = DescribeComparator("England", ComparatorAbout("DfE"), "2.7")
    assert list(comparator_lines(reviewed(absent(), absent("2.7"), edits=(LAIT, own)))) == [
        "England for measure 2.6: LAIT, November 2019.",
        "England for measure 2.7: DfE, November 2019.",
    ]


def test_figures_without_a_period_are_told() -> None:
    item = measure("2.6", "% of pupils", [17, 19, 26], "15", england="39", neighbours="38")
    assert list(comparator_lines(reviewed(item))) == [
        "The workbook does not say for which period the figures for England and statistical neighbours are."
    ]


def test_an_entry_says_period_and_publication_in_brackets_and_what_its_figure_counts() -> None:
    text = spoken(compose(pack_of(workbook([scorecard([absent()])]), edits=[LAIT])))
    assert "The figure for Q1 2019/20, over the last 12 months, is 26%" in text
    assert "The figure for England (2018/19; LAIT, November 2019) is 39%." in text


def test_an_entry_with_limits_asked_for_says_why_it_has_none() -> None:
    text = spoken(compose(pack_of(workbook([scorecard([absent()])]), edits=[ShowLimits("", are_shown=True)])))
    assert "Figures over the last 12 months overlap, so limits would mislead." in text
    assert "SPC" not in text


def test_of_which_population_rates_are_is_said_or_that_nobody_says_it() -> None:
    known = measure("1.2", "Rate per 10,000 (mid-2018 population)", [62, 64, 66], unit=Unit.RATE)
    unknown = measure("1.3", "Rate per 10,000 aged 16 and 17", [62, 64, 66], unit=Unit.RATE, row=22)
    assert list(population_lines(reviewed(absent(), known, unknown))) == [
        "Rates per head of the mid-2018 population: measure 1.2.",
        "The workbook does not say of which year's population the rates are: measure 1.3.",
    ]
    assert list(population_lines(reviewed(absent()))) == []


def test_years_from_january_are_said_to_be_such() -> None:
    january = measure("1.4", "Children adopted since 1 January", [4, 3, 2], unit=Unit.NUMBER, row=22)
    assert list(year_lines(reviewed(absent(), january))) == ["Years from January to December: measure 1.4."]
    assert list(year_lines(reviewed(absent()))) == []


def test_the_population_of_england_is_none_of_a_percentage() -> None:
    edit = DescribeComparator("England", ComparatorAbout("LAIT", population="2018"))
    rate = replace(absent("1.2", "Rate per 10,000"), unit=Unit.RATE)
    assert next(iter(comparator_lines(reviewed(absent(), edits=(edit,))))) == "England: LAIT."
    assert next(iter(comparator_lines(reviewed(rate, edits=(edit,))))) == "England: LAIT, mid-2018 population."
