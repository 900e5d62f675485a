"""What is said once others' work came in."""

import pytest

from builders import small_session
from cpdesk.domain.clash import Clash
from cpdesk.domain.edits import PutSection, WriteCommentary
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.rich_text import RichText
from cpdesk.services.taken_in_words import taken_in_words

_BOTH = "Both versions of each are kept in the pack"
_SHOWN = ", and one of them is shown."


@pytest.mark.parametrize(
    ("contested", "said"),
    [
        ([], ""),
        (
            ["commentary/2.6/text"],
            " 2.6 was changed in both places; both texts are kept in the pack" + _SHOWN,
        ),
        (
            ["details/meeting_date"],
            " The date of the meeting was changed in both places; both versions are kept in the pack" + _SHOWN,
        ),
        (
            ["commentary/2.6/text", "section/own/text"],
            " 2 texts were changed in both places: 2.6, Next steps. Both texts of each are kept in the pack" + _SHOWN,
        ),
        (
            ["word/Cafcass"],
            " “Cafcass” as one of the council's words was changed in both places; both versions are kept in the pack"
            + _SHOWN,
        ),
        (
            ["clearance/legal", "kind/cabinet"],
            " 2 things were changed in both places: the clearance by legal, the council's kind of report “cabinet”. "
            + _BOTH
            + _SHOWN,
        ),
        (
            ["commentary/2.6/approved", "commentary/2.6/action"],
            " 2 things were changed in both places: the approval of 2.6, the action on 2.6. " + _BOTH + _SHOWN,
        ),
        (
            ["measure/2.6/lead", "sections"],
            f" 2 things were changed in both places: the lead of 2.6, the order of the sections. {_BOTH}{_SHOWN}",
        ),
    ],
)
def test_what_was_changed_in_both_places_is_counted_and_named(contested: list[str], said: str) -> None:
    session = small_session(
        WriteCommentary("2.6", RichText.of("Words.")), PutSection(Section("own", Part.CUSTOM, "Next steps"))
    )
    clashes = [Clash(field, None, ()) for field in contested]
    assert taken_in_words(session.pack, clashes) == f"Changes made elsewhere were taken in.{said}"


def test_what_was_put_together_is_named_apart_from_what_is_asked() -> None:
    session = small_session(WriteCommentary("2.6", RichText.of("Words.")))
    clashes = [
        Clash("measure/2.5/lead", None, ()),
        Clash("commentary/2.6/text", None, (), RichText.of("Both.").to_json()),
        Clash("sections", None, (), ["one", "two"]),
    ]
    assert taken_in_words(session.pack, clashes) == (
        "Changes made elsewhere were taken in. The lead of 2.5 was changed in both places; both versions are kept in "
        "the pack, and one of them is shown. Different parts of 2 things were changed in both places and are put "
        "together: 2.6, the order of the sections. Please check."
    )
