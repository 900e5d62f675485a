"""Reviews at hand: what was worked out where nobody waited is what a review from the start comes to."""

from bench.large_pack import large_session
from cpdesk.domain.arrow_language import ArrowLanguage
from cpdesk.domain.dated import Dated
from cpdesk.domain.edits import Edit, RuleScope, SetArrows, SetLead, SetPerson, SetRule, WriteCommentary
from cpdesk.domain.review import ReviewedPack, review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.services.review_shelf import ReviewShelf, foreseen
from cpdesk.services.session import Session
from pack_builders import TEN_PER_CENT

MANY = 700
RULED: Edit = SetRule(RuleScope.PACK, "", Dated(TEN_PER_CENT))


def now(session: Session) -> ReviewedPack:
    return ReviewedPack(session.pack, session.review)


def is_as_if_reviewed_now(session: Session) -> bool:
    """Compare without pytest, which would print a thousand measures where they differ."""
    return bool(session.review == review_pack(session.pack))


def test_an_edit_foreseen_is_what_the_edit_makes() -> None:
    session = large_session(MANY)
    seen = foreseen(now(session), RULED)
    session.expect(seen)
    session.apply(RULED)
    assert (id(session.pack), id(session.review)) == (id(seen.pack), id(seen.review))
    assert is_as_if_reviewed_now(session)


def test_the_name_of_whom_very_many_measures_belong_to_is_foreseen_too() -> None:
    session = large_session(5 * MANY)
    service = next(iter(session.review.measures.values())).lead
    named: Edit = SetPerson(service, "Jo Example")
    seen = foreseen(now(session), named)
    session.expect(seen)
    session.apply(named)
    assert id(session.review) == id(seen.review)
    assert sum(review.person == "Jo Example" for review in session.review.measures.values()) == MANY
    assert is_as_if_reviewed_now(session)


def test_what_is_done_between_is_in_it_too() -> None:
    session = large_session(MANY)
    session.expect(foreseen(now(session), RULED))
    first = next(iter(session.pack.measures))
    session.apply(WriteCommentary(first, RichText.of("Mine.")))
    session.apply(RULED)
    assert session.pack.commentary_by_measure[first].text.plain == "Mine."
    assert is_as_if_reviewed_now(session)


def test_a_large_step_is_taken_back_without_reviewing_all_again() -> None:
    session = large_session(MANY)
    before = session.review
    fields = dict(session.pack.fields)
    change = session.apply(RULED)
    first = next(iter(session.pack.measures))
    session.apply(SetLead(first, "Jo"))
    session.set_fields({name: fields.get(name) for name in change.changed})
    assert is_as_if_reviewed_now(session)
    assert session.review.measures[first].lead == "Jo"
    made_anew = [key for key, review in session.review.measures.items() if review is not before.measures[key]]
    assert made_anew == [first]


def test_a_pack_that_is_far_from_all_of_them_is_not_made_of_any() -> None:
    session = large_session(MANY)
    shelf = ReviewShelf()
    shelf.keep(now(session))
    far = session.pack.with_fields(SetArrows(ArrowLanguage.VALUE).changes(session.pack))
    found = [bool(shelf.reviewed(pack)) for pack in (session.pack, far)]
    shelf.clear()
    assert (*found, bool(shelf.reviewed(session.pack))) == (True, False, False)
