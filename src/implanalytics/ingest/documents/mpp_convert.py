"""The process that converts a plan to XML: run as a file, with the plan and the target named."""

import sys

NO_JAVA = 3
_SMALL = (
    "-Xmx768m", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=64m",
    "-XX:CompressedClassSpaceSize=64m", "-XX:-UsePerfData",
)  # fmt: skip
"""Options that keep the address space small: the process may run under a limit."""


def convert(source: str, target: str) -> int:
    """Convert any plan that mpxj knows to the XML of Microsoft Project.

    Parameters
    ----------
    source, target
        Paths of the plan and of the XML to be written.

    Returns
    -------
    int
        0, `NO_JAVA`, or 1 if the plan cannot be read.
    """
    import jpype
    import mpxj  # noqa: F401  (puts the library onto the class path)

    try:
        jpype.getDefaultJVMPath()
    except jpype.JVMNotFoundException:
        return NO_JAVA
    jpype.startJVM(*_SMALL, convertStrings=True)
    project = jpype.JClass("org.mpxj.reader.UniversalProjectReader")().read(source)
    if project is None:
        return 1
    jpype.JClass("org.mpxj.mspdi.MSPDIWriter")().write(project, target)
    return 0


if __name__ == "__main__":
    sys.exit(convert(sys.argv[1], sys.argv[2]))
