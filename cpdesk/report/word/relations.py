"""What the main part of a document refers to."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart
from docx.parts.image import ImagePart

_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class Relations:
    """The relations of one document as it is written, each made once.

    python-docx looks through all pictures for each that it adds; numbering them here keeps a long paper quick, and so
    does finding the next free id from the one before on.
    """

    def __init__(self, part: DocumentPart) -> None:
        self._part = part
        self._links: dict[str, str] = {}
        self._pictures = 0
        self._next = 1
        self._vectors = 0
        self._charts = 0

    def of_link(self, address: str) -> str:
        """Return the id of the relation to an address."""
        if address not in self._links:
            self._links[address] = self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._links[address]

    def of_picture(self, png: bytes) -> str:
        """Return the id of the relation to a new picture, which is named by its number alone."""
        self._pictures += 1
        name = PackURI(f"/word/media/image{self._pictures}.png")
        picture = ImagePart(name, "image/png", png)
        relation = self._free_id()
        self._part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, picture, relation)
        return relation

    def of_vectors(self, svg: bytes) -> str:
        """Return the id of the relation to the vectors of a picture."""
        self._vectors += 1
        name = PackURI(f"/word/media/vectors{self._vectors}.svg")
        return self._part.relate_to(Part(name, "image/svg+xml", svg, self._part.package), RELATIONSHIP_TYPE.IMAGE)

    def of_chart(self, xml: bytes, workbook: bytes) -> str:
        """Return the id of the relation to a chart, which itself has the first relation of its own to its workbook."""
        self._charts += 1
        package = self._part.package
        held = Part(PackURI(f"/word/embeddings/figures{self._charts}.xlsx"), _WORKBOOK, workbook, package)
        chart = Part(PackURI(f"/word/charts/chart{self._charts}.xml"), _CHART, xml, package)
        chart.relate_to(held, RELATIONSHIP_TYPE.PACKAGE)
        return self._part.relate_to(chart, RELATIONSHIP_TYPE.CHART)

    def _free_id(self) -> str:
        while f"rId{self._next}" in self._part.rels:
            self._next += 1
        return f"rId{self._next}"
