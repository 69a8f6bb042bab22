"""Mirror of implanalytics.methods.naming."""

import pandas as pd
import pytest

from implanalytics.core.words import Label
from implanalytics.methods import METHODS, Item, match_items

PLAN = Item("X.plan", Label("Project plan", "项目计划"), ("plan of the project",))
TEST = Item("X.test_plan", Label("Test plan", "测试计划"))
MANUAL = Item("X.manual", Label("User manual", "用户手册"), ("操作手册",))
ITEMS = (PLAN, TEST, MANUAL)

# Name as written and the row's own id -> id of the item meant.
MEANT = {
    "by its id, whatever it is called": ("Something else", "X.plan", "X.plan"),
    "the same name": ("项目计划", "7", "X.plan"),
    "an alias": ("操作手册", "7", "X.manual"),
    "width, case, numbering": ("３．USER MANUAL", "7", "X.manual"),
    "contained": ("客户签字版测试计划v2", "7", "X.test_plan"),
    "much like it": ("User manuall", "7", "X.manual"),
    "nothing like it": ("周例会纪要", "7", None),
    "two at once": ("项目计划、测试计划", "7", None),
    "no name": (None, "7", None),
}


@pytest.mark.parametrize(("name", "own", "item"), MEANT.values(), ids=MEANT)
def test_which_item_a_row_means(name, own, item):
    found = match_items(pd.Series([name], dtype="str"), pd.Series([own], dtype="str"), ITEMS)
    assert found.isna().tolist() == [item is None]
    assert item is None or found.tolist() == [item]


def test_a_name_that_two_items_bear_means_neither():
    twice = (PLAN, Item("X.other", Label("Another", "另一份"), ("项目计划",)))
    assert match_items(pd.Series(["项目计划"]), pd.Series(["7"]), twice).isna().all()


def test_rows_keep_their_index():
    names = pd.Series(["项目计划", "用户手册"], index=[5, 9])
    found = match_items(names, pd.Series(["1", "2"], index=[5, 9]), ITEMS)
    assert found.to_dict() == {5: "X.plan", 9: "X.manual"}


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_every_deliverable_of_a_method_is_found_by_its_own_names(method):
    items = [deliverable.item for deliverable in method.deliverables]
    if not items:
        return
    for lang in ("en", "zh"):
        names = pd.Series([item.label.say(lang) for item in items])
        ids = pd.Series(["?"] * len(items))
        found = match_items(names, ids, items)
        labels = [item.label.say(lang) for item in items]
        sure = [label for label in labels if labels.count(label) == 1]
        expected = {item.label.say(lang): item.id for item in items}
        for name, item in zip(names, found, strict=True):
            assert name not in sure or item == expected[name]
