"""What the review was made with and from, so that it can be made again."""

import sys

import pandas as pd

from implanalytics.core.words import Lang, Message, message
from implanalytics.reports.blocks import Column, Pairs, Table, cell
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.kinds import AUDIENCE_NAMES, LANGUAGE_NAMES, read_as
from implanalytics.reports.exhibits.mappings_used import mappings_used
from implanalytics.reports.exhibits.masthead import CALENDARS, promise_of, said
from implanalytics.reviews import Review
from implanalytics.tables import STAMP_ORIGINS

SHORT = 12
"""So many digits of a file's sha256 are shown."""


def provenance(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return versions, rules, settings and the hashes of the sources."""
    made = review.provenance
    title = message(
        "Made with version {version} of the rules; sources: {n:n}",
        version=made["rules"], n=len(review.sources),
    )  # fmt: skip
    method = review.facts.template
    named: list[tuple[Message, str]] = [
        (message("Project"), review.settings.id),
        (message("Status date"), made["as_of"]),
        (message("Method"), f"{method.name} {method.label.say(lang)}" if method else "\N{EN DASH}"),
        (message("Calendar"), said(CALENDARS.get(made["calendar"], made["calendar"]), lang)),
        (message("Promise"), promise_of(review).say(lang)),
        (message("Hours a day"), f"{review.settings.hours_per_day:g}"),
        (message("Rules"), made["rules"]),
        (message("Audience"), said(AUDIENCE_NAMES.get(audience, audience), lang)),
        (message("Language"), LANGUAGE_NAMES[lang].say(lang)),
        (message("implanalytics"), made["implanalytics"]),
        (message("Python"), ".".join(map(str, sys.version_info[:2]))),
    ]
    return Exhibit(
        name="provenance",
        section=message("Provenance").say(lang),
        title=title.say(lang),
        blocks=(
            Pairs(tuple((name.say(lang), text) for name, text in named)),
            _sources(review, lang),
            *mappings_used(review, lang),
        ),
        lang=lang,
        audience=audience,
        place="appendix",
    )


def _sources(review: Review, lang: Lang) -> Table:
    """Return one line a file: a hash belongs to all its sheets."""
    columns = (
        Column("path", message("File").say(lang)),
        Column("sheets", message("Sheets").say(lang), "number"),
        Column("reader", message("Read as").say(lang), "small"),
        Column("extracted_at", message("Exported").say(lang), "date"),
        Column("extracted_from", message("According to").say(lang), "small"),
        Column("sha256", message("SHA-256, begin").say(lang), "code"),
    )
    rows = [
        (
            str(path),
            float(len(part)),
            read_as(part["reader"], lang),
            cell(part["extracted_at"].max()) if "extracted_at" in part else None,
            _stamped_by(part, lang),
            str(part["sha256"].iloc[0])[:SHORT],
        )
        for path, part in review.sources.groupby("path", sort=True)
    ]
    return Table(columns, tuple(rows))


def _stamped_by(part: pd.DataFrame, lang: Lang) -> str | None:
    """Return who says when the latest of a file's sheets was taken."""
    if "extracted_from" not in part or "extracted_at" not in part:
        return None
    stamped = part.dropna(subset=["extracted_at"])
    if stamped.empty:
        return None
    latest = str(stamped.sort_values("extracted_at")["extracted_from"].iloc[-1])
    return STAMP_ORIGINS[latest].say(lang) if latest in STAMP_ORIGINS else None
