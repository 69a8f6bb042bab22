"""Mirror of implanalytics.charts.risk_matrix."""

import pytest

from implanalytics.charts import risk_matrix


def placed(ax):
    """Return each text with the data coordinates of its beginning."""
    to_data = ax.transData.inverted()
    return {
        text.get_text(): tuple(
            to_data.transform(text.get_transform().transform(text.get_position()))
        )
        for text in ax.texts
    }


def test_numbers_stand_in_their_cells(matrix):
    impact, probability = placed(risk_matrix(matrix))["2"]
    assert (round(impact), round(probability)) == (5, 4)


def test_ids_are_told_only_where_all_fit(matrix):
    texts = placed(risk_matrix(matrix))
    assert "R-03, R-11" in texts
    assert "20" in texts
    assert not any("R-20" in text for text in texts)


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("en", {"Probability", "Impact", "very low", "medium", "very high"}),
        ("zh", {"概率", "影响", "很低", "中", "很高"}),
    ],
)
def test_words_are_in_the_language_asked_for(matrix, lang, expected):
    assert expected <= placed(risk_matrix(matrix, lang=lang)).keys()


def test_an_empty_register_leaves_an_empty_grid(matrix):
    texts = placed(risk_matrix(matrix.iloc[:0]))
    assert len(texts) == 7
