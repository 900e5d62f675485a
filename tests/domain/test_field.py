"""The names of a pack's fields."""

import pytest

from cpdesk.domain import field as fields


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (fields.detail("title"), ("details", "title", "")),
        (fields.workbook("ab12"), ("workbook", "ab12", "")),
        (fields.commentary("2.6", "text"), ("commentary", "2.6", "text")),
        (fields.measure("Sheet/1!A/B", "lead"), ("measure", "Sheet/1!A/B", "lead")),
        (fields.section("pledge:1/2", "what"), ("section", "pledge:1/2", "what")),
        (fields.word("and/or"), ("word", "and/or", "")),
        (fields.comparator("Yorkshire/Humber"), ("comparator", "Yorkshire/Humber", "about")),
        (fields.CONTROL_LIMITS, ("charts", "limits", "")),
        (fields.ARROWS, ("direction", "arrows", "")),
        (fields.SECTIONS, ("sections", "", "")),
    ],
)
def test_a_name_comes_apart_as_it_was_put_together(name: str, parts: tuple[str, str, str]) -> None:
    assert fields.parts(name) == parts
