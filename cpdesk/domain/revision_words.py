"""The words for a revision, as a list for a clerk and the notes of an import have them."""

from cpdesk.domain.revision import NOTHING_SAID, Revision, RevisionKind

_SUBJECTS = {
    RevisionKind.TARGET: "Target",
    RevisionKind.RATING: "Rating",
    RevisionKind.WORDING: "Wording",
    RevisionKind.NEW_MEASURE: "Measure",
    RevisionKind.GONE_MEASURE: "Measure",
}


def revision_subject(revision: Revision) -> str:
    """Return what changed of the measure: Q1 2019/20; England, 2018/19; Target."""
    if revision.kind in _SUBJECTS:
        return _SUBJECTS[revision.kind]
    when = revision.period.label if revision.period is not None else "figure without a period"
    named = f"{revision.whose}, {when}" if revision.whose else when
    return named[:1].upper() + named[1:]


def revision_words(revision: Revision) -> str:
    """Return what it was and is, with its cells, as a sentence without the measure's name."""
    was_at = f" ({revision.was_place})" if revision.was_place is not None else ""
    now_at = f" ({revision.now_place})" if revision.now_place is not None else ""
    if revision.kind is RevisionKind.NEW_MEASURE:
        return f"New measure{now_at}."
    if revision.kind is RevisionKind.GONE_MEASURE:
        return f"No longer in the scorecard{was_at}."
    subject = revision_subject(revision)
    if revision.was == NOTHING_SAID:
        return f"{subject}: there was nothing, now {revision.now}{now_at}."
    if revision.now == NOTHING_SAID:
        return f"{subject}: was {revision.was}{was_at}, now there is nothing."
    return f"{subject}: was {revision.was}{was_at}, now {revision.now}{now_at}."
