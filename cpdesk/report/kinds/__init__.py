"""The kinds of report: each is a module of its name in this package, which offers itself as its `KIND`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview
from cpdesk.domain.rich_text import RichText
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.kind_names import KIND_NAMES


class _Composer(Protocol):
    def __call__(self, pack: BoardPack, *, shows_exempt: bool) -> Outline: ...


@dataclass(frozen=True)
class ReportKind:
    """What a kind of report is to the rest of the program.

    `compose` makes the paper. `starting_sections` are those of a new pack, `paper_sections` those that a paper prints,
    `implication` an empty section of that name; `draft` is the text drafted for a part of it, empty for one that is the
    officers' alone, given the review of the pack where there is one; `optional_parts` are those that it may do without,
    beside implications and sections of one's own; `has_heading` tells whether the section at that place among others
    begins a heading of its own or goes on under the one before.
    """

    words: FixedWords
    compose: _Composer
    starting_sections: Callable[[BoardPack], tuple[Section, ...]]
    paper_sections: Callable[[BoardPack], tuple[Section, ...]]
    implication: Callable[[str], Section]
    draft: Callable[[Part, BoardPack, PackReview | None], RichText]
    optional_parts: tuple[Part, ...]
    has_heading: Callable[[Sequence[Section], int], bool]


def report_kind(name: str = KIND_NAMES[0]) -> ReportKind:
    """Return the kind of report of that name; raise CpdeskError where there is none."""
    if name not in KIND_NAMES:
        raise CpdeskError(f"There is no report of the kind “{name}”.", f"Choose from: {', '.join(KIND_NAMES)}.")
    kind = import_module(f"{__name__}.{name}").KIND
    if not isinstance(kind, ReportKind):
        raise TypeError(name)
    return kind
