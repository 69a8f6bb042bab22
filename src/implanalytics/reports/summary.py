"""What a portfolio's index needs to know of one review."""

from typing import Any

from implanalytics.reviews import Review


def summary(review: Review) -> dict[str, Any]:
    """Return id, name, status date, headline, outcomes, coverage and row account of a review.

    Returns
    -------
    dict
        Plain data: ``id``, ``name``, ``as_of``, ``headline`` (a message as JSON), ``outcomes``
        (target -> outcome), ``targets`` (name and label of each, in order), ``coverage``
        (share), ``assessed``, ``applicable``, ``accepted``, ``rejected``, ``skipped``,
        ``problems`` (severity -> number), ``decisions`` (number).
    """
    sources = review.sources
    severities = [problem.severity for problem in review.problems]
    return {
        "id": review.settings.id,
        "name": review.settings.title,
        "as_of": review.as_of.date().isoformat(),
        "headline": review.headline.to_json(),
        "outcomes": {target.name: target.outcome for target in review.targets},
        "targets": [{"name": t.name, "en": t.label.en, "zh": t.label.zh} for t in review.targets],
        "coverage": review.coverage.share,
        "assessed": review.coverage.assessed,
        "applicable": review.coverage.applicable,
        **{name: int(sources[name].sum()) for name in ("accepted", "rejected", "skipped")},
        "problems": {kind: severities.count(kind) for kind in ("error", "warning", "notice")},
        "decisions": len(review.decisions),
    }
