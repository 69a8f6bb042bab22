from implanalytics.ingest.readers.register import PROJECT_REGISTER


def test_register_of_projects(read):
    rows = [
        ["项目台账"],
        [
            "项目编号",
            "项目名称",
            "客户",
            "项目经理",
            "合同额（万元）",
            "状态",
            "开始日期",
            "文件夹",
        ],
        ["P-01", "仓储", "云岭", "李雷", 120, "已结项", "2024-10-28", "m4"],
        ["P-02", "门户", "海川", "韩梅梅", 80, "进行中", "2025-04-01", "portal"],
        [None, "无编号", "x", "y", 1, "进行中", None, None],
        ["合计", None, None, None, 201],
    ]
    found = read(PROJECT_REGISTER, rows, sheet="台账")
    projects = found.frames["projects"]
    assert projects["project_id"].tolist() == ["P-01", "P-02"]
    assert projects["contract_value"].tolist() == [1_200_000, 800_000]
    assert projects["state"].tolist() == ["closed", "running"]
    assert projects["currency"].tolist() == ["CNY", "CNY"]
    assert (found.account.accepted, found.account.rejected) == (2, 1)


def test_folder_stands_for_a_missing_id(read):
    rows = [["项目名称", "客户", "文件夹"], ["仓储", "云岭", "m4"]]
    assert read(PROJECT_REGISTER, rows).frames["projects"]["project_id"].tolist() == ["m4"]


def test_currency_of_the_cells_is_that_of_the_row(read):
    rows = [
        ["项目编号", "项目名称", "合同额"],
        ["P1", "仓储", "$50,000"],
        ["P2", "门户", "3千万日元"],
    ]
    projects = read(PROJECT_REGISTER, rows).frames["projects"]
    assert projects["contract_value"].tolist() == [50_000.0, 30_000_000.0]
    assert projects["currency"].tolist() == ["USD", "JPY"]


def test_own_column_of_currency_goes_before_and_contradictions_are_said(read):
    rows = [["项目编号", "项目名称", "合同额", "币种"], ["P1", "仓储", "$5", "人民币"],
            ["P2", "门户", "$5", None]]  # fmt: skip
    found = read(PROJECT_REGISTER, rows)
    assert found.frames["projects"]["currency"].tolist() == ["CNY", "USD"]
    assert [(p.code, p.severity, p.place.row) for p in found.problems] == [
        ("currency-contradicts", "warning", 2)
    ]
