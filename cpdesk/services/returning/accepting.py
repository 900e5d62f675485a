"""What becomes of an edit that came back: it is placed, accepted, and kept with where it came from."""

from dataclasses import replace

from cpdesk.domain.edits import Edit
from cpdesk.domain.edits.text import edit_of_text
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.returned_edit import HowFound, ReturnedEdit
from cpdesk.domain.returned_text import reads_alike
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_merge import merged
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.report.kinds import kind_of
from cpdesk.services.returning.texts import name_of, text_at


def places_to_choose(pack: BoardPack) -> tuple[tuple[TextPlace, str], ...]:
    """Return the texts of paragraphs that words may be put into, with their names: sections, then commentary."""
    places = [
        TextPlace(TextKind.SECTION, section.id)
        for report in pack.reports
        for section in pack.of(report).sections
        if not kind_of(pack.of(report)).file.makes(section)
    ]
    seen: set[str] = set()
    for key in pack.measures:
        serving = pack.commentary_by_measure.get(key)
        if serving is None or serving.id not in seen:
            places.append(TextPlace(TextKind.COMMENTARY, key))
        if serving is not None:
            seen.add(serving.id)
    return tuple((place, name_of(pack, place)) for place in places)


def placed(pack: BoardPack, edit: ReturnedEdit, place: TextPlace) -> ReturnedEdit:
    """Return an edit of which a person has said where its words belong: they follow what stands there."""
    now = text_at(pack, place)
    if now is None:
        return edit
    came = edit.returned.tidied() if edit.place is None or edit.how is HowFound.ASKED else edit.after
    after = RichText((*now.blocks, *came.blocks)).tidied()
    return replace(edit, place=place, name=name_of(pack, place), before=now, after=after, remark="", is_torn=False)


def brought_up_to_date(pack: BoardPack, edit: ReturnedEdit) -> ReturnedEdit:
    """Return an edit as it stands to a pack whose text has changed since: with both changes where that can be."""
    now = text_at(pack, edit.place) if edit.place is not None else None
    if now is None or now == edit.before or edit.place is None:
        return edit
    if reads_alike(now, edit.after):
        return replace(edit, before=now, after=now)
    together = merged(edit.before, now, edit.after) if edit.place.is_rich else None
    after = together if together is not None else edit.after
    return replace(edit, before=now, after=after, changed_here=True, is_torn=together is None)


def edit_of(pack: BoardPack, edit: ReturnedEdit) -> Edit | None:
    """Return the edit of the pack; None where nobody has said where the words belong, or they can't stand there."""
    return edit_of_text(pack, edit.place, edit.after) if edit.place is not None else None


def origin_words(name: str, returned_by: str = "") -> str:
    """Return where a text came from, as its record keeps it."""
    by = " ".join(returned_by.split())
    return f"{name}, returned by {by}" if by else name
