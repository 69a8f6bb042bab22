"""What a method contradicts in itself, found before any project is measured by it."""

from implanalytics.methods.lint_contents import (
    gates_without_criterion,
    milestones,
    missing_phases,
    phase_count,
    repeated_deliverables,
    risk_categories,
    stated_contradictions,
    undescribed_phases,
)
from implanalytics.methods.lint_order import (
    late_tests,
    plan_after_work,
    said_against_order,
    training_after_deployment,
)
from implanalytics.methods.lint_organisation import duties_owned_twice, team_without_duties
from implanalytics.methods.lint_time import time_shares, total_duration
from implanalytics.methods.remark import Lint, LintRule
from implanalytics.methods.template import Template

RULES: tuple[LintRule, ...] = (
    total_duration,
    time_shares,
    phase_count,
    undescribed_phases,
    milestones,
    said_against_order,
    plan_after_work,
    late_tests,
    training_after_deployment,
    repeated_deliverables,
    duties_owned_twice,
    team_without_duties,
    gates_without_criterion,
    risk_categories,
    missing_phases,
    stated_contradictions,
)


def lint(template: Template) -> list[Lint]:
    """Return what a method contradicts in itself, in the order of the rules.

    Parameters
    ----------
    template
        The method.

    Returns
    -------
    list of Lint
        Empty when no rule found anything.

    Examples
    --------
    >>> from implanalytics.methods import METHODS
    >>> print(lint(METHODS["M4"])[0].message)
    The phases add up to 8 months but the stated total is 6 months: phases must overlap by
    2 months, and the method does not say which.
    """
    return [found for rule in RULES for found in rule(template)]


__all__ = ["RULES", "Lint", "lint"]
