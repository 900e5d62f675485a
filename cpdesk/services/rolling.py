"""Rolling forward: next period's pack from this one."""

from cpdesk.domain import field as fields
from cpdesk.domain.json_value import JsonValue
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.rolling import rolled_fields
from cpdesk.services.drafting import drafted_anew
from cpdesk.services.session import Session


def roll_forward(session: Session, pack: BoardPack) -> None:
    """Put the pack of the period after this one into the session, as a fresh pack with records of its own.

    It holds the same workbooks, so that last period's figures and ratings stay to compare with. Raises CpdeskError
    where there is nothing to carry over.
    """
    values = _with_drafts(pack, rolled_fields(pack))
    session.open((), {}, None)
    for workbook in pack.library.values():
        session.add_to_library(workbook)
    session.set_fields(values)


def next_period_words(pack: BoardPack) -> str:
    """Return what a rolled pack is about, to call its file by: Q2 2019/20; empty where its scorecards differ."""
    periods = {card.current_period for card in pack.scorecards if card.measures}
    period = periods.pop() if len(periods) == 1 else None
    return period.label if period is not None else ""


def _with_drafts(pack: BoardPack, rolled: dict[str, JsonValue]) -> dict[str, JsonValue]:
    """Return the fields in which a section that still read as it was drafted is drafted for the next period.

    Such words are nobody's of the period before. What is drafted from figures waits for those: see `drafted_anew`.
    """
    after = BoardPack(rolled, pack.library)
    values = dict(rolled)
    for edit in drafted_anew(pack, after):
        values |= edit.changes(after)
        values.pop(fields.section(edit.section_id, "last"), None)
    return values
