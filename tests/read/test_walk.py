"""Which files a path means."""

from claims.read.walk import found_files


def test_documentation_in_a_folder_is_no_article_unless_named_itself(tmp_path):
    for name in ("README.md", "READING.md", "story.md"):
        (tmp_path / name).write_text("Bolt opens a plant in Oslo.", "utf-8")
    found = [f.path for f in found_files([str(tmp_path)], lambda problem: None)]
    assert found == [str(tmp_path / "story.md")]
    named = str(tmp_path / "READING.md")
    assert [f.path for f in found_files([named], lambda problem: None)] == [named]
