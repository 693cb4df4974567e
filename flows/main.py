"""The command `cchc`: whatever it was at, Ctrl-C ends it without a traceback, also while Python still imports."""

from __future__ import annotations

import os
import signal
import sys

STOPPED = 130  # 128 and the number of the signal, as shells count


def _stop(*_: object) -> None:
    os.write(2, b"cchc: stopped\n")
    os._exit(STOPPED)  # nothing is open yet


def main() -> None:
    """Run the command line. Raises SystemExit with its status."""
    own = signal.getsignal(signal.SIGINT)
    if own is signal.default_int_handler:  # and not ignored, as by `nohup`
        signal.signal(signal.SIGINT, _stop)
    from flows.cli import app

    signal.signal(signal.SIGINT, own)
    try:
        app()
    except KeyboardInterrupt:
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
