"""What a method leaves out, filled from the lifecycle all methods share; none of it judged."""

from dataclasses import replace

from implanalytics.methods.canonical import CANONICAL
from implanalytics.methods.template import Phase, Template


def completed(template: Template) -> Template:
    """Return the method with the phases it lacks, when it is to be completed.

    Parameters
    ----------
    template
        As the text has it.

    Returns
    -------
    Template
        The same phases; the canonical ones that none of them is or takes in stand in
        `completion`, in the usual order, none of them the method's own.

    Examples
    --------
    >>> from implanalytics.methods import METHODS
    >>> [phase.key for phase in completed(METHODS["M3"]).completion][:3]
    ['initiation', 'presales', 'contract']
    """
    if template.completed_by is None:
        return template
    covered = {key for phase in template.phases for key in (phase.canonical, *phase.also)}
    return replace(
        template,
        completion=tuple(
            Phase(phase.key, order, phase.label, described=False, inferred=True, own=False)
            for order, phase in enumerate(CANONICAL, 1)
            if phase.key not in covered
        ),
    )
