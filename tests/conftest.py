"""What many tests share: the language model, loaded once; and whether property tests search anew.

A run looks at the same generated stories as the one before, so that it passes or fails for what was changed.
`HYPOTHESIS_PROFILE=search` looks at others each time: do so after work on what they test.
"""

import os

import pytest
from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.register_profile("search")
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session")
def nlp():
    from claims.annotate.language import load_model

    return load_model()
