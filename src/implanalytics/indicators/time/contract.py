"""From when to when the contract runs: as the project's card says, else as its events do."""

from implanalytics.indicators.columns import column
from implanalytics.indicators.days import Dated, event
from implanalytics.indicators.figures import Figures


def contract_finish(figures: Figures) -> Dated:
    """Return the day first agreed."""
    projects = figures.facts.table("projects")
    days = column(projects, "contract_finish", "datetime64[us]").dropna()
    found = Dated(days.iloc[0]) if len(days) else event(figures, "contract_finish")
    return Dated(found.day.normalize(), found.evidence) if found.day is not None else found


def contract_start(figures: Figures) -> Dated:
    """Return when its time began to run: signed, else the start on the card, else the kick-off."""
    signed = event(figures, "contract_signed")
    if signed.day is not None:
        return signed
    days = column(figures.facts.table("projects"), "start", "datetime64[us]").dropna()
    return Dated(days.iloc[0]) if len(days) else event(figures, "kickoff")
