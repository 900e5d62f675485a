"""Names of sheets that Excel takes, which a reader can tell apart."""

from hypothesis import given
from hypothesis import strategies as st

from cpdesk.services.data_book.sheet_names import WantedName, is_cut, sheet_names


def names(*texts: str) -> list[str]:
    return list(sheet_names([WantedName(text) for text in texts]))


def test_names_are_told_apart_and_cut_to_what_fits() -> None:
    wanted = ["Tracker", "tracker", "Data: 2019/20 [new]?", "Contents", "History", "'Quoted'", "", "x" * 40, "x" * 40]
    assert names(*wanted) == [
        "Tracker",
        "tracker (2)",
        "Data 2019-20 new",
        "Contents (2)",
        "History (2)",
        "Quoted",
        "Sheet",
        f"{'x' * 30}…",
        f"{'x' * 26}… (2)",
    ]


def test_a_long_name_is_cut_at_a_word_and_says_so() -> None:
    (name,) = names("Children and young people in care by school year group, September")
    assert (name, is_cut(name), is_cut("Children and young people")) == ("Children and young people in…", True, False)


def test_names_that_begin_alike_keep_what_tells_them_apart() -> None:
    assert names(
        "Stability of placements of children looked after, 2018-19",
        "Stability of placements of children looked after, 2019-20",
        "Care leavers",
    ) == ["Stability of… 2018-19", "Stability of… 2019-20", "Care leavers"]


def test_what_tells_them_apart_may_stand_in_their_middle_or_be_long_itself() -> None:
    told = names(
        "Number of children placed with foster carers of the council by ward",
        "Number of children placed with foster carers of independent agencies by ward",
    )
    assert told == ["Number of… the council by…", "Number of… independent…"]


def test_one_that_is_another_with_more_behind_it_is_told_apart_too() -> None:
    told = names("Children who came into our care in the year", "Children who came into our care in the year, by age")
    assert len(set(told)) == len(told)
    assert told[1].endswith("by age")


def test_the_number_of_a_part_is_never_cut_off() -> None:
    text = "Values of every measure by its period"
    parts = sheet_names([WantedName(text, str(number)) for number in (1, 2, 10)])
    assert parts == ("Values of every measure by… 1", "Values of every measure by… 2", "Values of every measure by… 10")


@given(st.lists(st.tuples(st.text(), st.sampled_from(["", "1", "12"])), max_size=20))
def test_any_text_gives_a_name_that_can_stand(wanted: list[tuple[str, str]]) -> None:
    given_names = sheet_names([WantedName(*item) for item in wanted])
    assert len({name.casefold() for name in given_names}) == len(given_names)
    assert all(0 < len(name) <= 31 for name in given_names)
    assert not any(set(name) & set("[]:*?/\\") or name[0] == "'" or name[-1] == "'" for name in given_names)


@given(st.lists(st.lists(st.sampled_from(["children", "of", "the", "year", "2019-20", "carers"]), min_size=1)))
def test_words_of_any_length_give_names_that_can_stand(wanted: list[list[str]]) -> None:
    given_names = names(*(" ".join(words) for words in wanted))
    assert len({name.casefold() for name in given_names}) == len(given_names)
    assert all(0 < len(name) <= 31 for name in given_names)
