"""Mirror of implanalytics.ingest.everyday."""

import pytest

from implanalytics.ingest.everyday import is_foreign


@pytest.mark.parametrize(
    "text",
    [
        "姓名,工时\n王小明,8\n",
        "政务云项目,需求调研",
        "欧阳娜娜,智慧停车场,环境部署",
        "㐂田,3",
        "名",
    ],
)
def test_chinese_is_not_foreign(text):
    assert not is_foreign(text)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("이서연 프로젝트 일정 관리", "euc-kr"), ("システム開発とテスト計画", "euc-jp")],
)
def test_other_languages_are(text, encoding):
    assert is_foreign(text.encode(encoding).decode("gb18030"))
