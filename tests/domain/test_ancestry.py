"""What the versions of a field go back to."""

from cpdesk.domain.ancestry import ancestors, common_ancestor
from cpdesk.domain.record import EditRecord, new_record


def made(value: str, *parents: EditRecord) -> EditRecord:
    return new_record("c", value, [parent.id for parent in parents], "Jo", 1)


def known(*records: EditRecord) -> dict[str, EditRecord]:
    return {record.id: record for record in records}


def test_two_versions_go_back_to_the_last_one_that_both_knew() -> None:
    first = made("first")
    second = made("second", first)
    here, there = made("here", second), made("there", second)
    assert common_ancestor([here, there], known(first, second, here, there)) == second


def test_a_version_that_another_was_made_from_is_what_both_go_back_to() -> None:
    first = made("first")
    later = made("later", made("between", first))
    assert common_ancestor([first, later], known(first, made("between", first), later)) == first


def test_versions_that_were_begun_apart_go_back_to_nothing() -> None:
    here, there = made("here"), made("there")
    assert common_ancestor([here, there], known(here, there)) is None


def test_versions_crossed_with_one_another_go_back_to_what_stood_before_the_crossing() -> None:
    first = made("first")
    left, right = made("left", first), made("right", first)
    here, there = made("here", left, right), made("there", left, right)
    assert common_ancestor([here, there], known(first, left, right, here, there)) == first


def test_a_record_that_nobody_has_is_passed_over() -> None:
    lost = made("lost")
    here = made("here", lost)
    assert ancestors([here.id], known(here)) == {here.id}


def test_a_long_line_of_records_is_followed_to_its_end() -> None:
    line = [made("0")]
    for n in range(5_000):
        line.append(made(str(n + 1), line[-1]))
    there = made("there", line[0])
    assert common_ancestor([line[-1], there], known(*line, there)) == line[0]
