"""What a phase is called in a sentence."""

from implanalytics.core.words import Value
from implanalytics.indicators.figures import Figures
from implanalytics.methods import PHASE_KEYS, phase_label


def phase_name(figures: Figures, key: str) -> Value:
    """Return what the method calls a phase, else its usual name, else its key."""
    template = figures.facts.template
    own = template.phase(key) if template else None
    if own is not None:
        return own.label
    return phase_label(key, template) if key in PHASE_KEYS else key
