"""Rolling forward: the fields of next period's pack, from those of this period's."""

from collections.abc import Mapping

from cpdesk.domain import field as fields
from cpdesk.domain.agenda import AgendaItem
from cpdesk.domain.awaited import awaited
from cpdesk.domain.edits.last_words import last_words
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.last_words import LastWords
from cpdesk.domain.moved_title import moved_title
from cpdesk.domain.narrative import Section
from cpdesk.domain.pack import BoardPack

_OF_THE_MEETING = ("meeting_date", "version")
_OF_THE_PERIOD: Mapping[str, tuple[str, ...]] = {
    "commentary": ("text", "ready", "approved", "exempt", "interest", "action"),
    "section": ("text", "drafted", "accepted"),
    "issued": ("",),
    "clearance": ("",),
    "report": _OF_THE_MEETING,
    "minute": ("what", "answer", "exempt"),
    "minutes": ("",),
    "attached": ("",),
    "chart": ("title",),
}
"""What was said of one period, family by family: it is not carried over."""

Fields = dict[str, JsonValue]


def rolled_fields(pack: BoardPack) -> Fields:
    """Return the fields of the pack of the period after this one.

    Measures with their rules, targets, leads and history are carried, and the sections with their headings. What was
    written becomes the words of the period before; the date of the meeting, the version, approvals and the exemptions
    of commentary are left behind. Until the next workbook comes there is no figure: see `BoardPack.awaiting`. Raises
    CpdeskError where there is nothing to carry, or the pack awaits its figures itself.
    """
    if not pack.measures:
        raise CpdeskError("This pack has no measures to carry over.", "Open a scorecard instead.")
    if pack.awaiting:
        raise CpdeskError(
            "The figures of this pack are not there yet.", "Add the workbook of its period before the next one begins."
        )
    carried = {name: value for name, value in pack.fields.items() if _is_carried(name, value)}
    return carried | _rolled_workbooks(pack) | _last_commentary(pack) | _last_sections(pack) | _moved_title(pack)


def _is_carried(name: str, value: JsonValue) -> bool:
    family, subject, aspect = fields.parts(name)
    if family == "details":
        return subject not in _OF_THE_MEETING
    if family == "meeting":
        return subject != "day"
    if family == "agenda" and aspect == "what":
        return not AgendaItem.from_json(subject, value).kind.is_attached
    return aspect not in _OF_THE_PERIOD.get(family, ())


def _rolled_workbooks(pack: BoardPack) -> Fields:
    """Return the last workbook of each line marked as one whose successor is awaited; one without measures stays."""
    rolled: Fields = {}
    for line in pack.history:
        name = fields.workbook(line.workbooks[-1].sha256)
        value = pack.fields[name]
        if isinstance(value, Mapping) and any(card.measures for card in line.current.scorecards):
            rolled[name] = {**value, "rolled": True}
    return rolled


def _moved_title(pack: BoardPack) -> Fields:
    """Return the titles of the reports, with the coming period in place of the one that they name."""
    moves = {
        (card.current_period, after.current_period)
        for workbook in pack.current
        for card, after in zip(workbook.scorecards, awaited(workbook).scorecards, strict=True)
        if card.measures
    }
    period, coming = moves.pop() if len(moves) == 1 else (None, None)
    if period is None or coming is None:
        return {}
    titles = ((field, pack.fields.get(field)) for field in (fields.detail("title", report) for report in pack.reports))
    return {field: moved_title(title, period, coming) for field, title in titles if isinstance(title, str)}


def _last_commentary(pack: BoardPack) -> Fields:
    return {
        fields.commentary(commentary.id, "last"): last_words(pack, commentary).to_json()
        for commentary in pack.commentaries.values()
        if not commentary.says_nothing
    }


def _last_sections(pack: BoardPack) -> Fields:
    return {
        fields.section(section.id, "last"): last_section_words(pack, section)
        for section in pack.all_sections
        if not section.text.is_empty
    }


def last_section_words(pack: BoardPack, section: Section) -> JsonValue:
    """Return what a section says, as the words of the pack's period are kept for the one after."""
    periods = [card.current_period for card in pack.scorecards if card.measures and card.current_period]
    code = max(periods, key=lambda period: period.order).code if periods else ""
    return LastWords(section.text, code, section.exempt).to_json()
