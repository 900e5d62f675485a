"""The dictionaries that come with cpdesk."""

import gc
import warnings

import pytest
from spylls.hunspell import Dictionary as Hunspell

from cpdesk.resources import resource_path
from cpdesk.services.dictionary import FILES, Dictionary, load_dictionary


@pytest.fixture(scope="module", params=list(FILES))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def dictionary(language: str) -> Dictionary:
    return load_dictionary(language)


KNOWN = {
    "en-GB": "colour organisation Children's commissioned looked re-opened Oxfordshire 1st McDonald well-being",
    "cy": "plant phlant mhlant gofal awdurdod cynghorau a'r Cymru dywedodd blentyn",
}
UNKNOWN = {"en-GB": "color attendence recieve teh gofal", "cy": "colour blentin gofall children"}
MEANT = {"en-GB": ("attendence", "attendance"), "cy": ("blentin", "blentyn")}


def test_knows_the_words_of_its_language(dictionary: Dictionary, language: str) -> None:
    assert [word for word in KNOWN[language].split() if not dictionary.lookup(word)] == []
    assert [word for word in UNKNOWN[language].split() if dictionary.lookup(word)] == []


def test_offers_what_is_meant(dictionary: Dictionary, language: str) -> None:
    wrong, meant = MEANT[language]

    assert meant in list(dictionary.suggest(wrong))


def test_agrees_with_the_library_that_holds_every_word(dictionary: Dictionary, language: str) -> None:
    files = resource_path("dictionaries", FILES[language])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the library's own reader leaves its files open
        whole = Hunspell.from_files(str(files))
        gc.collect()
    entries = files.with_suffix(".dic").read_text(encoding="utf-8-sig").splitlines()[1::997]
    stems = [entry.partition("\t")[0].partition("/")[0] for entry in entries]
    words = [*stems, *(f"{stem}s" for stem in stems), *(f"un{stem}" for stem in stems), *(stem[::-1] for stem in stems)]

    assert [dictionary.lookup(word) for word in words] == [whole.lookup(word) for word in words]
    assert list(dictionary.suggest(MEANT[language][0])) == list(whole.suggest(MEANT[language][0]))
