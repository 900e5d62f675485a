"""A pack of successive workbooks shows one line of history."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import new_session
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import AddWorkbook, SetCommentaryState, SetRating, ShareCommentary, WriteCommentary
from cpdesk.domain.exchange import supplied_from_json, supplied_to_json
from cpdesk.domain.field_check import suits
from cpdesk.domain.history import Entrant, history_lines
from cpdesk.domain.json_value import content_hash
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_sum import live_values
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.symbol import Symbol, SymbolMeaning
from cpdesk.domain.value import ValueStatus
from history_builders import (
    FIRST,
    LAST_YEAR,
    Q1,
    Q2,
    Q3,
    SECOND,
    figure,
    first_quarter,
    imported,
    quarter,
    second_quarter,
    third_quarter,
)
from pack_builders import SUPPRESSED, applied, pack_of

WHY = RichText.of("Because.")


def two_quarters() -> BoardPack:
    return imported(new_session(), first_quarter(), second_quarter())


def test_the_later_workbook_has_the_earlier_ones_keys_and_its_own_period() -> None:
    pack = two_quarters()
    assert list(pack.measures) == list(FIRST)
    assert [card.current_period for card in pack.scorecards] == [Q2]
    assert [workbook.name for workbook in pack.workbooks] == ["Q1.xlsx", "Q2.xlsx"]
    assert [workbook.name for workbook in pack.current] == ["Q2.xlsx"]


def test_a_changed_figure_is_revised_and_keeps_the_old_one() -> None:
    value = figure(two_quarters(), "2.6", Q1)
    assert (str(value.shown), value.status) == ("24", ValueStatus.REVISED)
    assert value.place == CellPlace("Scorecard Q2", "E20")
    assert value.superseded is not None
    assert str(value.superseded.shown) == "26"
    assert str(value.superseded.place) == "Scorecard Q1!E20 in Q1.xlsx"


def test_a_figure_that_stays_is_not_marked() -> None:
    pack = two_quarters()
    for key, period in (("3.1", Q1), ("2.6", LAST_YEAR), ("2.6", Q2)):
        value = figure(pack, key, period)
        assert (value.status, value.superseded, value.place.workbook) == (None, None, "")


def test_figures_that_the_later_file_lacks_are_carried_on_with_their_own_cells() -> None:
    pack = imported(new_session(), first_quarter(), second_quarter(), third_quarter())
    periods = [value.period for value in pack.measures["2.6"][1].values]
    assert periods == [LAST_YEAR, Q1, Q2, Q3]
    assert str(figure(pack, "2.6", LAST_YEAR).place) == "Scorecard Q2!D20 in Q2.xlsx"
    assert str(figure(pack, "2.6", Q3).place) == "Scorecard Q3!E20"
    revised = figure(pack, "2.6", Q1)
    assert (str(revised.shown), revised.status) == ("24", ValueStatus.REVISED)
    assert revised.superseded is not None
    assert str(revised.superseded.place) == "Scorecard Q1!E20 in Q1.xlsx"


def test_a_figure_that_the_later_file_leaves_blank_was_taken_back() -> None:
    blank = {**SECOND, "3.1": ("34", None, "30")}
    pack = imported(new_session(), first_quarter(), quarter(blank, (LAST_YEAR, Q1, Q2), number=2))
    assert [value.period for value in pack.measures["3.1"][1].values] == [LAST_YEAR, Q2]


@pytest.mark.parametrize(
    ("was", "now", "is_revised"),
    [
        ("24.4", "24", False),
        ("24", "24.0", False),
        ("24.4", "25", True),
        ("24", "25", True),
        (Symbol("c", SymbolMeaning.SUPPRESSED), Symbol("C", SymbolMeaning.SUPPRESSED), False),
        (Symbol("c", SymbolMeaning.SUPPRESSED), "24", True),
        ("24", Symbol("c", SymbolMeaning.SUPPRESSED), True),
        (Symbol("TBC", SymbolMeaning.NOT_DUE), "24", False),
    ],
)
def test_a_revision_is_a_figure_that_shows_otherwise(was: str | Symbol, now: str | Symbol, *, is_revised: bool) -> None:
    before = quarter({**FIRST, "5.6": ("4", was)}, (LAST_YEAR, Q1), number=1)
    after = quarter({**SECOND, "5.6": ("4", now, "5")}, (LAST_YEAR, Q1, Q2), number=2)
    value = figure(imported(new_session(), before, after), "5.6", Q1)
    assert (value.superseded is not None) == is_revised
    assert (value.status is ValueStatus.REVISED) == is_revised


def test_hidden_decimals_that_moved_revise_nothing() -> None:
    before, after = first_quarter(), second_quarter()
    card = after.scorecards[0]
    (first, *rest) = card.measures
    values = tuple(
        replace(value, number=value.shown, shown=figure(pack_of(before), "2.6", Q1).shown)
        if value.period == Q1
        else value
        for value in first.values
    )
    moved = replace(after, scorecards=(replace(card, measures=(replace(first, values=values), *rest)),))
    assert figure(imported(new_session(), before, moved), "2.6", Q1).superseded is None


def test_the_year_to_date_of_a_new_quarter_revises_nothing() -> None:
    so_far = type(Q1).year_to_date(2019)
    before = quarter({ref: (*values, "3") for ref, values in FIRST.items()}, (LAST_YEAR, so_far, Q1), number=1)
    after = quarter(dict.fromkeys(FIRST, ("19", "7", "3", "4")), (LAST_YEAR, so_far, Q1, Q2), number=2)
    assert figure(imported(new_session(), before, after), "2.6", so_far).superseded is None


def test_two_columns_for_one_period_count_once() -> None:
    before = quarter({ref: (*values, "7") for ref, values in FIRST.items()}, (LAST_YEAR, Q1, Q1), number=1)
    after = quarter(
        {ref: (*values, "7", "3") for ref, values in FIRST.items()}, (LAST_YEAR, Q1, Q1, Q2), number=2, name="b.xlsx"
    )
    assert [value.text for value in pack_of(before).measures["2.6"][1].values] == ["19%", "26%"]
    pack = imported(new_session(), before, after)
    assert [value.text for value in pack.measures["2.6"][1].values] == ["19%", "26%", "3%"]
    assert [value.superseded for value in pack.measures["2.6"][1].values] == [None] * 3


def test_a_figure_counts_before_a_symbol_for_the_same_period() -> None:
    supplied = quarter({"2.6": (SUPPRESSED, "26")}, (Q1, Q1), number=1)
    assert [value.text for value in pack_of(supplied).measures["2.6"][1].values] == ["26%"]


def test_two_files_of_one_name_are_told_apart() -> None:
    pack = imported(
        new_session(),
        quarter(FIRST, (LAST_YEAR, Q1), number=1, name="scorecard.xlsx"),
        quarter(SECOND, (LAST_YEAR, Q1, Q2), number=2, name="scorecard.xlsx"),
    )
    superseded = figure(pack, "2.6", Q1).superseded
    assert superseded is not None
    assert superseded.place.workbook == f"scorecard.xlsx (fingerprint {pack.workbooks[0].sha256[:12]})"


def test_commentary_ratings_and_sharing_stay_with_their_measures() -> None:
    session = new_session()
    imported(session, first_quarter())
    override = RatingOverride(RagRating.AMBER, "Study leave.", "Jo")
    for edit in (WriteCommentary("2.6", WHY), ShareCommentary("3.1", ("3.1", "3.2")), SetRating("2.6", override)):
        session.apply(edit)
    moved = {"7.1": SECOND["2.6"], "3.1": SECOND["3.1"], "3.2": SECOND["3.2"], "5.6": SECOND["5.6"]}
    titles = {"7.1": "% of secondary pupils with less than 90% attendance"}
    pack = imported(session, quarter(moved, (LAST_YEAR, Q1, Q2), number=2, titles=titles))
    assert pack.measures["2.6"][1].ref == "7.1"
    assert pack.commentary_by_measure["2.6"].text == WHY
    assert pack.commentary_by_measure["3.1"].measures == ("3.1", "3.2")
    assert pack.lapsed_override("2.6") == replace(override, period="2019-20 Q1")


def test_what_was_ready_for_one_quarter_is_a_draft_for_the_next() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(WriteCommentary("2.6", WHY))
    session.apply(SetCommentaryState("2.6", CommentaryState.READY))
    assert session.pack.commentary_by_measure["2.6"].state is CommentaryState.READY
    pack = imported(session, second_quarter())
    assert pack.commentary_by_measure["2.6"].state is CommentaryState.DRAFT
    assert session.review.measures["2.6"].is_owed
    session.apply(SetCommentaryState("2.6", CommentaryState.READY))
    assert not session.review.measures["2.6"].is_owed


def test_a_new_version_of_the_quarter_asks_again_only_where_the_figure_changed() -> None:
    session = new_session()
    imported(session, first_quarter())
    for key in ("2.6", "3.1"):
        session.apply(WriteCommentary(key, WHY))
        session.apply(SetCommentaryState(key, CommentaryState.READY))
    corrected = quarter({**FIRST, "2.6": ("19", "25")}, (LAST_YEAR, Q1), number=1, name="Q1 corrected.xlsx")
    pack = imported(session, corrected)
    states = {key: pack.commentary_by_measure[key].state for key in ("2.6", "3.1")}
    assert states == {"2.6": CommentaryState.DRAFT, "3.1": CommentaryState.READY}


def test_a_pack_of_the_first_version_keeps_what_was_ready_until_another_quarter_comes() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(WriteCommentary("2.6", WHY))
    session.set_fields({"commentary/2.6/ready": content_hash(WHY.to_json())})
    assert session.pack.commentary_by_measure["2.6"].state is CommentaryState.READY
    assert imported(session, second_quarter()).commentary_by_measure["2.6"].state is CommentaryState.DRAFT


def test_a_measure_that_is_gone_does_not_count_but_keeps_its_words_and_may_return() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(WriteCommentary("5.6", WHY))
    without = {ref: values for ref, values in SECOND.items() if ref != "5.6"}
    pack = imported(session, quarter(without, (LAST_YEAR, Q1, Q2), number=2))
    assert "5.6" not in pack.measures
    assert [measure.key for measure in pack.history[0].gone] == ["5.6"]
    assert pack.commentaries["5.6"].text == WHY
    back = imported(session, quarter(dict.fromkeys(FIRST, ("9", "9")), (Q2, Q3), number=3))
    assert back.commentary_by_measure["5.6"].text == WHY
    assert [value.period for value in back.measures["5.6"][1].values] == [LAST_YEAR, Q1, Q2, Q3]


def test_another_measure_does_not_get_the_key_of_one_that_is_gone() -> None:
    session = new_session()
    imported(session, first_quarter())
    session.apply(WriteCommentary("5.6", WHY))
    results = {**SECOND, "5.6": ("21", "22", "23")}
    titles = {"5.6": "Adopters approved this quarter"}
    other = imported(session, quarter(results, (LAST_YEAR, Q1, Q2), number=2, titles=titles))
    assert list(other.measures) == ["2.6", "3.1", "3.2", "Scorecard Q2!5.6"]
    assert "Scorecard Q2!5.6" not in other.commentary_by_measure


def test_a_line_never_forks_and_never_turns_in_a_circle() -> None:
    one, two, three = first_quarter(), second_quarter(), third_quarter()
    forked = history_lines([Entrant(one), Entrant(two, one.sha256), Entrant(three, one.sha256)])
    assert [[workbook.name for workbook in line.workbooks] for line in forked] == [["Q1.xlsx", "Q2.xlsx", "Q3.xlsx"]]
    circle = history_lines([Entrant(one, two.sha256), Entrant(two, one.sha256)])
    assert [[workbook.name for workbook in line.workbooks] for line in circle] == [["Q1.xlsx", "Q2.xlsx"]]
    alone = history_lines([Entrant(two, one.sha256, {"2.6": "old"})])
    assert [measure.key for measure in alone[0].measures] == ["old", "3.1", "3.2", "5.6"]


def test_a_workbook_by_itself_is_what_it_was() -> None:
    supplied = first_quarter()
    pack = pack_of(supplied)
    assert pack.current == (supplied,)
    assert pack.current[0] is supplied
    measures = pack.measures
    assert applied(pack, WriteCommentary("2.6", WHY)).measures is measures


def test_the_fields_that_a_following_workbook_needs_are_of_the_right_kind() -> None:
    session = new_session()
    imported(session, first_quarter(), second_quarter())
    session.apply(WriteCommentary("2.6", WHY))
    session.apply(SetCommentaryState("2.6", CommentaryState.READY))
    assert [record.field for record in session.records if not suits(record.field, record.value)] == []
    assert not suits("workbook/ab", {"name": "a", "order": 0, "follows": 5})
    assert not suits("workbook/ab", {"name": "a", "order": 0, "measures": {"1": 1}})
    assert not suits("workbook/ab", {"name": "a", "order": 0, "measures": ["1"]})
    assert not suits("commentary/2.6/ready", {"text": "ab"})
    assert not suits("commentary/2.6/ready", {"text": 1, "about": {}})


_RESULTS = st.dictionaries(
    st.sampled_from(["2.6", "3.1", "3.2", "5.6"]),
    st.tuples(*[st.sampled_from(["1", "2", "3"])] * 3),
    min_size=3,
)


@given(st.tuples(_RESULTS, _RESULTS, _RESULTS))
@settings(max_examples=40, deadline=None)
def test_three_quarters_keep_every_commentary_and_every_step_can_be_taken_back(
    quarters: tuple[dict[str, tuple[str, ...]], ...],
) -> None:
    session = new_session()
    written: dict[str, RichText] = {}
    periods = ((LAST_YEAR, Q1), (LAST_YEAR, Q1, Q2), (Q1, Q2, Q3))
    for number, (results, covered) in enumerate(zip(quarters, periods, strict=True), 1):
        cut = {ref: values[: len(covered)] for ref, values in results.items()}
        before = session.pack
        pack = imported(session, quarter(cut, covered, number=number))
        after = dict(pack.fields)
        session.set_fields({name: before.fields.get(name) for name in {**before.fields, **after}})
        assert session.pack.fields == before.fields
        assert session.pack.measures == before.measures
        session.set_fields(after)
        assert session.pack.measures == pack.measures
        for key, words in written.items():
            assert session.pack.commentaries[key].text == words
        for key in session.pack.measures:
            written[key] = RichText.of(f"{key} in {number}.")
            session.apply(WriteCommentary(key, written[key]))
    library = {
        sha256: supplied_from_json(supplied_to_json(workbook)) for sha256, workbook in session.pack.library.items()
    }
    opened = BoardPack(live_values(session.records)[0], library)
    assert opened == session.pack
    assert opened.current == session.pack.current


def test_an_edit_of_the_first_kind_still_brings_a_workbook_in() -> None:
    supplied = first_quarter()
    pack = BoardPack().with_supplied(supplied)
    assert AddWorkbook(supplied).changes(pack) == {
        f"workbook/{supplied.sha256}": {"name": "Q1.xlsx", "order": 0},
    }
