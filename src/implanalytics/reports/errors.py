"""The error that says why a report could not be made."""

from implanalytics.core.errors import ImplAnalyticsError


class ReportError(ImplAnalyticsError):
    """A notebook could not be run, or a report could not be made of it."""
