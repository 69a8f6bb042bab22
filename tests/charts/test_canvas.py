"""Mirror of implanalytics.charts.canvas: what is written can be read."""

from itertools import combinations

import pytest

from implanalytics import charts

LONG = "接口开发与联调测试（含第三方支付网关、统一身份认证与主数据平台对接工作）"
LATIN = "Integration development and joint testing with third-party payment gateways"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("name", [LONG, LATIN, "A", "<script>$x$</script>", None])
@pytest.mark.parametrize(
    "chart", ["phase_timeline", "effort_by_phase", "risk_matrix", "phase_health"]
)
def test_no_word_covers_another_or_leaves_the_figure(tables, milestones, chart, name, lang):
    table = tables[chart] if chart == "risk_matrix" else tables[chart].assign(name=name)
    options = {"milestones": milestones, "as_of": "2025-03-20"} if "time" in chart else {}
    ax = getattr(charts, chart)(table, lang=lang, **options)
    ax.figure.draw_without_rendering()
    boxes = {text: text.get_window_extent() for text in ax.texts if text.get_text()}
    for (one, first), (other, second) in combinations(boxes.items(), 2):
        apart = (
            first.x1 <= second.x0 + 0.5
            or second.x1 <= first.x0 + 0.5
            or abs(first.y0 - second.y0) > 0.8 * min(first.height, second.height)
        )
        assert apart, (one, other)
    for text, box in boxes.items():
        assert box.x0 >= -0.5, text
        assert box.x1 <= ax.figure.bbox.x1 + 0.5, text
