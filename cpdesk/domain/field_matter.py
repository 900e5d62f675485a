"""What a field is about: the rules, the showing of figures, what others' figures are."""

from cpdesk.domain.field import parts

_SHOWING_ASPECTS = ("limits", "chart", "rebases", "comparators")
_RULE_ASPECTS = ("rule", "target", "basis", "polarity")


def is_of_rules(field: str) -> bool:
    """Return whether a field says by what measures are rated."""
    family, _, aspect = parts(field)
    return family in ("rules", "rating", "pledge") or (family == "measure" and aspect in _RULE_ASPECTS)


def is_of_showing(field: str) -> bool:
    """Return whether a field says how figures are shown, and not what they are rated by."""
    family, _, aspect = parts(field)
    return family in ("chart", "charts", "direction", "comparator") or (
        family == "measure" and aspect in _SHOWING_ASPECTS
    )


def is_of_comparators(field: str) -> bool:
    """Return whether a field says what is known of others' figures."""
    family, _, aspect = parts(field)
    return family == "comparator" or (family, aspect) == ("measure", "comparators")
