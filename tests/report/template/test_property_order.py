"""The properties of a template's text come in the order that the schema asks for, each once."""

from lxml import etree

from cpdesk.report.template.property_order import order_all
from template_builders import W


def test_properties_are_put_in_order_each_once() -> None:
    root = etree.fromstring(
        f'<w:p {W}><w:pPr><w:jc w:val="left"/><w:keepNext/><w:jc w:val="right"/></w:pPr>'
        "<w:r><w:rPr><w:sz/><w:b/><w:rStyle/></w:rPr></w:r></w:p>"
    )
    order_all(root)
    assert etree.tostring(root, encoding="unicode") == (
        f'<w:p {W}><w:pPr><w:keepNext/><w:jc w:val="left"/></w:pPr>'
        "<w:r><w:rPr><w:rStyle/><w:b/><w:sz/></w:rPr></w:r></w:p>"
    )
