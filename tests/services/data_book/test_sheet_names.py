"""Names of sheets that Excel takes."""

from hypothesis import given
from hypothesis import strategies as st

from cpdesk.services.data_book.sheet_names import SheetNames


def test_names_are_told_apart_and_cut_to_what_fits() -> None:
    names = SheetNames()
    wanted = ["Tracker", "tracker", "Data: 2019/20 [new]?", "Contents", "History", "'Quoted'", "", "x" * 40, "x" * 40]
    assert [names.name(text) for text in wanted] == [
        "Tracker",
        "tracker (2)",
        "Data 2019 20 new",
        "Contents (2)",
        "History (2)",
        "Quoted",
        "Sheet",
        "x" * 31,
        f"{'x' * 27} (2)",
    ]


@given(st.lists(st.text(), max_size=20))
def test_any_text_gives_a_name_that_can_stand(wanted: list[str]) -> None:
    names = SheetNames()
    given_names = [names.name(text) for text in wanted]
    assert len({name.casefold() for name in given_names}) == len(given_names)
    assert all(0 < len(name) <= 31 for name in given_names)
    assert not any(set(name) & set("[]:*?/\\") or name[0] == "'" or name[-1] == "'" for name in given_names)
