"""Words for the parts that a measure is broken down by: boys, aged 10 to 15, disabled; with words for all of them."""

import re

from cpdesk.excel.words.wording import plain

_WHOLE = re.compile(
    r"(?:grand |overall )?totals?|overall|both|combined|persons|everyone"
    r"|all(?: (?:children|young people|care leavers|genders|ages|areas|districts|ethnicities))?"
    r"|whole (?:council|authority|county|borough)|council[- ]?wide|county[- ]?wide"
)
_AGES = r"(?:aged? |ages )?"
_PART = re.compile(
    r"boys?|girls?|males?|females?|m[ae]n|wom[ae]n|non[- ]binary|other genders?"
    rf"|{_AGES}(?:under|over) \d{{1,2}}s?|{_AGES}\d{{1,2}} ?(?:-|to) ?\d{{1,2}}(?: (?:years?|year olds?|yrs))?"
    rf"|{_AGES}\d{{1,2}}(?: ?\+| and over| or over| plus| years?| year olds?)"
    r"|(?:non[- ]?)?disabled|(?:not |no )?disab(?:led|ility)|(?:non[- ]?)?uasc|minority ethnic|bame"
    r"|white(?: british)?|(?:black|asian|mixed)(?: .{0,20})?|other ethnic.{0,10}|other|unknown|not (?:known|stated)"
)
_BULLETS = " -–—•·*>\t"


def names_whole(label: str) -> bool:
    """Return whether the label is of all the parts together: Total, All, Both, Overall."""
    return _WHOLE.fullmatch(_bare(label)) is not None


def names_part(label: str) -> bool:
    """Return whether the label is of those that figures about children and care leavers are broken down by."""
    return _PART.fullmatch(_bare(label)) is not None


def _bare(label: str) -> str:
    return plain(label).strip(_BULLETS).rstrip(".:")
