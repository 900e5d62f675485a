"""The items of an agenda with the papers that they bring."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cpdesk.domain.agenda import AgendaItem, ItemKind, agenda_items, has_agenda, numbered_items
from cpdesk.domain.attached import attached_file, attached_name
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.exemption import grounds_of
from cpdesk.domain.outline import FigureBlock, Outline, OutlineBlock, Table
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.section_id import section_id
from cpdesk.report.bound import OutsideFile
from cpdesk.report.bundle.agenda_words import agenda_words
from cpdesk.report.compose import compose
from cpdesk.report.exempt import grounds_of_paper
from cpdesk.report.kinds import kind_of
from cpdesk.report.pdf.outside import read_outside
from cpdesk.report.title import paper_title
from cpdesk.store.pack_file import parse_pack


@dataclass(frozen=True)
class ListedItem:
    """An item with its number, its title, and what it brings: a paper in both its parts, or a file made elsewhere.

    `whole` is the paper with what is exempt; it is `public` where nothing in it is. `source` is the pack with the
    report in hand, for the data behind it.
    """

    number: str
    sort_name: str
    item: AgendaItem
    title: str
    public: Outline | None = None
    whole: Outline | None = None
    outside: OutsideFile | None = None
    source: BoardPack | None = None

    @property
    def brings_paper(self) -> bool:
        """Return whether there are pages to it beside the agenda's line."""
        return self.whole is not None or self.outside is not None

    @property
    def is_partly_exempt(self) -> bool:
        """Return whether an item of Part 1 has a paper of which something is withheld from the public."""
        return not self.item.is_exempt and self.whole is not self.public


def starting_agenda(pack: BoardPack) -> tuple[AgendaItem, ...]:
    """Return the agenda that a pack has unless somebody sets one: the standing items, then each of its reports."""
    standing = [
        AgendaItem(section_id("standing", title), title=title, words=words) for title, words in agenda_words().standing
    ]
    reports = [AgendaItem(f"report:{report}", ItemKind.REPORT, report=report) for report in pack.reports]
    return (*standing, *(reports if pack.fields else ()))


def items_of(pack: BoardPack) -> tuple[AgendaItem, ...]:
    """Return the items of a pack's agenda, those that it begins with where nobody has set one."""
    return agenda_items(pack.fields) if has_agenda(pack.fields) else starting_agenda(pack)


def listed_items(pack: BoardPack) -> tuple[ListedItem, ...]:
    """Return the items with their papers, in the order of the agenda.

    Raises CpdeskError naming the item whose report or file is not there, or cannot be read.
    """
    return tuple(_listed(one.number, one.sort_name, one.item, pack) for one in numbered_items(items_of(pack)))


def item_title(item: AgendaItem, pack: BoardPack) -> str:
    """Return the title that an item goes by, without reading what it brings."""
    if item.title.strip():
        return " ".join(item.title.split())
    if item.kind is ItemKind.REPORT and item.report in pack.reports:
        return _title_of(pack.of(item.report))
    return attached_name(pack.fields, item.file).rpartition(".")[0] or "Untitled item"


def _listed(number: str, sort_name: str, item: AgendaItem, pack: BoardPack) -> ListedItem:
    plain = ListedItem(number, sort_name, item, item_title(item, pack))
    match item.kind:
        case ItemKind.WORDS:
            return plain
        case ItemKind.REPORT:
            if item.report not in pack.reports:
                raise _gone(plain, "a report that is no longer in the pack")
            return _with_report(plain, pack.of(item.report))
        case ItemKind.PACK:
            other = parse_pack(_content(plain, pack)).pack
            if item.report not in other.reports:
                raise _gone(plain, "a report that is not in that pack")
            titled = plain if item.title.strip() else replace(plain, title=_title_of(other.of(item.report)))
            return _with_report(titled, other.of(item.report))
        case ItemKind.FILE:
            name = attached_name(pack.fields, item.file)
            return replace(plain, outside=read_outside(_content(plain, pack), name))


def _content(listed: ListedItem, pack: BoardPack) -> bytes:
    file = attached_file(pack.fields, listed.item.file)
    if file is None:
        raise _gone(listed, "a file that the pack does not hold")
    return file.content


def _gone(listed: ListedItem, what: str) -> CpdeskError:
    return CpdeskError(
        f"Item {listed.number} of the agenda, “{listed.title}”, brings {what}.", "Add it again, or take the item out."
    )


def _with_report(listed: ListedItem, paper: BoardPack) -> ListedItem:
    public, whole = compose(paper), compose(paper, part="exempt")
    if _plain(whole) == _plain(public):
        whole = public
    return replace(listed, public=public, whole=whole, source=paper)


def _plain(outline: Outline) -> Outline:
    """Return a paper without its marking and without the numbers that are held for what is withheld in another part."""
    parts = (replace(part, blocks=tuple(map(_unheld, part.blocks))) for part in outline.parts)
    return replace(outline, marking="", parts=tuple(parts))


def _unheld(block: OutlineBlock) -> OutlineBlock:
    return replace(block, number=0) if isinstance(block, Table | FigureBlock) else block


def _title_of(paper: BoardPack) -> str:
    return paper_title(paper, kind_of(paper).words)


def grounds_of_item(one: ListedItem) -> tuple[str, ...]:
    """Return the paragraphs that an item is exempt under, with those that parts of its paper are; none for an open one.

    An exempt item's paper may hold what is exempt for other reasons than the item is.
    """
    within: tuple[str, ...] = ()
    if one.source is not None and one.whole is not one.public:
        kind = kind_of(one.source)
        within = grounds_of_paper(kind.file, one.source, review_pack(one.source), kind.paper_sections(one.source))
    return grounds_of(one.item.exempt, *within)


def grounds_in(listed: Sequence[ListedItem]) -> str:
    """Return the paragraphs of Schedule 12A that the items of Part 2 are exempt under, as one text."""
    return " ".join(one.item.exempt for one in listed if one.item.is_exempt)
