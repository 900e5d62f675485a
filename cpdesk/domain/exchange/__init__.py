"""A workbook as understood, in the JSON that scripts read; a pack file keeps the same."""

from cpdesk.domain.exchange.fields import DamagedDataError
from cpdesk.domain.exchange.read import supplied_from_json
from cpdesk.domain.exchange.write import supplied_to_json

__all__ = ["DamagedDataError", "supplied_from_json", "supplied_to_json"]
