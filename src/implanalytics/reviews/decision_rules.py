"""Decisions that a red indicator calls for, whatever else is so: what to decide, and why now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from implanalytics.core.words import Message, Value, message
from implanalytics.indicators import INDICATORS, PROJECT, IndicatorResult
from implanalytics.reviews.decision import COMMITTEE, Decision
from implanalytics.reviews.findings import Finding
from implanalytics.reviews.reported import REPORTED
from implanalytics.reviews.short import shortened


@dataclass(frozen=True)
class DecisionRule:
    """What a committee is asked when one of some indicators is red.

    Attributes
    ----------
    indicators
        Any of them, the first that is red gives the finding.
    ask
        What to decide.
    otherwise
        What it costs not to decide.
    manager
        Whether the project manager can decide it.
    """

    indicators: tuple[str, ...]
    ask: Message
    otherwise: Message
    manager: bool = False


RULES: tuple[DecisionRule, ...] = (
    DecisionRule(
        ("GAT-03", "GAT-01"),
        message("Have the gates signed now, or stop the work behind them."),
        message("Work behind an unsigned gate is done at our own risk and may not be paid."),
    ),
    DecisionRule(
        ("TST-04",),
        message("Hold acceptance until the severe defects are closed, or waive them in writing."),
        message("They pass into support, where every fix is on our own cost."),
    ),
    DecisionRule(
        ("GAT-11",),
        message("Decide on go-live by its written criteria, each signed or waived."),
        message("Nobody answers for a go-live that was not ready."),
    ),
    DecisionRule(
        ("TRN-02", "TRN-01", "TRN-03"),
        message("Have the users who did not pass trained again before they work alone."),
        message("Their questions come back as support tickets."),
    ),
    DecisionRule(
        ("CHG-02",),
        message("Sign the changes that are already being worked on, or take them out."),
        message("Unsigned changes cannot be invoiced."),
    ),
    DecisionRule(
        ("REQ-03", "HND-03", "HND-01"),
        message("Settle with sales which promises count and who pays for them."),
        message("The customer will ask for them at acceptance."),
    ),
    DecisionRule(
        ("DAT-01", "PRO-01", "ENV-01"),
        message("Have the customer finish and confirm its part before go-live."),
        message("Go-live starts on data and processes that nobody confirmed."),
    ),
    DecisionRule(
        ("PRC-01", "PRC-05"),
        message("Press for the late equipment, or move the work that waits for it."),
        message("Integration waits, and its people with it."),
    ),
    DecisionRule(
        ("SCH-06",),
        message("Agree with the customer on the contract date, or on the penalty."),
        message("The penalty clause runs day by day."),
    ),
    DecisionRule(
        ("CST-03",),
        message("Have the timesheets corrected before anyone is charged by them."),
        message("The figures of effort stay open to dispute."),
        manager=True,
    ),
    DecisionRule(
        ("CLS-04", "CLS-02", "CLS-03"),
        message("Make the lesson that came back a check at the gate it belongs to."),
        message("The next project pays for it again."),
    ),
)
"""Most pressing first."""


SPOKEN_OF = frozenset(
    {"SCH-04", "SCH-07", "CST-01", "RSK-02", *(name for rule in RULES for name in rule.indicators)}
)
"""Indicators with a decision of their own; any other red one is answered by its remedy."""

_STAYS = message("It stays red until somebody does.")


def called_for(
    results: Mapping[tuple[str, str], IndicatorResult], due: date, manager: Value
) -> Iterator[Decision]:
    """Yield the decisions that red indicators of the project call for.

    Parameters
    ----------
    results
        Indicator results by (indicator, scope).
    due
        By when they are asked for.
    manager
        The project manager, by name or by role.
    """
    for rule in RULES:
        red = [
            result
            for name in rule.indicators
            if (result := results.get((name, PROJECT))) is not None and result.outcome == "red"
        ]
        if red:
            yield Decision(
                message("{ask} {finding}", ask=rule.ask, finding=shortened(red[0].text)),
                rule.otherwise,
                manager if rule.manager else COMMITTEE,
                due,
                tuple(result.indicator for result in red),
            )


def by_remedy(
    results: Mapping[tuple[str, str], IndicatorResult], due: date, manager: Value
) -> Iterator[Decision]:
    """Yield, for each red indicator that no decision speaks of, what to do when it is red."""
    for (name, scope), result in results.items():
        if scope == PROJECT and result.outcome == "red" and name not in SPOKEN_OF:
            remedy = INDICATORS[name].remedy
            text = message("{ask} {finding}", ask=remedy, finding=shortened(result.text))
            yield Decision(text, _STAYS, manager, due, (name,))


def reported_better(found: Iterable[Finding], due: date, manager: Value) -> Iterator[Decision]:
    """Yield the decision that a colour reported better than the rules give calls for."""
    worst = next((finding for finding in found if finding.indicator == REPORTED), None)
    if worst is not None:
        ask = message("Have the reported colour explained, and reports follow the rules from now.")
        text = message("{ask} {finding}", ask=ask, finding=worst.text)
        yield Decision(
            text, message("The next bad news comes as late as this."), manager, due, (REPORTED,)
        )
