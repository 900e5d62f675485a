"""Rich texts of every shape."""

from hypothesis import strategies as st

from cpdesk.domain.rich_text import Block, BlockKind, RichText, Run

LETTERS = "abA '’-é\n😀"
runs = st.builds(
    Run,
    st.text(LETTERS, max_size=6),
    st.booleans(),
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "https://a.uk"]),
)
blocks = st.builds(
    Block, st.lists(runs, max_size=4).map(tuple), st.sampled_from(BlockKind), st.integers(min_value=0, max_value=2)
)
texts = st.lists(blocks, max_size=4).map(lambda found: RichText(tuple(found)).tidied())
