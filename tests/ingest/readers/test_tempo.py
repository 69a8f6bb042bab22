"""Tempo: people by name or by account, hours with a point, days with a time."""

HEAD = '"Issue Key","Issue summary","Hours","Work date","Username","Full name","Project Key"\n'


def test_work_logs(read_text):
    text = (
        f'{HEAD}"ERP-1","Import","0.25","2024-01-04 00:00","ann","Ann Lee","ERP"\n'
        '"ERP-2","Setup","7.5","2024-01-05 09:30","bo","","ERP"\n'
    )
    found = read_text(text)
    entries = found.frames["time_entries"]
    assert found.source.reader == "tempo"
    assert entries["effort"].tolist() == [0.25, 7.5]
    assert entries["person"].tolist() == ["Ann Lee", "bo"]
    assert entries["task_id"].tolist() == ["ERP-1", "ERP-2"]
    assert entries["project"].tolist() == ["ERP", "ERP"]
