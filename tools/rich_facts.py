"""Invented projects that have every table with every column: ``rich_tables(seed, template)``.

Every cell is drawn from words the product understands, ids lead to rows that are there, and the
days of a row follow one another. `luck` is how often things went well.
"""

from collections.abc import Callable, Iterator
from random import Random

import pandas as pd
from rich_words import BAD_FLAGS, KEYS, NEVER, SELECTING, WORDS

from implanalytics.methods import Template
from implanalytics.methods.organisation import Role
from implanalytics.tables import EVENT_KINDS, TABLES, Column, Table
from implanalytics.tables.kinds import KINDS

FIRST_DAY = pd.Timestamp("2025-01-06")
AS_OF = pd.Timestamp("2025-06-30")
PEOPLE = ("Li", "Wang", "Chen", "Zhao", "Sun", "Gao")
DEPARTMENTS = ("Stores", "Finance", "Sales")
SPAN = 160
"""Days over which things begin."""

ROWS = {"tasks": 24, "time_entries": 90, "survey_answers": 40, "usage": 30, "training_results": 16}
"""Rows of the tables that have more than `FEW`."""

FEW = 9


def rich_tables(seed: int, template: Template | None, luck: float = 0.8) -> dict[str, pd.DataFrame]:
    """Return every table with rows in every column, the same for the same arguments."""
    draw = _Draw(Random(seed), template, luck)
    tables = {name: draw.table(table) for name, table in TABLES.items() if table.traced}
    tables = _agreeing(tables)
    tables["sources"] = _sources(tables)
    return tables


