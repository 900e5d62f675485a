"""The scorecards of the sheets that were read, each with what its cells leave open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.finding import Finding
from cpdesk.domain.grid import SheetGrid
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Scorecard
from cpdesk.domain.supplied import SheetKind
from cpdesk.excel.asking.key_findings import key_findings, key_questions, settled_kind
from cpdesk.excel.asking.quarter_questions import quarter_questions
from cpdesk.excel.asking.rating_cells import rating_cell_findings
from cpdesk.excel.asking.references import SettledReferences, settle_references
from cpdesk.excel.key.arrow_questions import arrow_questions, basis_questions
from cpdesk.excel.key.keys import SheetKey
from cpdesk.excel.key.rating_key import RatingKey
from cpdesk.excel.key.shared_rules import with_shared_rules
from cpdesk.excel.pledge_lists import with_pledges
from cpdesk.excel.scorecards import BlockReading, understand_scorecard
from cpdesk.excel.sheets import SheetReading
from cpdesk.excel.told import Told
from cpdesk.excel.watch import Watch


@dataclass(frozen=True)
class CardReading:
    """A scorecard with the block that it is from, what was told about its sheet, and what its cells leave open."""

    block: BlockReading
    told: Told
    references: SettledReferences
    grid: SheetGrid
    ratings: RatingKey
    arrows: tuple[ImportQuestion, ...] = ()
    on_key: tuple[Finding, ...] = ()
    of_key: tuple[ImportQuestion, ...] = ()
    of_quarters: tuple[ImportQuestion, ...] = ()

    @property
    def card(self) -> Scorecard:
        """Return the scorecard with its references settled."""
        return self.references.card


def card_readings(read: Sequence[SheetReading], watch: Watch) -> list[CardReading]:
    """Return the scorecards of the sheets that are read, in their order."""
    common = _common_key(read)
    blocks = [
        (reading, block, block.key.over(reading.key).over(common)) for reading in read for block in reading.scorecards
    ]
    cards = with_shared_rules([understand_scorecard(block, key, reading.told, watch) for reading, block, key in blocks])
    return [
        _card_reading(card, reading, block, key, watch)
        for card, (reading, block, key) in zip(with_pledges(cards, read), blocks, strict=True)
    ]


def _card_reading(
    card: Scorecard, reading: SheetReading, block: BlockReading, key: SheetKey, watch: Watch
) -> CardReading:
    """Return the scorecard with what its cells leave open."""
    grid, told = reading.view.grid, reading.told
    watch.look(grid.name)
    references = settle_references(card, grid, told)
    watch.look(grid.name)
    ratings = key.ratings.with_words(told.rating_words())
    taken = settled_kind(card, key, told)
    return CardReading(
        block,
        replace(told, part=block.part),
        references,
        grid,
        ratings,
        (*arrow_questions(card, grid, key, told), *basis_questions(card, grid, key, told)),
        (*key_findings(card, key, told, taken), *rating_cell_findings(card, grid, ratings)),
        tuple(key_questions(card, key, told, taken)),
        tuple(quarter_questions(references.card, block, replace(told, part=block.part))),
    )


def _common_key(readings: Sequence[SheetReading]) -> SheetKey:
    """Return what the workbook's key sheets say for all its sheets."""
    key = SheetKey()
    for reading in readings:
        if reading.kind in (SheetKind.KEY, SheetKind.OTHER):
            key = key.over(reading.key)
    return key
