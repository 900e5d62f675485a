"""Values that people gave a field apart: put together where that can be, else asked."""

from itertools import permutations

import pytest

from cpdesk.domain.clash import Clash
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.record import EditRecord, new_record
from cpdesk.domain.rich_text import RichText

WORDS = "commentary/2.6/text"


def text(*paragraphs: str) -> JsonValue:
    return RichText.of(*paragraphs).to_json()


def apart(field: str, before: JsonValue, *values: JsonValue) -> list[EditRecord]:
    """Return the record of a value with those of people who each replaced it without knowing of the others."""
    first = new_record(field, before, (), "Kim", 1)
    return [first, *(new_record(field, value, (first.id,), f"Person {n}", 1) for n, value in enumerate(values))]


def clash(records: list[EditRecord]) -> Clash:
    (found,) = pack_of(records, {}).clashes.values()
    return found


def test_different_sentences_are_put_together_and_are_to_be_looked_at() -> None:
    records = apart(WORDS, text("One. Two. Three."), text("First. Two. Three."), text("One. Two. Last."))
    found = clash(records)
    assert found.is_merged
    assert found.shown == text("First. Two. Last.") == pack_of(records, {}).fields[WORDS]
    assert found.before == text("One. Two. Three.")
    assert {version.id for version in found.versions} == {record.id for record in records[1:]}


def test_three_people_s_sentences_are_put_together() -> None:
    texts = [text("A! B. C. D."), text("A. B. C! D."), text("A. B. C. D. E.")]
    assert clash(apart(WORDS, text("A. B. C. D."), *texts)).shown == text("A! B. C! D. E.")


def test_the_same_sentence_reworded_twice_is_asked_and_one_version_shows_everywhere() -> None:
    records = apart(WORDS, text("One. Two."), text("One. Zwei."), text("One. Deux."))
    found = clash(records)
    assert not found.is_merged
    assert found.shown == min(records[1:], key=lambda record: record.id).value
    assert {pack_of(order, {}).fields[WORDS] == found.shown for order in permutations(records)} == {True}


def test_words_begun_by_two_people_apart_are_asked() -> None:
    records = [new_record(WORDS, text("Mine."), (), "Jo", 1), new_record(WORDS, text("Yours."), (), "Sam", 1)]
    assert (clash(records).before, clash(records).is_merged) == (None, False)


def test_words_that_one_took_out_and_another_changed_are_asked() -> None:
    assert not clash(apart(WORDS, text("One. Two."), None, text("One. Two. Three."))).is_merged


@pytest.mark.parametrize(
    ("field", "before", "values"),
    [
        ("measure/2.6/lead", "Kim", ("Jo", "Sam")),
        ("measure/2.6/target", [{"from": None, "value": 10}], ([{"from": None, "value": 12}], [])),
        ("details/title", "Report", ("The report", "A report")),
        ("commentary/2.6/ready", None, ("a", "b")),
    ],
)
def test_a_figure_a_lead_or_a_state_is_never_put_together(
    field: str, before: JsonValue, values: tuple[JsonValue, ...]
) -> None:
    assert not clash(apart(field, before, *values)).is_merged


def test_the_same_value_given_twice_is_no_clash() -> None:
    assert not pack_of(apart("details/title", "Old", "New", "New"), {}).clashes


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("abcdef", "axbcde", "axbcdef"),
        ("acde", "abcdef", "acdef"),
        ("eabcd", "bcdea", "ebcda"),
        ("abcd", "bcdea", "bcda"),
        ("bcdea", "bcade", None),
    ],
    ids=["both put in", "out and in", "two moved", "out and moved", "one moved to two places"],
)
def test_orders_are_put_together_where_nothing_is_moved_twice(one: str, other: str, together: str | None) -> None:
    found = clash(apart("tracker", list("abcde"), list(one), list(other)))
    assert (found.merged, found.is_merged) == (together and list(together), together is not None)


def test_lines_that_two_people_put_in_at_one_place_both_stand_there() -> None:
    found = clash(apart("tracker", ["a"], ["a", "x"], ["a", "y"]))
    assert isinstance(found.merged, list)
    assert found.merged[0] == "a"
    assert sorted(map(str, found.merged)) == ["a", "x", "y"]


def test_what_two_people_settled_in_different_ways_goes_back_to_the_words_before_either() -> None:
    records = apart(WORDS, text("One. Two."), text("One! Two."), text("One? Two."))
    both = [record.id for record in records[1:]]
    settled = [
        new_record(WORDS, text("One! Two. Three."), both, "Jo", 2),
        new_record(WORDS, text("One! Two... So."), both, "Sam", 2),
    ]
    assert clash([*records, *settled]).before == text("One. Two.")


def test_a_record_that_opens_a_clash_again_brings_back_its_versions_and_what_they_go_back_to() -> None:
    records = apart(WORDS, text("One. Two. Three."), text("First. Two. Three."), text("One. Two. Last."))
    before = clash(records)
    settled = new_record(WORDS, text("Mine."), [record.id for record in records[1:]], "Kim", 2)
    assert not pack_of([*records, settled], {}).clashes
    again = new_record(WORDS, None, [settled.id], "Kim", 3, again=[version.id for version in before.versions])
    assert clash([*records, settled, again]) == before
    done = new_record(WORDS, text("Yours."), [again.id], "Kim", 4)
    assert pack_of([*records, settled, again, done], {}).fields == {WORDS: text("Yours.")}
