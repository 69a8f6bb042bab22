"""On-site preparation, requirements and design at a port: method M3, dates exchanged in a sheet."""

from datetime import date

from generators.listings import list_text, list_workbook
from generators.plan_listing import plan_listing
from generators.story import read_story
from generators.timesheets import bookings_of
from generators.toggl import toggl
from generators.told import told_files
from generators.workdays import CHINA

AS_OF = date(2025, 8, 15)
KEYS = ("preparation", "requirements", "design")
CUSTOMER = "滨海港务集团"


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    story = read_story("m3", days=CHINA, code="{phase}.{task}")
    bookings = bookings_of(story, seed=20250303)
    hours = toggl(story, bookings, project="港务调度系统", client=CUSTOMER)
    report = "Toggl_time_entries_2025-03-03_to_2025-07-08.csv"
    plan = plan_listing(story, sheet="进度计划", title="现场实施进度计划（准备至设计）")
    own = {
        "进度计划.xlsx": list_workbook("进度计划.xlsx", [plan], saved=AS_OF),
        report: list_text(report, hours, encoding="utf-8-sig"),
    }
    return told_files(story, bookings, own, as_of=AS_OF, keys=KEYS, folder="m3_port")
