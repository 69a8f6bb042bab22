"""The register workbook: one row a project."""

from datetime import date

from generators.workbook import Account, SheetWriter, workbook_bytes
from openpyxl import Workbook

HEADER = (
    *("项目编号", "项目名称", "客户", "方法", "项目经理", "状态", "合同额", "币种"),
    *("开工日期", "合同完成日期", "约定工期（月）", "状态日期", "文件夹"),
)
ROWS = (
    (
        *("JC-2025-03", "澄江第三医院机房与网络集成", "澄江市第三医院", "M1", "裴景行"),
        *("已结项", 1280000, "CNY", date(2025, 2, 17), date(2025, 9, 5), None, date(2025, 9, 30)),
        "m1_hospital",
    ),
    (
        *("BKP-CAM", "Inspection cameras for paper machine 4", "Beckholme Paper", "M2"),
        *("Imogen Castle", "已结项", 186000, "GBP"),
        *(date(2025, 1, 13), date(2025, 9, 26), None, date(2025, 11, 28), "m2_cameras"),
    ),
    (
        *("BH-DD-25", "滨海港务调度系统现场实施（准备至设计）", "滨海港务集团", "M3", "卫清和"),
        *("已结项", 480000, "CNY", date(2025, 3, 3), date(2025, 7, 11), None, date(2025, 8, 15)),
        "m3_port",
    ),
    (
        *("WMS-2024-07", "云岭精工仓储管理系统实施", "云岭精工机械有限公司", "M4", "沈砚秋"),
        *("已结项", 1680000, "CNY", date(2024, 10, 28), date(2025, 5, 30), 6, date(2025, 6, 30)),
        "m4_warehouse",
    ),
    (
        *("QT-YY-25", "社区诊所预约系统定制开发", "青塘社区医疗集团", "M5", "沐云舒"),
        *("已结项", 620000, "CNY", date(2025, 4, 7), date(2025, 9, 30), None, date(2025, 12, 26)),
        "m5_clinic",
    ),
    (
        *("LIMS-25", "Laboratory package of the water works", "Aldermere Water", "M6"),
        *("Wilma Trevanion", "已结项", 148000, "GBP"),
        *(date(2025, 1, 13), date(2025, 7, 31), None, date(2025, 8, 29), "m6_labs"),
    ),
    (
        *("DEP-ROUTING", "Parcel depot routing", "Brackenhall Parcels", "M7"),
        *("Isolde Farrant", "进行中", 265000, "GBP"),
        *(date(2025, 1, 13), date(2025, 8, 29), None, date(2025, 5, 30), "m7_depots"),
    ),
    (
        *("DA-2025-03", "临澄市档案馆数字档案系统", "临澄市档案馆", "M8", "江文博"),
        *("已结项", 940000, "CNY", date(2025, 3, 3), date(2025, 8, 29), None, date(2025, 9, 30)),
        "m8_records",
    ),
    (
        *("JXC-2025-02", "津衡阀门进销存管理系统升级", "津衡阀门制造有限公司", "M9", "苏景明"),
        *("已结项", 360000, "CNY", date(2025, 2, 17), date(2025, 7, 15), None, date(2025, 9, 30)),
        "m9_valves",
    ),
    (
        *("LKM-PORTAL", "Policyholder self-service portal", "Larkmoor Mutual Insurance", None),
        *("Nora Whitfield", "进行中", 412000, "GBP"),
        *(date(2025, 4, 1), date(2025, 10, 31), None, date(2025, 9, 30), "portal_en"),
    ),
)


def register() -> bytes:
    """Give the register as a workbook."""
    book = Workbook()
    book.active.title = "项目台账"
    widths = [14, 34, 28, 8, 16, 10, 14, 8, 12, 14, 12, 12, 16]
    writer = SheetWriter(book.active, Account("项目台账.xlsx"), widths=widths)
    writer.title("项目台账")
    writer.header(HEADER)
    formats = dict.fromkeys((9, 10, 12), "yyyy-mm-dd") | {7: "#,##0.00"}
    for row in ROWS:
        writer.data(row, formats=formats)
    return workbook_bytes(book)
