"""The agenda as a window shows it."""

from datetime import date

from agenda_builders import meeting_pack, with_agenda, words
from cpdesk.domain.agenda import AgendaItem
from cpdesk.services.agenda_editing import agenda_view


def test_an_appendix_that_was_moved_to_the_top_is_shown_as_an_item() -> None:
    plan = AgendaItem("plan", title="Plan", goes_with_above=True)
    pack = with_agenda(meeting_pack(), plan, words("Apologies"), AgendaItem("map", title="Map", goes_with_above=True))
    items = agenda_view(pack, date(2019, 9, 1), 5).items
    assert [(item.number, item.note) for item in items] == [
        ("1", "no paper, Part 1"),
        ("2", "no paper, Part 1"),
        ("2A", "appendix to the item above, no paper, Part 1"),
    ]
