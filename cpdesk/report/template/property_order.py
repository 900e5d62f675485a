"""The order that the schema asks for among the properties of paragraphs and runs, which some programs do not keep."""

from lxml.etree import _Element

from cpdesk.report.word_file.names import local_name, name

_RUN = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
    "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
    "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs",
    "em", "lang", "eastAsianLayout", "specVanish", "oMath",
)  # fmt: skip
_PARAGRAPH = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr",
)  # fmt: skip
_PLACES = {
    name("w:rPr"): {word: at for at, word in enumerate(_RUN)},
    name("w:pPr"): {word: at for at, word in enumerate(_PARAGRAPH)},
}


def order_all(root: _Element) -> None:
    """Put the properties of every paragraph and run in their order (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28)."""
    for properties in root.iter(*_PLACES):
        put_in_order(properties)


def put_in_order(properties: _Element) -> None:
    """Put the properties of one paragraph or run in their order, each once; what is none of Word's own goes last."""
    places = _PLACES[str(properties.tag)]
    held = list(properties)
    ordered = sorted(held, key=lambda child: places.get(local_name(child), len(places)))
    seen: set[str] = set()
    if [id(child) for child in held] == [id(child) for child in ordered] and len({c.tag for c in held}) == len(held):
        return
    for child in held:
        properties.remove(child)
    for child in ordered:
        if str(child.tag) not in seen:
            properties.append(child)
        seen.add(str(child.tag))
