"""The story of a pack's records: what each replaced, and what was changed apart."""

from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.record import EditRecord, new_record
from cpdesk.domain.record_story import story

LEAD = "measure/2.6/lead"


def test_each_entry_has_the_value_that_it_replaced() -> None:
    first = new_record(LEAD, "Jo", (), "A", 1)
    second = new_record(LEAD, "Sam", (first.id,), "A", 2)
    gone = new_record(LEAD, None, (second.id,), "B", 1)
    entries = story((first, second, gone))
    assert [(entry.number, entry.before, entry.after) for entry in entries] == [
        (1, None, "Jo"),
        (2, "Jo", "Sam"),
        (3, "Sam", None),
    ]
    assert [entry.is_live for entry in entries] == [False, False, True]
    assert not any(entry.apart for entry in entries)


def test_what_was_changed_apart_is_told_of_on_both_sides_until_one_settles_it() -> None:
    first = new_record(LEAD, "Jo", (), "A", 1)
    here = new_record(LEAD, "Sam", (first.id,), "A", 2)
    there = new_record(LEAD, "Ali", (first.id,), "B", 1)
    settled = new_record(LEAD, "Ali", (here.id, there.id), "A", 3)
    entries = story((first, here, there, settled))
    assert [[other.author for other in entry.apart] for entry in entries] == [[], ["B"], ["A"], []]
    assert entries[3].before == min((here, there), key=lambda record: record.id).value


def test_two_who_begin_the_same_field_alike_did_nothing_apart() -> None:
    records = (new_record(LEAD, "Jo", (), "A", 1), new_record(LEAD, "Jo", (), "B", 1))
    assert not any(entry.apart for entry in story(records))


@st.composite
def chains(draw: st.DrawFn) -> list[EditRecord]:
    records: list[EditRecord] = []
    last: dict[str, str] = {}
    for n in range(draw(st.integers(0, 15))):
        field = draw(st.sampled_from(["measure/1/lead", "measure/2/lead", "details/title"]))
        parents = (last[field],) if field in last else ()
        record = new_record(field, draw(st.none() | st.text(max_size=4)), parents, "Jo", n)
        records.append(record)
        last[field] = record.id
    return records


@given(chains())
def test_the_value_before_is_what_the_pack_said_until_then(records: list[EditRecord]) -> None:
    for entry in story(records):
        assert entry.before == pack_of(records[: entry.number - 1], {}).fields.get(entry.field)
