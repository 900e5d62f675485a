"""Rules about a paper's title and language."""

from collections.abc import Iterator

from cpdesk.report.accessibility.found import PROPERTIES, Found, doubtful, wrong
from cpdesk.report.accessibility.paper import ReadPaper
from cpdesk.report.word_file.names import first, value

_OURS = ("en-gb", "cy-gb", "en-ie", "ga-ie", "gd-gb")


def title_is_first_heading(paper: ReadPaper) -> Iterator[Found]:
    """A document's title is the first thing that a screen reader says (WCAG 2.4.2, PDF/UA 7.1)."""
    element = first(paper.core, "dc:title")
    title = " ".join((element.text or "").split()) if element is not None else ""
    if not title:
        yield wrong(
            PROPERTIES,
            "title-missing",
            "The document has no title among its properties.",
            "Give it the title of the paper, in File → Info.",
        )
        return
    if not paper.headings:
        return
    heading = " ".join(paper.headings[0].text.split())
    if title != heading and title != heading[:255]:
        yield wrong(
            paper.headings[0].spot,
            "title-differs",
            f"The first heading is “{heading}”, and the title in the properties is another.",
            "Make them the same.",
            title,
        )


def language_is_said(paper: ReadPaper) -> Iterator[Found]:
    """The language decides how a screen reader speaks (WCAG 3.1.1)."""
    said = value(paper.styles.root, "w:docDefaults/w:rPrDefault/w:rPr/w:lang")
    mend = "Set the proofing language of the whole document to English (United Kingdom)."
    if not said:
        yield wrong(PROPERTIES, "language-missing", "The document does not say which language it is in.", mend)
    elif said.casefold() not in _OURS:
        yield doubtful(PROPERTIES, "language-other", f"The document says that it is in “{said}”.", mend, said)


RULES = (title_is_first_heading, language_is_said)
