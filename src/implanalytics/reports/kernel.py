"""The kernel a report runs in: this interpreter, on sockets no other process can take."""

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager

LONGEST_SOCKET = 90
"""Most characters of a socket's path; systems allow 104 to 108 with the number behind it."""


class OwnKernel(AsyncKernelManager):
    """Starts the interpreter we run under, away from the user's own Jupyter and IPython.

    A kernel spec of the machine may name another interpreter, start-up files may change what a
    report says, and ports of TCP can be lost to a kernel that starts at the same moment.
    """

    def __init__(self, **options: Any) -> None:
        self._room = Path(tempfile.mkdtemp(prefix="ia-"))
        connection = self._room / "kernel.json"
        if os.name == "posix" and len(str(connection)) < LONGEST_SOCKET:
            options["transport"] = "ipc"
        super().__init__(connection_file=str(connection), **options)

    @property
    def kernel_spec(self) -> KernelSpec:
        """How the kernel is started."""
        return KernelSpec(
            argv=[
                sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}",
                "--HistoryManager.enabled=False", "--InteractiveShellApp.ignore_cwd=True",
            ],
            env={"IPYTHONDIR": str(self._room / "ipython"), "MPLBACKEND": "Agg"},
            display_name="implanalytics",
            language="python",
        )  # fmt: skip

    async def _async_cleanup_resources(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002
        """Remove what the kernel left behind; the signature is inherited."""
        await super()._async_cleanup_resources(restart)
        if not restart:
            shutil.rmtree(self._room, ignore_errors=True)

    cleanup_resources = _async_cleanup_resources
