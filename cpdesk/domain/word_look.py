"""How a Word paper is to be written, whatever it says."""

from dataclasses import dataclass

from cpdesk.domain.chart_form import ChartForm


@dataclass(frozen=True, slots=True)
class WordLook:
    """How its charts are put in; a paper `for_editing` is to come back, each text in a content control of its own."""

    charts: ChartForm = ChartForm.PICTURE
    for_editing: bool = False


PUBLISHED = WordLook()
TO_COME_BACK = WordLook(for_editing=True)
