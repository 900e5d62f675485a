"""The entry of a measure that the paper reports on."""

from collections.abc import Iterator, Sequence

from cpdesk.charts.figures import measure_figure
from cpdesk.domain.chart_kind import ChartKind
from cpdesk.domain.commentary import Commentary
from cpdesk.domain.figure import BarFigure, SeriesKind, TrendFigure
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_APPLICABLE, NOT_AVAILABLE
from cpdesk.domain.outline import FigureBlock, Heading, OutlineBlock, Table, TableCell
from cpdesk.domain.plain_english import joined, sentence, uncapitalised
from cpdesk.domain.review import PackReview
from cpdesk.domain.shortened import shortened
from cpdesk.report.commentary_blocks import commentary_blocks
from cpdesk.report.exempt_sentence import exempt_sentence
from cpdesk.report.facts import fact_sentences, measure_label, rating_notes
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.narrative import plain
from cpdesk.report.revised_figures import revision_notes

MOST_HEADING = 160
"""A heading longer than two lines is no heading; the whole wording is then printed below it."""

_FEWEST_POINTS = 2
MOST_CHARTED = 100
"""The measures that a paper has charts of. Nobody leafs through more, and each takes a tenth of a second to draw."""


def reported_groups(review: PackReview) -> tuple[tuple[MeasureReview, ...], ...]:
    """Return the red measures in the order of the paper, then others whose commentary an officer marked ready.

    Last come those that are exempt, however they are rated: their places in the public paper tell nothing but that.
    Those that one commentary serves stand together, as the words are about each of them; what is said of a whole pledge
    stands under its heading, and each red measure of it alone.
    """
    groups: dict[str, tuple[MeasureReview, ...]] = {}
    public = [measure for measure in review.measures.values() if measure.exemption is None]
    exempt = [measure for measure in review.measures.values() if measure.exemption is not None]
    reds = [measure for measure in public if measure.needs_commentary]
    for measure in (*reds, *filter(_is_said_ready, public), *exempt):
        commentary = measure.commentary
        is_shared = commentary is not None and not commentary.pledge
        keys = [key for key in commentary.measures if key in review.measures] if commentary and is_shared else []
        name = f"shared {commentary.id}" if commentary and is_shared else f"own {measure.key}"
        groups.setdefault(name, tuple(review.measures[key] for key in keys or [measure.key]))
    return tuple(groups.values())


def _is_said_ready(measure: MeasureReview) -> bool:
    """Return whether an officer has something to say of the measure itself, and said that it is ready."""
    is_of_pledge = measure.commentary is not None and bool(measure.commentary.pledge)
    return not is_of_pledge and measure.state is not None and measure.state.is_ready


def is_red_group(group: Sequence[MeasureReview]) -> bool:
    """Return whether a group is reported because a measure of it is red that is not exempt."""
    return any(measure.needs_commentary and measure.exemption is None for measure in group)


def is_exempt_group(group: Sequence[MeasureReview]) -> bool:
    """Return whether a group is reported only because it is exempt."""
    return all(measure.exemption is not None for measure in group)


def measure_entry(
    group: Sequence[MeasureReview], words: FixedWords, *, shows_exempt: bool, has_charts: bool = True
) -> Iterator[OutlineBlock]:
    """Yield the entry of a group of measures that share a commentary, or of one measure alone.

    Without charts it still has the figures of each, as a table.
    """
    heading = entry_heading(group)
    yield Heading(heading, 2)
    for review in group:
        if review.exemption is not None:
            yield plain(exempt_line(review, words), 3)
        if review.measure.is_withheld:
            continue
        yield plain(_facts(review, is_alone=len(group) == 1, is_named=not heading.endswith("…")), 3)
        for note in (*revision_notes(review), *rating_notes(review)):
            yield plain(note, 3)
    commentary = group[0].commentary
    if commentary is not None and commentary.pledge:
        yield plain(words.sentence("commentary_of_pledge", pledge=commentary.pledge.strip()), 3)
    elif not is_exempt_group(group) or _is_printed(group, commentary):
        is_shared = len(group) > 1
        key = group[0].key
        yield from commentary_blocks(commentary, words, 3, shows_exempt=shows_exempt, is_shared=is_shared, key=key)
    for review in group:
        yield from figure_blocks(review, 3, has_chart=has_charts)


