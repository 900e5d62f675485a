"""Edit records, the history that a pack is the sum of."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.record import EditRecord, live_records, new_record

VALUES: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


@st.composite
def histories(draw: st.DrawFn) -> list[EditRecord]:
    """Return the records of several authors who each replaced some of what they had seen."""
    records: list[EditRecord] = []
    for n in range(draw(st.integers(0, 12))):
        field = draw(st.sampled_from(["a/b", "c", "d/e/f"]))
        seen = [record.id for record in records if record.field == field]
        parents = draw(st.sets(st.sampled_from(seen))) if seen else set()
        records.append(new_record(field, draw(VALUES), parents, draw(st.sampled_from(["Jo", "Sam"])), n))
    return records


@given(histories(), st.randoms())
def test_the_order_in_which_records_come_does_not_matter(records: list[EditRecord], random: st.DataObject) -> None:
    shuffled = [*records, *records[:3]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert pack_of(shuffled, {}).fields == pack_of(records, {}).fields
    assert live_records(shuffled) == live_records(records)


@given(histories())
def test_a_record_that_was_written_and_read_is_equal(records: list[EditRecord]) -> None:
    assert [EditRecord.from_json(record.to_json()) for record in records] == records


def test_the_same_words_have_the_same_id_whatever_the_time_and_device() -> None:
    one = replace(new_record("c", "x", ("b", "a"), "Jo", 1), time="now", device="here")
    other = new_record("c", "x", ("a", "b"), "Jo", 1)
    assert one.id == other.id
    assert (one.time, one.device) == ("now", "here")


@pytest.mark.parametrize("changed", [{"field": "d"}, {"value": "y"}, {"parents": ("a",)}, {"author": "Sam"}, {"n": 2}])
def test_a_record_that_was_altered_is_noticed(changed: dict[str, JsonValue]) -> None:
    record = new_record("c", "x", (), "Jo", 1)
    with pytest.raises(ValueError, match="was altered"):
        EditRecord.from_json({**record.to_json(), **changed})


@pytest.mark.parametrize("value", [None, [], "x", {}, {"field": "c"}, {"parents": 1}])
def test_what_is_no_record_is_refused(value: object) -> None:
    with pytest.raises(ValueError):
        EditRecord.from_json(value)


def test_a_record_lives_until_another_replaces_it() -> None:
    first = new_record("c", "x", (), "Jo", 1)
    second = new_record("c", "y", (first.id,), "Jo", 2)
    assert pack_of([first], {}).fields == {"c": "x"}
    assert pack_of([second, first], {}).fields == {"c": "y"}


def test_a_field_that_was_unset_is_not_there() -> None:
    first = new_record("c", "x", (), "Jo", 1)
    assert pack_of([first, new_record("c", None, (first.id,), "Jo", 2)], {}).fields == {}


def test_two_values_given_apart_both_live_and_one_shows_everywhere() -> None:
    first = new_record("c", "x", (), "Jo", 1)
    apart = [new_record("c", "y", (first.id,), "Jo", 2), new_record("c", "z", (first.id,), "Sam", 1)]
    live = live_records([first, *apart])["c"]
    assert set(live) == set(apart)
    assert pack_of([*apart, first], {}).fields["c"] == live[0].value == min(apart, key=lambda record: record.id).value


def test_what_a_person_settled_replaces_both() -> None:
    apart = [new_record("c", "y", (), "Jo", 1), new_record("c", "z", (), "Sam", 1)]
    settled = new_record("c", "y and z", [record.id for record in apart], "Kim", 1)
    assert live_records([*apart, settled]) == {"c": (settled,)}


def test_a_record_whose_parents_are_not_here_lives_all_the_same() -> None:
    record = new_record("c", "x", ("elsewhere",), "Jo", 1)
    assert pack_of([record], {}).fields == {"c": "x"}


def test_records_are_values() -> None:
    record = new_record("c", "x", (), "Jo", 1)
    assert replace(record) == record
