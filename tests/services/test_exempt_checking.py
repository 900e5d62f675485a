"""The check of what is exempt: marks that lack a statement, public texts that tell."""

import pytest

from cpdesk.domain.edits import Edit, SetExempt, ShareCommentary
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rich_text import Block, RichText, Run
from cpdesk.services.exempt_checking import exempt_gaps
from cpdesk.services.file_checking import check_pack
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
