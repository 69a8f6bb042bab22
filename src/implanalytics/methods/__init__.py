"""Methods of running an implementation project, as data, and the names of their phases."""

from implanalytics.methods.canonical import CANONICAL, PHASE_KEYS, CanonicalPhase
from implanalytics.methods.keys import (
    canonical_kinds,
    keys_of,
    keys_of_kind,
    lifecycle,
    phase_keys,
    phase_label,
    phase_order,
)
from implanalytics.methods.linter import Lint, lint
from implanalytics.methods.loader import METHODS, load_method, load_template
from implanalytics.methods.matching import REASONS, match_phases
from implanalytics.methods.naming import match_items
from implanalytics.methods.nearest import likeness, nearest_methods
from implanalytics.methods.practices import PRACTICES
from implanalytics.methods.template import (
    Deliverable,
    Duration,
    Gate,
    Item,
    Phase,
    Response,
    RiskCategory,
    Rule,
    Template,
)

__all__ = [
    "CANONICAL",
    "METHODS",
    "PHASE_KEYS",
    "PRACTICES",
    "REASONS",
    "CanonicalPhase",
    "Deliverable",
    "Duration",
    "Gate",
    "Item",
    "Lint",
    "Phase",
    "Response",
    "RiskCategory",
    "Rule",
    "Template",
    "canonical_kinds",
    "keys_of",
    "keys_of_kind",
    "lifecycle",
    "likeness",
    "lint",
    "load_method",
    "load_template",
    "match_items",
    "match_phases",
    "nearest_methods",
    "phase_keys",
    "phase_label",
    "phase_order",
]
