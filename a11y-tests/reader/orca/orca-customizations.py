"""Orca as the tests need it: speech into a file, no guessing of labels, and a socket that tells when it is done."""

import json
import os
import socket
import threading

from gi.repository import GLib
from orca import event_manager, orca_state, settings
from orca.scripts.web import script_utilities

settings.speechServerFactory = "capturespeech"
settings.speechServerInfo = None
settings.sayAllOnLoad = False
settings.enableSound = False
# A field without a label must be heard as one; Orca would take nearby text for it.
script_utilities.Utilities.shouldInferLabelFor = lambda self, obj: False


def _state():
    script = orca_state.activeScript
    focus = orca_state.locusOfFocus
    try:
        mode = "focus" if script and script.inFocusMode() else "browse"
    except AttributeError:
        mode = "none"
    try:
        where = "%s: %s" % (focus.getRoleName(), focus.name) if focus else ""
    except Exception:
        where = "gone"
    return {"mode": mode, "where": where}


def _answer(connection):
    if not event_manager.getManager()._eventQueue.empty():
        return True
    try:
        connection.sendall((json.dumps(_state(), ensure_ascii=False) + "\n").encode())
    finally:
        connection.close()
    return False


def _serve():
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(os.environ["SYNC_SOCKET"])
    server.listen(4)
    while True:
        connection, _ = server.accept()
        GLib.idle_add(_answer, connection, priority=GLib.PRIORITY_LOW)


threading.Thread(target=_serve, daemon=True).start()
