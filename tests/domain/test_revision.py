"""What changed between two workbooks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from builders import new_session
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.measure import SuppliedRating
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import RagRating
from cpdesk.domain.revision import Revision, RevisionKind
from cpdesk.domain.revision_list import compared_workbooks, pack_revisions
from cpdesk.domain.revision_words import revision_subject, revision_words
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.domain.target import Target
from cpdesk.domain.value import Comparator
from history_builders import (
    FIRST,
    LAST_YEAR,
    Q1,
    Q2,
    SECOND,
    figure,
    first_quarter,
    imported,
    quarter,
    second_quarter,
    third_quarter,
)
from pack_builders import SUPPRESSED, Result, pack_of


def changed(earlier: SuppliedWorkbook, later: SuppliedWorkbook) -> list[tuple[RevisionKind, str, str, str]]:
    found = compared_workbooks(earlier, later).revisions
    return [(item.kind, revision_subject(item), item.was, item.now) for item in found]


def version(results: Mapping[str, Sequence[Result]], titles: dict[str, str] | None = None) -> SuppliedWorkbook:
    return quarter(results, (LAST_YEAR, Q1), number=1, name="Q1 v2.xlsx", titles=titles)


def with_first(workbook: SuppliedWorkbook, **changes: Any) -> SuppliedWorkbook:
    card = workbook.scorecards[0]
    (first, *rest) = card.measures
    return replace(workbook, scorecards=(replace(card, measures=(replace(first, **changes), *rest)),))


def test_the_same_figures_are_no_revision() -> None:
    assert changed(first_quarter(), version(dict(FIRST))) == []


def test_a_changed_figure_names_both_cells() -> None:
    (found,) = compared_workbooks(first_quarter(), version({**FIRST, "2.6": ("19", "24")})).revisions
    assert found == Revision(
        RevisionKind.FIGURE,
        "2.6",
        "2.6 % of secondary pupils with less than 90% attendance",
        "26%",
        "24%",
        CellPlace("Scorecard Q1", "E20", "Q1.xlsx"),
        CellPlace("Scorecard Q1", "E20"),
        Q1,
    )
    assert revision_words(found) == ("Q1 2019/20: was 26% (Scorecard Q1!E20 in Q1.xlsx), now 24% (Scorecard Q1!E20).")


def test_symbols_and_blanks_are_told_apart() -> None:
    earlier = version({**FIRST, "3.1": ("34", SUPPRESSED), "3.2": (None, "32")})
    later = version({**FIRST, "5.6": ("4", SUPPRESSED), "2.6": ("19", None)})
    figures = [found for found in changed(earlier, later) if found[0] is not RevisionKind.RATING]
    assert figures == [
        (RevisionKind.GONE, "Q1 2019/20", "26%", "nothing"),
        (RevisionKind.APPEARED, "Q1 2019/20", "c", "31%"),
        (RevisionKind.APPEARED, "2018/19", "nothing", "34%"),
        (RevisionKind.BECAME_SYMBOL, "Q1 2019/20", "3%", "c"),
    ]


def test_a_new_quarter_is_no_revision_but_a_changed_one_is() -> None:
    assert changed(first_quarter(), second_quarter()) == [(RevisionKind.FIGURE, "Q1 2019/20", "26%", "24%")]
    assert changed(second_quarter(), third_quarter()) == []


def test_a_column_that_stood_for_the_same_period_is_no_figure_taken_back() -> None:
    twice = {ref: (*values, values[-1]) for ref, values in FIRST.items()}
    before = quarter(twice, (LAST_YEAR, Q1, Q1), number=1)
    assert changed(before, version(dict(FIRST))) == []
    after = quarter(SECOND, (LAST_YEAR, Q1, Q2), number=2)
    assert [item[1:] for item in changed(before, after)] == [item[1:] for item in changed(first_quarter(), after)]


def test_counts_behind_a_percentage_are_compared() -> None:
    def counted(numerator: str) -> SuppliedWorkbook:
        workbook = first_quarter()
        values = tuple(
            replace(value, numerator=Decimal(numerator), denominator=Decimal(131)) if value.period == Q1 else value
            for value in workbook.scorecards[0].measures[0].values
        )
        return with_first(workbook, values=values)

    assert changed(counted("34"), counted("35")) == [
        (RevisionKind.FIGURE, "Q1 2019/20", "26% (34 of 131)", "26% (35 of 131)")
    ]


def test_targets_ratings_and_comparators_of_two_versions_are_compared() -> None:
    place = CellPlace("Scorecard Q1", "M20")
    other = figure(pack_of(first_quarter()), "3.1", LAST_YEAR)
    earlier = with_first(
        first_quarter(),
        supplied_rating=SuppliedRating(RagRating.RED, place=place),
        comparators=(Comparator("England", other),),
    )
    later = with_first(
        version(dict(FIRST)),
        target=Target(Decimal(20), "20%", place),
        supplied_rating=SuppliedRating(RagRating.AMBER, place=place),
        comparators=(Comparator("England", replace(other, shown=Decimal(36), text="36%")),),
    )
    assert changed(earlier, later) == [
        (RevisionKind.TARGET, "Target", "15%", "20%"),
        (RevisionKind.FIGURE, "England, 2018/19", "34%", "36%"),
        (RevisionKind.RATING, "Rating", "Red", "Amber"),
    ]


def test_a_target_written_otherwise_is_the_same() -> None:
    place = CellPlace("Scorecard Q1", "J20")
    later = with_first(version(dict(FIRST)), target=Target(Decimal(15), "15.0%", place))
    assert changed(first_quarter(), later) == []


def test_measures_that_come_and_go_are_listed() -> None:
    results = {ref: values for ref, values in FIRST.items() if ref != "5.6"} | {"6.1": ("1", "2")}
    later = version(results, titles={"6.1": "Care leavers with a mentor"})
    found = compared_workbooks(first_quarter(), later).revisions
    assert [(item.kind, item.name, revision_words(item)) for item in found] == [
        (RevisionKind.NEW_MEASURE, "6.1 Care leavers with a mentor", "New measure (Scorecard Q1!B23)."),
        (
            RevisionKind.GONE_MEASURE,
            "5.6 Number of care leavers in custody",
            "No longer in the scorecard (Scorecard Q1!B23 in Q1.xlsx).",
        ),
    ]


def test_a_reworded_measure_is_listed_and_asked_about() -> None:
    title = "% of secondary school pupils with less than 90% attendance"
    result = compared_workbooks(first_quarter(), version(dict(FIRST), titles={"2.6": title}))
    assert [item.kind for item in result.revisions] == [RevisionKind.WORDING]
    assert len(result.questions) == 1


def test_workbooks_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(
        CpdeskError, match=r"Q1.xlsx is for an earlier period than Q2.xlsx. Name the earlier one first."
    ):
        compared_workbooks(second_quarter(), first_quarter())


def test_a_pack_lists_what_its_last_workbook_changed() -> None:
    session = new_session()
    assert pack_revisions(imported(session, first_quarter())) == ()
    (found,) = pack_revisions(imported(session, second_quarter()))
    assert (found.earlier.name, found.later.name) == ("Q1.xlsx", "Q2.xlsx")
    assert [(item.key, item.was, item.now, item.period) for item in found.revisions] == [("2.6", "26%", "24%", Q1)]
    restated = {ref: (SECOND[ref][2], "9") for ref in SECOND} | {"3.1": ("29", "9")}
    (found,) = pack_revisions(imported(session, quarter(restated, (Q2, type(Q1).quarter(2019, 3)), number=3)))
    assert [(item.key, item.was, item.now, item.period) for item in found.revisions] == [("3.1", "30%", "29%", Q2)]
