"""Gates: what was signed, by whom, when, and what went on before."""

from implanalytics.indicators.gates.acceptance import GAT_08
from implanalytics.indicators.gates.achievement import GAT_12
from implanalytics.indicators.gates.authority import GAT_04, GAT_06
from implanalytics.indicators.gates.golive import GAT_11
from implanalytics.indicators.gates.initiation import GAT_07
from implanalytics.indicators.gates.leaders import GAT_09, GAT_10
from implanalytics.indicators.gates.passage import GAT_03
from implanalytics.indicators.gates.reports import GAT_05
from implanalytics.indicators.gates.signed import GAT_01, GAT_02

GATES = (
    GAT_01, GAT_02, GAT_03, GAT_04, GAT_05, GAT_06, GAT_07, GAT_08, GAT_09, GAT_10, GAT_11, GAT_12,
)  # fmt: skip

__all__ = ["GATES"]
