"""The numbering of the base Word document."""

from template_xml import DECLARATION, HANGING, W

BULLETS = ("•", "–", "•")
NUMBERS = (("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3."))


def numbering_level(level: int, form: str, text: str, indent: tuple[int, int], style: str = "") -> str:
    """Return one level of a numbering, linked to the style that carries it; `indent` is left, hanging."""
    link = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{link}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent[0]}" w:hanging="{indent[1]}"/></w:pPr></w:lvl>'
    )


def numbering() -> str:
    """Return numbering.xml: the paper's own numbers, bullets, numbered lists, and none at all for unnumbered headings.

    Word goes by the link from a level to its style, whatever level the style itself names; so each of the paper's
    levels is linked to one style, and the others that share its numbers say so on the paragraph.
    """
    paper = "".join(
        numbering_level(level, "decimal", text, (HANGING, HANGING), style)
        for level, (text, style) in enumerate(
            (("%1.", "Heading1"), ("%1.%2.", "Heading2"), ("%1.%2.%3.", "NumberedParagraph3"))
        )
    )
    steps = [(HANGING + 397 * (level + 1), 397) for level in range(3)]
    bullets = "".join(
        numbering_level(level, "bullet", mark, steps[level], f"ListBullet{level + 1 if level else ''}")
        for level, mark in enumerate(BULLETS)
    )
    numbers = "".join(
        numbering_level(level, form, text, steps[level], f"ListNumber{level + 1 if level else ''}")
        for level, (form, text) in enumerate(NUMBERS)
    )
    silent = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val=""/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
    )
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="0C0DE5{number}0"/>'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for number, levels in enumerate((paper, bullets, numbers, silent))
    )
    used = "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(4))
    return f"{DECLARATION}<w:numbering {W}>{kinds}{used}</w:numbering>"
