"""Who was to be trained in which course, and what came of it."""

import pandas as pd

from implanalytics.indicators.columns import column
from implanalytics.indicators.figures import Figures
from implanalytics.indicators.known import any_by, surely
from implanalytics.indicators.persons import folded_names

NOBODY = pd.DataFrame(
    {
        "row_id": pd.Series(dtype="str"),
        "name": pd.Series(dtype="str"),
        "person": pd.Series(dtype="str"),
        "course": pd.Series(dtype="str"),
        "attended": pd.Series(dtype="boolean"),
        "assessed": pd.Series(dtype="boolean"),
        "passed": pd.Series(dtype="boolean"),
        "first": pd.Series(dtype="boolean"),
        "passed_on": pd.Series(dtype="datetime64[us]"),
        "attempts": pd.Series(dtype="int64"),
    }
)


def roster(figures: Figures) -> pd.DataFrame:
    """Return one row a person and course of the training results.

    Parameters
    ----------
    figures
        Figures of the project.

    Returns
    -------
    DataFrame
        ``row_id`` and ``name`` of the first row of each, ``person`` and ``course`` as they are
        compared, ``attended`` (who has a result was there), ``assessed`` (a course with some
        result keeps results, so that a blank means none; null in a course without any),
        ``passed`` and ``first`` (in the end; at the first attempt), ``passed_on`` (first day of
        passing, null where not known), ``attempts`` (rows).
    """
    return figures.once(_roster)


def _roster(figures: Figures) -> pd.DataFrame:
    results = figures.table("training_results")
    if results.empty:
        return NOBODY
    passed = _passed(results)
    result = passed.notna() | column(results, "score", "float64").notna()
    rows = pd.DataFrame(
        {
            "row_id": results["row_id"],
            "name": results["person"],
            "person": folded_names(results["person"]),
            "course": folded_names(column(results, "session")).fillna(""),
            "attended": column(results, "attended", "boolean").mask(
                column(results, "attended", "boolean").isna() & result, other=True
            ),
            "result": result,
            "passed": passed,
            "day": column(results, "assessed_on", "datetime64[us]").dt.normalize(),
            "attempt": column(results, "attempt", "float64"),
        }
    )
    grouped = rows.groupby(["course", "person"], sort=False)
    kept = rows.groupby("course")["result"].any()
    whole = grouped.agg(
        row_id=("row_id", "first"), name=("name", "first"), attempts=("name", "size")
    )
    whole = whole.assign(
        attended=any_by(rows["attended"], rows["course"], rows["person"]),
        assessed=grouped["result"].any().astype("boolean"),
        passed=any_by(rows["passed"], rows["course"], rows["person"]),
        first=_first(rows),
        passed_on=rows["day"].where(surely(rows["passed"]))
        .groupby([rows["course"], rows["person"]], sort=False).min(),
    ).reset_index()  # fmt: skip
    without = ~whole["assessed"] & ~whole["course"].map(kept)
    return whole.assign(assessed=whole["assessed"].mask(without))[list(NOBODY.columns)]


def _passed(results: pd.DataFrame) -> "pd.Series[bool]":
    """Say who passed: as written, else by score and pass mark."""
    score = column(results, "score", "float64")
    mark = column(results, "pass_mark", "float64")
    by_score = (score >= mark).astype("boolean").mask(score.isna() | mark.isna())
    return column(results, "passed", "boolean").fillna(by_score)


def _first(rows: pd.DataFrame) -> "pd.Series[bool]":
    """Say who passed at the first attempt: a first attempt that is not listed did not succeed."""
    ordered = rows.sort_values(["attempt", "day"], kind="stable", na_position="last")
    grouped = ordered.groupby(["course", "person"], sort=False)
    first = grouped.nth(0).set_index(["course", "person"])
    passed = first["passed"].mask(first["attempt"] > 1, other=False)
    several = grouped.size().reindex(passed.index) > 1
    return passed.mask(several & first["attempt"].isna() & first["day"].isna())
