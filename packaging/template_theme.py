"""The theme of the base Word document, which Word asks for though no style here draws on it."""

from template_xml import DECLARATION, FONT, INK, A

COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": INK,
    "lt2": "F3F2F1",
    "accent1": INK,
    "accent2": "28A197",
    "accent3": "801650",
    "accent4": "F46A25",
    "accent5": "3D3D3D",
    "accent6": "A285D1",
    "hlink": "0B3D91",
    "folHlink": "4C2C92",
}
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme() -> str:
    """Return theme1.xml with plain fills and lines; the format asks for three of each."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in COLOURS.items())
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = "".join(f"<a:{which}Font>{font}</a:{which}Font>" for which in ("major", "minor"))
    lines = f'<a:ln w="9525">{FILL}</a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{DECLARATION}<a:theme {A} name="Paper"><a:themeElements><a:clrScheme name="Paper">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Paper">{fonts}</a:fontScheme><a:fmtScheme name="Paper">'
        f"<a:fillStyleLst>{FILL * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )
