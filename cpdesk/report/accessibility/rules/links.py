"""Rules about links."""

import re
from collections.abc import Iterator

from lxml.etree import _Element

from cpdesk.report.accessibility.found import Found, doubtful, wrong
from cpdesk.report.accessibility.nodes import ParagraphNode
from cpdesk.report.accessibility.paper import ReadPaper, is_named
from cpdesk.report.word_file.names import attribute, every

_ADDRESS = re.compile(r"(https?://|www\.)\S*", re.IGNORECASE)
_VAGUE = re.compile(
    r"((please )?(click|see|press|go) )?(here|this|this link|link|this page|this document|more|read more|"
    r"more information|find out more|learn more|details|website|page|download|document)",
    re.IGNORECASE,
)
_PRIVATE = re.compile(r"(file:|\\\\|//|[A-Za-z]:[\\/])", re.IGNORECASE)
_FIELD = re.compile(r"""HYPERLINK\s+"([^"]*)\"""")


def links_say_where_they_lead(paper: ReadPaper) -> Iterator[Found]:
    """Links are often listed by themselves, so that their words must be enough (WCAG 2.4.4)."""
    mend = "Use words that say where it leads."
    for paragraph, link, text in _links(paper):
        words = text.strip()
        if not words and not every(link, ".//w:drawing"):
            yield wrong(paragraph.spot, "link-empty", "A link has no words.", mend)
        elif _ADDRESS.fullmatch(words):
            yield doubtful(paragraph.spot, "link-address", "A link is a bare address.", mend, words)
        elif _VAGUE.fullmatch(words.strip(" .…>»")):
            yield wrong(paragraph.spot, "link-vague", "The words of a link do not say where it leads.", mend, words)


def links_lead_to_public_places(paper: ReadPaper) -> Iterator[Found]:
    """An address on somebody's own disk or server is of no use to a reader, and gives it away."""
    relations = paper.file.relations(paper.file.main)
    for paragraph in paper.everywhere:
        targets = [
            relations[at].target
            for link in every(paragraph.element, ".//w:hyperlink")
            if (at := attribute(link, "r:id")) in relations
        ]
        targets += [
            found[1] for code in every(paragraph.element, ".//w:instrText") if (found := _FIELD.search(code.text or ""))
        ]
        for target in targets:
            if _PRIVATE.match(target):
                yield wrong(
                    paragraph.spot,
                    "link-private",
                    "A link leads to a file that others cannot reach.",
                    "Link to the page where it is published, or take the link out.",
                    paragraph.text,
                )


def _links(paper: ReadPaper) -> Iterator[tuple[ParagraphNode, _Element, str]]:
    for paragraph in paper.everywhere:
        if is_named(paragraph.style_name, r"toc \d|table of figures"):
            continue
        seen: dict[_Element, list[str]] = {link: [] for link in every(paragraph.element, ".//w:hyperlink")}
        for run in paragraph.runs:
            if run.link is not None:
                seen[run.link].append(run.text)
        for link, texts in seen.items():
            yield paragraph, link, "".join(texts)


RULES = (links_say_where_they_lead, links_lead_to_public_places)
