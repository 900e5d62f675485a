"""Which measure of a later workbook is which of the earlier one."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_match import MeasureMatch, match_measures
from cpdesk.domain.provenance import CellPlace
from history_builders import LAST_YEAR, Q1
from pack_builders import measure, scorecard, workbook

INTERNAL, EXTERNAL = "% in internal foster care", "% in external foster care"


def listed(*named: tuple[str, str], sheet: str = "Scorecard", pledge: str | None = None) -> list[Measure]:
    measures = [
        replace(measure(ref, title, [], periods=(), pledge=pledge, row=row), place=CellPlace(sheet, f"B{row}"))
        for row, (ref, title) in enumerate(named, 5)
    ]
    return keyed(measures)


def keyed(measures: Sequence[Measure]) -> list[Measure]:
    return list(workbook([scorecard(measures)]).scorecards[0].measures)


def matched(earlier: list[Measure], later: list[Measure], *answers: tuple[str, str]) -> MeasureMatch:
    profile = ImportProfile()
    for about, answer in answers:
        question = next(item for item in match_measures(earlier, later).questions if item.about == about)
        profile = profile.with_answer(question.answered(answer))
    return match_measures(earlier, later, profile)


def test_reference_and_wording_agree_in_any_order() -> None:
    earlier = listed(("1.1", "Children in care"), ("1.2", "Rate of children in care"))
    later = listed(("1.2", "Rate of children in care*"), ("1.1", "CHILDREN in  care"), ("1.3", "Reviews on time"))
    match = matched(earlier, later)
    assert match == MeasureMatch({"1.2": "1.2", "1.1": "1.1"}, (), ("1.3",), ())


def test_a_measure_that_the_later_list_lacks_is_gone() -> None:
    match = matched(listed(("1.1", "One"), ("1.2", "Two")), listed(("1.1", "One")))
    assert (match.pairs, match.gone, match.questions) == ({"1.1": "1.1"}, ("1.2",), ())


def test_a_new_wording_under_the_old_reference_is_asked_about() -> None:
    earlier = listed(("1.1", "Children with a care plan"), ("1.2", "Visits on time"))
    later = listed(("1.1", "Children with an up to date care plan"), ("1.2", "Visits on time"))
    match = matched(earlier, later)
    (question,) = match.questions
    assert question.code == "same-measure"
    assert question.text == (
        "Is “1.1 Children with an up to date care plan” the measure that was “1.1 Children with a care plan” before? "
        "The reference is the same, the wording is not."
    )
    assert question.choices == ("1.1 Children with a care plan", "a new measure")
    assert question.default == "1.1 Children with a care plan"
    assert match.pairs == {"1.1": "1.1", "1.2": "1.2"}


def test_an_answer_settles_it_and_is_not_asked_again() -> None:
    earlier = listed(("1.1", "Children with a care plan"))
    later = listed(("1.1", "Children with an up to date care plan"))
    name = later[0].name
    for new in ("a new measure", "new"):
        match = matched(earlier, later, (name, new))
        assert (match.pairs, match.questions, match.new, match.gone) == ({}, (), ("1.1",), ("1.1",))
    for same in ("1.1 Children with a care plan", "1.1"):
        match = matched(earlier, later, (name, same))
        assert (match.pairs, match.questions) == ({"1.1": "1.1"}, ())


def test_another_measure_under_the_same_reference_is_taken_for_new() -> None:
    match = matched(listed(("1.1", "Children in care")), listed(("1.1", "Adopters approved in the quarter")))
    assert (match.pairs, match.new, match.gone) == ({}, ("1.1",), ("1.1",))
    assert [question.default for question in match.questions] == ["a new measure"]


def test_renumbered_measures_stay_with_their_wording() -> None:
    earlier = listed(("2.1", "Attendance"), ("2.2", "Exclusions"), ("2.3", "Attainment"))
    later = listed(("2.1", "Attendance"), ("2.2", "Care leavers in EET"), ("2.3", "Exclusions"), ("2.4", "Attainment"))
    match = matched(earlier, later)
    assert match.pairs == {"2.1": "2.1", "2.3": "2.2", "2.4": "2.3"}
    assert match.new == ("2.2",)
    assert [question.about for question in match.questions] == ["2.3 Exclusions", "2.4 Attainment"]


def test_mirror_measures_that_change_places_are_not_confused() -> None:
    earlier = listed(("3.1", INTERNAL), ("3.2", EXTERNAL))
    assert matched(earlier, listed(("3.1", EXTERNAL), ("3.2", INTERNAL))).pairs == {"3.1": "3.2", "3.2": "3.1"}


def test_one_of_two_mirror_measures_is_not_taken_for_the_other() -> None:
    match = matched(listed(("3.1", INTERNAL)), listed(("3.1", EXTERNAL)))
    assert match.pairs == {}
    assert match.questions[0].default == "a new measure"


def test_the_same_figures_tell_that_a_reworded_measure_is_the_same() -> None:
    earlier = keyed([measure("3.1", "% of LAC in EET", ["43", "45"], periods=(LAST_YEAR, Q1))])
    later = keyed([measure("3.1", "% of CLA in EET", ["43", "45"], periods=(LAST_YEAR, Q1))])
    assert matched(earlier, later).pairs == {"3.1": "3.1"}


def test_without_references_the_wording_alone_agrees() -> None:
    earlier = listed(("", "Children in care"), ("", "Visits on time"))
    later = listed(("", "Visits on time"), ("", "Children in care"))
    match = matched(earlier, later)
    assert match.pairs == {"Visits on time": "Visits on time", "Children in care": "Children in care"}
    assert match.questions == ()


def test_references_that_a_workbook_begins_to_give_need_no_answer() -> None:
    match = matched(
        listed(("", "Children in care"), ("", "Visits")), listed(("1", "Children in care"), ("2", "Visits"))
    )
    assert (match.pairs, match.questions) == ({"1": "Children in care", "2": "Visits"}, ())


def test_a_misspelling_put_right_is_asked_about_where_there_are_no_references() -> None:
    earlier = listed(("", "Chidren in care at the end of the quarter"), ("", "Visits"))
    match = matched(earlier, listed(("", "Children in care at the end of the quarter"), ("", "Visits")))
    assert len(match.pairs) == 2
    assert len(match.questions) == 1


def test_a_reference_met_twice_is_told_apart_by_sheet_and_pledge() -> None:
    both = [("1.1", "Number"), ("1.1", "Number")]
    earlier = keyed([*listed(both[0], sheet="North Q1"), *listed(both[1], sheet="South Q1")])
    later = keyed([*listed(both[0], sheet="South Q2"), *listed(both[1], sheet="North Q2")])
    match = matched(earlier, later)
    assert match.pairs == {"South Q2!1.1": "South Q1!1.1", "North Q2!1.1": "North Q1!1.1"}


def test_a_year_in_the_wording_moves_on() -> None:
    earlier = listed(("1", "Adopted in 2018/19"), ("2", "Placed in 2018/19"))
    match = matched(earlier, listed(("1", "Adopted in 2019/20"), ("2", "Placed in 2019/20")))
    assert (match.pairs, match.questions) == ({"1": "1", "2": "2"}, ())


def test_a_row_for_each_year_does_not_move_on() -> None:
    earlier = listed(("", "Offending 2017/18"), ("", "Offending 2018/19"))
    later = listed(("", "Offending 2018/19"), ("", "Offending 2019/20"))
    match = matched(earlier, later)
    assert match.pairs["Offending 2018/19"] == "Offending 2018/19"
    assert "Offending 2019/20" not in match.pairs


_NAMES = st.lists(
    st.tuples(
        st.sampled_from(["", "1.1", "1.2", "2.1", "3"]),
        st.lists(
            st.sampled_from(["children", "care", "internal", "external", "90", "not"]), min_size=1, max_size=4
        ).map(" ".join),
    ),
    max_size=8,
)


@given(_NAMES, _NAMES)
@settings(max_examples=200, deadline=None)
def test_what_is_paired_is_the_same_from_either_side(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> None:
    earlier, later = listed(*one), listed(*other)
    there = match_measures(earlier, later)
    back = match_measures(later, earlier)
    assert {value: key for key, value in there.pairs.items()} == dict(back.pairs)
    assert len(set(there.pairs.values())) == len(there.pairs)
    assert sorted([*there.pairs, *there.new]) == sorted(item.key for item in later)
    assert sorted([*there.pairs.values(), *there.gone]) == sorted(item.key for item in earlier)


@given(_NAMES)
@settings(max_examples=100, deadline=None)
def test_a_list_is_wholly_itself(names: list[tuple[str, str]]) -> None:
    measures = listed(*names)
    match = match_measures(measures, measures)
    assert (match.pairs, match.questions) == ({item.key: item.key for item in measures}, ())


def test_a_long_list_that_was_renumbered_stays_together() -> None:
    earlier = listed(*((f"{at}", f"Measure number {at} of children in care") for at in range(2000)))
    later = listed(*((f"X{at}", f"Measure number {at} of children in care") for at in range(2000)))
    assert match_measures(earlier, later).pairs == {f"X{at}": f"{at}" for at in range(2000)}
