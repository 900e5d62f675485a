"""The commentary that the paper prints, as a sheet; the public one withholds what is exempt in the paper's words."""

from collections.abc import Iterable, Iterator

from cpdesk.domain.commentary import Commentary
from cpdesk.domain.data_book import DataColumn, DataRow, DataSheet
from cpdesk.domain.measure_review import MeasureReview
from cpdesk.domain.measure_words import NOT_APPLICABLE
from cpdesk.domain.outline import ListItem, OutlineBlock, Paragraph
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.report.commentary_blocks import commentary_blocks
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.measure_entry import reported_groups
from cpdesk.report.pledge_commentary import printed_commentary
from cpdesk.services.data_book.cells import text_cell

COMMENTARY = "Commentary"
_HEADINGS = (("About", 44), ("Rating", 22), ("Commentary", 90))


def commentary_sheet(pack: BoardPack, review: PackReview, words: FixedWords, *, shows_exempt: bool) -> DataSheet | None:
    """Return the sheet, or None where a paper would print no commentary."""
    rows = (*_of_pledges(pack, review, words, shows_exempt), *_of_measures(review, words, shows_exempt))
    if not rows:
        return None
    return DataSheet(
        name=COMMENTARY,
        title="Commentary on measures",
        columns=tuple(DataColumn(heading, width) for heading, width in _HEADINGS),
        rows=rows,
        notes=("This sheet holds one table: a row for each measure, or group, on which the paper reports.",),
    )


def _of_pledges(pack: BoardPack, review: PackReview, words: FixedWords, shows: bool) -> Iterator[DataRow]:
    for heading, commentaries in printed_commentary(pack, review).items():
        for commentary in commentaries:
            yield (text_cell(heading), NOT_APPLICABLE, _text(commentary, words, shows=shows, is_shared=False))


def _of_measures(review: PackReview, words: FixedWords, shows: bool) -> Iterator[DataRow]:
    """Yield a row for each measure, so that none has to be looked for in another's."""
    for group in reported_groups(review):
        for measure in group:
            yield (
                text_cell(measure.measure.name),
                measure.rating.words,
                _measure_text(measure, words, shows=shows, is_shared=len(group) > 1),
            )


def _measure_text(measure: MeasureReview, words: FixedWords, *, shows: bool, is_shared: bool) -> str:
    commentary = measure.commentary
    if commentary is not None and commentary.pledge:
        return words.sentence("commentary_of_pledge", pledge=commentary.pledge.strip())
    return _text(commentary, words, shows=shows, is_shared=is_shared)


def _text(commentary: Commentary | None, words: FixedWords, *, shows: bool, is_shared: bool) -> str:
    blocks = commentary_blocks(commentary, words, 0, shows_exempt=shows, is_shared=is_shared)
    return "\n".join(_lines(blocks))


def _lines(blocks: Iterable[OutlineBlock]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListItem):
            yield f"• {_plain(block)}"
        elif isinstance(block, Paragraph):
            yield _plain(block)


def _plain(block: ListItem | Paragraph) -> str:
    return "".join(run.text for run in block.runs).strip()
