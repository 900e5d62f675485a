"""The briefing report, section by section."""

from builders import small_workbook
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import PutSection, SetCommentaryState, SetFields, TakeOutSection
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import Heading, Outline, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import RichText
from cpdesk.report.compose import compose
from cpdesk.report.kinds.briefing import KIND
from cpdesk.report.section_order import implication
from outline_text import spoken, spoken_lines
from pack_builders import (
    PLEDGES,
    applied,
    comment,
    measure,
    pack_of,
    scorecard,
    sections,
    workbook,
)
from sample_packs import bare_pack, dashboard_pack, no_reds_pack, sample_pack, tables_pack, tracker_pack


def headings(outline: Outline) -> list[str]:
    return [block.text for part in outline.parts for block in part.blocks if isinstance(block, Heading)]


def test_a_new_pack_begins_with_sections_of_stable_names() -> None:
    started = KIND.starting_sections(sample_pack())
    assert [section.id for section in started] == [
        "introduction",
        "summary",
        "background",
        *(f"pledge:{heading}" for heading in PLEDGES[:3]),
        "implications:legal",
        "implications:financial",
        "implications:human-resources",
    ]
    assert [section.text.is_empty for section in started] == [*[False] * 3, *[True] * 6]


def test_what_is_drafted_is_true_of_the_pack() -> None:
    introduction, summary, background, *_ = KIND.starting_sections(sample_pack())
    assert introduction.text.plain.startswith(
        "This report updates the Corporate Parenting Committee on the Corporate Parenting Scorecard for Q1 2019/20."
    )
    assert background.text.plain == (
        "The scorecard's 11 measures serve three pledges: 1, Being a good corporate parent; "
        "2, Education, employment and training outcomes; 3, Achieving permanence and keeping children safe."
    )
    assert summary.text.plain.startswith("Of the 11 measures for Q1 2019/20, eight are rated: ")
    assert all(section.is_draft for section in (introduction, summary, background))


def test_implications_that_can_be_switched_on_are_none_of_the_required() -> None:
    assert "Equality" in KIND.words.optional_implications
    assert not {"Legal", "Financial", "Human resources"} & set(KIND.words.optional_implications)
    assert implication(sample_pack(), "Children and young people").id == "implications:children-and-young-people"


def test_sections_stand_in_the_order_of_the_paper() -> None:
    assert [text for text in headings(compose(sample_pack())) if "Measure" not in text][:11] == [
        "Introduction and policy context",
        "Summary",
        "Background",
        "Quarter 1 Corporate Parenting Scorecard",
        *PLEDGES[:3],
        "Celebration of success",
        "Implications",
        "Legal implications",
        "Financial implications",
    ]


def test_the_front_has_a_line_for_each_detail() -> None:
    assert compose(sample_pack()).front == (
        ("Version Number", "1"),
        ("Committee", "Corporate Parenting Committee"),
        ("Date of Meeting", "17 September 2019"),
        ("Report Title", "Corporate Parenting Update Report"),
        ("Portfolio Holder", "Cllr A Holder"),
        ("Author", "A Writer, Head of Cared for Children"),
        ("Senior Officer", "A Director, Executive Director of People"),
    )
    assert compose(bare_pack()).title == "Corporate Parenting Update Report"


def test_the_front_says_what_nobody_has_filled_in() -> None:
    assert compose(bare_pack()).front == tuple(
        (
            label,
            "Corporate Parenting Update Report" if label == "Report Title" else "To be completed before publication",
        )
        for label, _ in compose(sample_pack()).front
    )


def test_the_scorecards_section_counts_and_states_the_rule() -> None:
    text = spoken(compose(sample_pack()))
    assert (
        "4.1. The Quarter 1 Corporate Parenting Scorecard, 1 April 2019 to 30 June 2019, is at Appendix 1. "
        "Of the 8 rated measures, 1 (13%) is green, 1 (13%) is amber and 6 (75%) are red; 3 are not rated."
    ) in text
    assert "Amber: within 10% of target. Red: more than 10% worse than target." in text


def test_measures_that_share_a_commentary_share_an_entry() -> None:
    lines = list(spoken_lines(compose(sample_pack())))
    at = next(at for at, line in enumerate(lines) if "Measures 3.1 and 3.2:" in line)
    assert lines[at].endswith("Measures 3.1 and 3.2: % in internal foster care and % in external foster care")
    assert lines[at + 1].split(" ", 1)[1].startswith("Measure 3.1: the figure for Q1 2019/20 is 31%")
    assert lines[at + 2].split(" ", 1)[1].startswith("Measure 3.2: the figure for Q1 2019/20 is 38%")
    assert lines[at + 3].endswith("Draft: this commentary has not been confirmed.")
    assert "Carer recruitment is under pressure." in lines[at + 4]


