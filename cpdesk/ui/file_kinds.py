"""The kinds of file that a person is asked for, as file dialogs list them."""

from cpdesk.domain.chart_form import ChartForm
from cpdesk.services.opening import WORKBOOK_ENDINGS

_ENDINGS = " ".join(f"*{ending}" for ending in WORKBOOK_ENDINGS)
WORKBOOKS = f"Workbooks ({_ENDINGS})"
PACKS = "Packs (*.cpdesk)"
BOTH = f"Scorecards and packs ({_ENDINGS} *.cpdesk)"
ALL = "All files (*)"
FIGURES = "Figures for spreadsheets (*.csv)"
TABLES = "Workbook of accessible tables (*.xlsx)"
WORD = {
    ChartForm.PICTURE: "Word documents (*.docx)",
    ChartForm.VECTOR: "Word documents, charts as vector drawings (*.docx)",
    ChartForm.EDITABLE: "Word documents, charts to edit in Word (*.docx)",
}
PDF = "Accessible PDF (*.pdf)"
