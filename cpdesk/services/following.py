"""Following: what an import does with a workbook that goes on where one in the pack ends."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from cpdesk.domain import field as fields
from cpdesk.domain.edits import BeginOwnCommentary, Edit, KeepLastWords, PutSection, SetFields, WriteCommentary
from cpdesk.domain.history import cards_with
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.narrative import Part
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.drafting import drafted_anew, summarised_anew
from cpdesk.services.succession import Succession
from cpdesk.services.succession_notes import MEASURE_GONE, new_comments, succession_findings


def following(pack: BoardPack, step: Succession) -> tuple[SuppliedWorkbook, list[Edit]]:
    """Return the workbook with what is to be said of its coming, and the edits that bring it in.

    What was written for an earlier period is kept as that period's. The workbook's comments become drafts where nobody
    has written anything of their own; sections that still read as they were drafted are drafted anew. A measure that is
    gone is told of once: from the pack, not from the workbook's last shape.
    """
    own = (finding for finding in step.workbook.findings if finding.code != MEASURE_GONE)
    noted = replace(step.workbook, findings=(*own, *succession_findings(pack, step)))
    drafts = _drafts(pack, new_comments(pack, step)[0])
    after = pack.with_supplied(noted).with_fields(step.adding.changes(pack))
    moved = _moved_headings(pack, after)
    later = _of_later_period(pack, step)
    return noted, [
        KeepLastWords(later),
        step.adding,
        *_moved_sections(pack, moved),
        *_moved_fields(pack, moved),
        *drafts,
        *drafted_anew(pack, after),
        *(summarised_anew(pack, after) if later else ()),
    ]


def _drafts(pack: BoardPack, comments: Mapping[str, str]) -> list[Edit]:
    """Return the edits that take comments, by the keys of their measures, as drafts.

    Those of measures that share a commentary stand in it one below the other, each wording once. A measure of a pledge
    that has one commentary as a whole gets words of its own: what is said of it is not said of the others.
    """
    edits: list[Edit] = []
    said: dict[tuple[str, ...], tuple[str, list[str]]] = {}
    for key, text in comments.items():
        serving = pack.commentary_by_measure.get(key)
        if serving is not None and serving.pledge:
            edits.append(BeginOwnCommentary(key))
            serving = None
        _, texts = said.setdefault(serving.measures if serving is not None else (key,), (key, []))
        if text not in texts:
            texts.append(text)
    for key, texts in said.values():
        edits.append(WriteCommentary(key, RichText.of(*(line for text in texts for line in text.splitlines()))))
    return edits


def _of_later_period(pack: BoardPack, step: Succession) -> frozenset[str]:
    """Return the measures for which the workbook brings a later period, and not a new version of the same one."""
    return frozenset(
        key
        for key, (card, _) in cards_with(step.line.current).items()
        if (held := pack.measures.get(key)) and _is_later(card.current_period, held[0].current_period)
    )


def _is_later(period: ReportingPeriod | None, before: ReportingPeriod | None) -> bool:
    return period is not None and before is not None and period.end > before.end


def _moved_headings(pack: BoardPack, after: BoardPack) -> dict[str, str]:
    """Return what pledges are called in a later workbook that words their names otherwise, by what they were called.

    A scorecard without pledges lends its title, which names the quarter.
    """
    before = {key: pledge.heading for pledge, keys in pack.pledges for key in keys}
    moves = Counter((before[key], pledge.heading) for pledge, keys in after.pledges for key in keys if key in before)
    kept = {pledge.heading for pledge, _ in after.pledges}
    moved: dict[str, str] = {}
    for heading in dict.fromkeys(pledge.heading for pledge, _ in pack.pledges):
        found = [new for (old, new), _ in moves.most_common() if old == heading and new not in moved.values()]
        if heading not in kept and found:
            moved[heading] = found[0]
    return moved


def _moved_sections(pack: BoardPack, moved: Mapping[str, str]) -> list[Edit]:
    """Return the edits that keep what was written on a pledge under its new name, unless that has a section already."""
    taken = {section.pledge for section in pack.all_sections}
    return [
        PutSection(replace(section, pledge=moved[section.pledge]))
        for section in pack.all_sections
        if section.part == Part.PLEDGE and moved.get(section.pledge, section.pledge) not in taken
    ]


def _moved_fields(pack: BoardPack, moved: Mapping[str, str]) -> list[Edit]:
    """Return the edit that keeps a commentary on a whole pledge, and its rules, under its new name."""
    changes: dict[str, JsonValue] = {}
    for name, value in pack.fields.items():
        family, subject, aspect = fields.parts(name)
        if family == "commentary" and aspect == "pledge" and value in moved:
            changes[name] = moved[str(value)]
        elif family == "pledge" and subject in moved:
            changes |= {name: None, fields.pledge(moved[subject], aspect): value}
    return [SetFields("names of pledges", changes)] if changes else []
