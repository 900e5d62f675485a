"""Words of a key to the ratings: which colour or letter means what."""

import re
from collections.abc import Sequence
from functools import lru_cache

from cpdesk.domain.grid import GridCell
from cpdesk.domain.rating import RagRating
from cpdesk.excel.key.band_words import interval_of_words
from cpdesk.excel.key.ratings import rating_of_hue, rating_of_text
from cpdesk.excel.key.status_words import is_status_word
from cpdesk.excel.words.number_words import in_digits
from cpdesk.excel.words.wording import plain

_NAMED = re.compile(
    r"^\W*(?:rag ?:? ?)?(?P<name>red|amber|green|blue|yellow|orange|r|a|g|b|y)\b(?: ?\([ragby]\))? ?"
    r"(?:[-:=–] ?|\((?=(?:[^()]{6,}|[^()]*\d[^()]*)\)\W*$))"
)
_PAIR = re.compile(
    r"^\W*(?:(?:rag |rating )?key\W+|rag ?:? ?)?(?P<pair>(?:red|amber|green) ?[ /-] ?(?:red|amber|green)\b"
    r"|(?:a ?[/-]? ?[rg]|[rg] ?[/-]? ?a)(?= ?(?:(?:\([^)]*\) ?)?[-:=–]|\([^()]{6,}\)\W*$)))"
)
_SAYS_STATUS = re.compile(r"(?:status|rating|rag|term|word|colour|key)(?: (?:status|rating|word|colour))?")
_SAYS_MEANING = re.compile(r"(?:meaning|means|what it means|definition|description|explanation|(?:rag )?colour)")
_COLOUR_NAME = re.compile(r"(?:red|amber|green)(?: ?[/-] ?(?:red|amber|green))?|blue|yellow|orange")
_NAMED_IN_PROSE = re.compile(
    r"^\W*(?:shown (?:as|in) )?(?P<name>red|amber|green|blue|yellow)(?: ?\([ragby]\))?"
    r"(?: (?:star|circle|triangle|square|diamond|flag|tick|cross|light|dot|face))?"
    r" (?:(?:if|when|where|is|means|indicates|shows|for|on|within|more|less|up|below|under|over|at|between|not|off"
    r"|missed|outside|worse)\b|[<>≥≤]|\d)"
)
_SHADED = re.compile(
    r"\b(?:(?:shaded|highlighted|filled|cells?|rows?) in"
    r" (?P<name>red|amber|green|yellow|blue|orange)"
    r"|(?P<first>red|amber|green|yellow|blue|orange) (?:cells?|shading|fills?|highlight(?:s|ing)?|rows?))"
    r" (?:are|is|means?|shows?|indicates?|denotes?)\b "
)
_ABOUT_PERFORMANCE = re.compile(
    r"\b(?:target|toleranc\w*|thresholds?|floor|track|complet\w*|achiev\w*|met|meets?|meeting|improv\w*|progress\w*"
    r"|perform\w*|good|bad|better|worse|excellent|outstanding|poor|inadequate|satisfactory|concern\w*|risks?|attention"
    r"|actions?|acceptable|exceed\w*|above|below|within|behind|ahead|delay\w*|slipp\w*|issues?|problems?|success\w*"
    r"|plan|planned|schedule|overdue|ongoing|started|expected|expectations?|standard|milestones?|deliver\w*|decline\w*"
    r"|declining|declined|deteriorat\w*|stable|maintain\w*|satisf\w*|intervention|confident|likely|unlikely|high|low"
    r"|medium|over|under|same|unchanged|top|bottom|best|worst|quartile|average|fail\w*|miss\w*|near|close|critical|severe"
    r"|minor|major|on|off|rated|rating)\b|\d ?(?:%|per ?cent|points?\b|pts\b|pp\b)|[<>≤≥]"
)
_NO_RATING = re.compile(
    r"\bnew (?:measure|indicator|kpi|for|this|in|target)"
    r"|\bnot (?:yet )?(?:due|available|applicable|reported|rated|collected)"
    r"|\bno (?:data|target|rating|figure|update|return|rag)"
    r"|\bdata (?:not|to be|is|awaited|pending|only|outstanding|quality)"
    r"|\bprovisional|\bestimate|\brevised|\bchanged since|\bupdated|\bawait|\btbc\b|\bcontextual|\binformation only"
    r"|\bfor information|\bmonitoring only|\bstatutory|\bpledge|\bobjective\b|\bpriority \d|\bannual (?:measure"
    r"|indicator)|\binput\b|\bformula|\bheadings?\b|\bdo not (?:edit|change)|\blocked\b|\bdeleted\b|\bretired\b"
)
_LEAD_IN = re.compile(
    r"^(?:(?:rag )?key ?[:-] |(?:red|amber|green|yellow)(?: ?\([ragy]\))? (?![-:=–(])"
    r"|(?:the )?(?:performance|measure|indicator|result|figure|value|actual)s? (?:is |are |was )?)"
)
_OF_TARGET = re.compile(r"\b(?:target|tolerance|floor|on track)\b|\d ?(?:%|per ?cent|points?\b|pts\b|pp\b)")
_ON_TARGET = re.compile(
    r"\b(?:on|at|above|meets?|meeting|met|achiev\w*|exceed\w*|better than|hit|reached"
    r"|in line with)\b.{0,30}\btarget\b"
    r"|\btarget (?:is |has been |was )?(?:met|achieved|exceeded|hit|reached)\b|\bon track\b|\bon or (?:better|above)"
)
_NEAR_TARGET = re.compile(
    r"\bwithin\b.{0,60}\b(?:target|tolerance)\b|\bwithin (?:agreed )?tolerance|\b(?:slightly|just|close to"
    r"|near)\b.{0,30}\btarget\b"
    r"|\bup to \d.{0,40}\btarget\b|\bwithin \d+ ?(?:%|per ?cent|percent|points|pts|pp)"
)
_JUST_OFF_TARGET = re.compile(
    r"\b(?:slightly|just|marginally|narrowly|a little|a bit|nearly|almost) "
    r"(?:off|below|behind|under|short of|missed|misses|missing|worse than|outside(?: of)?)\b.{0,30}\btarget\b"
    r"|\bslightly (?:off|below|behind) (?:track|plan|schedule)\b"
    r"|\btarget\b.{0,20}(?<!not )\bwithin (?:(?:the|an?|agreed|acceptable) ){0,2}tolerance\b"
)
_OFF_TARGET = re.compile(
    r"\b(?:more|greater|worse|further) than \d[\d.]* ?(?:%|per ?cent|percentage points?|points?|pts|pp|p\.p\.)"
    r"(?:$|[ ,;.]{0,2}(?:\([^)]*\) ?)?"
    r"(?:away|off|from|below|above|behind|worse|short|outside|variance|of (?:the )?target))"
    r"|\b(?:off|below|missed|misses|outside|under|worse than)\b.{0,40}\b(?:target|tolerance)\b"
    r"|\btarget (?:is |was )?(?:not|missed)\b|\bnot (?:met|achieved|on target|meeting)\b|\boutside (?:agreed )?toler"
)


