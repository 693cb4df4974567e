"""Inputs: archives without unpacking, hostile ones, gzip, names; every file and member ends as a page or an issue."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from pipeline.archive import find_files, inspect, read_input
from pipeline.places import Place
from pipeline.records import Issue, RawPage

TEXT = "Tiếp nhận 1.250 hồ sơ.".encode()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: dict[str, bytes], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def read(path: Path) -> dict[str, str | bytes]:
    """Return what a file holds: name behind `!/` (or the file's) -> bytes, or the kind of its issue."""
    found = [p for part in inspect(str(path)) for p in read_input(part)]
    return {(p.uri.split("!/", 1)[1] if "!/" in p.uri else path.name): p.kind if isinstance(p, Issue) else p.data for p in found}


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.zip", zipped({"x/a.txt": TEXT, "b.html": TEXT, ".hidden": b"x", "__MACOSX/a": b"x"})),
        ("a.tar", tarred({"x/a.txt": TEXT, "b.html": TEXT, ".hidden": b"x"})),
        ("a.tar.gz", tarred({"x/a.txt": TEXT, "b.html": TEXT}, "w:gz")),
        ("a.tar.xz", tarred({"x/a.txt": TEXT, "b.html": TEXT}, "w:xz")),
        ("a.tar.bz2", tarred({"x/a.txt": TEXT, "b.html": TEXT}, "w:bz2")),
        ("named.bin", zipped({"x/a.txt": TEXT, "b.html": TEXT})),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_members_are_pages(tmp_path: Path, name: str, data: bytes) -> None:
    assert read(write(tmp_path, name, data)) == {"x/a.txt": TEXT, "b.html": TEXT}
    assert [p.name for p in tmp_path.iterdir()] == [name]  # nothing was unpacked


def test_a_member_knows_its_archive_and_offset(tmp_path: Path) -> None:
    path = write(tmp_path, "a.zip", zipped({"a.txt": TEXT, "b.txt": TEXT}))
    pages = [p for part in inspect(str(path)) for p in read_input(part)]
    assert [(p.uri, p.raw_file, p.raw_offset) for p in pages if isinstance(p, RawPage)] == [
        (f"{path}!/a.txt", str(path), 0),
        (f"{path}!/b.txt", str(path), zipfile.ZipFile(path).infolist()[1].header_offset),
    ]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "x/../../a.txt", "..\\a.txt", "C:\\a.txt"])
@pytest.mark.parametrize("make", [zipped, tarred], ids=["zip", "tar"])
def test_names_that_leave_the_archive_are_refused(tmp_path: Path, name: str, make: object) -> None:
    path = write(tmp_path, "a.bin", make({name: TEXT, "good.txt": TEXT}))  # type: ignore[operator]
    assert sorted(map(str, read(path).values())) == sorted([str(TEXT), "unsafe_name"])


def test_bombs_are_refused(tmp_path: Path) -> None:
    assert read(write(tmp_path, "a.zip", zipped({"zeros.txt": bytes(70_000_000), "b.txt": TEXT}))) == {"zeros.txt": "too_large", "b.txt": TEXT}
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = bytes(4)  # both members at one place
    assert read(write(tmp_path, "b.zip", bytes(data))) == {"b.zip": "bomb"}
    deep = zipped({"c.zip": zipped({"b.zip": zipped({"a.txt": TEXT})})})
    assert read(write(tmp_path, "c.zip", deep)) == {"c.zip!/b.zip": "nested_archive"}
    assert read(write(tmp_path, "d.zip", zipped({"c.zip": zipped({"a.txt": TEXT})}))) == {"c.zip!/a.txt": TEXT}


def test_a_tar_file_that_unpacks_without_end_is_left(tmp_path: Path) -> None:
    big = io.BytesIO()
    with gzip.open(big, "wb", compresslevel=9) as out:
        info = tarfile.TarInfo("zeros.bin")
        info.size = 1_200_000_000
        out.write(info.tobuf())
    assert list(read(write(tmp_path, "a.tar.gz", big.getvalue())).values()) == ["bomb"]


def test_damaged_archives_are_issues(tmp_path: Path) -> None:
    assert read(write(tmp_path, "a.zip", zipped({"a.txt": TEXT})[:-10])) == {"a.zip": "unreadable"}
    whole = tarred({"a.txt": TEXT, "b.txt": TEXT * 4000}, "w:gz")
    found = read(write(tmp_path, "a.tar.gz", whole[: len(whole) - 60]))
    assert found["a.txt"] == TEXT
    assert "truncated" in found.values()


def test_links_and_encrypted_members_are_issues(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        link = tarfile.TarInfo("l.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert read(write(tmp_path, "a.tar", out.getvalue())) == {"l.txt": "link"}
    data = bytearray(zipped({"a.txt": TEXT}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert read(write(tmp_path, "a.zip", bytes(data))) == {"a.txt": "encrypted"}


def test_gzip_files_and_their_damage(tmp_path: Path) -> None:
    whole = gzip.compress(TEXT * 50)
    assert read(write(tmp_path, "a.html.gz", whole)) == {"a.html.gz": TEXT * 50}
    assert read(write(tmp_path, "b.html.gz", whole[:-12])) == {"b.html.gz": "unreadable"}
    assert read(write(tmp_path, "c.html.gz", gzip.compress(bytes(30_000_000)))) == {"c.html.gz": "too_large"}
    assert read(write(tmp_path, "d.zip", zipped({"a.html.gz": whole}))) == {"a.html.gz": TEXT * 50}


def test_large_zip_files_are_cut_into_parts(tmp_path: Path) -> None:
    path = write(tmp_path, "a.zip", zipped({f"{n}.txt": TEXT for n in range(300)}))
    parts = inspect(str(path))
    assert len(parts) == 8
    assert len({p.key for p in parts}) == 8
    assert [p.uri.split("!/")[1] for part in parts for p in read_input(part)] == [f"{n}.txt" for n in range(300)]


def test_names_of_files(tmp_path: Path) -> None:
    path = write(tmp_path, "tệp số 1.txt", TEXT)
    assert find_files([f"file://{path}"]) == [str(path)]
    assert find_files([path.as_uri()]) == [str(path)]
    assert find_files([str(tmp_path)]) == [str(path)]
    place = Place.of(path.parent.as_uri())
    assert place.names("") == [path.name]
