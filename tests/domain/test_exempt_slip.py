"""What looks like a mark of what is exempt is told from prose."""

import pytest

from cpdesk.domain.exempt_slip import exempt_slip


@pytest.mark.parametrize(
    ("words", "slip"),
    [
        ("[exmpt 2: x] Words", "[exmpt 2: x]"),
        ("(exempt 2: r) Words", "(exempt 2: r)"),
        ("{withheld} Words", "{withheld}"),
        ("[confidental] Words", "[confidental]"),
        ("[expemt 2: x] Words", "[expemt 2: x]"),
        ("[para 2, exempt] Words", "[para 2, exempt]"),
        ("(Exempt under paragraph 2) Words", "(Exempt under paragraph 2)"),
        ("Words first (exmept 2: x) more", "(exmept 2: x)"),
    ],
)
def test_a_mistyped_mark_is_found(words: str, slip: str) -> None:
    assert exempt_slip(words) == slip


@pytest.mark.parametrize(
    "words",
    [
        "(exempt from council tax) Care leavers",
        "Care leavers (exempt from council tax) save",
        "(confidential information was shared) It was put right",
        "(except 2 of them) All moved",
        "[except for Q1] Figures",
        "[[chart: exempt]]",
        "[c] suppressed",
        "Figures (table 2: moves)",
    ],
)
def test_prose_is_no_mark(words: str) -> None:
    assert exempt_slip(words) == ""
