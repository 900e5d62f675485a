"""Words that say how a measure stands without naming a colour: on track, not met, at risk."""

import re
from functools import lru_cache

from cpdesk.domain.late_pattern import late_pattern
from cpdesk.domain.rating import RagRating
from cpdesk.excel.words.wording import plain

_AIM = r"(?:track|target|course|schedule|plan|profile|trajectory|budget|time)"
_DONE = r"(?:met|achieved|hit|reached|attained|delivered|passed|compliant|on target)"
_TARGET = r"(?:the )?(?:target|standard|milestone|threshold|expectations?)s?"
_LIKELY: tuple[tuple[RagRating, re.Pattern[str]], ...] = (
    (
        RagRating.RED,
        late_pattern(
            rf"(?:well |significantly |far |seriously )?(?:off|below|behind|under|outside|worse than)(?: {_AIM}"
            rf"| {_TARGET}| tolerance)?|not (?:yet )?(?:on {_AIM}|{_DONE}|meeting|delivered)(?: {_TARGET})?"
            rf"|(?:{_TARGET} )?(?:not"
            rf" {_DONE}|missed|failed)(?: {_TARGET})?|failing|delayed|late|overdue|slipped|stalled|critical|poor|no?"
            r"|inadequate|unsatisfactory|(?:urgent |immediate )?(?:action|attention) (?:required|needed)|(?:major"
            r"|serious|significant|high)[ -](?:concerns?|issues?|risk|delays?)|concerns?|requires improvement"
            r"|under[ -]?perform(?:ing|ance)|intervention(?: required)?|not achieving|missed target"
        ),
    ),
    (
        RagRating.AMBER,
        late_pattern(
            rf"(?:at|some|medium|moderate) risk|watch(?:ing)?|monitor(?:ing)?|caution|warning|slippage|slipping"
            rf"|(?:slightly|just|marginally|a little) (?:off|below|behind|under|outside|worse)(?: {_AIM}| {_TARGET})?"
            rf"|(?:partly|partially|nearly|almost|mostly|not fully) (?:on {_AIM}|{_DONE})|part(?:ial)? (?:met|achieved)"
            rf"|(?:close to|near|nearly|within|approaching)(?: {_TARGET}| tolerance)|within tolerance|near miss"
            r"|(?:minor|some) (?:concerns?|issues?|delays?|slippage)|needs (?:attention|improvement)|fair|acceptable"
            r"|stayed the same|mixed"
        ),
    ),
    (
        RagRating.GREEN,
        late_pattern(
            rf"on {_AIM}|(?:{_TARGET} )?{_DONE}(?: {_TARGET})?|y(?:es)?"
            rf"|(?:{_TARGET} )?exceed(?:ed|s|ing)?(?: {_TARGET})?"
            rf"|(?:well )?(?:ahead|above|better than)(?: of)?(?: {_AIM}| {_TARGET})?"
            rf"|achieving(?: {_TARGET})?|good"
            rf"|outstanding|meet(?:s|ing)(?: {_TARGET})?|improved performance"
            r"|no (?:concerns?|issues?)|low risk|satisfactory|strong"
            rf"|performing(?: well)?|success(?:ful)?|pass"
        ),
    ),
)
_OPEN = late_pattern(
    r"complete[d]?|closed|done|finished|ended|in progress|ongoing|under ?way|started|not (?:yet )?started|planned"
    r"|on hold|held|paused|suspended|deferred|cancelled|abandoned|superseded|new|draft|review(?:ing)?|under review"
    r"|same|no change|stable|static|improv(?:ed|ing)|declin(?:ed|ing)|better|worse|worsen(?:ed|ing)"
)


@lru_cache(maxsize=1 << 12)
def likely_rating(text: str) -> RagRating | None:
    """Return the rating that the words most likely stand for, to be offered; it is never taken without an answer."""
    words = bare_words(text)
    return next((rating for rating, pattern in _LIKELY if pattern.fullmatch(words)), None)


@lru_cache(maxsize=1 << 12)
def is_status_word(text: str) -> bool:
    """Return whether the words are such as stand for how a measure is doing, whichever rating they are."""
    return likely_rating(text) is not None or _OPEN.fullmatch(bare_words(text)) is not None


def bare_words(text: str) -> str:
    """Return the words as a legend's are compared."""
    return plain(text).strip(" .")
