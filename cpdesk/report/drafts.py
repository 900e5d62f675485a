"""Sentences drafted for an officer to keep or change, each true of the pack as it stands."""

from cpdesk.domain.earlier_review import earlier_ratings
from cpdesk.domain.narrative import Part
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.period import MONTHS, PeriodKind, ReportingPeriod, format_date
from cpdesk.domain.plain_english import count_words, joined, plural
from cpdesk.domain.promise_draft import draft_promise
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.summary_draft import draft_summary
from cpdesk.domain.summary_source import summary_source
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.wording import period_name

_NO_PROMISE = "no_promise"
"""What a page of promises says of measures that stand under no pledge; no other kind drafts its pledges."""

_EVERY = {
    PeriodKind.MONTH: "monthly ",
    PeriodKind.QUARTER: "quarterly ",
    PeriodKind.FINANCIAL_YEAR: "annual ",
    PeriodKind.ACADEMIC_YEAR: "annual ",
    PeriodKind.CALENDAR_YEAR: "annual ",
}


def current_period(pack: BoardPack) -> ReportingPeriod | None:
    """Return the period that the pack's scorecards are about, or None where they differ or do not say."""
    periods = {card.current_period for card in pack.scorecards if card.measures}
    return periods.pop() if len(periods) == 1 else None


def scorecard_name(pack: BoardPack, name: str) -> str:
    """Return what the paper calls the scorecard: Quarter 1 Corporate Parenting Scorecard."""
    period = current_period(pack)
    return f"{period_name(period)} {name}" if period else name


def period_gaps(pack: BoardPack) -> dict[str, str]:
    """Return what fills the gaps {every}, {period} and {months}: `quarterly `, ` for Q1 2019/20`, ` from April to…`.

    They are empty where nobody can tell.
    """
    period = current_period(pack)
    if period is None:
        return {"every": "", "period": "", "months": ""}
    return {"every": _EVERY.get(period.kind, ""), "period": f" for {period.label}", "months": f" {_months(period)}"}


def _months(period: ReportingPeriod) -> str:
    """Return when a period was, as somebody says it who has never heard of quarters: from April to June 2019."""
    if period.start == period.end:
        return f"on {format_date(period.start)}"
    first, last = MONTHS[period.start.month - 1], MONTHS[period.end.month - 1]
    if (period.start.year, first) == (period.end.year, last):
        return f"in {last} {period.end.year}"
    year = f" {period.start.year}" if period.start.year != period.end.year else ""
    return f"from {first}{year} to {last} {period.end.year}"


def draft_introduction(pack: BoardPack, words: FixedWords) -> str:
    """Return who is told what: the committee, the scorecard and the period that it is for."""
    committee = pack.details.committee.strip() or "committee"
    subjects = []
    if pack.measures:
        period = current_period(pack)
        subjects.append(f"the {words.heading('scorecard')}" + (f" for {period.label}" if period else ""))
    if pack.tracker:
        subjects.append("progress on recommendations")
    about = joined(subjects) or "how the council meets its duties as a corporate parent"
    return words.sentence("introduction_draft", committee=committee, about=about, **period_gaps(pack))


def draft_for(part: str, pack: BoardPack, review: PackReview | None, words: FixedWords, pledge: str = "") -> RichText:
    """Return the text drafted for that part of a paper, empty for one that is the officers' alone.

    `pledge` is the heading of the one that it is about, which only a page of promises says anything of.

    `review` is that of the pack, where somebody has made it already. A summary waits for the figures of all scorecards.
    """
    if part == Part.INTRODUCTION:
        return RichText.of(draft_introduction(pack, words))
    if part == Part.PLEDGE and _NO_PROMISE in words.sentences:
        is_title = any(pledge == (card.title or card.place.sheet) for card in pack.scorecards)
        promise = "" if is_title else draft_promise(pledge)
        return RichText.of(promise or words.sentence(_NO_PROMISE))
    if part == Part.BACKGROUND:
        return RichText.of(draft_background(pack))
    if part == Part.SUMMARY and pack.measures and not pack.awaiting:
        reviewed = review or review_pack(pack)
        return draft_summary(reviewed, earlier_ratings(pack, reviewed))
    return RichText()


def source_of(part: str, pack: BoardPack, review: PackReview | None = None) -> str:
    """Return the mark of the figures that a part would be drafted from now; empty for what is drafted from none."""
    if part != Part.SUMMARY or not pack.measures or pack.awaiting:
        return ""
    reviewed = review or review_pack(pack)
    return summary_source(reviewed, earlier_ratings(pack, reviewed))


def draft_background(pack: BoardPack) -> str:
    """Return how the scorecard is built: how many measures serve which pledges."""
    named = [pledge for pledge, _ in pack.pledges if pledge.word]
    if not pack.measures:
        return "The council is the corporate parent of the children in its care and of its care leavers."
    measures = plural(len(pack.measures), "measure")
    if len(named) != len(pack.pledges) or len({pledge.word.casefold() for pledge in named}) != 1:
        return f"The scorecard has {measures}. The council reports on them as a corporate parent."
    word = _plural_word(named[0].word.lower(), len(named))
    names = (
        joined([f"{pledge.number}, {pledge.name}" for pledge in named])
        if len(named) == 1
        else "; ".join(f"{pledge.number}, {pledge.name}" for pledge in named)
    )
    return f"The scorecard's {measures} serve {count_words(len(named))} {word}: {names}."


def _plural_word(word: str, count: int) -> str:
    if count == 1:
        return word
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in tuple("aeiou") else f"{word}s"
