"""What holds from a day on."""

from datetime import date

from cpdesk.domain.dated import Dated, in_force, with_entry

ALWAYS, FROM_JULY, FROM_MAY = Dated("a"), Dated("c", date(2019, 7, 1)), Dated("b", date(2019, 5, 1))
ENTRIES = (FROM_JULY, ALWAYS, FROM_MAY)


def test_the_last_entry_that_began_by_the_day_holds() -> None:
    days = [
        date(2018, 1, 1),
        date(2019, 4, 30),
        date(2019, 5, 1),
        date(2019, 6, 30),
        date(2019, 7, 1),
        date(2030, 1, 1),
    ]
    held = [in_force(ENTRIES, day) for day in days]
    assert [entry.value if entry else None for entry in held] == ["a", "a", "b", "b", "c", "c"]


def test_without_a_day_the_last_of_all_holds() -> None:
    assert in_force(ENTRIES, None) == FROM_JULY


def test_before_the_first_day_nothing_holds() -> None:
    assert in_force((FROM_MAY,), date(2019, 4, 30)) is None
    assert in_force((), date(2019, 4, 30)) is None


def test_a_new_entry_takes_the_place_of_what_began_on_its_day() -> None:
    changed = Dated("d", date(2019, 5, 1))
    assert with_entry(ENTRIES, changed) == (ALWAYS, changed, FROM_JULY)
    assert with_entry(ENTRIES, Dated("e")) == (Dated("e"), FROM_MAY, FROM_JULY)
