"""A paper is known with the chapters that it is made of."""

from cpdesk.domain.outline import Heading
from cpdesk.report.kinds import report_kind
from sample_packs import sample_pack, tables_pack


def test_every_block_of_the_body_is_in_a_chapter() -> None:
    draught = report_kind().draught(sample_pack(), shows_exempt=False)
    body = [block for chapter in draught.chapters for block in chapter.blocks]
    printed = [block for part in draught.outline.parts for block in part.blocks]
    assert body == printed[: len(body)]


def test_each_appendix_is_known_by_its_first_pages() -> None:
    draught = report_kind().draught(tables_pack(), shows_exempt=False)
    first = [part.blocks[0] for part in draught.appendices]
    assert [block.text for block in first if isinstance(block, Heading)] == [
        "Appendix 1: Scorecards",
        "Appendix 2: Data tables",
    ]
