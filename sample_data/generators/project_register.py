"""The register workbook: one row a project."""

from datetime import date

from generators.workbook import Account, SheetWriter, workbook_bytes
from openpyxl import Workbook

HEADER = (
    *("项目编号", "项目名称", "客户", "方法", "项目经理", "状态", "合同额", "币种"),
    *("开工日期", "合同完成日期", "状态日期", "文件夹"),
)
ROWS = (
    (
        *("WMS-2024-07", "云岭精工仓储管理系统实施", "云岭精工机械有限公司", "M4", "沈砚秋"),
        *("已结项", 1680000, "CNY", date(2024, 10, 28), date(2025, 5, 30), date(2025, 6, 30)),
        "m4_warehouse",
    ),
    (
        *("LKM-PORTAL", "Policyholder self-service portal", "Larkmoor Mutual Insurance", None),
        *("Nora Whitfield", "进行中", 412000, "GBP"),
        *(date(2025, 4, 1), date(2025, 10, 31), date(2025, 9, 30), "portal_en"),
    ),
)


def register() -> bytes:
    """Give the register as a workbook."""
    book = Workbook()
    book.active.title = "项目台账"
    widths = [14, 34, 28, 8, 16, 10, 14, 8, 12, 14, 12, 16]
    writer = SheetWriter(book.active, Account("项目台账.xlsx"), widths=widths)
    writer.title("项目台账")
    writer.header(HEADER)
    formats = dict.fromkeys((9, 10, 11), "yyyy-mm-dd") | {7: "#,##0.00"}
    for row in ROWS:
        writer.data(row, formats=formats)
    return workbook_bytes(book)
