"""What workbooks hold, in words."""

from collections.abc import Sequence

from cpdesk.domain.supplied import SuppliedWorkbook


def contents_words(workbooks: Sequence[SuppliedWorkbook]) -> str:
    """Return what workbooks hold together: `49 measures`, `15 recommendations and 2 tables`, `nothing`."""
    counts = (
        (sum(len(card.measures) for workbook in workbooks for card in workbook.scorecards), "measure"),
        (sum(len(tracker.items) for workbook in workbooks for tracker in workbook.trackers), "recommendation"),
        (sum(len(workbook.tables) for workbook in workbooks), "table"),
    )
    named = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts if count]
    return " and ".join(filter(None, (", ".join(named[:-1]), *named[-1:]))) or "nothing"


def why_no_measures(workbooks: Sequence[SuppliedWorkbook]) -> str:
    """Return what to say where a list of measures is empty: what to do, or where what there is has gone."""
    if not workbooks:
        return "There are no measures yet. Open a scorecard to begin."
    names = ", ".join(workbook.name for workbook in workbooks)
    return f"There are no measures in {names}. What it holds, {contents_words(workbooks)}, is in the report."
