"""Answers of surveys, one row a respondent, made into one row an answer."""

from implanalytics.ingest.surveys.figures import respondents, totals
from implanalytics.ingest.surveys.reader import SurveyReader

__all__ = ["SurveyReader", "respondents", "totals"]
