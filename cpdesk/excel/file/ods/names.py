"""Names in an OpenDocument's XML with the prefixes by which the standard writes them."""

_PREFIXES = {
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0": "number",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0": "svg",
    "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest",
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext",
}


class ShortNames(dict[str, str]):
    """`table:table-cell` by `urn:…:table:1.0}table-cell`, worked out once for each name; others keep their own."""

    def __missing__(self, name: str) -> str:
        space, _, local = name.rpartition("}")
        prefix = _PREFIXES.get(space)
        self[name] = short = f"{prefix}:{local}" if prefix else name
        return short

    def of(self, attributes: dict[str, str]) -> dict[str, str]:
        """Return the attributes under their short names."""
        return {self[name]: value for name, value in attributes.items()}
