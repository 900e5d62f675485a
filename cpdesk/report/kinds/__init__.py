"""The kinds of report: each is a module of its name in this package, which offers itself as its `KIND`."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Protocol

from cpdesk.domain import field as fields
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.narrative import Section
from cpdesk.domain.outline import Outline
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import PackReview, review_pack
from cpdesk.report.draught import Draught
from cpdesk.report.fixed_words import FixedWords
from cpdesk.report.kind_file import KindFile
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.own_kind import like_of, own_kind
from cpdesk.report.section_order import paper_sections, starting_sections
from cpdesk.store.toml_text import parse_toml


class _Composer(Protocol):
    def __call__(self, file: KindFile, pack: BoardPack, review: PackReview, *, shows_exempt: bool) -> Draught: ...


@dataclass(frozen=True)
class ReportKind:
    """What a kind of report is to the rest of the program: its file, with how the paper is composed from it."""

    file: KindFile
    composer: _Composer

    @property
    def words(self) -> FixedWords:
        """Return the words that print as they stand."""
        return self.file.words

    def compose(self, pack: BoardPack, *, shows_exempt: bool) -> Outline:
        """Return the paper; `shows_exempt` prints what the public paper leaves out, and marks the paper so."""
        return self.draught(pack, review_pack(pack), shows_exempt=shows_exempt).outline

    def draught(self, pack: BoardPack, review: PackReview, *, shows_exempt: bool) -> Draught:
        """Return the paper in the chapters that it is made of, of which none is composed before somebody asks."""
        return self.composer(self.file, pack, review, shows_exempt=shows_exempt)

    def starting_sections(self, pack: BoardPack) -> tuple[Section, ...]:
        """Return the sections that a new pack begins with."""
        return starting_sections(self.file, pack)

    def paper_sections(self, pack: BoardPack) -> tuple[Section, ...]:
        """Return the sections that a paper has, with those that cpdesk makes."""
        return paper_sections(self.file, pack)


def kind_of(pack: BoardPack) -> ReportKind:
    """Return the kind of the report that a pack has in hand; raise CpdeskError where there is none such.

    A council's own is in the pack itself, so that everybody who opens it makes the same paper.
    """
    text = pack.fields.get(fields.kind(pack.kind))
    if pack.kind in KIND_NAMES or not isinstance(text, str):
        return report_kind(pack.kind)
    return own_report_kind(pack.kind, text)


@lru_cache(maxsize=32)
def own_report_kind(name: str, text: str) -> ReportKind:
    """Return the council's own kind of report of that name, from the text of its file; raise CpdeskError as that is."""
    file = own_kind(name, text)
    return ReportKind(file, report_kind(like_of(parse_toml(text))).composer)


def report_kind(name: str = KIND_NAMES[0]) -> ReportKind:
    """Return the kind of report of that name; raise CpdeskError where there is none."""
    if name not in KIND_NAMES:
        raise CpdeskError(f"There is no report of the kind “{name}”.", f"Choose from: {', '.join(KIND_NAMES)}.")
    kind = import_module(f"{__name__}.{name.replace('-', '_')}").KIND
    if not isinstance(kind, ReportKind):
        raise TypeError(name)
    return kind