def _is_printed(group: Sequence[MeasureReview], commentary: Commentary | None) -> bool:
    """Return whether the whole paper has words on exempt measures; the public one says no more than that they are."""
    has_words = commentary is not None and not commentary.says_nothing
    is_withheld = any(review.measure.is_withheld for review in group)
    return not is_withheld and (has_words or any(review.needs_commentary for review in group))


def figure_blocks(
    review: MeasureReview, number_level: int, *, has_chart: bool = True, kind: ChartKind | None = None
) -> Iterator[OutlineBlock]:
    """Yield a measure's chart with its figures as a table below it; the table alone without, nothing of one figure.

    It is of the kind that the measure has in the pack unless a text asks for another.
    """
    figure = measure_figure(review, kind)
    if _drawn_points(figure) < _FEWEST_POINTS:
        return
    if has_chart:
        yield FigureBlock(figure, figure.title)
    if figure.notes:
        yield plain(" ".join(figure.notes), number_level)
    yield figure_table(review, figure, is_of_chart=has_chart)
    if any(NOT_AVAILABLE in row for row in figure.rows):
        yield plain(f"{NOT_AVAILABLE}: no figure supplied.")
    if any(NOT_APPLICABLE in row for row in figure.rows):
        yield plain(f"{NOT_APPLICABLE}: not applicable, as limits, targets and others' figures are not judged.")


def entry_heading(group: Sequence[MeasureReview]) -> str:
    """Return the heading: Measure 2.6: % of secondary pupils…; Measures 3.1 and 3.2: … and …."""
    refs = [review.measure.ref for review in group if review.measure.ref]
    titles = joined([" ".join(review.measure.title.split()) for review in group])
    label = f"Measure{'s' if len(group) > 1 else ''}"
    if len(refs) == len(group):
        label = f"{label} {joined(refs)}"
    return shortened(f"{label}: {titles}", MOST_HEADING)


def _facts(review: MeasureReview, *, is_alone: bool, is_named: bool) -> str:
    """Return the facts of a measure; its whole wording before them where the heading had no room for it."""
    label = "" if is_alone or not review.measure.ref else f"{measure_label(review)}: "
    wording = "" if is_named and (is_alone or review.measure.ref) else " ".join(review.measure.title.split())
    rating = "" if is_alone and review.needs_commentary else f"It is {_rating_words(review)}."
    facts = fact_sentences(review)
    if label and not wording:
        facts = uncapitalised(facts)
    return label + " ".join(filter(None, (wording and sentence(wording), facts, rating)))


def exempt_line(review: MeasureReview, words: FixedWords) -> str:
    """Return that a measure is exempt, in the public paper also that it is not there, with why; nothing of others."""
    if review.exemption is None:
        return ""
    label = (
        measure_label(review) if review.measure.ref or not review.measure.is_withheld else words.sentence("a_measure")
    )
    name = "measure_exempt" if review.measure.is_withheld else "measure_mark"
    return exempt_sentence(words, name, review.exemption, measure=label)


def _rating_words(review: MeasureReview) -> str:
    rating = review.rating
    return f"rated {rating.rag.value}" if rating.rag else rating.words.lower()


def _drawn_points(figure: TrendFigure | BarFigure) -> int:
    if isinstance(figure, BarFigure):
        return len(figure.bars)
    measure = next(series for series in figure.series if series.kind is SeriesKind.MEASURE)
    return sum(value is not None for value in measure.values)


def figure_table(review: MeasureReview, figure: TrendFigure | BarFigure, *, is_of_chart: bool = True) -> Table:
    """Return the chart's own figures as a table, also for a chart that is not drawn."""
    rows = tuple(tuple(TableCell(text, is_figure=at == 1) for at, text in enumerate(row)) for row in figure.rows)
    label = shortened(measure_label(review), 100)
    figures = "the figures of the chart" if is_of_chart else "its figures"
    caption = f"{label}: {figures}, from sheet {review.measure.place.sheet}"
    is_of_bars = isinstance(figure, BarFigure)
    each = "whose figure it is" if is_of_bars else "each period, then for the target and others' figures"
    summary = f"{label}: a row for {each}, with the result and its cell"
    widths = (0.4, 0.18, 0.18, 0.24) if len(figure.header) > 3 else (0.44, 0.28, 0.28)
    return Table(caption, figure.header, rows, widths=widths, summary=summary)
