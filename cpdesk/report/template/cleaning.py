"""What a template carries along that no paper should have, taken out."""

from lxml.etree import _Element

from cpdesk.report.template.editing import EditedFile
from cpdesk.report.template.property_order import order_all
from cpdesk.report.word_file.names import local_name, name

_KEPT = ("ins", "moveTo")
_REMOVED = (
    "del", "moveFrom", "rPrChange", "pPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange",
    "tcPrChange", "sectPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "delText", "delInstrText",
    "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
)  # fmt: skip
_COMMENTS = ("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef")
_SETTINGS = {
    "documentProtection": "The protection of the template is left out: it would keep screen readers from the paper.",
    "writeProtection": "The protection of the template is left out: it would keep screen readers from the paper.",
    "trackRevisions": "",
    "rsids": "",
    "attachedTemplate": "",
    "mailMerge": "The mail merge of the template is left out.",
    "docVars": "",
    "attachedSchema": "",
    "saveThroughXslt": "",
    "removePersonalInformation": "",
    "removeDateAndTime": "",
    "formsDesign": "",
    "doNotEmbedSmartTags": "",
    "hdrShapeDefaults": "",
}


def clean(file: EditedFile) -> list[str]:
    """Take out protection, tracked changes, comments, editing sessions and links to hidden data; say what mattered."""
    notes: dict[str, None] = {}
    parts = [file.main, *file.margins()]
    for part in parts:
        root = file.root(part)
        if _accept_changes(root):
            notes["The tracked changes of the template are accepted."] = None
        if _without(root, _COMMENTS):
            notes["The comments of the template are left out."] = None
        for binding in list(root.iter(name("w:dataBinding"), name("w:placeholder"))):
            _remove(binding)
    for part in (*parts, *filter(None, (file.related("styles"), file.related("numbering")))):
        _without_sessions(file.root(part))
        order_all(file.root(part))
    settings = file.related("settings")
    if settings:
        for element in list(file.root(settings)):
            word = local_name(element)
            if word in _SETTINGS:
                _remove(element)
                if _SETTINGS[word]:
                    notes[_SETTINGS[word]] = None
    return list(notes)


def _accept_changes(root: _Element) -> bool:
    found = False
    for word in _REMOVED:
        for element in list(root.iter(name(f"w:{word}"))):
            found = True
            _remove(element)
    for word in _KEPT:
        for element in list(root.iter(name(f"w:{word}"))):
            found = True
            parent = element.getparent()
            if parent is None:
                continue
            at = parent.index(element)
            for child in reversed(list(element)):
                parent.insert(at + 1, child)
            parent.remove(element)
    return found


def _without(root: _Element, words: tuple[str, ...]) -> bool:
    found = list(root.iter(*(name(f"w:{word}") for word in words)))
    for element in found:
        run = element.getparent()
        _remove(element)
        if run is not None and run.tag == name("w:r") and not [c for c in run if local_name(c) != "rPr"]:
            _remove(run)
    return bool(found)


def _without_sessions(root: _Element) -> None:
    """Take out the numbers by which Word tells the sittings in which a text was edited."""
    for element in root.iter():
        for key in list(element.attrib):
            if str(key).rpartition("}")[2].startswith("rsid"):
                del element.attrib[key]
    for element in list(root.iter(name("w:rsid"))):
        _remove(element)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
