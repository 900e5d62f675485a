"""Our numberings beside those of a template."""

from collections.abc import Mapping
from copy import deepcopy

from lxml.etree import _Element

from cpdesk.report.word_file.names import attribute, every, name, value


def merge_numbering(theirs: _Element, ours: _Element) -> Mapping[str, str]:
    """Add our numberings to the template's and return the new id of each by its old one.

    The links from our levels to styles are left out: the styles are the template's, and each paragraph of the paper
    says itself which number it has.
    """
    kinds = _after_the_last(theirs, "w:abstractNum", "w:abstractNumId")
    numbers = _after_the_last(theirs, "w:num", "w:numId")
    new_kinds: dict[str, str] = {}
    for at, kind in enumerate(every(ours, "w:abstractNum")):
        copy = deepcopy(kind)
        new_kinds[attribute(kind, "w:abstractNumId")] = str(kinds + at)
        copy.set(name("w:abstractNumId"), str(kinds + at))
        for mark in every(copy, "w:nsid"):
            mark.set(name("w:val"), f"{0x0C0D0000 + kinds + at:08X}")
        for link in every(copy, "w:lvl/w:pStyle"):
            parent = link.getparent()
            if parent is not None:
                parent.remove(link)
        theirs.insert(_place(theirs, ("w:num", "w:numIdMacAtCleanup")), copy)
    new_numbers: dict[str, str] = {}
    for at, number in enumerate(every(ours, "w:num")):
        copy = deepcopy(number)
        new_numbers[attribute(number, "w:numId")] = str(numbers + at)
        copy.set(name("w:numId"), str(numbers + at))
        for link in every(copy, "w:abstractNumId"):
            link.set(name("w:val"), new_kinds[value(number, "w:abstractNumId")])
        theirs.insert(_place(theirs, ("w:numIdMacAtCleanup",)), copy)
    return new_numbers


def _after_the_last(root: _Element, kind: str, key: str) -> int:
    held = (attribute(item, key) for item in every(root, kind))
    return max((int(number) for number in held if number.isdigit()), default=0) + 1


def _place(root: _Element, before: tuple[str, ...]) -> int:
    tags = {name(kind) for kind in before}
    return next((at for at, child in enumerate(root) if child.tag in tags), len(root))
