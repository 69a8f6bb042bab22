"""Gates: what was signed, by whom, when, and what went on before."""

from implanalytics.indicators.gates.passage import GAT_03
from implanalytics.indicators.gates.signed import GAT_01, GAT_02

GATES = (GAT_01, GAT_02, GAT_03)

__all__ = ["GATES"]
