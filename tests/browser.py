"""A headless Chromium for tests of pages: opens a file, runs scripts, points, presses keys, notes what it asks for.

Speaks the DevTools protocol over a pipe, so that it needs no port and no package. No name resolves but 127.0.0.1.
"""

from __future__ import annotations

import json
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage --hide-scrollbars --remote-debugging-pipe"
).split()
RULES = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
PATIENCE = 60.0  # seconds for one answer


class Browser:
    """One page of a running Chromium."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._buffer = b""
        self._count = 0
        self._session: str | None = None
        self.events: list[dict[str, Any]] = []
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._ask(f"{domain}.enable")

    def open(self, path: Path, width: int = 1400, height: int = 900) -> None:
        """Open a file and wait until it is loaded."""
        self.visit(path.absolute().as_uri(), width, height)

    def visit(self, address: str, width: int = 1400, height: int = 900) -> None:
        """Open an address and wait until it is loaded."""
        self._ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.events.clear()
        self._ask("Page.navigate", url=address)
        self._wait("Page.loadEventFired")

    def evaluate(self, script: str) -> Any:
        """The value of a script's expression, as JSON gives it."""
        found = self._ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def point_at(self, selector: str) -> None:
        """Move the mouse onto the first element that a selector finds."""
        script = (
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            " e.scrollIntoView({block: 'center'});"
            " const r = e.getClientRects()[0]; return [r.left + r.width / 2, r.top + r.height / 2]; })()"
        )
        x, y = self.evaluate(script)
        self._ask("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def press(self, key: str, code: int) -> None:
        """Press a key, such as Tab (9)."""
        for kind in ("keyDown", "keyUp"):
            self._ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def requests(self) -> list[str]:
        """The addresses that the page has asked for since it was opened."""
        self.evaluate("new Promise(done => setTimeout(done, 200))")
        sent = [each["params"] for each in self.events if each["method"] == "Network.requestWillBeSent"]
        return [each["request"]["url"] for each in sent]

    def dialogs(self) -> list[str]:
        """The messages of dialogs that the page has opened."""
        opened = [each for each in self.events if each["method"] == "Page.javascriptDialogOpening"]
        return [str(each["params"]["message"]) for each in opened]

    def screenshot(self, path: Path) -> None:
        """Write what the page looks like as a PNG."""
        import base64

        path.write_bytes(base64.b64decode(self._ask("Page.captureScreenshot")["data"]))

    def _ask(self, method: str, **params: Any) -> dict[str, Any]:
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if self._session is not None:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._commands, data) :]
        while True:
            answer = self._read()
            if answer.get("id") == self._count:
                assert "error" not in answer, answer
                return dict(answer["result"])
            self._note(answer)

    def _wait(self, event: str) -> None:
        while not any(each["method"] == event for each in self.events):
            self._note(self._read())

    def _note(self, event: dict[str, Any]) -> None:
        if "method" in event:
            self.events.append(event)
        if event.get("method") == "Page.javascriptDialogOpening":
            # an open dialog stops the page, and the test with it
            closing = {"id": 0, "method": "Page.handleJavaScriptDialog", "params": {"accept": True}}
            os.write(self._commands, json.dumps({**closing, "sessionId": self._session}).encode() + b"\0")

    def _read(self) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._answers], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, "Chromium does not answer"
            data = os.read(self._answers, 1 << 16)
            assert data, "Chromium has ended"
            self._buffer += data
        message, _, self._buffer = self._buffer.partition(b"\0")
        return dict(json.loads(message))


@contextmanager
def running(program: Path, profile: Path) -> Iterator[Browser]:
    """A browser that is ended with the block. profile: an empty folder for what it writes."""
    commands_out, commands = os.pipe()
    answers, answers_in = os.pipe()
    arguments = [str(program), *FLAGS, RULES, f"--user-data-dir={profile}"]
    # the browser reads its descriptor 3 and writes 4
    line = f'exec "$@" 3<&{commands_out} 4>&{answers_in}'
    started = subprocess.Popen(
        ["bash", "-c", line, "browser", *arguments],
        pass_fds=(commands_out, answers_in),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(commands_out)
    os.close(answers_in)
    try:
        yield Browser(commands, answers)
    finally:
        os.close(commands)
        os.close(answers)
        started.terminate()
        started.wait(timeout=PATIENCE)
