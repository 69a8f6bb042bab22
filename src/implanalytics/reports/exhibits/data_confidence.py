"""How far the review can be trusted, and the cheapest data that would make it better."""

from collections.abc import Iterator

from implanalytics.core.words import Label, Lang, Message, Value, message
from implanalytics.indicators import JUDGED
from implanalytics.reports.blocks import Share, Text
from implanalytics.reports.exhibit import Exhibit
from implanalytics.reports.exhibits.gaps import gap
from implanalytics.reports.exhibits.kinds import FURNITURE
from implanalytics.reviews import Review
from implanalytics.reviews.asking import asks

NAMED = 4
"""So many files that could not be read are named; the rest are counted."""

UNRECOGNISED = "unrecognised"


def data_confidence(review: Review, *, lang: Lang, audience: str = "internal") -> Exhibit:
    """Return coverage, the share of rows that could be used, and what is worth adding first."""
    coverage = review.coverage
    judged = sum(target.outcome in JUDGED for target in review.targets)
    title = message(
        "{n:n} of {total:n} indicators assessed, {judged:n} of {targets:n} targets judged",
        n=coverage.assessed, total=coverage.applicable, judged=judged, targets=len(review.targets),
    )  # fmt: skip
    share = message("{share:percent} of the indicators.", share=coverage.share)
    space = "" if lang == "zh" else " "
    blocks: list[Share | Text] = [
        Share(coverage.share, share.say(lang) + space + rows_used(review, lang))
    ]
    unread = _unread(review)
    if unread:
        blocks.append(gap(_named(unread).say(lang)))
    cheapest = cheapest_data(review)
    if cheapest:
        blocks.append(Text(message("Worth adding first: {data}", data=cheapest).say(lang)))
    return Exhibit(
        name="confidence",
        section=message("Data confidence").say(lang),
        title=title.say(lang),
        blocks=tuple(blocks),
        lang=lang,
        audience=audience,
        place="first",
    )


def rows_used(review: Review, lang: Lang) -> str:
    """Say how many rows of data were used, and how many were not and why."""
    return ("" if lang == "zh" else " ").join(part.say(lang) for part in _rows_used(review))


def _rows_used(review: Review) -> Iterator[Message]:
    sources, notes = review.sources, review.project.row_notes
    accepted, rejected, skipped = (
        int(sources[name].sum()) for name in ("accepted", "rejected", "skipped")
    )
    data = accepted + rejected
    yield message(
        "{accepted:n} of {data:n} rows of data used ({share:percent}), {rejected:n} rejected.",
        accepted=accepted, data=data, share=accepted / data if data else None, rejected=rejected,
    )  # fmt: skip
    kinds = notes.loc[notes["verdict"] == "skipped", "kind"]
    unknown = notes[notes["kind"] == UNRECOGNISED]
    if len(unknown):
        yield message(
            "Tables not recognised: {n:n}, rows in them: {rows:n}.",
            n=unknown["source_id"].nunique(), rows=len(unknown),
        )  # fmt: skip
    others = int((~kinds.isin(FURNITURE | {UNRECOGNISED})).sum())
    yield message("Titles, sums and empty rows: {n:n}.", n=skipped - len(unknown) - others)
    if others:
        yield message("Copies and rows of another kind: {n:n}.", n=others)


def _unread(review: Review) -> tuple[str, ...]:
    """Return the files nothing was read from: first those that failed, then those not opened."""
    sources = review.sources
    empty = sources[(sources["reader"] == "none") & (sources["seen"] == 0)]
    wrong = {problem.place.file for problem in review.problems if problem.severity == "error"}
    failed = [str(path) for path in empty["path"] if path in wrong]
    skipped = [
        str(name)
        for problem in review.problems
        if problem.code == "files-not-read"
        for name in _values(problem.found.values["files"])
    ]
    return tuple(dict.fromkeys((*failed, *skipped)))


def _values(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else (value,)


def _named(files: tuple[str, ...]) -> Message:
    if len(files) <= NAMED:
        return message("Files that could not be read: {files}.", files=files)
    return message(
        "Files that could not be read: {files} and {more:n} more.",
        files=files[:NAMED], more=len(files) - NAMED,
    )  # fmt: skip


def cheapest_data(review: Review) -> Value:
    """Return the data that would make most judgements possible; None where nothing lacks."""
    wanted = asks(review)
    if wanted:
        return message("{data}.", data=wanted[0].label)
    for target in review.targets:
        if target.outcome == "not_assessable":
            joined: Label | Message = target.cause
            return message("{target}: {cause}", target=target.label, cause=joined)
    return None
