"""Tells operators of a night that did not go well: by addresses of apprise, or by a notification block of Prefect."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from apprise import Apprise, NotifyFormat

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Bell:
    """Whom to tell: addresses as apprise writes them (`mailto://…`, `slack://…`, `json://…`), and `TYPE/NAME` of a block."""

    urls: Sequence[str] = ()
    block: str | None = None


class NotifyError(ValueError):
    """An address that is none, or a block's name of the wrong form."""


def check_bell(bell: Bell) -> None:
    """Raise NotifyError for what could never be told, before the night begins; nothing is sent."""
    for number, url in enumerate(bell.urls, 1):
        if not Apprise().add(url):  # the address itself may hold a password: it is not repeated
            raise NotifyError(f"address {number} of --notify is none that apprise knows; see docs/operations.md")
    if bell.block is not None and (bell.block.count("/") != 1 or not all(bell.block.split("/"))):
        raise NotifyError(f"--notify-block {bell.block!r}: write TYPE/NAME, for instance slack-webhook/nights")


def ring(bell: Bell, subject: str, body: str) -> list[str]:
    """Tell everyone; returns what could not be delivered, in words and without passwords. Never raises for it."""
    lost = []
    for url in bell.urls:
        service = Apprise()
        service.add(url)
        if not service.notify(body=body, title=subject, body_format=NotifyFormat.TEXT):
            masked = ", ".join(str(s.url(privacy=True)) for s in service)  # type: ignore[no-untyped-call]
            lost.append(f"{masked} did not take the notification")
    if bell.block is not None:
        try:
            _ring_block(bell.block, subject, body)
        except Exception as error:  # noqa: BLE001 - a block runs code of its own; the night is done all the same
            why = str(error) if isinstance(error, ValueError) else type(error).__name__
            lost.append(f"block {bell.block} did not take the notification: {why}")
    for message in lost:
        log.warning("%s", message)
    return lost


def _ring_block(name: str, subject: str, body: str) -> None:
    from prefect.blocks import notifications  # noqa: F401 - makes its blocks known to `load`
    from prefect.blocks.abstract import NotificationBlock
    from prefect.blocks.core import Block

    block = Block.load(name)
    if not isinstance(block, NotificationBlock):
        raise NotifyError(f"{name} is no notification block")
    with block.raise_on_failure():
        block.notify(body, subject)  # type: ignore[unused-coroutine]  # outside of an event loop it is done when it returns
