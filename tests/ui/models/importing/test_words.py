"""Roles and answers in words."""

import pytest

from cpdesk.domain.grid import CellIcon
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.scorecard import Column, ColumnRole
from cpdesk.domain.understanding import RowMeaning
from cpdesk.services.answer_words import MEANING_WORDS, ROLE_WORDS
from cpdesk.ui.models.importing.reply_words import reply_words
from cpdesk.ui.models.importing.role_words import column_words, tint_of
from cpdesk.ui.models.importing.sheet_looks import icon_sign, ink_on
from ui.import_builders import Q1


def test_every_role_and_every_meaning_has_words_of_its_own() -> None:
    assert set(ROLE_WORDS) == set(ColumnRole)
    assert set(MEANING_WORDS) == set(RowMeaning)
    assert len(set(ROLE_WORDS.values())) == len(ROLE_WORDS)
    assert tint_of(ColumnRole.OTHER) == ""


def test_a_column_is_told_with_its_period_and_that_it_is_hidden() -> None:
    column = Column("F", "Q1", ColumnRole.VALUE, Q1, is_hidden=True)

    assert column_words(column) == "value, Q1 2019/20, hidden"
    assert column_words(Column("G", "Wards", ColumnRole.OTHER, is_left_out=True)) == "left out"
    assert column_words(Column("C", "Period", ColumnRole.OTHER, names_periods=True)) == "periods"


@pytest.mark.parametrize(
    ("kind", "reply", "words"),
    [
        (AnswerKind.CURRENT_PERIOD, "2019-20 Q1", "Q1 2019/20"),
        (AnswerKind.COLUMN_PERIOD, "whenever", "whenever"),
        (AnswerKind.COLUMN_ROLE, "forecast-rag", "forecast rating"),
        (AnswerKind.COLUMN_ROLE, "comparator: England", "comparator, England"),
        (AnswerKind.COLUMN_ROLE, "left out", "left out"),
        (AnswerKind.ROW_KIND, "pledge", "pledge"),
        (AnswerKind.POLARITY, "low", "low is good"),
        (AnswerKind.SAME_MEASURE, "new", "none: it is new"),
        (AnswerKind.RATING_WORD, "none", "no rating"),
        (AnswerKind.REFERENCE, "2.10", "2.10"),
        (None, "anything", "anything"),
    ],
)
def test_replies_are_told_in_words(kind: AnswerKind | None, reply: str, words: str) -> None:
    assert reply_words(kind, reply) == words


def test_words_are_black_or_white_whichever_is_read_better() -> None:
    assert (ink_on("FFC000"), ink_on("00B050"), ink_on("1F3864"), ink_on("C00000")) == (
        "000000",
        "000000",
        "FFFFFF",
        "FFFFFF",
    )


def test_an_icon_is_a_sign_in_a_colour() -> None:
    assert icon_sign(CellIcon("3Arrows", 0, 3))[0] == "▼"
    assert icon_sign(CellIcon("3Arrows", 2, 3))[0] == "▲"
    assert icon_sign(CellIcon("3TrafficLights1", 1, 3)) == ("●", "C98500")
    assert icon_sign(CellIcon("5ArrowsGray", 4, 5)) == ("▲", "6B7280")
