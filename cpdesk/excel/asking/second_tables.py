"""Measures that a second table of the workbook holds as well: months on a sheet of their own, beside the quarters."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.finding import Finding, Severity
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.measure import Measure
from cpdesk.domain.plain_wording import plain_reference
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.question import ImportQuestion
from cpdesk.domain.scorecard import Scorecard
from cpdesk.excel.asking.alike import Open
from cpdesk.excel.asking.joined_measure import joined, unlike_figures
from cpdesk.excel.asking.measure_questions import POLARITY_UNKNOWN
from cpdesk.excel.asking.named_measures import LEAVE_OUT, ONE, TWO, NamedMeasures, Pair
from cpdesk.excel.asking.summary_tables import is_repeated, rating_conflicts, repeated_findings, summary_pairs
from cpdesk.excel.told import Told, about_words

_CHOICES = (ONE, TWO, LEAVE_OUT)


@dataclass(frozen=True)
class JoinedTables:
    """The scorecards with such measures joined, with what was taken and what a person is asked about it.

    `gone` is where measures stand that have become part of others, or were left out.
    """

    cards: tuple[Scorecard, ...]
    findings: tuple[Finding, ...] = ()
    questions: tuple[ImportQuestion, ...] = ()
    gone: frozenset[CellPlace] = frozenset()

    def asks(self, question: ImportQuestion | Open[ImportQuestion]) -> bool:
        """Return whether a question is still one: which way is good is asked once of a measure that two tables hold."""
        return question.code != POLARITY_UNKNOWN or question.place not in self.gone


def joined_tables(cards: Sequence[tuple[Scorecard, Told]]) -> JoinedTables:
    """Return the scorecards with the measures of small tables in those of the large one that they are about.

    A table is small that has at most half as many measures as another. Its measure is another's where the reference is
    the same and the wording says the same but for month or quarter: then it is the same measure with more periods. A
    person is asked; a list that shares references alone, as sheets that each count from 1 do, is one of its own. Sheets
    of one shape, such as one a quarter, are left as they are.
    """
    named = NamedMeasures([card for card, _ in cards])
    pairs = [pair for number in range(len(cards)) for pair in _pairs(named, number)]
    pairs = pairs or list(summary_pairs(named))
    whole = [list(card.measures) for card, _ in cards]
    gone: dict[int, set[int]] = defaultdict(set)
    findings: list[Finding] = []
    questions: list[ImportQuestion] = []
    plainly = [pair for pair in pairs if is_repeated(pair, named.cards)]
    for pair in pairs:
        told = cards[pair.card][1].second_table(pair.second.title)
        if told not in _CHOICES and pair not in plainly:
            questions.append(_question(pair))
        taken = told if told in _CHOICES else pair.default
        if taken == ONE:
            whole[pair.into][pair.first_at] = joined(whole[pair.into][pair.first_at], pair.second)
            findings.extend((*_conflicts(pair), *rating_conflicts(pair, named.cards)))
        if taken != TWO:
            gone[pair.card].add(pair.at)
        if told is None and pair not in plainly:
            findings.append(_finding(pair, taken))
    findings.extend(repeated_findings(plainly))
    kept = [
        replace(card, measures=tuple(item for at, item in enumerate(whole[number]) if at not in gone[number]))
        for number, (card, _) in enumerate(cards)
    ]
    notes = {pair.card: pair.into for pair in pairs if not kept[pair.card].measures}
    for number, into in notes.items():
        kept[into] = replace(kept[into], notes=tuple(dict.fromkeys((*kept[into].notes, *kept[number].notes))))
    left = [card for number, card in enumerate(kept) if number not in notes]
    places = frozenset(cards[number][0].measures[at].place for number, ats in gone.items() for at in ats)
    return JoinedTables(tuple(_with_pledges(left)), tuple(findings), tuple(questions), places)


def _pairs(named: NamedMeasures, number: int) -> Iterator[Pair]:
    """Yield the measures of a small table that are of larger ones; none where only the numbers of two lists agree."""
    card = named.cards[number]
    fewest = 2 * len(card.measures)
    if not 0 < fewest <= named.most:
        return
    found = []
    for at, (measure, name) in enumerate(zip(card.measures, named.names[number], strict=True)):
        first = named.only_one(name, fewest) if name else None
        if first is not None:
            found.append(Pair(number, at, measure, *first, named.cards[first[0]].measures[first[1]]))
    are_related = len(card.measures) == 1 or any(pair.default == ONE for pair in found)
    yield from found if are_related else ()


def _with_pledges(cards: Sequence[Scorecard]) -> Iterator[Scorecard]:
    """Yield the cards; loose measures stand under the pledge of those that begin with the same number: 3.6 with 3.1."""
    pledges: dict[str, set[str]] = defaultdict(set)
    for card in cards:
        for measure in card.measures:
            if measure.pledge and "." in measure.ref:
                pledges[_number(measure)].add(measure.pledge)
    most = max((len(card.measures) for card in cards), default=0)
    for card in cards:
        is_loose = 2 * len(card.measures) <= most and not any(measure.pledge for measure in card.measures)
        found = [pledges[_number(measure)] if "." in measure.ref else set() for measure in card.measures]
        if is_loose and all(len(names) == 1 for names in found):
            named = zip(card.measures, found, strict=True)
            yield replace(card, measures=tuple(replace(item, pledge=next(iter(names))) for item, names in named))
        else:
            yield card


def _number(measure: Measure) -> str:
    return plain_reference(measure.ref).partition(".")[0]


def _conflicts(pair: Pair) -> Iterator[Finding]:
    for first, second, is_alike in unlike_figures(pair.first, pair.second):
        if not is_alike and first.period is not None:
            yield Finding(
                Severity.WARNING,
                "period-twice",
                second.place,
                f"{pair.first.name}: {second.text} for {first.period.label} in {second.place}, but {first.text} in"
                f" {first.place}. The latter was taken. Put the same figure in both.",
            )


def _finding(pair: Pair, taken: str) -> Finding:
    first, second = pair.first, pair.second
    both = f"“{second.name}” stands in a second table, and “{first.title}” at {first.place} has the same"
    shared = f"{both} {'reference' if second.ref else 'wording'}."
    if taken == ONE:
        own = {value.period for value in first.values}
        added = sum(value.period not in own for value in second.values if value.period is not None)
        what = f"with {added} more period{'' if added == 1 else 's'}" if added else "with what both say"
        return Finding(
            Severity.NOTE,
            "second-table",
            second.place,
            f"{shared} They were taken for one measure, {what}. Answer the question about it if they are two.",
        )
    return Finding(
        Severity.WARNING,
        "second-table",
        second.place,
        f"{shared} Their wordings or figures differ, so both were kept as measures. Answer the question about it if"
        " they are one.",
    )


def _question(pair: Pair) -> ImportQuestion:
    return ImportQuestion(
        "second-table",
        pair.second.place,
        f"Is “{pair.second.name}” the same measure as “{pair.first.name}” at {pair.first.place}, with more periods?",
        _CHOICES,
        pair.default,
        AnswerKind.SECOND_TABLE,
        about_words(AnswerKind.SECOND_TABLE, pair.second.title),
    )
