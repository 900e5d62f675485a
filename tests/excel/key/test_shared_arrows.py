"""The tables of a workbook speak one arrow language, unless their figures speak two."""

from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.excel.reader import understand
from grid_builders import Content, sheet, workbook

_VALUE: list[Content] = ["Missing", "Low", 9, 6, "↓"]
_PERFORMANCE: list[Content] = ["Waiting", "Low", 9, 6, "↑"]
_EITHER: list[Content] = ["Moves", "Low", 4, 4, "↑"]
_NO_SIDE: list[Content] = ["Visitors", None, 31, 33, "↑"]


def _read(*pages: list[list[Content]], note: str = "", profile: ImportProfile = ImportProfile()) -> SuppliedWorkbook:
    headings: list[Content] = ["Measure", "Good to be", "Q4 2018/19", "Q1 2019/20", "DoT"]
    sheets = [sheet([headings, *rows, [], [note]], name=f"Pledge {at}") for at, rows in enumerate(pages, 1)]
    return understand(workbook(*sheets), profile)


def _meanings(supplied: SuppliedWorkbook) -> list[str | None]:
    directions = [measure.supplied_direction for card in supplied.scorecards for measure in card.measures]
    return [found.judgement.value if found is not None else None for found in directions]


def _asked(supplied: SuppliedWorkbook) -> list[str]:
    return [question.place.sheet for question in supplied.questions if question.code == "arrow-language"]


def test_a_table_whose_figures_tell_settles_the_arrows_of_the_others() -> None:
    supplied = _read([_VALUE], [_EITHER, _NO_SIDE])

    assert _asked(supplied) == []
    assert _meanings(supplied) == ["better", "worse", None]


def test_arrows_that_show_performance_stay_so_on_every_page() -> None:
    supplied = _read([_PERFORMANCE], [_EITHER, _NO_SIDE])

    assert _asked(supplied) == []
    assert _meanings(supplied) == ["better", "better", "better"]


def test_where_no_table_tells_it_is_asked_once_for_all() -> None:
    supplied = _read([_EITHER], [_EITHER], [_EITHER])

    assert _asked(supplied) == ["Pledge 1"]
    (question,) = (item for item in supplied.questions if item.code == "arrow-language")
    again = _read([_EITHER], [_EITHER], [_EITHER], profile=ImportProfile(answers=(question.answered("value"),)))
    assert _asked(again) == []
    assert _meanings(again) == ["worse", "worse", "worse"]


def test_where_tables_speak_two_languages_those_that_do_not_tell_are_asked_about_apart() -> None:
    supplied = _read([_VALUE], [_PERFORMANCE], [_EITHER], [_EITHER])

    assert _asked(supplied) == ["Pledge 3", "Pledge 4"]
    assert _meanings(supplied) == ["better", "better", "better", "better"]
