"""Which measures of a later workbook are those of an earlier one."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.domain.match_candidate import Candidate, candidates_of
from cpdesk.domain.match_question import answered_key, question_of
from cpdesk.domain.measure import Measure
from cpdesk.domain.plain_wording import plain_reference, plain_wording, undated_wording
from cpdesk.domain.question import ImportQuestion


@dataclass(frozen=True)
class MeasureMatch:
    """The measures of two workbooks side by side, all by their keys.

    `pairs` gives for each later measure the earlier one that it is; `new` have none, `gone` are the earlier ones that
    no later measure is. `questions` are about those of which the reference or the wording alone agrees: until somebody
    answers, `pairs` takes the likelier.
    """

    pairs: Mapping[str, str]
    questions: tuple[ImportQuestion, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def match_measures(
    earlier: Sequence[Measure], later: Sequence[Measure], profile: ImportProfile | None = None
) -> MeasureMatch:
    """Return which later measure is which earlier one; each is at most one.

    Where reference and wording agree they are the same, whatever stands between them in the list. A wording that names
    its year agrees with that of the year after; a measure without a reference agrees by its wording. Where only one of
    the two agrees, a person is asked (AnswerKind.SAME_MEASURE), and their answer in the profile holds. Takes time in
    proportion to the number of measures.
    """
    matching = _Matching(earlier, later)
    matching.pair_alike(_ref_and_wording)
    matching.pair_single(_ref_and_undated)
    matching.pair_single(lambda item: plain_wording(item.title), where=_lacks_ref)
    matching.pair_single(lambda item: undated_wording(item.title), where=_lacks_ref)
    candidates = candidates_of(matching.open_earlier(), matching.open_later())
    questions = _settle(matching, candidates, profile or ImportProfile())
    return MeasureMatch(
        {later[here].key: earlier[there].key for here, there in sorted(matching.pairs.items())},
        questions,
        tuple(later[at].key for at, _ in matching.open_later()),
        tuple(earlier[at].key for at, _ in matching.open_earlier()),
    )


class _Matching:
    """What is paired so far, by places in the two lists."""

    def __init__(self, earlier: Sequence[Measure], later: Sequence[Measure]) -> None:
        self.pairs: dict[int, int] = {}
        self._earlier = earlier
        self._later = later
        self._taken: set[int] = set()

    def open_earlier(self) -> list[tuple[int, Measure]]:
        """Return the earlier measures that are still free, with their places."""
        return [(at, item) for at, item in enumerate(self._earlier) if at not in self._taken]

    def open_later(self) -> list[tuple[int, Measure]]:
        """Return the later measures that are still free, with their places."""
        return [(at, item) for at, item in enumerate(self._later) if at not in self.pairs]

    def is_open(self, there: int) -> bool:
        """Return whether the earlier measure at that place is still free."""
        return there not in self._taken

    def pair(self, there: int, here: int) -> None:
        """Take the later measure at `here` for the earlier one at `there`."""
        self.pairs[here] = there
        self._taken.add(there)

    def pair_alike(self, alike_by: Callable[[Measure], Hashable]) -> None:
        """Pair the measures that are alike: of several those of one sheet and pledge, then in their order."""
        groups = _grouped(self.open_earlier(), alike_by), _grouped(self.open_later(), alike_by)
        for name, theirs in groups[0].items():
            ours = groups[1].get(name, [])
            for by in (_home, _pledge, _anywhere):
                self._pair_in_order(theirs, ours, by)

    def pair_single(
        self, alike_by: Callable[[Measure], Hashable], where: Callable[[Measure, Measure], bool] | None = None
    ) -> None:
        """Pair two free measures that are alike, where neither workbook has another of the kind."""
        groups = (_grouped(enumerate(items), alike_by) for items in (self._earlier, self._later))
        earlier, later = ({name: found[0] for name, found in group.items() if len(found) == 1} for group in groups)
        for name, (there, one) in earlier.items():
            here, other = later.get(name, (-1, one))
            is_free = here >= 0 and self.is_open(there) and here not in self.pairs
            if is_free and (where is None or where(one, other)):
                self.pair(there, here)

    def _pair_in_order(
        self, theirs: list[tuple[int, Measure]], ours: list[tuple[int, Measure]], by: Callable[[Measure], Hashable]
    ) -> None:
        free = _grouped([item for item in theirs if item[0] not in self._taken], by)
        for name, mine in _grouped([item for item in ours if item[0] not in self.pairs], by).items():
            for (there, _), (here, _) in zip(free.get(name, []), mine, strict=False):
                self.pair(there, here)


def _settle(matching: _Matching, candidates: Sequence[Candidate], profile: ImportProfile) -> tuple[ImportQuestion, ...]:
    """Pair what the answers say, then the likeliest of the rest; return a question for each that nobody answered."""
    by_later: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        by_later.setdefault(candidate.here, []).append(candidate)
    told = {plain_wording(item.about): item.answer for item in profile.answers if item.kind is AnswerKind.SAME_MEASURE}
    answered = set()
    for here, offered in by_later.items():
        key = answered_key(told.get(plain_wording(offered[0].later.name)), offered)
        chosen = next((item for item in offered if item.earlier.key == key and matching.is_open(item.there)), None)
        if chosen is not None:
            matching.pair(chosen.there, here)
        if chosen is not None or key == "":
            answered.add(here)
    for candidate in candidates:
        is_free = matching.is_open(candidate.there) and candidate.here not in matching.pairs
        if is_free and candidate.here not in answered and candidate.is_likely:
            matching.pair(candidate.there, candidate.here)
    questions = []
    for here, offered in sorted(by_later.items()):
        taken = matching.pairs.get(here)
        choices = [item for item in offered if item.there == taken or matching.is_open(item.there)]
        if choices and here not in answered:
            questions.append(question_of(choices, taken))
    return tuple(questions)


def _grouped(
    items: Iterable[tuple[int, Measure]], by: Callable[[Measure], Hashable]
) -> dict[Hashable, list[tuple[int, Measure]]]:
    groups: dict[Hashable, list[tuple[int, Measure]]] = {}
    for item in items:
        groups.setdefault(by(item[1]), []).append(item)
    return groups


def _ref_and_wording(measure: Measure) -> Hashable:
    return (plain_reference(measure.ref), plain_wording(measure.title))


def _ref_and_undated(measure: Measure) -> Hashable:
    return (plain_reference(measure.ref), undated_wording(measure.title))


def _lacks_ref(one: Measure, other: Measure) -> bool:
    return not plain_reference(one.ref) or not plain_reference(other.ref)


def _home(measure: Measure) -> Hashable:
    return (undated_wording(measure.place.sheet), _pledge(measure))


def _pledge(measure: Measure) -> Hashable:
    return plain_wording(measure.pledge or "")


def _anywhere(_: Measure) -> Hashable:
    return None
