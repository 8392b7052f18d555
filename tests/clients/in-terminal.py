"""Runs a program in a terminal: in-terminal.py COLUMNS INTERRUPT-AT COMMAND...

Prints all that the program wrote to it, and then its exit code in a line of its own. Where it
wrote INTERRUPT-AT, unless that is empty, Ctrl-C is pressed once.
"""
import fcntl
import os
import pty
import struct
import sys
import termios

columns, interrupt_at, *command = sys.argv[1:]
child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, int(columns), 0, 0))
    os.execvp(command[0], command)
written = b""
pressed = not interrupt_at
while True:
    try:
        part = os.read(terminal, 65536)
    except OSError:
        break  # the program has ended
    if not part:
        break
    written += part
    if not pressed and interrupt_at.encode() in written:
        os.write(terminal, b"\x03")
        pressed = True
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(written + f"\n{os.waitstatus_to_exitcode(status)}".encode())
