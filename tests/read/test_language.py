"""English or not."""

from __future__ import annotations

import pytest

from claims.read.language import language_of

ENGLISH = """
The company said on Monday that it will build a new plant in the harbour over the next years. According to a
spokesman this is the outcome of talks with the city, which had agreed to it in June. The union was not told.
"""
GERMAN = """
Der Konzern teilte am Montag mit, dass er im kommenden Jahr am Hafen ein neues Werk bauen will. Das habe der
Vorstand so beschlossen. Die Gewerkschaft war an den Gesprächen nicht beteiligt und wartet noch auf Antwort.
Im Juni hatte der Minister noch gesagt, dass er davon nichts wisse und die Pläne prüfen lasse.
"""
DANISH = """
Selskabet oplyste mandag, at det vil bygge en ny fabrik i havnen i de kommende år. Ifølge en talsmand er det
resultatet af samtaler med kommunen, som i juni havde givet sit samtykke. Fagforeningen læste om det i avisen,
og man ved ikke mere om planerne for det nye værk.
"""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (GERMAN, "other"),
        (DANISH, "other"),
        ("Preise steigen wieder", "en"),
        ("Prices rise at 天猫", "en"),
        ("价格上涨", "other"),
        ("Цены растут", "other"),
        ("17 %", "en"),
        ("", "en"),
    ],
)
def test_language(text, language):
    assert language_of(text) == language
