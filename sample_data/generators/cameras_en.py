"""Inspection cameras at a paper mill, in English: method M2, hardware that came late."""

from datetime import date

from generators.clockify import clockify
from generators.listings import list_text
from generators.story import read_story
from generators.timesheets import bookings_of
from generators.told import told_files
from generators.workdays import STANDARD
from generators.xer import xer

AS_OF = date(2025, 11, 28)
KEYS = ("requirements", "design", "planning", "procurement", "development", "integration") + (
    ("testing", "training", "delivery", "closure")
)
NAME = "Inspection cameras for paper machine 4"


def files() -> dict[str, bytes]:
    """Give every file of the project by its path below the project's folder."""
    story = read_story("m2", days=STANDARD, code="A{phase}{task:02d}0")
    bookings = bookings_of(story, seed=20250113)
    hours = clockify(story, bookings, project=NAME, client="Beckholme Paper")
    report = "Clockify_Time_Report_Detailed_01_13_2025-09_26_2025.csv"
    plan = xer(story, code="BKP-CAM", title=NAME, saved=date(2025, 9, 26))
    own = {"plan.xer": (plan, None), report: list_text(report, hours, encoding="utf-8-sig")}
    return told_files(story, bookings, own, as_of=AS_OF, keys=KEYS, folder="m2_cameras")
