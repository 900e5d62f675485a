"""The texts of a pack by their places, as papers print them."""

from cpdesk.domain.measure_name import commentary_name
from cpdesk.domain.meeting import ReportDetails
from cpdesk.domain.narrative import Part
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import line_text
from cpdesk.domain.period import format_date
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.section_id import report_of, within_report
from cpdesk.domain.text_place import TextKind, TextPlace


def text_at(pack: BoardPack, place: TextPlace) -> RichText | None:
    """Return the text that stands at a place, tidied; empty where nobody has written, None for no such place."""
    match place.kind:
        case TextKind.COMMENTARY:
            return _commentary(pack, place.subject)
        case TextKind.ACTION | TextKind.ACTION_LINE:
            return _action(pack, place)
        case TextKind.SECTION | TextKind.HEADING:
            section = next((item for item in pack.all_sections if item.id == place.subject), None)
            if section is None:
                return None
            return section.text.tidied() if place.kind is TextKind.SECTION else _line(section.heading)
        case TextKind.DETAIL:
            return _detail(pack, place.subject)
        case TextKind.REASON:
            override = pack.override(place.subject)
            return _line(override.reason) if override is not None else None


def name_of(pack: BoardPack, place: TextPlace) -> str:
    """Return what a person calls a place; empty for none such."""
    if place.kind in (TextKind.COMMENTARY, TextKind.ACTION, TextKind.ACTION_LINE):
        serving = pack.commentary_by_measure.get(place.subject)
        keys, pledge = (serving.measures, serving.pledge) if serving is not None else ((place.subject,), "")
        word = "Commentary" if place.kind is TextKind.COMMENTARY else "Action"
        return f"{word} on {commentary_name(keys, pledge)}"
    if place.kind in (TextKind.SECTION, TextKind.HEADING):
        section = next((item for item in pack.all_sections if item.id == place.subject), None)
        if section is None:
            return ""
        name = " ".join(section.name.split())
        name = f"Implications: {name}" if section.part == Part.IMPLICATIONS else name
        return name if place.kind is TextKind.SECTION else f"Heading of {name}"
    return within_report(place.subject).replace("_", " ").capitalize()


def _commentary(pack: BoardPack, key: str) -> RichText | None:
    serving = pack.commentary_by_measure.get(key)
    if serving is not None:
        return serving.text.tidied()
    return RichText() if key in pack.measures else None


def _action(pack: BoardPack, place: TextPlace) -> RichText | None:
    if place.subject not in pack.measures:
        return None
    serving = pack.commentary_by_measure.get(place.subject)
    action = serving.action if serving is not None else RequiredAction()
    return _line(action.sentence if place.kind is TextKind.ACTION_LINE else action.text)


def _detail(pack: BoardPack, subject: str) -> RichText | None:
    report, name = report_of(subject), within_report(subject)
    if report not in pack.reports or name not in ReportDetails.names():
        return None
    details = pack.of(report).details
    if name == "meeting_date":
        return _line(format_date(details.meeting_date) if details.meeting_date is not None else "")
    return _line(str(getattr(details, name)))


def _line(words: str) -> RichText:
    return line_text(" ".join(words.split())).tidied()
