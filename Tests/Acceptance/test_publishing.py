"""Whatever stops a build: the published site is the old one or the new one, and the next build mends the rest."""
import collections
import contextlib
import os
import pathlib
import random
import re
import resource
import shutil
import signal
import subprocess
import threading
import time

import pytest
from articles import write_articles
from editions import DOT_FILES, Editions, files, interrupt
from project import Project

CALLS = ["mkdirat", "openat", "openat2", "write", "linkat", "renameat2", "syncfs", "fsync", "unlinkat", "close", "fchmod"]
ERRORS = ["ENOSPC", "EIO", "EACCES", "EROFS", "EMFILE", "EDQUOT", "ENAMETOOLONG", "ELOOP"]
NOBODY = 65534


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    return Editions(tmp_path_factory.mktemp("editions"))


@pytest.fixture
def rounds(request):
    """How many rounds of a campaign are run: the second number with --long, else the first."""
    is_long = request.config.getoption("--long", default=False)
    return lambda short, long: long if is_long else short


@contextlib.contextmanager
def mounted(kind, place, options, source="none"):
    """A file system mounted for the length of a test; where the machine forbids that, the test is skipped."""
    command = ["mount", "-t", kind, "-o", options, source, str(place)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount(8) here")
    if done.returncode != 0:
        pytest.skip(f"this machine does not mount: {done.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_kill_at_any_time_leaves_one_edition_or_the_other(editions, rounds):
    seconds = editions.duration()
    chance = random.Random(1)
    came = collections.Counter()
    for number in range(rounds(12, 200)):
        editions.restore()
        process = editions.start()
        # The second half of a build is where it writes.
        interrupt(process, chance.uniform(0.3 if number % 3 else 0, 1.05) * seconds)
        status = editions.finish(process).status
        came[status] += 1
        # The machine is less busy than when the time was taken.
        if status == 0:
            seconds *= 0.9
        editions.check_whole(f"round {number}")
        editions.check_recovery(f"round {number}")
    assert came[-signal.SIGKILL] > rounds(12, 200) / 3, came


@pytest.fixture
def strace():
    program = shutil.which("strace")
    assert program, "strace is missing; 'make test-acceptance' installs it"
    return program


def counted(editions, strace):
    """How often a build of the new edition over the old one makes each of the calls."""
    editions.restore()
    record = editions.project.root.parent / "calls"
    wrapper = [strace, "-f", "-qq", "-o", str(record), "-e", f"trace={','.join(CALLS)}"]
    ended = editions.build("--jobs", 1, wrapper=wrapper)
    if ended.status != 0 and "ptrace" in ended.words:
        pytest.skip("this machine lets no process trace another")
    assert ended.status == 0, ended.words
    calls = re.findall(r"^\d+ +(\w+)\(", record.read_text(errors="replace"), re.MULTILINE)
    return collections.Counter(call for call in calls if call in CALLS)


def places(counts, number, chance):
    """Calls to disturb: the rare ones each, the frequent ones by chance."""
    found = [(call, nth) for call in CALLS for nth in range(1, min(counts[call], 4) + 1)]
    while len(found) < number:
        call = chance.choice([call for call in CALLS if counts[call]])
        found.append((call, chance.randint(1, counts[call])))
    chance.shuffle(found)
    return found[:number]


def disturbed(strace, call, effect, nth, record="/dev/null"):
    # strace counts for each thread by itself, and the last calls of a name are made by the main one.
    return [strace, "-f", "-qq", "-o", str(record), "-e", f"trace={call}", "-e", f"inject={call}:{effect}:when={nth}"]


def test_a_kill_at_any_system_call_leaves_one_edition_or_the_other(editions, rounds, strace):
    counts = counted(editions, strace)
    assert all(counts[call] for call in ["renameat2", "syncfs", "fsync", "unlinkat", "linkat", "write"]), counts
    for call, nth in places(counts, rounds(16, 170), random.Random(2)):
        editions.restore()
        editions.build("--jobs", 1, wrapper=disturbed(strace, call, "signal=KILL", nth))
        editions.check_whole(f"{call} {nth}")
        editions.check_recovery(f"{call} {nth}")


def test_an_error_of_any_system_call_is_told_or_does_no_harm(editions, rounds, strace):
    counts = counted(editions, strace)
    chance = random.Random(3)
    for call, nth in places(counts, rounds(16, 170), chance):
        error = chance.choice(ERRORS)
        editions.restore()
        record = editions.project.root.parent / "disturbed"
        ended = editions.build("--jobs", 1, wrapper=disturbed(strace, call, f"error={error}", nth, record))
        note = f"{call} {nth} {error}: {ended}"
        # libdispatch has a thread that looks at those of the pool, and ends the process where it cannot.
        ended_by_library = ended.status == -signal.SIGILL and re.search(
            r'openat\(AT_FDCWD, "/proc/\d+/stat".*\(INJECTED\)', record.read_text(errors="replace")
        )
        assert ended.status in (0, 1, 2, 127) or ended_by_library, note
        if ended.status == 0:
            assert editions.is_new, note
        elif ended.status == 2:
            assert re.search(r"cannot .* '[^']+': \w+|is not a Bedside project", ended.words), note
        # What the loader cannot open (127) and findings about unreadable sources (1) come before writing.
        editions.check_whole(note)
        editions.check_recovery(note)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_old_edition_and_nothing_else(editions, rounds, number):
    seconds = editions.duration()
    chance = random.Random(number)
    came = collections.Counter()
    turn = 0
    while turn < rounds(8, 40) or not came[128 + number] and turn < 100:
        turn += 1
        editions.restore()
        # What runs in the background has SIGINT ignored, and the program leaves it so.
        process = editions.start(preexec_fn=lambda: signal.signal(number, signal.SIG_DFL))
        interrupt(process, chance.uniform(0.1, 1) * seconds, number)
        ended = editions.finish(process)
        note = f"turn {turn}: {ended}"
        # Before the program listens, the signal ends it as any other.
        assert ended.status in (0, 128 + number, -number), note
        assert editions.is_new if ended.status == 0 else editions.is_old, note
        assert not editions.leftovers, note
        assert editions.dot_files(editions.output) == DOT_FILES, note
        came[ended.status] += 1
        # The machine may be less busy than when the time was taken, or busier.
        seconds *= {0: 0.9, -number: 1.1}.get(ended.status, 1)
    assert came[128 + number], came


def test_a_signal_after_the_exchange_comes_too_late(editions, strace):
    counts = counted(editions, strace)
    editions.restore()
    # The files of the old edition go once the new one has its place.
    wrapper = disturbed(strace, "unlinkat", "signal=TERM", counts["unlinkat"] // 2)
    ended = editions.build("--jobs", 1, wrapper=wrapper)
    assert ended.status == 0 and editions.is_new and not editions.leftovers, ended
    assert "unchanged" in editions.build().words


@pytest.mark.parametrize("edit", ["text", "title"])
@pytest.mark.parametrize("intrusion", ["write", "create"])
def test_an_edit_of_the_output_during_a_build_shows_to_the_next(tmp_path, strace, edit, intrusion):
    project = Project(tmp_path / "project")
    write_articles(project, 40, words=80)
    assert project.build().status == 0
    source = project.root / "articles/a00003.md"
    text = source.read_text()
    source.write_text(text + "\nMore.\n" if edit == "text" else re.sub("(?m)^title: .*$", "title: Other", text))
    other = project.root / "articles/a00004.md"
    other.write_text(other.read_text() + "\nMore.\n")
    # What is kept has a second name before the exchange, and what is old goes slowly behind it.
    delays = ["-e", "inject=renameat2:delay_enter=400000", "-e", "inject=unlinkat:delay_exit=20000"]
    wrapper = [strace, "-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat2,unlinkat", *delays]
    page = project.output / "articles/a00010/index.html"
    done, came = threading.Event(), threading.Event()
    intruder = threading.Thread(target=intrude, args=(page, intrusion, done, came))
    intruder.start()
    ended = project.build(wrapper=wrapper)
    done.set()
    intruder.join()
    if ended.status != 0 and "ptrace" in ended.stderr:
        pytest.skip("this machine lets no process trace another")
    assert ended.status == 0 and came.is_set(), ended.stderr
    assert project.build().status == 0
    assert project.build("--output", tmp_path / "clean").status == 0
    assert files(project.output) == files(tmp_path / "clean")


def intrude(page, intrusion, done, came):
    """Changes a kept page once it has a second name, or puts a file beside it once it lies in another folder."""
    folder = page.parent.stat().st_ino
    while not done.is_set() and not came.is_set():
        with contextlib.suppress(FileNotFoundError):
            if intrusion == "write" and page.stat().st_nlink > 1:
                with page.open("r+b") as file:
                    file.write(b"<!doXtype")
                came.set()
            elif intrusion == "create" and page.parent.stat().st_ino != folder:
                (page.parent / "foreign.html").write_text("foreign")
                came.set()
        time.sleep(0.002)


def test_a_second_signal_ends_it_at_once(editions):
    editions.restore()
    process = editions.start()
    interrupt(process, 0.05, signal.SIGTERM)
    interrupt(process, 0, signal.SIGTERM)
    assert editions.finish(process).status in (0, 143, -15)
    editions.check_whole("a second signal")
    editions.check_recovery("a second signal")


@pytest.mark.parametrize("share", [0.2, 0.7, 1.1, 1.6, 1.9, 2.6, 6])
def test_a_full_disk_leaves_the_old_edition(editions, tmp_path, share):
    blocks = sum(len(content) // 4096 + 3 for content in editions.old.values())
    disk = tmp_path / "disk"
    disk.mkdir()
    with mounted("tmpfs", disk, f"size={int(blocks * share) * 4}k"):
        output = disk / "public"
        has_old = True
        try:
            shutil.copytree(editions.saved / "public", output, symlinks=True)
        except (OSError, shutil.Error):
            has_old = False
            shutil.rmtree(output, ignore_errors=True)
        ended = editions.build("--output", output)
        site = {path: content for path, content in files(output).items() if not path.startswith(".")}
        if ended.status == 0:
            assert site == editions.new
        else:
            assert ended.status == 2 and "no space left on device" in ended.words and str(output) in ended.words, ended
            assert site == (editions.old if has_old else {})
        assert {path.name for path in disk.iterdir()} <= {"public"}
        assert ended.status == 0 or share < 6


def test_a_read_only_disk_is_told(editions, tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    with mounted("tmpfs", disk, "size=64m"):
        shutil.copytree(editions.saved / "public", disk / "public", symlinks=True)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        ended = editions.build("--output", disk / "public")
        assert ended.status == 2 and "the file system is read-only" in ended.words, ended
        assert str(disk / "public") in ended.words


def check_file_by_file(editions, ended, output):
    assert ended.status == 0, ended
    assert "replaced one after the other" in ended.words
    found = files(output)
    assert {path: content for path, content in found.items() if not path.startswith(".")} == editions.new
    assert {path: content for path, content in found.items() if path.startswith(".")} == DOT_FILES


def test_an_output_that_is_a_mount_point_is_published_file_by_file(editions, tmp_path):
    output = tmp_path / "public"
    output.mkdir()
    with mounted("tmpfs", output, "size=64m"):
        shutil.copytree(editions.saved / "public", output, symlinks=True, dirs_exist_ok=True)
        check_file_by_file(editions, editions.build("--output", output), output)
        assert os.path.ismount(output)
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_an_output_in_a_lower_layer_of_an_overlay_is_published_file_by_file(editions, tmp_path):
    for name in ("lower", "upper", "work", "merged"):
        (tmp_path / name).mkdir()
    shutil.copytree(editions.saved / "public", tmp_path / "lower/public", symlinks=True)
    options = f"lowerdir={tmp_path}/lower,upperdir={tmp_path}/upper,workdir={tmp_path}/work"
    with mounted("overlay", tmp_path / "merged", options, "overlay") as merged:
        check_file_by_file(editions, editions.build("--output", merged / "public"), merged / "public")
        # The second build finds folders of the upper layer, and nothing to do.
        ended = editions.build("--output", merged / "public")
        assert ended.status == 0 and "unchanged" in ended.words
        assert {path.name for path in merged.iterdir()} == {"public"}


def unprivileged():
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(NOBODY)


@pytest.fixture
def anyones_folder(editions):
    """A folder that others may enter, with the old edition in it, owned by nobody."""
    if os.getuid() != 0:
        pytest.skip("only root can act for another user")
    folder = pathlib.Path(subprocess.check_output(["mktemp", "-d"], text=True).strip())
    folder.chmod(0o755)
    project = folder / "project"
    shutil.copytree(editions.project.root, project, ignore=shutil.ignore_patterns(".bedside", "public"))
    shutil.copytree(editions.saved / "public", project / "public", symlinks=True)
    for path in [project, *project.rglob("*")]:
        os.chown(path, NOBODY, NOBODY, follow_symlinks=False)
    yield project
    shutil.rmtree(folder)


def built_by_nobody(editions, project, *arguments):
    program = project.parent / "bedside"
    shutil.copy2(editions.command()[0], program)
    command = [str(program), *editions.command()[1:], *arguments]
    done = subprocess.run(
        command, cwd=project, preexec_fn=unprivileged, capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stderr


def test_a_folder_around_the_output_that_cannot_be_written_to_is_left_alone(editions, anyones_folder):
    project = anyones_folder
    (project / ".bedside").mkdir()
    os.chown(project / ".bedside", NOBODY, NOBODY)
    os.chown(project, 0, 0)
    status, words = built_by_nobody(editions, project)
    assert status == 0, words
    assert "nothing can be written to the folder around it" in words
    found = files(project / "public")
    assert found == editions.new | DOT_FILES
    status, words = built_by_nobody(editions, project, "--clean")
    assert status == 0 and re.search(r"\(\d+ unchanged\)", words), words


def test_a_project_that_cannot_be_written_to_is_told_why_it_has_to_be(editions, anyones_folder):
    os.chown(anyones_folder, 0, 0)
    status, words = built_by_nobody(editions, anyones_folder)
    assert status == 2
    assert "cannot make folder '.bedside': permission denied; .bedside/ holds the cache and the lock" in words


@pytest.mark.parametrize("place", ["public", "public/articles", ".bedside"])
def test_a_folder_of_mode_000_is_told(editions, anyones_folder, place):
    folder = anyones_folder / place
    folder.mkdir(exist_ok=True)
    os.chown(folder, NOBODY, NOBODY)
    folder.chmod(0)
    status, words = built_by_nobody(editions, anyones_folder)
    assert status == 2 and "permission denied" in words and place.split("/")[0] in words, words
    folder.chmod(0o755)
    status, words = built_by_nobody(editions, anyones_folder)
    assert status == 0, words
    assert files(anyones_folder / "public") == editions.new | DOT_FILES


@pytest.mark.parametrize("limit", [64, 48, 32, 24, 16])
def test_few_open_files_suffice_or_are_told(editions, limit):
    editions.restore()
    ended = editions.build(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit)))
    if limit >= 64:
        assert ended.status == 0, ended
    if ended.status != 0:
        assert ended.status == 2 and "too many files are open" in ended.words, ended
    editions.check_whole(ended)
    editions.check_recovery(ended)


@pytest.mark.parametrize("limit", [0, 100, 4096])
def test_a_limit_on_the_size_of_files_is_told(editions, limit):
    editions.restore()
    ended = editions.build(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    assert ended.status == 2 and "larger than the system allows" in ended.words, ended
    assert editions.is_old
    editions.check_recovery(ended)


def test_of_builds_at_the_same_time_one_wins_and_the_others_say_who(editions, rounds):
    for turn in range(rounds(3, 20)):
        editions.restore()
        ended = [editions.finish(process) for process in [editions.start() for _ in range(4)]]
        statuses = [end.status for end in ended]
        assert statuses.count(0) >= 1 and set(statuses) <= {0, 75}, (turn, ended)
        for end in ended:
            assert end.status == 0 or re.search(r"another build of this project is running( \(process \d+\))?; wait", end.words)
        assert editions.is_new and not editions.leftovers


def test_two_projects_do_not_publish_to_one_folder_at_a_time(editions, tmp_path):
    other = Project(tmp_path / "other")
    write_articles(other, 40)
    output = tmp_path / "shared"
    statuses = collections.Counter()
    for _ in range(6):
        shutil.rmtree(output, ignore_errors=True)
        both = [editions.start("--output", output), editions.start("--output", output, cwd=other.root)]
        statuses.update(editions.finish(process).status for process in both)
        assert "index.html" in files(output)
    assert set(statuses) <= {0, 75} and statuses[0] >= 6, statuses


def test_a_reader_never_sees_two_editions_at_once(editions, rounds):
    editions.restore()
    done = threading.Event()
    seen, mixed = collections.Counter(), []

    def read(folder, path):
        with open(os.open(path, os.O_RDONLY, dir_fd=folder), encoding="utf-8") as file:
            return "The old edition" if "The old edition" in file.read() else "The new edition"

    def look():
        while not done.is_set():
            folder = os.open(editions.output, os.O_RDONLY)
            try:
                pair = read(folder, "index.html"), read(folder, "articles/a00001/index.html")
                seen[pair] += 1
                if pair[0] != pair[1]:
                    mixed.append(pair)
            except FileNotFoundError:
                # The edition of the open folder is old by now, and has been removed.
                seen["gone"] += 1
            finally:
                os.close(folder)

    reader = threading.Thread(target=look)
    reader.start()
    try:
        for turn in range(rounds(10, 200)):
            editions.project.site(title=f"The {'old' if turn % 2 else 'new'} edition")
            assert editions.build().status == 0
    finally:
        done.set()
        reader.join()
        editions.project.site(title="The new edition")
    assert not mixed
    assert seen[("The new edition",) * 2] and seen[("The old edition",) * 2], seen


def test_a_program_that_cannot_read_its_arguments_does_nothing_and_says_so(editions):
    command = ["unshare", "--mount", "sh", "-c", 'umount -l /proc && exec "$@"', "sh", *editions.command()]
    try:
        done = subprocess.run(command, cwd=editions.project.root, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no unshare(1) here")
    if done.stderr.startswith(("unshare:", "umount:")):
        pytest.skip(f"this machine does not unmount: {done.stderr.strip()}")
    assert done.returncode == 2 and "/proc" in done.stderr and done.stdout == ""
