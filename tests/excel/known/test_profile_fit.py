"""Which kept profile a workbook is known by."""

from cpdesk.domain.import_profile import ImportProfile, ScorecardShape, ShapeColumn, ShapeMeasure
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.excel.known.profile_fit import fitting_profile


def shape(headings: str, measures: str = "", sheet: str = "Scorecard") -> ScorecardShape:
    return ScorecardShape(
        sheet,
        tuple(ShapeColumn(word, word, ColumnRole.OTHER) for word in headings.split()),
        tuple(ShapeMeasure("", word) for word in measures.split()),
    )


def named(name: str, *shapes: ScorecardShape) -> ImportProfile:
    return ImportProfile(name, (), shapes)


def fit(now: ScorecardShape, *profiles: ImportProfile) -> str | None:
    found = fitting_profile(profiles, [now])
    return found.name if found is not None else None


def test_the_most_alike_headings_win() -> None:
    near, far = named("near", shape("ref measure quarter target rag")), named("far", shape("ref measure year rag lead"))
    assert fit(shape("ref measure quarter target rag lead"), far, near) == "near"


def test_too_few_headings_in_common_fit_nothing() -> None:
    assert fit(shape("ref measure quarter"), named("other", shape("year boys girls total"))) is None
    assert fit(shape("ref measure quarter target rag"), named("half", shape("ref measure theme lead wards"))) is None


def test_more_quarters_are_as_like() -> None:
    assert (
        fit(shape("ref measure quarter quarter#2 quarter#3 rag"), named("q1", shape("ref measure quarter rag"))) == "q1"
    )


def test_the_measures_decide_between_headings_that_are_alike() -> None:
    ours, theirs = named("ours", shape("ref measure rag", "a b c")), named("theirs", shape("ref measure rag", "x y z"))
    assert fit(shape("ref measure rag", "a b d"), theirs, ours) == "ours"


def test_the_newest_decides_where_all_is_alike() -> None:
    assert (
        fit(shape("ref measure rag"), named("new", shape("ref measure rag")), named("old", shape("ref measure rag")))
        == "new"
    )


def test_a_workbook_of_many_more_scorecards_does_not_fit() -> None:
    many = [shape("ref measure rag", sheet=f"Pledge {name}") for name in "abc"]
    assert fit(shape("ref measure rag"), named("many", *many)) is None


def test_no_scorecard_fits_nothing() -> None:
    assert fitting_profile([named("empty"), named("any", shape("ref"))], []) is None
