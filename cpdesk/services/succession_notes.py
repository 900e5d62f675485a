"""What an import tells of a workbook that follows another: each thing as a finding at its cell."""

from collections.abc import Collection, Iterator

from cpdesk.domain.figure_change import last_day
from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.history import cards_with
from cpdesk.domain.last_words import period_label
from cpdesk.domain.match_question import SAME_MEASURE
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.revision import Revision, RevisionKind
from cpdesk.domain.revision_words import revision_words
from cpdesk.services.succession import Succession

REVISED = "revised"
MEASURE_GONE = "measure-gone"
TARGET_CHANGED = "target-changed"
RATING_KEPT = "rating-kept"
RATING_LAPSED = "rating-lapsed"
TARGET_KEPT = "target-kept"
COMMENT_KEPT = "comment-kept"


def succession_findings(pack: BoardPack, step: Succession) -> tuple[Finding, ...]:
    """Return the findings of bringing the workbook into the pack: revisions, measures taken for others, what stays."""
    targets_kept = tuple(_targets_kept(pack, step))
    targets = _targets_changed(step, frozenset(finding.place for finding in targets_kept))
    kept = (*_ratings_kept(pack, step), *targets_kept, *_comments_kept(pack, step))
    return (*_revised(step), *targets, *_taken_for(step), *_gone(step), *kept)


def new_comments(pack: BoardPack, step: Succession) -> tuple[dict[str, str], dict[str, str]]:
    """Return the workbook's new comments by measure: those to take as drafts, and those that an officer's words stop.

    A comment is new where the earlier workbook had another or none, and in a pack that awaited it, where nothing of the
    period before stands any more. It takes the place of the earlier one where that still stands as it was taken over. A
    corrected workbook of the period before has no words for the one that is awaited.
    """
    is_awaited = step.follows.sha256 in pack.awaiting and not _is_of_last_period(pack, step)
    before = cards_with(step.line.before) if step.line.before is not None else {}
    taken: dict[str, str] = {}
    kept: dict[str, str] = {}
    for key, (_, measure) in cards_with(step.line.current).items():
        earlier = before[key][1].commentary if key in before else ""
        if not measure.commentary.strip() or (measure.commentary == earlier and not is_awaited):
            continue
        serving = pack.commentary_by_measure.get(key)
        is_free = serving is None or serving.text.is_empty
        is_untouched = serving is not None and serving.text.plain.split() == earlier.split()
        is_its_own = serving is not None and serving.measures == (key,) and not serving.pledge
        if not _is_of_last_period(pack, step) and (is_free or (is_untouched and is_its_own)):
            taken[key] = measure.commentary
        else:
            kept[key] = measure.commentary
    return taken, kept


def _is_of_last_period(pack: BoardPack, step: Succession) -> bool:
    """Return whether the pack awaits the next period's workbook, and this is a version of the last one's."""
    return step.follows.sha256 in pack.awaiting and last_day(step.follows) == last_day(step.workbook)


def _revised(step: Succession) -> Iterator[Finding]:
    """Yield each revised figure, but for those that the workbook itself tells of by showing both."""
    after = cards_with(step.line.current)
    told = {finding.place for finding in step.workbook.findings if finding.code == REVISED}
    for revision in step.revisions:
        place = revision.now_place or after[revision.key][1].place if revision.kind.is_of_figure else None
        if place is not None and place not in told:
            yield Finding(Severity.WARNING, REVISED, place, _revised_words(revision))


def _revised_words(revision: Revision) -> str:
    words = f"{' '.join(revision.name.split())}, {revision_words(revision)}"
    if revision.kind is RevisionKind.GONE:
        return f"{words} Find out whether the figure was withdrawn."
    return f"{words} The figure is marked as revised."


def _targets_changed(step: Succession, kept: Collection[CellPlace]) -> Iterator[Finding]:
    """Yield each target that is another than in the earlier workbook, but for those that one set in the pack stops."""
    after = cards_with(step.line.current)
    for revision in step.revisions:
        place = revision.now_place or after[revision.key][1].place if revision.kind is RevisionKind.TARGET else None
        if place is not None and place not in kept:
            text = (
                f"{' '.join(revision.name.split())}, {revision_words(revision)} The figures of earlier periods keep the"
                " target of then."
            )
            yield Finding(Severity.NOTE, TARGET_CHANGED, place, text)


def _taken_for(step: Succession) -> Iterator[Finding]:
    for question in step.questions:
        text = f"{question.text} Taken until somebody answers: {question.default}."
        yield Finding(Severity.WARNING, SAME_MEASURE, question.place, text)


def _gone(step: Succession) -> Iterator[Finding]:
    cards = step.workbook.scorecards
    place = cards[0].place if cards else CellPlace("", "A1")
    for revision in step.revisions:
        if revision.kind is RevisionKind.GONE_MEASURE:
            text = (
                f"“{revision.name}” ({revision.was_place}) is no longer in the workbook. It no longer counts; "
                "what was written on it is kept."
            )
            yield Finding(Severity.WARNING, MEASURE_GONE, place, text)


def _ratings_kept(pack: BoardPack, step: Succession) -> Iterator[Finding]:
    after = pack.with_supplied(step.workbook).with_fields(step.adding.changes(pack))
    for key, (_, measure) in cards_with(step.line.current).items():
        override = pack.override(key)
        if override is None:
            continue
        said = f"{measure.name}: {override.name} rated it {override.rating.value}"
        if after.override(key) is not None:
            text = (
                f"{said} before these figures came. That rating still counts: confirm it, or let the rule decide again."
            )
            yield Finding(Severity.WARNING, RATING_KEPT, measure.place, text)
        else:
            when = f" for {period_label(override.period)}" if override.period else " before these figures came"
            text = f"{said}{when}. That rating counts no more: the rule decides, unless somebody takes it over."
            yield Finding(Severity.WARNING, RATING_LAPSED, measure.place, text)


def _targets_kept(pack: BoardPack, step: Succession) -> Iterator[Finding]:
    """Yield each new target of the workbook that one set in the pack keeps from counting."""
    after = pack.with_supplied(step.workbook).with_fields(step.adding.changes(pack))
    before = cards_with(step.line.before) if step.line.before is not None else {}
    for key, (_, measure) in cards_with(step.line.current).items():
        earlier = before[key][1].target if key in before else None
        if measure.target is None or earlier is None or earlier.value == measure.target.value:
            continue
        held = after.ruling(key, measure.pledge or "") if key in after.rules.targets else None
        if held is not None and held.is_target_set and held.target is not None:
            text = (
                f"{measure.name}: the workbook's target is {measure.target.text} now, and was {earlier.text}. The"
                f" target set in the pack, {held.target.text}, still counts: confirm it, or empty it in the measure's"
                " rule."
            )
            yield Finding(Severity.WARNING, TARGET_KEPT, measure.target.place, text)


def _comments_kept(pack: BoardPack, step: Succession) -> Iterator[Finding]:
    after = cards_with(step.line.current)
    stays = (
        "It is about the last period, so it is not taken for this one's."
        if _is_of_last_period(pack, step)
        else "The commentary written in the pack stays, as a draft."
    )
    for key, comment in new_comments(pack, step)[1].items():
        text = f"{after[key][1].name}: the workbook has a new comment, “{' '.join(comment.split())}” {stays}"
        yield Finding(Severity.NOTE, COMMENT_KEPT, after[key][1].place, text)
