"""What a method contradicts in its organisation: who answers for what, who is in the team."""

from collections.abc import Iterator

from implanalytics.core.words import Label, message
from implanalytics.methods.remark import Lint
from implanalytics.methods.template import Level, Role, Template


def duties_owned_twice(template: Template) -> Iterator[Lint]:
    """Find duties that two roles or levels have."""
    owners: dict[str, dict[str, tuple[Label, Label]]] = {}
    holders: tuple[Level | Role, ...] = (*template.levels, *template.roles)
    for holder in holders:
        for duty in holder.duties:
            if duty.subject:
                owners.setdefault(duty.subject, {}).setdefault(
                    holder.key, (holder.label, duty.label)
                )
    for subject, held in owners.items():
        if len(held) > 1:
            found = message(
                "{n:n} answer for the same: {holders} ({duties}).",
                n=len(held),
                holders=tuple(holder for holder, _ in held.values()),
                duties=tuple(duty for _, duty in held.values()),
            )
            yield Lint("duty-owned-twice", found, "warning", f"{template.name}.{subject}")


def team_without_duties(template: Template) -> Iterator[Lint]:
    """Find roles of the team that answer for nothing, and duties of roles outside the team."""
    if not template.team:
        return
    roles, team = template.roles, template.team
    idle = tuple(role.label for role in roles if role.key in team and not role.duties)
    if idle:
        found = message("The team has roles that answer for nothing: {roles}.", roles=idle)
        yield Lint("role-without-duty", found, "warning", template.name)
    outside = tuple(role.label for role in roles if role.key not in team and role.duties)
    if outside:
        found = message("Duties are given to roles outside the team: {roles}.", roles=outside)
        yield Lint("duty-outside-team", found, "warning", template.name)