_LONGEST = 1_500
_HEADS_KEY = re.compile(
    r"(?:(?:b?rag|traffic[- ]light|colou?r|rating|performance|status|rag rating|rag status)s? )?(?:key|legend)"
    r"(?: (?:to|for|of) (?:the )?(?:(?:b?rag|traffic[- ]light|performance|status|colou?r) )?"
    r"(?:ratings?|rags?|colou?rs?|traffic lights?|status(?:es)?|scorecard|dashboard))? ?[:.-]?"
)


def is_key_row(cells: Sequence[GridCell]) -> bool:
    """Return whether a row says nothing but what a rating means: a swatch with words, or words plainly of a key.

    So does the name of a rating beside a run of percentages. `cells` are all of the row's, filled swatches without a
    text among them. A remark that a measure is below target is
    none: it has no swatch, nor does it begin as a key does.
    """
    texts = [cell.text for cell in cells if not cell.is_blank]
    if names_run(texts):
        return True
    explained = [text for text in texts if explains_rating(text)]
    if not explained or any(rating_of_text(text) is None for text in texts if text not in explained):
        return False
    has_swatch = any(cell.fill is not None and rating_of_hue(cell.fill) is not None for cell in cells)
    return has_swatch or len(explained) < len(texts) or all(_begins_as_key(text) for text in explained)


def _begins_as_key(text: str) -> bool:
    words = _LEAD_IN.sub("", in_digits(plain(text)))
    if _NAMED.match(words) is not None:
        return _OF_TARGET.search(words) is not None
    return heads_key(text) or any(
        meaning.match(words) for meaning in (_ON_TARGET, _NEAR_TARGET, _JUST_OFF_TARGET, _OFF_TARGET)
    )


def names_run(texts: Sequence[str]) -> bool:
    """Return whether a row's texts are a rating and the run of percentages it stands for, or a status and its colour.

    The headings of such a key are taken for part of it: Status, Meaning.
    """
    match texts:
        case [name, run]:
            is_run = rating_of_text(name) is not None and interval_of_words(run) is not None
            is_heading = (
                _SAYS_STATUS.fullmatch(plain(name)) is not None and _SAYS_MEANING.fullmatch(plain(run)) is not None
            )
            return is_run or is_heading or (is_status_word(name) and is_colour_name(run))
    return False


