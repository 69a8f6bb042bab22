"""Surveys: exports of survey tools, and sheets with one row a respondent."""

from implanalytics.ingest.surveys.by_question import QuestionSheetReader
from implanalytics.ingest.surveys.forms import GENERIC, TOOLS
from implanalytics.ingest.surveys.reader import SurveyReader

SURVEY_TOOLS = tuple(map(SurveyReader, TOOLS))
SURVEY = SurveyReader(GENERIC)
SURVEY_BY_QUESTION = QuestionSheetReader()
