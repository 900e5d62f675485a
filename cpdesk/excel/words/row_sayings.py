"""What the words of a row say of it: a total, a remark, a heading of notes."""

import re
from collections.abc import Sequence

from cpdesk.domain.grid import GridCell
from cpdesk.excel.words.wording import plain

_TOTALS = re.compile(
    r"(?:grand |overall |sub[- ]?)?totals?(?: (?:for|of) (?:the |all )?(?:pledge|objective|priority"
    r"|section|outcome|theme"
    r"|table|page|measures|indicators|scorecard)\b.*| ?[-:(].*)?"
    r"|sub[- ]?totals?\b.*|(?:all|overall|sum|total of all)[.:]?"
    r"|.{1,60}[-: ](?:sub[- ]?)?totals?"
    r"|(?:overall |mean )?(?:average|mean)(?: of (?:all|the) .*)?"
    r"|(?:(?:grand |overall )?total|(?:no\.?|number|count) of)(?: (?:no\.?|number|count)(?: of)?)?(?: all)?"
    r" (?:measures|indicators|k?pis|metrics)(?: (?:in|on) (?:the|this) \w+)?[.:]?"
)
_SUMS_UP = re.compile(r"\b(?:totals?|sub[- ]?totals?|all|overall|sum|combined|altogether|average|mean|whole)\b")
_SURE_TOTALS = re.compile(r"(?:grand |overall |sub[- ]?)?totals?\b.*|(?:overall |mean )?(?:average|mean)\b.*")
_REMARK = re.compile(
    r"\s*(?:(?:officer |service |performance )?comment(?:s|ary)?|narrative|explanation)\s*[:\u2013-]\s*", re.IGNORECASE
)
_NOTES = re.compile(r"(?:foot ?)?notes?(?: to the table)?:?|guidance:?|definitions:?|sources?:?|glossary:?")
_NOTE = re.compile(
    r"(?:foot ?)?notes?\b ?\d{0,2} ?[:.-]|n\.?b\.?[:. ]|(?:data )?sources?\b ?[:-]|please note\b|[*†‡]\s*\w"
    r"|(?:(?:annual|overall|pledge|section) )?targets? ?[:=] ?[<>≥≤=~£]* ?\d"
    r"|\(?\d\) \w.*\.|page \d+(?: of \d+)?$|continued (?:overleaf|on)|see (?:also )?(?:note|annex|appendix)\b"
)
_PARTS = re.compile(
    r"\W*(?:(?:out )?of (?:which|whom|these|those)\b.{0,30}"
    r"|(?:this |these |which )?(?:includ(?:es?|ing)|compris(?:es?|ing)"
    r"|made up of|consist(?:s|ing) of)|(?:broken down|split|breakdown)\b.{0,30})\W*"
)
_SENTENCE = re.compile(r"[A-Z0-9\u2018\u201c\"'(].*[a-z0-9%)][.!?][\u2019\u201d\"')]?", re.DOTALL)
_FEWEST_WORDS = 4
_NO_WORDING = "(blank)"  # as pivot tables write it
_CONTINUED = re.compile(r"\s*[-–—(\[]?\s*\b(?:continued|contd?\.?|cont'd)\s*[)\]]?\s*$", re.IGNORECASE)


def says_no_wording(label: str) -> bool:
    """Return whether the label says that there is none; of most its first letter tells that it does not."""
    may_say_so = label[:1] == _NO_WORDING[0] or not label.isascii()
    return may_say_so and plain(label) == _NO_WORDING


def says_note(cells: Sequence[GridCell]) -> bool:
    """Return whether the row's one text is a note, a source, or the number of a page."""
    return len(cells) == 1 and _NOTE.match(plain(cells[0].text)) is not None


def says_sentence(cells: Sequence[GridCell]) -> bool:
    """Return whether the row's one text is a sentence, which names nothing: Two people left in May."""
    text = cells[0].text.strip() if len(cells) == 1 else ""
    return _SENTENCE.fullmatch(text) is not None and len(text.split()) >= _FEWEST_WORDS


def is_total(text: str) -> bool:
    """Return whether a label is that of totals or of an average over the rows."""
    return _TOTALS.fullmatch(plain(text)) is not None


def says_total(cells: Sequence[GridCell]) -> bool:
    """Return whether the row's one text is that of totals, which have no figures; a pledge may well be called `All`."""
    if len(cells) != 1:
        return False
    text = cells[0].text
    return is_total(text) and _SURE_TOTALS.fullmatch(plain(text)) is not None


def may_sum_up(text: str) -> bool:
    """Return whether a label has a word of sums in it: whether the row is one of totals its figures have to show."""
    return _SUMS_UP.search(plain(text)) is not None


def heads_notes(cells: Sequence[GridCell]) -> bool:
    """Return whether the row says `Notes` alone, so that nothing but notes follows."""
    return len(cells) == 1 and _NOTES.fullmatch(plain(cells[0].text)) is not None


def heads_parts(text: str) -> bool:
    """Return whether a line without figures says that parts of the measure above follow: `Of which:`."""
    return _PARTS.fullmatch(plain(text)) is not None


def without_continued(text: str) -> str:
    """Return a pledge's words without `(continued)`, as they stand again at the head of a page."""
    return _CONTINUED.sub("", text) or text


def remark_of(cells: Sequence[GridCell]) -> str:
    """Return the commentary of cells that hold nothing else and say so, as in `Comments: Recruitment is slow`."""
    found = _REMARK.match(cells[0].text) if len(cells) == 1 else None
    return cells[0].text[found.end() :].strip() if found is not None else ""