def _agreeing(tables: dict[str, pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Let what stands in two tables be the same: days of phases, of the plan, of milestones."""
    tasks, baselines, phases = tables["tasks"], tables["baselines"], tables["phases"]
    days = tasks.groupby("phase").agg(
        planned_start=("planned_start", "min"), planned_finish=("planned_finish", "max"),
        actual_start=("actual_start", "min"), actual_finish=("actual_finish", "max"),
    )  # fmt: skip
    open_ = tasks["actual_finish"].isna().groupby(tasks["phase"]).any()
    days["actual_finish"] = days["actual_finish"].mask(open_)
    of_task = tasks.set_index("task_id")
    later = pd.to_timedelta(baselines["baseline"].eq("2") * 7, unit="D")
    promised = baselines.assign(
        start=baselines["task_id"].map(of_task["planned_start"]) + later,
        finish=baselines["task_id"].map(of_task["planned_finish"]) + later,
    )
    reached = tables["milestones"].drop_duplicates("phase").set_index("phase")["reached_on"]
    signed = tables["signoffs"]
    known = signed.assign(reached_on=signed["phase"].map(reached))
    listed = phases.assign(**{name: phases["phase"].map(days[name]) for name in days})
    entries = tables["time_entries"]
    booked = entries.assign(phase=entries["task_id"].map(of_task["phase"]))
    results = tables["training_results"]
    assessed = results.assign(passed=(results["score"] >= results["pass_mark"]).astype("boolean"))
    deliverables = tables["deliverables"]
    filed = deliverables.assign(archived=deliverables["archived_on"].notna().astype("boolean"))
    new = {
        "training_results": assessed,
        "deliverables": filed,
        "time_entries": booked,
        "baselines": promised,
        "phases": listed,
        "signoffs": known,
        "tasks": tasks.assign(parent_id=None),
    }
    return tables | {name: TABLES[name].conform(frame) for name, frame in new.items()}


def _sources(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    rows = [
        {
            "project_id": "p", "source_id": name, "path": f"{name}.xlsx", "sha256": "0",
            "sheet": "Sheet1", "reader": name, "tables": name, "seen": len(frame),
            "accepted": len(frame), "rejected": 0, "skipped": 0, "extracted_at": AS_OF,
        }
        for name, frame in tables.items()
    ]  # fmt: skip
    return TABLES["sources"].conform(pd.DataFrame(rows))


class _Draw:
    """The dice of one project."""

    def __init__(self, random: Random, template: Template | None, luck: float) -> None:
        self.random, self.template, self.luck = random, template, luck
        self.phases = [p.label.zh for p in template.phases] if template else ["Design", "Testing"]

    def table(self, table: Table) -> pd.DataFrame:
        """Return a table with all its columns."""
        fixed = list(self.given(table.name)) or [{} for _ in range(ROWS.get(table.name, FEW))]
        rows = [self.row(table, n, len(fixed)) | given for n, given in enumerate(fixed)]
        frame = pd.DataFrame(rows, dtype=object)
        frame = frame[[name for name in frame.columns if name in table]]
        for column in frame.columns:
            if column not in table.required and self.random.random() < (1 - self.luck) / 2:
                gone = [self.random.random() < 0.15 for _ in rows]
                frame[column] = frame[column].mask(pd.Series(gone), None)
        return table.conform(frame.astype({c: table[c].dtype for c in frame.columns}))

    def given(self, name: str) -> list[dict[str, object]]:
        """Return what the rows of a table must be for the method to know them."""
        own = getattr(self, f"_{name}", None)
        if own is not None:
            return list(own())
        if name in ("meetings", "tests", "tickets", "training_sessions", "goals"):
            kinds = KINDS[f"{name}.kind"].kinds.values()
            return [{"kind": k.label.zh, "name": k.label.zh} for k in kinds for _ in range(3)]
        return []

    def _events(self) -> Iterator[dict[str, object]]:
        for n, kind in enumerate(EVENT_KINDS):
            day = self.day(n * 6, n * 6 + 12)
            yield {"kind": kind, "day": day, "until": day + pd.Timedelta(days=2)}

    def _baselines(self) -> Iterator[dict[str, object]]:
        for n in range(ROWS["tasks"]):
            yield {"task_id": f"tasks-{n}", "baseline": "1"}
            if n % 3 == 0:
                yield {"task_id": f"tasks-{n}", "baseline": "2"}

    def _phases(self) -> Iterator[dict[str, object]]:
        yield from ({"phase": phase} for phase in self.phases)

    def _milestones(self) -> Iterator[dict[str, object]]:
        yield from ({"phase": phase, "name": f"{phase}完成"} for phase in self.phases)

    def _signoffs(self) -> Iterator[dict[str, object]]:
        yield from ({"phase": phase, "subject": phase} for phase in self.phases)
        kinds = KINDS["signoffs.subject"].kinds.values()
        yield from ({"subject": kind.label.zh, "phase": None} for kind in kinds)

    def _deliverables(self) -> Iterator[dict[str, object]]:
        kinds = KINDS["deliverables.category"].kinds.values()
        yield from ({"name": kind.label.zh, "category": kind.label.zh} for kind in kinds)
        for phase in self.template.phases if self.template else ():
            for deliverable in phase.deliverables:
                yield {"name": deliverable.label.zh, "phase": phase.label.zh}

    def _handover_items(self) -> Iterator[dict[str, object]]:
        for handed in self.template.handover if self.template else ():
            yield {"name": handed.item.label.zh, "kind": handed.kind}

    def _members(self) -> Iterator[dict[str, object]]:
        roles = KINDS["members.role"].kinds.values()
        yield from ({"role": role.label.zh} for role in roles)
        yield from ({"role": role.label.zh} for role in self._roles())

    def _raci(self) -> Iterator[dict[str, object]]:
        for role in self._roles():
            for duty in role.duties:
                yield {"duty": duty.label.zh, "letter": self.random.choice("AARC")}

    def _roles(self) -> tuple[Role, ...]:
        return self.template.roles if self.template else ()

    def _checks(self) -> Iterator[dict[str, object]]:
        """Yield the items of the method's checklists, and three of every other kind."""
        asked = dict(self.template.checklists) if self.template else {}
        for key, kind in KINDS["checks.kind"].kinds.items():
            items = [item.label.zh for item in asked.get(key, ())] or ["甲", "乙", "丙"]
            yield from ({"kind": kind.label.zh, "checklist": key, "name": i} for i in items)

    def row(self, table: Table, n: int, rows: int) -> dict[str, object]:
        """Return one row whose days follow one another."""
        start, well = self.day(SPAN * n // rows, SPAN * n // rows + 6), self.lucky()
        cells: dict[str, object] = {
            column.name: self.cell(table, column, n, start, well=well) for column in table.declared
        }
        named = {"project_id": "p", "project": "p", "project_code": "p"}
        traced = {"row_id": f"{table.name}:{n}", "source_id": table.name, "source_row": n + 2}
        return cells | named | traced | {table.own_id: f"{table.name}-{n}"}

    def cell(
        self, table: Table, column: Column, n: int, start: pd.Timestamp, *, well: bool
    ) -> object:
        """Draw one cell; what goes `well` mostly does so in every column of a row."""
        good = well if self.random.random() < 0.8 else self.lucky()
        drawn: dict[str, Callable[[], object]] = {
            "instant": lambda: self.instant(column.name, start, good=good),
            "flag": lambda: self.flag(column.name, good=good),
            "number": lambda: self.number(table.name, column, good=good),
            "text": lambda: self.text(table.name, column, n, good=good),
        }
        return drawn[column.kind]()

    def instant(self, name: str, start: pd.Timestamp, *, good: bool) -> object:
        """Draw a day: of a beginning, of a plan, or of an end that is early with luck."""
        begins = ("raised", "opened", "found", "created", "made", "joined", "planned_start",
                  "start", "written", "set_on", "day", "worked", "held", "submitted", "required",
                  "valid", "taken", "agreed", "order_due", "requested")  # fmt: skip
        plans = ("due", "planned", "promised", "finish", "left")
        if name.startswith(begins):
            return start
        if name.startswith("actual_start"):
            return start + pd.Timedelta(days=0 if good else self.random.randrange(9))
        if name.startswith(plans):
            return start + pd.Timedelta(days=10)
        if not good and self.random.random() < 0.4:
            return None
        return start + pd.Timedelta(days=self.random.randrange(1, 10 if good else 40))

    def flag(self, name: str, *, good: bool) -> bool:
        """Draw yes or no."""
        return name not in NEVER and good != (name in BAD_FLAGS)

    def number(self, table: str, column: Column, *, good: bool) -> float:
        """Draw a number; with luck it is the one that goes with the others."""
        name, most = column.name, column.most
        if name in ("pass_mark", "scale_high", "licensed_users", "invited", "quantity"):
            return {"pass_mark": 60.0, "scale_high": 5.0}.get(name, 20.0)
        if name in ("scale_low", "attempt", "position"):
            return 1.0
        if name in ("score", "answer_value") and table in ("training_results", "survey_answers"):
            top = 5.0 if table == "survey_answers" else 90.0
            return top if good else top / 3
        if name in ("defective", "lag", "remaining_effort") and good:
            return 0.0
        if name in ("cases", "cases_passed", "comments", "comments_closed", "attended"):
            return 20.0 if good or not name.endswith(("passed", "closed", "attended")) else 12.0
        if most == 1:
            return self.random.choice((0.5, 0.9, 1.0) if good else (0.1, 0.3, 0.6))
        return float(self.random.choice((4, 8, 8, 10) if good else (6, 12, 20)))

    def text(self, table: str, column: Column, n: int, *, good: bool) -> str:
        """Draw a word of the closed list, of a kind, an id, or what such a column holds."""
        name, pick = column.name, self.random.choice
        if (table, name) in SELECTING:
            return column.choices[0]
        if name == "company":
            return pick(column.choices)
        if column.choices:
            return column.choices[0] if good else pick(column.choices)
        if f"{table}.{name}" in KINDS:
            return pick(list(KINDS[f"{table}.{name}"].kinds.values())).label.zh
        if name in KEYS and (table, name) != KEYS[name]:
            of = KEYS[name][0]
            return f"{of}-{pick(range(FEW))}"
        if name == "to_id":
            return f"{pick(('requirements', 'tests', 'acceptance_items'))}-{pick(range(FEW))}"
        if name in WORDS:
            return pick(WORDS[name][0] if good else WORDS[name][1])
        return self.other(table, column, n, good=good)

    def other(self, table: str, column: Column, n: int, *, good: bool) -> str:
        """Draw a phase, a level, a category of the method, a person or a name."""
        name, pick = column.name, self.random.choice
        if name.startswith("phase"):
            return self.phases[n % len(self.phases)] if table == "tasks" else pick(self.phases)
        if name == "department":
            return pick(DEPARTMENTS)
        if name.endswith(("level", "_impact")):
            return pick(("low", "低") if good else ("high", "中", "very high"))
        if name == "category" and table == "risks" and self.template:
            labels = [c.label.zh for c in self.template.risk_categories] or ["技术"]
            return pick(labels)
        if name == "topic" and self.template:
            return pick([t.label.zh for t in self.template.survey.topics] or ["满意度"])
        if name == "currency":
            return "CNY"
        if column.sensitivity == "person":
            return pick(PEOPLE)
        return {"wbs": f"1.{n}", "respondent_id": f"r{n % 8}", "origin": "plan"}.get(
            name, f"{name} {n}"
        )

    def lucky(self) -> bool:
        """Say whether something goes well."""
        return self.random.random() < self.luck

    def day(self, early: int, late: int) -> pd.Timestamp:
        """Draw a day of the project, never a Sunday of a working week's end."""
        day = FIRST_DAY + pd.Timedelta(days=self.random.randint(early, max(early, late)))
        return day - pd.Timedelta(days=max(0, day.day_of_week - 4))
