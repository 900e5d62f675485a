"""Following: what an import does with a workbook that goes on where one in the pack ends."""

from collections import Counter
from dataclasses import replace

from cpdesk.domain.edits import Edit, PutSection, WriteCommentary, WriteSection
from cpdesk.domain.narrative import Part
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.report.kinds import report_kind
from cpdesk.services.succession import Succession
from cpdesk.services.succession_notes import MEASURE_GONE, new_comments, succession_findings


def following(pack: BoardPack, step: Succession, kind: str) -> tuple[SuppliedWorkbook, list[Edit]]:
    """Return the workbook with what is to be said of its coming, and the edits that bring it in.

    Its comments become drafts where nobody has written anything of their own; sections that still read as they were
    drafted are drafted anew. A measure that is gone is told of once: from the pack, not from the workbook's last shape.
    """
    own = (finding for finding in step.workbook.findings if finding.code != MEASURE_GONE)
    noted = replace(step.workbook, findings=(*own, *succession_findings(pack, step)))
    comments = new_comments(pack, step)[0]
    drafts = [WriteCommentary(key, RichText.of(*text.splitlines())) for key, text in comments.items()]
    after = pack.with_supplied(noted).with_fields(step.adding.changes(pack))
    return noted, [step.adding, *drafts, *_moved_sections(pack, after), *_redrafted(pack, after, kind)]


def _moved_sections(pack: BoardPack, after: BoardPack) -> list[Edit]:
    """Return the edits that keep what was written on a pledge where the later workbook words its name otherwise.

    A scorecard without pledges lends its title, which names the quarter.
    """
    before = {key: pledge.heading for pledge, keys in pack.pledges for key in keys}
    moves = Counter((before[key], pledge.heading) for pledge, keys in after.pledges for key in keys if key in before)
    kept = {pledge.heading for pledge, _ in after.pledges}
    taken = {section.pledge for section in pack.sections}
    edits: list[Edit] = []
    for section in pack.sections:
        if section.part is Part.PLEDGE and section.pledge not in kept:
            found = [new for (old, new), _ in moves.most_common() if old == section.pledge and new not in taken]
            if found:
                taken.add(found[0])
                edits.append(PutSection(replace(section, pledge=found[0])))
    return edits


def _redrafted(pack: BoardPack, after: BoardPack, kind: str) -> list[Edit]:
    """Return the edits that draft anew what still reads as it was drafted: which quarter the paper is about, say."""
    starting = report_kind(kind).starting_sections
    drafted = {section.id: section.text for section in starting(pack) if not section.text.is_empty}
    texts = {section.id: section.text for section in pack.sections}
    return [
        WriteSection(section.id, section.text)
        for section in starting(after)
        if section.id in drafted and texts.get(section.id) == drafted[section.id] != section.text
    ]
