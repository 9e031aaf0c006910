"""The Markdown library keeps state in the process; the page of no article may depend on another thread."""
from articles import write_articles
from project import Project, tree

ARTICLES = 3000
ROUNDS = 3


def test_articles_full_of_links_and_strikethrough_are_the_same_on_one_thread_and_on_eight(tmp_path):
    project = Project(tmp_path / "project")
    write_articles(project, ARTICLES, words=60, is_tricky=True)
    run = project.build("--jobs", "1")
    assert run.status == 0, run.stderr[:2000]
    serial = project.tree()
    page = project.read("articles/a00001/index.html")
    assert "<del>" in page and "mailto:" in page and "footnote" in page and "<table" in page
    for number in range(ROUNDS):
        output = tmp_path / f"parallel{number}"
        assert project.build("--jobs", "8", "--output", output).status == 0
        assert tree(output) == serial