def test_a_red_measure_without_commentary_says_that_it_is_owed() -> None:
    assert spoken(compose(sample_pack())).count("Commentary to be supplied.") == 2


def test_ratings_that_officers_set_are_in_the_body_wherever_the_measure_is() -> None:
    text = spoken(compose(sample_pack()))
    assert "it is rated amber by A Writer: two reviews were a day late." in text
    assert "The rule gives green; it is rated red by A Writer: the audit found plans out of date." in text


def test_what_nobody_wrote_is_to_be_completed_and_none_is_the_officers_word() -> None:
    lines = list(spoken_lines(compose(sample_pack())))
    assert [lines[lines.index(line) + 1] for line in lines if line.endswith("implications")] == [
        "9.1.1. None",
        "9.2.1. To be completed before publication.",
        "9.3.1. To be completed before publication.",
    ]


def test_each_pledge_has_its_counts_then_its_narrative() -> None:
    section = Section("pledge:x", Part.PLEDGE, pledge=PLEDGES[1], text=RichText.of("We are proud."))
    lines = list(spoken_lines(compose(applied(sample_pack(), *sections(section)))))
    at = next(at for at, line in enumerate(lines) if line.endswith("We are proud."))
    assert lines[at - 1].endswith(
        "Of the three rated measures under this pledge, one (33%) is green and two (67%) are red; one is not rated."
    )
    assert lines[at - 2].endswith(PLEDGES[1])


def test_a_briefing_never_lacks_its_required_parts() -> None:
    gone = [TakeOutSection(name) for name in ("introduction", "implications:legal", "implications:financial")]
    outline = compose(applied(sample_pack(), *gone))
    assert headings(outline)[0] == "Introduction and policy context"
    assert {"Legal implications", "Financial implications"} <= set(headings(outline))
    assert "Implications" in headings(compose(BoardPack(fields={"sections": []})))


def test_the_public_paper_has_nothing_of_an_exempt_commentary() -> None:
    public = spoken(compose(sample_pack()))
    assert "tracking list" not in public
    assert (
        "The commentary on this measure is exempt under paragraph 2 of Part 1 of Schedule 12A to the Local Government "
        "Act 1972 and is not in this public paper."
    ) in public
    assert compose(sample_pack()).marking == ""


def test_the_exempt_paper_has_it_and_is_marked() -> None:
    outline = compose(sample_pack(), part="exempt")
    assert "tracking list" in spoken(outline)
    assert "Exempt: paragraph 2 of Part 1" in spoken(outline)
    assert outline.marking.startswith("NOT FOR PUBLICATION")
    assert "paragraph 2 of Part 1 of Schedule 12A" in outline.marking
    assert compose(no_reds_pack(), part="exempt").marking.startswith("NOT FOR PUBLICATION")


def test_the_exempt_paper_is_marked_for_what_it_reports_beside_the_reds() -> None:
    pack = pack_of(small_workbook(), edits=[comment("3.2", text="Matched.", exempt="3")])
    assert "Schedule 12A" not in compose(pack, part="exempt").marking
    ready = compose(applied(pack, SetCommentaryState("3.2", CommentaryState.READY)), part="exempt")
    assert "Matched." in spoken(ready)
    assert "paragraph 3 of Part 1 of Schedule 12A" in ready.marking


def test_an_exempt_section_is_left_out_but_its_place_is_shown() -> None:
    pack = applied(sample_pack(), SetFields("x", {"section/custom:thanks/exempt": "1, 2"}))
    public, exempt = spoken(compose(pack)), spoken(compose(pack, part="exempt"))
    assert "The text of this section is exempt under paragraphs 1 and 2 of Part 1" in public
    assert public.count("Two attendance leads") == 1
    assert exempt.count("Two attendance leads") == 2


def test_the_heading_of_an_exempt_section_is_not_in_the_public_paper() -> None:
    told = Section("custom:kx", Part.CUSTOM, "Placement of child KX", text=RichText.of("In Wales."), exempt="2")
    pack = applied(sample_pack(), PutSection(told, after=f"pledge:{PLEDGES[2]}"))
    public, exempt = compose(pack), compose(pack, part="exempt")
    assert "KX" not in spoken(public)
    at = headings(exempt).index("Placement of child KX")
    assert headings(public)[at] == "Exempt information"
    assert [text for text in headings(public) if text not in headings(exempt)] == ["Exempt information"]


def test_an_exempt_background_keeps_its_usual_heading_alone() -> None:
    told = Section("background", Part.BACKGROUND, "The case of KX", text=RichText.of("In Wales."), exempt="2")
    pack = applied(sample_pack(), PutSection(told))
    assert "KX" not in spoken(compose(pack))
    assert headings(compose(pack))[2] == "Background"
    assert headings(compose(pack, part="exempt"))[2] == "The case of KX"


