"""ZenTao as it writes files: GBK, a cell more than headings, bugs."""


def test_tasks_in_gbk_with_a_cell_more_than_headings(read_text, codes):
    text = (
        '"编号","所属执行","任务名称","优先级","预计开始","截止日期","任务状态","最初预计",'
        '"总计消耗","预计剩余","指派给"\n'
        '"1\t","一期(#3)","接口开发","3","2024-11-04","0000-00-00","进行中","8","3.5","4.5",'
        '"张三(#zs)",""\n'
    )
    found = read_text(text, encoding="gbk")
    (task,) = found.frames["tasks"].to_dict("records")
    assert found.source.reader == "zentao-tasks"
    assert (task["task_id"], task["phase"], task["owner"]) == ("1", "一期", "张三")
    assert (task["planned_effort"], task["actual_effort"], task["remaining_effort"]) == (
        8,
        3.5,
        4.5,
    )
    assert codes(found) == []


def test_bugs_are_defects(read_text):
    text = (
        '"Bug编号","所属产品","Bug标题","严重程度","Bug类型","Bug状态","创建日期","关闭日期"\n'
        '"7\t","测试平台(#1)","登录报错","2","代码错误(#codeerror)","激活","2024-11-04 09:30:00",'
        '"0000-00-00 00:00:00",""\n'
    )
    found = read_text(text)
    (defect,) = found.frames["defects"].to_dict("records")
    assert found.source.reader == "zentao-bugs"
    assert (defect["defect_id"], defect["text"], defect["severity"]) == ("7", "登录报错", "2")
    assert str(defect["found_on"]) == "2024-11-04 09:30:00"
    assert found.frames["defects"]["closed_on"].isna().all()


def test_all_that_a_bug_tells(read_text):
    text = (
        '"Bug编号","所属产品","所属模块","Bug标题","严重程度","优先级","Bug类型","Bug状态",'
        '"由谁创建","创建日期","指派给","解决者","解决方案","解决日期","由谁关闭","关闭日期"\n'
        '"8\t","平台(#1)","/登录(#4)","报错","2","1","代码错误(#codeerror)","已解决","王五(#ww)",'
        '"2024-11-04","王五(#ww)","李四(#ls)","已解决(#fixed)","2024-11-05","","0000-00-00",""\n'
        '"9\t","平台(#1)","/报表(#5)","为空","3","2","","激活","王五(#ww)",'
        '"2024-11-04","李四(#ls)","","","0000-00-00","","0000-00-00",""\n'
        '"10\t","平台(#1)","/报表(#5)","错行","3","2","","已关闭","王五(#ww)",'
        '"2024-11-04","Closed","","","0000-00-00","王五(#ww)","2024-11-06",""\n'
    )
    defects = read_text(text).frames["defects"]
    assert defects["owner"].fillna("").tolist() == ["李四", "李四", ""]
    assert defects["status"].tolist() == ["已解决", "激活", "已关闭"]
    assert defects["found_by"].tolist() == ["王五"] * 3
    assert defects["priority"].tolist() == ["1", "2", "2"]
    assert defects["solution"].fillna("").tolist() == ["已解决", "", ""]
    assert defects["resolved_on"].notna().tolist() == [True, False, False]
