"""The agenda: its items with their numbers, kept in the fields of a pack."""

from datetime import date

import pytest

from cpdesk.domain.agenda import AgendaItem, ItemKind, agenda_items, has_agenda, meeting_of, numbered_items
from cpdesk.domain.attached import AttachedFile, attached_file
from cpdesk.domain.edits import AttachFile, SetAgenda, SetDetail, SetMeetingDetail
from cpdesk.domain.field_check import suits
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rolling import rolled_fields
from pack_builders import applied
from sample_packs import sample_pack


def item(name: str, *, exempt: str = "", below: bool = False) -> AgendaItem:
    return AgendaItem(name, title=name, exempt=exempt, goes_with_above=below)


def numbers(*items: AgendaItem) -> list[str]:
    return [f"{one.number} {one.item.id}" for one in numbered_items(items)]


def test_items_are_numbered_in_their_order_and_exempt_ones_come_last() -> None:
    assert numbers(item("a"), item("b", exempt="3"), item("c")) == ["1 a", "2 c", "3 b"]


def test_an_appendix_goes_by_the_number_of_the_item_above() -> None:
    listed = numbers(item("a"), item("a1", below=True), item("a2", below=True), item("b"), item("b1", below=True))
    assert listed == ["1 a", "1A a1", "1B a2", "2 b", "2A b1"]


def test_an_exempt_appendix_of_an_open_item_is_taken_in_part_2_under_its_number() -> None:
    assert numbers(item("a"), item("a1", exempt="2", below=True), item("b")) == ["1 a", "2 b", "1A a1"]


def test_an_appendix_of_an_exempt_item_is_exempt_with_it() -> None:
    head = AgendaItem("b", title="b", exempt="3", interest="Money.", public_title="A contract")
    listed = numbered_items([item("a"), head, item("b1", below=True), item("b2", exempt="1", below=True)])
    assert [f"{one.number} {one.item.id}" for one in listed] == ["1 a", "2 b", "2A b1", "2B b2"]
    said = [(one.item.exempt, one.item.interest, one.item.public_title) for one in listed[1:]]
    assert said == [("3", "Money.", "A contract"), ("3", "Money.", "A contract"), ("1", "", "")]


def test_an_appendix_of_the_next_open_item_is_open() -> None:
    listed = numbered_items([item("a", exempt="3"), item("b"), item("b1", below=True)])
    assert [one.item.exempt for one in listed] == ["", "", "3"]


def test_an_appendix_at_the_head_is_an_item_of_its_own() -> None:
    assert numbers(item("a", below=True), item("b")) == ["1 a", "2 b"]


def test_no_items_have_no_numbers() -> None:
    assert numbers() == []


@pytest.mark.parametrize(("number", "name"), [("5", "05"), ("5A", "05A"), ("12", "12"), ("12AB", "12AB")])
def test_numbers_sort_as_file_names(number: str, name: str) -> None:
    items = [item(str(at)) for at in range(12)]
    (head,) = [one for one in numbered_items(items) if one.number == number.rstrip("AB")]
    assert type(head)(number, head.item).sort_name == name


def test_the_agenda_is_kept_in_the_pack_and_read_back() -> None:
    items = (
        AgendaItem("a", ItemKind.REPORT, "Title", "Words", "annual", "", "3", "Public", goes_with_above=False),
        AgendaItem("b", ItemKind.FILE, file="f" * 64, goes_with_above=True),
    )
    pack = applied(BoardPack(), SetAgenda(items))
    assert agenda_items(pack.fields) == items
    assert all(suits(name, value) for name, value in pack.fields.items())


def test_an_empty_agenda_is_an_agenda() -> None:
    pack = applied(BoardPack(), SetAgenda(()))
    assert not has_agenda(BoardPack().fields)
    assert has_agenda(pack.fields)
    assert agenda_items(pack.fields) == ()


def test_what_does_not_change_is_not_recorded_again() -> None:
    items = (item("a"), item("b"))
    pack = applied(BoardPack(), SetAgenda(items))
    moved = SetAgenda(tuple(reversed(items))).changes(pack)
    assert list(moved) == ["agenda"]
    assert SetAgenda(items).changes(pack) == {}


def test_an_item_taken_out_is_gone() -> None:
    pack = applied(BoardPack(), SetAgenda((item("a"), item("b"))), SetAgenda((item("b"),)))
    assert sorted(pack.fields) == ["agenda", "agenda/b/what"]


def test_the_meeting_is_that_of_the_report_unless_it_says_otherwise() -> None:
    pack = applied(BoardPack(), SetDetail("committee", "Cabinet Board"), SetDetail("meeting_date", date(2019, 9, 17)))
    assert (meeting_of(pack.fields).committee, meeting_of(pack.fields).day) == ("Cabinet Board", date(2019, 9, 17))
    pack = applied(pack, SetMeetingDetail("day", date(2019, 9, 18)), SetMeetingDetail("committee", " Full  Council "))
    assert (meeting_of(pack.fields).committee, meeting_of(pack.fields).day) == ("Full Council", date(2019, 9, 18))


def test_a_file_is_kept_whole_and_once() -> None:
    file = AttachedFile("map.pdf", bytes(range(256)))
    pack = applied(BoardPack(), AttachFile(file))
    assert attached_file(pack.fields, file.id) == file
    assert AttachFile(AttachedFile("again.pdf", file.content)).changes(pack) == {}
    assert attached_file(pack.fields, "0" * 64) is None


def test_next_periods_agenda_keeps_its_items_and_leaves_this_meetings_day_and_files() -> None:
    file = AttachedFile("map.pdf", b"one")
    pack = applied(
        sample_pack(),
        AttachFile(file),
        SetMeetingDetail("day", date(2019, 9, 17)),
        SetMeetingDetail("place", "Room 1"),
        SetAgenda((item("a"), AgendaItem("f", ItemKind.FILE, file=file.id), AgendaItem("r", ItemKind.REPORT))),
    )
    rolled = rolled_fields(pack)
    assert [one.id for one in agenda_items(rolled)] == ["a", "r"]
    assert (meeting_of(rolled).day, meeting_of(rolled).place) == (None, "Room 1")
    assert not [name for name in rolled if name.startswith("attached/")]


def test_a_copy_that_is_not_what_it_was_is_not_taken() -> None:
    file = AttachedFile("map.pdf", b"one")
    held = {f"attached/{file.id}": AttachedFile("map.pdf", b"two").to_json()}
    assert attached_file(held, file.id) is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("agenda", "a"),
        ("agenda/a/what", {"kind": "song"}),
        ("attached/aa", {"name": "x", "content": "no base64!"}),
        ("meeting/day", "tomorrow"),
        ("meeting/place", 3),
    ],
)
def test_what_a_field_cannot_hold_is_refused(field: str, value: object) -> None:
    assert not suits(field, value)
