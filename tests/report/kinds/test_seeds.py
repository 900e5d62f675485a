"""The samples have what five councils sent to their committees, section by section and figure by figure."""

import re
from functools import cache

import pytest

from cpdesk.domain.outline import Outline
from cpdesk.report.compose import compose
from cpdesk.services.sample_list import sample_of
from outline_text import spoken
from paper_of import sample_pack_of
from seed_shape import Shape, seed_shape, shape_of

SEEDS = ("annual", "follow-up", "lead-member", "tracker", "briefing")

FIGURES = {
    "annual": """8% 11% 70% 51.0% 44.8% 0.2% 58.9% 39.7% 1.4% 8.5% 6.3% 67.0% 37.0% 63.0% 14% 12% 10% 13% 17 419 167
        104 278 158 142 75% 93% 85% 92% 90% 78% £1.5m £2.4m £7.6m 52.0% 48.0% 84.0% 94.0% 134 331
        454 475 21 33% 23% 13% 21%""",
    "follow-up": "413 427 29 135 150 £820,000 10% 11% 94% 93%",
    "lead-member": """32.5 18 £920m 400,000 82% 2,060 £1.5m 438 370 69 10,000 184 220 16 17 2,356 88% 65% 80% 40 £29,000
        6% 7% 9% 12% 20 £477,000 £2.5m""",
    "tracker": "1,254 1,377 25 19 12 17½ £2.65m £13.844m £16.501m 11,700 5,038 6,675 25,000 82.60% 18 15%",
    "briefing": "131 62 47 36% 26% 71% 22%",
}
"""The figures of those papers, each of which is said in the sample too."""

WORDS = {"annual": "eight objectives; three to 13; six to special guardians; Nine young people; two of them under 18"}


@cache
def paper(kind: str) -> Outline:
    sample = sample_of(kind)
    return compose(sample_pack_of(sample.book, kind, sample.words))


def as_said(ours: list[str], wanted: list[str]) -> list[str]:
    """Return what ours has, the count of points left out wherever what was written down counts none."""
    counted = [words.removeprefix("+ ") for words in wanted]
    return ["points" if at < len(counted) and counted[at] == "points" else words for at, words in enumerate(ours)]


def without_marks(shape: Shape) -> Shape:
    """Return the shape with what is ours beside the council's own, which + marks."""
    return {name.removeprefix("+ "): [one.removeprefix("+ ") for one in held] for name, held in shape.items()}


@pytest.mark.parametrize("kind", SEEDS)
def test_its_sections_are_those_of_the_councils_paper(kind: str) -> None:
    assert list(shape_of(paper(kind))) == list(without_marks(seed_shape(kind)))


@pytest.mark.parametrize(
    ("kind", "heading"), [(kind, heading) for kind in SEEDS for heading in without_marks(seed_shape(kind))]
)
def test_a_section_has_what_the_councils_has(kind: str, heading: str) -> None:
    wanted = without_marks(seed_shape(kind))[heading]
    assert as_said(shape_of(paper(kind))[heading], wanted) == wanted


@pytest.mark.parametrize("kind", SEEDS)
def test_its_figures_are_the_councils(kind: str) -> None:
    said = spoken(paper(kind))
    missing = [figure for figure in FIGURES[kind].split() if not re.search(rf"(?<![\d.,]){figure}(?![\d%½])", said)]
    assert missing == []
    assert [words for words in WORDS.get(kind, "").split("; ") if words not in said] == []


def test_what_is_ours_besides_is_marked_so() -> None:
    added = [name for kind in SEEDS for name in seed_shape(kind) if name.startswith("+ ")]
    assert {name.removeprefix("+ ").lstrip("0123456789. ").split(" 3.8")[0] for name in added} == {
        "Actions",
        "Clearance",
        "Financial implications",
        "Implications",
        "Introduction",
        "Measure",
        "Members as corporate parents",
        "Summary",
        "Voice of children and young people",
    }
