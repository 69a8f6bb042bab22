"""How one file is read, told in full."""

from implanalytics.project.inspection.answer import answer
from implanalytics.project.inspection.inspection import Inspection, inspect_file
from implanalytics.project.inspection.options import InspectionOptions

__all__ = ["Inspection", "InspectionOptions", "answer", "inspect_file"]
