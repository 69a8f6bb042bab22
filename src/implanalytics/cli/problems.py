"""Problems on a terminal: worst first, what says the same of many rows in one line."""

from collections.abc import Iterable

from implanalytics.cli.terminal import tell
from implanalytics.core.errors import Problem, Severity
from implanalytics.core.folding import fold
from implanalytics.core.words import Label, Lang

ORDER: tuple[Severity, ...] = ("error", "warning", "notice")
NAMES: dict[Severity, Label] = {
    "error": Label("error", "错误"),
    "warning": Label("warning", "警告"),
    "notice": Label("notice", "提示"),
}


def show_problems(
    problems: Iterable[Problem], lang: Lang, *, indent: str = "  ", err: bool = False
) -> int | None:
    """Print problems, worst first; return the rank of the worst, or None."""
    ranked = sorted(fold(problems), key=lambda problem: ORDER.index(problem.severity))
    for problem in ranked:
        tell(f"{indent}[{NAMES[problem.severity].say(lang)}] {problem.say(lang)}", err=err)
    return ORDER.index(ranked[0].severity) if ranked else None
