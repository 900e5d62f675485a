"""The check of what is exempt: marks that lack a statement, public texts that tell."""

from dataclasses import replace

import pytest

from cpdesk.domain.edits import (
    DraftSection,
    Edit,
    PutMinute,
    SetAction,
    SetExempt,
    SetRating,
    ShareCommentary,
    WriteSection,
)
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.minute import MinuteItem, MinuteKind
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.domain.table import DataTable
from cpdesk.report.drafts import draft_for, source_of
from cpdesk.report.kinds import kind_of
from cpdesk.services.exempt_checking import exempt_gaps
from cpdesk.services.file_checking import check_pack
from cpdesk.services.overtaken import overtaken_of
from cpdesk.services.report_list import as_kind
from cpdesk.services.withheld_notes import withheld_notes
from pack_builders import applied, comment, measure, pack_of, scorecard, sections, workbook

WHY = Exemption("2", "A child could be recognised")


def pack_with(*edits: Edit) -> BoardPack:
    measures = (
        measure("2.6", "% with less than 90% attendance", ["19", "19", "26"], "15", row=21),
        measure("2.7", "Moves within a year", ["1", "2", "3"], "2", row=22),
    )
    return applied(pack_of(workbook([scorecard(measures)])), *edits)


def told(words: str, *edits: Edit) -> list[tuple[str, str]]:
    section = Section("background", Part.BACKGROUND, text=RichText.of(words))
    gaps = exempt_gaps(pack_with(*sections(section), SetExempt(("2.6",), WHY), *edits))
    return [(gap.code, gap.quote) for gap in gaps]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Measure 2.6 is red.", ("withheld-named", "2.6")),
        ("Pupils (% with less  than 90% attendance) rose.", ("withheld-named", "% with less  than 90% attendance")),
        ("It stands at 26%, which is high.", ("withheld-figure", "26%")),
    ],
)
def test_a_public_text_that_speaks_of_a_withheld_measure_is_found(words: str, found: tuple[str, str]) -> None:
    assert told(words) == [found]


@pytest.mark.parametrize("words", ["Measure 2.65 and 12.6 are green.", "It is 2.6% now.", "The figure 126% is not."])
def test_what_only_looks_like_it_is_not(words: str) -> None:
    assert told(words) == []


def test_a_text_that_is_exempt_itself_may_speak_of_it() -> None:
    text = RichText((Block((Run("Measure 2.6 is red."),), exempt=WHY),))
    assert told("Public.", *sections(Section("background", Part.BACKGROUND, text=text))) == []


def test_the_commentary_that_it_shares_with_another_is_looked_at() -> None:
    edits = (comment("2.6", text="Measure 2.6 fell."), ShareCommentary("2.6", ("2.7",)), SetExempt(("2.6",), WHY))
    (gap,) = exempt_gaps(pack_with(*edits))
    assert gap.text == "Commentary on 2.6 and 2.7 speaks of measure 2.6, which the public paper withholds."


def test_a_mark_without_a_statement_is_found_wherever_it_is() -> None:
    text = RichText((Block((Run("One child."),), exempt=Exemption("1")),))
    edits = (
        *sections(Section("background", Part.BACKGROUND, text=text), Section("custom:a", Part.CUSTOM, "A", exempt="1")),
        SetExempt(("2.6",), Exemption("2")),
    )
    assert [gap.text for gap in exempt_gaps(pack_with(*edits))] == [
        "Measure 2.6 is exempt without a public-interest statement.",
        "Paragraph 1 of “Background” is exempt without a public-interest statement.",
        "“A” is exempt without a public-interest statement.",
    ]


def test_the_check_of_a_pack_gives_them_codes_and_places() -> None:
    section = Section("background", Part.BACKGROUND, text=RichText.of("Measure 2.6 is red."))
    found = check_pack(pack_with(*sections(section), SetExempt(("2.6",), Exemption("2"))))
    listed = {finding.code: (str(finding.severity), str(finding.family), finding.place) for finding in found}
    assert listed["withheld-named"] == ("error", "disclosure", "section “Background”")
    assert listed["exempt-unstated"] == ("warning", "completeness", "measure 2.6")


def test_nothing_is_found_where_nothing_is_exempt() -> None:
    assert exempt_gaps(pack_with(comment("2.6", text="Measure 2.6 is red."))) == ()


@pytest.mark.parametrize("words", ["[exempt 2 no colon] One child.", "Words first [exempt 2: x] one child."])
def test_a_mark_typed_as_words_is_found_where_nothing_else_is_exempt(words: str) -> None:
    pack = pack_with(*sections(Section("background", Part.BACKGROUND, text=RichText.of(words))))
    (gap,) = exempt_gaps(pack)
    assert (gap.code, gap.subject, gap.quote[:8]) == ("withheld-slip", "background", "[exempt ")
    severities = {finding.code: str(finding.severity) for finding in check_pack(pack)}
    assert severities["withheld-slip"] == "error"


def test_a_mark_typed_within_what_is_exempt_tells_nothing() -> None:
    text = RichText((Block((Run("[exempt 2] One child."),), exempt=WHY),))
    assert exempt_gaps(pack_with(*sections(Section("background", Part.BACKGROUND, text=text)))) == ()


def counted(words: str, *edits: Edit) -> list[tuple[str, str]]:
    """Return what is found where one of two red measures is withheld."""
    section = Section("background", Part.BACKGROUND, text=RichText.of(words))
    return [
        (gap.code, gap.quote) for gap in exempt_gaps(pack_with(*sections(section), SetExempt(("2.6",), WHY), *edits))
    ]


