"""How many slips of the keyboard lie between two words."""


def slips_between(typed: str, meant: str) -> int:
    """Return how many letters are left out, put in, taken for another or swapped with the next between two words.

    That is the optimal string alignment distance.
    """
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for at, letter in enumerate(typed, 1):
        earlier, before, row = before, row, [at]
        for place, other in enumerate(meant, 1):
            least = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != other))
            is_swapped = at > 1 and place > 1 and letter == meant[place - 2] and typed[at - 2] == other
            row.append(min(least, earlier[place - 2] + 1) if is_swapped else least)
    return row[-1]