def test_a_public_text_never_stands_under_a_heading_that_is_hidden() -> None:
    told = Section("custom:a", Part.CUSTOM, "Voice", text=RichText.of("Of one."), exempt="2")
    heard = Section("custom:b", Part.CUSTOM, "Voice", text=RichText.of("Of all."))
    also = Section("custom:c", Part.CUSTOM, "Voice", text=RichText.of("Of two."), exempt="2")
    pack = pack_of(edits=sections(Section("introduction", Part.INTRODUCTION), told, heard, also))
    public = headings(compose(pack))
    assert public[public.index("Exempt information") + 1] == "Voice"
    assert public.count("Voice") == 1
    assert len(public) == len(headings(compose(pack, part="exempt")))


def test_a_public_text_with_an_exempt_one_beside_it_stands_under_one_heading() -> None:
    kept = Section("pledge:b", Part.PLEDGE, pledge=PLEDGES[1], text=RichText.of("Of one pupil."), exempt="2")
    privileged = Section("implications:b", Part.IMPLICATIONS, "Legal", text=RichText.of("The advice."), exempt="5")
    adding = (PutSection(kept, after=f"pledge:{PLEDGES[1]}"), PutSection(privileged, after="implications:legal"))
    before, after = (compose(pack, part="exempt") for pack in (sample_pack(), applied(sample_pack(), *adding)))
    assert headings(after) == headings(before)
    assert spoken(after).count("under this pledge") == spoken(before).count("under this pledge")
    assert "Of one pupil." in spoken(after)
    assert "The advice." in spoken(after)


def test_the_appendix_has_every_measure_with_its_cell() -> None:
    outline = compose(sample_pack())
    assert outline.parts[1].is_landscape
    tables = [block for block in outline.parts[1].blocks if isinstance(block, Table)]
    assert sum(len(table.rows) for table in tables if "Rating" in table.header) == 11
    results = next(table for table in tables if table.caption.startswith("Pledge 2"))
    assert results.header == (
        "Ref",
        "Measure",
        "Q1 19/20",
        "Target",
        "Rating",
        "Direction",
        "2018/19",
        "England",
        "Statistical neighbours",
        "Cell",
    )
    assert [cell.text for cell in results.rows[0]] == [
        "2.6",
        "% of secondary pupils with less than 90% attendance",
        "26%",
        "15%",
        "Red (R) [note]",
        "▼ worsened",
        "19%",
        "39%",
        "38%",
        "F21",
    ]
    text = spoken(outline)
    assert "c: suppressed, to protect confidentiality." in text
    assert "Source: cheshire-east-q1-2019-20.xlsx (its SHA-256 fingerprint begins abababababab)." in text


def test_no_cell_is_blank_in_any_table() -> None:
    for make in (sample_pack, dashboard_pack, tables_pack, tracker_pack, bare_pack):
        for part in compose(make()).parts:
            for block in part.blocks:
                if isinstance(block, Table):
                    assert all(block.header)
                    assert all(cell.text.strip() for row in block.rows for cell in row)
                    assert {len(row) for row in block.rows} <= {len(block.header)}


def test_a_month_gives_its_name_to_the_scorecard() -> None:
    text = spoken(compose(dashboard_pack()))
    assert "4. March 2020 Corporate Parenting Scorecard" in text
    assert "Amber: within 2 points of target." in text


def test_a_quarter_without_reds_says_so() -> None:
    assert "No measure is rated red." in spoken(compose(no_reds_pack()))


def test_tables_and_trackers_get_appendices_of_their_own() -> None:
    tables = compose(tables_pack())
    assert "Appendix 2: Data tables" in headings(tables)
    assert "None of the three measures is rated." in spoken(tables)
    assert "Children by school year group" in spoken(tables)
    tracker = spoken(compose(tracker_pack()))
    assert "Of the 12 recommendations: three complete, three ongoing, three with no status stated" in tracker
    assert "Corporate Parenting Scorecard" not in tracker


def test_a_pack_with_nothing_in_it_is_still_a_paper() -> None:
    assert headings(compose(BoardPack()))[:2] == ["Introduction and policy context", "Background"]


def test_a_heading_too_long_is_cut_and_its_wording_printed_whole() -> None:
    long = "percentage of children " * 40
    pack = applied(
        pack_of(workbook([scorecard([measure("1.1", long, [1, 2, 30], "15")])])), comment("1.1", text="Why.")
    )
    assert all(len(text) <= 180 for text in headings(compose(pack)))
    assert long.strip() in spoken(compose(pack))
