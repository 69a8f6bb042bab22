"""Mirror of implanalytics.ingest.readers.signing."""

import pandas as pd

from implanalytics.ingest.readers.deliverables import DELIVERABLES

LIST = [
    ["交付物名称", "版本", "提交日期", "签字人", "签字日期", "签字状态"],
    ["需求说明书", "1.0", "2024-03-01", "王五", "2024-03-05", "已签"],
    ["设计说明书", "1.0", "2024-04-01", None, None, "未签"],
    ["测试报告", "0.9", "2024-05-01", None, None, None],
]


def test_a_signature_without_a_side_stands_beside_its_deliverable(read):
    found = read(DELIVERABLES, LIST)
    signed = found.frames["signoffs"]
    assert signed["subject"].tolist() == ["需求说明书", "设计说明书"]
    assert signed["accepted"].tolist() == [True, False]
    assert signed.loc[0, ["signatory", "signed_on"]].tolist() == [
        "王五",
        pd.Timestamp("2024-03-05"),
    ]
    assert signed["side"].isna().all()
    assert len(found.frames["deliverables"]) == 3
