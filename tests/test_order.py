"""One order of reading for every step."""

from claims.link.wording import claim_of
from claims.model import Mention, Span
from claims.order import reading_order
from claims.trace.chains import in_order


def test_the_title_is_read_before_the_text_in_every_step() -> None:
    head = Mention("2", "a", (Span("title", 40, 60),), "Acme to close mill")
    body = Mention("1", "a", (Span("text", 0, 20),), "Acme will close its mill.")
    assert sorted((body, head), key=reading_order) == in_order((body, head)) == [head, body]
    assert [m.id for m in claim_of((body, head)).mentions] == ["2", "1"]
