"""The stories that tests of tracing and of weighing share stand beside the latter."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "weigh"))