def test_a_count_of_ratings_with_what_is_withheld_is_found_once() -> None:
    assert counted("Two measures are red.") == [("withheld-count", "Two measures are red")]
    assert counted("One measure is red.") == []


def test_it_says_what_the_public_paper_counts() -> None:
    section = Section("background", Part.BACKGROUND, text=RichText.of("Two measures are red."))
    (gap,) = exempt_gaps(pack_with(*sections(section), SetExempt(("2.6",), WHY)))
    assert gap.text == (
        "“Background” counts what the public paper withholds: it says “Two measures are red”, where the public paper "
        "counts one red. The difference tells how what is withheld is rated."
    )
    assert gap.subject == "background"


def test_a_count_in_a_text_that_is_exempt_itself_tells_nobody() -> None:
    text = RichText((Block((Run("Two measures are red."),), exempt=WHY),))
    assert counted("Public.", *sections(Section("background", Part.BACKGROUND, text=text))) == []


def test_a_withheld_part_of_a_public_total_is_found() -> None:
    figures = (("1.1", ["1", "2", "3"]), ("1.2", ["10", "20", "31"]), ("1.3", ["11", "22", "34"]))
    card = scorecard([measure(ref, f"Part {ref}", held, unit=Unit.NUMBER) for ref, held in figures])
    (gap,) = exempt_gaps(applied(pack_of(workbook([card])), SetExempt(("1.2",), WHY)))
    assert gap.code == "withheld-total"
    assert gap.text == (
        "The figure of measure 1.2, which the public paper withholds, can be worked out from measure 1.1: "
        "measure 1.3 is the sum of all."
    )


def test_a_table_and_an_action_that_name_a_withheld_measure_are_found() -> None:
    table = DataTable(
        CellPlace("Tables", "A1"),
        "Attendance",
        ("What", "Q1"),
        (("% with less than 90% attendance", "4"), ("Others", "2.6")),
    )
    book = workbook([scorecard([measure("2.6", "% with less than 90% attendance", ["19", "19", "26"], "15")])])
    pack = applied(pack_of(replace(book, tables=(table,))), SetExempt(("2.6",), WHY))
    (gap,) = exempt_gaps(pack)
    assert gap.text == "The table “Attendance” speaks of measure 2.6, which the public paper withholds."
    action = SetAction("2.7", RequiredAction("Look at 2.6 again", "Jo", None))
    assert told("Public.", comment("2.7", text="Nothing."), action) == [("withheld-named", "2.6")]


def test_a_paper_is_told_of_its_own_texts_alone() -> None:
    minute = PutMinute(MinuteItem("m", MinuteKind.DISCUSSED, "Measure 2.6 was looked at."))
    pack = pack_with(SetExempt(("2.6",), WHY), minute)
    assert [gap.code for gap in exempt_gaps(pack)] == ["withheld-named"]
    assert withheld_notes(pack) == ("1 measure is withheld.",)
    assert len(withheld_notes(as_kind(pack, "follow-up"))) == 1


def test_what_withholds_a_measure_makes_its_summary_one_to_look_through() -> None:
    pack = pack_with()
    text = draft_for(Part.SUMMARY, pack, None, kind_of(pack).words)
    drafted = DraftSection("summary", text, source_of(Part.SUMMARY, pack))
    own = WriteSection("summary", RichText.of("Our own words."))
    pack = applied(pack, *sections(Section("summary", Part.SUMMARY)), drafted, own)
    assert overtaken_of(pack, review_pack(pack)) == ()

    marked = applied(pack, SetExempt(("2.6",), WHY))
    (said,) = overtaken_of(marked, review_pack(marked))
    assert str(said).startswith("What is withheld has changed since “Summary” was drafted: draft it again, or look")
    assert overtaken_of(marked, review_pack(marked), part="exempt") == ()

    counted_too = applied(marked, WriteSection("summary", RichText.of("Two measures are red.")))
    assert overtaken_of(counted_too, review_pack(counted_too)) == ()
    assert [gap.code for gap in exempt_gaps(counted_too)] == ["withheld-count"]

    changed = applied(marked, SetRating("2.6", RatingOverride(RagRating.GREEN, "Late data", "Jo")))
    other = applied(marked, SetRating("2.7", RatingOverride(RagRating.GREEN, "Late data", "Jo")))
    assert len(overtaken_of(changed, review_pack(changed), part="exempt")) == 1
    (said,) = overtaken_of(other, review_pack(other), part="exempt")
    assert str(said).startswith("The figures have changed since “Summary” was drafted")


def test_a_figure_of_a_table_is_no_reference() -> None:
    table = DataTable(CellPlace("Tables", "A1"), "Moves", ("What", "Q1"), (("Rate", "2.6"), ("Share", "26%")))
    book = workbook([scorecard([measure("2.6", "% with less than 90% attendance", ["19", "19", "26"], "15")])])
    assert exempt_gaps(applied(pack_of(replace(book, tables=(table,))), SetExempt(("2.6",), WHY))) == ()


def test_a_workbook_s_own_table_of_ratings_counts_what_is_withheld() -> None:
    table = DataTable(CellPlace("Summary", "A1"), "Ratings", ("Rating", "Measures"), (("Red", "2"), ("Green", "0")))
    pack = pack_with(SetExempt(("2.6",), WHY))
    book = replace(next(iter(pack.library.values())), tables=(table,))
    (gap,) = exempt_gaps(BoardPack(pack.fields, {book.sha256: book}))
    assert (gap.code, gap.quote) == ("withheld-count", "Red 2")
