"""Two quarters of one scorecard with leads and pledges, in which ratings move."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from cpdesk.domain.edits import MarkIssued, SetPerson, WriteCommentary
from cpdesk.domain.overview import Overview
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.overviewing import begin_overview, issued_state
from cpdesk.services.session import Session
from history_builders import LAST_YEAR, Q1, Q2, imported, quarter
from pack_builders import Result, applied

EDUCATION = "Pledge 2 – Education"
HOMES = "Pledge 3 – Permanence"
LEADS = {"2.6": "Virtual School", "3.1": "Placements", "3.2": "Placements", "5.6": "Leaving Care"}
PLEDGES = {"2.6": EDUCATION, "3.1": HOMES, "3.2": HOMES, "5.6": "Pledge 5 – Adulthood"}
EARLIER: Mapping[str, Sequence[Result]] = {
    "2.6": ("19", "14"),
    "3.1": ("34", "31"),
    "3.2": ("34", "32"),
    "5.6": ("4", "16"),
}
LATER: Mapping[str, Sequence[Result]] = {
    "2.6": ("19", "14", "22"),
    "3.1": ("34", "31", "15"),
    "3.2": ("34", "32", "33"),
    "5.6": ("4", "16", "16"),
}
"""With a target of at most 15: 2.6 goes from green to red, 3.1 from red to green; 3.2 stays red, 5.6 amber."""


def earlier_quarter() -> SuppliedWorkbook:
    """Return the workbook of Q1."""
    return _led(quarter(EARLIER, (LAST_YEAR, Q1), number=1))


def later_quarter() -> SuppliedWorkbook:
    """Return the workbook of Q2, with the figures of Q1 beside its own."""
    return _led(quarter(LATER, (LAST_YEAR, Q1, Q2), number=2))


def two_quarters() -> Session:
    """Return a session on a pack in which the workbook of Q2 follows that of Q1."""
    session = Session("Jo Example", name="Jo Example")
    imported(session, earlier_quarter(), later_quarter())
    return session


def later_alone() -> BoardPack:
    """Return a pack of the workbook of Q2 alone."""
    return imported(Session("Jo Example"), later_quarter())


def overview_of(pack: BoardPack) -> Overview:
    """Return the overview of a pack."""
    return begin_overview(pack, review_pack(pack)).overview


def issued_pack() -> BoardPack:
    """Return two quarters, version 1 issued, the commentary on 2.6 written after it."""
    pack = applied(two_quarters().pack, SetPerson("Placements", "Jane Smith"))
    pack = applied(pack, MarkIssued("1", date(2019, 9, 6), "Jo", issued_state(pack)))
    return applied(pack, WriteCommentary("2.6", RichText.of("Study leave.")))


def _led(book: SuppliedWorkbook) -> SuppliedWorkbook:
    cards = tuple(
        replace(
            card,
            measures=tuple(replace(item, lead=LEADS[item.ref], pledge=PLEDGES[item.ref]) for item in card.measures),
        )
        for card in book.scorecards
    )
    return replace(book, scorecards=cards)
