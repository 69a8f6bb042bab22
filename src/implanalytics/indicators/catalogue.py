"""The indicators that come with the product, and those of plug-ins."""

from collections.abc import Iterable

from implanalytics.core.registry import Registry
from implanalytics.indicators.changes import CHANGES
from implanalytics.indicators.closure import CLOSURE
from implanalytics.indicators.customer import CUSTOMER
from implanalytics.indicators.documents import DOCUMENTS
from implanalytics.indicators.effort import EFFORT
from implanalytics.indicators.gates import GATES
from implanalytics.indicators.handover import HANDOVER
from implanalytics.indicators.indicator import Indicator
from implanalytics.indicators.method import METHOD
from implanalytics.indicators.people import PEOPLE
from implanalytics.indicators.purchases import PURCHASES
from implanalytics.indicators.quality import QUALITY
from implanalytics.indicators.requirements import REQUIREMENTS
from implanalytics.indicators.risks import RISKS
from implanalytics.indicators.survey import SURVEY
from implanalytics.indicators.time import TIME
from implanalytics.indicators.training import TRAINING


def _builtin() -> Iterable[Indicator]:
    return (
        *TIME, *GATES, *DOCUMENTS, *PEOPLE, *SURVEY, *REQUIREMENTS, *HANDOVER, *TRAINING, *RISKS,
        *CHANGES, *PURCHASES, *QUALITY, *EFFORT, *CLOSURE, *METHOD, *CUSTOMER,
    )  # fmt: skip


INDICATORS: Registry[Indicator] = Registry("indicator", _builtin, "implanalytics.indicators")
