"""A program on a pseudo-terminal, timed: keys go in, and the time of the last byte of the answer comes out."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

QUIET = 0.003  # no output for so long ends an answer; not part of the figure


class Screen:
    def __init__(self, command, columns=160, rows=48, environment=None):
        self.started = time.monotonic()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execve(command[0], command, {**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
                                            **(environment or {})})

    def read_until(self, enough, limit=60.0):
        """Reads until enough(bytes) is true; gives the time since the start and the bytes."""
        data, deadline = b"", time.monotonic() + limit
        while not enough(data):
            if not select.select([self.fd], [], [], max(0, deadline - time.monotonic()))[0]:
                raise SystemExit("the program shows nothing:\n" + data.decode(errors="replace")[-2000:])
            data += os.read(self.fd, 1 << 16)
        return time.monotonic() - self.started, data

    def read_until_quiet(self, quiet=QUIET, limit=10.0):
        """Reads until nothing came for `quiet` seconds; gives when the last byte came, and how many there were."""
        count, last, deadline = 0, time.monotonic(), time.monotonic() + limit
        while time.monotonic() < deadline and select.select([self.fd], [], [], quiet)[0]:
            count += len(os.read(self.fd, 1 << 16))
            last = time.monotonic()
        return last, count

    def press(self, keys, limit=10.0):
        """Types and waits for the answer; gives seconds from the key to the last byte, and the bytes."""
        pressed = time.monotonic()
        os.write(self.fd, keys)
        if not select.select([self.fd], [], [], limit)[0]:
            raise SystemExit(f"no answer to {keys!r}")
        last, count = self.read_until_quiet()
        return last - pressed, count

    def memory(self):
        """Most memory that was ever resident, in MiB."""
        with open(f"/proc/{self.pid}/status") as status:
            for line in status:
                if line.startswith("VmHWM"):
                    return int(line.split()[1]) / 1024
        return 0

    def wakeups(self):
        """How often its threads have gone to sleep so far."""
        total = {}
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            with open(f"/proc/{self.pid}/task/{thread}/status") as status:
                for line in status:
                    if line.startswith("voluntary_ctxt_switches"):
                        total[thread] = int(line.split()[1])
        return total

    def close(self):
        os.kill(self.pid, signal.SIGTERM)
        self.read_to_end()
        os.waitpid(self.pid, 0)
        os.close(self.fd)

    def read_to_end(self):
        try:
            while os.read(self.fd, 1 << 16):
                pass
        except OSError:  # how Linux says that nobody is at the other end
            pass
