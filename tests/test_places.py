"""Places: buckets for input and output against a server on loopback, and local files written whole or not at all."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from flows.jobs import extract_archive
from pipeline.archive import find_files, inspect, read_input
from pipeline.lock import FORGOTTEN, REMOTE, LockedError, lock
from pipeline.merge import settle
from pipeline.places import Place
from pipeline.runs import load_manifests
from pipeline.store import read_rows
from pipeline.verify import verify

from .test_warc import Maker

moto_server = pytest.importorskip("moto.server")
pytest.importorskip("gcp_storage_emulator")
TEXT = "Kết quả cải cách hành chính\nTrong quý I/2024, toàn tỉnh tiếp nhận {} hồ sơ, giải quyết đúng hạn 98,7%.\n"


@contextmanager
def _environment(**names: str) -> Iterator[None]:
    """Set environment variables, for this process and those it starts."""
    before = {k: os.environ.get(k) for k in names}
    os.environ.update(names)
    yield
    for key, value in before.items():
        os.environ.pop(key) if value is None else os.environ.update({key: value})


@contextmanager
def _s3() -> Iterator[str]:
    """Serve S3 on this machine; yield the address of an empty bucket."""
    server = moto_server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    address = f"http://{host}:{port}"
    import boto3

    with _environment(AWS_ACCESS_KEY_ID="test", AWS_SECRET_ACCESS_KEY="test", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true",
                      AWS_ENDPOINT_URL=address, no_proxy="127.0.0.1"):  # fmt: skip
        boto3.client("s3", endpoint_url=address).create_bucket(Bucket="cchc")
        yield "s3://cchc"
    server.stop()


@contextmanager
def _gcs() -> Iterator[str]:
    """Serve Google Cloud Storage on this machine; yield the address of an empty bucket that asks for no account.

    The server is a process of its own: pyarrow keeps the interpreter to itself while it waits for Google's client.
    """
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = ["--host", "127.0.0.1", "--port", str(port), "--in-memory", "--default-bucket", "cchc"]
    with subprocess.Popen([Path(sys.executable).with_name("gcp-storage-emulator"), "start", *command], stderr=subprocess.DEVNULL) as server:
        try:
            _wait_for(port)
            with _environment(CLOUD_STORAGE_EMULATOR_ENDPOINT=f"http://127.0.0.1:{port}", no_proxy="127.0.0.1"):
                yield "gs://anonymous@cchc"
        finally:
            server.terminate()


def _wait_for(port: int) -> None:
    """Wait until a server of this machine takes connections; raises ConnectionError after twenty seconds."""
    for _ in range(200):
        with suppress(ConnectionError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.1)
    raise ConnectionError(f"nothing answers at port {port}")


@pytest.fixture(scope="module", params=[_s3, _gcs], ids=["s3", "gs"])
def bucket(request: pytest.FixtureRequest) -> Iterator[str]:
    """Yield the address of an empty bucket on a server of this machine, of each kind."""
    with request.param() as address:
        yield address


def test_a_run_from_a_bucket_into_a_bucket_gives_the_rows_of_a_local_one(bucket: str, tmp_path: Path) -> None:
    source = Place.of(f"{bucket}/in")
    maker = Maker()
    for number in range(3):
        source.write(f"{number}.txt", TEXT.format(1000 + number).encode())
        (tmp_path / f"{number}.txt").write_text(TEXT.format(1000 + number), encoding="utf-8")
        maker.response(f"http://a/{number}", b"<html><body><ul><li>x</li></ul></body></html>")
    source.write("a.warc.gz", maker.data)
    files = find_files([f"{bucket}/in"])
    assert files == [f"{bucket}/in/{n}" for n in ("0.txt", "1.txt", "2.txt", "a.warc.gz")]
    out = f"{bucket}/out"
    first = extract_archive(files, out)
    assert first.counts["documents"] == 3
    local = extract_archive([str(tmp_path / f"{n}.txt") for n in range(3)], tmp_path / "out")
    assert local.counts["statistics"] == first.counts["statistics"]
    figures = sorted(r["figure"] for r in read_rows(out, "statistics", ["figure"]))
    assert figures == sorted(r["figure"] for r in read_rows(tmp_path / "out", "statistics", ["figure"]))
    assert list(verify(out)) == []
    again = extract_archive(files, out)
    assert (again.plan.kept_inputs, len(again.manifests)) == (4, 0)
    source.write("0.txt", TEXT.format(7777).encode())
    extract_archive(files, out)
    assert sorted(r["figure"] for r in read_rows(out, "statistics", ["figure"])) == ["1.001", "1.002", "7.777", "98,7%", "98,7%", "98,7%"] or len(
        list(read_rows(out, "documents", ["uri"]))
    ) == 3
    assert list(verify(out)) == []
    assert not Place.of(out).exists(REMOTE)
    assert settle(out) == 0
    assert len(load_manifests(out)) >= 2


def test_an_upload_that_fails_leaves_no_object(bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place.of(f"{bucket}/broken")

    def fail(_: Path) -> None:
        raise OSError("the upload broke")

    with pytest.raises(OSError, match="broke"):
        place.publish("a.parquet", fail)
    assert place.names("") == []


def test_errors_of_a_bucket_are_clear(bucket: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(5), encoding="utf-8")
    with pytest.raises(OSError, match="nowhere"):
        extract_archive([str(tmp_path / "a.txt")], bucket.replace("cchc", "nowhere") + "/out")
    [missing] = inspect(f"{bucket}/in/missing.txt")
    assert missing.digest is None
    [issue] = read_input(missing)
    assert (issue.uri, getattr(issue, "kind", "")) == (f"{bucket}/in/missing.txt", "unreadable")


def test_two_runs_into_one_bucket_are_kept_apart(bucket: str) -> None:
    place = Place.of(f"{bucket}/locked")
    with lock(place), pytest.raises(LockedError, match="another run"), lock(place):
        pass
    with lock(place):
        pass
    place.write(REMOTE, b'{"who": "process 1 on gone", "seen": %d}' % (1_000_000_000 - FORGOTTEN))
    with lock(place):  # its owner gave no sign of life for long
        pass


def test_files_of_a_local_place(tmp_path: Path) -> None:
    place = Place.of(tmp_path)
    place.write("a/b.json", b"{}")
    assert (place.names("a"), place.read("a/b.json"), place.exists("a/c.json")) == (["a/b.json"], b"{}", False)
    place.remove("a/b.json")
    place.remove("a/b.json")
    assert place.names("a") == []
