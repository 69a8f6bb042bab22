"""Appointments of clinics, in Chinese: method M5, hours and bugs that stand in two files."""

from collections import Counter
from datetime import date
from typing import Any

from generators.bookings import Booking
from generators.listings import list_text, list_workbook
from generators.plan import Task
from generators.plan_listing import plan_listing
from generators.story import Listing, Story, read_story
from generators.timesheets import bookings_of, flat_listing
from generators.told import told_files
from generators.workbook import Account
from generators.workdays import CHINA
from generators.zentao import bugs_file, tasks_file

AS_OF = date(2025, 12, 26)
KEYS = ("requirements", "planning", "development", "testing", "deployment")
TEAM = "工时/项目组工时.xlsx"
TESTERS = "工时/测试组工时.csv"
FIRST_EXPORT = 15
"""Bugs of the first export; the second has them all."""


def _team_row(booking: Booking, task: Task, name: str, entered: date) -> list[Any]:
    kind = {"开发编码": "开发", "测试": "返工" if "修复" in task.name else "测试"}
    activity = kind.get(task.phase.name, "其他")
    return [booking.day, name, task.phase.name, task.name, activity, booking.hours, entered]


def _testers_row(booking: Booking, task: Task, name: str, _entered: date) -> list[Any]:
    return [name, booking.day, task.name, booking.hours, task.phase.name]


def _timesheets(story: Story, bookings: list[Booking]) -> dict[str, tuple[bytes, Account]]:
    headings = "日期|姓名|阶段|任务|工作性质|工时|录入日期"
    team = flat_listing(story, bookings, headings, _team_row)
    sheet = Listing("工时", "项目组工时登记表", team.headings, team.rows)
    twice = [booking for booking in bookings if booking.worker == "T"]
    testers = flat_listing(story, twice, "姓名|工作日期|任务|工时(h)|阶段", _testers_row)
    return {
        TEAM: list_workbook(TEAM, [sheet], saved=AS_OF),
        TESTERS: list_text(TESTERS, testers, encoding="gb18030"),
    }


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    story = read_story("m5", days=CHINA, code="{phase}.{task}")
    bookings = bookings_of(story, seed=20250407)
    hours = Counter[str]()
    for booking in bookings:
        hours[booking.task] += booking.hours
    plan = plan_listing(story, sheet="项目计划", title="预约系统项目计划")
    tracked = [task for task in story.tasks if task.phase.number in (3, 4)]
    bugs = story.sections["bugs"]
    own = _timesheets(story, bookings) | {
        "项目计划.xlsx": list_workbook("项目计划.xlsx", [plan], saved=AS_OF),
        "禅道-任务.csv": tasks_file(story, tracked, hours, name="禅道-任务.csv"),
        "禅道-Bug.csv": bugs_file(story, bugs[:FIRST_EXPORT], tester="T", name="禅道-Bug.csv"),
        "禅道-Bug (1).csv": bugs_file(story, bugs, tester="T", name="禅道-Bug (1).csv"),
    }
    return told_files(story, bookings, own, as_of=AS_OF, keys=KEYS, folder="m5_clinic")
