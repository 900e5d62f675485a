"""The sample paper in every house template."""

from functools import cache

from cpdesk.branding import load_branding
from cpdesk.domain.house_template import HouseTemplate
from cpdesk.report.compose import compose
from cpdesk.report.template import HousePaper, PaperFields, write_in_house
from docx_reading import WordFile
from house_templates import TEMPLATES
from sample_packs import sample_pack

TITLE = "Corporate Parenting Update Report"
FIELDS = PaperFields(
    {
        "title": TITLE,
        "kind": "Briefing report",
        "committee": "Corporate Parenting Committee",
        "meeting_date": "17 September 2019",
        "author": "A Writer <&>",
    },
    {"committee": "Committee", "meeting_date": "Date of Meeting", "author": "Author", "title": "Report Title"},
)


@cache
def house(name: str, part: str = "public") -> HousePaper:
    """Return the paper in the template of that name."""
    outline = compose(sample_pack(), part="exempt" if part == "exempt" else "public")
    return write_in_house(outline, load_branding(), HouseTemplate(TEMPLATES[name]()), FIELDS)


def file(name: str, part: str = "public") -> WordFile:
    """Return the parts of the paper in the template of that name."""
    return WordFile(house(name, part).document)
