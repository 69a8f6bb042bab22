"""Documents: what was handed over, written down, filed and reviewed."""

from implanalytics.indicators.documents.kept import DOC_03, DOC_04, DOC_05
from implanalytics.indicators.documents.required import DOC_01, DOC_02
from implanalytics.indicators.documents.standards import QUA_01

DOCUMENTS = (DOC_01, DOC_02, DOC_03, DOC_04, DOC_05, QUA_01)

__all__ = ["DOCUMENTS"]
