"""What a target's wording says: its one figure, which side of it is good, how far off is tolerated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.rating import ToleranceKind, ToleranceRule
from cpdesk.excel.words.beside_figures import has_change
from cpdesk.excel.words.bound_words import Bound, cut_bound
from cpdesk.excel.words.figures import LONGEST, Figures, read_text, single_figure
from cpdesk.excel.words.wording import one_line, plain, tidy, without_footnote

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_YEAR = r"(?:(?:19|20)\d\d(?: ?[/-] ?\d{2,4})?|\d\d ?/ ?\d\d)"
_WHEN = (
    r"(?:(?:the )?(?:(?:end|start) of )?(?:the )?(?:q(?:tr|uarter)? ?[1-4]|year[- ]end|(?:financial )?year(?: end)?"
    rf"|(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}(?: (?:{_YEAR}|'?\d\d))?|\d{{1,2}}[/.]\d{{1,2}}[/.](?:20)?\d\d|{_YEAR})"
    rf"(?:,? (?:of )?{_YEAR})?)"
)
_OFTEN = (
    r"(?:per (?:annum|year|quarter|month|week)|p\.?a\.?|(?:in )?(?:a|any|one|each|every) (?:year|quarter|month|week)"
    r"|annual(?:ly)?|yearly|quarterly|monthly|full year|cumulative(?:ly)?|year[- ]end)"
)
_WHEN_LAST = late_pattern(
    rf"[ ,;]*(?:(?:by|at|for|in|from|during|until|as at) {_WHEN}|{_OFTEN}|{_WHEN})\.?$", re.IGNORECASE
)
_WHEN_FIRST = late_pattern(
    rf"^(?:(?:by|at|for|in|during) )?(?:{_WHEN}|{_OFTEN})(?: target)?(?: ?[:=] ?| (?:- )?(?=[^%£]*[%£]))", re.IGNORECASE
)
_NOTE = late_pattern(r" ?[(\[]?(?:see )?(?:foot ?)?note ?\d{1,2}[)\]]?$", re.IGNORECASE)
_AMOUNT = r"(\d+(?:\.\d+)?) ?(%(?! ?p)|per ?cent)?( ?(?:%|percentage)? ?(?:points?|pts?|pp)\b)?"
_TOLERANCE = late_pattern(
    rf"[ ,;]*[(\[]?(?:with )?(?:a )?(?:tolerance (?:of )?)?[:=]? ?(?:±|\+ ?/ ?-|\+-|plus or minus|tolerance:?)"
    rf" ?(?:of )?(?:±|\+ ?/ ?-)? ?{_AMOUNT}(?: tolerance)?[)\]]?",
    re.IGNORECASE,
)
_FLOOR = late_pattern(
    r"[ ,;]*[(\[,;] ?(?:amber|floor|threshold|lower limit|red (?:if )?(?:below|under|<))(?: target| level| standard)?"
    r" ?(?:at|from|of|is|≥|>=|[:=-])? ?(\d+(?:\.\d+)?) ?%?[)\]]?$",
    re.IGNORECASE,
)
_ASIDE = late_pattern(r" ?[(\[]([^()\[\]]*)[)\]]")
_NAMED_FIGURE = late_pattern(r"(?!(?:was|now|up|down|previous|from|to)\b)(?:[a-z].*\d|\d{4} ?[/-])", re.IGNORECASE)
_FRAME = late_pattern(
    r"^(?:targets?|to|be|is|are|of|the|an?|aim(?:ing)?|for|achieve|achieving|maintain(?:ed|ing)?|remain|keep|stay|at|reach"
    r"|meet|hit|deliver|secure|ensure|statutory|contractual|local|corporate|council|agreed|proposed|interim|revised|current"
    r"|overall|plan|goal|ambition|standard|as close to|as near to)\b(?! ?[-/]) ?[:=-]? ?",
    re.IGNORECASE,
)
_DURATION = r"\d+ ?(?:working |calendar |school )?(?:days?|weeks?|wks?|months?|hours?|hrs?|minutes?|mins?)"
_TAIL = late_pattern(
    rf" (?:(?:with)?in|every|inside) {_DURATION}(?: of [a-z -]+)?$| of (?P<of>[a-z' -]+)$"
    r"|[ ,-]*(?:statutory|contractual|local|corporate|national)? ?(?:targets?|required|requirement|expected|maintained"
    r"|overall|statutory|as possible)\.?$",
    re.IGNORECASE,
)
_ELSEWHERE = late_pattern(
    r"\b(?:england|national|regional|average|mean|median|quartile|neighbours?|benchmark|baseline|target|last|previous|prior"
    r"|outturn|sn|year|top|bottom)\b"
)
_CHANGE = late_pattern(
    r"\b(?:reduc\w*|decreas\w*|increas\w*|improve\w*|rises?|growth|declin\w*|change|drop|fewer|more)\b"
)
_UPWARD = late_pattern(r"\b(?:increas\w*|rais(?:e|ing)|grow(?:th|ing)?)\b")
_DOWNWARD = late_pattern(r"\b(?:reduc\w*|decreas\w*|lower(?:ing)? (?!than)|fall(?:ing)?)\b")
_NEITHER = late_pattern(r"(?:better|within|up to)\b")
_DENIED = late_pattern(r"\b(?:no|not|non|without|stop|avoid|minimi[sz]e|limit)\b")
_RANGE = late_pattern(
    r"(?:between |from )?(£? ?\d[\d,.]*) ?(%|[a-z]+)? ?(?:-|to|and|up to) ?(£? ?\d[\d,.]*) ?(%|per ?cent|[a-z]+)?",
    re.IGNORECASE,
)
_CLAUSES = late_pattern(
    r" ?[;|,] ?(?!\d{3}(?!\d))| (?:-|/|and|but) (?=[<>≤≥]|stretch|floor|min|max|target)", re.IGNORECASE
)


_ALL = late_pattern(r"all(?: of them| (?:children|cases|young people|care leavers|plans|reviews|visits))?|every one")


@dataclass(frozen=True, slots=True)
class TargetWords:
    """What a target's wording says; `figures` is None where it holds no single figure.

    `direction` is which way is good by it: at least 95 is high, at most 5 low, between 90 and 95 plan. `tolerance` is
    a number with its kind, None for the kind where the measure's unit decides: 5% of a percentage are points.
    """

    figures: Figures | None = None
    direction: Polarity | None = None
    tolerance: Decimal | None = None
    kind: ToleranceKind | None = None

    def rule(self, *, is_percent: bool) -> ToleranceRule | None:
        """Return the rule that the tolerance makes for a measure in percent, or in another unit; None without one."""
        if self.tolerance is None:
            return None
        usual = ToleranceKind.POINTS if is_percent else ToleranceKind.RELATIVE
        return ToleranceRule.of(self.tolerance, self.kind or usual)


@lru_cache(maxsize=1 << 14)
def read_target(text: str) -> TargetWords:
    """Return what the wording of a target says.

    Its figure may stand among words that frame it (`Target 95% (statutory)`), compare with it (`no lower than 95%`) or
    say when (`Q2 95%`, `95% by March 2020`). Beside any other words, or another figure, it is none: `top 25%`,
    `5% reduction`, `Level 3`.
    """
    if len(text) > LONGEST:
        return TargetWords()
    if plain(text) in ("nil", "zero"):
        return TargetWords(Figures(one_line(text), Decimal(0), Decimal(0)))
    if says_all(text):
        return TargetWords(direction=Polarity.HIGH)
    body = _NOTE.sub("", without_footnote(tidy(text)))
    body, tolerance = _cut_tolerance(body)
    floor = _FLOOR.search(body)
    body = _without_asides(body[: floor.start()] if floor is not None else body)
    for clause in _clauses(body):
        found = _one_figure(one_line(text), clause)
        if found.figures is not None and found.figures.number is not None and floor is not None:
            return replace(found, tolerance=abs(found.figures.number - Decimal(floor[1])), kind=ToleranceKind.POINTS)
        if found.figures is not None:
            return replace(found, tolerance=tolerance.tolerance, kind=tolerance.kind)
        if found.direction is not None:
            return found
    return TargetWords(direction=_direction_of_words(body))


def says_all(text: str) -> bool:
    """Return whether the target is that all are: 100% of a percentage."""
    return text[:1] in "aAeE" and _ALL.fullmatch(plain(text).strip(" .")) is not None


def _cut_tolerance(body: str) -> tuple[str, TargetWords]:
    """Return the wording without its tolerance, and that; a number alone is in the measure's own points."""
    found = _TOLERANCE.search(body)
    if found is None or not any(map(str.isdigit, body[: found.start()])):
        return body, TargetWords()
    kind = None if found[2] and not found[3] else ToleranceKind.POINTS
    return f"{body[: found.start()]}{body[found.end() :]}".strip(), TargetWords(tolerance=Decimal(found[1]), kind=kind)


