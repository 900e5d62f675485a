"""The taking back of a paper: which report of the pack it is, what it would change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.folded import bare_line
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import joined
from cpdesk.domain.record import EditRecord
from cpdesk.domain.returned_edit import HowFound, ReturnedEdit, ReturnedFile
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.text_place import TextSource
from cpdesk.report.printed import printed_paragraphs, printed_rows
from cpdesk.report.returned import read_returned
from cpdesk.report.word_file.opening import MOST_BYTES
from cpdesk.services.returning.guarding import Guard
from cpdesk.services.returning.matching import match
from cpdesk.services.returning.origin import Evidence, is_paper_of, knows_most, pack_as_sent
from cpdesk.services.returning.proposing import Comparison, asked, compare
from cpdesk.services.returning.remarks import remarks
from cpdesk.services.returning.texts import text_at
from cpdesk.services.returning.which_paper import likeliest
from cpdesk.store.reading import read_bytes

_MOST_AUTHORS = 3
_ANOTHER_PACK = CpdeskError(
    "This document was not made from this pack: none of its words ever stood in it.",
    "Open the pack that it was made from, and take it back there.",
)


def read_document(path: Path) -> bytes:
    """Return the bytes of a document; raise CpdeskError for what can't be read."""
    return read_bytes(path, MOST_BYTES)


def take_back(
    data: bytes, name: str, pack: BoardPack, records: Sequence[EditRecord], library: Mapping[str, SuppliedWorkbook]
) -> ReturnedFile:
    """Return what a Word document would change in the pack; nothing of it is changed.

    `records` are the pack's, by which is found out how it stood when the paper was written. Raise CpdeskError for what
    is no Word document, or another pack's.
    """
    paper = read_returned(data)
    evidence = Evidence.of(paper)
    sent, _ = pack_as_sent(records, library, evidence)
    found = likeliest(sent, paper)
    outline = found.outline
    printed, rows = printed_paragraphs(outline), printed_rows(outline)
    cells = frozenset(bare_line(cell) for row in rows for cell in row)
    if not (knows_most(records, evidence) or is_paper_of(sent, printed, cells, paper)):
        raise _ANOTHER_PACK
    comparison = Comparison(sent, pack, printed, paper, match(printed, paper), cells)
    outcome = compare(comparison)
    is_whole = len(outcome.absent) * 2 <= len({item.source.place for item in printed if item.source is not None})
    missing = tuple(_missing(comparison, outcome.absent)) if is_whole else ()
    listed = {edit.name for edit in missing}
    absent = [source for source in outcome.absent if source.name not in listed and not source.stands_in]
    guard = Guard.of(comparison, is_public=found.is_public)
    edits = tuple(guard.kept((*outcome.edits, *missing, *asked(comparison))))
    return ReturnedFile(
        name,
        tuple(replace(edit, number=number) for number, edit in enumerate(edits, 1)),
        (*remarks(comparison, outcome, rows, absent), *guard.remarks()),
        outcome.unchanged,
        outcome.already,
        joined(paper.tracked.authors[:_MOST_AUTHORS]) or paper.author,
    )


def _missing(comparison: Comparison, absent: Sequence[TextSource]) -> Iterator[ReturnedEdit]:
    """Yield the texts that somebody took out of the paper, for a person to say whether they go."""
    for source in absent:
        sent, now = (text_at(pack, source.place) for pack in (comparison.sent, comparison.now))
        if source.place.is_rich and sent is not None and now is not None and not now.is_empty and not sent.is_empty:
            yield ReturnedEdit(0, source.place, source.name, now, RichText(), sent, HowFound.MISSING)