def heads_key_table(texts: Sequence[str], label: str, beneath: str) -> bool:
    """Return whether a row names a run, or heads a key's columns: RAG, Green, Amber, Red; or Rating, Percentages.

    The last of these only the line `beneath` it tells, which begins with a colour. A row of ratings has no `label`.
    """
    return names_run(texts) or (bool(label) and (_heads_colours(texts) or _heads_meanings(texts, beneath)))


def _heads_colours(texts: Sequence[str]) -> bool:
    named = {plain(text) for text in texts[1:] if is_colour_name(text)}
    if len(texts) > 1 and len(named) == len(texts) - 1:
        return is_colour_name(texts[0]) or _SAYS_STATUS.fullmatch(plain(texts[0])) is not None
    return False


def _heads_meanings(texts: Sequence[str], beneath: str) -> bool:
    is_headed = len(texts) > 1 and _SAYS_STATUS.fullmatch(plain(texts[0])) is not None
    return is_headed and rating_of_text(beneath) is not None and not any(map(str.isdigit, "".join(texts)))


def is_colour_name(text: str) -> bool:
    """Return whether a text is the whole name of a rating's colour: `Green`, and neither `G` nor `Greenfield`."""
    return len(text.strip()) > 2 and _COLOUR_NAME.fullmatch(plain(text)) is not None


def heads_key(text: str) -> bool:
    """Return whether the words are the heading of a key to the ratings: Key, RAG key, Key to ratings."""
    return _HEADS_KEY.fullmatch(plain(text)) is not None


def explains_rating(text: str) -> bool:
    """Return whether a text reads as a line of a key to the ratings."""
    if not any(map(str.isalpha, text)):
        return False  # as most are in a table of percentages
    words = plain(text)
    return len(words) <= 200 and (_HEADS_KEY.fullmatch(words) is not None or meaning_of_line(text) is not None)


@lru_cache(maxsize=8192)
def meaning_of_line(text: str) -> RagRating | None:
    """Return the rating that a key's line is about: the one it names, else the one that its words mean."""
    if not 4 <= len(text) <= _LONGEST or not any(map(str.isalpha, text)):
        return None
    words = in_digits(plain(text))
    pair = pair_named(text)
    if pair is not None:
        return pair
    named = _NAMED.match(words)
    if named is not None:
        return rating_of_text(named["name"])
    if rating_of_text(words) is not None:
        return None
    in_prose = _NAMED_IN_PROSE.match(words)
    if in_prose is not None and _OF_TARGET.search(words):
        return rating_of_text(in_prose["name"])
    if _OFF_TARGET.search(words) and not _JUST_OFF_TARGET.search(words):
        return RagRating.RED
    if _JUST_OFF_TARGET.search(words) or _NEAR_TARGET.search(words):
        return RagRating.AMBER
    return RagRating.GREEN if _ON_TARGET.search(words) else None


def pair_named(text: str) -> RagRating | None:
    """Return the rating between two colours that a key's line begins with: `Amber-green: just below target`."""
    found = _PAIR.match(plain(text))
    return rating_of_text(found["pair"]) if found is not None else None


def colour_named(text: str) -> RagRating | None:
    """Return the colour whose name a key's line begins with: `Green = …`; a letter may stand for anything."""
    named = _NAMED.match(in_digits(plain(text)))
    return rating_of_text(named["name"]) if named is not None and len(named["name"]) > 1 else None


def colour_denied(text: str) -> RagRating | None:
    """Return the colour of which a sentence says that it is no rating: `Cells in green are estimates`."""
    words = plain(text)
    found = _SHADED.search(words)
    if found is None or not is_about_something_else(words[found.end() :]):
        return None
    return rating_of_text(found["name"] or found["first"])


def denies_rating(text: str) -> bool:
    """Return whether words say outright that something is no rating: a new measure, one not due, no data."""
    return _NO_RATING.search(in_digits(plain(text))) is not None


def is_about_something_else(text: str) -> bool:
    """Return whether a key's line says that its colour or sign is no rating: `Green = new measure`, `Blue: not due`.

    A line that says nothing but a colour's name, or that speaks of how good a result is, is about a rating.
    """
    words = in_digits(plain(text))
    named = _NAMED.match(words)
    rest = words[named.end() :].strip() if named is not None else words
    if len(rest) < 3 or rating_of_text(rest) is not None:
        return False
    return _NO_RATING.search(rest) is not None or _ABOUT_PERFORMANCE.search(rest) is None
