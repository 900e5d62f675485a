"""The guide explains everything that cpdesk may ask or notice about a workbook."""

import re
from pathlib import Path

import cpdesk
from bad_papers import BAD_PAPERS
from cpdesk.resources import resource_text
from finding_codes import codes_in

_SOURCE = Path(cpdesk.__file__).parent
_PACKAGES = ("excel", "domain", "services")


def _explained() -> set[str]:
    """Return the names in the first column of the guide's table."""
    rows = re.findall(r"^\| (`[^|]*) \|", resource_text("help", "import.md"), re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)}


def _given() -> set[str]:
    return {code for package in _PACKAGES for code in codes_in(_SOURCE / package)}


def test_every_finding_and_question_is_explained_in_the_guide() -> None:
    assert _given() - _explained() == set()


def test_the_guide_explains_nothing_that_cpdesk_never_says() -> None:
    assert _explained() - _given() == set()


def test_every_row_of_the_guide_says_what_it_means_and_what_to_do() -> None:
    table = [line for line in resource_text("help", "import.md").splitlines() if line.startswith("| `")]

    assert table
    assert all(len([part for part in line.strip("| ").split(" | ") if part.strip()]) == 3 for line in table)


def test_every_check_of_a_paper_is_explained_on_its_page() -> None:
    page = resource_text("help", "checks.md")
    rows = re.findall(r"^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \|$", page, re.MULTILINE)
    assert len(set(rows)) == len(rows)
    assert set(rows) == {paper.code for paper in BAD_PAPERS}
