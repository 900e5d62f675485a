"""Texts cut to a length."""


def shortened(text: str, most: int) -> str:
    """Return the text in at most that many characters, cut at a word and marked where it is cut."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    head, _, tail = flat[: most - 1].rpartition(" ")
    kept = head if len(tail) < most // 2 else flat[: most - 1]
    return kept.rstrip(" ,;:–-") + "…"
