"""A list of revisions: what changed from one workbook to another that takes its place."""

from dataclasses import dataclass

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.figure_change import last_day
from cpdesk.domain.history import HistoryLine
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.measure_match import match_measures
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.revision import Revision, line_revisions, revisions
from cpdesk.domain.supplied import SuppliedWorkbook

_OF_HEADINGS = ("heading-guessed", "heading-unknown")


@dataclass(frozen=True)
class RevisionList:
    """What changed between two workbooks. `earlier_name` tells the first from the second where both are called alike.

    `questions` are about headings of the later workbook that say too little, and about measures of which it is not sure
    that they are the same; the list takes the likelier.
    """

    earlier: SuppliedWorkbook
    later: SuppliedWorkbook
    earlier_name: str
    revisions: tuple[Revision, ...]
    questions: tuple[ImportQuestion, ...] = ()


def compared_workbooks(
    earlier: SuppliedWorkbook, later: SuppliedWorkbook, profile: ImportProfile | None = None
) -> RevisionList:
    """Return what changed from one workbook to the other; raise CpdeskError where they are the wrong way round."""
    days = last_day(earlier), last_day(later)
    if days[0] is not None and days[1] is not None and days[0] > days[1]:
        raise CpdeskError(f"{later.name} is for an earlier period than {earlier.name}.", "Name the earlier one first.")
    before, after = earlier.with_keys(), later.with_keys()
    measures = [[measure for card in workbook.scorecards for measure in card.measures] for workbook in (before, after)]
    match = match_measures(measures[0], measures[1], profile)
    headings = (question for question in later.questions if question.code in _OF_HEADINGS)
    called = earlier.name if earlier.name != later.name else f"the earlier {earlier.name}"
    return RevisionList(
        earlier, later, called, revisions(before, after, match.pairs, called), (*headings, *match.questions)
    )


def measure_revisions(pack: BoardPack, key: str) -> tuple[RevisionList, ...]:
    """Return what each workbook that follows another changed of one measure, the latest first."""
    lists = []
    for whole in pack.history:
        line: HistoryLine | None = whole
        while line is not None and line.before is not None:
            found = tuple(revision for revision in line_revisions(line) if revision.key == key)
            if found:
                lists.append(RevisionList(line.workbooks[-2], line.workbooks[-1], line.called, found))
            line = line.shorter
    return tuple(lists)


def pack_revisions(pack: BoardPack) -> tuple[RevisionList, ...]:
    """Return what the last workbook of each line of a pack's history changed."""
    return tuple(
        RevisionList(line.workbooks[-2], line.workbooks[-1], line.called, line_revisions(line))
        for line in pack.history
        if line.before is not None
    )
