"""What a paper withholds is what its own sections print of what is exempt, and no more."""

import pytest

from cpdesk.domain.exempt_list import exempt_things
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.report.bundle.listed import listed_items
from cpdesk.report.compose import compose
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.kinds import kind_of
from cpdesk.report.printed_matter import paper_matter
from cpdesk.services.data_book.book import data_book
from cpdesk.services.exempting import exempt_measures
from cpdesk.services.report_list import as_kind
from cpdesk.services.withheld_notes import withheld_notes
from exempt_packs import LINES, MEASURES, MINUTES, PARAGRAPHS, SECTIONS, WHY, Marked, marked_pack
from pack_builders import applied
from sample_packs import ALL_PACKS

ALONE = {
    **{f"measure {at}": Marked(measures={at}) for at in range(MEASURES)},
    **{f"section {at}": Marked(sections={at}) for at in range(SECTIONS)},
    **{f"paragraph {at}": Marked(paragraphs={at}) for at in range(PARAGRAPHS)},
    **{f"commentary {at}": Marked(commentaries={at}) for at in range(MEASURES)},
    **{f"commentary {at}, ready": Marked(commentaries={at}, ready={at}) for at in range(MEASURES)},
    **{f"line {at}": Marked(lines={at}) for at in range(LINES)},
    **{f"item {at}": Marked(minutes={at}) for at in range(MINUTES)},
}


def withheld(pack: BoardPack) -> bool:
    kind = kind_of(pack)
    matter = paper_matter(kind.file, pack, review_pack(pack), kind.paper_sections(pack))
    return bool(exempt_things(pack, matter))


@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("what", ALONE)
def test_a_paper_withholds_a_thing_just_where_its_two_parts_differ(kind: str, what: str) -> None:
    pack = marked_pack(ALONE[what], kind)
    (item,) = (one for one in listed_items(pack) if one.source is not None)
    assert withheld(pack) is item.is_partly_exempt


@pytest.mark.parametrize("kind", KIND_NAMES)
@pytest.mark.parametrize("sample", ["sample", "tables"])
def test_no_paper_of_the_samples_differs_in_what_it_is_not_said_to_withhold(kind: str, sample: str) -> None:
    pack = as_kind(ALL_PACKS[sample](), kind)
    for key in (min(pack.measures), max(pack.measures)):
        marked = applied(pack, exempt_measures(pack, (key,), WHY))
        (item,) = (one for one in listed_items(marked) if one.source is not None)
        assert withheld(marked) or not item.is_partly_exempt, key


@pytest.mark.parametrize(
    ("kind", "grounds"),
    [("briefing", "s 1, 2 and 3"), ("lead-member", " 3"), ("tracker", "s 2 and 3"), ("follow-up", "s 2 and 3")],
)
def test_the_head_of_a_paper_names_the_grounds_of_what_it_prints(kind: str, grounds: str) -> None:
    """Paragraph 1 is a commentary's, 2 that of a line of the tracker, 3 a section's."""
    pack = marked_pack(Marked(sections={0}, commentaries={1}, lines={2}), kind)
    assert f"exempt under paragraph{grounds} of Part 1" in compose(pack, part="exempt").marking


def test_figures_name_the_grounds_of_figures_and_commentary_alone() -> None:
    pack = marked_pack(Marked(sections={0}, commentaries={1}, minutes={0}), "briefing")
    assert "exempt under paragraph 1 of Part 1" in data_book(pack, shows_exempt=True).cover[0].text


@pytest.mark.parametrize(
    ("suffix", "said"),
    [
        ("", "2 measures, 1 section and 1 line of the tracker are withheld."),
        (".xlsx", "2 measures and 1 line of the tracker are withheld."),
        (".csv", "2 measures are withheld."),
    ],
)
def test_each_file_counts_what_it_withholds_itself(suffix: str, said: str) -> None:
    pack = marked_pack(Marked(measures={0, 1}, sections={0}, lines={2}, minutes={0}), "briefing")
    assert withheld_notes(pack, suffix=suffix)[0] == said
