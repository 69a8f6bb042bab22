"""Reports: exhibits, the notebooks made of them, and the files people are given."""

from implanalytics.reports.errors import ReportError
from implanalytics.reports.exhibit import EXHIBIT_MIME, SUMMARY_MIME, Exhibit
from implanalytics.reports.exporters.html import to_html
from implanalytics.reports.index import write_index
from implanalytics.reports.notebooks import REPORTS, Report
from implanalytics.reports.render import (
    FORMATS,
    render_project,
    render_review,
    report_path,
)
from implanalytics.reports.run import run_notebook
from implanalytics.reports.summary import summary

__all__ = [
    "EXHIBIT_MIME", "FORMATS", "REPORTS", "SUMMARY_MIME", "Exhibit", "Report", "ReportError",
    "render_project", "render_review", "report_path", "run_notebook", "summary",
    "to_html", "write_index",
]  # fmt: skip
