"""Papers of a known size, for measuring how long they take to set."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from cpdesk.domain.figure import Series, SeriesKind, TrendFigure
from cpdesk.domain.outline import FigureBlock, Heading, Outline, OutlineBlock, OutlinePart, Paragraph, Table, TableCell
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rich_text import Run

_PERIODS = tuple(f"Q{quarter} {year}/{year - 1999}" for year in (2018, 2019) for quarter in (1, 2, 3, 4))
_SENTENCE = "The figure for the quarter is 26 per cent against a target of 15 per cent, where lower is better. "


def paper(sections: int = 20) -> Outline:
    """Return a paper of sections with ten paragraphs, a table of 12 rows by 8 columns and three charts each."""
    blocks = tuple(block for section in range(sections) for block in _section(section))
    return Outline("A paper to measure", "Briefing report", (), (OutlinePart(blocks),), author="A Writer")


def edited(outline: Outline, words: str) -> Outline:
    """Return the paper with other words in a paragraph of its second section."""
    (part,) = outline.parts
    at = [place for place, block in enumerate(part.blocks) if isinstance(block, Paragraph)][10]
    blocks = (*part.blocks[:at], Paragraph((Run(words),), 2), *part.blocks[at + 1 :])
    return replace(outline, parts=(OutlinePart(blocks),))


def _section(number: int) -> Iterator[OutlineBlock]:
    yield Heading(f"Section {number + 1}")
    for paragraph in range(10):
        yield Paragraph((Run(f"{number}.{paragraph} {_SENTENCE * 3}"),), 2)
    rows = (tuple(TableCell(str(number + row * column)) for column in range(8)) for row in range(12))
    yield Table(f"Figures {number + 1}", tuple(f"Column {at}" for at in range(8)), tuple(rows))
    for chart in range(3):
        yield FigureBlock(_figure(number * 3 + chart), f"Measure {number + 1}.{chart + 1}")


def _figure(number: int) -> TrendFigure:
    values = tuple(Decimal(20 + (number * 7 + at * 5) % 31) for at in range(len(_PERIODS)))
    target = (Decimal(30),) * len(_PERIODS)
    return TrendFigure(
        f"Measure {number}",
        f"Line chart: measure {number} went from {values[0]} to {values[-1]}, against a target of 30.",
        Unit.PERCENT,
        _PERIODS,
        (Series(f"Measure {number}", SeriesKind.MEASURE, values), Series("Target", SeriesKind.TARGET, target)),
        ("Period", "Result"),
        tuple((period, str(value)) for period, value in zip(_PERIODS, values, strict=True)),
    )
