"""The network of a hospital, in Chinese: method M1, two milestones never signed."""

from datetime import date

from generators.listings import list_workbook
from generators.mspdi import mspdi
from generators.story import Listing, read_story
from generators.timesheets import bookings_of, flat_listing
from generators.told import told_files
from generators.workdays import CHINA

AS_OF = date(2025, 9, 30)
KEYS = ("initiation", "contract", "design", "planning", "procurement", "integration") + (
    ("preliminary_acceptance", "final_acceptance")
)


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    story = read_story("m1", days=CHINA, code="{phase}.{task}")
    bookings = bookings_of(story, seed=20250217)
    hours = flat_listing(
        story,
        bookings,
        "日期|姓名|阶段|任务|工时|录入日期",
        lambda b, task, name, entered: [
            *(b.day, name, task.phase.name, task.name, b.hours, entered),
        ],
    )
    sheet = Listing("工时明细", "系统集成部工时明细", hours.headings, hours.rows)
    plan = mspdi(story, title="第三医院机房与网络集成", manager="裴景行", saved=date(2025, 8, 25))
    own = {"实施进度计划.xml": (plan, None)}
    own["工时明细.xlsx"] = list_workbook("工时明细.xlsx", [sheet], saved=AS_OF)
    return told_files(story, bookings, own, as_of=AS_OF, keys=KEYS, folder="m1_hospital")
