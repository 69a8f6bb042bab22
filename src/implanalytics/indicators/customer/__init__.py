"""The customer's side: what had to be ready, was watched, agreed, hoped for and felt."""

from implanalytics.indicators.customer.operation import OPS_01
from implanalytics.indicators.customer.prepared import DAT_01, ENV_01, PRO_01
from implanalytics.indicators.customer.relations import EXP_01, PRE_01, STK_01

CUSTOMER = (PRO_01, DAT_01, ENV_01, OPS_01, EXP_01, STK_01, PRE_01)

__all__ = ["CUSTOMER"]
