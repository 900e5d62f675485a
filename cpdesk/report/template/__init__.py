"""House templates: a paper in any .docx that a council gives, with what was found in it."""

from cpdesk.report.template.choices import style_choices
from cpdesk.report.template.front import PaperFields
from cpdesk.report.template.house import HousePaper, write_in_house
from cpdesk.report.template.report import TemplateReport, report_lines

__all__ = ["HousePaper", "PaperFields", "TemplateReport", "report_lines", "style_choices", "write_in_house"]
