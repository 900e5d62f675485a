"""The theme of a workbook, which spreadsheet programs ask for."""

from cpdesk.excel.write.xml import DECLARATION

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
_FONT = "Arial"
_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "1F2933",
    "lt2": "E8EDF2",
    "accent1": "1F2933",
    "accent2": "28A197",
    "accent3": "801650",
    "accent4": "F46A25",
    "accent5": "3D3D3D",
    "accent6": "A285D1",
    "hlink": "0B4F9E",
    "folHlink": "4C2C92",
}
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme_xml() -> str:
    """Return the theme with plain fills and lines; the format asks for three of each."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    font = f'<a:latin typeface="{_FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = "".join(f"<a:{which}Font>{font}</a:{which}Font>" for which in ("major", "minor"))
    lines = f'<a:ln w="9525">{_FILL}</a:ln>' * 3
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="Tables"><a:themeElements>'
        f'<a:clrScheme name="Tables">{colours}</a:clrScheme><a:fontScheme name="Tables">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Tables"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effects}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )
