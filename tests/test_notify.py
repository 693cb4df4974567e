"""Who is told of a night that did not go well: a webhook on loopback, a block of Prefect, and what happens where neither answers."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from flows.extract import api_server
from flows.harvest import Harvest, attention
from flows.notify import Bell, NotifyError, check_bell, ring
from pipeline.night import Night
from tests.portal_site.server import Site, serve
from tests.test_harvest import profile_of

prefect = pytest.mark.prefect
group = pytest.mark.xdist_group("prefect")


@contextmanager
def webhook(status: int = 200) -> Iterator[tuple[int, list[dict[str, Any]]]]:
    """Yield the port of a server that takes JSON, and the list of what it took."""
    taken: list[dict[str, Any]] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            taken.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port, taken
    finally:
        server.shutdown()
        server.server_close()


def test_an_address_is_told_subject_and_body() -> None:
    with webhook() as (port, taken):
        assert ring(Bell((f"json://127.0.0.1:{port}",)), "cổng thử", "hai bài không đọc được <b>") == []
    assert [(t["title"], t["message"]) for t in taken] == [("cổng thử", "hai bài không đọc được <b>")]


def test_an_address_that_does_not_answer_is_named_without_its_password_and_keeps_nobody_else_from_being_told() -> None:
    with webhook(500) as (broken, _), webhook() as (port, taken):
        lost = ring(Bell((f"json://user:geheim@127.0.0.1:{broken}", f"json://127.0.0.1:{port}")), "s", "b")
    assert len(taken) == len(lost) == 1
    assert "127.0.0.1" in lost[0]
    assert "geheim" not in lost[0]


@pytest.mark.parametrize("bell", [Bell(("nowhere://x",)), Bell(("",)), Bell(block="slack-webhook"), Bell(block="/nights"), Bell(block="a/b/c")], ids=str)
def test_what_could_never_be_told_is_refused_before_the_night(bell: Bell) -> None:
    with pytest.raises(NotifyError, match="notify"):
        check_bell(bell)


def test_attention_names_portals_of_this_night_only() -> None:
    nights = (Night("a", "2026-03-01", "done"), Night("b", "", "failed", message="no room"), Night("c", "", "skipped"), Night("d", "2026-03-01", "closed"))
    entry = {"state": "attention", "reasons": ["articles is 0, the profile expects 1 to 9"]}
    health = {"state": "failed", "portals": {"a": entry, "d": {"state": "failed", "reasons": ["x"]}, "other": {"state": "failed", "reasons": ["x"]}}}
    told = attention(Harvest(nights, health))
    assert told == ["a: attention · articles is 0, the profile expects 1 to 9", "b: failed · no room"]


@prefect
@group
def test_a_night_that_is_not_well_rings_by_address_and_by_block(tmp_path: Path) -> None:
    from prefect.blocks.notifications import CustomWebhookNotificationBlock

    from tests.test_harvest_flow import cchc

    with webhook() as (port, taken), api_server() as url:
        saved = f"""
from prefect.blocks.notifications import CustomWebhookNotificationBlock
CustomWebhookNotificationBlock(name="n", url="http://127.0.0.1:{port}", json_data={{"block": "{{{{subject}}}}"}}).save("nights")
"""
        _python(saved, url)
        with serve(Site(articles=4)) as site:
            profile_of(site, tmp_path)
            base = ["harvest", "--out", str(tmp_path / "out"), "--portals", str(tmp_path / "portals"), "--portal", "test", "--test"]
            base += ["--notify", f"json://127.0.0.1:{port}", "--notify-block", "custom-webhook/nights"]
            well = cchc(*base, url=url)
            assert (well.returncode, taken) == (0, []), well.stderr
        down = cchc(*base, url=url)
    assert down.returncode == 1
    assert CustomWebhookNotificationBlock.get_block_type_slug() == "custom-webhook"
    assert {t.get("title") or t.get("block") for t in taken} == {"cchc: 1 of 1 portals need attention"}
    assert len(taken) == 2, down.stderr
    assert any("nothing of test was reached" in t.get("message", "") for t in taken)


def _python(code: str, url: str) -> None:
    import os
    import subprocess
    import sys

    done = subprocess.run([sys.executable, "-c", code], env=os.environ | {"PREFECT_API_URL": url}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
