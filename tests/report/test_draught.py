"""A paper is known with the chapters that it is made of, and by its headings before anything is composed."""

import pytest

from cpdesk.domain.outline import Heading
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.report.draught import Draught
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.kinds import report_kind
from paper_of import sample_pack_of
from sample_packs import sample_pack, tables_pack

SAMPLES = (
    ("briefing", "cheshire-east-q1-2019-20", "cheshire-east-q1-2019-20"),
    ("annual", "medway-annual-2019-20", "medway-annual-2019-20"),
    ("lead-member", "medway-annual-2019-20", "medway-lead-member-2020"),
    ("cover", "monthly-dashboard-2019-20", "dashboard-cover-march-2020"),
    ("tracker", "kent-recommendations-2019", ""),
)


def draught_of(pack: BoardPack, kind: str = "briefing", *, shows_exempt: bool = False) -> Draught:
    return report_kind(kind).draught(pack, review_pack(pack), shows_exempt=shows_exempt)


def test_every_block_of_the_body_is_in_a_chapter() -> None:
    draught = draught_of(sample_pack())
    body = [block for chapter in draught.chapters for block in chapter.blocks]
    printed = [block for part in draught.outline.parts for block in part.blocks]
    assert body == printed[: len(body)]


def test_each_appendix_is_known_by_its_title() -> None:
    assert [item.title for item in draught_of(tables_pack()).appendices] == [
        "Appendix 1: Scorecards",
        "Appendix 2: Data tables",
    ]


@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("shows_exempt", [False, True])
def test_headings_known_beforehand_are_those_that_are_composed(kind: str, *, shows_exempt: bool) -> None:
    for pack in (sample_pack(), tables_pack(), BoardPack()):
        assert_known_headings(draught_of(pack, kind, shows_exempt=shows_exempt))


def test_headings_known_beforehand_are_those_of_the_samples() -> None:
    for kind, workbook, details in SAMPLES:
        assert_known_headings(draught_of(sample_pack_of(workbook, kind, details), kind, shows_exempt=True))


def assert_known_headings(draught: Draught) -> None:
    for chapter in draught.chapters:
        composed = [block for block in chapter.blocks if isinstance(block, Heading)]
        assert list(chapter.headings) == composed[: len(chapter.headings)]
        assert bool(chapter.headings) == (bool(chapter.blocks) and isinstance(chapter.blocks[0], Heading))
        if len(chapter.sections) > 1:
            assert list(chapter.headings) == composed
    for appendix in draught.appendices:
        assert appendix.parts[0].blocks[0] == Heading(appendix.title, 1, is_numbered=False)
