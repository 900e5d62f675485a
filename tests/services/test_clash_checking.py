"""What people changed apart is told until somebody settles it."""

from builders import new_session, small_session
from cpdesk.domain.edits import SetLead, WriteCommentary
from cpdesk.domain.finding import Severity
from cpdesk.domain.rich_text import RichText
from cpdesk.services.clash_checking import clash_checks
from cpdesk.services.session import Session


def after_two() -> Session:
    """Return a pack that two people wrote in apart: on 2.6 in different sentences, and each named a lead of 2.5."""
    here = small_session(WriteCommentary("2.6", RichText.of("One. Two.")))
    there = new_session("Sam")
    there.open(here.records, here.pack.library, None)
    here.apply(WriteCommentary("2.6", RichText.of("One! Two.")))
    there.apply(WriteCommentary("2.6", RichText.of("One. Two. Three.")))
    here.apply(SetLead("2.5", "Fostering"))
    there.apply(SetLead("2.5", "Virtual School"))
    here.take_records(there.records, {})
    return here


def test_a_version_that_was_not_chosen_is_a_warning_and_words_put_together_want_a_look() -> None:
    together, apart = clash_checks(after_two().pack)
    assert (together.severity, together.code, together.place) == (Severity.NOTE, "put-together", "2.6")
    assert together.text == "2.6 holds what was written in several places, by Jo Writer and Sam, put together."
    assert (apart.severity, apart.code, apart.place) == (Severity.WARNING, "changed-apart", "the lead of 2.5")
    assert apart.text == (
        "The lead of 2.5 was changed in several places, by Jo Writer and Sam; one version shows, and the other is kept."
    )


def test_what_somebody_settled_is_told_no_more() -> None:
    session = after_two()
    session.apply(SetLead("2.5", "Jane"))
    session.apply(WriteCommentary("2.6", RichText.of("One! Two. Three. Read.")))
    assert not list(clash_checks(session.pack))
