"""The kinds of rows beneath the headings."""

from enum import Enum, auto


class RowKind(Enum):
    """What a row beneath the headings is."""

    MEASURE = auto()
    WHOLE = auto()
    OPENING = auto()
    CONTINUED = auto()
    REMARK = auto()
    GROUP = auto()
    PARTS = auto()
    TARGETS = auto()
    TOTAL = auto()
    REPEAT = auto()
    NOTE = auto()
    UNCLEAR = auto()
    UNWANTED = auto()
