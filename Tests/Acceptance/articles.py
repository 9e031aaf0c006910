"""Articles for tests, by the generator that the benchmarks use."""
import sys

from project import REPOSITORY

sys.path.insert(0, str(REPOSITORY / "Benchmarks"))
from corpus import Corpus  # noqa: E402


def write_articles(project, count, words=200, is_tricky=False):
    corpus = Corpus(seed=1, words=words, is_tricky=is_tricky)
    for path, text in corpus.register_files():
        project.write(path, (project.root / path).read_text() + text)
    for number in range(count):
        project.write(f"articles/a{number:05}.md", corpus.article(number))