def _without_asides(body: str) -> str:
    """Return the wording without remarks in brackets: words, times, or figures that are named something else."""

    def kept(found: re.Match[str]) -> str:
        words = found[1].strip()
        has_digits = any(map(str.isdigit, words))
        is_time = re.fullmatch(rf"(?:(?:by|at|for|in) )?{_WHEN}", words, re.IGNORECASE) is not None
        if is_time or (has_digits and _NAMED_FIGURE.match(words) and not _CHANGE.search(words.casefold())):
            return ""
        return found[0] if has_digits or _CHANGE.search(words.casefold()) else ""

    cut = _ASIDE.sub(kept, body).strip()
    return cut if any(map(str.isdigit, cut)) else body


def _clauses(body: str) -> Iterator[str]:
    """Yield the wording, or of several clauses the only one that names no other figure, such as `stretch 98%`."""
    yield body
    parts = [part for part in _CLAUSES.split(body) if part.strip()]
    if len(parts) < 2 or sum(any(map(str.isdigit, part)) for part in parts) < 1:
        return
    targets = [part for part in parts if part.strip().casefold().startswith("target")]
    plainly = [part for part in targets or parts if _one_figure(part, part).figures is not None]
    others = [part for part in parts if part not in plainly]
    if len(plainly) == 1 and all(_NAMED_FIGURE.match(part.strip()) or not re.search(r"\d", part) for part in others):
        yield plainly[0]


