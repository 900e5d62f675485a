"""Reports: the kinds that a pack can be made into, listed without loading any."""

from cpdesk.report.kind_names import KIND_NAMES

REPORT_KINDS = KIND_NAMES
USUAL_REPORT = KIND_NAMES[0]
