"""The builders of mentions that the tests of linking have."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "link"))
