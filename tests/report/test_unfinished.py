"""What cpdesk prints in the place of words that are still to come is found in a paper."""

import pytest

from cpdesk.domain.check_finding import CheckFamily
from cpdesk.domain.finding import Severity
from cpdesk.report.accessibility import check_document, read_document
from cpdesk.report.unfinished import unfinished_in_paper, unfinished_in_text
from paper_changes import changed, text_paragraph

_SAID = (
    ("To be completed before publication.", "To be completed before publication"),
    ("Author: To be completed before publication", "To be completed before publication"),
    ("Draft: nobody has confirmed this text.", "Draft: nobody has confirmed this text"),
    ("Draft: nobody has confirmed this summary.", "Draft: nobody has confirmed this summary"),
    ("Draft: this commentary has not been confirmed.", "Draft: this commentary has not been confirmed"),
    ("Commentary to be supplied.", "Commentary to be supplied"),
    ("Draft: We want to look after you well.", "Draft:"),
    (
        "A chart of “2.6” is to be put here, which the pack does not have.",
        'A chart of "2.6" is to be put here, which the pack does not have',
    ),
    ("Still to clear this paper: Legal and Finance.", "Still to clear this paper: Legal and Finance"),
    ("Venue: to be completed", "to be completed"),
    ("to be completed", "to be completed"),
)


@pytest.mark.parametrize(("line", "words"), _SAID)
def test_a_line_that_waits_for_words_is_found(line: str, words: str) -> None:
    (finding,) = unfinished_in_text(f"One.\n{line}\nThree.")
    assert (finding.severity, finding.code, finding.family) == (
        Severity.WARNING,
        "unfinished",
        CheckFamily.COMPLETENESS,
    )
    assert (finding.place, finding.text) == ("line 2", f"The paper still says “{words}”: it is not finished.")
    assert finding.quote == line


@pytest.mark.parametrize(
    "line",
    [
        "The plan is to be completed by March.",
        "A visit that was to be completed",
        "The Draft: a plan for foster carers was read.",
        "Everybody who has to clear this paper has done so.",
        "The draft summary was confirmed.",
        "Consent is not yet given.",
    ],
)
def test_an_officers_own_sentence_is_left_alone(line: str) -> None:
    assert unfinished_in_text(line) == ()


def test_a_finished_paper_is_found_in_its_place_as_soon_as_a_draft_is_left_in_it() -> None:
    words = "Draft: nobody has confirmed this text."
    before = unfinished_in_paper(read_document(changed(text_paragraph("All is said."))))
    left = changed(text_paragraph(words))
    after = unfinished_in_paper(read_document(left))
    (new,) = (finding for finding in after if finding not in before)
    assert (new.place, new.quote) == ("section 1 paragraph 1", words)
    assert "unfinished" not in {finding.code for finding in check_document(left)}
