"""What the main part of a document refers to."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.parts.document import DocumentPart
from docx.parts.image import ImagePart


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

    def _free_id(self) -> str:
        while f"rId{self._next}" in self._part.rels:
            self._next += 1
        return f"rId{self._next}"
