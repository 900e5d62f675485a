"""A table stands on the smallest page that has room for it."""

import pytest

from cpdesk.domain.outline import Table, TableCell
from cpdesk.report.fitted import fitted


def tables_for(needed: float, page: float) -> list[Table]:
    count = 1 if needed <= page else 2
    return [Table(f"{at} of {count}", ("A",), ((TableCell("1"),),)) for at in range(1, count + 1)]


@pytest.mark.parametrize(
    ("needed", "captions", "is_wide", "is_large"),
    [
        (400, ["1 of 1"], False, False),
        (700, ["1 of 1"], True, False),
        (1000, ["1 of 1"], False, True),
        (2000, ["1 of 2", "2 of 2"], True, False),
    ],
)
def test_the_page_gives_way_and_the_type_does_not(
    needed: float, captions: list[str], is_wide: bool, is_large: bool
) -> None:
    tables = list(fitted(lambda page: tables_for(needed, page)))
    assert [table.caption for table in tables] == captions
    assert {(table.is_wide, table.is_large) for table in tables} == {(is_wide, is_large)}


def test_one_that_may_not_stand_upright_is_turned() -> None:
    (table,) = fitted(lambda page: tables_for(400, page), may_stand_upright=False)
    assert table.is_wide