def _one_figure(text: str, clause: str) -> TargetWords:
    """Return the figure that a clause frames, with the direction of its comparison."""
    two_sided = _two_sided(clause)
    if two_sided:
        return TargetWords(direction=Polarity.PLAN)
    body, bound = clause.strip(" ."), Bound("")
    while True:
        cut = cut_bound(body)
        shorter = cut.rest if cut.rest != body else _shortened(body)
        if shorter == body:
            break
        bound = cut if cut.is_least or cut.is_most else bound
        body = shorter.strip(" :")
    figures = single_figure(text, without_footnote(body)) or _written(text, body)
    if figures is None or (figures.is_percent and body.startswith("+")):
        return TargetWords()
    direction = Polarity.HIGH if bound.is_least else Polarity.LOW if bound.is_most else None
    return TargetWords(figures, direction)


def _shortened(body: str) -> str:
    """Return the clause without one thing that frames its figure, before it or behind it."""
    for pattern in (_WHEN_LAST, _WHEN_FIRST, _FRAME):
        found = pattern.search(body)
        if found is not None and any(map(str.isdigit, body[: found.start()] + body[found.end() :])):
            return f"{body[: found.start()]}{body[found.end() :]}".strip()
    tail = _TAIL.search(body)
    if tail is None or not any(map(str.isdigit, body[: tail.start()])):
        return body
    if tail["of"] is not None and (_ELSEWHERE.search(tail["of"].casefold()) or "%" not in body[: tail.start()]):
        return body
    return body[: tail.start()]


def _written(text: str, body: str) -> Figures | None:
    """Return the figure of a body that is written as cells are: about 50, one with a rating beside it."""
    found = read_text(body) if body and any(map(str.isdigit, body)) and not has_change(body) else None
    if found is None or found.number is None or found.second is not None or found.numerator is not None:
        return None
    return replace(found, text=text)


def _two_sided(clause: str) -> bool:
    """Return whether the clause names both ends of a range: 90-95%, between 90 and 95."""
    body = _WHEN_LAST.sub("", _FRAME.sub("", clause.strip(" ."))).strip()
    found = _RANGE.fullmatch(body)
    if found is not None:
        return read_text(found[1].strip("., ")).number != read_text(found[3].strip("., ")).number
    halves = [cut_bound(part.strip()) for part in re.split(r" ?(?:;|,|and|but) ", body)]
    return len(halves) == 2 and sorted((half.is_least, half.is_most) for half in halves) == [
        (False, True),
        (True, False),
    ]


def _direction_of_words(body: str) -> Polarity | None:
    """Return which way a wording without a figure of its own points: below the average is low, so is a reduction."""
    bound, words = cut_bound(body), body.casefold()
    is_up, is_down = _UPWARD.search(words) is not None, _DOWNWARD.search(words) is not None
    if bound.is_least or bound.is_most:
        if _NEITHER.match(words):
            return None
        return Polarity.HIGH if bound.is_least else Polarity.LOW
    if is_up == is_down or _DENIED.search(words):
        return None
    return Polarity.HIGH if is_up else Polarity.LOW
