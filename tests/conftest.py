"""What many tests share: the language model, loaded once."""

import pytest


@pytest.fixture(scope="session")
def nlp():
    from claims.annotate.language import load_model

    return load_model()
