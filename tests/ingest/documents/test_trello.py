"""Boards of Trello."""

import pandas as pd

# 0x659be8f0 = 1704716528 seconds: 2024-01-08 12:22:08 UTC.
CARD, OTHER = "659be8f0" + "0" * 16, "659be8f0" + "1" * 16


def move(card, at, before, after):
    return {
        "id": f"m{at}", "type": "updateCard", "date": at, "memberCreator": {"fullName": "Ada"},
        "data": {"card": {"id": card}, "listBefore": {"name": before},
                 "listAfter": {"name": after}},
    }  # fmt: skip


def board(*, cards=None, actions=()):
    cards = cards if cards is not None else [
        {"id": CARD, "name": "Interface", "idList": "l2", "closed": False, "idMembers": ["p1"],
         "due": "2024-01-31T16:00:00.000Z", "labels": [{"name": "Build"}]},
        {"id": OTHER, "name": "Old idea", "idList": "l3", "closed": True, "due": None},
    ]  # fmt: skip
    return {
        "name": "Apollo", "cards": cards, "actions": list(actions),
        "lists": [{"id": "l1", "name": "To do"}, {"id": "l2", "name": "Done"},
                  {"id": "l3", "name": "Dropped", "closed": False}],
        "members": [{"id": "p1", "fullName": "Ada", "username": "ada"}],
    }  # fmt: skip


def test_cards_are_tasks_of_a_tracker(opened):
    cards, members = opened(board())
    frame = cards.frames["tasks"]
    assert cards.source.reader == "trello"
    assert frame["status"].tolist() == ["Done", "Dropped"]
    assert frame["archived"].tolist() == [False, True]
    assert frame["created"].tolist() == [pd.Timestamp("2024-01-08 12:22:08")] * 2
    assert frame["due"].tolist()[0] == pd.Timestamp("2024-01-31 16:00")
    assert frame["owner"].tolist()[0] == "Ada"
    assert frame["source_row"].tolist() == [0, 1]
    assert members.frames["members"]["person"].tolist() == ["Ada"]


def test_moves_between_lists_are_transitions(opened):
    actions = [
        move(CARD, "2024-01-15T09:00:00.000Z", "Doing", "Done"),
        move(CARD, "2024-01-09T09:00:00.000Z", "To do", "Doing"),
        {"id": "x", "type": "updateCard", "date": "2024-01-10T09:00:00.000Z",
         "data": {"card": {"id": CARD}, "old": {"pos": 1}}},
        {"id": "y", "type": "commentCard", "date": "2024-01-10T09:00:00.000Z", "data": {}},
    ]  # fmt: skip
    frame = opened(board(actions=actions))[0].frames["transitions"]
    assert frame["from_status"].tolist() == ["To do", "Doing"]
    assert frame["to_status"].tolist() == ["Doing", "Done"]
    assert frame["task_id"].tolist() == [CARD, CARD]
    assert frame["by"].tolist() == ["Ada", "Ada"]


def test_moves_of_cards_that_are_gone_are_told(opened):
    actions = [move("gone", "2024-01-09T09:00:00.000Z", "To do", "Doing")]
    (reading, _) = opened(board(actions=actions))
    assert "transitions" not in reading.frames
    assert "moves-of-missing-cards" in [problem.code for problem in reading.problems]


def test_a_full_list_of_actions_is_not_the_whole_history(opened):
    actions = [move(CARD, f"2024-01-09T09:00:00.{n:03}Z", "a", "b") for n in range(1000)]
    codes = [problem.code for problem in opened(board(actions=actions))[0].problems]
    assert "truncated" in codes
    codes = [problem.code for problem in opened(board(actions=actions[1:]))[0].problems]
    assert "truncated" not in codes


def test_an_id_that_is_no_time_gives_no_date(opened):
    cards = [
        {"id": "abc", "name": "x", "idList": "l1"},
        {"id": "z" * 24, "name": "y", "idList": "?"},
    ]
    frame = opened(board(cards=cards))[0].frames["tasks"]
    assert frame["created"].isna().all()
    assert frame["status"].fillna("").tolist() == ["To do", ""]


def test_a_board_without_cards_is_told(refused):
    assert refused(board(cards=[])).code == "no-records"
