"""Takes the network from the running process, for good: a filter in the kernel refuses to make any socket.

The engine opens a connection for SERVICE by itself. That the query's text is looked at before is the first guard; this
is the second, and needs no trust in our reading of SPARQL. (A limit of 0 on open files would do it too, but the store
opens its files when it needs them, and without any it fills all memory.) Source: seccomp(2), Linux.
"""

from __future__ import annotations

import ctypes
import platform
import struct

# the audit numbers of an architecture and of its call `socket`
SOCKET = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
INSTRUCTION = struct.Struct("=HBBI")
LOAD, EQUAL, RETURN = 0x20, 0x15, 0x06
CALL_NUMBER, ARCHITECTURE = 0, 4  # offsets in the kernel's seccomp_data
ALLOW, REFUSE = 0x7FFF0000, 0x00050001  # REFUSE: the call fails with EPERM
PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS, MODE_FILTER = 22, 38, 2


class Filter(ctypes.Structure):
    """The kernel's sock_fprog: how many instructions, and where they stand."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_void_p))


def close_network() -> bool:
    """Refuse this process every new socket from here on; whether that could be done on this system."""
    if platform.system() != "Linux" or platform.machine() not in SOCKET:
        return False
    architecture, call = SOCKET[platform.machine()]
    program = (
        (LOAD, 0, 0, ARCHITECTURE),
        (EQUAL, 0, 3, architecture),  # a call in another architecture's way: refused
        (LOAD, 0, 0, CALL_NUMBER),
        (EQUAL, 1, 0, call),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, REFUSE),
    )
    code = ctypes.create_string_buffer(b"".join(INSTRUCTION.pack(*each) for each in program))
    prepared = Filter(len(program), ctypes.addressof(code))
    kernel = ctypes.CDLL(None, use_errno=True)
    if kernel.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(kernel.prctl(PR_SET_SECCOMP, MODE_FILTER, ctypes.byref(prepared), 0, 0) == 0)
