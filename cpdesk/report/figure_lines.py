"""What the key says of figures: what they count, where others' are from, how exact they are."""

from collections.abc import Iterator, Sequence

from cpdesk.domain.basis import MeasureBasis
from cpdesk.domain.compared_figure import ComparedFigure
from cpdesk.domain.compared_figures import latest_compared, population_of
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_year import measure_year
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.plain_english import joined, sentence
from cpdesk.domain.population import is_population_rate
from cpdesk.domain.quantity import decimals_of
from cpdesk.domain.year_kind import YearKind
from cpdesk.report.facts import basis_words, comparison_name

_MOST_NAMES = 12


def basis_lines(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield what the figures count, with the measures of each; what is in the period itself goes without saying."""
    by_basis: dict[MeasureBasis, list[MeasureReview]] = {}
    for review in reviews:
        if review.ruling.basis is not None and basis_words(review.ruling.basis):
            by_basis.setdefault(review.ruling.basis, []).append(review)
    for basis, counted in by_basis.items():
        yield f"Figures {basis_words(basis)}: {_names(counted, reviews)}."


def year_lines(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield which measures are of calendar years; that the others are of financial years goes without saying."""
    current = [(review, review.scorecard.current_period) for review in reviews]
    found = [item for item, period in current if period is not None and _is_calendar(item, period)]
    if found:
        yield f"Years from January to December: {_names(found, reviews)}."


def population_lines(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield of which year's population rates are, with the measures, those last of which nobody says it."""
    by_year: dict[str, list[MeasureReview]] = {}
    for review in reviews:
        if is_population_rate(review.measure) and review.current is not None:
            by_year.setdefault(population_of(review), []).append(review)
    for year in sorted(by_year, key=lambda year: (not year, year)):
        named = _names(by_year[year], reviews)
        known = f"Rates per head of the mid-{year} population: {named}."
        yield known if year else f"The workbook does not say of which year's population the rates are: {named}."


def comparator_lines(reviews: Sequence[MeasureReview]) -> Iterator[str]:
    """Yield where others' figures were published and of which group, which have no period, and that places differ."""
    figures = [(review, figure) for review in reviews for figure in latest_compared(review)]
    by_name: dict[str, dict[str, list[MeasureReview]]] = {}
    for review, figure in figures:
        if figure.about.words:
            by_name.setdefault(figure.comparator.name, {}).setdefault(figure.about.words, []).append(review)
    for name, abouts in by_name.items():
        for words, whose in abouts.items():
            where = f" for {_names(whose, reviews)}" if len(abouts) > 1 else ""
            yield sentence(f"{comparison_name(name)}{where}: {words}")
    undated = dict.fromkeys(comparison_name(f.comparator.name) for _, f in figures if f.comparator.value.period is None)
    if undated:
        yield f"The workbook does not say for which period the figures for {joined(list(undated))} are."
    if any(_is_mixed(review, figure) for review, figure in figures):
        yield "Figures are to the decimal places that their source gives, so those in one row may differ."


def _is_calendar(review: MeasureReview, period: ReportingPeriod) -> bool:
    return measure_year(review.measure, period) is YearKind.CALENDAR


def _names(named: Sequence[MeasureReview], reviews: Sequence[MeasureReview]) -> str:
    if len(named) == len(reviews):
        return "all measures"
    names = [review.measure.ref or review.measure.title for review in named]
    if len(names) > _MOST_NAMES:
        return f"{len(names)} of the {len(reviews)} measures"
    return f"measure{'s' if len(names) > 1 else ''} {joined(names)}"


def _is_mixed(review: MeasureReview, figure: ComparedFigure) -> bool:
    own = review.current.shown if review.current is not None else None
    other = figure.comparator.value.shown
    return own is not None and other is not None and decimals_of(own) != decimals_of(other)
