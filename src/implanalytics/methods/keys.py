"""Keys of phases: which there are, in which order, and what a method calls them."""

from functools import cache

from implanalytics.core.errors import UnknownNameError
from implanalytics.core.words import Label
from implanalytics.methods.canonical import BY_KEY, PHASE_KEYS
from implanalytics.methods.loader import METHODS
from implanalytics.methods.template import Phase, Template


def phase_keys(template: Template | None = None) -> dict[str, Label]:
    """Return the keys a phase can be named by, with what they are called.

    Parameters
    ----------
    template
        A method whose keys count too, whether or not it is one of `METHODS`.

    Returns
    -------
    dict of Label
        The twenty canonical keys, then those that only some method has, in the methods' order.

    Examples
    --------
    >>> list(phase_keys())[:3]
    ['initiation', 'presales', 'contract']
    """
    keys = {key: canonical.label for key, canonical in BY_KEY.items()}
    for method in (*METHODS.values(), *([template] if template else [])):
        for phase in method.phases:
            keys.setdefault(phase.key, phase.label)
    return keys


def phase_order(template: Template | None) -> list[str]:
    """Return the keys of a method's phases in its order; all twenty without a method.

    >>> phase_order(None)[:3]
    ['initiation', 'presales', 'contract']
    """
    return [phase.key for phase in template.phases] if template else list(PHASE_KEYS)


def lifecycle(template: Template | None) -> list[str]:
    """Return a method's phases with those it lacks where they usually stand.

    A phase the method lacks stands before the first of the method's that usually comes later.

    Examples
    --------
    >>> from implanalytics.methods import METHODS
    >>> lifecycle(METHODS["M4"])[8:16]
    ['requirements', 'design', 'procurement', 'development', 'integration', 'testing',
     'deployment', 'training']
    """
    if template is None:
        return list(PHASE_KEYS)
    usual = {key: place for place, key in enumerate(PHASE_KEYS)}
    order = [(phase.key, usual[phase.canonical]) for phase in template.phases]
    for key in PHASE_KEYS:
        if not keys_of_kind(key, template):
            later = (at for at, (_, place) in enumerate(order) if place > usual[key])
            order.insert(next(later, len(order)), (key, usual[key]))
    return [key for key, _ in order]


def keys_of_kind(kind: str, template: Template | None) -> tuple[str, ...]:
    """Return the keys of a method's phases that are a canonical phase, or take its work in.

    >>> from implanalytics.methods import METHODS
    >>> keys_of_kind("acceptance", METHODS["M1"]), keys_of_kind("closure", METHODS["M1"])
    (('preliminary_acceptance', 'final_acceptance'), ())
    """
    return tuple(p.key for p in template.phases_for(kind)) if template else (kind,)


def keys_of(key: str, template: Template | None) -> tuple[str, ...]:
    """Return the keys by which a method has what a key says; none if it lacks that phase.

    A key of the method's own is itself; any other leads to the phases of its canonical kind.

    Raises
    ------
    UnknownNameError
        If no method knows the key.

    Examples
    --------
    >>> from implanalytics.methods import METHODS
    >>> keys_of("testing", METHODS["M4"]), keys_of("final_acceptance", METHODS["M4"])
    (('testing',), ('acceptance',))
    """
    if template and template.phase(key):
        return (key,)
    kinds = canonical_kinds(key, template)
    return tuple(dict.fromkeys(own for kind in kinds for own in keys_of_kind(kind, template)))


def canonical_kinds(key: str, template: Template | None) -> tuple[str, ...]:
    """Return the canonical phases a key stands for: one, unless methods disagree.

    Raises
    ------
    UnknownNameError
        If no method knows the key.

    Examples
    --------
    >>> canonical_kinds("testing", None)
    ('testing',)
    """
    own = template.phase(key) if template else None
    if own:
        return (own.canonical,)
    if key in BY_KEY:
        return (key,)
    kinds = _kinds_elsewhere(key)
    if not kinds:
        raise UnknownNameError("phase", key, phase_keys(template))
    return kinds


@cache
def _kinds_elsewhere(key: str) -> tuple[str, ...]:
    phases = (method.phase(key) for method in METHODS.values())
    return tuple(dict.fromkeys(phase.canonical for phase in phases if phase))


def phase_label(key: str, template: Template | None) -> Label:
    """Return what the method calls a phase, or its usual name when the method lacks it.

    Raises
    ------
    UnknownNameError
        If no method knows the key.

    Examples
    --------
    >>> phase_label("survey", None).say("zh")
    '现场调研'
    """
    phase = _phase(key, template) if template else None
    if phase:
        return phase.label
    known = phase_keys(template)
    if key not in known:
        raise UnknownNameError("phase", key, known)
    return known[key]


def _phase(key: str, template: Template) -> Phase | None:
    filled = (phase for phase in template.completion if phase.key == key)
    return template.phase(key) or next(filled, None)
