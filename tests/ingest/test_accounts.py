import pytest

from implanalytics.ingest.accounts import Account, RowNote


def test_notes_are_counted_by_verdict_and_sorted():
    account = Account.of(
        5,
        2,
        [
            RowNote(3, "rejected", "x"),
            RowNote(1, "skipped", "header"),
            RowNote(5, "skipped", "total"),
        ],
    )
    assert (account.accepted, account.rejected, account.skipped) == (2, 1, 2)
    assert [note.row for note in account.rows] == [1, 3, 5]


@pytest.mark.parametrize(
    ("seen", "accepted", "notes"),
    [
        pytest.param(3, 2, [], id="a row is missing"),
        pytest.param(2, 2, [RowNote(1, "skipped", "header")], id="a row too many"),
        pytest.param(
            3, 1, [RowNote(1, "skipped", "a"), RowNote(1, "rejected", "b")], id="a row noted twice"
        ),
    ],
)
def test_counts_that_do_not_add_up_are_refused(seen, accepted, notes):
    with pytest.raises(ValueError, match="row"):
        Account.of(seen, accepted, notes)


def test_counts_that_differ_from_the_notes_are_refused():
    with pytest.raises(ValueError, match="differ"):
        Account(2, 1, 1, 0)
