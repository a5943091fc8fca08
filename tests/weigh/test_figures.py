from claims.weigh.figures import differing, figures


def test_dates_and_years_are_no_figures() -> None:
    assert figures("On March 3, 2014, at 8:30 am, Acme met them.") == {}
    assert figures("It will open in 2016.") == {}
    assert figures("In 2013 the firm grew.") == {}


def test_money_percent_and_counts_are_kept_apart() -> None:
    assert figures("US$1.5 billion and 3 per cent of 1,200 posts") == {
        "$": {1.5e9},
        "%": {3.0},
        "posts": {1200.0},
    }


def test_rounding_is_no_other_figure() -> None:
    assert differing("It costs $1.98 million.", "It costs $2 million.") is None


def test_several_figures_of_one_kind_are_not_compared() -> None:
    assert differing("Sales rose 3 percent after 5 percent.", "Sales rose 4 percent.") is None
