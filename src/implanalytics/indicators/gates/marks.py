"""The milestones of a project, and whether the customer signed each."""

from dataclasses import dataclass

import pandas as pd

from implanalytics.core.words import Label
from implanalytics.facts import CERTAIN
from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.gates.signatures import (
    NOT_OF_A_MILESTONE,
    Signatures,
    signatures,
)
from implanalytics.indicators.phase_days import phase_days
from implanalytics.indicators.result import Evidence
from implanalytics.methods import Item, match_items
from implanalytics.methods.spelling import folded

_COLUMNS = {
    "name": "object", "own_id": "str", "table": "str", "row_id": "str", "phase_key": "str",
    "reached_on": "datetime64[us]", "reached": "boolean",
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Marks:
    """The milestones of a project, signed or not.

    Attributes
    ----------
    frame
        One row a milestone: ``name``, ``table`` and ``row_id`` (null for one only the method
        names), ``phase_key`` (null where not certain), ``reached_on``, ``reached`` (null where not
        known), ``signed`` (boolean, null where not known), ``signed_on`` and ``waived_on``.
    listed
        Whether anything but the sign-offs says which milestones there are.
    signatures
        Milestone, by position -> rows of its sign-offs.
    """

    frame: pd.DataFrame
    listed: bool
    signatures: dict[int, tuple[str, ...]]

    @property
    def reached(self) -> "Marks":
        """The milestones that were reached, or may have been."""
        there = (self.frame["reached"] | self.frame["signed"]).fillna(value=True)
        return Marks(self.frame[there], self.listed, self.signatures)

    def of_phase(self, key: str) -> "Marks":
        """Return the milestones that surely belong to a phase."""
        mine = self.frame["phase_key"].eq(key).fillna(value=False)
        return Marks(self.frame[mine], self.listed, self.signatures)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sign-offs that belong to the milestones."""
        rows = [row for mark in self.frame.index for row in self.signatures.get(mark, ())]
        return (Evidence("signoffs", tuple(dict.fromkeys(rows))),) if rows else ()


def marks(figures: Figures) -> Marks:
    """Return the milestones of a project with their signatures."""
    return figures.once(_marks)


def _marks(figures: Figures) -> Marks:
    listed = _listed(figures)
    signed = signatures(figures)
    item = _by_name(signed.frame, listed)
    extra = _only_signed_for(signed.frame[item.isna()], listed)
    whole = pd.concat([listed, extra], ignore_index=True) if len(extra) else listed
    if len(extra):
        item = item.fillna(_positions(signed.frame, extra, len(listed)))
    return _joined(whole, signed, item, listed=bool(len(listed)))


def _listed(figures: Figures) -> pd.DataFrame:
    """Return the milestones of the list, else of the plan, else of the method."""
    for of in (_of_list, _of_plan, _of_method):
        found = of(figures)
        if len(found):
            return found.reset_index(drop=True).astype(_COLUMNS)
    return pd.DataFrame(columns=list(_COLUMNS)).astype(_COLUMNS)


def _of_list(figures: Figures) -> pd.DataFrame:
    rows = figures.table("milestones")
    sure = column(rows, "phase_confidence", "float64") >= CERTAIN
    phase = column(rows, "phase_key").where(sure)
    return pd.DataFrame(
        {
            "name": rows["name"],
            "own_id": rows["milestone_id"],
            "table": "milestones",
            "row_id": rows["row_id"],
            "phase_key": phase.fillna(_phase_by_milestone(figures, rows["name"])),
            "reached_on": column(rows, "reached_on", "datetime64[us]").dt.normalize(),
            "reached": _reached(figures, rows, "reached_on", "planned_on"),
        }
    )


def _phase_by_milestone(figures: Figures, names: "pd.Series[str]") -> "pd.Series[str]":
    """Return the phase whose milestone the method calls so."""
    template = figures.facts.template
    phases = template.phases if template else ()
    items = [Item(phase.key, phase.milestone) for phase in phases if phase.milestone]
    return match_items(names, pd.Series(None, index=names.index, dtype="str"), items)


def _reached(figures: Figures, rows: pd.DataFrame, day: str, planned: str) -> "pd.Series[bool]":
    if day in rows.columns:
        return rows[day].notna().astype("boolean")
    later = column(rows, planned, "datetime64[us]") > figures.as_of
    nothing = pd.Series(pd.NA, index=rows.index, dtype="boolean")
    return nothing.mask(later, other=False)


def _of_plan(figures: Figures) -> pd.DataFrame:
    plan = figures.plan
    rows = plan.tasks[plan.tasks["milestone"]]
    if "actual_finish" in plan.columns:
        reached = (rows["actual_finish"].notna() | rows["doubted"].notna()).astype("boolean")
    else:
        reached = _reached(figures, rows.drop(columns="actual_finish"), "-", "baseline_finish")
    phase = rows["phase_key"].where(rows["phase_certain"])
    return pd.DataFrame(
        {
            "name": rows["name"].fillna(rows["task_id"]),
            "own_id": rows["task_id"],
            "table": "tasks",
            "row_id": rows["row_id"],
            "phase_key": phase.fillna(_phase_by_milestone(figures, rows["name"])),
            "reached_on": rows["actual_finish"].dt.normalize(),
            "reached": reached,
        }
    )


def _of_method(figures: Figures) -> pd.DataFrame:
    template, known = figures.facts.template, phase_days(figures)
    rows = [
        {
            "name": phase.milestone,
            "own_id": phase.key,
            "table": "phases",
            "row_id": None,
            "phase_key": phase.key,
            "reached_on": known.day(phase.key, "finished"),
            "reached": known.is_(phase.key, "over"),
        }
        for phase in (template.phases if template else ())
        if phase.milestone and phase.key in known.frame.index
    ]
    return pd.DataFrame(rows, columns=list(_COLUMNS))


def _only_signed_for(rows: pd.DataFrame, listed: pd.DataFrame) -> pd.DataFrame:
    """Return what the sign-offs say was reached, and no other list has by name or phase."""
    of_listed = rows["certain_phase"].isin(listed["phase_key"].dropna())
    rows = rows[rows["reached_on"].notna() & ~of_listed & ~rows["kind"].isin(NOT_OF_A_MILESTONE)]
    rows = rows.drop_duplicates("subject")
    return pd.DataFrame(
        {
            "name": rows["subject"], "own_id": rows["row_id"], "table": "signoffs",
            "row_id": rows["row_id"], "phase_key": rows["certain_phase"],
            "reached_on": rows["reached_on"], "reached": True,
        }
    ).astype(_COLUMNS)  # fmt: skip


def _by_name(rows: pd.DataFrame, listed: pd.DataFrame) -> "pd.Series[float]":
    """Return the position of the milestone that each sign-off names, null where none."""
    subject = rows["subject"].map(folded)
    found = subject.map(_places(listed["own_id"])).fillna(subject.map(_places(listed["name"])))
    items = [Item(str(n), _label(name)) for n, name in listed["name"].items()]
    nothing = pd.Series(None, index=rows.index, dtype="str")
    return found.fillna(match_items(rows["subject"], nothing, items).astype("float64"))


def _places(names: pd.Series) -> "pd.Series[float]":
    """Return the position of each name that stands once."""
    written = names.map(lambda name: folded(_label(name).zh))
    places = pd.Series(names.index, index=written, dtype="float64")
    return places[~places.index.duplicated(keep=False)]


def _label(name: object) -> Label:
    return name if isinstance(name, Label) else Label(str(name), str(name))


def _positions(rows: pd.DataFrame, extra: pd.DataFrame, first: int) -> "pd.Series[float]":
    places = {name: float(first + n) for n, name in enumerate(extra["name"])}
    return rows["subject"].map(places)


def _joined(
    whole: pd.DataFrame, signed: Signatures, item: "pd.Series[float]", *, listed: bool
) -> Marks:
    """Give each milestone its signatures: those that name it, else those of its phase."""
    rows = signed.frame
    named = whole.index.isin(item.dropna())
    alone = whole.drop_duplicates("phase_key", keep=False).dropna(subset=["phase_key"])
    alone = alone[~alone.index.isin(whole.index[named])]
    phase_to_mark = pd.Series(alone.index, index=alone["phase_key"], dtype="float64")
    may = signed.of_milestones
    item = item.where(item.notna() | ~may, rows["certain_phase"].map(phase_to_mark))
    mine = rows.assign(mark=item)[item.notna()]
    group = mine.assign(
        sure=mine["signed"].fillna(value=False), open=mine["signed"].isna()
    ).groupby("mark")
    sure, unsure = group["sure"].max(), group["open"].max()
    state = sure.mask(~sure & unsure).reindex(whole.index).astype("boolean")
    state = state.where(whole.index.isin(mine["mark"]), other=False).astype("boolean")
    state = _doubted(state, whole[~named], rows[item.isna() & may])
    good = mine[mine["signed"].fillna(value=False)]
    frame = whole.assign(
        signed=state,
        signed_on=good.groupby("mark")["signed_on"].min().reindex(whole.index),
        waived_on=group["waived_on"].min().reindex(whole.index),
        reached_on=whole["reached_on"].fillna(group["reached_on"].min().reindex(whole.index)),
    )
    ids: dict[int, tuple[str, ...]] = {}
    for mark, row in zip(mine["mark"].astype("int64").tolist(), mine["row_id"], strict=True):
        ids[mark] = (*ids.get(mark, ()), row)
    return Marks(frame, listed, ids)


def _doubted(
    state: "pd.Series[bool]", whole: pd.DataFrame, rest: pd.DataFrame
) -> "pd.Series[bool]":
    """Leave open which of `whole` the sign-offs in `rest` may belong to, that name no milestone.

    One that names a phase may be that of any milestone of the phase; one that names nothing known
    may be that of one milestone, nobody knows of which.
    """
    rest = rest[rest["signed"].fillna(value=True)]
    unsigned = whole[~state[whole.index].fillna(value=True)]
    maybe = unsigned["phase_key"].isin(rest["phase_key"].dropna())
    loose = len(rest[rest["phase_key"].isna() & rest["kind"].isna()])
    open_ = [*unsigned.index[maybe], *unsigned.index[~maybe][:loose]]
    return state.mask(state.index.isin(open_))
