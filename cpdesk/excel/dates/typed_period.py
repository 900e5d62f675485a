"""A period as a person types it."""

from cpdesk.domain.period import ReportingPeriod
from cpdesk.excel.dates.periods import read_period


def typed_period(text: str) -> ReportingPeriod | None:
    """Return the period that the text names and nothing else: `Q4 2019/20`, `31 March 2020`, `2019-20 Q4`.

    None where it names none, leaves the year open, or has other words too.
    """
    try:
        return ReportingPeriod.from_code(text.strip())
    except ValueError:
        label = read_period(text)
        return label.period() if not label.rest else None
